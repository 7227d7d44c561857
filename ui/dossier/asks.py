"""The single things a step may ask for: words, a number, papers, one of a few."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

Values = Mapping[str, str | Sequence[str]]
"""What was filled in, by the name of the ask; ticked papers are a sequence of names."""


class AskKind(StrEnum):
    TEXT = "text"
    NUMBER = "number"
    PAPERS = "papers"
    CHOICE = "choice"
    PIN = "pin"


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing to fill in; `only_when` names another ask and the value it must have.

    `secret`: masked while nobody writes in it.
    """

    name: str
    label: str
    kind: AskKind = AskKind.TEXT
    preset: str = ""
    placeholder: str = ""
    options: tuple[tuple[str, str], ...] = ()
    ticked: bool = False
    secret: bool = False
    only_when: tuple[str, str] | None = None


def is_asked(ask: Ask, values: Values) -> bool:
    """Whether the ask counts, given what else was filled in."""
    return ask.only_when is None or values.get(ask.only_when[0]) == ask.only_when[1]
