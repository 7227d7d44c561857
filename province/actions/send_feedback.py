"""Taking what a citizen writes to the office about a dossier: feedback, neither a rating nor a complaint by law."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Connection

from desk_app.domain.dossier import Dossier
from desk_app.wire.envelope import new_id
from province.actions.written_by_citizen import remark
from province.store import feed, feedback
from province.store.feedback import Feedback

LONGEST = 1000  # characters of one
MOST_OPEN = 3  # of one dossier wait for an answer
MOST = 10  # of one dossier in all


class Sending(StrEnum):
    """What became of it."""

    RECEIVED = "received"
    EMPTY = "empty"
    FULL = "full"  # so many are waiting for an answer, or were written, that the page takes no more


def send_feedback(tx: Connection, dossier: Dossier, text: str, *, now: datetime) -> Sending:
    """Keeps it to be answered on the same page; the same words sent twice are there once."""
    words = remark(text, LONGEST)
    if not words:
        return Sending.EMPTY
    feed.head(tx, dossier.agency, locked=True)
    known = feedback.of_dossier(tx, dossier.agency, dossier.id)
    waiting = [each for each in known if each.is_open]
    if any(each.text == words for each in waiting):
        return Sending.RECEIVED
    if len(waiting) >= MOST_OPEN or len(known) >= MOST:
        return Sending.FULL
    feedback.add(tx, Feedback(dossier.agency, new_id(), dossier.id, words, now))
    return Sending.RECEIVED
