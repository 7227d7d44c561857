"""The head every paper of an office opens with: the agency on the left, the country and its motto on the right."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from desk_app.documents.fonts import Face, mm
from desk_app.documents.sheet import Align, Sheet
from desk_app.documents.text import NO_BREAK, Line, Paragraph, Run, fitting_size, held_numbers, plain
from desk_app.documents.words import HEAD

HEAD_LEAD = 0.42
"""Millimetres between baselines of the agency for each point of size."""
_STEP = 0.25


@dataclass(frozen=True, slots=True)
class HeadPlace:
    """Where a form has its head: two columns (left, right edge), first baseline, size in points."""

    left: tuple[float, float]
    right: tuple[float, float]
    y: float
    size: float
    number_y: float
    """Baseline of the number or the book and of place and date, when the agency takes two lines."""
    lowest: float
    """No baseline of the head may lie below this."""
    lift: float = 0.6
    """How far the agency's name moves up for every line beyond its two."""


def draw_head(
    sheet: Sheet, place: HeadPlace, *, superior: str, agency: str, number: Paragraph, place_and_day: str
) -> None:
    """Decree 30/2020: superior in capitals, agency in bold capitals over a rule a third to a half as long."""
    _left(sheet, place, superior, agency, number)
    centre, width = _middle(place.right)
    country = plain(HEAD.text("country"), Face.BOLD)
    size = fitting_size(country.ems, width, place.size)
    y = place.y + 0.06 + HEAD_LEAD * (place.size + 0.8)
    sheet.line(centre, place.y, country, size, Align.CENTRE)
    draw_motto(sheet, centre, y, size + 1)
    day = plain(place_and_day, Face.ITALIC)
    sheet.line(centre, place.number_y + 0.1, day, fitting_size(day.ems, width, place.size + 1), Align.CENTRE)


def draw_motto(sheet: Sheet, centre: float, y: float, size: float) -> None:
    """The motto over a rule as long as itself."""
    motto = plain(HEAD.text("motto"), Face.BOLD)
    sheet.line(centre, y, motto, size, Align.CENTRE)
    half = motto.width(size) / 2
    sheet.rule(centre - half, y + 0.145 * size, centre + half, 0.5)


def agency_lines(superior: str, agency: str, size: float, width: float) -> list[Line]:
    """Both names in capitals, the agency's own bold, each in balanced lines."""
    upper, lower = _names(superior, agency)
    return upper.balanced(size, width) + lower.balanced(size, width)


def draw_agency(sheet: Sheet, centre: float, y: float, lines: Sequence[Line], size: float) -> float:
    """The names over a rule 40 % as long as the last line; gives the y of the rule."""
    y = sheet.lines(centre, y, lines, size, HEAD_LEAD * size, align=Align.CENTRE) - HEAD_LEAD * size
    half = 0.2 * lines[-1].width(size)
    sheet.rule(centre - half, y + 0.155 * size, centre + half, 0.5)
    return y + 0.155 * size


def _left(sheet: Sheet, place: HeadPlace, superior: str, agency: str, number: Paragraph) -> None:
    centre, width = _middle(place.left)
    lines, y, number_y, size = _planned_left(place, superior, agency)
    draw_agency(sheet, centre, y, lines, size)
    line = number.line()
    sheet.line(centre, number_y, line, fitting_size(line.ems, width, min(place.size, size + 1)), Align.CENTRE)


@lru_cache(maxsize=32)
def _planned_left(
    place: HeadPlace, superior: str, agency: str
) -> tuple[tuple[Line, ...], float, float, float]:
    """The agency's lines, the first baseline, that of the number, the size; an office has the same all year."""
    _, width = _middle(place.left)
    size = place.size
    while True:
        lines = agency_lines(superior, agency, size, width)
        y = place.y - min(1.6, place.lift * (len(lines) - 2))
        rule_y = y + (len(lines) - 1) * HEAD_LEAD * size + 0.155 * size
        number_y = max(place.number_y, rule_y + mm(0.95 * size) + 0.6)
        if number_y <= place.lowest or size <= 5:
            return tuple(lines), y, number_y, size
        size -= _STEP


def _names(superior: str, agency: str) -> tuple[Paragraph, Paragraph]:
    return Paragraph([Run(_name(superior))]), Paragraph([Run(_name(agency), Face.BOLD)])


def _name(text: str) -> str:
    name = held_numbers(text).upper()
    for words in HEAD.several("kept_together"):
        name = name.replace(words, words.replace(" ", NO_BREAK))
    return name


def _middle(column: tuple[float, float]) -> tuple[float, float]:
    left, right = column
    return (left + right) / 2, right - left
