"""Taking up what was set aside once what it waited for is there: its reception, or a correction of it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from sqlalchemy import Connection
from sqlalchemy.exc import DataError, IntegrityError

from desk_app.domain.agreement import FIELD_OF, wrong_field
from desk_app.domain.dossier import Dossier, folded, received
from desk_app.domain.errors import StepNotAllowed
from desk_app.domain.events import DossierCorrected, DossierReceived, Event
from desk_app.wire.envelope import Header
from desk_app.wire.facts import UnknownFact
from province.actions.tell import Told, tell
from province.meaning import read_events
from province.store import dossiers, ledger
from province.store.ledger import Aside


@dataclass(frozen=True, slots=True)
class _Waiting:
    """An event that waits, read."""

    aside: Aside
    header: Header
    fact: Event


def take_up(
    tx: Connection, agency: str, dossier_ids: Collection[str], *, now: datetime
) -> set[tuple[str, int]]:
    """Applies what waits of these dossiers and can be applied now; (incarnation, seq) of each that waits no more.

    A step that waited for its reception is folded in the order the province received it. A reception with a
    wrong field is taken up together with the corrections that put it right; the ledger keeps all as written.
    What two copies of a desk brought alike is applied once and is a duplicate of the other's from then on.
    The agency's feed is locked by the caller.
    """
    waiting = ledger.aside_of(tx, agency, sorted(dossier_ids)) if dossier_ids else []
    if not waiting:
        return set()
    known = dossiers.dossiers_with(tx, agency, {each.dossier_id for each in waiting})
    done: set[tuple[str, int]] = set()
    by_dossier = sorted(waiting, key=lambda each: each.dossier_id)  # stable: each keeps its order
    for dossier_id, lines in groupby(by_dossier, key=lambda each: each.dossier_id):
        before = known.get(dossier_id)
        every = [each for each in map(_read, lines) if each]
        told = ledger.applied_ids(tx, agency, [each.header.event_id for each in every])
        after, taken = _folded(before, _once(every, told))
        if after is None or not taken:
            done |= _waits_no_more(tx, agency, every, told)
            continue
        try:
            with tx.begin_nested():
                dossiers.add(tx, [] if before else [after])
                dossiers.change(tx, [after] if before else [])
        except (IntegrityError, DataError):
            continue  # as it was: set aside, and a person sees it
        ledger.take_up(tx, agency, taken)
        tell(tx, agency, [Told(each.incarnation, each.seq, dossier_id) for each in taken], now=now)
        done |= {(each.incarnation, each.seq) for each in taken}
        left = [each for each in every if each.aside not in taken]
        done |= _waits_no_more(
            tx, agency, left, told | {each.header.event_id for each in every if each.aside in taken}
        )
    return done


def _waits_no_more(
    tx: Connection, agency: str, waiting: Sequence[_Waiting], applied: Collection[str]
) -> set[tuple[str, int]]:
    """What another copy of the desk brought as well, under its own incarnation, and was applied there."""
    twice = [each.aside for each in waiting if each.header.event_id in applied]
    if twice:
        ledger.take_up(tx, agency, twice, applied=False)
    return {(each.incarnation, each.seq) for each in twice}


def _once(waiting: Sequence[_Waiting], told: Collection[str]) -> list[_Waiting]:
    """Each event once: a copy of the desk may have brought it under another incarnation, where it was applied."""
    fresh: dict[str, _Waiting] = {}
    for each in waiting:
        if each.header.event_id not in told:
            fresh.setdefault(each.header.event_id, each)
    return list(fresh.values())


def _read(aside: Aside) -> _Waiting | None:
    (event,) = read_events(aside.incarnation, aside.seq, [aside.envelope])
    if event.header is None or event.fact is None or isinstance(event.fact, UnknownFact):
        return None
    return _Waiting(aside, event.header, event.fact)


def _folded(before: Dossier | None, waiting: Sequence[_Waiting]) -> tuple[Dossier | None, list[Aside]]:
    """The dossier with what can be folded into it, and what that was."""
    taken: list[Aside] = []
    after = before
    if after is None:
        first = _mended(waiting)
        if first is None:
            return None, []
        after, taken = first
    for each in waiting:
        if each.aside.code != "dossier_unknown":
            continue
        try:
            after = folded(after, each.fact, each.header.at)
        except (StepNotAllowed, ValueError):
            continue
        taken.append(each.aside)
    return after, taken


def _mended(waiting: Sequence[_Waiting]) -> tuple[Dossier, list[Aside]] | None:
    """The reception that waits, where the corrections that came after it put its wrong field right."""
    for each in waiting:
        if isinstance(each.fact, DossierReceived) and each.aside.code in FIELD_OF:
            dossier = received(each.aside.dossier_id, each.fact)
            whole = _corrected(dossier, waiting)
            if not wrong_field(whole.owner, each.fact.received_at.date()):
                return dossier, [each.aside]
    return None


def _corrected(dossier: Dossier, waiting: Sequence[_Waiting]) -> Dossier:
    for each in waiting:
        if isinstance(each.fact, DossierCorrected):
            try:
                dossier = folded(dossier, each.fact, each.header.at)
            except (StepNotAllowed, ValueError):
                continue
    return dossier
