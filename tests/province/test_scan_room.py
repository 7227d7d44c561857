"""Scans that the province holds make room on the desk's disk; never the only copy, and each comes back when it is opened."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from desk_app import scan_room
from desk_app.bootstrap import OpenDesk, enrol
from desk_app.clock import FixedClock
from desk_app.domain.attachments import MIB, PDF
from desk_app.domain.errors import HomeRefused, InputRefused
from desk_app.line import sync_once
from desk_app.paths import Home
from desk_app.scan_room import MadeRoom, make_room
from desk_app.scanned import attach_scan
from desk_app.store.engine import writing
from desk_app.store.meta import write_number
from tests.builders import LAN, an_intake
from tests.province.conftest import OFFICE, Served
from tests.province.fake_desk import NINE
from ui.scans.keeping import DossierScans

SIZE = MIB // 2


@pytest.fixture
def desk(served: Served, tmp_path, monkeypatch) -> Iterator[OpenDesk]:
    """Four scans of half a MiB were sent 31 days ago, and the province's backup has their announcements."""
    monkeypatch.setattr(scan_room, "LEAST_QUOTA", 1)
    opened = enrol(
        Home(tmp_path / "desk"), served.url, served.code(), key_place="file", clock=FixedClock(NINE)
    )
    for place in range(4):
        scanned(opened, place)
    sync_once(opened)
    opened.clock.moment = NINE + timedelta(days=31)  # type: ignore[attr-defined]  # a FixedClock
    backed_up(opened)
    yield opened
    opened.close()


def scanned(desk: OpenDesk, place: int) -> str:
    code = desk.receive(an_intake(), actor=LAN).dossier.code  # type: ignore[union-attr]  # no visit
    scan = desk.scans.keep(bytes([place]) * SIZE, PDF, 1, b"thumb", at=desk.clock.now())
    attach_scan(desk, code, "Giấy chứng sinh", scan, actor=LAN)
    return scan.sha256


def backed_up(desk: OpenDesk) -> None:
    with writing(desk.engine) as connection:
        write_number(connection, "watermark", desk.outbox.position().head_seq)


def here(desk: OpenDesk) -> set[str]:
    return {name for name, _ in desk.scans.files.names()}


def test_what_the_province_holds_goes_until_the_rest_is_under_the_quota(desk: OpenDesk) -> None:
    every = here(desk)
    assert make_room(desk, quota_mib=1) == MadeRoom(2, 2 * SIZE, 2 * SIZE)
    assert len(here(desk)) == 2
    assert all(desk.scans.files.thumbnail(name) == b"thumb" for name in every)
    assert make_room(desk, quota_mib=1).dropped == 0
    assert desk.scans.figures().count == 0
    with pytest.raises(InputRefused, match="scan_quota_small"):
        make_room(desk, quota_mib=0)


def test_a_dropped_scan_comes_back_when_it_is_opened(desk: OpenDesk) -> None:
    make_room(desk, quota_mib=1)
    for found in desk.search.find("", limit=9):
        keeping = DossierScans(desk, found.id, LAN)
        (item,) = keeping.read().items
        assert item.thumbnail == b"thumb"
        assert len(keeping.body(item)) == SIZE
    assert len(here(desk)) == 4


def test_no_only_copy_is_dropped(served: Served, desk: OpenDesk) -> None:
    every = here(desk)
    unsent = scanned(desk, 9)
    assert unsent in here(desk)
    with writing(desk.engine) as connection:
        write_number(connection, "watermark", 0)  # announced, but in no backup of the province
    assert make_room(desk, quota_mib=1).dropped == 0
    backed_up(desk)
    for name in every:
        scan = served.province.shelf.open(OFFICE.agency, name)
        assert scan is not None
        assert scan.file is not None
        scan.file.unlink()  # the province lost them all and did not notice
    assert make_room(desk, quota_mib=1).dropped == 0
    assert here(desk) == every | {unsent}


def test_what_was_sent_lately_and_what_cannot_be_asked_for_stays(served: Served, desk: OpenDesk) -> None:
    desk.clock.moment = NINE + timedelta(days=29)  # type: ignore[attr-defined]  # a FixedClock
    assert make_room(desk, quota_mib=1).dropped == 0
    desk.clock.moment = NINE + timedelta(days=31)  # type: ignore[attr-defined]
    served.door.app = None
    with pytest.raises(HomeRefused, match="scan_not_fetched"):
        make_room(desk, quota_mib=1)
    assert len(here(desk)) == 4
