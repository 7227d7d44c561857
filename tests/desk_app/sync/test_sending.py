"""What the round decides about scans: after push and pull, piece by piece, one bad scan delaying no other."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256

import pytest

from desk_app.domain.calendar import VIETNAM
from desk_app.domain.errors import HomeRefused
from desk_app.domain.scan_habits import ScanHabits
from desk_app.ports import WaitingScan
from desk_app.sync.round import Progress, sync_now
from desk_app.sync.scan_line import ScanLine
from desk_app.sync.trouble import RefusedByProvince, Trouble, Unreachable
from desk_app.wire.blobs import HaveAnswer
from tests.fakes import NOON, FakeLink, FakeOutbox, FakeProvince, FixedClock


def a_scan(seed: int, size: int = 400_000) -> tuple[WaitingScan, bytes]:
    body = bytes([seed]) * size
    return WaitingScan(sha256(body).hexdigest(), size, "image/jpeg"), body


@dataclass
class Book:
    """The desk's scans in memory, by the rules of `ports.ScanBook`."""

    bodies: dict[str, bytes] = field(default_factory=dict)
    scans: list[WaitingScan] = field(default_factory=list)
    settled: list[str] = field(default_factory=list)
    aside: dict[str, str] = field(default_factory=dict)
    sent: dict[str, int] = field(default_factory=dict)

    def add(self, seed: int, size: int = 400_000) -> WaitingScan:
        scan, body = a_scan(seed, size)
        self.scans.append(scan)
        self.bodies[scan.sha256] = body
        return scan

    def waiting(self, limit, *, without):
        left = [each for each in self.scans if each.sha256 not in {*self.settled, *without}]
        return sorted(left, key=lambda each: not self.sent.get(each.sha256))[:limit]

    def piece(self, name, offset, octets):
        if name not in self.bodies:
            raise HomeRefused("scan_file_damaged", field="home")
        return self.bodies[name][offset : offset + octets]

    def settle_scans(self, hashes, *, at):
        self.settled += hashes

    def note_sent(self, name, octets):
        self.sent[name] = octets

    def note_aside(self, name, cause):
        self.aside[name] = cause


@dataclass
class Shelf:
    """The province's side in memory; `say` are troubles to answer with, one a request, None for none."""

    came: dict[str, bytearray] = field(default_factory=dict)
    whole: set[str] = field(default_factory=set)
    unknown: set[str] = field(default_factory=set)
    say: list[Trouble | None] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    after_piece: list = field(default_factory=list)

    def _heard(self, what):
        self.asked.append(what)
        trouble = self.say.pop(0) if self.say else None
        if trouble is not None:
            raise trouble

    def have(self, hashes):
        self._heard("have")
        return HaveAnswer(
            tuple(each for each in hashes if each not in self.whole | self.unknown),
            tuple(each for each in hashes if each in self.unknown),
        )

    def open_upload(self, scan):
        self._heard("open")
        return scan.size if scan.sha256 in self.whole else len(self.came.setdefault(scan.sha256, bytearray()))

    def send_piece(self, scan, offset, piece):
        self._heard(f"piece {offset}")
        came = self.came[scan.sha256]
        if offset != len(came):
            raise RefusedByProvince("offset", status=409)
        came += piece
        if len(came) == scan.size:
            if sha256(came).hexdigest() != scan.sha256:
                del self.came[scan.sha256]
                raise RefusedByProvince("blob_hash", status=422)
            self.whole.add(scan.sha256)
        for act in self.after_piece:
            act()
        return len(came)


@dataclass
class Desk:
    province: FakeProvince
    outbox: FakeOutbox
    book: Book = field(default_factory=Book)
    shelf: Shelf = field(default_factory=Shelf)
    told: list[Progress] = field(default_factory=list)

    def call(self, **how):
        link = FakeLink(self.province, self.outbox.enrolment().incarnation)
        line = ScanLine(self.shelf, self.book, **how)
        return sync_now(link, self.outbox, FixedClock(NOON), scans=line, progress=self.told.append)


