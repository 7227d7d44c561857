"""Form 04, the apology for a late result and its new date."""

from dataclasses import dataclass
from datetime import datetime

from desk_app.documents.due_box import draw_date_box
from desk_app.documents.flow import Whole
from desk_app.documents.letter import PLACES, Letter, LetterFacts, addressed, procedure
from desk_app.documents.letter_words import sentence
from desk_app.documents.receipt_words import due_in_words
from desk_app.documents.sheet import Sheet
from desk_app.documents.text import clean, held
from desk_app.documents.words import Words, at_the_desk, day_in_words

WORDS = Words("extension")


@dataclass(frozen=True, slots=True)
class ExtensionFacts:
    """What form 04 says; `once`: it is the first extension, and the only one the rules foresee."""

    letter: LetterFacts
    received_at: datetime
    promised_at: datetime | None
    """The moment promised before."""
    due_at: datetime
    reason: str
    signer: str | None = None
    once: bool = True


def render_extension(facts: ExtensionFacts, paper: str = "a4") -> bytes:
    """Form 04 as PDF, the same bytes for the same facts."""
    office, party, mark = facts.letter.office, facts.letter.party, facts.letter.mark
    letter = Letter("extension", facts.letter, PLACES[paper], WORDS.text("mark"))
    letter.address()
    day = day_in_words(at_the_desk(facts.received_at))
    told = {
        "Day": day[:1].upper() + day[1:],
        "agency": clean(office.agency),
        "legal_code": held(mark.legal_code) if mark else "",
        "due": due_in_words(facts.promised_at) if facts.promised_at else "",
        **addressed(party),
        **procedure(party),
    }
    letter.say(WORDS.paragraph("received" if facts.promised_at else "received_no_due", **told), gap=3.0)
    letter.say(WORDS.paragraph("late", reason=sentence(facts.reason)))
    letter.say(WORDS.paragraph("sorry", **told), sticks=True)
    letter.blocks.append(_box(facts, letter))
    caption = "nothing_more_once" if facts.once else "nothing_more"
    letter.say(WORDS.paragraph(caption, **told), gap=3.5, sticks=True)
    letter.say(WORDS.paragraph("thanks", **told), sticks=True)
    letter.signed_by_head(facts.signer)
    return letter.pdf()


def _box(facts: ExtensionFacts, letter: Letter) -> Whole:
    place = letter.place
    width, height = 110 * min(1.0, place.width / 140), 26 * (1 + place.scale) / 2
    x = place.x + (place.width - width) / 2

    def draw(sheet: Sheet, y: float) -> None:
        draw_date_box(
            sheet,
            facts.due_at,
            WORDS.text("new_due"),
            (x, y),
            width=width,
            height=height,
            date_size=26 * height / 26,
            small_size=13,
            label_size=11,
        )

    return Whole(height, draw, gap=2.4, sticks=True)
