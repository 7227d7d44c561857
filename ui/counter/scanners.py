"""Scanners at the counter: whatever one reads goes to the screen in sight; what is not ours is said aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from desk_app.domain.scanning import scanned_text
from desk_app.store.preferences import DESK
from ui.widgets.palette import Offer
from ui.work.scanner.camera_panel import CameraPanel
from ui.work.scanner.check_card import ScannerCheck
from ui.work.scanner.key_filter import KeyFilter
from ui.work.scanner.serial_line import SerialScanner
from ui.work.sounds import Sound, play

if TYPE_CHECKING:
    from ui.counter.counter import Counter

translate = QCoreApplication.translate

PORT, CAMERA_KEY = "scanner.port", "F9"
_SHOWN = 40  # letters of an unknown code that fit into one line


class Scanners(QObject):
    """Listens to keys and to the serial port while the window is open; F9 shows the camera."""

    def __init__(self, counter: Counter) -> None:
        super().__init__(counter)
        self._counter = counter
        self.keys = KeyFilter(self, room=counter.window)
        self.line = SerialScanner(self)
        self.camera = CameraPanel(counter.window)
        self.keys.scanned.connect(self._hand_on)
        self.keys.unknown.connect(self.say_unknown)
        self.line.scanned.connect(self._take)
        self.camera.scanned.connect(self._hand_on)
        counter.left.connect(self.camera.close_camera)
        self._key = QShortcut(QKeySequence(CAMERA_KEY), counter.window)
        self._key.setContext(Qt.ShortcutContext.WindowShortcut)
        self._key.activated.connect(self._look)
        counter.offer(
            Offer(translate("Counter", "Scan with the camera"), self._look, key=CAMERA_KEY, icon="camera")
        )

    def begin(self) -> None:
        """From now on keys are looked at, and the port this desk has chosen is read."""
        self.keys.watch()
        self.line.use(self._counter.desk.preferences.get(DESK, PORT, ""))

    def keep_port(self, name: str) -> None:
        """Read from the port `name` from now on, also after the next start."""
        self._counter.desk.preferences.put(DESK, PORT, name)
        if self.line.name != name:
            self.line.use(name)

    def check(self) -> ScannerCheck:
        """The card that tries this desk's scanner out, for settings and the first run."""
        card = ScannerCheck(self.line)
        card.port_chosen.connect(self.keep_port)
        return card

    def close(self) -> None:
        """The window closes."""
        self.keys.rest()
        self.line.close()
        self.camera.close_camera()

    def say_unknown(self, text: str) -> None:
        """Show what was read and is no code of ours, for a clerk who scans without looking."""
        if self._counter.window.covered():
            self._counter.scanned(text)  # a badge of another maker may be a clerk's card
            return
        shown = text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
        said = translate("Counter", "Not a code of this desk: {text}").format(text=shown)
        self._counter.window.toast(said)
        play(Sound.UNKNOWN)

    def _take(self, text: str) -> None:
        """The serial port read something: nothing of it fell into a field."""
        ours = scanned_text(text)
        if ours is None:
            self.say_unknown(text)
        else:
            self._hand_on(ours)

    def _hand_on(self, text: str) -> None:
        trying = [each for each in self._counter.window.findChildren(ScannerCheck) if each.isVisible()]
        if trying:
            trying[0].take_scan(text)
        else:
            self._counter.scanned(text)

    def _look(self) -> None:
        if not self._counter.window.covered():
            self.camera.toggle()
