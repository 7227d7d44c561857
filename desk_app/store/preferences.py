"""How the desk and each clerk like things: printers, text size, columns; never a fact of a dossier."""

from __future__ import annotations

from typing import Final, TypeVar

import msgspec
from sqlalchemy import Engine, text

from desk_app.store.engine import reading, writing
from desk_app.store.meta import read_meta, write_meta

T = TypeVar("T")

DESK: Final = "desk"
"""The scope of what belongs to this computer; every other scope is a clerk's id."""

_PREFIX = "preference"


class SqlPreferences:
    """Small settings by scope and name, kept as JSON inside the encrypted database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def get(self, scope: str, name: str, default: T) -> T:
        """What was put under `name`, read as the type of `default`; `default` where nothing readable is.

        A value of another version of the program counts as none.
        """
        with reading(self._engine) as connection:
            kept = read_meta(connection, _key(scope, name))
        if kept is None:
            return default
        try:
            return msgspec.json.decode(kept, type=type(default))
        except msgspec.MsgspecError:
            return default

    def put(self, scope: str, name: str, value: object) -> None:
        """Keep `value` (numbers, words, lists, mappings, msgspec structs or dataclasses)."""
        with writing(self._engine) as connection:
            write_meta(connection, _key(scope, name), msgspec.json.encode(value))

    def forget(self, scope: str, name: str) -> None:
        """Be as if nothing had ever been put there."""
        with writing(self._engine) as connection:
            connection.execute(text("DELETE FROM meta WHERE name = :name"), {"name": _key(scope, name)})

    def every(self, scope: str) -> dict[str, object]:
        """All that is kept in `scope`, by name, as plain JSON values."""
        start = _key(scope, "")
        with reading(self._engine) as connection:
            rows = connection.execute(
                text("SELECT name, value FROM meta WHERE substr(name, 1, :length) = :start"),
                {"length": len(start), "start": start},
            )
            return {str(name)[len(start) :]: msgspec.json.decode(bytes(value)) for name, value in rows}


def _key(scope: str, name: str) -> str:
    return f"{_PREFIX}/{scope}/{name}"
