"""What support asks for first, on one page, and as a package that names nobody."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

import PySide6
from PySide6.QtCore import QCoreApplication, QLibraryInfo
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QWidget

from desk_app.diagnostics import Finding, findings, package
from desk_app.stopping import STOPPED
from ui import refused
from ui.printing.known import KnownPrinters
from ui.settings.panel import Panel, Setting
from ui.settings.profile_panel import written
from ui.widgets.buttons import KeyButton, Kind
from ui.widgets.card import Card
from ui.widgets.text import Text
from ui.work import background

translate = QCoreApplication.translate

FILE = "quay-mot-cua-chan-doan.zip"


def ask_where_to() -> str:
    """The system's own window for a file to write."""
    title = translate("Settings", "Package for support")
    return QFileDialog.getSaveFileName(None, title, FILE, "ZIP (*.zip)")[0]


class DiagnosticsPanel(Panel):
    """Read when the page is opened; the journal is gone through off the window's thread."""

    def __init__(
        self, given: Setting, known: KnownPrinters, where_to: Callable[[], str] = ask_where_to
    ) -> None:
        super().__init__(given)
        self._known, self._where_to = known, where_to
        self._found: list[Finding] = []
        self._stop = background.may_stop()
        self.again = KeyButton(translate("Settings", "Look again"), "F5", icon="refresh-cw")
        self.pack = KeyButton(translate("Settings", "Package for support"), "Alt+G", icon="download")
        self.pack.setEnabled(False)
        card = Card(translate("Settings", "This desk"))
        self._lines = QWidget()
        self._grid = QGridLayout(self._lines)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setColumnStretch(1, 1)
        self._state = Text("", 14, 400, "text2")
        card.body.addWidget(self._state)
        card.body.addWidget(self._lines)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.stop = KeyButton(translate("Settings", "Stop"), "Alt+X", Kind.QUIET, "x")
        self.stop.hide()
        for button in (self.again, self.pack, self.stop):
            row.addWidget(button)
        row.addStretch(1)
        card.body.addLayout(row)
        about = translate(
            "Settings", "The package holds no names, numbers of people, addresses or files of theirs."
        )
        card.body.addWidget(Text(about, 13, 400, "text2", wrap=True))
        self.add(card)
        self.again.clicked.connect(self.shown)
        self.pack.clicked.connect(self._pack)
        self.stop.clicked.connect(self._give_up)
        known.heard.connect(self._printers_heard)
        self._finish()

    def shown(self) -> None:
        """Look at everything anew."""
        self._state.setText(translate("Settings", "Reading the journal through…"))
        self._state.show()
        self._known.ask()
        self._stop.ask()  # an earlier look that nobody waits for any more
        stop = self._stop = background.may_stop()
        self.stop.show()
        self.stop.setEnabled(True)
        self.again.setEnabled(False)
        self.given.run(
            lambda: findings(self.given.desk, stop),
            done=self._show,
            failed=self.refuse,
            settled=self._end,
        )

    def _give_up(self) -> None:
        """The journal stays unchecked; everything else is shown."""
        self._stop.ask()
        self.stop.setEnabled(False)

    def _end(self) -> None:
        self.stop.hide()
        self.again.setEnabled(True)

    def _printers_heard(self) -> None:
        if self._found:
            self._show(self._found)

    def _show(self, found: Sequence[Finding]) -> None:
        self._found = list(found)
        self._state.hide()
        self.pack.setEnabled(True)
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        names = finding_names()
        lines = [(names.get(each.name, each.name), told(each), each.wrong) for each in found]
        lines += [(name, value, False) for name, value in seen_devices(self._known.names)]
        for place, (name, value, wrong) in enumerate(lines):
            self._grid.addWidget(Text(name, 13, 400, "text2"), place, 0)
            said = Text(
                value, 13, 600 if wrong else 500, "today" if wrong else "text", wrap=True, selectable=True
            )
            said.setAccessibleName(f"{name}: {value}")
            self._grid.addWidget(said, place, 1)

    def _pack(self) -> None:
        place = self._where_to()
        if not place:
            return
        found, devices = self._found, devices_without_names(len(self._known.names))
        self.given.run(
            lambda: written(place, package(self.given.desk, found, devices)),
            done=lambda _: self.said.emit(
                translate("Settings", "The package is written. Send it to support.")
            ),
            failed=self.refuse,
        )


