"""The last stage of a round: scans, one after another, piece by piece, metadata always before them.

Pure as the core is. A scan that cannot be sent is set aside for this round and delays no other; whenever the
journal grew meanwhile, the round turns back to it and takes the scans up again afterwards.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from desk_app.ports import WaitingScan
from desk_app.sync.trouble import RefusedByProvince
from desk_app.sync.turns import (
    Intent,
    LookForScans,
    NoteSent,
    OpenUpload,
    PieceSent,
    ScansHeard,
    SendPiece,
    SetAside,
    SettleScans,
    UploadOpened,
)
from desk_app.wire.blobs import MOST_PIECE

FIRST_PIECE = 128 * 1024
LEAST_PIECE = 4 * 1024
MOST_REOPENED = 4
"""How often one scan is looked up anew in a round before it is set aside."""
NO_SCANS_YET = frozenset({404, 405})
"""What a province of before scans says when it is asked for missing ones."""

Step = tuple["Sending", tuple[Intent, ...]]


@dataclass(frozen=True, slots=True)
class Sending:
    """How far the scans of this round are. `queue` is what the province lacks, its first one under way."""

    queue: tuple[WaitingScan, ...] = ()
    aside: frozenset[str] = frozenset()
    reopened: int = 0
    piece: int = FIRST_PIECE
    most_piece: int = MOST_PIECE

    def begun(self, failures: int) -> Sending:
        """At hello: the first piece is 128 KiB, halved with each trouble since the last whole round."""
        return replace(self, piece=max(LEAST_PIECE, FIRST_PIECE >> min(failures, 16)))

    def look(self) -> Step:
        return replace(self, queue=()), (LookForScans(self.aside),)

    def heard(self, fact: ScansHeard) -> Step:
        """What is held already is settled, what has no metadata there is set aside, the rest is sent."""
        missing, unknown = set(fact.missing), set(fact.unknown)
        held = tuple(each.sha256 for each in fact.asked if each.sha256 not in missing | unknown)
        before: list[Intent] = [SettleScans(held)] if held else []
        before += [SetAside(each.sha256, "metadata_first") for each in fact.asked if each.sha256 in unknown]
        queue = tuple(each for each in fact.asked if each.sha256 in missing)
        moved = replace(self, queue=queue, aside=self.aside | unknown, reopened=0)
        return moved._next(before)

    def opened(self, fact: UploadOpened) -> Step:
        scan = self.queue[0]
        if fact.offset == scan.size:
            return self._done(scan)
        return self, (NoteSent(scan.sha256, fact.offset), self._piece(scan, fact.offset))

    def sent(self, fact: PieceSent, asked: SendPiece) -> Step:
        """The next piece, twice as large; or back to the journal, when it grew."""
        scan = self.queue[0]
        if fact.offset <= asked.offset:
            return self.refused("nothing_settled")
        if fact.offset == scan.size:
            return self._done(scan)
        moved = replace(self, piece=min(self.piece * 2, self.most_piece))
        note = NoteSent(scan.sha256, fact.offset)
        return moved, (note, moved._piece(scan, fact.offset))

    def failed(self, no: RefusedByProvince, asked: Intent) -> Step:
        """Another hash or another place: the scan is looked up anew. Too large: half of it. Else it waits."""
        scan = self.queue[0]
        anew = no.code in ("offset", "blob_hash", "not_found") and self.reopened < MOST_REOPENED
        if anew:
            forgot: tuple[Intent, ...] = (NoteSent(scan.sha256, 0),) if no.code != "offset" else ()
            return replace(self, reopened=self.reopened + 1), (*forgot, OpenUpload(scan))
        if isinstance(asked, SendPiece) and no.status == 413 and self.piece > LEAST_PIECE:
            smaller = max(LEAST_PIECE, self.piece // 2)
            moved = replace(self, piece=smaller, most_piece=smaller)
            return moved, (moved._piece(scan, asked.offset),)
        return self.refused(no.code)

    def refused(self, cause: str) -> Step:
        """The scan under way is set aside; the next one goes on."""
        scan, *rest = self.queue
        moved = replace(self, queue=tuple(rest), aside=self.aside | {scan.sha256}, reopened=0)
        return moved._next([SetAside(scan.sha256, cause)])

    def _done(self, scan: WaitingScan) -> Step:
        return replace(self, queue=self.queue[1:], reopened=0)._next([SettleScans((scan.sha256,))])

    def _next(self, before: list[Intent]) -> Step:
        if not self.queue:
            moved, intents = self.look()
            return moved, (*before, *intents)
        return self, (*before, OpenUpload(self.queue[0]))

    def _piece(self, scan: WaitingScan, offset: int) -> SendPiece:
        return SendPiece(scan, offset, min(self.piece, self.most_piece))
