"""find WORDS: dossiers by name, procedure, code or number, newest first; numbers of people masked."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Mapping

from desk_app.commands.desk import desk_of
from desk_app.domain.applicant import masked
from desk_app.domain.errors import InputRefused
from desk_app.words import status_name


def run(asked: Namespace) -> Iterable[Mapping[str, object]]:
    if not 1 <= asked.limit <= 1000:
        raise InputRefused("count_range", field="limit", value=asked.limit, least=1, limit=1000)
    with desk_of(asked) as desk:
        for found in desk.search.find(" ".join(asked.words), limit=asked.limit):
            yield {
                "id": found.id,
                "code": found.code,
                "scan_code": found.scan_code,
                "applicant": found.owner_name,
                "id_number": masked(found.id_number) if found.id_number else None,
                "procedure": found.procedure_code,
                "procedure_name": found.procedure_name,
                "received_at": found.received_at,
                "due_at": found.due_at,
                "status": int(found.status),
                "status_name": status_name(found.status),
                "settled": found.settled,
            }
