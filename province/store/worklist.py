"""What an officer's queue needs of open dossiers: a few fields of each, read without the rest."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

import msgspec
from sqlalchemy import Connection, select, text

from province.store.sets import is_among
from province.store.tables import OPEN, dossiers


class _Received(msgspec.Struct, frozen=True):
    agency: str
    code: str
    scan_code: str
    procedure_code: str
    procedure_name: str
    field: str
    received_at: datetime


class _Owner(msgspec.Struct, frozen=True):
    full_name: str
    kind: str = "person"


class _Due(msgspec.Struct, frozen=True):
    at: datetime


class Line(msgspec.Struct, frozen=True):
    """An open dossier; the rest of its state is passed over."""

    id: str
    received: _Received
    owner: _Owner
    status: int
    due: _Due | None = None
    held_by: str | None = None
    holder: str | None = None
    paused_at: datetime | None = None
    clock_runs: bool = False
    extensions: int = 0

    @property
    def stands_still(self) -> bool:
        return self.status in (5, 6) and not self.clock_runs


_decoder = msgspec.json.Decoder(Line)


def open_lines(tx: Connection, agency: str) -> list[Line]:
    """The dossiers that an agency received and that are not settled."""
    query = select(dossiers.c.state).where(dossiers.c.agency == agency, text(OPEN))
    return [_decoder.decode(state) for state in tx.execute(query).scalars()]


def open_among(tx: Connection, agency: str, ids: Collection[str]) -> list[Line]:
    """Those of them among `ids`."""
    query = select(dossiers.c.state).where(
        dossiers.c.agency == agency, is_among(tx, dossiers.c.id, ids), text(OPEN)
    )
    return [_decoder.decode(state) for state in tx.execute(query).scalars()]
