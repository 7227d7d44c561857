"""Trying the scanner out: a code on the screen, what became of it on the way, and what to set."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.scanner_check import TEST_CARD, TEST_CODE, Finding, Read, checked
from ui.theme import Tone
from ui.widgets.announce import announce
from ui.widgets.banner import Banner
from ui.widgets.buttons import KeyButton
from ui.widgets.text import Text
from ui.work.scanner import finding_words
from ui.work.scanner.raw_keys import RawKeys
from ui.work.scanner.serial_line import LineState, Port, SerialScanner, ports
from ui.work.scanner.shown_code import ShownBars, ShownQr

_AT_MOST = 3  # findings shown; the first ones explain the others


class ScannerCheck(QWidget):
    """For settings and the first run. `passed` tells that a scan came through whole, `port_chosen` a port to keep.

    `line` is the desk's serial scanner, or None where only typing scanners are tried.
    """

    passed = Signal()
    port_chosen = Signal(str)

    def __init__(
        self,
        line: SerialScanner | None = None,
        *,
        find_ports: Callable[[], Sequence[Port]] = ports,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._line, self._find_ports = line, find_ports
        self.keys = RawKeys()
        self._banners = [Banner("") for _ in range(_AT_MOST)]
        self._how = Text("", 13, ink="text2", wrap=True)
        self._state = Banner("")
        self._ports = QVBoxLayout()
        self._group = QButtonGroup(self)
        self._lay_out()
        self._connect()
        self.look_for_ports()

    def take_scan(self, text: str) -> None:
        """A scan that came in by another way than the place to scan into: judged without its speed."""
        self.show_read(Read(text))

    def show_read(self, read: Read) -> None:
        """Say what was found, and what to do."""
        found = checked(read)
        for place, banner in enumerate(self._banners):
            banner.setVisible(place < len(found))
            if place < len(found):
                tone, said, then = finding_words.finding(found[place], read)
                # Amber is the next thing to do, and there is one.
                banner.show_state(said, tone if place == 0 else Tone.CALM, detail=then)
        self._how.setText(finding_words.how_it_came(read))
        self._how.show()
        announce(self, self.said())
        if Finding.WELL in found:
            self.passed.emit()

    def said(self) -> str:
        """The sentences in sight about the last scan."""
        return ". ".join(banner.text() for banner in self._banners if not banner.isHidden())

    def look_for_ports(self) -> None:
        """List the serial ports there are now, and how the one in use stands."""
        while (item := self._ports.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                self._group.removeButton(widget)  # type: ignore[arg-type]  # only buttons are in this list
                widget.hide()
                widget.deleteLater()
        if self._line is None:
            return
        used = self._line.name
        listed = [Port("", self.tr("None: the scanner types")), *self._find_ports()]
        if used and used not in {each.name for each in listed}:
            listed.append(Port(used, used))
        for place, port in enumerate(listed, 1):
            button = KeyButton(
                port.words, f"Alt+{place}" if place < 10 else "", icon="usb" if port.name else ""
            )
            button.setCheckable(True)
            button.setChecked(port.name == used)
            button.clicked.connect(partial(self._use, port.name))
            self._group.addButton(button)
            self._ports.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._show_line()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.keys.setFocus()
        self.look_for_ports()

    def _use(self, name: str) -> None:
        if self._line is not None:
            self._line.use(name)
        self.port_chosen.emit(name)
        self._show_line()
        self.keys.setFocus()

    def _show_line(self) -> None:
        if self._line is not None:
            tone, said = finding_words.line(LineState(self._line.state), self._line.name)
            self._state.show_state(said, tone)

    def _lay_out(self) -> None:
        codes = QVBoxLayout()
        codes.setSpacing(12)
        codes.addWidget(ShownQr(TEST_CARD, self.tr("A card of nobody, to scan")))
        codes.addWidget(ShownBars(TEST_CODE, self.tr("A receipt's bars, to scan")))
        codes.addStretch(1)
        found = QVBoxLayout()
        found.setSpacing(8)
        found.addWidget(Text(self.tr("Scan the square code on this screen"), 15, 600, wrap=True))
        found.addWidget(self.keys)
        for banner in self._banners:
            banner.hide()
            found.addWidget(banner)
        self._how.hide()
        found.addWidget(self._how)
        if self._line is not None:
            found.addSpacing(8)
            found.addWidget(Text(self.tr("Serial port (USB-COM), the safest way"), 15, 600, wrap=True))
            found.addLayout(self._ports)
            found.addWidget(self._state)
        found.addWidget(
            Text(
                self.tr(
                    "The code that switches a scanner to USB-COM differs from maker to maker: look in its booklet"
                    " for “USB COM”, “Virtual COM” or “CDC”. The desk has no such code to print."
                ),
                13,
                ink="text2",
                wrap=True,
            )
        )
        found.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addLayout(codes)
        row.addLayout(found, 1)

    def _connect(self) -> None:
        self.keys.read.connect(self.show_read)
        if self._line is not None:
            self._line.scanned.connect(self.take_scan)
            self._line.state_changed.connect(lambda _state: self._show_line())
