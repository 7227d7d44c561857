"""Sentences that several letters share."""

from desk_app.documents.text import clean, held_numbers
from desk_app.documents.words import Words

LETTER = Words("letter")
_ENDS = ".!?…:;"


def sentence(text: str) -> str:
    """What a clerk wrote, ended with a full stop."""
    said = held_numbers(clean(text))
    return said if not said or said[-1] in _ENDS else f"{said}."


def counted_in_words(count: int) -> str:
    """ "04", as numbers below ten stand on forms."""
    return f"{count:02d}"
