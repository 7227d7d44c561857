"""A real desk and a real province: scans over a socket, cut, resumed, paced, restored, read at another counter."""

from dataclasses import replace
from hashlib import sha256

import pytest

from desk_app.bootstrap import enrol
from desk_app.clock import FixedClock
from desk_app.domain.errors import InputRefused
from desk_app.domain.scan_habits import ScanHabits
from desk_app.line import SCAN_HABITS, sync_once
from desk_app.paths import Home
from desk_app.ports import WaitingScan
from desk_app.scanned import attach_scan, fetch_scan, keep_fetched, scan_bytes, scans_of, take_in_scan
from desk_app.store.preferences import DESK
from desk_app.sync.trouble import Unreachable
from desk_app.transport.tus import TusLink
from desk_app.wire.blobs import BLOBS
from province.store import offices
from tests.builders import LAN, an_intake
from tests.desk_app.scans.pages import a_page, as_jpeg
from tests.province.conftest import OFFICE
from tests.province.fake_desk import NINE

PAPER = "Giấy chứng sinh"


def a_counter(served, folder, name="Quầy 1"):
    return enrol(
        Home(folder), served.url, served.code(), desk_name=name, key_place="file", clock=FixedClock(NINE)
    )


@pytest.fixture
def desk(served, tmp_path):
    opened = a_counter(served, tmp_path / "desk")
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def page():
    return as_jpeg(a_page())


def attached(desk, raw):
    code = desk.receive(an_intake(), actor=LAN).dossier.code
    return attach_scan(desk, code, PAPER, take_in_scan(desk, raw), actor=LAN)


def at_the_province(served, name):
    scan = served.province.shelf.open(OFFICE.agency, name)
    return b"".join(scan.pieces()) if scan else None


def test_a_scan_reaches_the_province_after_its_metadata_and_the_desk_knows(served, desk, page):
    dossier = attached(desk, page)
    report = sync_once(desk)
    assert (report.ending, report.pending, report.facts["scans"]) == ("done", 0, 1)
    (seen,) = scans_of(desk, dossier)
    assert seen.standing is not None
    assert seen.standing.sent_at == NINE
    body = at_the_province(served, seen.fact.sha256)
    assert body == scan_bytes(desk, seen.fact.sha256)
    assert sha256(body).hexdigest() == seen.fact.sha256
    assert desk.scans.figures().count == 0
    assert sync_once(desk).facts["scans"] == 0


def test_a_line_cut_after_every_piece_loses_nothing_and_sends_nothing_twice(served, desk, page, monkeypatch):
    attached(desk, page)
    pieces = []
    send = TusLink.send_piece

    def cut_afterwards(self, scan: WaitingScan, offset: int, piece: bytes) -> int:
        pieces.append((offset, len(piece)))
        send(self, scan, offset, piece)
        raise Unreachable("cut")

    monkeypatch.setattr(TusLink, "send_piece", cut_afterwards)
    rounds = 0
    while desk.scans.figures().count:
        rounds += 1
        assert rounds < 40
        sync_once(desk)
    assert rounds > 2
    assert [offset for offset, _ in pieces] == [
        sum(size for _, size in pieces[:at]) for at in range(len(pieces))
    ]
    (name,) = desk.scans.known()
    assert at_the_province(served, name) == scan_bytes(desk, name)


def test_a_province_restored_without_its_scans_gets_them_again(served, desk, page):
    attached(desk, page)
    sync_once(desk)
    (name,) = desk.scans.known()
    served.province.shelf.open(OFFICE.agency, name).file.unlink()
    with served.province.database.writing() as tx:
        offices.keep_fact(tx, "epoch", "restored")
    assert sync_once(desk).facts["scans"] == 1
    assert at_the_province(served, name) == scan_bytes(desk, name)


def test_scans_wait_for_the_night_and_go_when_a_person_says_so(served, desk, page):
    attached(desk, page)
    desk.preferences.put(DESK, SCAN_HABITS, ScanHabits(opens="18:00", closes="06:00"))
    report = sync_once(desk)
    assert (report.ending, report.pending, report.facts["scans"]) == ("done", 0, 0)
    assert desk.scans.figures().count == 1
    assert sync_once(desk, scans_now=True).facts["scans"] == 1


def test_a_paced_scan_arrives_whole(served, desk):
    attached(desk, as_jpeg(a_page(size=(300, 400), grain=0)))
    desk.preferences.put(DESK, SCAN_HABITS, ScanHabits(kbit=2048))
    assert sync_once(desk).facts["scans"] == 1


def test_another_counter_of_the_office_reads_the_scan_from_the_province(served, desk, page, tmp_path):
    dossier = attached(desk, page)
    sync_once(desk)
    other = a_counter(served, tmp_path / "other", "Quầy 2")
    sync_once(other)
    seen = other.register.dossier(dossier.code)
    (fact,) = seen.attachments
    with pytest.raises(InputRefused) as no:
        scan_bytes(other, fact.sha256)
    assert no.value.code == "scan_not_here"
    fetch_scan(other, fact)
    assert scan_bytes(other, fact.sha256) == scan_bytes(desk, fact.sha256)
    (standing,) = scans_of(other, seen)
    assert standing.standing is not None
    assert (standing.standing.here, standing.standing.sent_at) == (True, NINE)
    with pytest.raises(InputRefused):  # as if the province gave out other bytes than the event names
        keep_fetched(other, replace(fact, sha256="0" * 64), b"other")
    other.close()


def test_a_head_without_a_file_name_answers_as_with_one(served, desk, page):
    """Other tus servers answer 400 where no file name was given; ours needs none, and our desk gives one."""
    attached(desk, page)
    sync_once(desk)
    (name,) = desk.scans.known()
    fake = served.desk()
    answer = fake.ask("HEAD", f"{BLOBS}/{name}", headers={"tus-resumable": "1.0.0"})
    assert (answer.status_code, answer.headers["upload-offset"]) == (200, answer.headers["upload-length"])
