"""Which scans this desk has, where each is on its way, and what waits in the tray."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, Engine, bindparam, text

from desk_app.domain.attachments import Scan
from desk_app.ports import WaitingScan
from desk_app.store.engine import reading, writing
from desk_app.store.mapping import dossier_from
from desk_app.store.meta import read_number
from desk_app.store.scan_files import ScanFiles

NOBODY = ""
"""The form of a tray's scan that belongs to no form yet."""

_KEEP = text(
    "INSERT INTO blob (sha256, size, media, pages, here, stored_at) VALUES (:sha256, :size, :media, :pages, 1, :at)"
    " ON CONFLICT (sha256) DO UPDATE SET here = 1"
)
_KNOWN_ELSEWHERE = text(
    "INSERT INTO blob (sha256, size, media, pages, here, stored_at, sent_at)"
    " VALUES (:sha256, :size, :media, :pages, 0, :at, :at) ON CONFLICT (sha256) DO NOTHING"
)
_UNSENT = " FROM blob b WHERE b.sent_at IS NULL AND b.here AND b.sha256 IN (SELECT sha256 FROM attachment)"
_WAITING = text(
    f"SELECT b.sha256, b.size, b.media, b.sent_octets{_UNSENT} AND b.sha256 NOT IN :without"
    " ORDER BY b.sent_octets = 0, b.stored_at, b.sha256 LIMIT :limit"
).bindparams(bindparam("without", expanding=True))
_UNSENT_BY_DOSSIER = text(
    "SELECT a.dossier_id, count(*), sum(b.size - b.sent_octets), sum(b.trouble <> ''), group_concat(b.sha256)"
    " FROM attachment a JOIN blob b USING (sha256)"
    " WHERE b.sent_at IS NULL AND b.here GROUP BY a.dossier_id ORDER BY min(b.stored_at) LIMIT :limit"
)
_DROPPABLE = text(
    "SELECT b.sha256, b.size FROM blob b WHERE b.here AND b.sent_at < :before"
    " AND b.sha256 IN (SELECT sha256 FROM attachment) AND b.sha256 NOT IN (SELECT sha256 FROM tray)"
    " AND NOT EXISTS (SELECT 1 FROM event e JOIN attachment a ON a.dossier_id = e.dossier_id"
    " WHERE a.sha256 = b.sha256 AND e.kind = 'paper.attached' AND e.seq > :watermark)"
    " ORDER BY b.sent_at, b.sha256"
)
_STANDING = text(
    "SELECT sha256, here, sent_at, sent_octets, size, trouble FROM blob WHERE sha256 IN :hashes"
).bindparams(bindparam("hashes", expanding=True))
_SETTLE = text(
    "UPDATE blob SET sent_at = :at, trouble = '', sent_octets = size WHERE sha256 IN :hashes"
).bindparams(bindparam("hashes", expanding=True))
_PERSON = text(
    "SELECT id, state FROM dossier WHERE id_number = :id_number ORDER BY received_at DESC LIMIT 60"
)


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a scan is: on this computer, at the province, how many bytes of it were sent, why it was set aside."""

    here: bool
    sent_at: datetime | None
    sent_octets: int
    size: int
    trouble: str


@dataclass(frozen=True, slots=True)
class ScanFigures:
    """Scans that are only on this computer: how many, how many bytes are left to send, since when."""

    count: int = 0
    octets: int = 0
    oldest: datetime | None = None
    aside: int = 0


@dataclass(frozen=True, slots=True)
class UnsentScans:
    """The scans of one dossier that are on this computer alone: bytes left to send, how many were set aside."""

    count: int
    octets: int
    aside: int
    hashes: frozenset[str]


@dataclass(frozen=True, slots=True)
class EarlierScan:
    """A scan of an earlier dossier of the same person."""

    scan: Scan
    paper: str
    dossier_id: str
    scanned_on: date


@dataclass(frozen=True, slots=True)
class TrayScan:
    """A scan in the tray: meant for `paper` of a form (either may be empty)."""

    scan: Scan
    form_id: str
    paper: str
    name: str
    at: datetime


class SqlScans:
    """The desk's scans: rows in its database, bytes in its folder; every method is one short transaction."""

    def __init__(self, engine: Engine, files: ScanFiles) -> None:
        self._engine, self.files = engine, files

    def keep(self, body: bytes, media: str, pages: int, thumbnail: bytes, *, at: datetime) -> Scan:
        """The file first, then the row: a row never names bytes that are not there."""
        sha256 = self.files.put(body)
        self.files.put_thumbnail(sha256, thumbnail)
        scan = Scan(sha256, len(body), media, pages)
        with writing(self._engine) as connection:
            connection.execute(_KEEP, {**_columns(scan), "at": at.isoformat()})
        return scan

    def know_elsewhere(self, scan: Scan, *, at: datetime) -> None:
        """A scan that the province holds and this computer does not."""
        with writing(self._engine) as connection:
            connection.execute(_KNOWN_ELSEWHERE, {**_columns(scan), "at": at.isoformat()})

    def standings(self, hashes: Collection[str]) -> dict[str, Standing]:
        """Of those this desk ever had; of another desk's there is none."""
        with reading(self._engine) as connection:
            rows = connection.execute(_STANDING, {"hashes": list(hashes)})
            return {
                sha256: Standing(
                    bool(here), datetime.fromisoformat(sent) if sent else None, octets, size, trouble
                )
                for sha256, here, sent, octets, size, trouble in rows
            }

    def figures(self) -> ScanFigures:
        with reading(self._engine) as connection:
            count, octets, oldest, aside = connection.execute(
                text(
                    "SELECT count(*), coalesce(sum(b.size - b.sent_octets), 0), min(b.stored_at),"
                    f" coalesce(sum(b.trouble <> ''), 0){_UNSENT}"
                )
            ).one()
        return ScanFigures(
            int(count), int(octets), datetime.fromisoformat(oldest) if oldest else None, int(aside)
        )

    def unsent_by_dossier(self, limit: int) -> dict[str, UnsentScans]:
        """Of the dossiers that have scans on this computer alone, at most `limit`."""
        with reading(self._engine) as connection:
            rows = connection.execute(_UNSENT_BY_DOSSIER, {"limit": limit})
            return {
                str(dossier): UnsentScans(int(count), int(octets), int(aside), frozenset(hashes.split(",")))
                for dossier, count, octets, aside, hashes in rows
            }

    def earlier(self, id_number: str, *, but: str = "") -> Sequence[EarlierScan]:
        """Scans of the earlier dossiers of whoever has that number, newest first, each scan once."""
        found: dict[tuple[str, str], EarlierScan] = {}
        with reading(self._engine) as connection:
            for dossier_id, state in connection.execute(_PERSON, {"id_number": id_number}):
                if dossier_id == but:
                    continue
                dossier = dossier_from(bytes(state))
                for each in dossier.attachments:
                    on = each.scanned_on or dossier.received.received_at.date()
                    scan = Scan(each.sha256, each.size, each.media, each.pages)
                    found.setdefault((each.paper, each.sha256), EarlierScan(scan, each.paper, dossier_id, on))
        return list(found.values())

    # The tray -------------------------------------------------------------------------------------

    def lay_in_tray(self, scan: Scan, *, form_id: str, paper: str, name: str, at: datetime) -> None:
        with writing(self._engine) as connection:
            connection.execute(
                text(
                    "INSERT INTO tray (sha256, form_id, paper, name, at)"
                    " VALUES (:sha256, :form_id, :paper, :name, :at)"
                    " ON CONFLICT (sha256, form_id) DO UPDATE SET paper = :paper"
                ),
                {
                    "sha256": scan.sha256,
                    "form_id": form_id,
                    "paper": paper,
                    "name": name,
                    "at": at.isoformat(),
                },
            )

    def tray(self, form_id: str = NOBODY) -> Sequence[TrayScan]:
        """What waits for a form, oldest first."""
        with reading(self._engine) as connection:
            return _tray(connection, "t.form_id = :form_id", {"form_id": form_id})

    def overdue_tray(self) -> Sequence[TrayScan]:
        """What was meant for forms that have become dossiers: a power cut came between the two."""
        with reading(self._engine) as connection:
            return _tray(connection, "t.form_id IN (SELECT id FROM dossier)", {})

    def take_from_tray(self, sha256: str, form_id: str = NOBODY) -> None:
        """Attached, or not wanted; what belongs to nothing any more is removed from the disk too."""
        with writing(self._engine) as connection:
            where = {"sha256": sha256, "form_id": form_id}
            connection.execute(text("DELETE FROM tray WHERE sha256 = :sha256 AND form_id = :form_id"), where)
            wanted = connection.execute(
                text(
                    "SELECT 1 FROM attachment WHERE sha256 = :sha256"
                    " UNION ALL SELECT 1 FROM tray WHERE sha256 = :sha256"
                ),
                where,
            ).first()
            if wanted is None:
                connection.execute(text("DELETE FROM blob WHERE sha256 = :sha256"), where)
        if wanted is None:
            self.files.drop(sha256)

    def release_tray(self, before: datetime) -> None:
        """Scans of forms that were given up (no draft, no dossier) belong to nobody again, for a person to see."""
        given_up = (
            "form_id <> '' AND at < :before AND form_id NOT IN (SELECT id FROM draft)"
            " AND form_id NOT IN (SELECT id FROM dossier)"
        )
        values = {"before": before.isoformat()}
        with writing(self._engine) as connection:
            connection.execute(text(f"UPDATE OR IGNORE tray SET form_id = '' WHERE {given_up}"), values)
            connection.execute(text(f"DELETE FROM tray WHERE {given_up}"), values)

    def known(self) -> set[str]:
        """Every scan that has a row."""
        with reading(self._engine) as connection:
            return set(connection.execute(text("SELECT sha256 FROM blob")).scalars())

    # The sync side (ports.ScanBook) ---------------------------------------------------------------

    def waiting(self, limit: int, *, without: Collection[str]) -> Sequence[WaitingScan]:
        with reading(self._engine) as connection:
            rows = connection.execute(_WAITING, {"limit": limit, "without": [*without]})
            return [WaitingScan(sha256, size, media, octets) for sha256, size, media, octets in rows]

    # Room on the disk ------------------------------------------------------------------------------

    def octets_here(self) -> int:
        """Plain bytes of the scans on this computer."""
        with reading(self._engine) as connection:
            return int(
                connection.execute(text("SELECT coalesce(sum(size), 0) FROM blob WHERE here")).scalar_one()
            )

    def droppable(self, sent_before: datetime) -> Sequence[tuple[str, int]]:
        """(sha256, size) of scans that the province held before that moment and whose announcements are all in its
        backup; those sent longest ago first."""
        with reading(self._engine) as connection:
            values = {"before": sent_before.isoformat(), "watermark": read_number(connection, "watermark")}
            return [(str(name), int(size)) for name, size in connection.execute(_DROPPABLE, values)]

    def drop_here(self, sha256: str) -> None:
        """Its bytes go from this computer, the row first: a cut in between leaves a file that nobody misses."""
        with writing(self._engine) as connection:
            connection.execute(text("UPDATE blob SET here = 0 WHERE sha256 = :sha256"), {"sha256": sha256})
        self.files.drop_whole(sha256)

    def piece(self, sha256: str, offset: int, octets: int) -> bytes:
        return self.files.piece(sha256, offset, octets)

    def settle_scans(self, hashes: Sequence[str], *, at: datetime) -> None:
        with writing(self._engine) as connection:
            connection.execute(_SETTLE, {"hashes": list(hashes), "at": at.isoformat()})

    def note_sent(self, sha256: str, octets: int) -> None:
        with writing(self._engine) as connection:
            connection.execute(
                text("UPDATE blob SET sent_octets = :octets, trouble = '' WHERE sha256 = :sha256"),
                {"sha256": sha256, "octets": octets},
            )

    def note_aside(self, sha256: str, cause: str) -> None:
        with writing(self._engine) as connection:
            connection.execute(
                text("UPDATE blob SET trouble = :cause WHERE sha256 = :sha256"),
                {"sha256": sha256, "cause": cause},
            )


