"""Who did what: written with what was done, never changed, searched by administrators."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select

from desk_app.wire.envelope import new_id
from province.store.admin_tables import acts

MOST = 200
"""Lines of one search: the newest."""


@dataclass(frozen=True, slots=True)
class Who:
    """Who acts: an account's name to sign in with, or the system's user of a command."""

    name: str
    via: str = "page"


@dataclass(frozen=True, slots=True)
class Act:
    """One line: `agency` is empty for what concerns the whole province."""

    agency: str
    at: datetime
    actor: str
    via: str
    act: str
    subject: str


def note(tx: Connection, who: Who, act: str, subject: str = "", *, agency: str = "", now: datetime) -> None:
    """Keeps one act in the transaction that does it. `subject` is a code or an id, never a person's data."""
    tx.execute(
        insert(acts).values(
            agency=agency,
            id=new_id(),
            at=now,
            actor=who.name[:100],
            via=who.via,
            act=act,
            subject=subject[:200],
        )
    )


def find(
    tx: Connection,
    *,
    actor: str = "",
    act: str = "",
    subject: str = "",
    since: datetime | None = None,
    until: datetime | None = None,
) -> list[Act]:
    """The newest acts that fit all that is asked, at most `MOST`."""
    query = select(acts.c.agency, acts.c.at, acts.c.actor, acts.c.via, acts.c.act, acts.c.subject)
    for column, wanted in ((acts.c.actor, actor), (acts.c.act, act)):
        if wanted:
            query = query.where(column == wanted)
    if subject:
        query = query.where(acts.c.subject.contains(subject, autoescape=True))
    if since is not None:
        query = query.where(acts.c.at >= since)
    if until is not None:
        query = query.where(acts.c.at < until)
    rows = tx.execute(query.order_by(acts.c.at.desc(), acts.c.id.desc()).limit(MOST))
    return [Act(*row) for row in rows]
