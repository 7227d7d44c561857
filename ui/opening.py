"""From the first paint to an open counter: the home is opened off the window's thread, or asked for."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from desk_app.domain.errors import Refusal
from ui import wording
from ui.theme import Tone
from ui.trying_out import TryingOut
from ui.widgets.banner_place import Whose
from ui.work import background, sweeping

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk
    from desk_app.paths import Home
    from desk_app.store.clerks import Clerk
    from ui.counter.counter import Counter
    from ui.likings import Likings
    from ui.main_window import MainWindow

translate = QCoreApplication.translate

_WAYS_ON = ("not_enrolled",)
_ANSWERED_BY = 10_000  # milliseconds


class Opening(QObject):
    """Opens `home`, or shows the first run; keeps a sample province alive until the window closes."""

    def __init__(self, window: MainWindow, home: Home) -> None:
        super().__init__(window.parentWidget() or window)
        self._window, self._home = window, home
        self._held = ExitStack()
        self._counter: Counter | None = None
        self._new = False
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.close)

    def begin(self) -> None:
        """Called after the first paint: everything heavy is loaded on the desk's lane."""
        home = self._home

        def job() -> OpenDesk:
            from desk_app.bootstrap import open_desk

            desk = open_desk(home)
            import ui.counter.counter  # noqa: F401  (loaded here, so that the window's thread does not wait)

            return desk

        background.run(job, done=self._open, failed=self._refused)

    def _open(self, desk: OpenDesk) -> None:
        """As whoever used the window last liked it, so that the sign-in is theirs already."""
        from ui.likings import last_look

        background.run(
            lambda: last_look(desk), done=lambda likings: self._dress(desk, likings), failed=self._refused
        )

    def _dress(self, desk: OpenDesk, likings: Likings) -> None:
        from ui import app

        if likings.scheme:
            app.choose_scheme(None if likings.scheme == "system" else likings.scheme == "dark")
        if likings.language and likings.language != wording.language():
            self._window = self._anew(likings.language)
        if likings.scale:
            self._window.set_scale(likings.scale / 100)
        self._begin_work(desk)

    def _begin_work(self, desk: OpenDesk, clerk: Clerk | None = None) -> None:
        from ui.counter.counter import Counter

        self._window.clear_banner()
        self._counter = Counter(self._window, desk, clerk=clerk)
        sweeping.settle()
        self._counter.habits.other_language.connect(self._speak)
        if self._new:
            from ui.counter.setting_up import FIRST_AFTER_ENROLLING

            self._new = False
            self._counter.setting_up.open(FIRST_AFTER_ENROLLING)

    def _speak(self, language: str) -> None:
        """The clerk at the counter reads another language: the same desk in a window of that one."""
        before = self._counter
        if language == wording.language() or before is None or not before.is_open():
            return
        clerk, room = before.clerk(), self._window.current_key
        before.leave()
        self._window = self._anew(language)
        self._begin_work(before.desk, clerk)
        self._window.show_screen(room)

    def _anew(self, language: str) -> MainWindow:
        """A window that speaks `language`, in the place of the one there was."""
        from ui import translations
        from ui.main_window import MainWindow
        from ui.shell import Shell

        translations.install(language)
        before, shell = self._window, self._window.parentWidget()
        window = MainWindow()
        if isinstance(shell, Shell):
            shell.furnish(window)
        else:
            window.resize(before.size())
            window.show()
        before.hide()
        # What was asked for before may still be answered.
        QTimer.singleShot(_ANSWERED_BY, before.deleteLater)
        return window

    def _open_new(self, desk: OpenDesk) -> None:
        """A counter just enrolled goes on with its other cards."""
        self._new = True
        self._open(desk)

    def _refused(self, refusal: Exception) -> None:
        if isinstance(refusal, Refusal) and refusal.code in _WAYS_ON:
            background.run(_load_first_run, done=lambda _: self._first_run(), failed=self._refused)
            return
        from ui import refused

        self._window.uncover()
        self._window.show_banner(
            refused.sentence(refusal), Tone.PERSON, "triangle-alert", whose=Whose.REFUSED
        )

    def _first_run(self) -> None:
        from ui.login.first_run import FirstRunCard

        card = FirstRunCard(self._home, demo=self._try_out)
        card.enrolled.connect(self._open_new)
        self._window.cover(card)

    def _try_out(self) -> None:
        """The door to sample data: a home and a province beside this one, made on the desk's lane."""
        from desk_app.paths import Home

        place = Home(self._home.folder.parent / f"{self._home.folder.name}-demo")
        self._window.uncover()
        making = TryingOut(self._window, place, self._held)
        making.left.connect(self._first_run)
        making.begin(done=self._open, failed=self._refused)

    def close(self) -> None:
        """The window closes."""
        if self._counter is not None:
            self._counter.close()
            self._counter = None
        self._held.close()


def _load_first_run() -> None:
    import ui.login.first_run  # noqa: F401  (loaded here, so that the window's thread does not wait)
