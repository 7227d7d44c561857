"""A line cut after each byte of what a round says and hears, between a real desk and a real province (UX case 18)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from desk_app.domain.attachments import MOST_OF_DOSSIER
from desk_app.sync.round import sync_now
from desk_app.sync.scan_line import ScanLine
from desk_app.transport.http_link import DeskKey, HttpLink, Patience
from desk_app.transport.tus import TusLink
from province.app import make_app
from province.blob_folder import FolderPlace
from province.blobs import BlobShelf, Upload
from tests.faults.breaking import FAR, BreakingLine, breaking_line
from tests.faults.oracle import Tally
from tests.faults.sample import sampled
from tests.faults.scans import judge_scans, scan_and_attach
from tests.faults.world import found_world, receive, sync
from tests.province.conftest import Door, door

__all__ = ["door"]

PIECE = 150  # bytes
QUICK = Patience(connect=1.0, piece=2.0, whole=5.0)


@pytest.fixture
def line(door: tuple[Door, str]) -> Iterator[BreakingLine]:
    with breaking_line(int(door[1].rsplit(":", 1)[1])) as line:
        yield line


@pytest.mark.parametrize("way", ["there", "back"])
def test_a_line_cut_after_any_byte_loses_and_doubles_nothing(
    tmp_path: Path, door: tuple[Door, str], line: BreakingLine, tally: Tally, way: str
) -> None:
    """Connection cut at every byte"""
    tally.fault += {"there": " of the requests", "back": " of the answers"}[way]
    world = found_world(tmp_path / "world")
    with world.desk("a") as desk, world.province() as province, world.desk("b") as neighbour:
        door[0].app = make_app(province)
        enrolment = desk.outbox.enrolment()
        key = DeskKey(enrolment.incarnation, enrolment.private_key, desk.outbox.next_counter)

        def call(cut: int) -> str:
            line.share, line.carried = {"there": FAR, "back": FAR, way: cut}, {"there": 0, "back": 0}
            with HttpLink(line.url, key=key, patience=QUICK) as link:
                return sync_now(link, desk.outbox, desk.clock).ending

        def news() -> None:
            tally.tell(receive(desk), receive(neighbour))
            sync(neighbour, province)

        news()
        assert call(FAR) == "done"
        endings = []
        for cut in sampled(line.carried[way], share=25):
            if desk.outbox.position().unsent == 0:
                news()
            endings.append(call(cut - 1))
            tally.tried += 1
        assert set(endings) <= {"unreachable", "done"}
        assert endings.count("unreachable") > len(endings) // 2
        assert call(FAR) == "done"
        sync(neighbour, province)
        tally.judge(province, [desk, neighbour])
        door[0].app = None


class WitnessedShelf(BlobShelf):
    """A shelf that remembers which pieces it took, in their order."""

    def begin(self, upload: Upload) -> None:
        pieces.setdefault(upload.sha256, [])
        super().begin(upload)

    def append(self, upload: Upload, offset: int, piece: bytes) -> int:
        after = super().append(upload, offset, piece)
        pieces[upload.sha256].append((offset, after))
        return after


pieces: dict[str, list[tuple[int, int]]] = {}


@pytest.mark.parametrize("way", ["there", "back"])
def test_a_scan_cut_after_any_byte_goes_on_where_it_stood(
    in_memory: Path, door: tuple[Door, str], line: BreakingLine, tally: Tally, way: str
) -> None:
    """Connection cut at every byte of a scan's upload"""
    tally.fault += {"there": ": requests", "back": ": answers"}[way]
    world = found_world(in_memory / "world", desks=("a",))
    pieces.clear()
    with world.desk("a") as desk, world.province() as province:
        shelf = WitnessedShelf(FolderPlace(province.settings.blobs), province.settings.blobs / ".coming")
        door[0].app = make_app(replace(province, shelf=shelf))
        enrolment = desk.outbox.enrolment()
        key = DeskKey(enrolment.incarnation, enrolment.private_key, desk.outbox.next_counter)
        codes: list[str] = []
        attached = count()

        def call(cut: int) -> str:
            """A round that is cut so many bytes after its first word of scans."""
            line.share = {"there": FAR, "back": FAR}

            def armed() -> bool:
                if line.share[way] == FAR:
                    line.carried[way], line.share[way] = 0, cut
                return True

            with HttpLink(line.url, key=key, patience=QUICK) as link:
                scans = ScanLine(TusLink(link), desk.scans, may_send=armed, most_piece=PIECE)
                return sync_now(link, desk.outbox, desk.clock, scans=scans).ending

        def news() -> None:
            """One more scan; of another dossier before one has as many as it may."""
            if next(attached) % MOST_OF_DOSSIER == 0:
                codes.append(receive(desk)[1])
                sync(desk, province)
            scan_and_attach(desk, codes[-1], octets=2 * PIECE)
            sync(desk, province)

        news()
        assert call(FAR - 1) == "done"
        endings = []
        for cut in sampled(line.carried[way], share=8):
            if desk.scans.figures().count == 0:
                news()
            endings.append(call(cut - 1))
            tally.tried += 1
        assert set(endings) <= {"unreachable", "done"}
        assert endings.count("unreachable") > len(endings) // 2
        assert call(FAR - 1) == "done"
        judge_scans(province, [desk], tally)
        assert all(took == [(0, PIECE), (PIECE, 2 * PIECE)] for took in pieces.values()), "a piece came twice"
        door[0].app = None
