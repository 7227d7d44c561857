"""Scans at the counter: taken in, attached, looked at, used again; and how many are only on this computer."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from desk_app.actions.attach import attach, void_attachment
from desk_app.domain.attachments import LARGEST_KEPT, Scan
from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import HomeRefused, InputRefused, Refusal
from desk_app.domain.events import PaperAttached
from desk_app.scans.dropped import DropFolder
from desk_app.store.scans import NOBODY, EarlierScan, Standing, TrayScan
from desk_app.wire.envelope import Actor

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk

_ORPHANED_AFTER = 24 * 3600.0
"""Seconds after which a file that no row names is what a power cut left behind."""


@dataclass(frozen=True, slots=True)
class AttachedScan:
    """One scan of a dossier, and where it is; no standing: it came from another desk by the feed."""

    fact: PaperAttached
    standing: Standing | None


def take_in_scan(desk: OpenDesk, raw: bytes) -> Scan:
    """Bytes of a file or a camera become a scan of this desk; refused in words, nothing kept, where they cannot.

    Slow (half a second a page): off the window's thread.
    """
    from desk_app.scans.take_in import take_in
    from desk_app.scans.thumbnail import thumbnail

    desk.scans.files.refuse_without_room(min(len(raw), LARGEST_KEPT))
    taken = take_in(raw)
    drawn = thumbnail(taken.body, taken.media)
    return desk.scans.keep(taken.body, taken.media, taken.pages, drawn, at=desk.clock.now())


def take_in_file(desk: OpenDesk, file: Path) -> Scan:
    from desk_app.scans.take_in import read_given

    return take_in_scan(desk, read_given(file))


def attach_scan(
    desk: OpenDesk, code: str, paper: str, scan: Scan, *, actor: Actor, digitised: bool = True
) -> Dossier:
    """The dossier called `code` with one more scan."""
    dossier_id = desk.register.dossier(code).id
    return attach(
        dossier_id,
        paper,
        scan,
        register=desk.register,
        clock=desk.clock,
        actor=actor,
        digitised=digitised,
    )


def attach_again(desk: OpenDesk, code: str, paper: str, earlier: EarlierScan, *, actor: Actor) -> Dossier:
    """An earlier scan of the same person stands for a paper once more: the same bytes, no second copy."""
    dossier_id = desk.register.dossier(code).id
    desk.scans.know_elsewhere(earlier.scan, at=desk.clock.now())
    return attach(
        dossier_id,
        paper,
        earlier.scan,
        register=desk.register,
        clock=desk.clock,
        actor=actor,
        reused_from=earlier.dossier_id,
        scanned_on=earlier.scanned_on,
    )


def take_off(desk: OpenDesk, code: str, paper: str, name: str, reason: str, *, actor: Actor) -> Dossier:
    """A scan attached by mistake is taken off, with a reason."""
    dossier_id = desk.register.dossier(code).id
    return void_attachment(
        dossier_id, paper, name, reason, register=desk.register, clock=desk.clock, actor=actor
    )


def scans_of(desk: OpenDesk, dossier: Dossier) -> Sequence[AttachedScan]:
    """The scans of a dossier in the order they came."""
    standings = desk.scans.standings({each.sha256 for each in dossier.attachments})
    return [AttachedScan(each, standings.get(each.sha256)) for each in dossier.attachments]


def earlier_scans(desk: OpenDesk, dossier: Dossier) -> Sequence[EarlierScan]:
    """What was digitised of this person before and is not attached here yet; nothing without an ID number."""
    number = dossier.owner.id_number
    if not number:
        return []
    here = {each.sha256 for each in dossier.attachments}
    return [each for each in desk.scans.earlier(number, but=dossier.id) if each.scan.sha256 not in here]


def scan_bytes(desk: OpenDesk, name: str) -> bytes:
    """The whole scan as it was kept; refused where it is not on this computer or its file is damaged."""
    if not desk.scans.files.has(name):
        raise InputRefused("scan_not_here", field="file")
    return desk.scans.files.read(name)


def fetch_scan(desk: OpenDesk, wanted: PaperAttached) -> None:
    """Brings a scan of another desk of this office from the province, and keeps it.

    Refused in words where the line or the province does not allow it, and while a round has the line.
    """
    from desk_app.bootstrap import VERSION
    from desk_app.line import line_of
    from desk_app.sync.round import greeting
    from desk_app.sync.trouble import Trouble
    from desk_app.transport.tus import TusLink

    try:
        with line_of(desk) as link:
            link.hello(
                greeting(
                    desk.outbox.enrolment().incarnation, desk.outbox.position(), VERSION, desk.clock.now()
                )
            )
            body = TusLink(link).fetch(wanted.sha256, LARGEST_KEPT)
    except Trouble as trouble:
        raise HomeRefused("scan_not_fetched", field="file", cause=trouble.cause) from trouble
    keep_fetched(desk, wanted, body)


def keep_fetched(desk: OpenDesk, wanted: PaperAttached, body: bytes) -> None:
    """A scan of another desk, or one that made room here, brought from the province: kept only when it is the one named."""
    from desk_app.scans.thumbnail import thumbnail

    if sha256(body).hexdigest() != wanted.sha256:
        raise InputRefused("scan_damaged", field="file")
    drawn = desk.scans.files.thumbnail(wanted.sha256) or thumbnail(body, wanted.media)
    kept = desk.scans.keep(body, wanted.media, wanted.pages, drawn, at=desk.clock.now())
    desk.scans.settle_scans([kept.sha256], at=desk.clock.now())


def attach_from_tray(
    desk: OpenDesk, dossier_id: str, waiting: TrayScan, paper: str, *, actor: Actor
) -> Dossier:
    """What lay in the tray belongs to a dossier now; a cut in between attaches it twice, which is once."""
    dossier = desk.register.dossier(dossier_id)
    before = next((each for each in earlier_scans(desk, dossier) if each.scan == waiting.scan), None)
    dossier = attach(
        dossier_id,
        paper,
        waiting.scan,
        register=desk.register,
        clock=desk.clock,
        actor=actor,
        reused_from=before.dossier_id if before else None,
        scanned_on=before.scanned_on if before else None,
    )
    desk.scans.take_from_tray(waiting.scan.sha256, waiting.form_id)
    return dossier


@dataclass(frozen=True, slots=True)
class Dropped:
    """What one look at the scanner's folder brought: names that lie in the tray now, and those refused with why."""

    taken: tuple[str, ...] = ()
    refused: tuple[tuple[str, Refusal], ...] = ()


