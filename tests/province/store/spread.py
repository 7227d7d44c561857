"""What a database spread by agency asks of a statement: that it says whose rows it means."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import event

from province.store.database import Database
from province.store.tables import REFERENCE, metadata

SPREAD = frozenset(metadata.tables) - REFERENCE
_GIVEN = r"(?:\?|%s|%\(\w+\)s)"


@contextmanager
def statements(database: Database) -> Iterator[list[str]]:
    """Every statement on the database while the block runs, each text once, in order."""
    told: dict[str, None] = {}

    def tell(_connection, _cursor, statement, *_):
        told[" ".join(statement.split())] = None

    heard: list[str] = []
    event.listen(database.engine, "before_cursor_execute", tell)
    try:
        yield heard
    finally:
        event.remove(database.engine, "before_cursor_execute", tell)
        heard += told


def tables_of(statement: str) -> set[str]:
    """The spread tables that a statement reads or writes."""
    found = re.findall(r"\b(?:FROM|JOIN|INTO|UPDATE)\s+(\w+)", statement)
    return {each for each in found if each in SPREAD}


def goes_astray(statement: str) -> set[str]:
    """The spread tables of a statement whose agency it does not say: neither by a value nor by a table that does."""
    if statement.startswith("INSERT INTO"):
        table, columns = re.match(r"INSERT INTO (\w+) \(([^)]*)\)", statement).groups()
        return set() if "agency" in columns.split(", ") or table in REFERENCE else {table}
    wanted = tables_of(statement)
    said = {each for each in wanted if re.search(rf"\b{each}\.agency = {_GIVEN}", statement)}
    if len(wanted) == 1 and re.search(rf"(?<!\.)\bagency = {_GIVEN}", statement):
        return set()
    for _ in wanted:  # an equality hands it on from table to table
        for one, other in re.findall(r"\b(\w+)\.agency = (\w+)\.agency\b", statement):
            if one in said or other in said:
                said |= {one, other}
    return wanted - said
