"""Forms 02 to 06 and their like: the head of an official letter, what it says, who signs, the codes at the foot."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from desk_app.documents.flow import Block, Framed, Placed, Said, Whole, laid_out
from desk_app.documents.fonts import Face
from desk_app.documents.head import HeadPlace, draw_head
from desk_app.documents.letter_foot import (
    FootPlace,
    Signature,
    draw_head_signature,
    draw_letter_foot,
    draw_sample_mark,
    draw_two_signatures,
    signatures_height,
)
from desk_app.documents.letter_words import LETTER
from desk_app.documents.office import Mark, OfficeFacts, PartyFacts, a_document
from desk_app.documents.sheet import FRAME, Align, Sheet
from desk_app.documents.text import Line, Paragraph, Run, clean, few_lines, fitting_size, held, held_numbers
from desk_app.documents.words import HEAD, at_the_desk, day_in_words, form_title, moment_in_words

_SINKING = 0.45
"""How far signatures stand down into the white that a short letter leaves."""


@dataclass(frozen=True, slots=True)
class LetterPlace:
    """Where a letter has its parts on one paper: millimetres and points."""

    paper: tuple[float, float]
    x: float
    width: float
    head: HeadPlace
    title_y: float
    title_size: float
    code_drop: float
    size: float
    lead: float
    indent: float
    foot: FootPlace | None
    next_y: float
    """Baseline of the agency's name on the pages after the first."""
    bottom: float
    """The lowest edge of text on a page without foot."""

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def scale(self) -> float:
        """This paper's letters beside those of A4."""
        return self.size / 13


A4 = LetterPlace(
    paper=(210, 297),
    x=30,
    width=165,
    head=HeadPlace(left=(22, 106), right=(108, 196), y=23, size=12, number_y=39.9, lowest=44.6, lift=0),
    title_y=52.9,
    title_size=14,
    code_drop=6.2,
    size=13,
    lead=6.3,
    indent=10,
    foot=FootPlace(x=30, right=195, y=262),
    next_y=21.6,
    bottom=277,
)
A5_PORTRAIT = LetterPlace(
    paper=(148, 210),
    x=10,
    width=128,
    head=HeadPlace(left=(6, 73), right=(75, 142), y=10.5, size=8.5, number_y=22, lowest=24.6),
    title_y=31.5,
    title_size=12.5,
    code_drop=5,
    size=10,
    lead=4.45,
    indent=8,
    foot=FootPlace(x=10, right=138, y=180.5),
    next_y=12,
    bottom=200,
)
PLACES = {"a4": A4, "a5p": A5_PORTRAIT}


@dataclass(frozen=True, slots=True)
class LetterFacts:
    """What every letter has: the office, the dossier it is about (a visit has no mark), when and by whom it was made."""

    office: OfficeFacts
    party: PartyFacts
    mark: Mark | None
    made_at: datetime
    copy: int = 1
    """1 is the first print; n > 1 says so on the paper."""
    number: str | None = None
    """In the office's own book of letters; room to write it where there is none."""


