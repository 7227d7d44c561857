"""A dossier as an officer reads it: its state, the reason of its date, its papers, its history, what may be done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

import msgspec
from sqlalchemy import Connection

from desk_app.domain.calendar import CalendarTooShort, Skipped
from desk_app.domain.dossier import Dossier
from desk_app.domain.due_date import due_date
from desk_app.domain.errors import Refusal
from desk_app.domain.events import Event
from desk_app.wire.envelope import read_header
from desk_app.wire.facts import MalformedFact, UnknownFact, decode_fact
from province.actions.officer_reach import Reach
from province.actions.officer_step import OfficerStep, offered
from province.actions.worklist import days_left
from province.keys import Keys
from province.rulebook import Rulebook
from province.store import desks, dossiers, ledger, offices, sight
from province.store.desks import PROVINCE


@dataclass(frozen=True, slots=True)
class Happened:
    """An applied event: when it was done, when the province had it, by whom, where it was written."""

    at: datetime
    received_at: datetime
    actor: str
    source: str
    fact: Event | UnknownFact


@dataclass(frozen=True, slots=True)
class CountedDays:
    """The days behind a promise, where counting them again gives the same date."""

    counted: tuple[date, ...]
    skipped: tuple[Skipped, ...]


@dataclass(frozen=True, slots=True)
class OfficersDossier:
    """`left` working days to the promise; `seen` is the fingerprint of what is shown."""

    dossier: Dossier
    seen: str
    left: int | None
    days: CountedDays | None
    history: tuple[Happened, ...]
    steps: tuple[OfficerStep, ...]
    office: str
    requests_left: int
    extensions_left: int


def officers_dossier(
    tx: Connection, reach: Reach, dossier_id: str, *, keys: Keys, now: datetime
) -> OfficersDossier | None:
    """The dossier where the officer's agency may see it; None as for one that is not there."""
    dossier = sight.dossier_seen_by(tx, reach.officer.agency, dossier_id)
    if dossier is None:
        return None
    rulebook = Rulebook(tx, keys)
    rules = rulebook.rules()
    office = offices.office_of(tx, dossier.agency)
    left = None
    if dossier.due is not None:
        try:
            left = days_left(dossier.due.at, rulebook.calendar(), now)
        except Refusal:
            left = None
    return OfficersDossier(
        dossier=dossier,
        seen=dossiers.fingerprint(dossier),
        left=left,
        days=_days(dossier, rulebook),
        history=tuple(history_of(tx, dossier)),
        steps=tuple(offered(reach, dossier)),
        office=office.name if office else dossier.agency,
        requests_left=max(0, rules.requests - dossier.requests),
        extensions_left=max(0, rules.extensions - dossier.extensions),
    )


def history_of(tx: Connection, dossier: Dossier) -> Sequence[Happened]:
    """What was applied, the newest first."""
    told: list[Happened] = []
    sources: dict[tuple[str, str], str] = {}
    for line in ledger.lines_of(tx, dossier.agency, dossier.id):
        if line.verdict != "applied":
            continue
        try:
            header = read_header(line.header)
            fact = decode_fact(line.kind, header.schema, line.payload)
        except (msgspec.MsgspecError, MalformedFact):
            continue
        key = (line.agency, line.incarnation)
        if key not in sources:
            sources[key] = _source(tx, line.incarnation)
        told.append(Happened(header.at, line.received_at, header.actor.name, sources[key], fact))
    return told[::-1]


def _source(tx: Connection, incarnation: str) -> str:
    """The desk's name, or the province."""
    if incarnation.startswith(f"{PROVINCE}:"):
        return "tỉnh"
    desk = desks.incarnation_of(tx, incarnation)
    return desks.name_of(tx, desk) if desk else ""


def _days(dossier: Dossier, rulebook: Rulebook) -> CountedDays | None:
    """None where the date was set by hand, laid out in shares, or comes out differently today."""
    due = dossier.due
    if due is None or due.duration is None or due.shares or due.reason:
        return None
    cut_off = rulebook.procedure_as_received(dossier).cut_off
    begun = due.counted_from or dossier.received.received_at
    try:
        again = due_date(begun, due.duration, rulebook.calendar(), cut_off=cut_off)
    except (CalendarTooShort, Refusal):
        return None
    return CountedDays(again.counted, again.skipped) if again.due_at == due.at else None
