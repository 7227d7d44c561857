"""Backups of a test's province, on each engine, and putting one back behind the same socket."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import text

from province.store.tables import metadata
from tests.province.conftest import Served


@dataclass(frozen=True)
class Backup:
    """Every row of every table."""

    rows: dict[str, Sequence[dict[str, Any]]]


def back_up(served: Served) -> Backup:
    with served.province.database.reading() as tx:
        return Backup(
            {
                table.name: [dict(row) for row in tx.execute(table.select()).mappings()]
                for table in metadata.sorted_tables
            }
        )


def put_back(served: Served, backup: Backup) -> None:
    """As it was, and nobody says so."""
    with served.province.database.writing() as tx:
        if served.province.database.is_sqlite:
            tx.execute(text("PRAGMA defer_foreign_keys=ON"))
        for table in reversed(metadata.sorted_tables):
            tx.execute(table.delete())
        for table in metadata.sorted_tables:
            if backup.rows[table.name]:
                tx.execute(table.insert(), backup.rows[table.name])
