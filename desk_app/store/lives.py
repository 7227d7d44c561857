"""The desk's incarnations on one journal: a copy takes one of its own and carries over what is not sent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import msgspec
from sqlalchemy import Connection

from desk_app.store.meta import read_meta, read_number, write_meta, write_number
from desk_app.store.numbers import keep_lease
from desk_app.wire.envelope import GENESIS, Envelope, encode_header, read_header
from desk_app.wire.messages import EnrolAnswer

_NAME, _COPY = "lives", "copy"
EARLIER_LOST = "earlier_lost"
"""Why a new incarnation carries over what earlier ones had brought: a restored province has lost it."""
_ROWS = "SELECT seq, header, salt, payload, hash FROM event WHERE seq > ? ORDER BY seq"
_ARCHIVE = "INSERT INTO past_event (incarnation, seq, header, hash) VALUES (?, ?, ?, ?)"
_RESEAL = "UPDATE event SET header = ?, hash = ? WHERE seq = ?"
_HEAD = "SELECT coalesce(max(seq), 0) FROM event"


class Life(msgspec.Struct, frozen=True, array_like=True):
    """One incarnation: its first event follows row `base` of the journal, where its own chain begins.

    What the province calls seq n of it is row `base` + n. `at` and `reason` say when and why it began.
    """

    incarnation: str
    base: int
    at: datetime | None = None
    reason: str = ""


def lives(connection: Connection) -> list[Life]:
    """The incarnations in their order; empty while there was only the first one."""
    raw = read_meta(connection, _NAME)
    return msgspec.msgpack.decode(raw, type=list[Life]) if raw else []


def life(connection: Connection) -> Life | None:
    """The one that writes now; None while it is the first one."""
    had = lives(connection)
    return had[-1] if had else None


def base_of(connection: Connection) -> int:
    """The row after which the present incarnation's journal begins; 0 for the first one."""
    now = life(connection)
    return now.base if now else 0


def kept_from(had: Sequence[Life]) -> list[int]:
    """For each incarnation but the last: the row after which a later one sealed anew what it had written."""
    floors: list[int] = []
    for each in reversed(had[1:]):
        floors.append(min(each.base, floors[-1]) if floors else each.base)
    return floors[::-1]


def beginnings(had: Sequence[Life]) -> set[int]:
    """The rows after which a chain of the journal begins anew: those of incarnations that none went back behind."""
    floors = kept_from(had)
    ends = {each.base for each, floor in zip(had, floors, strict=False) if each.base < floor}
    return ends | {each.base for each in had[-1:]}


def is_copy(connection: Connection) -> str:
    """Why this database must not speak under the incarnation it has; empty when it may."""
    return (read_meta(connection, _COPY) or b"").decode()


def mark_copy(connection: Connection, reason: str) -> None:
    """From now on it takes an incarnation of its own first, and draws no numbers that another may have drawn."""
    write_meta(connection, _COPY, reason.encode())
    connection.exec_driver_sql("DELETE FROM lease")


def begin_life(connection: Connection, answer: EnrolAnswer, *, before: str, at: datetime, reason: str) -> int:
    """The journal goes on under the incarnation of `answer`; how many events are carried over.

    `before` is the incarnation until now. What the province holds of it stays as it was written; every later
    event is sealed anew under the new incarnation, with the same id, content and salt, and its old header and
    hash are kept in past_event. The feed is read again from its beginning: it now brings the old one's events
    as those of another desk. The epoch stays as it is known: whether it turned is for hello to say.
    Where the province lost what earlier incarnations had brought (`reason` "earlier_lost"), everything that is not
    erased is carried over; what the province still holds of it is a duplicate there.
    """
    had = lives(connection) or [Life(before, 0)]
    head = int(connection.exec_driver_sql(_HEAD).scalar_one())
    held = read_number(connection, "acked_seq")
    if answer.earlier_seq >= 0:
        held = min(held, had[-1].base + answer.earlier_seq)
    erased = connection.exec_driver_sql("SELECT max(seq) FROM event WHERE digest IS NOT NULL").scalar() or 0
    base = int(erased) if reason == EARLIER_LOST else max(had[-1].base, held, int(erased))
    base = min(base, head)
    chain = GENESIS
    for seq, header, salt, payload, hash_ in connection.exec_driver_sql(_ROWS, (base,)).all():
        read = read_header(header)
        connection.exec_driver_sql(_ARCHIVE, (read.incarnation, seq, header, hash_))
        renamed = msgspec.structs.replace(read, incarnation=answer.incarnation, seq=seq - base)
        sealed = Envelope(encode_header(renamed), salt, payload)
        chain = sealed.digest(chain)
        connection.exec_driver_sql(_RESEAL, (sealed.header, chain, seq))
    write_meta(connection, _NAME, msgspec.msgpack.encode([*had, Life(answer.incarnation, base, at, reason)]))
    connection.exec_driver_sql("DELETE FROM setback WHERE seq > ?", (base,))
    connection.exec_driver_sql("DELETE FROM lease")
    for lease in answer.leases:
        keep_lease(connection, lease)
    write_number(connection, "acked_seq", base)
    write_number(connection, "pos", 0)
    write_meta(connection, "certificates", b"")
    write_meta(connection, _COPY, b"")
    return head - base
