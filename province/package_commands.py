"""What the command for sealed packages does: take them in, and write the answer that goes back by hand."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from desk_app.domain.errors import InputRefused
from province.commands import Line, open_home
from province.settings import Settings

ANSWER_SUFFIX = ".traloi"


def import_package(settings: Settings, asked: Namespace) -> Iterator[Line]:
    """A line for each desk in the package, one for its scans, and one that names the answer's file."""
    from desk_app.wire.sealing import write_answers
    from province.actions.take_package import Taken, take_package
    from province.actions.take_scans import take_scans
    from province.packages import read_package, read_scans

    place: Path = asked.file
    with open_home(settings) as province:
        answers = []
        found = 0
        for each in take_package(province, read_package(place)):
            found += 1
            if not isinstance(each, Taken):
                yield {"file": each.where, "trouble": "unreadable"}
                continue
            if each.answer is not None:
                answers.append(each.answer)
            yield {
                "incarnation": each.incarnation,
                "agency": each.agency,
                "segments": each.segments,
                "events": each.events,
                "fresh": each.fresh,
                "last_seq": each.answer.answer.last_seq if each.answer else None,
                "set_aside": len(each.answer.answer.verdicts) if each.answer else 0,
                "trouble": each.trouble or None,
                "locked": each.locked,
            }
        scans = take_scans(province, read_scans(place))
        if scans.found:
            yield {"scans": scans.found, "fresh": scans.fresh, "troubles": scans.troubles}
        if not found and not scans.found:
            raise InputRefused("package_empty", field="file", file=place.name)
        if answers:
            beside = place / f"{place.resolve().name}{ANSWER_SUFFIX}"  # of a folder: on the stick it came on
            out = asked.out or (beside if place.is_dir() else place.with_name(place.name + ANSWER_SUFFIX))
            _write_whole(out, write_answers(tuple(answers), province.keys.private_key))
            yield {"answer": str(out)}


def _write_whole(file: Path, raw: bytes) -> None:
    """Under its name once it is whole and on the disk."""
    aside = file.with_name(f".{file.name}.{os.getpid()}.tmp")
    try:
        with aside.open("wb") as target:
            target.write(raw)
            target.flush()
            os.fsync(target.fileno())
        aside.replace(file)
    except OSError as wrong:
        aside.unlink(missing_ok=True)
        raise InputRefused("file_unwritable", field="answer", file=file.name) from wrong
