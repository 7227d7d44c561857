"""The official wording of the forms, read from data so that a successor circular changes no code."""

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from desk_app.documents.fonts import Face
from desk_app.documents.text import Paragraph, Run

_FILE = Path(__file__).resolve().parents[2] / "resources" / "words" / "forms.json"
_VIETNAM = timezone(timedelta(hours=7))
_MARKS = re.compile(r"(</?[bi]>)")
_FACES = {"<b>": Face.BOLD, "<i>": Face.ITALIC, "</b>": Face.REGULAR, "</i>": Face.REGULAR}


class Forms:
    """The captions of every form, room by room, and the templates made of those that were used."""

    def __init__(self, rooms: Mapping[str, Any]) -> None:
        self._rooms = rooms
        self._templates: dict[tuple[str, str], tuple[Run, ...]] = {}

    def caption(self, room: str, name: str) -> Any:
        return self._rooms[room][name]

    def template(self, room: str, name: str) -> tuple[Run, ...]:
        """A caption in runs of one face each."""
        known = self._templates.get((room, name))
        if known is None:
            known = self._templates[room, name] = tuple(_runs(self.caption(room, name)))
        return known


def _runs(caption: str) -> Iterator[Run]:
    face = Face.REGULAR
    for part in _MARKS.split(caption):
        if part in _FACES:
            face = _FACES[part]
        elif part:
            yield Run(part, face)


@cache
def _bundled() -> Forms:
    return Forms(json.loads(_FILE.read_text(encoding="utf-8")))


@lru_cache(maxsize=4)
def _of_pack(content: bytes) -> Forms:
    """The pack's captions; what an older pack does not say yet is said as the product says it."""
    told = json.loads(content)
    ours = json.loads(_FILE.read_text(encoding="utf-8"))
    return Forms(
        {
            room: {**captions, **told.get(room, {})}
            if isinstance(captions, dict)
            else told.get(room, captions)
            for room, captions in ours.items()
        }
    )


_in_force: ContextVar[Forms | None] = ContextVar("forms_in_force", default=None)


@contextmanager
def wording(pack: bytes | None) -> Iterator[None]:
    """Inside, every form speaks as the forms pack with this content does; None: as the product itself."""
    before = _in_force.set(None if pack is None else _of_pack(pack))
    try:
        yield
    finally:
        _in_force.reset(before)


def _forms() -> Forms:
    return _in_force.get() or _bundled()


@dataclass(frozen=True, slots=True)
class Words:
    """The captions of one form; a caption may hold places {for} facts and <b>, <i> for its faces."""

    room: str

    def paragraph(self, name: str, /, **facts: object) -> Paragraph:
        """A caption with its facts, ready to be measured."""
        return Paragraph(
            Run(text.format_map(facts), face) for text, face in _forms().template(self.room, name)
        )

    def text(self, name: str, /, **facts: object) -> str:
        """A caption with its facts, for a place that has one face."""
        return "".join(text.format_map(facts) for text, _ in _forms().template(self.room, name))

    def several(self, name: str) -> tuple[str, ...]:
        """A caption of several parts."""
        return tuple(_forms().caption(self.room, name))


HEAD = Words("head")
RECEIPT = Words("receipt")
_DATES = Words("dates")


def form_number(form: str) -> str:
    """The number the circular gives a form: "01" for the receipt; empty for a paper of the office's own."""
    return str(_forms().caption("forms", form)["number"])


def form_title(form: str) -> str:
    """The title the circular gives a form, in capitals."""
    return str(_forms().caption("forms", form)["title"])


def form_title_lines(form: str) -> tuple[str, ...]:
    """The title broken for narrow paper."""
    return tuple(_forms().caption("forms", form)["title_lines"])


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


def moment_in_words(moment: datetime) -> str:
    """ "09 giờ 12 phút, ngày 23 tháng 11 năm 2026", on the desk's clock."""
    there = at_the_desk(moment)
    return f"{minute_in_words(there)}, {day_in_words(there)}"