def told(found: Finding) -> str:
    """The value as a person reads it; the package has it as it is."""
    if found.name == "disk_free":
        free, whole = (int(each.split()[0]) for each in found.value.split("/"))
        said = translate("Settings", "{free} GB of {whole} GB")
        return said.format(free=f"{free / 1e9:.0f}", whole=f"{whole / 1e9:.0f}")
    if found.name == "database":
        size, _, version = found.value.partition(" B · ")
        return f"{int(size) / 1e6:.1f} MB · {version}"
    if found.name == "last_round" and found.value != "–":
        return f"{datetime.fromisoformat(found.value):%H:%M %d/%m/%Y}"
    if found.name == "line" and found.value != "ok":
        return refused.cause(found.value)
    return {
        ("line", "ok"): translate("Settings", "in order"),
        ("journal", STOPPED): translate("Settings", "not checked, stopped"),
        ("clock", "ok"): translate("Settings", "in order"),
        ("clock", "confirmed"): translate("Settings", "confirmed by hand"),
        ("clock", "suspect"): translate("Settings", "cannot be right"),
        ("key", "file"): translate("Settings", "a file of this account"),
        ("key", "system"): translate("Settings", "the key store of the system"),
    }.get((found.name, found.value), found.value)


def finding_names() -> dict[str, str]:
    """What each line of the page is called."""
    return {
        "version": translate("Settings", "Program"),
        "office": translate("Settings", "Office number"),
        "system": translate("Settings", "System"),
        "python": "Python",
        "sqlite": "SQLite",
        "database": translate("Settings", "Database"),
        "dossiers": translate("Settings", "Dossiers"),
        "events": translate("Settings", "Events"),
        "journal": translate("Settings", "Journal checked, events"),
        "disk_free": translate("Settings", "Disk free"),
        "last_round": translate("Settings", "Last round with the province"),
        "line": translate("Settings", "Line"),
        "unsent": translate("Settings", "Not sent yet"),
        "set_aside": translate("Settings", "Set aside by the province"),
        "packs": translate("Settings", "Catalogue and calendar"),
        "clock": translate("Settings", "Clock"),
        "key": translate("Settings", "Key of the database"),
    }


def seen_devices(printers: Sequence[str]) -> list[tuple[str, str]]:
    """What the window knows of the machine, for the person in front of it."""
    screens = ", ".join(_screen(place) for place in range(len(QGuiApplication.screens())))
    return [
        ("Qt", f"{QLibraryInfo.version().toString()} · PySide {PySide6.__version__}"),
        (translate("Settings", "Printers"), ", ".join(printers) or "–"),
        (translate("Settings", "Screens"), screens),
        (translate("Settings", "Serial ports"), ", ".join(ports()) or "–"),
    ]


def devices_without_names(printers: int) -> Mapping[str, object]:
    """The same for the package: makes and models; printers and screens can be called after a person."""
    return {
        "qt": QLibraryInfo.version().toString(),
        "pyside": PySide6.__version__,
        "platform": QGuiApplication.platformName(),
        "printers": printers,
        "screens": [_screen(place) for place in range(len(QGuiApplication.screens()))],
        "ports": len(ports()),
    }


def ports() -> list[str]:
    """The serial ports there are; none where the system has no such module."""
    try:
        from PySide6.QtSerialPort import QSerialPortInfo
    except ImportError:
        return []
    return [port.portName() for port in QSerialPortInfo.availablePorts()]


def _screen(place: int) -> str:
    screen = QGuiApplication.screens()[place]
    size = screen.size()
    return f"{size.width()}×{size.height()} @ {screen.devicePixelRatio():g}"
