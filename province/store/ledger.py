"""The ledger: every event of every desk as it was written, with its verdict."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, bindparam, func, insert, select, update

from desk_app.wire.envelope import Envelope
from desk_app.wire.messages import Verdict
from province.store import shares
from province.store.sets import Row, add_rows, is_among
from province.store.shares import Place
from province.store.tables import ledger, quarantine

COLUMNS = (
    "agency",
    "incarnation",
    "seq",
    "event_id",
    "kind",
    "dossier_id",
    "header",
    "salt",
    "payload",
    "hash",
    "verdict",
    "received_at",
)


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One event of a dossier as the ledger holds it."""

    incarnation: str
    seq: int
    kind: str
    header: bytes
    payload: bytes
    verdict: str
    received_at: datetime
    code: str | None
    text: str | None
    agency: str


def hashes(tx: Connection, agency: str, incarnation: str, first: int, last: int) -> dict[int, bytes]:
    """Chain hashes by seq, `first` to `last` both included."""
    rows = tx.execute(
        select(ledger.c.seq, ledger.c.hash).where(
            ledger.c.agency == agency,
            ledger.c.incarnation == incarnation,
            ledger.c.seq.between(first, last),
        )
    )
    return {row.seq: row.hash for row in rows}


def applied_ids(tx: Connection, agency: str, event_ids: Sequence[str]) -> set[str]:
    """Those of `event_ids` that were applied already."""
    query = select(ledger.c.event_id).where(
        ledger.c.agency == agency,
        is_among(tx, ledger.c.event_id, event_ids),
        ledger.c.verdict == "applied",
    )
    return set(tx.execute(query).scalars())


def append(tx: Connection, rows: Sequence[Row]) -> None:
    """Appends rows whose values stand in the order of `COLUMNS`."""
    add_rows(tx, ledger, COLUMNS, rows)


def set_aside(
    tx: Connection,
    agency: str,
    incarnation: str,
    verdicts: Sequence[Verdict],
    dossier_ids: Sequence[str | None],
    *,
    now: datetime,
) -> None:
    """Records every verdict that is not plain applied, in the ledger and aside."""
    if not verdicts:
        return
    tx.execute(
        update(ledger)
        .where(
            ledger.c.agency == agency,
            ledger.c.incarnation == incarnation,
            ledger.c.seq == bindparam("of_seq"),
        )
        .values(verdict=bindparam("outcome")),
        [{"of_seq": each.seq, "outcome": each.outcome} for each in verdicts],
    )
    tx.execute(
        insert(quarantine),
        [
            {
                "agency": agency,
                "incarnation": incarnation,
                "seq": each.seq,
                "outcome": each.outcome,
                "code": each.code,
                "text": each.text,
                "dossier_id": dossier_id,
                "noted_at": now,
            }
            for each, dossier_id in zip(verdicts, dossier_ids, strict=True)
        ],
    )


def verdicts_between(tx: Connection, agency: str, incarnation: str, first: int, last: int) -> list[Verdict]:
    """The verdicts that were not plain applied, as they were given."""
    rows = tx.execute(
        select(quarantine.c.seq, quarantine.c.outcome, quarantine.c.code, quarantine.c.text)
        .where(
            quarantine.c.agency == agency,
            quarantine.c.incarnation == incarnation,
            quarantine.c.seq.between(first, last),
        )
        .order_by(quarantine.c.seq)
    )
    return [Verdict(*row) for row in rows]


def lines_of(tx: Connection, agency: str, dossier_id: str) -> list[LedgerLine]:
    """A dossier's events in the order the province received them: those of its receiving agency's ledger, and
    those that others, who may see it, told that agency."""
    lines = _lines(tx, agency, ledger.c.dossier_id == dossier_id)
    for of_agency, incarnation, seqs in _by_desk(shares.told(tx, agency, dossier_id)):
        lines += _lines(tx, of_agency, (ledger.c.incarnation == incarnation) & ledger.c.seq.in_(seqs))
    return sorted(lines, key=lambda each: (each.received_at, each.incarnation, each.seq))


def _by_desk(places: Iterable[Place]) -> list[tuple[str, str, list[int]]]:
    grouped: dict[tuple[str, str], list[int]] = {}
    for each in places:
        grouped.setdefault((each.of_agency, each.incarnation), []).append(each.seq)
    return [(agency, incarnation, seqs) for (agency, incarnation), seqs in grouped.items()]


