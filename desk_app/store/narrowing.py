"""Narrowing a list by typed words: few dossiers are found by the search index, many by looking along the queue."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from sqlalchemy import Connection, text

from desk_app.domain.words import folded

FEW = 500
"""Up to so many dossiers of the whole register that fit the words, each is looked up; beyond, the queue is walked."""

_FIT = text("SELECT rowid FROM dossier_fts WHERE dossier_fts MATCH :match ORDER BY rowid DESC LIMIT :limit")


def match_of(words: str) -> str:
    """The FTS5 expression of typed words: each a prefix, quoted; empty for no word.

    Digits typed or read in groups (a scan code, a telephone number) are looked for joined as well.
    """
    parts = _parts(words)
    wanted = " ".join(f'"{part}"*' for part in parts)
    joined = _joined(parts)
    return f'({wanted}) OR "{joined}"*' if joined else wanted


def newest_fitting(connection: Connection, words: str, limit: int) -> list[int]:
    """The row numbers of the dossiers that fit the words, the newest first.

    Asked in the index's own order: sorting by rank takes a second for the most common surname.
    """
    found = connection.execute(_FIT, {"match": match_of(words), "limit": limit})
    return [int(row) for row in found.scalars()]


@dataclass(frozen=True, slots=True)
class Narrowed:
    """A condition on dossiers `d` and its values; true for all of them where nothing was typed.

    `newest` are row numbers of the whole register that fit, the newest first.
    """

    where: str = "1"
    named: dict[str, object] = field(default_factory=dict)
    newest: tuple[int, ...] = ()


def narrowed_to(connection: Connection, words: str, *, few: int = FEW) -> Narrowed:
    """The cheaper of two conditions that say the same of a dossier's words."""
    if not match_of(words):
        return Narrowed()
    fitting = tuple(newest_fitting(connection, words, few + 1))
    if len(fitting) <= few:
        return Narrowed(f'd."row" IN ({", ".join(str(row) for row in fitting) or "NULL"})', newest=fitting)
    parts = _parts(words)
    named: dict[str, object] = {}
    where = " AND ".join(_begins(part, f"word{place}", named) for place, part in enumerate(parts))
    joined = _joined(parts)
    if joined:
        where = f"({where} OR {_begins(joined, 'joined', named)})"
    return Narrowed(where, named, fitting)


def _begins(part: str, name: str, named: dict[str, object]) -> str:
    """Some word of the folded line begins with `part` (which holds letters and digits alone)."""
    named[name], named[f"{name}_first"], named[f"{name}_later"] = part, f"{part}*", f"*[^a-z0-9]{part}*"
    # instr alone is five times quicker and says no most of the time
    return f"(instr(d.folded, :{name}) AND (d.folded GLOB :{name}_first OR d.folded GLOB :{name}_later))"


def _parts(words: str) -> list[str]:
    return re.findall(r"[^\W_]+", folded(words))


def _joined(parts: list[str]) -> str:
    return "".join(parts) if len(parts) > 1 and all(part.isdigit() for part in parts) else ""
