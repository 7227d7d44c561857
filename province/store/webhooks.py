"""Who asked to be told by webhook, and how it goes with each."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

from province.store.outgoing_tables import outgoing, outgoing_lanes, webhooks

_WHOSE = ""  # the province's own


@dataclass(frozen=True, slots=True)
class Webhook:
    """One subscription. Empty `agencies` or `kinds`: all of them. `disabled_at` None: it is told."""

    id: str
    url: str
    agencies: tuple[str, ...]
    kinds: tuple[str, ...]
    patience: timedelta
    generation: int
    made_at: datetime
    failing_since: datetime | None = None
    disabled_at: datetime | None = None
    why: str = ""

    @property
    def target(self) -> str:
        return f"hook:{self.id}"


def add(tx: Connection, hook: Webhook) -> None:
    tx.execute(
        insert(webhooks).values(
            agency=_WHOSE,
            id=hook.id,
            url=hook.url,
            agencies=json.dumps(hook.agencies),
            kinds=json.dumps(hook.kinds),
            patience_days=hook.patience.days,
            generation=hook.generation,
            made_at=hook.made_at,
            why="",
        )
    )


def every(tx: Connection) -> list[Webhook]:
    """All of them, the oldest first."""
    columns = [each for each in webhooks.c if each.name != "agency"]
    query = select(*columns).where(webhooks.c.agency == _WHOSE).order_by(webhooks.c.made_at, webhooks.c.id)
    return [
        Webhook(
            id=row.id,
            url=row.url,
            agencies=tuple(json.loads(row.agencies)),
            kinds=tuple(json.loads(row.kinds)),
            patience=timedelta(days=row.patience_days),
            generation=row.generation,
            made_at=row.made_at,
            failing_since=row.failing_since,
            disabled_at=row.disabled_at,
            why=row.why,
        )
        for row in tx.execute(query)
    ]


def find(tx: Connection, name: str) -> Webhook | None:
    return next((each for each in every(tx) if each.id == name), None)


def change(tx: Connection, name: str, **values: object) -> None:
    tx.execute(update(webhooks).where(_is(name)).values(**values))


def remove(tx: Connection, hook: Webhook) -> None:
    """With everything that still waited for it."""
    for table in (outgoing, outgoing_lanes):
        tx.execute(delete(table).where(table.c.target == hook.target))
    tx.execute(delete(webhooks).where(_is(hook.id)))


def _is(name: str) -> ColumnElement[bool]:
    return (webhooks.c.agency == _WHOSE) & (webhooks.c.id == name)
