"""What the palette offers: a line each, in sections."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Offer:
    """One line of the palette: what it is, a word about it, its key and what it does.

    `verb` is what Enter does to it; `second` what Ctrl+Enter does, with words of its own. `name` is what
    its use is counted under, the title when empty; `person` says that the title is never cut.
    """

    title: str
    act: Callable[[], None]
    detail: str = ""
    key: str = ""
    icon: str = "chevron-right"
    verb: str = ""
    second: Callable[[], None] | None = None
    second_verb: str = ""
    name: str = ""
    person: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """Offers of one kind under their title; `more` says that others were left out."""

    title: str
    offers: Sequence[Offer]
    more: bool = False
