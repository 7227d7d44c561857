"""document KIND CODE… -o FILE: a printed paper as PDF (the register also as .xlsx); each is a print in the ledger."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path

from desk_app.commands.desk import actor_of, desk_of
from desk_app.documents.archive import joined
from desk_app.documents.kinds import SHEET, About, kind_of, paper_of
from desk_app.domain.errors import InputRefused
from desk_app.domain.fields import read_day
from desk_app.papers import print_document


def run(asked: Namespace) -> Iterable[Mapping[str, object]]:
    kind = kind_of(asked.kind, len(asked.codes))
    if not asked.file:
        raise InputRefused("field_missing", field="-o")
    file = Path(asked.file)
    paper = paper_of(kind, SHEET if SHEET in kind.papers and file.suffix.lower() == ".xlsx" else asked.paper)
    if paper == SHEET and file.suffix.lower() != ".xlsx":
        raise InputRefused("file_ending", field="-o", ending=".xlsx")
    if paper != SHEET and file.suffix.lower() not in ("", ".pdf"):
        raise InputRefused("file_ending", field="-o", ending=".pdf")
    days = _days(asked) if kind.about is About.DAYS else None
    with desk_of(asked) as desk:
        refuse_unwritable(file)
        printed = print_document(desk, asked.kind, asked.codes, paper=paper, actor=actor_of(asked), days=days)
        body = printed[0].pdf if paper == SHEET else joined([each.pdf for each in printed])
        write_whole(file, body)
        yield {
            "file": str(file),
            "pages": sum(each.pages for each in printed),
            "copy": max(each.copy for each in printed),
        }


def _days(asked: Namespace) -> tuple[date, date]:
    if asked.codes:
        raise InputRefused("codes_not_for", field="CODE", document=asked.kind)
    for name, text in (("--from", asked.from_day), ("--to", asked.to_day)):
        if not text:
            raise InputRefused("field_missing", field=name)
    return read_day(asked.from_day, field="--from"), read_day(asked.to_day, field="--to")


def refuse_unwritable(file: Path) -> None:
    """Refuses before a print is counted that could never be written."""
    if not file.parent.is_dir():
        raise InputRefused("folder_missing", field="-o")
    write_whole(file.with_name(f".{file.name}.try"), b"")
    file.with_name(f".{file.name}.try").unlink(missing_ok=True)
    if file.is_dir():
        raise InputRefused("file_unwritable", field="-o")


def write_whole(file: Path, body: bytes) -> None:
    """All of it or nothing: written beside and moved there."""
    growing = file.with_name(file.name + ".part")
    try:
        with growing.open("wb") as out:
            out.write(body)
            out.flush()
            os.fsync(out.fileno())
        growing.replace(file)
    except OSError as wrong:
        with suppress(OSError):  # what could not be written may not be removable either
            growing.unlink(missing_ok=True)
        raise InputRefused("file_unwritable", field="-o") from wrong
