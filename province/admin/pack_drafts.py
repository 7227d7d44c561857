"""A table on its way to a pack: kept in the province's home, looked at, signed, published; forgotten after a week."""

from __future__ import annotations

import re
import time
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from desk_app.domain.errors import InputRefused
from province.bootstrap import Province
from province.pack_editor.editing import Checked, build_pack, check_file, content_in_force, publish_file
from province.pack_editor.lost import lost_by
from province.pack_editor.problems import Problem
from province.store import packs
from province.store.acts import Who, note

_KINDS_OF_FILE = (".xlsx", ".csv", ".json")
_ID = re.compile(r"[0-9a-f]{32}")
_KEPT = 7 * 24 * 3600  # seconds
_LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class Draft:
    """One table as it was found; `version` is the next one of its kind, `signed` the pack made of it."""

    id: str
    name: str
    kind: str
    version: int
    entries: int
    problems: Sequence[Problem]
    signed: bytes | None


def keep_draft(province: Province, name: str, body: bytes, kind: str) -> Draft:
    """Keeps an uploaded table; refuses what cannot be read at all, and keeps nothing of it."""
    suffix = Path(name).suffix.lower()
    if suffix not in _KINDS_OF_FILE:
        raise InputRefused("sheet_form", field="file")
    draft = sha256(body + kind.encode() + name.encode()).hexdigest()[:32]
    folder = _folder(province) / draft
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    file = folder / f"table{suffix}"
    file.write_bytes(body)
    (folder / "name").write_text(f"{name[:_LONGEST_NAME]}\n{kind}", "utf-8")
    try:
        _checked(file, kind)
    except BaseException:
        _forget(folder)
        raise
    found = draft_of(province, draft)
    if found is None:
        raise InputRefused("file_unreadable", field="file", file=name)
    return found


def draft_of(province: Province, draft: str) -> Draft | None:
    """A kept table, read anew; None where there is none of that name."""
    folder = _folder(province) / draft
    if not _ID.fullmatch(draft) or not (folder / "name").is_file():
        return None
    name, _, kind = (folder / "name").read_text("utf-8").partition("\n")
    checked = _checked(_table(folder), kind)
    problems = [*checked.problems, *_lost(province, checked)]
    signed = sorted(folder.glob("signed-*.pack"))
    version = int(signed[-1].stem.rpartition("-")[2]) if signed else _next(province, checked.kind)
    return Draft(
        draft,
        name,
        checked.kind,
        version,
        checked.entries,
        problems,
        signed[-1].read_bytes() if signed else None,
    )


def sign_draft(province: Province, draft: str, who: Who) -> bool:
    """Signs it as the next version of its kind, publishing nothing; False where there is no such table."""
    found = draft_of(province, draft)
    if found is None:
        return False
    folder, now = _folder(province) / draft, province.now()
    checked = _checked(_table(folder), found.kind)
    version = _next(province, checked.kind)
    body = build_pack(checked, version=version, title="", keys=province.keys, now=now, name=found.name)
    for earlier in folder.glob("signed-*.pack"):
        earlier.unlink()
    (folder / f"signed-{version:09}.pack").write_bytes(body)
    with province.database.writing() as tx:
        note(tx, who, "pack.sign", f"{checked.kind} {version}", now=now)
    return True


def publish_draft(province: Province, draft: str, who: Who) -> bool:
    """Publishes the signed pack to every desk; refused where a newer one came first."""
    found = draft_of(province, draft)
    if found is None or found.signed is None:
        return False
    now = province.now()
    with province.database.writing() as tx:
        pack = publish_file(tx, found.signed, province.keys, name=found.name, now=now)
        note(tx, who, "pack.publish", f"{pack.kind} {pack.version}", now=now)
    _forget(_folder(province) / draft)
    return True


def _lost(province: Province, checked: Checked) -> Sequence[Problem]:
    """What the pack in force has and this table would take away."""
    if checked.errors:
        return ()
    with province.database.reading() as tx:
        return lost_by(checked.kind, checked.content, content_in_force(tx, province.keys, checked.kind))


def _next(province: Province, kind: str) -> int:
    with province.database.reading() as tx:
        newest = {each.kind: each.version for each in packs.newest(tx, province.keys.issuer)}
    return newest.get(kind, 0) + 1


def _checked(file: Path, kind: str) -> Checked:
    return check_file(file, kind or None)


def _table(folder: Path) -> Path:
    return next(iter(sorted(folder.glob("table.*"))))


def _folder(province: Province) -> Path:
    """Where drafts lie, for all workers of the machine; those of last week are swept on the way."""
    folder = province.settings.home / "pack-drafts"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for each in folder.iterdir():
        if each.stat().st_mtime < time.time() - _KEPT:
            _forget(each)
    return folder


def _forget(folder: Path) -> None:
    for file in folder.iterdir():
        file.unlink(missing_ok=True)
    folder.rmdir()
