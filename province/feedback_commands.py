"""`admin feedback`: what citizens wrote from their dossiers' pages, and answering it."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator

from desk_app.domain.codes import check_agency
from province.commands import Line, open_home
from province.settings import Settings


def list_feedback(settings: Settings, asked: Namespace) -> Iterator[Line]:
    """A line each, the oldest first, office by office."""
    from province.store import feedback, offices

    wanted = check_agency(asked.agency) if asked.agency else None
    with open_home(settings) as province, province.database.reading() as tx:
        for agency in [wanted] if wanted else offices.agencies(tx):
            for code, each in feedback.of_office(tx, agency, answered=asked.all):
                yield {
                    "agency": agency,
                    "id": each.id,
                    "code": code,
                    "sent_at": each.sent_at,
                    "text": each.text,
                    "answer": each.answer,
                    "answered_at": each.answered_at,
                    "answered_by": each.answered_by,
                }


def answer(settings: Settings, asked: Namespace) -> Iterator[Line]:
    from province.actions.answer_feedback import answer_feedback

    agency = check_agency(asked.agency)
    text = sys.stdin.read() if asked.text == "-" else asked.text
    with open_home(settings) as province:
        now = province.now()
        with province.database.writing() as tx:
            answered = answer_feedback(tx, agency, asked.id.strip(), text, by=asked.by, now=now)
        yield {"agency": agency, "id": answered.id, "answered_at": now}
