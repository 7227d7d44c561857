"""Form 02, the one request for everything a dossier lacks (NĐ 118/2025/NĐ-CP art. 17.2a)."""

from dataclasses import dataclass
from datetime import date, datetime, time

from desk_app.documents.flow import Tabled
from desk_app.documents.letter import PLACES, Letter, LetterFacts, addressed
from desk_app.documents.letter_foot import Signature
from desk_app.documents.letter_words import LETTER, sentence
from desk_app.documents.paper_table import counted
from desk_app.documents.receipt_facts import PaperLine
from desk_app.documents.table import Columns, Row, Setting, parted_rows
from desk_app.documents.text import Paragraph, Run, clean, held, held_numbers, plain
from desk_app.documents.words import Words, day_in_words, weekday_in_words

WORDS = Words("papers_request")
_PARTS = (9, 67, 14, 18, 14, 43)
_PARTS_WITHOUT_REASON = (9, 110, 14, 18, 14)
_MOST_LINES = 24


@dataclass(frozen=True, slots=True)
class PapersRequestFacts:
    """What form 02 says; the papers with how many of each kind and why."""

    letter: LetterFacts
    wanted: tuple[tuple[PaperLine, str | None], ...]
    reason: str
    clerk: str
    respond_by: date | None = None
    stands_still: bool = True
    """Whether the clock stands still meanwhile, and on which ground."""
    ground: str | None = None


def render_papers_request(facts: PapersRequestFacts, paper: str = "a4") -> bytes:
    """Form 02 as PDF, the same bytes for the same facts."""
    letter = Letter("papers_request", facts.letter, PLACES[paper], WORDS.text("mark"))
    letter.party()
    visit = facts.letter.mark is None
    asks = "asks_content" if not facts.wanted else "asks_visit" if visit else "asks"
    letter.say(WORDS.paragraph(asks, **addressed(facts.letter.party)), sticks=True)
    if facts.reason:
        letter.field(WORDS.paragraph("reason", reason=sentence(facts.reason)), sticks=bool(facts.wanted))
    if facts.wanted:
        letter.blocks.append(_table(facts, letter))
    _closing(facts, letter, visit=visit)
    letter.signed(
        Signature(LETTER.text("submitter_signs")), Signature(WORDS.text("guide_signs"), facts.clerk)
    )
    return letter.pdf()


def _closing(facts: PapersRequestFacts, letter: Letter, *, visit: bool) -> None:
    """Where, until when and whom to ask; it stays beside the signatures."""
    office = facts.letter.office
    caption = "bring_to" if office.hours else "bring_to_desk"
    place = WORDS.paragraph(caption, desk=held_numbers(office.desk), hours=clean(office.hours))
    letter.field(place, gap=2.4, sticks=True)
    until = []
    if facts.respond_by:
        day = datetime.combine(facts.respond_by, time())
        until.append(WORDS.paragraph("respond_by", day=f"{weekday_in_words(day)}, {day_in_words(day)}"))
    if visit:
        until.append(WORDS.paragraph("next_visit"))
    elif facts.stands_still:
        caption = "paused_on" if facts.ground else "paused"
        until.append(WORDS.paragraph(caption, ground=clean(facts.ground or "")))
    if until:
        letter.field(Paragraph.joined(*until, gap=1), sticks=True)
    contact = {"clerk": clean(facts.clerk), "phone": held(office.phone), "host": clean(office.host)}
    letter.field(WORDS.paragraph("contact", **contact), sticks=True)


def _table(facts: PapersRequestFacts, letter: Letter) -> Tabled:
    place = letter.place
    reasoned = any(reason for _, reason in facts.wanted)
    parts = _PARTS if reasoned else _PARTS_WITHOUT_REASON
    stretch = place.width / sum(parts)
    columns = Columns(tuple(part * stretch for part in parts), left=frozenset({1, 5}))
    setting = Setting(place.size - 1, 5.2 * place.scale, head_size=max(8.5, 11 * place.scale), head_lines=3)
    rows: list[Row] = []
    for number, (paper, reason) in enumerate(facts.wanted, start=1):
        name = Paragraph([Run(clean(paper.name))]).lines(setting.size, columns.room(1))
        cells = [[plain(str(number))], name, *counted(paper)]
        if reasoned:
            cells.append(Paragraph([Run(clean(reason or ""))]).lines(setting.size, columns.room(5)))
        rows.extend(parted_rows(cells, setting, _MOST_LINES))
    captions = LETTER.several("columns")[: len(parts)]
    return Tabled(place.x, columns, setting, rows, captions)
