"""From what the clerk wants on paper to papers ready for a printer; done off the window's thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desk_app.domain.codes import grouped
from desk_app.printing import Drawn, draw
from ui.printing.choices import ROLL, Route
from ui.printing.job import Job, Wanted
from ui.printing.words import form_name
from ui.wording import NO_BREAK

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk
    from desk_app.wire.envelope import Actor

translate = QCoreApplication.translate


def prepare(desk: OpenDesk, wanted: Wanted, route: Route, actor: Actor) -> list[Job]:
    """Draw what is wanted for where it goes; each with the number a citizen is told while it does not come out."""
    drawn = draw(
        desk,
        wanted.form,
        wanted.codes,
        actor=actor,
        paper=route.paper,
        days=wanted.days,
        together=wanted.together,
    )
    ids = [each for one in drawn for each in one.ids]
    codes = {found.id: grouped(found.scan_code) for found in desk.search.by_ids(ids)}
    return [_job(one, route, codes.get(one.ids[0], ""), actor, wanted) for one in drawn]


def _job(drawn: Drawn, route: Route, number: str, actor: Actor, wanted: Wanted) -> Job:
    return Job(
        drawn.pdf,
        route.printer,
        words_for(drawn, number),
        drawn=drawn,
        number=number,
        times=route.times,
        roll=drawn.paper == ROLL,
        by=actor,
        wanted=wanted if wanted.together else replace(wanted, codes=drawn.ids if wanted.codes else ()),
    )


def words_for(drawn: Drawn, number: str) -> str:
    """What a paper is called while it is on its way: the form, its number, which reprint it is."""
    said = f"{form_name(drawn.document)} {number.replace(' ', NO_BREAK)}".strip()
    if len(drawn.ids) > 1:
        said += " " + translate("Printing", "and {count} more").format(count=len(drawn.ids) - 1)
    if drawn.copy > 1:
        said += ", " + translate("Printing", "reprint {copy}").format(copy=drawn.copy)
    return said


def count_words(jobs: Sequence[Job]) -> str:
    """What several papers are called: the first, and how many more."""
    said = jobs[0].words
    if len(jobs) > 1:
        said += " · " + translate("Printing", "{count} papers").format(count=len(jobs))
    return said
