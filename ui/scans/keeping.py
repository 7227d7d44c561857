"""To whom scans go: a dossier that is there, or a form that is still being written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol

from desk_app.domain.attachments import Scan
from desk_app.domain.dossier import Dossier
from desk_app.domain.events import PaperAttached
from desk_app.scanned import (
    NOBODY,
    EarlierScan,
    TrayScan,
    attach_again,
    attach_from_tray,
    attach_scan,
    earlier_scans,
    fetch_scan,
    scan_bytes,
    scans_of,
    take_off,
)
from desk_app.store.scans import Standing

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk
    from desk_app.wire.envelope import Actor


@dataclass(frozen=True, slots=True)
class Item:
    """One scan of one paper; `standing` None: it came from another desk. `thumbnail` is a JPEG."""

    paper: str
    scan: Scan
    standing: Standing | None
    thumbnail: bytes | None
    reused_on: date | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """A scan that could be attached with one key: fresh from the scanner, or of an earlier dossier."""

    tray: TrayScan | None = None
    earlier: EarlierScan | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """Everything the card shows of one dossier or form."""

    items: Sequence[Item]
    offers: Sequence[Offer]


class Keeping(Protocol):
    """Where scans are kept. Every method asks the database: off the window's thread."""

    def read(self) -> Found: ...

    def add(self, scan: Scan, paper: str, name: str) -> None: ...

    def accept(self, offer: Offer, paper: str) -> None: ...

    def take_off(self, item: Item, reason: str) -> None: ...

    def body(self, item: Item) -> bytes: ...


def items_of(desk: OpenDesk, dossier: Dossier) -> list[Item]:
    """The scans of a dossier with their pictures."""
    return [
        Item(
            each.fact.paper,
            Scan(each.fact.sha256, each.fact.size, each.fact.media, each.fact.pages),
            each.standing,
            desk.scans.files.thumbnail(each.fact.sha256),
            each.fact.scanned_on if each.fact.reused_from else None,
        )
        for each in scans_of(desk, dossier)
    ]


class DossierScans:
    """The scans of a dossier: every change is an event in its history."""

    def __init__(self, desk: OpenDesk, dossier_id: str, actor: Actor) -> None:
        self._desk, self._id, self._actor = desk, dossier_id, actor

    def read(self) -> Found:
        dossier = self._desk.register.dossier(self._id)
        items = items_of(self._desk, dossier)
        tray = [Offer(tray=each) for each in self._desk.scans.tray(NOBODY)]
        earlier = [Offer(earlier=each) for each in earlier_scans(self._desk, dossier)]
        return Found(items, [*tray, *earlier])

    def add(self, scan: Scan, paper: str, name: str) -> None:
        attach_scan(self._desk, self._id, paper, scan, actor=self._actor)

    def accept(self, offer: Offer, paper: str) -> None:
        if offer.tray is not None:
            attach_from_tray(self._desk, self._id, offer.tray, paper, actor=self._actor)
        elif offer.earlier is not None:
            attach_again(self._desk, self._id, paper, offer.earlier, actor=self._actor)

    def take_off(self, item: Item, reason: str) -> None:
        take_off(self._desk, self._id, item.paper, item.scan.sha256, reason, actor=self._actor)

    def body(self, item: Item) -> bytes:
        """From this computer; another desk's is brought from the province once."""
        scan = item.scan
        if not self._desk.scans.files.has(scan.sha256):
            fetch_scan(self._desk, PaperAttached(item.paper, scan.sha256, scan.size, scan.media, scan.pages))
        return scan_bytes(self._desk, scan.sha256)
