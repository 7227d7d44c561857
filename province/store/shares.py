"""Who else may see a dossier, and what they are told of it: rows of the one who shares and of the one who sees."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from province.store.sets import add_rows, is_among
from province.store.share_tables import shared_dossiers, shared_feed, shares

_TOLD = ("agency", "pos", "of_agency", "incarnation", "seq", "dossier_id", "sha256")


@dataclass(frozen=True, slots=True)
class Place:
    """Where an event stands: in whose ledger, and where there; `sha256` is the scan that it speaks of."""

    of_agency: str
    incarnation: str
    seq: int
    sha256: str | None = None

    @property
    def key(self) -> tuple[str, str, int]:
        return self.of_agency, self.incarnation, self.seq


def shared_with(tx: Connection, agency: str, ids: Collection[str]) -> dict[str, dict[str, str]]:
    """By dossier of the agency, with whom it is shared and on what ground."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    if ids:
        rows = tx.execute(
            select(shares.c.dossier_id, shares.c.with_agency, shares.c.ground).where(
                shares.c.agency == agency, is_among(tx, shares.c.dossier_id, ids)
            )
        )
        for dossier_id, other, ground in rows:
            found[dossier_id][other] = ground
    return found


def owners(tx: Connection, agency: str, ids: Collection[str]) -> dict[str, str]:
    """The receiving agencies of those dossiers of others that `agency` may see, by dossier."""
    if not ids:
        return {}
    rows = tx.execute(
        select(shared_dossiers.c.dossier_id, shared_dossiers.c.of_agency).where(
            shared_dossiers.c.agency == agency, is_among(tx, shared_dossiers.c.dossier_id, ids)
        )
    )
    return {row.dossier_id: row.of_agency for row in rows}


def begin(
    tx: Connection, agency: str, dossier_id: str, with_agency: str, ground: str, *, now: datetime
) -> None:
    """`with_agency` may see the dossier of `agency` from now on."""
    shared = {"dossier_id": dossier_id, "ground": ground, "shared_at": now}
    tx.execute(insert(shares).values(agency=agency, with_agency=with_agency, **shared))
    tx.execute(insert(shared_dossiers).values(agency=with_agency, of_agency=agency, **shared))


def end(tx: Connection, agency: str, dossier_id: str, with_agency: str) -> None:
    """`with_agency` may see it no more; what it was told stays told."""
    for table, one, other in (
        (shares, agency, shares.c.with_agency == with_agency),
        (shared_dossiers, with_agency, shared_dossiers.c.of_agency == agency),
    ):
        tx.execute(delete(table).where(table.c.agency == one, table.c.dossier_id == dossier_id, other))


def told(tx: Connection, agency: str, dossier_id: str) -> list[Place]:
    """The events of others' ledgers that `agency` was told of a dossier, in the order of its feed."""
    rows = tx.execute(
        select(shared_feed.c.of_agency, shared_feed.c.incarnation, shared_feed.c.seq, shared_feed.c.sha256)
        .where(shared_feed.c.agency == agency, shared_feed.c.dossier_id == dossier_id)
        .order_by(shared_feed.c.pos)
    )
    return [Place(*row) for row in rows]


def told_between(
    tx: Connection, agency: str, after: int, upto: int, limit: int | None = None
) -> list[tuple[int, Place]]:
    """(position, place) of what `agency` was told from others' ledgers after `after` and up to `upto`."""
    rows = tx.execute(
        select(shared_feed.c.pos, shared_feed.c.of_agency, shared_feed.c.incarnation, shared_feed.c.seq)
        .where(shared_feed.c.agency == agency, shared_feed.c.pos > after, shared_feed.c.pos <= upto)
        .order_by(shared_feed.c.pos)
        .limit(limit)
    )
    return [(row[0], Place(row[1], row[2], row[3])) for row in rows]


def tell(tx: Connection, agency: str, first: int, dossier_id: str, places: Sequence[Place]) -> None:
    """Tells `agency` of them at the positions from `first` on, which are its own."""
    rows = [
        (agency, pos, each.of_agency, each.incarnation, each.seq, dossier_id, each.sha256)
        for pos, each in enumerate(places, start=first)
    ]
    add_rows(tx, shared_feed, _TOLD, rows)


def scans_told(tx: Connection, agency: str, sha256: str) -> list[tuple[str, str]]:
    """(in whose ledger, dossier) of the events of others that told `agency` of that scan."""
    rows = tx.execute(
        select(shared_feed.c.of_agency, shared_feed.c.dossier_id).where(
            shared_feed.c.agency == agency, shared_feed.c.sha256 == sha256
        )
    )
    return [(row.of_agency, row.dossier_id) for row in rows]