@dataclass(slots=True)
class Letter:
    """A letter that is being put together; nothing is drawn before the number of its pages is known."""

    form: str
    facts: LetterFacts
    place: LetterPlace
    mark: str
    """What stands behind the number of this kind of letter: "PYC"."""
    blocks: list[Block] = field(default_factory=list)
    foot: "Callable[[Sheet, Letter], None] | None" = None
    """A foot of its own for page 1, in place of the codes."""

    def say(self, paragraph: Paragraph, *, gap: float = 1.2, sticks: bool = False) -> None:
        """A paragraph of the letter, its first line indented."""
        place = self.place
        lines = paragraph.lines(place.size, place.width, place.indent)
        self.blocks.append(
            Said(place.x, lines, place.size, place.lead, gap=gap, indent=place.indent, sticks=sticks)
        )

    def field(self, paragraph: Paragraph, *, gap: float = 0.0, sticks: bool = False) -> None:
        """A line of facts, from the left edge."""
        place = self.place
        lines = paragraph.lines(place.size, place.width)
        self.blocks.append(Said(place.x, lines, place.size, place.lead, gap=gap, sticks=sticks))

    def frame(self, paragraphs: Sequence[Paragraph]) -> None:
        """Paragraphs inside a frame."""
        place = self.place
        inner = [
            Said(place.x + 4, each.lines(place.size, place.width - 8), place.size, place.lead, gap=1.5)
            for each in paragraphs
        ]
        self.blocks.append(Framed(place.x, place.width, inner, FRAME * 1.3))

    def party(self) -> None:
        """Whose dossier it is, how to reach them and what is asked for."""
        party = self.facts.party
        blank = LETTER.text("blank")
        self.field(LETTER.paragraph("owner", owner=clean(party.owner).upper()), gap=2.0)
        self.field(LETTER.paragraph("address", address=held_numbers(party.address or blank)))
        contact = {"phone": held(party.phone or blank), "email": held(party.email or blank)}
        self.field(LETTER.paragraph("contact", **contact))
        self.field(LETTER.paragraph("procedure", **procedure(party)))

    def address(self) -> None:
        """To whom it is written, in the middle."""
        place, party = self.place, self.facts.party
        caption = "to_organisation" if party.organisation else "to"
        lines = LETTER.paragraph(caption, owner=clean(party.owner).upper()).lines(
            place.title_size, place.width - 4
        )
        centre = place.x + place.width / 2
        self.blocks.append(
            Said(centre, lines, place.title_size, place.lead, gap=2.0, align=Align.CENTRE, sticks=True)
        )

    def signed(self, left: Signature, right: Signature) -> None:
        """Two people sign; a demo office's paper says between them that its data are made up."""
        place = self.place

        def draw(sheet: Sheet, y: float) -> None:
            draw_two_signatures(sheet, (place.x, y, place.width), place.size, (left, right))
            self._draw_sample(sheet, y)

        self.blocks.append(Whole(signatures_height(place.size), draw, gap=5 * place.scale, sinks=_SINKING))

    def signed_by_head(self, name: str | None) -> None:
        """Who receives the letter stands at the left, the head of the office signs at the right."""
        place = self.place

        def draw(sheet: Sheet, y: float) -> None:
            draw_head_signature(sheet, (place.x, y, place.width), place.size, name)
            self._draw_sample(sheet, y)

        self.blocks.append(Whole(signatures_height(place.size), draw, gap=5 * place.scale, sinks=_SINKING))

    def _draw_sample(self, sheet: Sheet, y: float) -> None:
        place = self.place
        draw_sample_mark(sheet, self.facts.office, place.x + place.width / 2, y + 1.5 * place.size)

    def pdf(self) -> bytes:
        """The letter, drawn."""
        place, facts = self.place, self.facts
        mark = facts.mark
        code = mark.legal_code if mark else ""
        sheet = a_document(
            self.form, place.paper, facts.office, code=code, subject=facts.party.procedure_name
        )
        head = self._head_lines()
        top = place.title_y + place.code_drop * (len(head) - 1) + 4.6 * place.scale
        foot_y = place.foot.y - 2.5 if place.foot else place.bottom
        pages = laid_out(
            self.blocks,
            (top, foot_y),
            (place.next_y + 13.5, place.bottom),
        )
        for number, page in enumerate(pages, start=1):
            if number == 1:
                self._draw_head(sheet, head)
                if self.foot:
                    self.foot(sheet, self)
                elif place.foot:
                    draw_letter_foot(sheet, place.foot, facts.office, mark)
                if len(pages) > 1:
                    self._draw_page_number(sheet, len(pages))
            else:
                sheet.new_page()
                self._draw_next_head(sheet, number, len(pages))
            _draw(sheet, page)
        return sheet.pdf()

    def _head_lines(self) -> list[tuple[Line, float]]:
        """Title and the line with the code, with their sizes."""
        place, facts = self.place, self.facts
        title = Paragraph([Run(form_title(self.form), Face.BOLD)])
        head = [(line, place.title_size) for line in title.balanced(place.title_size, place.width)]
        parts = []
        if facts.mark:
            parts.append(LETTER.paragraph("code", legal_code=held(facts.mark.legal_code)))
        else:
            parts.append(LETTER.paragraph("visit", moment=moment_in_words(facts.made_at)))
        if facts.copy > 1:
            parts.append(LETTER.paragraph("reprint", copy=facts.copy))
        code = Paragraph.joined(*parts, gap=4).line()
        return [*head, (code, fitting_size(code.ems, place.width, place.size - 1))]

    def _draw_head(self, sheet: Sheet, lines: Sequence[tuple[Line, float]]) -> None:
        place, facts = self.place, self.facts
        caption = "number" if facts.number else "number_blank"
        day = day_in_words(at_the_desk(facts.made_at))
        draw_head(
            sheet,
            place.head,
            superior=facts.office.superior,
            agency=facts.office.agency,
            number=LETTER.paragraph(caption, number=facts.number or "", mark=self.mark),
            place_and_day=HEAD.text("place_and_day", place=clean(facts.office.place), day=day),
        )
        y = place.title_y
        for line, size in lines:
            sheet.line(place.x + place.width / 2, y, line, size, Align.CENTRE)
            y += place.code_drop

    def _draw_page_number(self, sheet: Sheet, pages: int) -> None:
        text = HEAD.text("page", page=1, pages=pages)
        y = self.place.foot.y + 23.6 if self.place.foot else self.place.bottom + 5
        sheet.text(self.place.right, y, text, 10 * self.place.scale, face=Face.ITALIC, align=Align.RIGHT)

    def _draw_next_head(self, sheet: Sheet, number: int, pages: int) -> None:
        facts = self.facts
        caption = "continued" if facts.mark else "continued_visit"
        code = held(facts.mark.legal_code) if facts.mark else ""
        title = LETTER.paragraph(caption, title=form_title(self.form), legal_code=code)
        draw_next_head(sheet, self.place, facts.office, title, number=number, pages=pages, copy=facts.copy)


