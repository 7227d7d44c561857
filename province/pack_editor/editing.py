"""From a file to a signed pack: checked, built, signed with the province's key, published."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec
from sqlalchemy import Connection

from desk_app.domain.errors import InputRefused, PackRefused
from desk_app.wire.pack import (
    CALENDAR,
    CATALOGUE,
    FORMS,
    Pack,
    PackHeader,
    read_calendar,
    read_catalogue,
    read_pack,
    write_pack,
)
from province.actions.publish_pack import publish_pack
from province.keys import Keys
from province.pack_editor import calendar_rows, catalogue_rows
from province.pack_editor.problems import Problem, Severity, SheetRefused
from province.pack_editor.sheets import Sheet, read_sheet
from province.packs import SignedPack, signed_again
from province.store import packs as published

KINDS = (CATALOGUE, CALENDAR, FORMS)
_TITLES = {
    CATALOGUE: "Danh mục thủ tục hành chính",
    CALENDAR: "Lịch làm việc",
    FORMS: "Mẫu giấy tờ",
}


@dataclass(frozen=True, slots=True)
class Checked:
    """A file as read: its content for a pack, how many entries, and what is wrong with it."""

    kind: str
    content: bytes
    entries: int
    problems: Sequence[Problem] = ()

    @property
    def errors(self) -> list[Problem]:
        return [problem for problem in self.problems if problem.severity is Severity.ERROR]


def check_file(file: Path, kind: str | None = None, *, fees_needed: bool = False) -> Checked:
    """Reads a sheet (.xlsx, .csv) or a ready content (.json); without `kind`, by its headings.

    Refuses what cannot be read at all; what is wrong inside is in `problems`.
    """
    if kind is not None and kind not in KINDS:
        raise InputRefused("pack_kind_choice", field="kind", allowed=", ".join(KINDS))
    if file.suffix.lower() == ".json":
        return _ready(file, kind)
    if kind == FORMS:
        raise InputRefused("sheet_forms", field="file")
    rooms = {CATALOGUE: catalogue_rows, CALENDAR: calendar_rows}
    columns = {column for room in rooms.values() for column in room.COLUMNS}
    aliases = {**calendar_rows.ALIASES, **catalogue_rows.ALIASES}
    sheet = read_sheet(file, columns, aliases)
    kind = kind or (CALENDAR if "day" in sheet.places else CATALOGUE)
    missing = [name for name in rooms[kind].NEEDED if name not in sheet.places]
    if missing:
        raise InputRefused("columns_missing", field=file.name, columns=", ".join(missing))
    content, problems = _read(sheet, kind, fees_needed)
    raw = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    return Checked(kind, raw, len(sheet.rows), problems)


def _read(sheet: Sheet, kind: str, fees_needed: bool) -> tuple[dict[str, object], Sequence[Problem]]:
    if kind == CALENDAR:
        return calendar_rows.read_days(sheet)
    return catalogue_rows.read_procedures(sheet, fees_needed=fees_needed)


def _ready(file: Path, kind: str | None) -> Checked:
    if kind is None:
        raise InputRefused("pack_kind_choice", field="kind", allowed=", ".join(KINDS))
    try:
        content = file.read_bytes()
        json.loads(content)
    except FileNotFoundError as wrong:
        raise InputRefused("file_missing", field="file", file=str(file)) from wrong
    except OSError as wrong:
        raise InputRefused("file_unreadable", field="file", file=str(file)) from wrong
    except (ValueError, RecursionError) as wrong:
        raise PackRefused("pack_content", field=file.name, detail=str(wrong)) from wrong
    return Checked(kind, content, entries_of(kind, content))


def build_pack(checked: Checked, *, version: int, title: str, keys: Keys, now: datetime, name: str) -> bytes:
    """The signed bytes; SheetRefused while there is an error, and nothing is written."""
    if checked.errors:
        raise SheetRefused(name, checked.errors)
    header = PackHeader(
        kind=checked.kind,
        issuer=keys.issuer,
        version=version,
        published_at=now.replace(microsecond=0),
        title=title or _TITLES[checked.kind],
    )
    body = write_pack(header, checked.content, keys.private_key)
    signed_again(
        keys, body, {keys.issuer: keys.public_key}, name=name
    )  # reads its content once, as a desk will
    return body


def refuse_not_newer(tx: Connection, issuer: str, kind: str, version: int) -> None:
    """Refuses a version that is not above the newest published one, before anything is written."""
    newest = {notice.kind: notice.version for notice in published.newest(tx, issuer)}.get(kind, 0)
    if version <= newest:
        raise PackRefused("pack_not_newer", field=kind, version=version, newest=newest)


def publish_file(tx: Connection, raw: bytes, keys: Keys, *, name: str, now: datetime) -> SignedPack:
    """Publishes a pack of this province's own hand to every office; older and equal versions are refused."""
    pack = signed_again(keys, raw, {keys.issuer: keys.public_key}, name=name)
    refuse_not_newer(tx, pack.issuer, pack.kind, pack.version)
    publish_pack(tx, SignedPack(pack.issuer, pack.kind, pack.version, raw), now=now)
    return pack


def entries_of(kind: str, content: bytes) -> int:
    """How many procedures, days or captions a content has. Raises PackRefused for one that does not read."""
    pack = Pack(PackHeader(kind=kind, issuer="", version=1, published_at=datetime.min), content)  # noqa: DTZ901  (not signed, never shown)
    if kind == CATALOGUE:
        return len(read_catalogue(pack))
    if kind == CALENDAR:
        calendar = read_calendar(pack)
        return len(calendar.holidays) + len(calendar.make_up_days)
    return len(msgspec.json.decode(content, type=dict[str, object]))


def content_in_force(tx: Connection, keys: Keys, kind: str) -> bytes | None:
    """What the newest published pack of a kind holds; None before the first."""
    versions = {notice.kind: notice.version for notice in published.newest(tx, keys.issuer)}
    body = published.body_of(tx, keys.issuer, kind, versions[kind]) if kind in versions else None
    return opened(body, keys).content if body is not None else None


def opened(body: bytes, keys: Keys) -> Pack:
    """A published pack read again, for the list."""
    return read_pack(body, {keys.issuer: keys.public_key})
