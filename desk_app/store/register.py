"""The register of dossiers: opened for one transaction at a time, announced in the same one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta

from sqlalchemy import Connection, Engine, text

from desk_app.domain.codes import (
    Number,
    is_legal_code,
    looks_like_scan_code,
    parse_scan_code,
    provisional_in,
)
from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import InputRefused, NotFound
from desk_app.domain.events import Event, PaperAttached, VisitKept
from desk_app.domain.ticket import TICKET_LENGTH, parse_ticket
from desk_app.ports import Clock, Desk, HistoryLine
from desk_app.store import journal
from desk_app.store.clerks import Clerk, add_clerk, change_clerk, role_of
from desk_app.store.clock_memory import note_seen, write_said
from desk_app.store.conflicts import Conflict, as_theirs, decided_ids, open_conflicts, readable, taken_over
from desk_app.store.engine import reading, writing
from desk_app.store.former_numbers import keep_former, state_under
from desk_app.store.mapping import changing_columns, dossier_columns, dossier_from
from desk_app.store.meta import read_number
from desk_app.store.numbers import final_number, next_number, provisional_days
from desk_app.store.prints import begin_print, count_print, settle_print, waive_print
from desk_app.store.scans import note_attachment
from desk_app.store.settled import settled_at, settled_moments
from desk_app.store.visits import visit_columns
from desk_app.wire.envelope import Actor, read_header

_ADD = (
    "INSERT INTO dossier (id, code, scan_code, procedure_code, procedure_name, owner_name, owner_key, id_number,"
    " phone, received_at, due_at, status, held_by, changed_at, clerk, last_seq, folded, state, submitter_id,"
    " scan_tail, code_tail)"
    " VALUES (:id, :code, :scan_code, :procedure_code, :procedure_name, :owner_name, :owner_key, :id_number,"
    " :phone, :received_at, :due_at, :status, :held_by, :changed_at, :clerk, :last_seq, :folded, :state,"
    " :submitter_id, :scan_tail, :code_tail)"
)
_INDEX = "INSERT INTO dossier_fts (rowid, folded) VALUES (:row, :folded)"
_UNINDEX = text("INSERT INTO dossier_fts (dossier_fts, rowid, folded) VALUES ('delete', :row, :folded)")
_CHANGE = text(
    "UPDATE dossier SET code = :code, scan_code = :scan_code, received_at = :received_at, procedure_name = :procedure_name,"
    " owner_name = :owner_name, owner_key = :owner_key, id_number = :id_number, phone = :phone,"
    " due_at = :due_at, status = :status, held_by = :held_by, changed_at = :changed_at, folded = :folded,"
    " state = :state, submitter_id = :submitter_id, scan_tail = :scan_tail, code_tail = :code_tail WHERE id = :id"
)
# Of this desk, without a final number, and the province was not asked for one.
_PROVISIONAL = text(
    "SELECT state FROM dossier WHERE scan_code > :first AND scan_code < :last"
    " AND NOT EXISTS (SELECT 1 FROM event e WHERE e.dossier_id = dossier.id AND e.kind = 'number.requested')"
    " AND EXISTS (SELECT 1 FROM event e WHERE e.dossier_id = dossier.id AND e.kind = 'dossier.received')"
)
_TOLD = (
    "UPDATE dossier SET last_seq = :seq, clerk = CASE clerk WHEN '' THEN :clerk ELSE clerk END WHERE id = :id"
)
_TOLD_VISIT = "UPDATE visit SET last_seq = :seq WHERE id = :id"
_OWN_EVENTS = text("SELECT seq, header, payload FROM event WHERE dossier_id = :id ORDER BY seq")
_FED_EVENTS = text("SELECT pos, header, payload, applied FROM feed WHERE dossier_id = :id ORDER BY pos")


class SqlBook:
    """One open write transaction."""

    def __init__(self, connection: Connection, desk: Desk, clock: Clock) -> None:
        self._connection = connection
        self._desk = desk
        self._clock = clock

    def next_number(self, day: date) -> Number:
        return next_number(self._connection, self._desk.office, day)

    def final_number(self, day: date) -> Number | None:
        return final_number(self._connection, self._desk.office, day)

    def provisional(self) -> Sequence[Dossier]:
        office = self._desk.office
        found = []
        for day in provisional_days(self._connection, office.agency):
            first = Number(office.agency, office.number, day, 0, provisional=True).scan_code[:11]
            rows = self._connection.execute(_PROVISIONAL, {"first": first, "last": f"{first}A"})
            found += [dossier_from(bytes(row.state)) for row in rows]
        return found

    def add(self, dossier: Dossier) -> None:
        add_dossier(self._connection, dossier_columns(dossier, clerk="", last_seq=0))

    def add_visit(self, visit_id: str, visit: VisitKept) -> bool:
        added = self._connection.execute(
            text(
                "INSERT INTO visit (id, outcome, received_at, last_seq, state)"
                " VALUES (:id, :outcome, :received_at, 0, :state) ON CONFLICT (id) DO NOTHING"
            ),
            visit_columns(visit_id, visit),
        )
        return bool(added.rowcount)

    def change(self, dossier: Dossier) -> None:
        change_dossier(self._connection, dossier)

    def dossier(self, dossier_id: str) -> Dossier:
        return dossier_by_id(self._connection, dossier_id)

    def announce(self, fact: Event, *, dossier_id: str | None, at: datetime, actor: Actor) -> int:
        quality = self._clock.quality()
        seq = journal.append(
            self._connection,
            fact,
            incarnation=self._desk.incarnation,
            dossier_id=dossier_id,
            at=at,
            clock_quality=quality,
            actor=actor,
        )
        if quality != "suspect":
            note_seen(self._connection, at)
        if dossier_id is not None:
            told = {"seq": seq, "id": dossier_id, "clerk": actor.name}
            self._connection.exec_driver_sql(_TOLD_VISIT if isinstance(fact, VisitKept) else _TOLD, told)
            if isinstance(fact, PaperAttached):
                note_attachment(self._connection, fact.sha256, dossier_id)
        return seq

    def conflicts_of(self, dossier_id: str) -> frozenset[str]:
        found = open_conflicts(self._connection)
        return frozenset(each.event_id for each in found if each.dossier_id == dossier_id)

    def taken_over(self, dossier_id: str, event_id: str) -> Dossier:
        return taken_over(self._connection, dossier_id, event_id)

    def role_of(self, name: str) -> str | None:
        return role_of(self._connection, name)

    def count_print(self, document: str, dossier_id: str) -> int:
        return count_print(self._connection, document, dossier_id)

    def begin_print(self, document: str, dossier_id: str) -> int:
        return begin_print(self._connection, document, dossier_id)

    def settle_print(self, document: str, dossier_id: str, copy: int) -> None:
        settle_print(self._connection, document, dossier_id, copy)

    def waive_print(self, document: str, dossier_id: str) -> None:
        waive_print(self._connection, document, dossier_id)

    def add_clerk(self, clerk: Clerk, pin_hash: str | None) -> None:
        add_clerk(self._connection, clerk, pin_hash)

    def change_clerk(self, clerk_id: str, columns: Mapping[str, object]) -> None:
        change_clerk(self._connection, clerk_id, columns)

    def keep_time(self, said: datetime, offset: timedelta) -> None:
        write_said(self._connection, said, offset)

    def forget_draft(self, draft_id: str) -> None:
        self._connection.exec_driver_sql("DELETE FROM draft WHERE id = :id", {"id": draft_id})


class SqlRegister:
    """The desk's dossiers in its database."""

    def __init__(self, engine: Engine, desk: Desk, clock: Clock) -> None:
        self._engine = engine
        self._desk = desk
        self._clock = clock

    def at(self, clock: Clock) -> SqlRegister:
        """The same register under another clock."""
        return SqlRegister(self._engine, self._desk, clock)

    @contextmanager
    def open(self) -> Iterator[SqlBook]:
        with writing(self._engine) as connection:
            yield SqlBook(connection, self._desk, self._clock)

    def dossier(self, code: str) -> Dossier:
        with reading(self._engine) as connection:
            return find_dossier(connection, code)

    def conflicts(self) -> Sequence[Conflict]:
        """Steps of other desks that contradict this desk's, for a person to decide."""
        with reading(self._engine) as connection:
            return open_conflicts(connection)

    def as_theirs(self, dossier_id: str, event_id: str) -> Dossier:
        """The dossier as it would be if that contradicting step stood; nothing is written."""
        with reading(self._engine) as connection:
            return as_theirs(connection, dossier_id, event_id)

    def history(self, dossier_id: str) -> Sequence[HistoryLine]:
        with reading(self._engine) as connection:
            acked = read_number(connection, "acked_seq")
            key = {"id": dossier_id}
            outcomes = connection.execute(
                text("SELECT seq, outcome FROM setback WHERE dossier_id = :id"), key
            )
            aside = {seq: outcome for seq, outcome in outcomes}
            moments = settled_moments(connection)
            own = [
                replace(
                    _line(
                        seq, header, payload, "desk", aside.get(seq, "sent" if seq <= acked else "waiting")
                    ),
                    settled_at=settled_at(moments, seq) if seq <= acked else None,
                )
                for seq, header, payload in connection.execute(_OWN_EVENTS, key)
            ]
            decided = decided_ids(connection, dossier_id)
            fed = [
                _fed_line(_line(pos, h, payload, "province", "sent"), applied, decided)
                for pos, h, payload, applied in connection.execute(_FED_EVENTS, key)
            ]
        return sorted([*own, *fed], key=lambda line: line.at) if fed else own


