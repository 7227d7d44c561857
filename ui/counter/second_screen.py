"""F11: the window turned to the citizen, on a screen of its own or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from desk_app.store.preferences import DESK
from ui import refused
from ui.citizen_display.pages import Head
from ui.citizen_display.screens import Screens
from ui.citizen_display.view import CitizenWindow
from ui.keymap import told
from ui.widgets.palette import Offer
from ui.work import background

if TYPE_CHECKING:
    from ui.counter.counter import Counter

translate = QCoreApplication.translate
KEY = "F11"


class SecondScreen(QObject):
    """Keeps the citizen's window off the clerk's screen: it comes and goes with the cable, silently."""

    def __init__(self, counter: Counter, screens: Screens | None = None) -> None:
        super().__init__(counter)
        self._window, self._desk = counter.window, counter.desk
        self._wanted, self._as_window = False, False
        self.screens = screens or Screens(self._window)
        self.glass = CitizenWindow(self._head)
        self.glass.moved.connect(self._guard)
        self.glass.activated.connect(self._window.activateWindow, Qt.ConnectionType.QueuedConnection)
        self.screens.changed.connect(self._place)
        shortcut = QShortcut(QKeySequence(KEY), self._window)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(self.toggle)
        title = translate("CitizenSide", "Second screen on or off")
        counter.offer(Offer(title, self.toggle, key=KEY, icon="monitor"))
        counter.preferred.connect(self.read_preferences)
        self.read_preferences()

    @property
    def is_shown(self) -> bool:
        """Whether a citizen can see anything."""
        return self.glass.isVisible()

    def toggle(self) -> None:
        """Show the citizen's screen, or hide it; without a second one it says so."""
        if self.is_shown:
            self._wish(False)
            self.glass.hide()
            self._window.toast(translate("CitizenSide", "The second screen is off"))
            return
        room = self.screens.free()
        if room is None and not self._as_window:
            said = told(
                translate("CitizenSide", "No second screen found: plug it in, choose “extend”, press F11")
            )
            self._window.toast(said)
            return
        self._wish(True)
        if room is None:
            self.glass.try_out(self._window.frameGeometry().bottomRight())
        else:
            self._place()
        self._window.toast(translate("CitizenSide", "The second screen is on"))

    def read_preferences(self) -> None:
        """Take up what the settings say: at the start, and after a change of theirs."""
        get = self._desk.preferences.get

        def job() -> tuple[bool, bool, bool]:
            return (
                get(DESK, "display.on", False),
                get(DESK, "display.as_window", False),
                get(DESK, "survey.mouse_touch", False),
            )

        def read(found: tuple[bool, bool, bool]) -> None:
            self._wanted, self._as_window, mouse = found
            self.glass.take_mouse_as_finger(mouse)
            self._place()

        background.run(job, done=read, failed=self._refused)

    def close(self) -> None:
        """The clerk's window closes, the citizen's with it."""
        self.glass.close()
        self.glass.deleteLater()

    def _wish(self, wanted: bool) -> None:
        self._wanted = wanted
        background.run(
            lambda: self._desk.preferences.put(DESK, "display.on", wanted),
            done=lambda _: None,
            failed=self._refused,
        )

    def _place(self) -> None:
        """Stand where there is room for the citizen, and nowhere else."""
        room = self.screens.free() if self._wanted else None
        if room is not None:
            if self.glass.trying or not self.glass.isVisible() or self.glass.geometry() != room:
                self.glass.stand_on(room)
        elif self.glass.isVisible() and not (self._wanted and self.glass.trying):
            self.glass.hide()

    def _guard(self) -> None:
        """Whoever pushed the full window over the clerk's (a window manager, a lost screen): it hides."""
        clerks = self.screens.clerks()
        over = clerks is None or self.glass.geometry().intersects(clerks)
        if self.glass.isVisible() and not self.glass.trying and over:
            self.glass.hide()

    def _head(self, trying: bool) -> Head:
        return Head(self._desk.desk.office.name, self._desk.desk.desk_name, self._desk.clock.now(), trying)

    def _refused(self, refusal: Exception) -> None:
        self._window.toast(refused.sentence(refusal))
