"""The heavy box with a promised day, the largest thing on the papers that have one."""

from datetime import datetime

from desk_app.documents.fonts import Face
from desk_app.documents.receipt_words import due_in_the_box
from desk_app.documents.sheet import Align, Sheet
from desk_app.documents.text import fitting_size, plain

DUE_FRAME = 1.4
"""Points; the only heavy line of the paper."""


def draw_date_box(
    sheet: Sheet,
    due_at: datetime | None,
    label: str,
    corner: tuple[float, float],
    *,
    width: float,
    height: float,
    date_size: float,
    small_size: float = 12,
    label_size: float = 9.5,
    frame: float = DUE_FRAME,
) -> None:
    """A label, the date (or that the desk will tell it) and the weekday with the hour."""
    x, y = corner
    sheet.box(x, y, width, height, frame)
    centre = x + width / 2
    large, small, is_date = due_in_the_box(due_at)
    sheet.text(centre, y + 0.22 * height, label, label_size, face=Face.BOLD, align=Align.CENTRE)
    date = plain(large, Face.BOLD)
    size = fitting_size(date.ems, width - 6, date_size if is_date else date_size * 0.75)
    sheet.line(centre, y + (0.61 if is_date else 0.58) * height, date, size, Align.CENTRE)
    hour = plain(small, Face.BOLD)
    size = fitting_size(hour.ems, width - 4, small_size)
    sheet.line(centre, y + 0.865 * height, hour, size, Align.CENTRE)
