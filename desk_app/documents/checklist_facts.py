"""What a citizen brings for a procedure: the facts of the sheet to take along and of the poster on the wall."""

from dataclasses import dataclass
from datetime import date

from desk_app.documents.office import OfficeFacts
from desk_app.documents.words import Words

WORDS = Words("checklist")


@dataclass(frozen=True, slots=True)
class NeededPaper:
    """A paper to bring; `how` in words: "1 bản chính", "xuất trình"."""

    name: str
    how: str


@dataclass(frozen=True, slots=True)
class ChecklistFacts:
    """A procedure as it is hung on the wall; fees in words."""

    office: OfficeFacts
    desk: str
    procedure_name: str
    procedure_code: str
    duration: str
    fee: str
    online_fee: int | None
    """In đồng, where it differs from the counter's."""
    papers: tuple[NeededPaper, ...]
    url: str
    in_force_from: date | None = None


def how_many(originals: int, copies: int, *, shown: bool, optional: bool) -> str:
    """How a paper is wanted, in words."""
    if shown:
        return WORDS.text("shown")
    counts = [
        WORDS.text(caption, count=count)
        for caption, count in (("originals", originals), ("copies", copies))
        if count
    ]
    said = (
        WORDS.text("counts", originals=counts[0], copies=counts[1]) if len(counts) == 2 else "".join(counts)
    )
    if optional:
        return f"{said} ({WORDS.text('optional')})" if said else WORDS.text("optional")
    return said
