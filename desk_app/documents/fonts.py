"""The letters every paper of the desk is set in, embedded so that any printer shows the same ones."""

from enum import StrEnum
from functools import cache
from pathlib import Path
from threading import Lock

from desk_app.documents.subset import Cutter

_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "fonts"
_registering = Lock()

POINTS_PER_MM = 72 / 25.4
CAPITAL = 0.655
"""Height of a plain capital of Tinos, in ems."""
STACKED_CAPITAL = 0.906
"""Height of the tallest Vietnamese capitals (Ễ, Ặ), in ems."""


class Face(StrEnum):
    """A face of Tinos (the widths of Times New Roman, which official papers ask for)."""

    REGULAR = "Tinos-Regular"
    BOLD = "Tinos-Bold"
    ITALIC = "Tinos-Italic"
    BOLD_ITALIC = "Tinos-BoldItalic"


class _Advances(dict[int, float]):
    """Width in ems of a character by its code point; unknown ones are as wide as the missing-glyph box."""

    def __init__(self, widths: dict[int, float], missing: float) -> None:
        super().__init__((point, width / 1000) for point, width in widths.items())
        self._missing = missing / 1000

    def __missing__(self, point: int) -> float:
        return self._missing


@cache
def advances(face: Face) -> dict[int, float]:
    """The widths of a face in ems; its first use registers it, so that a face nobody prints costs nothing."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    with _registering:
        # asciiReadable=0: only letters that are used are embedded, not all of ASCII besides
        font = TTFont(face.value, str(_FOLDER / f"{face.value}.ttf"), asciiReadable=0)
        # thousandths of an em are what PDF counts in; whole ones are also written much faster
        font.face.charWidths = {point: round(width) for point, width in font.face.charWidths.items()}
        font.face.defaultWidth = round(font.face.defaultWidth)
        font.face.makeSubset = Cutter(font.face)
        pdfmetrics.registerFont(font)
    return _Advances(font.face.charWidths, font.face.defaultWidth)


def em_width(text: str, face: Face) -> float:
    """How wide a text is, in ems (times the size in points gives points)."""
    return sum(map(advances(face).__getitem__, map(ord, text)))


def mm(points: float) -> float:
    """Points as millimetres."""
    return points / POINTS_PER_MM
