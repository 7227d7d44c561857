"""The letters every paper of the desk is set in, embedded so that any printer shows the same ones."""

from enum import StrEnum
from functools import cache
from pathlib import Path
from threading import Lock
from typing import NamedTuple

from desk_app.documents.standing_letters import StandingLetters
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


class _Advances(dict[str, float]):
    """Width in ems by character; unknown ones are as wide as the missing-glyph box."""

    def __init__(self, widths: dict[int, float], missing: float) -> None:
        super().__init__((chr(point), width / 1000) for point, width in widths.items())
        self._missing = missing / 1000

    def __missing__(self, character: str) -> float:
        return self._missing


class LoadedFace(NamedTuple):
    """A face that was read from its file and made known to reportlab."""

    advances: dict[str, float]
    letters: StandingLetters


@cache
def loaded(face: Face) -> LoadedFace:
    """A face at its first use, so that one that nobody prints costs nothing."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    with _registering:
        # asciiReadable=0: only letters that are used are embedded, not all of ASCII besides
        font = TTFont(face.value, str(_FOLDER / f"{face.value}.ttf"), asciiReadable=0)
        # thousandths of an em are what PDF counts in; whole ones are also written much faster
        font.face.charWidths = {point: round(width) for point, width in font.face.charWidths.items()}
        font.face.defaultWidth = round(font.face.defaultWidth)
        cutter = Cutter(font.face)
        font.face.makeSubset = cutter
        pdfmetrics.registerFont(font)
        letters = StandingLetters(font.face, cutter)
    return LoadedFace(_Advances(font.face.charWidths, font.face.defaultWidth), letters)


def em_width(text: str, face: Face) -> float:
    """How wide a text is, in ems (times the size in points gives points)."""
    return sum(map(loaded(face).advances.__getitem__, text))


def mm(points: float) -> float:
    """Points as millimetres."""
    return points / POINTS_PER_MM
