"""Form 05, that an office stops settling a dossier, why, on what basis, and which papers go back."""

from dataclasses import dataclass
from datetime import datetime

from desk_app.documents.flow import Tabled
from desk_app.documents.letter import PLACES, Letter, LetterFacts, addressed, procedure
from desk_app.documents.letter_words import LETTER, counted_in_words, sentence
from desk_app.documents.paper_table import counted
from desk_app.documents.receipt_facts import PaperLine
from desk_app.documents.table import Columns, Row, Setting, parted_rows
from desk_app.documents.text import Paragraph, Run, clean, held_numbers, plain
from desk_app.documents.words import Words, at_the_desk, day_in_words
from desk_app.words import money

WORDS = Words("stop_notice")
_PARTS = (10, 99, 17, 21, 18)
_MOST_LINES = 24


@dataclass(frozen=True, slots=True)
class StopNoticeFacts:
    """What form 05 says; `withdrawn`: the citizen asked for it; `paid` in đồng."""

    letter: LetterFacts
    received_at: datetime
    reason: str
    basis: str | None
    papers: tuple[PaperLine, ...]
    paid: int = 0
    withdrawn: bool = False
    signer: str | None = None


def render_stop_notice(facts: StopNoticeFacts, paper: str = "a4") -> bytes:
    """Form 05 as PDF, the same bytes for the same facts."""
    office, party = facts.letter.office, facts.letter.party
    letter = Letter("stop_notice", facts.letter, PLACES[paper], WORDS.text("mark"))
    letter.address()
    told = {
        "agency": clean(office.agency),
        "day": day_in_words(at_the_desk(facts.received_at)),
        **addressed(party),
        **procedure(party),
    }
    letter.say(WORDS.paragraph("says", **told), gap=3.0)
    items = _Items()
    reason = "withdrawn" if facts.withdrawn else "reason"
    letter.field(items.next(reason, reason=sentence(facts.reason), **addressed(party)), gap=1.2)
    if facts.basis:
        letter.field(items.next("basis", basis=sentence(facts.basis)), gap=0.8)
    if facts.papers:
        count = counted_in_words(len(facts.papers))
        letter.field(items.next("papers", count=count), gap=0.8, sticks=True)
        letter.blocks.append(_table(facts, letter))
    else:
        letter.field(items.next("no_papers"), gap=0.8)
    if facts.paid:
        letter.field(items.next("fee", amount=money(facts.paid)), gap=2.4, sticks=True)
    caption = "take_back" if office.hours else "take_back_desk"
    back = items.next(caption, desk=held_numbers(office.desk), hours=clean(office.hours))
    letter.field(back, gap=0.8 if facts.paid else 2.4, sticks=True)
    letter.signed_by_head(facts.signer)
    return letter.pdf()


class _Items:
    """Captions numbered as they come."""

    def __init__(self) -> None:
        self._item = 0

    def next(self, name: str, **told: object) -> Paragraph:
        self._item += 1
        return WORDS.paragraph(name, item=self._item, **told)


def _table(facts: StopNoticeFacts, letter: Letter) -> Tabled:
    place = letter.place
    stretch = place.width / sum(_PARTS)
    columns = Columns(tuple(part * stretch for part in _PARTS))
    setting = Setting(place.size - 1, 5.2 * place.scale, head_size=max(8.5, 11 * place.scale))
    rows: list[Row] = []
    for number, paper in enumerate(facts.papers, start=1):
        name = Paragraph([Run(clean(paper.name))]).lines(setting.size, columns.room(1))
        rows.extend(parted_rows([[plain(str(number))], name, *counted(paper)], setting, _MOST_LINES))
    return Tabled(place.x, columns, setting, rows, LETTER.several("columns")[:5])
