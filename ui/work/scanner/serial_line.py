"""A scanner on a serial line (USB-COM): what it reads passes by every field, input method and Caps Lock."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QIODevice, QObject, QTimer, Signal

from ui.work.scanner.framing import Framing

if TYPE_CHECKING:
    from PySide6.QtSerialPort import QSerialPort

RETRY, PAUSE = 2_000, 60  # milliseconds: between tries to open a port, without a byte at the end of a code


class LineState(StrEnum):
    """What there is to say about the scanner's port."""

    NONE = "none"  # no port was chosen
    OPEN = "open"
    GONE = "gone"  # unplugged, or not plugged in yet; tried again by itself
    BUSY = "busy"  # another program has it, or this account may not open it
    NO_MODULE = "no_module"  # this computer cannot read serial lines


@dataclass(frozen=True, slots=True)
class Port:
    """A port to choose: `name` opens it, `words` say what is plugged in."""

    name: str
    words: str


def ports() -> Sequence[Port]:
    """The ports of this computer, USB ones first; none where serial lines cannot be read."""
    try:
        from PySide6.QtSerialPort import QSerialPortInfo
    except ImportError:
        return []
    found = QSerialPortInfo.availablePorts()
    found.sort(key=lambda each: (not each.hasVendorIdentifier(), each.portName()))
    return [
        Port(
            each.systemLocation(),
            " · ".join(filter(None, (each.portName(), each.description(), each.manufacturer()))),
        )
        for each in found
    ]


class SerialScanner(QObject):
    """Keeps one port open and tells each code; a port that goes away is tried again until it is back."""

    scanned = Signal(str)
    state_changed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._framing = Framing()
        self._port: QSerialPort | None = None
        self._name = ""
        self.state = LineState.NONE
        self._retry = QTimer(self)
        self._retry.setInterval(RETRY)
        self._retry.timeout.connect(self._open)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(lambda: self._tell(self._framing.flush()))

    @property
    def name(self) -> str:
        """The port chosen, empty for none."""
        return self._name

    def use(self, name: str) -> None:
        """Read from the port `name` from now on; an empty name: from none."""
        self.close()
        self._name = name
        if name:
            self._retry.start()
            self._open()

    def close(self) -> None:
        """Let the port go."""
        self._retry.stop()
        self._pause.stop()
        self._drop()
        self._be(LineState.NONE)

    def _open(self) -> None:
        if self._port is not None:
            return
        try:
            from PySide6.QtSerialPort import QSerialPort
        except ImportError:
            self._retry.stop()
            self._be(LineState.NO_MODULE)
            return
        port = QSerialPort(self)
        port.setPortName(self._name)
        if not port.open(QIODevice.OpenModeFlag.ReadWrite):
            gone = port.error() == QSerialPort.SerialPortError.DeviceNotFoundError
            port.deleteLater()
            self._be(LineState.GONE if gone else LineState.BUSY)
            return
        port.setDataTerminalReady(True)
        port.readyRead.connect(self._read)
        port.errorOccurred.connect(self._failed)
        self._port = port
        self._be(LineState.OPEN)
        self._read()

    def _read(self) -> None:
        if self._port is None:
            return
        self._tell(self._framing.feed(bytes(self._port.readAll().data())))
        if self._framing.waits:
            self._pause.start()
        else:
            self._pause.stop()

    def _failed(self, error: QSerialPort.SerialPortError) -> None:
        from PySide6.QtSerialPort import QSerialPort

        passing = {QSerialPort.SerialPortError.NoError, QSerialPort.SerialPortError.UnsupportedOperationError}
        if error in passing or self._port is None:
            return
        self._drop()
        self._be(LineState.GONE)

    def _drop(self) -> None:
        port, self._port = self._port, None
        self._framing.flush()
        if port is not None:
            port.blockSignals(True)
            port.close()
            port.deleteLater()

    def _tell(self, codes: Sequence[str]) -> None:
        for code in codes:
            self.scanned.emit(code)

    def _be(self, state: LineState) -> None:
        if state is not self.state:
            self.state = state
            self.state_changed.emit(state.value)
