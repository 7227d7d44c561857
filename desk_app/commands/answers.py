"""What a command says: one JSON object a line for answers, one line on standard error for a refusal."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from datetime import date, datetime

from desk_app.commands import help_words
from desk_app.domain.errors import Refusal

REFUSED = 2


def tell(refusal: Refusal, *, line: int | None = None) -> int:
    """The refusal as one line on standard error."""
    from desk_app.words import refusal_sentence

    language = help_words.language()
    where = f"{'line' if language == 'en' else 'dòng'} {line}: " if line is not None else ""
    sentence = " ".join(refusal_sentence(refusal, language).split())
    print(where + sentence, file=sys.stderr, flush=True)
    return REFUSED


def answer(facts: Mapping[str, object]) -> None:
    """One JSON object on a line of its own."""
    print(json.dumps(facts, ensure_ascii=False, default=_plain), flush=True)


def leave_output() -> None:
    """Nobody reads any more: what is still held back goes nowhere, and leaving makes no noise."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _plain(value: object) -> object:
    if isinstance(value, datetime | date):
        return value.isoformat()
    raise TypeError(f"{type(value)} has no JSON form")
