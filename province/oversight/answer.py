"""Answering a question of oversight: the page's facts, and what it can be narrowed to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from province.oversight.asked import Asked
from province.oversight.listing import IN_A_FILE, listing
from province.oversight.look import Look
from province.oversight.pages import PAGES
from province.oversight.sheet import Sheet
from province.store import offices
from province.store.oversight_counts import fields


@dataclass(frozen=True, slots=True)
class Answer:
    """A page, the offices by agency and the fields that may be chosen on it."""

    sheet: Sheet
    offices: Mapping[str, str]
    fields: Sequence[str]


def answer(tx: Connection, page: str, asked: Asked, *, whole_list: bool = False) -> Answer:
    """The page named by the end of its address; KeyError for another. `whole_list`: as many lines as a file holds."""
    known = offices.names(tx)
    if asked.own is not None:
        known = {agency: name for agency, name in known.items() if agency == asked.own}
    look = Look(tx, asked, known)
    made = PAGES[page]
    sheet = listing(look, most=IN_A_FILE) if whole_list and made is listing else made(look)
    return Answer(sheet, known, fields(tx, asked.scope.agency))
