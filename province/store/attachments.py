"""Which scans an office's events speak of: only these may be sent, only these may be read."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime

from sqlalchemy import Connection, select
from sqlalchemy.dialects import postgresql, sqlite

from desk_app.domain.attachments import SUFFIX
from desk_app.domain.events import PaperAttached
from province.store.sets import is_among
from province.store.tables import attachments

_LARGEST = 2**62  # what both engines can count
_BYTES = "application/octet-stream"


def note(tx: Connection, agency: str, facts: Iterable[PaperAttached], *, now: datetime) -> None:
    """What the ledger was just told, whatever verdict the event gets: a scan is not lost with a dossier's trouble."""
    rows = {fact.sha256: _row(agency, fact, now) for fact in facts if fact.size <= _LARGEST}
    if rows:
        insert = sqlite.insert if tx.dialect.name == "sqlite" else postgresql.insert
        tx.execute(insert(attachments).on_conflict_do_nothing(), list(rows.values()))


def _row(agency: str, fact: PaperAttached, now: datetime) -> dict[str, object]:
    media = (
        fact.media if fact.media in SUFFIX else _BYTES
    )  # whatever a desk writes, it is given out as no page
    return {"agency": agency, "sha256": fact.sha256, "size": fact.size, "media": media, "noted_at": now}


def sizes(tx: Connection, agency: str, hashes: Collection[str]) -> dict[str, int]:
    """Bytes of those that this office's events speak of."""
    rows = tx.execute(
        select(attachments.c.sha256, attachments.c.size).where(
            attachments.c.agency == agency, is_among(tx, attachments.c.sha256, hashes)
        )
    )
    return {row.sha256: int(row.size) for row in rows}


def media_of(tx: Connection, agency: str, sha256: str) -> str | None:
    """The media type of a scan of this office; None where it has no right to it."""
    found = tx.execute(
        select(attachments.c.media).where(attachments.c.agency == agency, attachments.c.sha256 == sha256)
    ).scalar()
    return str(found) if found is not None else None
