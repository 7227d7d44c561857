"""The officers' queue as a page: parts and bands with their counts, a search, rows to open or to tick."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from province.actions.officer_reach import Reach
from province.actions.worklist import Asked, Band, Queue, Waiting, Whose
from province.dossier_lines import status_names
from province.web.officer_words import band_mark, in_fours, masked_name, moment, words

QUEUE_PATH = "/can-bo"


@dataclass(frozen=True, slots=True)
class Tab:
    name: str
    count: int
    href: str
    current: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One dossier; `key` (id and fingerprint are joined by the form) ticks it for a batch."""

    id: str
    mark: str
    band: str
    late: bool
    due: str
    code: str
    who: str
    procedure: str
    holder: str
    status: str
    elsewhere: bool


def queue_blocks(queue: Queue, asked: Asked, reach: Reach) -> dict[str, Any]:
    """What queue.html shows."""
    said = words()
    bands = [
        Tab(said["band_names"][band], queue.bands[band], _href(asked, band=band), asked.band is band)
        for band in Band
        if queue.bands[band] or asked.band is band
    ]
    heading = said["band_names"][asked.band] if asked.band else said["whose"][asked.whose]
    return {
        "parts": [
            Tab(said["whose"][whose], queue.counts[whose], _href(Asked(), whose=whose), asked.whose is whose)
            for whose in Whose
        ],
        "bands": bands,
        "whole": _href(asked, band=None) if asked.band else "",
        "heading": heading,
        "rows": [_row(each, queue) for each in queue.shown],
        "total": queue.total,
        "asked": asked,
        "fields": queue.fields,
        "onward": _href(asked, after=queue.after) if queue.after and not asked.words else "",
        "after": queue.after,
        "from_start": _href(asked) if asked.after and not asked.words else "",
        "queue_path": QUEUE_PATH,
        "office": reach.office,
    }


def _href(
    asked: Asked, *, whose: Whose | None = None, band: Band | bool | None = False, after: str = ""
) -> str:
    """A link of the queue that keeps what else was asked; never the words of a search."""
    wanted_band = asked.band if band is False else band
    told = {
        "xem": (whose or asked.whose).value,
        "han": wanted_band.value if isinstance(wanted_band, Band) else "",
        "linh-vuc": asked.field,
        "sau": after,
    }
    return f"{QUEUE_PATH}?{urlencode({name: value for name, value in told.items() if value})}"


def _row(waiting: Waiting, queue: Queue) -> Row:
    line = waiting.line
    mark, said = band_mark(waiting)
    due = ""
    if waiting.band is Band.STILL and line.paused_at:
        due = f"từ {moment(line.paused_at)[6:11]}"
    elif line.due:
        due = f"{moment(line.due.at)[6:11]} {moment(line.due.at)[:5]}"
    name = line.owner.full_name
    return Row(
        id=line.id,
        mark=mark,
        band=said,
        late=waiting.band is Band.LATE,
        due=due,
        code=in_fours(line.received.scan_code or line.received.code),
        who=masked_name(name) if line.owner.kind == "person" else name,
        procedure=line.received.procedure_name,
        holder=line.holder or line.held_by or "tại quầy",
        status=status_names()[line.status],
        elsewhere=line.id in queue.others,
    )
