"""Taking a desk's batch: the ledger first, its meaning second, and one bad event delays nothing."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from sqlalchemy import Connection
from sqlalchemy.exc import DataError, IntegrityError

from desk_app.domain.dossier import Dossier
from desk_app.domain.events import DossierReceived, NumberRequested, PaperAttached
from desk_app.wire.messages import PushAnswer, PushBatch, Verdict
from province.actions import own_numbers
from province.actions.chain import chain_of, check_speaker
from province.actions.own_numbers import NumberGiver, Renumbered, number_anew
from province.actions.take_up import take_up
from province.actions.tell import Told, lock, tell
from province.keys import Keys
from province.meaning import Meaning, ReadEvent, Speaker, understand, verdict
from province.store import attachments, desks, dossiers, feed, leases, ledger, offices
from province.store.desks import Incarnation
from province.store.sets import Row


@dataclass(frozen=True, slots=True)
class _Books:
    """One transaction on the books of one agency.

    `elsewhere` are the receiving agencies of those dossiers of others that the agency may see, by dossier.
    """

    tx: Connection
    desk: Incarnation
    speaker: Speaker
    now: datetime
    giver: NumberGiver | None = None
    elsewhere: Mapping[str, str] = field(default_factory=dict)
    renumbered: list[Renumbered] = field(default_factory=list)


def push(
    tx: Connection,
    desk: Incarnation,
    batch: PushBatch,
    events: Sequence[ReadEvent],
    *,
    secret: bytes,
    earlier: Callable[[], Sequence[bytes]] = tuple,
    keys: Keys | None = None,
    now: datetime,
) -> PushAnswer:
    """Appends the batch and applies it; `desk` is locked by the caller, `events` are the batch as read.

    Events that the ledger holds already must be byte-equal (else 409 "fork") and get the verdict they
    got; an event beyond the next one is 409 "gap" with the province's `last_seq`. `secret` and `earlier`
    are the ticket secrets of `meaning.Speaker`. With `keys` a dossier whose code is taken, and one whose desk
    asks for it, gets a number of the province's own; without them it is set aside.
    """
    check_speaker(desk, batch, desk.last_seq, desk.last_hash)
    chain, known = chain_of(tx, desk, batch)
    resent = min(len(events), desk.last_seq - batch.first_seq + 1)
    lost = [place for place in range(resent) if events[place].seq not in known]
    if lost:
        books = _books(tx, desk, secret=secret, earlier=earlier, keys=keys, now=now)
        _mend(books, [events[place] for place in lost], [chain[place] for place in lost])
    answered = ledger.verdicts_between(
        tx, desk.agency, desk.incarnation, batch.first_seq, batch.first_seq + resent - 1
    )
    fresh = events[resent:]
    if not fresh:
        return PushAnswer(desk.last_seq, desk.last_hash, tuple(answered))
    aside = take_in(tx, desk, fresh, chain[resent:], secret=secret, earlier=earlier, keys=keys, now=now)
    return PushAnswer(fresh[-1].seq, chain[-1], (*answered, *aside))


def take_in(
    tx: Connection,
    desk: Incarnation,
    events: Sequence[ReadEvent],
    chain: Sequence[bytes],
    *,
    secret: bytes,
    earlier: Callable[[], Sequence[bytes]],
    keys: Keys | None = None,
    now: datetime,
) -> list[Verdict]:
    """Appends the events that follow the desk's last one, applies them and feeds them; the verdicts that
    are not plain applied. `chain` is the hash after each."""
    # one writer an agency: nobody folds the same dossier beside us
    elsewhere = lock(tx, desk.agency, _told(desk, events))
    books = _books(tx, desk, secret=secret, earlier=earlier, keys=keys, now=now)
    aside = _take(replace(books, elsewhere=elsewhere), events, chain)
    desks.change_incarnation(tx, desk.agency, desk.incarnation, last_seq=events[-1].seq, last_hash=chain[-1])
    return aside


def _books(
    tx: Connection,
    desk: Incarnation,
    *,
    secret: bytes,
    earlier: Callable[[], Sequence[bytes]],
    keys: Keys | None,
    now: datetime,
) -> _Books:
    office = offices.office_of(tx, desk.agency)
    if office is None:
        raise RuntimeError("a desk without an office")
    speaker = Speaker(office, secret, earlier, leases.leases_of_desk(tx, desk.agency, desk.desk))
    giver = NumberGiver(office, keys, secret, now) if keys is not None else None
    return _Books(tx, desk, speaker, now, giver)


def _mend(books: _Books, events: Sequence[ReadEvent], chain: Sequence[bytes]) -> None:
    """Puts back events that the ledger held once and lost (a damaged disk).

    A dossier that is there has them folded in and stands as it is; one that was lost too is folded again.
    """
    tx, desk = books.tx, books.desk
    books = replace(books, elsewhere=lock(tx, desk.agency, _told(desk, events)))
    ledger.append(tx, [_row(books, event, after) for event, after in zip(events, chain, strict=True)])
    ids = {event.dossier_id for event in events if event.dossier_id}
    there = _known(books, ids)
    again = [event for event in events if event.dossier_id not in there]
    aside = _apply(books, again, set()) if again else []
    dossier_ids = {event.seq: event.dossier_id for event in events}
    ledger.set_aside(
        tx, desk.agency, desk.incarnation, aside, [dossier_ids[each.seq] for each in aside], now=books.now
    )
    told = feed.told_of(tx, desk.agency, desk.incarnation, list(dossier_ids)) | {each.seq for each in aside}
    untold = _told(desk, [event for event in events if event.seq not in told])
    tell(tx, desk.agency, untold + own_numbers.told(books.renumbered), now=books.now)


def _take(books: _Books, events: Sequence[ReadEvent], chain: Sequence[bytes]) -> list[Verdict]:
    tx, desk = books.tx, books.desk
    ids = [event.event_id for event in events if event.event_id]
    told_before = ledger.applied_ids(tx, desk.agency, ids)
    ledger.append(tx, [_row(books, event, after) for event, after in zip(events, chain, strict=True)])
    attached = [event.fact for event in events if isinstance(event.fact, PaperAttached)]
    attachments.note(tx, desk.agency, attached, now=books.now)
    aside = _apply(books, events, told_before)
    aside += _give_numbers(books, events, {each.seq for each in aside})
    by_seq = {each.seq: each for each in aside}
    dossier_ids = {event.seq: event.dossier_id for event in events}
    ledger.set_aside(
        tx, desk.agency, desk.incarnation, aside, [dossier_ids[each.seq] for each in aside], now=books.now
    )
    applied = _told(desk, [event for event in events if event.seq not in by_seq])
    tell(tx, desk.agency, applied + own_numbers.told(books.renumbered), now=books.now)
    taken = take_up(tx, desk.agency, {each for each in dossier_ids.values() if each}, now=books.now)
    return [each for each in aside if (desk.incarnation, each.seq) not in taken]


def _give_numbers(books: _Books, events: Sequence[ReadEvent], aside: Collection[int]) -> list[Verdict]:
    """A number of the province's own for every dossier whose desk asks for one and still waits for it."""
    refused = []
    for event in events:
        if not isinstance(event.fact, NumberRequested) or event.seq in aside or event.dossier_id is None:
            continue
        found = dossiers.dossiers_with(books.tx, books.desk.agency, [event.dossier_id])
        waiting = found.get(event.dossier_id)
        if waiting is None or not waiting.provisional or books.giver is None:
            continue
        fresh = number_anew(books.tx, books.giver, waiting)
        if fresh is None:
            refused.append(verdict(event.seq, "quarantined", "numbers_spent"))
            continue
        dossiers.change(books.tx, [fresh.dossier])
        books.renumbered.append(fresh)
    return refused


