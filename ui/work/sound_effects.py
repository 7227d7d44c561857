"""WAV files through Qt's multimedia, one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtMultimedia import QSoundEffect


class SoundEffects(QObject):
    """Keeps each file loaded once it was heard; a new sound cuts off what is left of the one before."""

    def __init__(self) -> None:
        super().__init__()
        self._loaded: dict[Path, QSoundEffect] = {}
        self._waiting: list[Path] = []
        self._now: QSoundEffect | None = None
        self._volume = 1.0

    def play(self, files: Sequence[Path], volume: float) -> None:
        """Play `files` in order at `volume` (0–1)."""
        before, self._now = self._now, None
        if before is not None:
            before.stop()
        self._waiting, self._volume = list(files), volume
        self._go_on()

    def _go_on(self) -> None:
        if not self._waiting:
            self._now = None
            return
        effect = self._effect(self._waiting.pop(0))
        self._now = effect
        effect.setVolume(self._volume)
        if effect.status() is QSoundEffect.Status.Error:
            self._go_on()
        else:
            effect.play()

    def _effect(self, file: Path) -> QSoundEffect:
        if file not in self._loaded:
            effect = QSoundEffect(self)
            effect.setSource(QUrl.fromLocalFile(str(file)))
            effect.playingChanged.connect(lambda: self._stopped(effect))
            effect.statusChanged.connect(lambda: self._failed(effect))
            self._loaded[file] = effect
        return self._loaded[file]

    def _stopped(self, effect: QSoundEffect) -> None:
        if effect is self._now and not effect.isPlaying():
            self._go_on()

    def _failed(self, effect: QSoundEffect) -> None:
        if effect is self._now and effect.status() is QSoundEffect.Status.Error:
            self._go_on()