def draw_next_head(
    sheet: Sheet,
    place: LetterPlace,
    office: OfficeFacts,
    title: Paragraph,
    *,
    number: int,
    pages: int,
    copy: int = 1,
) -> None:
    """The head of a page after the first: whose paper it is, which page of how many, of which form."""
    marks = []
    if office.sample:
        marks.append(Paragraph([Run(HEAD.text("sample"), Face.BOLD)]))
    if copy > 1:
        marks.append(LETTER.paragraph("reprint", copy=copy))
    marks.append(HEAD.paragraph("page", page=number, pages=pages))
    line = Paragraph.joined(*marks, gap=4).line()
    size = 12 * place.scale
    sheet.line(place.right, place.next_y, line, size, Align.RIGHT)
    name = Paragraph([Run(clean(office.agency).upper(), Face.BOLD)])
    room = place.width - line.width(size) - 5
    size = fitting_size(name.ems, room, 11 * place.scale)
    size, lines = (size, [name.line()]) if size >= 7.5 else few_lines(name, room, 8, 2)
    sheet.lines(place.x, place.next_y - 0.4 * size * (len(lines) - 1), lines, size, 0.4 * size)
    sheet.rule(place.x, place.next_y + 2.4, place.right, 0.5)
    whole = title.line()
    size = fitting_size(whole.ems, place.width, 13 * place.scale)
    sheet.line(place.x + place.width / 2, place.next_y + 9, whole, size, Align.CENTRE)


def _draw(sheet: Sheet, page: Sequence[Placed]) -> None:
    for placed in page:
        placed.draw(sheet)


def procedure(party: PartyFacts) -> dict[str, str]:
    """The places of a caption that names what is asked for."""
    return {"procedure": clean(party.procedure_name), "procedure_code": held(party.procedure_code)}


def addressed(party: PartyFacts) -> dict[str, str]:
    """How the letter speaks to its reader, inside a sentence and at its beginning."""
    you = LETTER.text("you_organisation" if party.organisation else "you")
    return {"you": you, "You": you[:1].upper() + you[1:]}
