"""document KIND CODE… -o FILE: a printed form as PDF; each is a print in the ledger."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from desk_app.bootstrap import print_receipt
from desk_app.commands.desk import actor_of, desk_of
from desk_app.domain.errors import InputRefused

HERE = ("receipt",)
LATER = (
    "papers_request",
    "refusal",
    "extension",
    "stop_notice",
    "control_slip",
    "handover",
    "label",
    "fee_receipt",
    "checklist",
    "register",
)


def run(asked: Namespace) -> Iterable[Mapping[str, object]]:
    if asked.kind in LATER:
        raise InputRefused("later", field=f"document {asked.kind}", instead=", ".join(HERE))
    if asked.kind not in HERE:
        raise InputRefused("document_unknown", field="kind", allowed=", ".join(HERE))
    if not asked.file:
        raise InputRefused("field_missing", field="-o")
    if len(asked.codes) != 1:
        if not asked.codes:
            raise InputRefused("field_missing", field="CODE")
        raise InputRefused("later", field="CODE", instead="document receipt CODE")
    file = Path(asked.file)
    with desk_of(asked) as desk:
        dossier = desk.register.dossier(asked.codes[0])
        refuse_unwritable(file)
        printed = print_receipt(desk, [dossier], paper=asked.paper, actor=actor_of(asked))[0]
        write_whole(file, printed.pdf)
        yield {"file": str(file), "pages": printed.pages, "copy": printed.copy}


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
