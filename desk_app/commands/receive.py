"""receive FILE|-: JSON lines, each its own transaction; a bad one is refused and the rest goes on."""

from __future__ import annotations

import json
import sys
import time
from argparse import Namespace
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import BinaryIO

from desk_app.actions.receive import Received, Visited
from desk_app.commands.answers import REFUSED, answer, leave_output, tell
from desk_app.commands.desk import actor_of, desk_of
from desk_app.commands.json_text import json_refused
from desk_app.domain.errors import HomeRefused, InputRefused, Refusal
from desk_app.domain.intake_line import read_intake
from desk_app.domain.ticket import lookup_url
from desk_app.mirror import mirror_now
from desk_app.words import promise_reason, warning_sentence

_LONGEST_LINE = 32 * 1024 * 1024
_MIRRORED_EVERY = 30.0
"""Seconds: within a minute each entry is in the second place too, however long the lines go on."""
_BLANK = b" \t\r\n\xef\xbb\xbf"
_LINE_ALONE = ("busy", "no_lease", "numbers_used_up")
"""Trouble of the home that may be over by the next line; after any other the rest would fail alike."""


def run(asked: Namespace) -> int:
    """0, or 2 when any line was refused."""
    code = 0
    with _opened(asked.file) as lines, desk_of(asked) as desk:
        actor, mirrored = actor_of(asked), time.monotonic()
        for number, raw in enumerate(lines, start=1):
            if not raw.strip(_BLANK):
                continue
            try:
                kept = desk.receive(read_intake(_object(raw)), actor=actor)
            except Refusal as refusal:
                code = tell(refusal, line=number)
                if isinstance(refusal, HomeRefused) and refusal.code not in _LINE_ALONE:
                    break
                continue
            if time.monotonic() - mirrored > _MIRRORED_EVERY:
                mirror_now(desk)
                mirrored = time.monotonic()
            try:
                answer(_facts(kept, desk.desk.public_url))
            except OSError:
                leave_output()
                return tell(InputRefused("output_closed", field="output"), line=number)
    return code and REFUSED


def _facts(kept: Received | Visited, public_url: str) -> Mapping[str, object]:
    warnings = [warning_sentence(warning) for warning in kept.warnings]
    if isinstance(kept, Visited):
        return {"id": kept.id, "code": None, "outcome": str(kept.visit.outcome), "warnings": warnings}
    fact = kept.dossier.received
    return {
        "id": kept.dossier.id,
        "code": fact.code,
        "scan_code": fact.scan_code,
        "ticket": kept.dossier.ticket,
        "due_at": fact.due.at if fact.due else None,
        "due_reason": promise_reason(fact.due, kept.promise),
        "fee": {"method": str(fact.fee.method), "amount": fact.fee.amount},
        "lookup_url": lookup_url(public_url, kept.dossier.ticket) if fact.key else None,
        "warnings": warnings,
    }


def _object(raw: bytes) -> Mapping[str, object]:
    try:
        line = json.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as wrong:
        raise InputRefused("text_form", field="line") from wrong
    except (ValueError, RecursionError) as wrong:
        raise json_refused(wrong, field="line") from wrong
    if not isinstance(line, dict):
        raise InputRefused("field_object", field="line")
    return line


@contextmanager
def _opened(name: str) -> Iterator[Iterator[bytes]]:
    if name == "-":
        yield _lines(sys.stdin.buffer)
        return
    try:
        file = open(name, "rb")  # noqa: SIM115  (closed below; a refusal needs the try around the opening)
    except FileNotFoundError as wrong:
        raise InputRefused("file_missing", field="file") from wrong
    except OSError as wrong:
        raise InputRefused("file_unreadable", field="file") from wrong
    with file:
        yield _lines(file)


def _lines(file: BinaryIO) -> Iterator[bytes]:
    """Lines as they come; one without end is cut and refused as no JSON, the rest of it skipped."""
    while line := file.readline(_LONGEST_LINE):
        yield line
        while len(line) == _LONGEST_LINE and not line.endswith(b"\n"):
            line = file.readline(_LONGEST_LINE)