def take_in_dropped(desk: OpenDesk, folder: DropFolder) -> Dropped:
    """Finished files come into the tray, each by itself; the file is put away only when its scan is kept.

    Where the disk is full or the database busy the files stay where they are, and the next look tries again.
    """
    taken: list[str] = []
    refused: list[tuple[str, Refusal]] = []
    for file in folder.finished():
        try:
            scan = take_in_file(desk, file)
            desk.scans.lay_in_tray(scan, form_id=NOBODY, paper="", name=file.name, at=desk.clock.now())
        except InputRefused as no:
            if folder.may_grow(file, time.time()):
                continue
            refused.append((file.name, no))
        except HomeRefused as no:
            refused.append((file.name, no))
            break
        else:
            taken.append(file.name)
        _put_away(folder, file, taken=file.name in taken)
    return Dropped(tuple(taken), tuple(refused))


def _put_away(folder: DropFolder, file: Path, *, taken: bool) -> None:
    try:
        folder.put_away(file, taken=taken)
    except OSError as wrong:
        raise HomeRefused("scan_folder_locked", field="scans.folder", name=file.name) from wrong


def settle_tray(desk: OpenDesk, *, actor: Actor) -> int:
    """Attaches what was scanned for forms that have become dossiers; how many there were."""
    waiting = desk.scans.overdue_tray()
    for each in waiting:
        attach_from_tray(desk, each.form_id, each, each.paper or each.name, actor=actor)
    return len(waiting)


def sweep_scans(desk: OpenDesk, *, now: float | None = None) -> int:
    """Removes what a power cut left between file and row more than a day ago; how many files there were."""
    desk.scans.release_tray(desk.clock.now() - timedelta(seconds=_ORPHANED_AFTER))
    before = (time.time() if now is None else now) - _ORPHANED_AFTER
    desk.scans.files.sweep_growing(before)
    old = [name for name, at in desk.scans.files.names() if at < before]
    orphans = set(old) - desk.scans.known() if old else set()
    for name in orphans:
        desk.scans.files.drop(name)
    return len(orphans)


__all__ = [
    "NOBODY",
    "AttachedScan",
    "EarlierScan",
    "TrayScan",
    "attach_again",
    "attach_from_tray",
    "attach_scan",
    "earlier_scans",
    "fetch_scan",
    "keep_fetched",
    "scan_bytes",
    "scans_of",
    "settle_tray",
    "sweep_scans",
    "take_in_file",
    "take_in_scan",
    "take_off",
]