@pytest.fixture
def desk():
    province = FakeProvince()
    return Desk(province, FakeOutbox(province.enrol(), province_key=province.public_key))


def test_scans_go_after_every_event_and_are_settled_when_the_province_has_them_whole(desk):
    desk.outbox.write()
    scans = [desk.book.add(seed) for seed in (1, 2)]
    report = desk.call()
    assert (report.ending, report.sent, report.pending) == ("done", 1, 0)
    assert dict(report.facts) == {"scans": 2, "scan_octets": 800_000}
    assert desk.book.settled == [each.sha256 for each in scans]
    assert desk.told[-1].scans == 2
    assert any(0 < each.share < 1 and each.scan == scans[0].sha256 for each in desk.told)


def test_what_the_province_holds_already_is_not_sent_again(desk):
    scan = desk.book.add(1)
    desk.shelf.whole.add(scan.sha256)
    desk.call()
    assert (desk.shelf.asked, desk.book.settled) == (["have"], [scan.sha256])


def test_a_cut_in_the_middle_goes_on_at_the_offset_in_the_next_round(desk):
    scan = desk.book.add(1, 500_000)
    desk.shelf.say = [None, None, None, Unreachable("cut")]
    cut = desk.call()
    assert (cut.ending, cut.cause, cut.pending) == ("unreachable", "cut", 0)
    came = len(desk.shelf.came[scan.sha256])
    assert 0 < came < 500_000
    assert desk.book.sent[scan.sha256] == came
    desk.shelf.asked.clear()
    assert desk.call().ending == "done"
    assert f"piece {came}" in desk.shelf.asked
    assert "piece 0" not in desk.shelf.asked
    assert desk.book.settled == [scan.sha256]


def test_a_wrong_hash_starts_over_and_when_it_stays_wrong_the_scan_is_set_aside_with_its_cause(desk):
    first, second = desk.book.add(1, 1000), desk.book.add(2, 1000)
    desk.shelf.came[first.sha256] = bytearray(b"x" * 500)  # what a torn disk left at the province
    assert desk.call().ending == "done"
    assert desk.book.settled == [first.sha256, second.sha256]
    rotten = desk.book.add(3, 1000)
    desk.book.bodies[rotten.sha256] = b"y" * 1000
    assert desk.call().ending == "done"
    assert desk.book.aside == {rotten.sha256: "blob_hash"}


@pytest.mark.parametrize("code", ["blob_size", "metadata_first", "too_large", "something_new"])
def test_a_scan_that_is_refused_delays_no_other_and_is_tried_again_in_the_next_round(desk, code):
    first, second = desk.book.add(1, 1000), desk.book.add(2, 1000)
    desk.shelf.say = [None, RefusedByProvince(code, status=409)]
    assert desk.call().ending == "done"
    assert desk.book.aside == {first.sha256: code}
    assert desk.book.settled == [second.sha256]
    desk.call()
    assert first.sha256 in desk.book.settled


def test_a_scan_without_metadata_there_waits(desk):
    scan = desk.book.add(1)
    desk.shelf.unknown.add(scan.sha256)
    assert desk.call().ending == "done"
    assert (desk.shelf.asked, desk.book.aside) == (["have"], {scan.sha256: "metadata_first"})


def test_a_damaged_file_is_set_aside_and_the_next_one_goes(desk):
    first, second = desk.book.add(1, 1000), desk.book.add(2, 1000)
    del desk.book.bodies[first.sha256]
    assert desk.call().ending == "done"
    assert desk.book.aside == {first.sha256: "scan_file_damaged"}
    assert desk.book.settled == [second.sha256]


def test_a_new_dossier_goes_before_the_rest_of_a_scan(desk):
    scan = desk.book.add(1, 900_000)
    seen = []

    def receive():
        if len(seen) < 2:
            seen.append(len(desk.shelf.came[scan.sha256]))
            desk.outbox.write()

    desk.shelf.after_piece.append(receive)
    report = desk.call()
    assert (report.ending, report.sent, report.pending) == ("done", 2, 0)
    assert seen[-1] < 900_000
    assert desk.shelf.asked.count("have") == 3  # at first, and after each of the two dossiers
    assert desk.book.settled == [scan.sha256]


