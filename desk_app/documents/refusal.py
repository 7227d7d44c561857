"""Form 03, why an office does not accept a dossier and what the citizen can do instead."""

from dataclasses import dataclass
from datetime import datetime

from desk_app.documents.letter import PLACES, Letter, LetterFacts, addressed
from desk_app.documents.letter_foot import Signature
from desk_app.documents.letter_words import LETTER, counted_in_words, sentence
from desk_app.documents.text import clean, held
from desk_app.documents.words import Words, moment_in_words

WORDS = Words("refusal")


@dataclass(frozen=True, slots=True)
class RefusalFacts:
    """What form 03 says; `papers` are those brought along, `submitted_at` is for what came online."""

    letter: LetterFacts
    reason: str
    clerk: str
    basis: str | None = None
    papers: int = 0
    submitted_at: datetime | None = None


def render_refusal(facts: RefusalFacts, paper: str = "a4") -> bytes:
    """Form 03 as PDF, the same bytes for the same facts."""
    office, party = facts.letter.office, facts.letter.party
    letter = Letter("refusal", facts.letter, PLACES[paper], WORDS.text("mark"))
    letter.party()
    if facts.submitted_at:
        letter.field(WORDS.paragraph("submitted", moment=moment_in_words(facts.submitted_at)))
    letter.say(WORDS.paragraph("refuses", agency=clean(office.agency)), sticks=True)
    said: list[tuple[str, dict[str, str]]] = [("reason", {"reason": sentence(facts.reason)})]
    if facts.basis:
        said.append(("basis", {"basis": sentence(facts.basis)}))
    said.append(("next", addressed(party)))
    if facts.papers:
        said.append(("papers_back", {"count": counted_in_words(facts.papers)}))
    letter.frame(
        [WORDS.paragraph(name, item=item, **told) for item, (name, told) in enumerate(said, start=1)]
    )
    appeal = WORDS.paragraph(
        "appeal", agency=clean(office.agency), phone=held(office.phone), **addressed(party)
    )
    letter.say(appeal, gap=3.5, sticks=True)
    letter.signed(
        Signature(LETTER.text("submitter_signs")), Signature(WORDS.text("clerk_signs"), facts.clerk)
    )
    return letter.pdf()
