"""Trying the scanner out: a code on the screen, what became of it on the way, and what to set."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
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
_ROOM_FOR_TWO = 480  # in less, the words stand under the square code
_AT_MOST = 3  # findings shown; the first ones explain the others


class ScannerCheck(QWidget):
    """For settings and the first run. `tested` tells whether a scan came through whole, `port_chosen` a port to keep,
    `sheet_wanted` asks for what is to be set on paper.

    `line` is the desk's serial scanner, or None where only typing scanners are tried.
    """

    tested = Signal(bool)
    port_chosen = Signal(str)
    sheet_wanted = Signal()

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
        self._placed: tuple[int, bool] | None = None
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
        both = self._qr.sizeHint().width() + 20 + self._found.minimumSizeHint().width()
        columns = 2 if self.width() >= max(both, look().px(_ROOM_FOR_TWO)) else 1
        self._place_pieces(columns=columns, beside=self.width() >= look().px(_ROOM_BESIDE))

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
        self.sheet = KeyButton(self.tr("Print what to set"), "Alt+G", icon="printer")
        self.sheet.clicked.connect(self.sheet_wanted)
        found.addWidget(self.sheet, 0, Qt.AlignmentFlag.AlignLeft)
        found.addStretch(1)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(12)
        self._found = QWidget()
        self._found.setLayout(found)
        found.setContentsMargins(0, 0, 0, 0)
        self._qr = ShownQr(TEST_CARD, self.tr("A card of nobody, to scan"))
        self._grid.addWidget(self._qr, 0, 0, top | left)
        self._place_pieces(columns=2, beside=True)

    def _place_pieces(self, *, columns: int, beside: bool) -> None:
        """The words beside the square code and the bars under it; in less width the bars under everything, then all
        of it one under the other."""
        if (columns, beside) == self._placed:
            return
        self._placed = columns, beside
        top, left = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignLeft
        for piece in (self._found, self._bars):
            self._grid.removeWidget(piece)
        if columns == 1:
            self._grid.addWidget(self._found, 1, 0)
            self._grid.addWidget(self._bars, 2, 0, top | left)
        else:
            self._grid.addWidget(self._found, 0, 1, 2, 1)
            row, across = (1, 1) if beside else (2, 2)
            self._grid.addWidget(self._bars, row, 0, 1, across, top | left)
        self._grid.setColumnStretch(0, 1 if columns == 1 else 0)
        self._grid.setColumnStretch(1, 0 if columns == 1 else 1)
        self._grid.setRowStretch(1, 1)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the widest piece alone: they can stand one under the other."""
        pieces = (self._qr, self._bars, self._found)
        width = max(piece.minimumSizeHint().width() for piece in pieces)
        return QSize(width, super().minimumSizeHint().height())

    def _connect(self) -> None:
        self.keys.read.connect(self.show_read)
        if self._line is not None:
            self._line.scanned.connect(self.take_scan)
            self._line.state_changed.connect(lambda _state: self._show_line())