def test_pieces_grow_while_all_goes_well_and_are_halved_where_a_proxy_finds_them_too_large(desk):
    desk.book.add(1, 2_000_000)
    desk.call()
    offsets = [int(each.split()[1]) for each in desk.shelf.asked if each.startswith("piece")]
    assert offsets[:4] == [0, 131_072, 393_216, 917_504]
    desk.shelf.asked.clear()
    desk.book.add(2, 600_000)
    desk.shelf.say = [None, None, RefusedByProvince("too_large", status=413)]
    assert desk.call().ending == "done"
    offsets = [int(each.split()[1]) for each in desk.shelf.asked if each.startswith("piece")]
    assert offsets[:4] == [0, 0, 65_536, 131_072]
    assert len(desk.book.settled) == 2


def test_a_slow_lines_pieces_stay_small(desk):
    desk.book.add(1, 100_000)
    desk.call(most_piece=10_000)
    assert [each for each in desk.shelf.asked if each.startswith("piece")] == [
        f"piece {offset}" for offset in range(0, 100_000, 10_000)
    ]


@pytest.mark.parametrize("status", [404, 405])
def test_a_province_of_before_scans_ends_the_round_well_and_they_wait(desk, status):
    desk.book.add(1)
    desk.shelf.say = [RefusedByProvince("not_found", status=status)]
    assert desk.call().ending == "done"
    assert desk.book.settled == []


def test_a_lost_nonce_greets_again_and_goes_on(desk):
    scan = desk.book.add(1)
    desk.shelf.say = [None, RefusedByProvince("nonce", status=401)]
    assert desk.call().ending == "done"
    assert desk.book.settled == [scan.sha256]


def test_a_revoked_desk_sends_no_scans(desk):
    desk.book.add(1)
    desk.shelf.say = [None, RefusedByProvince("revoked", status=403)]
    report = desk.call()
    assert (report.ending, report.cause) == ("refused", "revoked")


def test_a_province_that_never_counts_on_ends_with_the_scan_set_aside(desk, monkeypatch):
    scan = desk.book.add(1)
    monkeypatch.setattr(Shelf, "send_piece", lambda *_told: 0)
    assert desk.call().ending == "done"
    assert desk.book.aside == {scan.sha256: "nothing_settled"}


def test_outside_the_hours_of_the_office_no_scan_goes_and_one_under_way_stops(desk):
    desk.book.add(1, 900_000)
    assert desk.call(may_send=lambda: False).ending == "done"
    assert desk.shelf.asked == []
    hours = iter([True, True, True])
    desk.call(may_send=lambda: next(hours, False))
    assert desk.shelf.asked == ["have", "open", "piece 0"]
    assert desk.book.settled == []


@pytest.mark.parametrize(
    ("opens", "closes", "hour", "may"),
    [
        ("18:00", "06:00", 17, False),
        ("18:00", "06:00", 18, True),
        ("18:00", "06:00", 5, True),
        ("18:00", "06:00", 6, False),
        ("11:00", "13:00", 12, True),
        ("11:00", "13:00", 13, False),
        ("", "", 12, True),
        ("25:00", "x", 12, True),
    ],
)
def test_tonight_is_from_evening_until_morning(opens, closes, hour, may):
    habits = ScanHabits(opens=opens, closes=closes)
    assert habits.may_send(datetime(2026, 11, 23, hour, tzinfo=VIETNAM)) is may


def test_a_limit_of_the_line_is_bytes_a_second_and_never_slower_than_a_page_in_a_night():
    assert ScanHabits().octets_a_second is None
    assert ScanHabits(kbit=512).octets_a_second == 64_000
    assert ScanHabits(kbit=1).octets_a_second == 2_000
