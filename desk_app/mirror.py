"""The second place: each new entry of the journal, sealed for the province, on a stick, a NAS or a neighbour's desk.

The place itself says how far it holds the journal, as the province's word rules on the line: a stick that was
away, emptied or changed for another is simply filled up. A segment is never written over.
"""

from __future__ import annotations

import errno
import re
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from desk_app.domain.errors import HomeRefused, InputRefused
from desk_app.mirrored_scans import mirror_scans
from desk_app.segments import SUFFIX, pieces, write_new
from desk_app.store.engine import reading
from desk_app.store.lives import base_of
from desk_app.store.meta import read_number
from desk_app.store.mirror_state import AHEAD, PLACE, STATE, MirrorState, read_mirror_state
from desk_app.store.preferences import DESK
from desk_app.wire.sealing import LARGEST_FILE, SealRefused, read_segment

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk

_NAME = re.compile(rf"(\d{{12}})-(\d{{12}})-[0-9a-f]{{4}}{re.escape(SUFFIX)}")


def mirror_state(desk: OpenDesk) -> MirrorState:
    """As it was last looked at; the place itself is not touched, so that nobody waits for it."""
    return read_mirror_state(desk.preferences)


def choose_mirror(desk: OpenDesk, place: str) -> MirrorState:
    """The second place from now on, filled at once; empty: none. Refuses in words what is no good place."""
    if place:
        folder = Path(place)
        if not folder.is_dir():
            raise InputRefused("folder_missing", field="mirror.place")
        desk.home.check_apart(folder, field="mirror.place")
    desk.preferences.put(DESK, PLACE, place)
    return mirror_now(desk)


def mirror_now(desk: OpenDesk) -> MirrorState:
    """Bring the second place up to date; trouble with it is told in the answer and stops nobody's work."""
    place = desk.preferences.get(DESK, PLACE, "")
    if not place:
        return MirrorState()
    before = mirror_state(desk)
    last, trouble, scans = _fill(desk, Path(place))
    now = desk.clock.now()
    state = MirrorState(
        place=place,
        last=last or before.last,
        at=before.at if trouble else now,
        trouble=trouble,
        since=None if not trouble else before.since if before.trouble == trouble else now,
        scans=scans,
    )
    if _differs(state, before):
        desk.preferences.put(DESK, STATE, state)
    return state


def folder_of(desk: OpenDesk, place: Path) -> Path:
    """Where in the place this incarnation's segments lie; several desks may share one place."""
    return place / f"quay-{desk.desk.office.number}-{desk.outbox.enrolment().incarnation}"


def held_to(folder: Path, after: int) -> tuple[int, int]:
    """(the last entry held without a hole after `after`, the highest entry held at all); 0 for an empty folder."""
    spans = sorted(
        (int(found[1]), int(found[2]))
        for each in folder.glob(f"*/*{SUFFIX}")
        if (found := _NAME.fullmatch(each.name)) and each.stat().st_size
    )
    end = after
    for first, last in spans:
        if first <= end + 1:
            end = max(end, last)
    return end, max((last for _first, last in spans), default=0)


def _fill(desk: OpenDesk, place: Path) -> tuple[int, str, int]:
    """(the newest entry there, what is the matter, scans that are not there yet)."""
    folder, end, scans = folder_of(desk, place), 0, mirror_state(desk).scans
    try:
        if not place.is_dir():
            return 0, "away", scans
        end, highest = held_to(folder, _watermark(desk))
        if highest > desk.outbox.position().head_seq or _is_foreign(desk, folder, highest):
            return highest, AHEAD, scans
        for piece in pieces(desk, end):
            day = folder / f"{desk.clock.now():%Y-%m-%d}"
            day.mkdir(parents=True, exist_ok=True)
            write_new(day / piece.name, piece.raw)
            end = piece.last
        scans = mirror_scans(desk, folder)
        _clear(folder, _watermark(desk))
    except HomeRefused as no:
        if no.code != "no_sealing_key":
            raise
        return end, no.code, scans
    except OSError as wrong:
        full = wrong.errno in (errno.ENOSPC, errno.EDQUOT)
        return end, "full" if full else "unwritable" if place.is_dir() else "away", scans
    return end, "", scans


def _clear(folder: Path, watermark: int) -> None:
    """Removes what the province has in its backup. The newest segment stays: it says whose journal this is."""
    spans = [
        (int(found[2]), each) for each in folder.glob(f"*/*{SUFFIX}") if (found := _NAME.fullmatch(each.name))
    ]
    newest = max((last for last, _ in spans), default=0)
    for last, file in spans:
        if last <= watermark and last < newest:
            file.unlink(missing_ok=True)
            if not any(file.parent.iterdir()):
                file.parent.rmdir()


def _is_foreign(desk: OpenDesk, folder: Path, highest: int) -> bool:
    """Whether the newest segment there continues another journal than this computer's."""
    for file in folder.glob(f"*/*-{highest:012d}-*{SUFFIX}") if highest else ():
        with file.open("rb") as source:
            raw = source.read(LARGEST_FILE + 1)
        try:
            return read_segment(raw).read_head().after != desk.outbox.hash_at(highest)
        except SealRefused:
            continue
    return False


def _watermark(desk: OpenDesk) -> int:
    """What the province has in its backup needs no second place."""
    with reading(desk.engine) as connection:
        return max(0, read_number(connection, "watermark") - base_of(connection))


def _differs(state: MirrorState, before: MirrorState) -> bool:
    """Whether it is worth a write: the same again within the minute is not."""
    if msgspec.structs.replace(state, at=None) != msgspec.structs.replace(before, at=None):
        return True
    return state.at != before.at and (
        state.at is None or before.at is None or abs(state.at - before.at) >= timedelta(minutes=1)
    )
