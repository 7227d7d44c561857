"""The code lists and set phrases of the national exchange, kept as data so that a new list is no new code."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

from desk_app.domain.due_date import Duration


@cache
def lists() -> dict[str, Any]:
    """resources/national.json. The lists of channel, kind, identity and return are those of the national
    seeders; how a fee is paid, the kind of a paper, the place of submission and the state of a supplement
    are our reading of the names and may be replaced there."""
    read: dict[str, Any] = json.loads(files("resources").joinpath("national.json").read_text("utf-8"))
    return read


def coded(name: str, value: str) -> str:
    """The national code of a value of ours. KeyError for a value that the list does not know."""
    return str(lists()[name][value])


def phrase(name: str, **facts: object) -> str:
    """A set phrase with its facts filled in."""
    return str(lists()[name]).format(**facts)


def duration_words(duration: Duration) -> str:
    """3 ngày làm việc."""
    return str(lists()["unit"][duration.unit]).format(amount=duration.amount)
