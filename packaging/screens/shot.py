"""One picture: its name, in which looks the README wants it, and what brings the window there."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from stage import Stage

SIZES = ((1093, 574), (1366, 768))


@dataclass(frozen=True)
class Shot:
    """`show` brings the window there; what it returns is grabbed instead of the window (None: the window)."""

    name: str
    show: Callable[[Stage], QWidget | None]
    readme: tuple[tuple[int, str, int], ...] = ((1366, "light", 100),)


def keep(picture: QPixmap, path: Path) -> None:
    """Write a picture with a palette of its own: a third of the bytes, no difference to the eye."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    image = Image.open(io.BytesIO(bytes(buffer.data().data()))).convert("RGB")
    image.quantize(256, dither=Image.Dither.NONE).save(path, optimize=True)
