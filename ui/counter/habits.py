"""The window as the clerk who signed in likes it: text size, light or dark, keys; kept when it changes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui import app, refused, theme
from ui.counter.keyboard import Keyboard
from ui.likings import AS_SYSTEM, DARK, SCALE, Likings, keep_last_look, likings_of
from ui.work import background

if TYPE_CHECKING:
    from desk_app.store.clerks import Clerk
    from ui.counter.counter import Counter


class Habits(QObject):
    """`wear` puts a clerk's likings on; a clerk who chose nothing finds the window as it was opened.

    `other_language` tells that the clerk reads another language than the window speaks.
    """

    other_language = Signal(str)

    def __init__(self, counter: Counter) -> None:
        super().__init__(counter)
        self._counter, self._window, self._desk = counter, counter.window, counter.desk
        self._born, self._changed = theme.look(), False
        self._asked: background.Ticket | None = None
        self.likings = Likings()
        self.keyboard = Keyboard(counter.window)
        counter.entered.connect(self._read)
        counter.preferred.connect(lambda: self._read(counter.clerk()))
        counter.window.scale_changed.connect(self._keep_scale)

    def close(self) -> None:
        """The window closes."""
        if self._asked is not None:
            self._asked.cancel()

    def wear(self, likings: Likings) -> None:
        """Be as `likings` say."""
        self.likings = likings
        if likings.scheme:
            app.choose_scheme(None if likings.scheme == AS_SYSTEM else likings.scheme == DARK)
        elif self._changed and theme.look().tokens is not self._born.tokens:
            theme.wear(replace(theme.look(), tokens=self._born.tokens))
        if likings.scale or self._changed:
            self._window.set_scale(likings.scale / 100 if likings.scale else self._born.scale)
        self._changed = self._changed or bool(likings.scale or likings.scheme)
        self.keyboard.go_by(likings.keys)
        if likings.language:
            self.other_language.emit(likings.language)

    def _read(self, clerk: Clerk) -> None:
        def read() -> Likings:
            found = likings_of(self._desk, clerk.id)
            keep_last_look(self._desk, found)
            return found

        self._asked = background.run(read, done=self.wear, failed=self._say)

    def _keep_scale(self, scale: float) -> None:
        """Ctrl + and Ctrl − are the clerk's: at the next sign-in the text is as large again."""
        if self._window.covered():
            return
        clerk, percent = self._counter.clerk().id, round(scale * 100)
        self._changed = True
        self.likings = replace(self.likings, scale=percent)

        def keep() -> None:
            self._desk.preferences.put(clerk, SCALE, percent)
            keep_last_look(self._desk, self.likings)

        background.run(keep, done=lambda _: None, failed=self._say)

    def _say(self, no: Exception) -> None:
        self._window.toast(refused.sentence(no))
