"""Answering what a citizen wrote: once, in words that stand on the dossier's page from then on."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from desk_app.domain.errors import InputRefused, NotFound
from desk_app.domain.words import tidy, tidy_lines
from province.store import feedback
from province.store.feedback import Feedback

LONGEST_ANSWER = 600  # characters: with everything else they fit the page's 8 KB
_LONGEST_NAME = 100


def answer_feedback(tx: Connection, agency: str, name: str, text: str, *, by: str, now: datetime) -> Feedback:
    """The feedback `name` of the office with its answer; `by` is kept for the office and shown to no citizen.

    Refuses an unknown one (NotFound), an empty or too long answer, a name of nobody, and a second answer.
    """
    words, who = tidy_lines(text), tidy(by)
    if not words or len(words) > LONGEST_ANSWER:
        raise InputRefused("answer_form", field="answer", longest=LONGEST_ANSWER)
    if not who or len(who) > _LONGEST_NAME:
        raise InputRefused("text_form", field="by", longest=_LONGEST_NAME)
    found = feedback.named(tx, agency, name, locked=True)
    if found is None:
        raise NotFound("feedback_unknown", field="id")
    if not found.is_open:
        raise InputRefused("feedback_answered", field="id")
    feedback.answer(tx, agency, name, words, by=who, now=now)
    return found
