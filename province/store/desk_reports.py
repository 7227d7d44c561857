"""What a desk said of its clock and its packs at its last hello."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, select
from sqlalchemy.dialects import postgresql, sqlite

from province.store.admin_tables import desk_reports


@dataclass(frozen=True, slots=True)
class DeskReport:
    """`clock_off` are seconds by which the desk's clock is ahead; None where an older desk does not say."""

    clock_off: int | None
    packs: Mapping[str, int]


def keep(tx: Connection, agency: str, incarnation: str, report: DeskReport) -> None:
    insert = sqlite.insert if tx.dialect.name == "sqlite" else postgresql.insert
    told = {"clock_off": report.clock_off, "packs": json.dumps(dict(report.packs), sort_keys=True)}
    statement = insert(desk_reports).values(agency=agency, incarnation=incarnation, **told)
    tx.execute(statement.on_conflict_do_update(index_elements=["agency", "incarnation"], set_=told))


def every(tx: Connection) -> dict[str, DeskReport]:
    """By incarnation."""
    rows = tx.execute(select(desk_reports.c.incarnation, desk_reports.c.clock_off, desk_reports.c.packs))
    return {row.incarnation: DeskReport(row.clock_off, json.loads(row.packs)) for row in rows}
