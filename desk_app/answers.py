"""What citizens ask about a procedure, answered in plain sentences out of its own facts."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from desk_app.domain.due_date import Duration
from desk_app.domain.fees import FeeRule
from desk_app.domain.procedure import Procedure, RequiredPaper, Requirement, time_cut
from desk_app.paths import RESOURCES
from desk_app.words import money

Said = Callable[[Duration], str]
"""How a duration is said in the language asked for."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A question as a citizen puts it, and the sentences to say."""

    ask: str
    sentences: tuple[str, ...]

    @property
    def say(self) -> str:
        """All of it in one breath."""
        return " ".join(self.sentences)


def answers(
    procedure: Procedure, *, today: date, duration: Said, language: str = "vi", gone: bool = False
) -> Sequence[Answer]:
    """Papers, time and fee of `procedure`; first of all whether it still stands, where that is in doubt.

    `gone` is said of a procedure that no catalogue lists any more.
    """
    words = _words(language)
    told = (
        ("ended", _standing(procedure, words["ended"], today, gone)),
        ("papers", _papers(procedure.papers, words["papers"])),
        ("time", _time(procedure, words["time"], duration)),
        ("fee", _fee(procedure.fee, words["fee"])),
    )
    return [Answer(words[about]["ask"], tuple(say)) for about, say in told if say]


def forms_to_fill(procedure: Procedure) -> Sequence[str]:
    """The papers that are forms by their name: what a counter keeps a stack of."""
    beginnings = tuple(_words("vi")["forms"])
    return [paper.name for paper in procedure.papers if paper.name.casefold().startswith(beginnings)]


@cache
def _words(language: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(
        (RESOURCES / "words" / f"answers.{language}.json").read_text(encoding="utf-8")
    )
    return read


def _standing(procedure: Procedure, words: dict[str, str], today: date, gone: bool) -> list[str]:
    """Empty for a procedure that stands today and for as long as is known."""
    ends, starts = procedure.abolished_from, procedure.effective_from
    if gone:
        return [words["gone"]]
    if ends is not None and ends <= today:
        said = [words["ended"].format(day=f"{ends:%d/%m/%Y}")]
        return (
            [*said, words["successor"].format(successor=procedure.successor)] if procedure.successor else said
        )
    if starts is not None and starts > today:
        return [words["starting"].format(day=f"{starts:%d/%m/%Y}")]
    if ends is not None:
        said = [words["ending"].format(day=f"{ends - timedelta(days=1):%d/%m/%Y}")]
        return (
            [*said, words["successor"].format(successor=procedure.successor)] if procedure.successor else said
        )
    return []


def _papers(papers: Sequence[RequiredPaper], words: dict[str, str]) -> list[str]:
    if not papers:
        return [words["nothing"]]
    said = []
    for requirement in Requirement:
        named = [_named(paper, words) for paper in papers if paper.requirement is requirement]
        if named:
            said.append(words[requirement].format(papers="; ".join(named)))
    return said


def _named(paper: RequiredPaper, words: dict[str, str]) -> str:
    counts = [
        words[name].format(count=count)
        for name, count in (("originals", paper.originals), ("copies", paper.copies))
        if count
    ]
    if not counts or paper.requirement is Requirement.SHOWN:
        return paper.name
    return words["item"].format(name=paper.name, counts=", ".join(counts))


def _time(procedure: Procedure, words: dict[str, str], duration: Said) -> list[str]:
    granted = procedure.whole_duration
    if granted is None:
        return [words["unknown"]]
    said = [words[granted.unit].format(amount=granted.amount, cut_off=f"{procedure.cut_off:%H:%M}")]
    if procedure.phases:
        phases = "; ".join(
            words["phase"].format(unit=phase.unit, duration=duration(phase.duration))
            for phase in procedure.phases
        )
        said.append(words["phases"].format(count=len(procedure.phases), phases=phases))
    cut = time_cut(procedure)
    if cut is not None and cut.saved is not None and cut.saved > 0:
        said.append(words["cut"].format(statutory=duration(cut.statutory)))
    return said


def _fee(fee: FeeRule, words: dict[str, str]) -> list[str]:
    if fee.page_rates:
        rates = "; ".join(_rates(fee.page_rates, words))
        said = [f"{rates[:1].upper()}{rates[1:]}."]
        if fee.cap is not None:
            said.append(words["cap"].format(amount=money(fee.cap)))
        return said
    if fee.amount is None:
        said = [words["unknown"]]
    else:
        said = [words["amount"].format(amount=money(fee.amount)) if fee.amount else words["free"]]
    if fee.online is not None and fee.online != fee.amount:
        said.append(words["online"].format(amount=money(fee.online)) if fee.online else words["online_free"])
    return said


def _rates(rates: Sequence[tuple[int, int]], words: dict[str, str]) -> Iterator[str]:
    for place, (up_to, rate) in enumerate(rates):
        first, next_ = ("rate_first", "rate_next") if up_to else ("rate_every", "rate_rest")
        yield words[next_ if place else first].format(rate=money(rate), pages=up_to)
