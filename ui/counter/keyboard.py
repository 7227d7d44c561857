"""A clerk's own keys, in every shortcut there is and every one that comes with a screen opened later."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from ui import keymap
from ui.main_window import MainWindow
from ui.widgets.buttons import key_sequences

_AT_FIRST, _FOLLOWS = "keys_at_first", "keys_follow"


@runtime_checkable
class FollowsKeys(Protocol):
    """A widget that prints its key and binds it itself."""

    def follow_keys(self) -> None: ...


class Keyboard(QObject):
    """Walks the window's shortcuts; whoever made them need not know that keys can be changed."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.screen_shown.connect(lambda _key: self._walk())

    def go_by(self, chosen: Mapping[str, str]) -> None:
        """Print and listen to these keys from now on."""
        keymap.go_by(keymap.readable(chosen))
        for widget in QApplication.allWidgets():
            if isinstance(widget, FollowsKeys):
                widget.follow_keys()
        self._walk()

    def bound(self) -> set[str]:
        """Every key something in the window listens to, as it was at first."""
        return {key for shortcut in self._shortcuts() for key in _at_first(shortcut)}

    def _walk(self) -> None:
        for shortcut in self._shortcuts():
            if shortcut.property(_FOLLOWS):
                continue
            first = _at_first(shortcut)
            wanted = [each for key in first for each in _sequences(keymap.shown(key))]
            if wanted != shortcut.keys():
                shortcut.setKeys(wanted)

    def _shortcuts(self) -> Iterator[QShortcut]:
        yield from self._window.findChildren(QShortcut)


def _at_first(shortcut: QShortcut) -> list[str]:
    kept = shortcut.property(_AT_FIRST)
    if kept is None:
        # Both Enter keys are printed as one; bound twice they would be ambiguous, and neither heard.
        kept = list(dict.fromkeys(_printed(each) for each in shortcut.keys()))  # noqa: SIM118  (a QShortcut, no mapping)
        shortcut.setProperty(_AT_FIRST, kept)
    return [str(each) for each in kept]


def _printed(sequence: QKeySequence) -> str:
    return sequence.toString(QKeySequence.SequenceFormat.PortableText).replace("Return", "Enter")


def _sequences(key: str) -> list[QKeySequence]:
    return key_sequences(key) if key else []
