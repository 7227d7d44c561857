"""Carrying out the last stage of a round: scans between the desk's folder and the line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from desk_app.domain.errors import HomeRefused
from desk_app.ports import Clock, ScanBook, WaitingScan
from desk_app.sync.turns import (
    Fact,
    Intent,
    LookForScans,
    NoteSent,
    OpenUpload,
    PieceSent,
    ScansDry,
    ScansHeard,
    ScanUnreadable,
    SendPiece,
    SetAside,
    SettleScans,
    UploadOpened,
)
from desk_app.wire.blobs import MOST_HASHES, MOST_PIECE, HaveAnswer


class BlobLink(Protocol):
    """The line for scans. Trouble comes as sync.trouble types."""

    def have(self, hashes: tuple[str, ...]) -> HaveAnswer: ...

    def open_upload(self, scan: WaitingScan) -> int:
        """Begins it, or finds it again; how many bytes of it the province has."""
        ...

    def send_piece(self, scan: WaitingScan, offset: int, piece: bytes) -> int:
        """How many bytes of it the province has now."""
        ...


@dataclass(slots=True)
class ScanLine:
    """What a round needs to send scans.

    `may_send` is asked before each errand: outside its hours the office sends none. `most_piece` are bytes of
    one request at most. Afterwards: `sent` scans, `octets` bytes of them, `underway` the one that goes now and
    how far it is.
    """

    link: BlobLink
    book: ScanBook
    may_send: Callable[[], bool] = lambda: True
    most_piece: int = MOST_PIECE
    sent: int = 0
    octets: int = 0
    underway: tuple[WaitingScan, int] | None = field(default=None)

    def standing(self) -> tuple[int, str, float]:
        """Scans sent whole, the one under way, and how much of it (0–1) is there."""
        if self.underway is None:
            return self.sent, "", 0.0
        scan, offset = self.underway
        return self.sent, scan.sha256, offset / scan.size

    def write(self, intent: Intent, clock: Clock) -> bool:
        """Into the desk's database; False for an intent that is not for it."""
        match intent:
            case SettleScans(hashes):
                self.book.settle_scans(hashes, at=clock.now())
                self.sent += len(hashes)
                self.underway = None
            case NoteSent(sha256, octets):
                self.book.note_sent(sha256, octets)
            case SetAside(sha256, cause):
                self.book.note_aside(sha256, cause)
                self.underway = None
            case _:
                return False
        return True

    def ask(self, intent: LookForScans | OpenUpload | SendPiece, *, grown: Callable[[], bool]) -> Fact:
        """On the line; `grown` says whether the journal has something new, which goes first."""
        if not self.may_send():
            return ScansDry()
        match intent:
            case LookForScans(without):
                waiting = tuple(self.book.waiting(MOST_HASHES, without=without))
                if not waiting:
                    return ScansDry()
                told = self.link.have(tuple(each.sha256 for each in waiting))
                return ScansHeard(waiting, told.missing, told.unknown)
            case OpenUpload(scan):
                offset = self.link.open_upload(scan)
                self.underway = (scan, offset)
                return UploadOpened(offset)
            case SendPiece(scan, offset, octets):
                return self._send(scan, offset, min(octets, self.most_piece), grown)

    def _send(self, scan: WaitingScan, offset: int, octets: int, grown: Callable[[], bool]) -> Fact:
        try:
            piece = self.book.piece(scan.sha256, offset, octets)
        except HomeRefused as no:
            return ScanUnreadable(no.code)
        if not piece:
            return ScanUnreadable("scan_file_damaged")
        after = self.link.send_piece(scan, offset, piece)
        self.octets += max(0, after - offset)
        self.underway = (scan, after)
        return PieceSent(after, grown())