def _apply(books: _Books, events: Sequence[ReadEvent], told_before: set[str]) -> list[Verdict]:
    """As one set in a savepoint; where the database refuses the set, event by event."""
    try:
        with books.tx.begin_nested():
            return _apply_set(books, events, told_before)
    except (IntegrityError, DataError):
        told = set(told_before)
        aside: list[Verdict] = []
        for event in events:
            aside += _apply_one(books, event, told)
            told.add(event.event_id)
        return aside


def _apply_one(books: _Books, event: ReadEvent, told: set[str]) -> list[Verdict]:
    try:
        with books.tx.begin_nested():
            return _apply_set(books, [event], told)
    except IntegrityError:
        if _given_another(books, event):
            return []
        contested = any(dossiers.contest(books.tx, each) for each in _touched(books, event))
        return [verdict(event.seq, "quarantined", "contested_code" if contested else "not_storable")]
    except DataError:
        return [verdict(event.seq, "quarantined", "not_storable")]


def _given_another(books: _Books, event: ReadEvent) -> bool:
    """A reception whose code another dossier has already: it is kept under a number of the province's own, and
    the first keeps the code."""
    if books.giver is None or not isinstance(event.fact, DossierReceived):
        return False
    touched = _touched(books, event)
    if len(touched) != 1 or not dossiers.is_taken(books.tx, touched[0]):
        return False
    known = dossiers.dossiers_with(books.tx, books.desk.agency, [touched[0].id])
    fresh = number_anew(books.tx, books.giver, touched[0])
    if fresh is None:
        return False
    if known:
        dossiers.change(books.tx, [fresh.dossier])
    else:
        dossiers.add(books.tx, [fresh.dossier])
    books.renumbered.append(fresh)
    return True


def _apply_set(books: _Books, events: Sequence[ReadEvent], told_before: set[str]) -> list[Verdict]:
    meaning = _understood(books, events, told_before)
    dossiers.add(books.tx, meaning.received.values())
    dossiers.change(books.tx, meaning.changed.values())
    return [given for _, given in meaning.aside]


def _understood(books: _Books, events: Sequence[ReadEvent], told_before: set[str]) -> Meaning:
    ids = {event.dossier_id for event in events if event.dossier_id}
    known = _known(books, ids)
    return understand(events, known, books.speaker, told_before=told_before)


def _known(books: _Books, ids: Collection[str]) -> dict[str, Dossier]:
    """The agency's dossiers among `ids`, and those of others that it may see."""
    known = dossiers.dossiers_with(books.tx, books.desk.agency, ids)
    for owner in set(books.elsewhere.values()):
        theirs = {each for each in ids if books.elsewhere.get(each) == owner}
        known |= dossiers.dossiers_with(books.tx, owner, theirs)
    return known


def _told(desk: Incarnation, events: Sequence[ReadEvent]) -> list[Told]:
    return [Told(desk.incarnation, each.seq, each.dossier_id, each.fact) for each in events]


def _touched(books: _Books, event: ReadEvent) -> list[Dossier]:
    meaning = _understood(books, [event], set())
    return [*meaning.received.values(), *meaning.changed.values()]


def _row(books: _Books, event: ReadEvent, after: bytes) -> Row:
    """In the order of `ledger.COLUMNS`."""
    envelope = event.envelope
    return (
        books.desk.agency,
        books.desk.incarnation,
        event.seq,
        event.event_id,
        event.kind,
        event.dossier_id,
        envelope.header,
        envelope.salt,
        envelope.payload,
        after,
        "applied",
        books.now,
    )
