"""The desk's own typeface, registered before the first word is painted."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from ui.theme import FAMILY, use_family

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "fonts"
FACES = ("Regular", "Medium", "SemiBold", "Bold")

# Width of "0" at 100 px for each weight: two weights of one width mean that family + weight found
# a neighbour (Medium and SemiBold also register as families of their own).
WIDTH_OF_ZERO = {400: 67.6, 500: 68.4, 600: 69.2, 700: 70.0}


OWN_FAMILY = {500: f"{FAMILY} Medium", 600: f"{FAMILY} SemiBold"}


def register() -> None:
    """Make Be Vietnam Pro known to Qt, and each weight found by whichever family name finds it here.

    Raises FileNotFoundError naming the face that is missing or unreadable.
    """
    for face in FACES:
        path = FOLDER / f"BeVietnamPro-{face}.ttf"
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise FileNotFoundError(path)
    for weight in wrong_weights():
        if weight in OWN_FAMILY:
            use_family(weight, OWN_FAMILY[weight])


def wrong_weights() -> dict[int, float]:
    """Return the weights that do not find their own face, with the width of "0" that they gave."""
    found: dict[int, float] = {}
    for weight, expected in WIDTH_OF_ZERO.items():
        font = QFont(FAMILY)
        font.setPixelSize(100)
        font.setWeight(QFont.Weight(weight))
        width = QFontMetricsF(font).horizontalAdvance("0")
        if abs(width - expected) > 0.3:
            found[weight] = width
    return found
