"""The official wording of the forms, read from data so that a successor circular changes no code."""

import json
import re
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from functools import cache
from pathlib import Path
from typing import Any

from desk_app.documents.fonts import Face
from desk_app.documents.text import Paragraph, Run

_FILE = Path(__file__).resolve().parents[2] / "resources" / "words" / "forms.json"
_VIETNAM = timezone(timedelta(hours=7))
_MARKS = re.compile(r"(</?[bi]>)")
_FACES = {"<b>": Face.BOLD, "<i>": Face.ITALIC, "</b>": Face.REGULAR, "</i>": Face.REGULAR}


@cache
def _all() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(_FILE.read_text(encoding="utf-8"))
    return loaded


@cache
def _template(room: str, name: str) -> tuple[Run, ...]:
    face = Face.REGULAR
    runs = []
    for part in _MARKS.split(_all()[room][name]):
        if part in _FACES:
            face = _FACES[part]
        elif part:
            runs.append(Run(part, face))
    return tuple(runs)


@dataclass(frozen=True, slots=True)
class Words:
    """The captions of one form; a caption may hold places {for} facts and <b>, <i> for its faces."""

    room: str

    def paragraph(self, name: str, **facts: object) -> Paragraph:
        """A caption with its facts, ready to be measured."""
        return Paragraph(Run(text.format_map(facts), face) for text, face in _template(self.room, name))

    def text(self, name: str, **facts: object) -> str:
        """A caption with its facts, for a place that has one face."""
        return "".join(text.format_map(facts) for text, _ in _template(self.room, name))

    def several(self, name: str) -> tuple[str, ...]:
        """A caption of several parts."""
        return tuple(_all()[self.room][name])


HEAD = Words("head")
RECEIPT = Words("receipt")
_DATES = Words("dates")


def form_number(form: str) -> str:
    """The number the circular gives a form: "01" for the receipt."""
    return str(_all()["forms"][form]["number"])


def form_title(form: str) -> str:
    """The title the circular gives a form, in capitals."""
    return str(_all()["forms"][form]["title"])


def form_title_lines(form: str) -> tuple[str, ...]:
    """The title broken for narrow paper."""
    return tuple(_all()["forms"][form]["title_lines"])


def at_the_desk(moment: datetime) -> datetime:
    """A moment on the desk's clock (+07:00); a moment without a zone already is."""
    return moment.astimezone(_VIETNAM) if moment.tzinfo else moment


def day_in_words(moment: datetime) -> str:
    """ "ngày 03 tháng 9 năm 2026": days below 10 and the months 1 and 2 take a zero (Decree 30/2020)."""
    month = f"{moment.month:02d}" if moment.month < 3 else str(moment.month)
    return _DATES.text("day", day=f"{moment.day:02d}", month=month, year=moment.year)


def weekday_in_words(moment: datetime) -> str:
    """ "thứ Sáu", as it stands inside a sentence."""
    return _DATES.several("weekdays")[moment.weekday()]


def hour_in_words(moment: datetime) -> str:
    """ "17 giờ 00"."""
    return _DATES.text("hour", hour=moment.hour, minute=moment.minute)


def minute_in_words(moment: datetime) -> str:
    """ "17 giờ 00 phút"."""
    return _DATES.text("minute", hour=moment.hour, minute=moment.minute)
