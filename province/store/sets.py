"""Whole sets of rows in one statement, each engine in its own quickest way.

A desk that was away for weeks brings thousands of events; what a statement costs before it touches a row is
then paid once a batch. PostgreSQL takes columns (``unnest``), SQLite prepared rows.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ARRAY, Column, ColumnElement, Connection, Table, Text, any_, bindparam, func, select
from sqlalchemy.dialects import postgresql

from province.store.columns import Moment, kept_moment

Row = Sequence[Any]


def add_rows(tx: Connection, table: Table, names: tuple[str, ...], rows: Sequence[Row]) -> None:
    """Adds rows whose values stand in the order of `names`; IntegrityError adds none of them."""
    if rows:
        _execute(tx, _adding(table, names, tx.dialect.name), table, names, rows)


def change_rows(
    tx: Connection, table: Table, agency: str, key: str, names: tuple[str, ...], rows: Sequence[Row]
) -> None:
    """Sets `names` in an agency's rows where `key` matches; values stand in the order of `names`, then the key."""
    if rows:
        _execute(tx, _changing(table, key, names, tx.dialect.name), table, (*names, key), rows, agency)


def is_among(tx: Connection, column: Column[Any], values: Collection[str]) -> ColumnElement[bool]:
    """Whether a text column has one of `values`: one bound value, however many they are."""
    if tx.dialect.name == "sqlite":
        listed = func.json_each(bindparam(None, json.dumps(list(values)), Text)).table_valued("value")
        return column.in_(select(listed.c.value))
    return column == any_(bindparam(None, list(values), ARRAY(Text)))


def _execute(
    tx: Connection,
    statement: str,
    table: Table,
    names: tuple[str, ...],
    rows: Sequence[Row],
    *of: str,
) -> None:
    dialect = tx.dialect.name
    columns = [list(column) for column in zip(*rows, strict=True)]
    for place, name in enumerate(names):
        if isinstance(table.c[name].type, Moment):
            columns[place] = _moments(columns[place], dialect)
    if dialect == "sqlite":
        tx.exec_driver_sql(statement, [(*row, *of) for row in zip(*columns, strict=True)])
    else:
        tx.exec_driver_sql(statement, (*columns, *of))


def _moments(column: list[Any], dialect: str) -> list[Any]:
    """Most rows of a set share their moments: each is turned once."""
    turned: dict[int, datetime | str | None] = {}
    for each in column:
        if id(each) not in turned:
            turned[id(each)] = kept_moment(each, dialect)
    return [turned[id(each)] for each in column]


@cache
def _adding(table: Table, names: tuple[str, ...], dialect: str) -> str:
    into = f"INSERT INTO {table.name} ({', '.join(names)})"
    if dialect == "sqlite":
        return f"{into} VALUES ({', '.join('?' for _ in names)})"
    return f"{into} SELECT * FROM unnest({_arrays(table, names)})"


@cache
def _changing(table: Table, key: str, names: tuple[str, ...], dialect: str) -> str:
    if dialect == "sqlite":
        changed = ", ".join(f"{name} = ?" for name in names)
        return f"UPDATE {table.name} SET {changed} WHERE {key} = ? AND agency = ?"
    every = (*names, key)
    # the agency is one value, never one of the rows': so a spread database knows whose part it is
    return (
        f"UPDATE {table.name} SET {', '.join(f'{name} = given.{name}' for name in names)}"
        f" FROM unnest({_arrays(table, every)}) AS given ({', '.join(every)})"
        f" WHERE {table.name}.{key} = given.{key} AND {table.name}.agency = %s"
    )


def _arrays(table: Table, names: tuple[str, ...]) -> str:
    kinds = (table.c[name].type.compile(postgresql.dialect()) for name in names)  # type: ignore[no-untyped-call]  # SQLAlchemy leaves the dialect's constructor untyped
    return ", ".join(f"%s::{kind}[]" for kind in kinds)
