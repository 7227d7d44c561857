"""What the desk is heard to say: three short sounds for the clerk, a chime and a recorded voice for the hall."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QApplication

import resources

FOLDER = Path(resources.__file__).resolve().parent / "sounds"
LOUDEST = 100  # percent


class Sound(StrEnum):
    """Clerks scan without looking: each says one thing."""

    OK = "ok"
    ATTENTION = "attention"
    UNKNOWN = "unknown"
    CHIME = "chime"


class Player(Protocol):
    """Plays one file after the other; a file that cannot be played is left out."""

    def play(self, files: Sequence[Path], volume: float) -> None: ...


class _Here:
    """What is heard in this process: how loud, and by which player (None: looked for at the first sound)."""

    volume = LOUDEST
    player: Player | None = None


def play(sound: Sound | str, *, then: Sequence[Path] = ()) -> None:
    """Play `sound`, then the files of a recorded voice; nothing while sounds are off.

    Where the system has no sound of Qt's, the system's own bell rings for all but OK.
    """
    if not _Here.volume:
        return
    if _Here.player is None:
        _Here.player = player()
    wanted = Sound(sound)
    if isinstance(_Here.player, Bell) and wanted is Sound.OK:
        return
    _Here.player.play([FOLDER / f"{wanted.value}.wav", *then], _Here.volume / LOUDEST)


def prepare() -> None:
    """Load what playing needs; on any thread, so that the first sound does not hold the window up."""
    try:
        import ui.work.sound_effects  # noqa: F401
    except ImportError:  # told by `player` at the first sound
        return


def set_volume(percent: int) -> None:
    """How loud from now on, 0–100; 0 is silence."""
    _Here.volume = min(max(percent, 0), LOUDEST)


def use(chosen: Player | None) -> None:
    """Play with `chosen` from now on; None looks for the system's at the next sound."""
    _Here.player = chosen


def player() -> Player:
    """The best this computer has: Qt's, else the system's bell."""
    try:
        from ui.work.sound_effects import SoundEffects
    except ImportError:  # QtMultimedia needs libraries that a small system may lack
        return Bell(QApplication.beep)
    return SoundEffects()


class Bell:
    """The one sound every system has."""

    def __init__(self, ring: Callable[[], None]) -> None:
        self._ring = ring

    def play(self, files: Sequence[Path], volume: float) -> None:
        """Ring once, whatever was asked for."""
        if files:
            self._ring()
