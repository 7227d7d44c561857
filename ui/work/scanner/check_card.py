"""Trying the scanner out: a code on the screen, what became of it on the way, and what to set."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QVBoxLayout, QWidget

from desk_app.domain.scanner_check import TEST_CARD, TEST_CODE, Finding, Read, checked
from ui.theme import Tone, look
from ui.widgets.announce import announce
from ui.widgets.banner import Banner
from ui.widgets.buttons import KeyButton
from ui.widgets.text import Text
from ui.work.scanner import finding_words
from ui.work.scanner.raw_keys import RawKeys
from ui.work.scanner.serial_line import LineState, Port, SerialScanner, ports
from ui.work.scanner.shown_code import ShownBars, ShownQr

_ROOM_BESIDE = 720  # design pixels; in less, the bars stand under everything
_AT_MOST = 3  # findings shown; the first ones explain the others


class ScannerCheck(QWidget):
    """For settings and the first run. `tested` tells whether a scan came through whole, `port_chosen` a port to keep.

    `line` is the desk's serial scanner, or None where only typing scanners are tried.
    """

    tested = Signal(bool)
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
        self._beside: bool | None = None
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.keys)
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
        self.tested.emit(Finding.WELL in found)

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
        listed = [Port("", self.tr("No port")), *self._find_ports()]
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_bars(beside=self.width() >= look().px(_ROOM_BESIDE))

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
        top, left = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignLeft
        self._bars = ShownBars(TEST_CODE, self.tr("A receipt's bars, to scan"))
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
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(12)
        self._grid.addWidget(ShownQr(TEST_CARD, self.tr("A card of nobody, to scan")), 0, 0, top | left)
        self._grid.addLayout(found, 0, 1, 2, 1)
        self._grid.setColumnStretch(1, 1)
        self._grid.setRowStretch(1, 1)
        self._place_bars(beside=True)

    def _place_bars(self, *, beside: bool) -> None:
        """Under the square code, or in little width under everything."""
        if beside != self._beside:
            self._beside = beside
            self._grid.removeWidget(self._bars)
            row, across = (1, 1) if beside else (2, 2)
            top, left = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignLeft
            self._grid.addWidget(self._bars, row, 0, 1, across, top | left)

    def _connect(self) -> None:
        self.keys.read.connect(self.show_read)
        if self._line is not None:
            self._line.scanned.connect(self.take_scan)
            self._line.state_changed.connect(lambda _state: self._show_line())
