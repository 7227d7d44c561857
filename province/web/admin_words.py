"""The words of the administrators' pages, by dotted names."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path


@lru_cache(maxsize=1)
def _entries() -> dict[str, str]:
    entries: dict[str, str] = json.loads(Path(__file__).with_name("admin.vi.json").read_text("utf-8"))
    return entries


def say(name: str, /, **facts: object) -> str:
    """The words under this name with the facts filled in; KeyError for a name nobody wrote."""
    return _entries()[name].format(**facts)


def said_of(group: str, name: str) -> str:
    """The words for a code that comes from elsewhere; the code itself where nobody wrote any."""
    return _entries().get(f"{group}.{name}", name)


def named(group: str) -> list[tuple[str, str]]:
    """(name, words) of everything in a group, in the order it was written."""
    start = group + "."
    return [(each.removeprefix(start), words) for each, words in _entries().items() if each.startswith(start)]