def dossier_by_id(connection: Connection, dossier_id: str) -> Dossier:
    state = connection.execute(text("SELECT state FROM dossier WHERE id = :id"), {"id": dossier_id}).scalar()
    if state is None:
        raise NotFound("dossier_unknown", field="code")
    return dossier_from(bytes(state))


def find_dossier(connection: Connection, code: str) -> Dossier:
    """By legal code, scan code, ticket, look-up address or id; refuses a wrong form before looking."""
    wanted = code.strip()
    bare = wanted.replace(" ", "")
    provisional = provisional_in(bare)
    if provisional is not None:
        column, value = "scan_code", provisional.digits
    elif looks_like_scan_code(bare):
        column, value = "scan_code", parse_scan_code(bare).digits
    elif is_legal_code(wanted):
        column, value = "code", wanted.upper()
    elif "/" in wanted or len(bare.replace("-", "")) == TICKET_LENGTH:
        return _by_ticket(connection, wanted)
    elif len(wanted) == 36 and wanted.count("-") == 4:
        column, value = "id", wanted.lower()
    else:
        raise InputRefused("code_form", field="code")
    state = connection.execute(
        text(f"SELECT state FROM dossier WHERE {column} = :value"), {"value": value}
    ).scalar()
    if state is None and column != "id":
        state = state_under(connection, **{column: value})
    if state is None:
        raise NotFound("dossier_unknown", field="code")
    return dossier_from(bytes(state))


