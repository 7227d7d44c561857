"""`admin pack`: checking, building, publishing and listing packs from the command line."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from desk_app.domain.errors import InputRefused
from province.commands import Line, by_command, open_home
from province.settings import Settings


def check(_settings: Settings, asked: Namespace) -> Iterator[Line]:
    """A line a problem, then the count; refused when one of them is an error."""
    from province.pack_editor.editing import check_file
    from province.pack_editor.problems import SheetRefused

    checked = check_file(asked.file, asked.kind, fees_needed=asked.fees_needed)
    for problem in checked.problems:
        yield problem.told()
    errors = len(checked.errors)
    yield {
        "file": str(asked.file),
        "kind": checked.kind,
        "entries": checked.entries,
        "errors": errors,
        "warnings": len(checked.problems) - errors,
    }
    if errors:
        raise SheetRefused(asked.file.name, checked.errors)


def build(settings: Settings, asked: Namespace) -> Iterator[Line]:
    """Checks, signs with the province's key and writes the file; publishes nothing."""
    from province.pack_editor.editing import build_pack, check_file, refuse_not_newer

    if not 1 <= asked.version < 2**31:
        raise InputRefused("version_form", field="version")
    checked = check_file(asked.file, asked.pack_kind, fees_needed=asked.fees_needed)
    out = asked.out or Path(f"{checked.kind}-{asked.version}.pack")
    with open_home(settings) as province:
        body = build_pack(
            checked,
            version=asked.version,
            title=asked.title,
            keys=province.keys,
            now=province.now(),
            name=asked.file.name,
        )
        with province.database.reading() as tx:
            refuse_not_newer(tx, province.keys.issuer, checked.kind, asked.version)
    _write(out, body)
    yield {
        "file": str(out),
        "kind": checked.kind,
        "version": asked.version,
        "entries": checked.entries,
        "warnings": len(checked.problems),
        "bytes": len(body),
    }


def publish(settings: Settings, asked: Namespace) -> Iterator[Line]:
    """Publishes a built pack: every desk has it with its next sync."""
    from province.pack_editor.editing import KINDS, content_in_force, opened, publish_file
    from province.pack_editor.lost import lost_by
    from province.store import acts, offices

    try:
        raw = asked.file.read_bytes()
    except FileNotFoundError as wrong:
        raise InputRefused("file_missing", field="file", file=str(asked.file)) from wrong
    except OSError as wrong:
        raise InputRefused("file_unreadable", field="file", file=str(asked.file)) from wrong
    with open_home(settings) as province:
        with province.database.writing() as tx:
            before = {kind: content_in_force(tx, province.keys, kind) for kind in KINDS}
            pack = publish_file(tx, raw, province.keys, name=asked.file.name, now=province.now())
            lost = lost_by(pack.kind, opened(raw, province.keys).content, before[pack.kind])
            if lost and not asked.sure:
                raise InputRefused("pack_loses", field="sure", what=" ".join(each.sentence for each in lost))
            told = len(offices.agencies(tx))
            acts.note(tx, by_command(), "pack.publish", f"{pack.kind} {pack.version}", now=province.now())
        yield {"kind": pack.kind, "version": pack.version, "issuer": pack.issuer, "offices": told}


def list_packs(settings: Settings, _asked: Namespace) -> Iterator[Line]:
    """Every published pack, the newest of its kind marked as the one in force."""
    from province.pack_editor.editing import entries_of, opened
    from province.store import packs

    with open_home(settings) as province, province.database.reading() as tx:
        issuer = province.keys.issuer
        newest = {notice.kind: notice.version for notice in packs.newest(tx, issuer)}
        for kind, version, published_at, body in packs.every(tx, issuer):
            pack = opened(body, province.keys)
            yield {
                "kind": kind,
                "version": version,
                "in_force": newest[kind] == version,
                "title": pack.header.title,
                "entries": entries_of(kind, pack.content),
                "published_at": published_at,
                "bytes": len(body),
            }


def _write(file: Path, body: bytes) -> None:
    """All of it or nothing: written beside and moved there."""
    growing = file.with_name(f"{file.name}.{os.getpid()}.part")
    try:
        growing.write_bytes(body)
        growing.replace(file)
    except OSError as wrong:
        growing.unlink(missing_ok=True)
        raise InputRefused("file_unwritable", field="-o", file=str(file)) from wrong