def envelopes(tx: Connection, places: Iterable[Place]) -> dict[tuple[str, str, int], Envelope]:
    """The events at these places as they were written, each ledger asked by itself."""
    found = {}
    for agency, incarnation, seqs in _by_desk(places):
        rows = tx.execute(
            select(ledger.c.seq, ledger.c.header, ledger.c.salt, ledger.c.payload).where(
                ledger.c.agency == agency, ledger.c.incarnation == incarnation, ledger.c.seq.in_(seqs)
            )
        )
        for row in rows:
            found[(agency, incarnation, row.seq)] = Envelope(row.header, row.salt, row.payload)
    return found


def _lines(tx: Connection, agency: str, which: ColumnElement[bool]) -> list[LedgerLine]:
    rows = tx.execute(
        select(
            ledger.c.incarnation,
            ledger.c.seq,
            ledger.c.kind,
            ledger.c.header,
            ledger.c.payload,
            ledger.c.verdict,
            ledger.c.received_at,
            quarantine.c.code,
            quarantine.c.text,
        )
        .select_from(
            ledger.outerjoin(
                quarantine,
                (quarantine.c.agency == ledger.c.agency)
                & (quarantine.c.incarnation == ledger.c.incarnation)
                & (quarantine.c.seq == ledger.c.seq),
            )
        )
        .where(ledger.c.agency == agency, which)
    )
    return [LedgerLine(*row, agency) for row in rows]


def counted(tx: Connection) -> tuple[int, int]:
    """(events in the ledger, events set aside that wait for a person)."""
    events = tx.execute(select(func.count()).select_from(ledger)).scalar_one()
    aside = tx.execute(
        select(func.count()).select_from(quarantine).where(quarantine.c.outcome == "quarantined")
    ).scalar_one()
    return events, aside


@dataclass(frozen=True, slots=True)
class Aside:
    """One event that was set aside and not taken up yet, as written, with why."""

    incarnation: str
    seq: int
    dossier_id: str
    envelope: Envelope
    outcome: str
    code: str


def aside_of(tx: Connection, agency: str, dossier_ids: Sequence[str]) -> list[Aside]:
    """What is set aside of these dossiers, in the order the province received it."""
    rows = tx.execute(
        select(
            quarantine.c.incarnation,
            quarantine.c.seq,
            quarantine.c.dossier_id,
            ledger.c.header,
            ledger.c.salt,
            ledger.c.payload,
            quarantine.c.outcome,
            quarantine.c.code,
        )
        .join_from(
            quarantine,
            ledger,
            (ledger.c.agency == quarantine.c.agency)
            & (ledger.c.incarnation == quarantine.c.incarnation)
            & (ledger.c.seq == quarantine.c.seq),
        )
        .where(
            quarantine.c.agency == agency,
            is_among(tx, quarantine.c.dossier_id, dossier_ids),
            quarantine.c.outcome.in_(("held", "quarantined")),
        )
        .order_by(ledger.c.received_at, ledger.c.incarnation, ledger.c.seq)
    )
    return [Aside(row[0], row[1], row[2], Envelope(row[3], row[4], row[5]), row[6], row[7]) for row in rows]


def take_up(tx: Connection, agency: str, events: Sequence[Aside], *, applied: bool = True) -> None:
    """These wait no more; that they were aside once stays written. Not `applied`: another copy's same event was."""
    settled = {"outcome": "applied", "text": ""}
    for table, changed in (
        (ledger, {"verdict": "applied" if applied else "duplicate"}),
        (quarantine, settled if applied else {**settled, "code": "duplicate"}),
    ):
        tx.execute(
            update(table)
            .where(
                table.c.agency == agency,
                table.c.incarnation == bindparam("of_incarnation"),
                table.c.seq == bindparam("of_seq"),
            )
            .values(**changed),
            [{"of_incarnation": each.incarnation, "of_seq": each.seq} for each in events],
        )


def taken_up(tx: Connection, agency: str, incarnation: str, limit: int = 500) -> tuple[int, ...]:
    """The newest of an incarnation's events that were set aside once and wait no more."""
    rows = tx.execute(
        select(quarantine.c.seq)
        .where(
            quarantine.c.agency == agency,
            quarantine.c.incarnation == incarnation,
            quarantine.c.outcome == "applied",
        )
        .order_by(quarantine.c.seq.desc())
        .limit(limit)
    )
    return tuple(rows.scalars())
