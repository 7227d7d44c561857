"""One hand-over while it is being made ready: what goes over the counter, to whom, and what is still missing."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum

from desk_app.actions.return_together import Handing
from desk_app.domain.collector import Collector, Taker, taker_of
from desk_app.domain.dossier import WITHOUT_RESULT, Dossier, Status
from desk_app.domain.events import CollectedAs, ReturnBy

_DAY = re.compile(r"\b(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})\b")
_NOISE = " ,;.–-"


class Match(StrEnum):
    """What the one at the counter is to all that was ticked."""

    NOBODY = "nobody"
    SAME = "same"
    KNOWN = "known"
    OTHER = "other"


class Missing(StrEnum):
    """What a hand-over still lacks, by the line where it is written."""

    TICKED = "ticked"
    COLLECTOR = "collector"
    WAY = "way"
    RELATION = "relation"
    PAPER = "paper"
    PLACE = "place"
    REASON = "reason"
    POST = "post"
    FEE = "fee"


class FeeWay(StrEnum):
    """How the money came; nothing chosen leaves it owed, and holds nothing up."""

    CASH = "cash"
    VIETQR = "vietqr"
    BEFORE = "before"


@dataclass
class Case:
    """`dossiers` stand in the order shown; `words` hold what was written, by the name of its line."""

    dossiers: tuple[Dossier, ...]
    ticked: set[str] = field(default_factory=set)
    collector: Collector | None = None
    way: CollectedAs | None = None
    fee: FeeWay | None = None
    by: ReturnBy = ReturnBy.COUNTER
    words: dict[str, str] = field(default_factory=dict)

    @property
    def chosen(self) -> list[Dossier]:
        """What goes over the counter, in order."""
        return [dossier for dossier in self.dossiers if dossier.id in self.ticked]

    @property
    def owed(self) -> int:
        """What is still to be paid for all that was ticked."""
        return sum(dossier.owed for dossier in self.chosen)

    @property
    def only_money(self) -> bool:
        """Whether everything was handed over before and only its fee is owed."""
        return all(dossier.status is Status.RETURNED for dossier in self.dossiers)

    @property
    def papers_back(self) -> bool:
        """Whether it is papers that go back, since there is no result."""
        return all(dossier.status in WITHOUT_RESULT for dossier in self.dossiers)

    @property
    def by_post(self) -> bool:
        """Whether the post carries it."""
        return self.by is ReturnBy.POST

    @property
    def match(self) -> Match:
        """Same for all, known where one was handed in by the collector, another where one is a stranger's."""
        if self.collector is None:
            return Match.NOBODY
        takers = {taker_of(dossier, self.collector) for dossier in self.chosen or self.dossiers}
        if Taker.OTHER in takers:
            return Match.OTHER
        return Match.KNOWN if Taker.SUBMITTER in takers else Match.SAME

    def is_touched(self) -> bool:
        """Whether the clerk has written something that would be lost."""
        return bool(self.way or any(text.strip() for text in self.words.values()))

    def is_chosen(self) -> bool:
        """Whether the clerk has chosen how the fee came, or left something for another time."""
        return self.fee is not None or len(self.ticked) < len(self.dossiers)

    def said(self, name: str) -> str:
        """What was written in a line."""
        return self.words.get(name, "").strip()

    def missing(self) -> list[Missing]:
        """What keeps it from being handed over, in the order of the page."""
        if self.only_money:
            return [] if self.fee else [Missing.FEE]
        found = [] if self.chosen else [Missing.TICKED]
        if self.by_post:
            return found if self.said("post") else [*found, Missing.POST]
        if self.collector is None:
            return [*found, Missing.COLLECTOR]
        return [*found, *self._missing_of_way()] if self.match is Match.OTHER else found

    def _missing_of_way(self) -> list[Missing]:
        if self.way is None:
            return [Missing.WAY]
        if self.way is CollectedAs.MANDATE:
            lacking = [] if all(paper_of(self.said("paper"))) else [Missing.PAPER]
            return lacking if self.said("place") else [*lacking, Missing.PLACE]
        line = Missing.RELATION if self.way is CollectedAs.FAMILY else Missing.REASON
        return [] if self.said(line.value) else [line]

    def handings(self) -> list[Handing]:
        """What the desk is asked to write down."""
        return [Handing(dossier.id, self._facts(dossier), self._fee(dossier)) for dossier in self.chosen]

    def _facts(self, dossier: Dossier) -> dict[str, object]:
        facts: dict[str, object] = {}
        if dossier.status is Status.COMPLETED:
            facts["by"] = self.by.value
            if self.by_post:
                return {**facts, "post_reference": self.said("post")}
        person = self.collector
        if person is None:
            return facts
        facts["collector"] = person.full_name
        facts["collector_id"] = person.id_number or ""
        facts["collector_old_id"] = person.old_id_number or ""
        facts["collector_born_on"] = person.born_on.isoformat() if person.born_on else ""
        if taker_of(dossier, person) is Taker.OTHER and self.way is not None:
            facts |= {"way": self.way.value, **self._right()}
        return facts

    def _right(self) -> dict[str, object]:
        if self.way is CollectedAs.MANDATE:
            number, day = paper_of(self.said("paper"))
            return {"mandate_number": number, "mandate_day": day, "mandate_place": self.said("place")}
        return {"mandate": self.said("relation" if self.way is CollectedAs.FAMILY else "reason")}

    def _fee(self, dossier: Dossier) -> dict[str, object] | None:
        if not dossier.owed or self.fee is None:
            return None
        if self.fee is FeeWay.BEFORE:
            return {"elsewhere": True}
        return {"method": self.fee.value}


def case_of(dossiers: tuple[Dossier, ...], collector: Collector | None = None) -> Case:
    """Everything ticked; by post where that was agreed for all of it."""
    by_post = all(
        dossier.return_by is ReturnBy.POST and dossier.status is Status.COMPLETED for dossier in dossiers
    )
    return Case(
        dossiers,
        {dossier.id for dossier in dossiers},
        collector,
        by=ReturnBy.POST if by_post and collector is None else ReturnBy.COUNTER,
    )


def paper_of(text: str) -> tuple[str, str]:
    """Number and day of a mandate as they are written in one line: 04/2026/UQ, 20/11/2026."""
    days = list(_DAY.finditer(text))
    if not days:
        return text.strip(_NOISE), ""
    found = days[-1]
    number = re.sub(
        r"\b(số|ngày)\b", " ", text[: found.start()] + " " + text[found.end() :], flags=re.IGNORECASE
    )
    return " ".join(number.split()).strip(_NOISE), found[1].replace(".", "/").replace("-", "/")