def add_dossier(connection: Connection, columns: dict[str, object]) -> None:
    """Writes a new row and its line in the search index."""
    row = connection.exec_driver_sql(_ADD, columns).lastrowid
    connection.exec_driver_sql(_INDEX, {"row": row, "folded": columns["folded"]})


def change_dossier(connection: Connection, dossier: Dossier) -> None:
    """Writes the changed columns and keeps the search index in step."""
    before = connection.execute(
        text('SELECT "row", folded FROM dossier WHERE id = :id'), {"id": dossier.id}
    ).one()
    columns = changing_columns(dossier)
    connection.execute(_CHANGE, {"id": dossier.id, **columns})
    keep_former(connection, dossier)
    if before.folded != columns["folded"]:
        connection.execute(_UNINDEX, {"row": before.row, "folded": before.folded})
        connection.exec_driver_sql(_INDEX, {"row": before.row, "folded": columns["folded"]})


def _by_ticket(connection: Connection, text_of_ticket: str) -> Dossier:
    ticket = parse_ticket(text_of_ticket, field="code")
    state = connection.execute(
        text("SELECT state FROM dossier WHERE scan_code = :scan_code"), {"scan_code": ticket.scan_code}
    ).scalar()
    dossier = dossier_from(bytes(state)) if state is not None else None
    if dossier is not None and dossier.received.key == ticket.key:
        return dossier
    former = state_under(connection, scan_code=ticket.scan_code, key=ticket.key)
    if former is None:
        raise NotFound("dossier_unknown", field="code")
    return dossier_from(former)


def _line(seq: int, raw_header: bytes, payload: bytes, origin: str, settled: str) -> HistoryLine:
    header = read_header(bytes(raw_header))
    return HistoryLine(
        seq=seq,
        at=header.at,
        fact=readable(header.kind, header.schema, bytes(payload)),
        kind=header.kind,
        actor=header.actor,
        origin=origin,
        settled=settled,
        event_id=header.event_id,
        erased=not payload,
    )


def _fed_line(line: HistoryLine, applied: bool, decided: frozenset[str]) -> HistoryLine:
    """A step that did not fit is a conflict until a person has decided; an unknown one is only unknown."""
    if applied or line.fact is None:
        return line
    return replace(line, settled="decided" if line.event_id in decided else "conflict")
