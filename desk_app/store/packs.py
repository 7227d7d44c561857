"""Packs as this desk holds them: every version kept, the newest genuine one in force."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import msgspec
from sqlalchemy import Connection, text

from desk_app.domain.calendar import VIETNAM
from desk_app.domain.errors import PackRefused
from desk_app.wire.messages import PackNotice
from desk_app.wire.pack import Pack, PackHeader, read_calendar, read_catalogue, read_forms, read_pack

_KEEP = text(
    "INSERT INTO pack (kind, issuer, version, body, loaded_at, current)"
    " VALUES (:kind, :issuer, :version, :body, :loaded_at, :current) ON CONFLICT DO NOTHING"
)


def taken_up_at(connection: Connection, kind: str) -> datetime | None:
    """When the pack in force came to this desk."""
    at = connection.execute(
        text("SELECT loaded_at FROM pack WHERE kind = :kind AND current ORDER BY version DESC"),
        {"kind": kind},
    ).scalar()
    return datetime.fromisoformat(at) if at else None


def keep_pack(connection: Connection, body: bytes, key: bytes, *, at: datetime | None = None) -> int:
    """Keeps a pack signed with `key` and puts it in force; 1 when it was new. `at` is the desk's clock (else now).

    Refuses a wrong signature, content that does not read, and a version older than the one in force.
    """
    issuer = issuer_named(body)
    pack = read_pack(body, {issuer: key})
    check_content(pack)
    header = pack.header
    newest = connection.execute(
        text("SELECT max(version) FROM pack WHERE kind = :kind AND issuer = :issuer"),
        {"kind": header.kind, "issuer": issuer},
    ).scalar()
    if newest is not None and header.version < newest:
        raise PackRefused("pack_older", field=header.kind, version=header.version, known=newest)
    if newest == header.version:
        return 0
    connection.execute(text("UPDATE pack SET current = 0 WHERE kind = :kind"), {"kind": header.kind})
    row = {
        "kind": header.kind,
        "issuer": issuer,
        "version": header.version,
        "body": body,
        "loaded_at": (at or datetime.now(VIETNAM)).isoformat(),
        "current": True,
    }
    connection.execute(_KEEP, row)
    return 1


def current_packs(connection: Connection) -> tuple[PackNotice, ...]:
    rows = connection.execute(text("SELECT kind, version FROM pack WHERE current ORDER BY kind"))
    return tuple(PackNotice(kind, version) for kind, version in rows)


@dataclass(frozen=True, slots=True)
class Edition:
    """One catalogue this desk was given: when the province published it, when it came here."""

    version: int
    published_at: datetime
    loaded_at: datetime
    title: str = ""


def editions(connection: Connection, kind: str) -> list[Edition]:
    """Every pack of `kind` ever put in force here, the newest first."""
    rows = connection.execute(
        text(
            "SELECT body, loaded_at FROM pack WHERE kind = :kind ORDER BY current DESC, loaded_at DESC, version DESC"
        ),
        {"kind": kind},
    )
    found = []
    for body, loaded_at in rows:
        header = _header(bytes(body))
        found.append(
            Edition(header.version, header.published_at, datetime.fromisoformat(loaded_at), header.title)
        )
    return found


def check_content(pack: Pack) -> None:
    """Reads the content of a known kind once, so that a broken pack is refused at the door."""
    if pack.header.kind == "catalogue":
        read_catalogue(pack)
    elif pack.header.kind == "calendar":
        read_calendar(pack)
    elif pack.header.kind == "forms":
        read_forms(pack, whole=False)
    else:
        raise PackRefused("pack_kind", field="pack", kind=pack.header.kind)


def issuer_named(body: bytes) -> str:
    """Who the header says has signed; whether it is true is for read_pack to find."""
    return _header(body).issuer


def _header(body: bytes) -> PackHeader:
    try:
        return msgspec.json.decode(body.split(b"\n", 1)[0], type=PackHeader)
    except msgspec.MsgspecError as wrong:
        raise PackRefused("pack_form", field="pack") from wrong
