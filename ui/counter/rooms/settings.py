"""Ctrl+,: how the clerk and the counter like things."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.counter.copies import Copies
from ui.counter.keys import SETTINGS
from ui.counter.setting_up import screen_panel
from ui.login.steps import step_names
from ui.printing.printer_card import PrinterCard
from ui.settings.accounts_panel import AccountsPanel
from ui.settings.backup_panel import BackupPanel
from ui.settings.diagnostics_panel import DiagnosticsPanel
from ui.settings.keys_panel import KeysPanel
from ui.settings.look_panel import LookPanel
from ui.settings.panel import Setting
from ui.settings.payment_panel import PaymentPanel
from ui.settings.pin_panel import PinPanel
from ui.settings.profile_panel import ProfilePanel
from ui.settings.scans_panel import ScansPanel
from ui.settings.sections import DESKS, MINE, Section
from ui.settings.setup_panel import SetupPanel
from ui.settings.view import SettingsScreen
from ui.settings.ways_panel import WaysPanel
from ui.widgets.palette import Offer
from ui.work import background

if TYPE_CHECKING:
    from ui.counter.counter import Counter

translate = QCoreApplication.translate

KEY = "Ctrl+,"


def join(counter: Counter) -> None:
    """Offer the screen, its key, and each of its pages by name in the palette."""
    window, title = counter.window, translate("Counter", "Settings")
    sections = _sections(counter)

    def build() -> SettingsScreen:
        screen = SettingsScreen(sections)
        screen.said.connect(window.toast)
        screen.preferred.connect(counter.preferred)
        return screen

    def show() -> None:
        if not window.covered():
            window.show_screen(SETTINGS)

    def opener(key: str) -> Callable[[], None]:
        def open_page() -> None:
            show()
            screen: object = window.room(SETTINGS)
            if isinstance(screen, SettingsScreen):
                screen.open(key)

        return open_page

    window.add_screen(SETTINGS, title, "", "", build, in_rail=False)
    Copies(counter, opener("backup"))
    shortcut = QShortcut(QKeySequence(KEY), window, context=Qt.ShortcutContext.WindowShortcut)
    shortcut.setAutoRepeat(False)
    shortcut.activated.connect(show)
    counter.offer(Offer(title, show, key=KEY, icon="settings"))
    for section in sections:
        counter.offer(Offer(section.title, opener(section.key), title, icon=section.icon))


def _sections(counter: Counter) -> list[Section]:
    given = Setting(counter.desk, counter.clerk, counter.actor, background.run)

    def made(panel: Callable[[Setting], QWidget]) -> Callable[[], QWidget]:
        return lambda: panel(given)

    return [
        Section(
            "look",
            translate("Settings", "Look and language"),
            "eye",
            MINE,
            translate("Settings", "text size letters dark light sounds language first queue"),
            made(LookPanel),
        ),
        Section(
            "keys",
            translate("Settings", "Keys"),
            "key-round",
            MINE,
            translate("Settings", "keyboard shortcuts change"),
            lambda: KeysPanel(given, counter.habits.keyboard.bound),
        ),
        Section(
            "pin",
            translate("Settings", "My PIN"),
            "lock",
            MINE,
            translate("Settings", "password"),
            made(PinPanel),
        ),
        *_devices(counter, given),
        Section(
            "ways",
            translate("Settings", "Lock, receipts, queue"),
            "settings",
            DESKS,
            translate("Settings", "idle minutes card one sheet numbers survey"),
            made(WaysPanel),
        ),
        Section(
            "scans",
            translate("Settings", "Scans"),
            "file-check",
            DESKS,
            translate("Settings", "scanner folder flatbed digitised night limit bandwidth"),
            made(ScansPanel),
        ),
        Section(
            "payment",
            translate("Settings", "Account for fees"),
            "banknote",
            DESKS,
            translate("Settings", "bank money transfer VietQR BIN"),
            made(PaymentPanel),
        ),
        Section(
            "accounts",
            translate("Settings", "Clerks and roles"),
            "user",
            DESKS,
            translate("Settings", "account forgotten PIN administrator staff card"),
            made(AccountsPanel),
        ),
        Section(
            "backup",
            translate("Settings", "Copies"),
            "save",
            DESKS,
            translate("Settings", "backup stick USB folder reminder second place mirror hours disk"),
            made(BackupPanel),
        ),
        Section(
            "profile",
            translate("Settings", "Desk profile"),
            "file-text",
            DESKS,
            translate("Settings", "export import file another desk"),
            made(ProfilePanel),
        ),
        Section(
            "diagnostics",
            translate("Settings", "Diagnostics"),
            "info",
            DESKS,
            translate("Settings", "support version disk journal package help"),
            lambda: DiagnosticsPanel(given, counter.paper.known),
        ),
    ]


def _devices(counter: Counter, given: Setting) -> list[Section]:
    """What is connected, each with its trial, and the six cards."""

    def setup() -> QWidget:
        steps = [(step.key, step.title) for step in step_names()]
        return SetupPanel(given, steps, counter.setting_up.open)

    return [
        Section(
            "setup",
            translate("Settings", "Set up in six steps"),
            "list-checks",
            DESKS,
            translate("Settings", "first run steps wizard"),
            setup,
        ),
        Section(
            "printer",
            translate("Settings", "Printer"),
            "printer",
            DESKS,
            translate("Settings", "paper slip trial A5 roll"),
            lambda: PrinterCard(counter.desk, counter.paper.printers),
        ),
        Section(
            "scanner",
            translate("Settings", "Scanner"),
            "scan-barcode",
            DESKS,
            translate("Settings", "barcode QR card reader trial"),
            counter.scanners.check,
        ),
        Section(
            "screen",
            translate("Settings", "Second screen"),
            "monitor",
            DESKS,
            translate("Settings", "citizen display number picture"),
            lambda: screen_panel(counter, given),
        ),
    ]
