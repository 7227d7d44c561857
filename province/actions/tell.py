"""Telling what happened: the desks of the agency in whose ledger it stands, and those whom the dossier concerns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from sqlalchemy import Connection

from desk_app.domain.dossier import Dossier
from desk_app.domain.events import DossierHandedOn, DossierReceived, Event, PaperAttached
from desk_app.domain.words import tidy
from desk_app.wire.facts import MalformedFact, UnknownFact, decode_fact
from province.store import dossiers, feed, ledger, offices, shares
from province.store.shares import Place

COMPETENT, HOLDER = "competent", "holder"
"""On what ground another agency may see a dossier."""


@dataclass(frozen=True, slots=True)
class Told:
    """An event that was appended and applied; `fact` None where nobody read it just now."""

    incarnation: str
    seq: int
    dossier_id: str | None
    fact: Event | UnknownFact | None = None


def tell(tx: Connection, agency: str, told: Sequence[Told], *, now: datetime) -> None:
    """Feeds events of the agency's ledger to its desks, and to every agency that may see their dossiers.

    The dossiers stand in their new state already. Who becomes competent or holder is told the dossier from its
    beginning; who no longer is, is told the step by which it left and nothing after. Feeds are locked by the caller.
    """
    for incarnation, events in groupby(told, key=lambda each: each.incarnation):
        feed.tell_events(tx, agency, incarnation, [each.seq for each in events])
    ids = {each.dossier_id for each in told if each.dossier_id}
    named = _meant(tx, told)
    moved = {
        each.dossier_id
        for each in told
        if each.fact is None or any(name in named for name in _names(each.fact))
    }
    elsewhere = shares.owners(tx, agency, ids)
    for owner in sorted({agency, *elsewhere.values()}):
        ours = {each for each in ids if elsewhere.get(each, agency) == owner}
        known = shares.shared_with(tx, owner, ours)
        concerned = {each for each in ours if each in known or each in moved}
        if concerned:
            _share(tx, owner, concerned, known, agency, told, now=now)


def share_anew(tx: Connection, agency: str, ids: Collection[str], *, now: datetime) -> int:
    """Shares an agency's dossiers as they stand now; how many shares came or went. For what a version that did not
    share received, and for an office that was added or renamed since."""
    for each in offices.agencies(tx):
        feed.head(tx, each, locked=True)
    before = shares.shared_with(tx, agency, ids)
    _share(tx, agency, ids, before, agency, [], now=now)
    after = shares.shared_with(tx, agency, ids)
    return sum(len(before.get(each, {}).keys() ^ after.get(each, {}).keys()) for each in ids)


def lock(tx: Connection, agency: str, told: Sequence[Told]) -> dict[str, str]:
    """Locks the feeds of all agencies that events of `agency` may concern, in one order for everybody.

    Returns the receiving agencies of those dossiers of others that `agency` may see, by dossier.
    """
    ids = {each.dossier_id for each in told if each.dossier_id}
    elsewhere = shares.owners(tx, agency, ids)
    concerned = {agency, *elsewhere.values()}
    for owner in sorted(concerned):
        for others in shares.shared_with(tx, owner, ids).values():
            concerned |= set(others)
    concerned |= set(_meant(tx, told).values())
    for each in sorted(concerned):
        feed.head(tx, each, locked=True)
    return shares.owners(tx, agency, ids) if elsewhere else {}


def _share(
    tx: Connection,
    owner: str,
    ids: Collection[str],
    known: Mapping[str, Mapping[str, str]],
    writer: str,
    told: Sequence[Told],
    *,
    now: datetime,
) -> None:
    meant = _reader(tx)
    places: dict[str | None, list[Place]] = defaultdict(list)
    for each in told:
        places[each.dossier_id].append(Place(writer, each.incarnation, each.seq, _scan(each.fact)))
    for dossier_id, dossier in sorted(dossiers.dossiers_with(tx, owner, ids).items()):
        before, after = known.get(dossier_id, {}), circle(dossier, meant)
        fresh = places[dossier_id]
        for other in sorted(after.keys() - before.keys()):
            shares.begin(tx, owner, dossier_id, other, after[other], now=now)
            _tell_other(tx, other, dossier_id, _all_of(tx, owner, dossier_id))
        for other in sorted({owner, *before, *after}):
            _tell_other(tx, other, dossier_id, fresh)
        for other in sorted(before.keys() - after.keys()):
            shares.end(tx, owner, dossier_id, other)


def circle(dossier: Dossier, meant: Callable[[str | None], str | None]) -> dict[str, str]:
    """The agencies beside the receiving one that may see the dossier, each with its ground."""
    named = {meant(dossier.held_by): HOLDER, meant(dossier.received.competent_agency): COMPETENT}
    return {who: why for who, why in named.items() if who is not None and who != dossier.agency}


def _tell_other(tx: Connection, agency: str, dossier_id: str, places: Sequence[Place]) -> None:
    """What stands in its own ledger it knows, and nothing is told twice."""
    strange = [each for each in places if each.of_agency != agency]
    known = {each.key for each in shares.told(tx, agency, dossier_id)} if strange else set()
    fresh = [each for each in strange if each.key not in known]
    if fresh:
        shares.tell(tx, agency, feed.take_places(tx, agency, len(fresh)), dossier_id, fresh)


def _all_of(tx: Connection, owner: str, dossier_id: str) -> list[Place]:
    return [
        Place(each.agency, each.incarnation, each.seq, _scan_in(each.kind, each.payload))
        for each in ledger.lines_of(tx, owner, dossier_id)
        if each.verdict == "applied"
    ]


def _scan_in(kind: str, payload: bytes) -> str | None:
    if kind != "paper.attached":
        return None
    try:
        return _scan(decode_fact(kind, 1, payload))
    except (MalformedFact, RecursionError):
        return None


def _scan(fact: Event | UnknownFact | None) -> str | None:
    return fact.sha256 if isinstance(fact, PaperAttached) else None


def _names(fact: Event | UnknownFact | None) -> tuple[str, ...]:
    """What a fact calls the agency that a dossier goes to."""
    if isinstance(fact, DossierReceived):
        return (fact.competent_agency,) if fact.competent_agency else ()
    return (fact.to,) if isinstance(fact, DossierHandedOn) and not fact.back else ()


def _meant(tx: Connection, told: Sequence[Told]) -> dict[str, str]:
    """The agencies that events name, by what they call them; most names are of a unit inside the office."""
    names = {name for each in told for name in _names(each.fact)}
    if not names:
        return {}
    meant = _reader(tx)
    return {name: found for name in names if (found := meant(name)) is not None}


def _reader(tx: Connection) -> Callable[[str | None], str | None]:
    """Reads who is meant by what a clerk wrote: an agency's code, or its name or its parent's where one has it."""
    named: dict[str, set[str]] = {}
    for office in offices.every(tx):
        for name in (office.agency, office.name, office.parent):
            if name:
                named.setdefault(tidy(name).casefold(), set()).add(office.agency)

    def meant(name: str | None) -> str | None:
        found = named.get(tidy(name).casefold(), set()) if name else set()
        return next(iter(found)) if len(found) == 1 else None

    return meant
