"""What the ledger means: the folded dossiers, found by their names on paper."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, func, select, update

from desk_app.domain.dossier import Dossier
from province.store.numbers import keep_former
from province.store.oversight_facts import add_facts, change_facts, facts_of
from province.store.sets import add_rows, change_rows, is_among
from province.store.tables import dossiers

_KEY = ("agency", "id")
_FOLDED = (
    "code",
    "scan_code",
    "look_up_key",
    "procedure_code",
    "received_at",
    "status",
    "due_at",
    "changed_at",
    "state",
)

_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Dossier)


def dossiers_with(tx: Connection, agency: str, ids: Collection[str]) -> dict[str, Dossier]:
    """The agency's dossiers among `ids`."""
    if not ids:
        return {}
    query = select(dossiers.c.id, dossiers.c.state).where(
        dossiers.c.agency == agency, is_among(tx, dossiers.c.id, ids)
    )
    return {row.id: _decoder.decode(row.state) for row in tx.execute(query)}


def dossier_named(
    tx: Connection, agency: str, *, code: str | None = None, scan_code: str | None = None
) -> tuple[Dossier, bool] | None:
    """(dossier, whether its code is contested) by legal code or by scan code."""
    named = dossiers.c.code == code if code is not None else dossiers.c.scan_code == scan_code
    row = tx.execute(
        select(dossiers.c.state, dossiers.c.contested).where(dossiers.c.agency == agency, named)
    ).first()
    return (_decoder.decode(row.state), row.contested) if row else None


@dataclass(frozen=True, slots=True)
class Held:
    """What a look-up needs before it may open a dossier: nothing is read out of its state yet."""

    id: str
    key: str
    contested: bool


def held_under(tx: Connection, agency: str, scan_code: str) -> Held | None:
    """The dossier of that scan code, unread."""
    query = select(dossiers.c.id, dossiers.c.look_up_key, dossiers.c.contested)
    row = tx.execute(query.where(dossiers.c.agency == agency, dossiers.c.scan_code == scan_code)).first()
    return Held(row.id, row.look_up_key or "", row.contested) if row else None


def agencies_holding(tx: Connection, code: str) -> Sequence[str]:
    """The agencies whose dossiers carry that code (a portal's code does not name the desk's agency)."""
    return list(tx.execute(select(dossiers.c.agency).where(dossiers.c.code == code)).scalars())


def fingerprint(dossier: Dossier) -> str:
    """Tells a state of a dossier from every other one: 16 hex digits."""
    return sha256(_encoder.encode(dossier)).hexdigest()[:16]


def contest(tx: Connection, dossier: Dossier) -> bool:
    """Marks the other dossier that already has this one's code; False when there is none."""
    other = (dossiers.c.agency == dossier.agency) & (dossiers.c.id != dossier.id) & _same_name(dossier)
    marked = tx.execute(update(dossiers).where(other).values(contested=True))
    return marked.rowcount > 0


def is_taken(tx: Connection, dossier: Dossier) -> bool:
    """Whether another dossier has this one's code; where their tickets are alike too, nobody can tell whose
    receipt it is, and the other one is marked as contested."""
    other = (dossiers.c.agency == dossier.agency) & (dossiers.c.id != dossier.id) & _same_name(dossier)
    alike = other & (dossiers.c.look_up_key == (dossier.received.key or None))
    tx.execute(update(dossiers).where(alike).values(contested=True))
    return tx.execute(select(dossiers.c.id).where(other)).first() is not None


def _same_name(dossier: Dossier) -> ColumnElement[bool]:
    same = dossiers.c.code == dossier.code
    if dossier.scan_code:
        same |= dossiers.c.scan_code == dossier.scan_code
    return same


def add(tx: Connection, received: Iterable[Dossier]) -> None:
    """Adds dossiers as one set; IntegrityError when a code or an id is taken."""
    fresh = list(received)
    rows = [(*_values(each), each.agency, each.id, False) for each in fresh]
    add_rows(tx, dossiers, (*_FOLDED, *_KEY, "contested"), rows)
    keep_former(tx, fresh)
    for agency in {each.agency for each in fresh}:
        add_facts(tx, agency, [facts_of(each) for each in fresh if each.agency == agency])


def change(tx: Connection, changed: Iterable[Dossier]) -> None:
    """Puts dossiers in their new state, one set an agency."""
    known = list(changed)
    for agency in {each.agency for each in known}:
        rows = [(*_values(each), each.id) for each in known if each.agency == agency]
        change_rows(tx, dossiers, agency, "id", _FOLDED, rows)
        change_facts(tx, agency, [facts_of(each) for each in known if each.agency == agency])
    keep_former(tx, known)


def states_after(tx: Connection, agency: str, id_: str, limit: int) -> list[Dossier]:
    """At most `limit` of an agency's dossiers in the order of their ids, from the first one after `id_`."""
    query = (
        select(dossiers.c.state)
        .where(dossiers.c.agency == agency, dossiers.c.id > id_)
        .order_by(dossiers.c.id)
        .limit(limit)
    )
    return [_decoder.decode(state) for state in tx.execute(query).scalars()]


def counted(tx: Connection) -> int:
    return tx.execute(select(func.count()).select_from(dossiers)).scalar_one()


def _values(dossier: Dossier) -> tuple[Any, ...]:
    """In the order of `_FOLDED`."""
    received = dossier.received
    return (
        dossier.code,
        dossier.scan_code or None,
        received.key or None,
        received.procedure_code,
        received.received_at,
        int(dossier.status),
        dossier.due.at if dossier.due else None,
        dossier.changed_at or received.received_at,
        _encoder.encode(dossier),
    )
