"""The six cards of setting this counter up, over the window: after enrolling, from the settings, from Ctrl+K."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from desk_app.store.preferences import DESK
from ui import refused
from ui.counter.clerk_step import ClerkStep
from ui.counter.commune_step import CommuneStep
from ui.login.setup import SetupCard, SetupStep, Tells
from ui.login.steps import StepState, step_names
from ui.printing.printer_card import RIGHT, PrinterCard
from ui.settings.backup_panel import BackupPanel
from ui.settings.panel import Setting
from ui.settings.screen_panel import ScreenPanel
from ui.widgets.palette import Offer
from ui.work import background

if TYPE_CHECKING:
    from ui.counter.counter import Counter

translate = QCoreApplication.translate

_KEPT = "setup."
FIRST_AFTER_ENROLLING = 1


class SettingUp(QObject):
    """Keeps how each step stands among the desk's preferences; whoever is signed in stays signed in."""

    def __init__(self, counter: Counter) -> None:
        super().__init__(counter)
        self._counter, self._window, self._desk = counter, counter.window, counter.desk
        self._given = Setting(counter.desk, counter.clerk, counter.actor, background.run)
        self.card: SetupCard | None = None
        title = translate("Counter", "Set the counter up")
        for place, step in enumerate(step_names()):
            counter.offer(Offer(step.title, partial(self.open, place), title, icon="list-checks"))

    def open(self, place: int = 0) -> None:
        """Show the card of a step, the others one key away."""
        background.run(
            self._states,
            done=lambda states: self._show(states, place),
            failed=lambda no: self._window.toast(refused.sentence(no)),
        )

    def _states(self) -> dict[str, StepState]:
        kept = {step.key: self._desk.preferences.get(DESK, _KEPT + step.key, "") for step in step_names()}
        found = {key: StepState(state) for key, state in kept.items() if state in list(StepState)}
        # An enrolled counter has its commune.
        found["commune"] = found.get("commune") or StepState.DONE
        return found

    def _show(self, states: dict[str, StepState], place: int) -> None:
        card = SetupCard(self._steps(), states, at=place)
        card.kept.connect(self._keep)
        card.finished.connect(self._finish)
        self.card = card
        self._counter.line.show_at(None)  # a sign-in that stood there goes with its state of the line
        self._window.cover(card)
        page = card.page()
        page.setFocus()

    def _keep(self, key: str, state: str) -> None:
        background.run(
            lambda: self._desk.preferences.put(DESK, _KEPT + key, state),
            done=lambda _: None,
            failed=lambda no: self._window.toast(refused.sentence(no)),
        )

    def _finish(self) -> None:
        self.card = None
        self._window.uncover()
        if self._counter.is_open():
            self._window.show_screen(self._window.current_key)
            self._counter.preferred.emit()
        else:
            self._counter.lock()

    def _steps(self) -> Sequence[SetupStep]:
        intros = {
            "commune": translate("Counter", "Whose counter this is, and whether the province answers."),
            "printer": translate("Counter", "Choose the printer, print a slip, look at it and answer."),
            "scanner": translate(
                "Counter", "Scan the code on this screen: what became of it on the way stands beside it."
            ),
            "screen": translate("Counter", "What the citizen sees: a check of the name, the QR, the number."),
            "clerk": translate("Counter", "Who opens this counter. Others are added in the settings."),
            "backup": translate("Counter", "What is not sent yet is safe on a second place."),
        }
        builders: dict[str, Callable[[Tells], QWidget]] = {
            "commune": lambda tells: CommuneStep(self._counter, tells),
            "printer": self._printer,
            "scanner": self._scanner,
            "screen": self._screen,
            "clerk": lambda tells: ClerkStep(self._desk, tells),
            "backup": self._backup,
        }
        titles = {"printer": translate("Counter", "Printer of the receipts")}
        return [
            SetupStep(step.key, intros[step.key], builders[step.key], titles.get(step.key, ""))
            for step in step_names()
        ]

    def _printer(self, tells: Tells) -> QWidget:
        card = PrinterCard(self._desk, self._counter.paper.printers)
        card.answered.connect(lambda seen: tells(StepState.DONE if seen == RIGHT else StepState.ATTENTION))
        return card

    def _scanner(self, tells: Tells) -> QWidget:
        trial = self._counter.scanners.check()
        trial.tested.connect(partial(_tell, tells))
        return trial

    def _screen(self, tells: Tells) -> QWidget:
        panel = screen_panel(self._counter, self._given)
        panel.tested.connect(partial(_tell, tells))
        return panel

    def _backup(self, tells: Tells) -> QWidget:
        panel = BackupPanel(self._given)
        panel.tested.connect(partial(_tell, tells))
        return panel


def screen_panel(counter: Counter, given: Setting) -> ScreenPanel:
    """The page of the screens, joined to the citizen's."""
    screen = counter.citizen.screen
    return ScreenPanel(given, screen.toggle, lambda: screen.is_shown)


def _tell(tells: Tells, well: bool) -> None:
    tells(StepState.DONE if well else StepState.ATTENTION)
