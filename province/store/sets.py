"""Whole sets of rows in one statement, each engine in its own quickest way.

A desk that was away for weeks brings thousands of events; what a statement costs before it touches a row is
then paid once a batch. New rows go to PostgreSQL as binary COPY, changed ones as columns (``unnest``), each as one
text that reads as an array: the driver spends four times as long on a list of Python values. SQLite takes prepared
rows.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Sequence
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Date, Table, Text, any_, bindparam, func, select
from sqlalchemy.dialects import postgresql
from sqlalchemy.exc import DBAPIError
from sqlalchemy.types import UserDefinedType

from province.store.columns import Moment, kept_moment

Row = Sequence[Any]
_SHORT = {"timestamp with time zone": "timestamptz"}


class _Listed(UserDefinedType[str]):
    """A list of texts that is bound as one text: as an array it would be read a value at a time by the driver."""

    cache_ok = True
    render_bind_cast = True  # typed where it stands: a cast of a text is worked out anew for every row

    def get_col_spec(self, **_: object) -> str:
        return "TEXT[]"


def add_rows(tx: Connection, table: Table, names: tuple[str, ...], rows: Sequence[Row]) -> None:
    """Adds rows whose values stand in the order of `names`; IntegrityError adds none of them."""
    if not rows:
        return
    if tx.dialect.name == "sqlite":
        _execute(tx, _adding(table, names), table, names, rows)
    else:
        _copy(tx, table, names, rows)


def sum_rows(
    tx: Connection, table: Table, keys: tuple[str, ...], names: tuple[str, ...], rows: Sequence[Row]
) -> None:
    """Adds numbers to the rows that have those keys, and the rows that are not there; keys stand first."""
    if rows:
        _execute(tx, _summing(table, keys, names, tx.dialect.name), table, (*keys, *names), rows)


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
    return column == any_(bindparam(None, _array(list(values)), _Listed()))


def _copy(tx: Connection, table: Table, names: tuple[str, ...], rows: Sequence[Row]) -> None:
    """Past SQLAlchemy, which has no COPY; what PostgreSQL refuses comes as it would from there."""
    import psycopg  # only where PostgreSQL is spoken

    driver: Any = tx.connection.driver_connection
    statement, kinds = _copying(table, names)
    try:
        with driver.cursor() as cursor, cursor.copy(statement) as copy:
            copy.set_types(kinds)
            for row in rows:
                copy.write_row(row)
    except psycopg.Error as wrong:
        raise DBAPIError.instance(statement, None, wrong, psycopg.Error, dialect=tx.dialect) from wrong


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
        kind = table.c[name].type
        if isinstance(kind, Moment):
            columns[place] = _moments(columns[place], dialect)
        elif dialect == "sqlite" and isinstance(kind, Date):  # its driver turns days in Python, and slowly
            columns[place] = [each and each.isoformat() for each in columns[place]]
    if dialect == "sqlite":
        tx.exec_driver_sql(statement, [(*row, *of) for row in zip(*columns, strict=True)])
    else:
        tx.exec_driver_sql(statement, (*map(_array, columns), *of))


def _array(values: Sequence[Any]) -> str:
    """Values of one kind as the text of an array, as PostgreSQL reads it."""
    kind = next((type(each) for each in values if each is not None), None)
    if kind is None:
        return f"{{{','.join(['NULL'] * len(values))}}}"
    spell = _SPELT[kind]
    return "{" + ",".join(["NULL" if each is None else spell(each) for each in values]) + "}"


def _text(value: str) -> str:
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _octets(value: bytes) -> str:
    return '"\\\\x' + value.hex() + '"'


_SPELT: dict[type, Callable[[Any], str]] = {
    str: _text,
    bytes: _octets,
    int: str,
    bool: str,
    date: str,
    datetime: lambda value: f'"{value.isoformat()}"',
}


def _moments(column: list[Any], dialect: str) -> list[Any]:
    """Most rows of a set share their moments: each is turned once."""
    turned: dict[int, datetime | str | None] = {}
    for each in column:
        if id(each) not in turned:
            turned[id(each)] = kept_moment(each, dialect)
    return [turned[id(each)] for each in column]


@cache
def _adding(table: Table, names: tuple[str, ...]) -> str:
    return f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({', '.join('?' for _ in names)})"


@cache
def _copying(table: Table, names: tuple[str, ...]) -> tuple[str, list[str]]:
    """The statement, and PostgreSQL's names of the columns' types: binary rows say none themselves."""
    kinds = [table.c[name].type.compile(postgresql.dialect()).lower() for name in names]  # type: ignore[no-untyped-call]  # SQLAlchemy leaves the dialect's constructor untyped
    short = [_SHORT.get(kind, kind) for kind in kinds]
    return f"COPY {table.name} ({', '.join(names)}) FROM STDIN (FORMAT BINARY)", short


@cache
def _summing(table: Table, keys: tuple[str, ...], names: tuple[str, ...], dialect: str) -> str:
    every = (*keys, *names)
    given = f"VALUES ({', '.join('?' for _ in every)})"
    if dialect != "sqlite":
        given = f"SELECT * FROM unnest({_arrays(table, every)})"
    return (
        f"INSERT INTO {table.name} ({', '.join(every)}) {given} ON CONFLICT ({', '.join(keys)}) DO UPDATE SET "
        + ", ".join(f"{each} = {table.name}.{each} + excluded.{each}" for each in names)
    )


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