def note_attachment(connection: Connection, sha256: str, dossier_id: str) -> None:
    """In the transaction that announces the attachment."""
    connection.execute(
        text(
            "INSERT INTO attachment (sha256, dossier_id) VALUES (:sha256, :dossier_id)"
            " ON CONFLICT (sha256, dossier_id) DO NOTHING"
        ),
        {"sha256": sha256, "dossier_id": dossier_id},
    )


def doubt_sent_scans(connection: Connection) -> None:
    """In a new epoch the province may have lost what it held: every scan is asked for again."""
    connection.execute(text("UPDATE blob SET sent_at = NULL, sent_octets = 0 WHERE here"))


def _columns(scan: Scan) -> dict[str, object]:
    return {"sha256": scan.sha256, "size": scan.size, "media": scan.media, "pages": scan.pages}


def _tray(connection: Connection, condition: str, values: dict[str, object]) -> list[TrayScan]:
    rows = connection.execute(
        text(
            "SELECT b.sha256, b.size, b.media, b.pages, t.form_id, t.paper, t.name, t.at"
            f" FROM tray t JOIN blob b ON b.sha256 = t.sha256 WHERE {condition} ORDER BY t.at, t.sha256"
        ),
        values,
    )
    return [
        TrayScan(Scan(sha256, size, media, pages), form_id, paper, name, datetime.fromisoformat(at))
        for sha256, size, media, pages, form_id, paper, name, at in rows
    ]
