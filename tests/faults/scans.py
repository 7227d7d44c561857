"""Scans of a few hundred bytes in pieces of a few: the real requests, and whether every one arrived whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from random import Random

from desk_app.bootstrap import OpenDesk
from desk_app.domain.attachments import PDF
from desk_app.scanned import attach_scan
from desk_app.store.engine import reading
from desk_app.sync.scan_line import ScanLine
from desk_app.transport.http_link import HttpLink
from desk_app.transport.tus import TusLink
from province.bootstrap import Province
from tests.builders import LAN
from tests.faults.oracle import Tally
from tests.faults.world import OFFICE

OCTETS = 500


def scan_and_attach(desk: OpenDesk, code: str, *, octets: int = OCTETS) -> str:
    """A new scan of a dossier; its hash, once it is said to be attached."""
    body = Random(f"{code}{len(desk.scans.known())}").randbytes(octets)
    scan = desk.scans.keep(body, PDF, 1, b"", at=desk.clock.now())
    attach_scan(desk, code, "Giấy chứng sinh", scan, actor=LAN)
    return scan.sha256


def in_pieces(desk: OpenDesk, most_piece: int = 200) -> Callable[[HttpLink], ScanLine]:
    """For `sync_over`: scans go too, so many bytes a request."""
    return lambda link: ScanLine(TusLink(link), desk.scans, most_piece=most_piece)


def judge_scans(province: Province, desks: Iterable[OpenDesk], tally: Tally) -> int:
    """How many scans these desks attached; each is at the province to the byte, or AssertionError."""
    count = 0
    for desk in desks:
        assert desk.scans.figures().count == 0
        with reading(desk.engine) as connection:
            attached = connection.exec_driver_sql("SELECT DISTINCT sha256 FROM attachment").scalars().all()
        for name in attached:
            if not desk.scans.files.has(name):
                continue
            count += 1
            there = province.shelf.open(OFFICE.agency, name)
            tally.lost += there is None or b"".join(there.pieces()) != desk.scans.files.read(name)
    coming = province.settings.blobs / ".coming"
    assert not [each for each in coming.glob("*/*") if each.name != ".lock"], "an upload was left half-way"
    tally.assert_whole()
    return count
