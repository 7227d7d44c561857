"""What the window says when the desk says no, or the line to the province does."""

from __future__ import annotations

from desk_app.domain.errors import Refusal
from desk_app.words import cause_sentence
from ui import wording


def sentence(trouble: Exception) -> str:
    """The sentence of a refusal that came out of `background.run`. Anything else is a bug: TypeError."""
    if not isinstance(trouble, Refusal):
        raise TypeError(f"{type(trouble).__name__} is no refusal") from trouble
    if "cause" not in trouble.facts:
        return wording.refusal(trouble)
    # A cause of the line is a code; people read its words.
    told = {**trouble.facts, "cause": cause(str(trouble.facts["cause"]))}
    return wording.refusal(Refusal(trouble.code, field="", **told))


def cause(word: str) -> str:
    """Why the line or the province stopped a sync, as it stands in the middle of a sentence."""
    return cause_sentence(word, wording.language())
