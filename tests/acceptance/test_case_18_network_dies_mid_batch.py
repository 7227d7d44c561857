"""Case 18: the line dies in the middle of a batch, again and again; nothing is doubled, nothing is "being sent" for ever."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desk_app.bootstrap import OpenDesk
from desk_app.domain.attachments import PDF
from desk_app.line import line_state
from desk_app.scanned import attach_scan
from tests.acceptance.conftest import OpenCounter
from tests.acceptance.hands import Hands
from tests.acceptance.real_province import CuttingLine, RealProvince
from tests.builders import LAN, a_person, an_intake
from ui.sync.dossier_rows import WaitingRow
from ui.sync.view import SyncPanel

DOSSIERS = 40
SCAN = 900_000  # bytes
CUTS = (1500, 4000, 9000)  # bytes of the desk's requests after which the line goes dead


@pytest.fixture
def province(tmp_path: Path) -> Iterator[RealProvince]:
    made = RealProvince(tmp_path / "province")
    yield made
    made.kill()


@pytest.fixture
def cutting(province: RealProvince) -> Iterator[CuttingLine]:
    port = int(province.start().rsplit(":", 1)[1])
    line = CuttingLine(port)
    yield line
    line.close()


@pytest.fixture
def behind(province: RealProvince, cutting: CuttingLine, tmp_path: Path) -> OpenDesk:
    """A desk whose province is behind a line that can be cut, with forty dossiers that wait."""
    desk = province.enrol(tmp_path / "home", f"http://127.0.0.1:{cutting.port}")
    for place in range(DOSSIERS):
        desk.receive(an_intake(owner=a_person(phone=f"0905{place:06d}")), actor=LAN)
    return desk


def panel_of(hands: Hands) -> SyncPanel:
    hands.press(Qt.Key.Key_F8)
    hands.until(lambda: hands.window.findChildren(SyncPanel))
    return hands.window.findChildren(SyncPanel)[0]


def tried(hands: Hands) -> None:
    with hands.qtbot.waitSignal(hands.counter.line.loop.round_ended, timeout=40_000):
        hands.counter.line.loop.wake()


def states(panel: SyncPanel) -> set[str]:
    return {row.accessibleName().rsplit(", ", 1)[1] for row in panel.findChildren(WaitingRow)}


def test_a_line_cut_in_the_middle_doubles_nothing_and_says_why(
    open_counter: OpenCounter, province: RealProvince, cutting: CuttingLine, behind: OpenDesk
) -> None:
    cutting.cut_after(CUTS[0])
    hands = open_counter(behind)
    hands.sign_in()
    panel = panel_of(hands)
    for octets in CUTS:
        if line_state(behind).unsent == 0:
            break
        cutting.cut_after(octets)
        tried(hands)
    assert cutting.cuts >= 1
    hands.until(lambda: states(panel) <= {"Ở máy này"})  # nothing is stuck in "being sent"
    if line_state(behind).unsent:
        hands.until(lambda: panel.subtitle.text().startswith("Ngoại tuyến từ "))
        assert panel.state.why.text().split(".")[0]
        assert panel.state.countdown.text().startswith(("Thử lại sau", "Đang thử lại"))

    cutting.cut_after(None)
    tried(hands)
    hands.until(lambda: line_state(behind).unsent == 0, timeout=40_000)
    hands.until(lambda: panel.state.waiting.text() == "Tỉnh đã nhận đủ", timeout=20_000)
    counted = province.count()
    assert (counted["dossiers"], counted["quarantined"]) == (DOSSIERS, 0)
    assert len(set(province.ledger())) == len(province.ledger()) == behind.outbox.position().head_seq


def test_a_scan_goes_on_where_the_line_was_cut(
    open_counter: OpenCounter, province: RealProvince, cutting: CuttingLine, behind: OpenDesk
) -> None:
    hands = open_counter(behind)
    hands.sign_in()
    hands.until(lambda: line_state(behind).unsent == 0, timeout=40_000)
    code = behind.receive(an_intake(), actor=LAN).dossier.code  # type: ignore[union-attr]  # no visit
    body = b"%08d" * (SCAN // 8) % tuple(range(SCAN // 8))
    scan = behind.scans.keep(body, PDF, 3, b"", at=behind.clock.now())
    attach_scan(behind, code, "Giấy chứng sinh", scan, actor=LAN)
    cutting.cut_after(SCAN // 2)
    tried(hands)
    assert line_state(behind).unsent == 0  # the dossier went before its scan
    assert (cutting.cuts, behind.scans.figures().count) == (1, 1)
    left = behind.scans.figures().octets
    assert SCAN // 4 < left < SCAN
    panel_of(hands)

    cutting.cut_after(None)
    before = cutting.up
    tried(hands)
    hands.until(lambda: behind.scans.figures().count == 0, timeout=40_000)
    assert left <= cutting.up - before < left + SCAN // 10  # the rest, and a few requests' headers
    assert province.scan(scan.sha256) == body


def test_what_is_being_sent_for_two_minutes_without_a_word_has_a_reason(
    open_counter: OpenCounter, cutting: CuttingLine, behind: OpenDesk
) -> None:
    hands = open_counter(behind)
    hands.sign_in()
    panel = panel_of(hands)
    hands.until(lambda: line_state(behind).unsent == 0, timeout=40_000)
    behind.receive(an_intake(), actor=LAN)
    panel.presenter.refresh()
    hands.until(lambda: panel.state.waiting.text().startswith("1 hồ sơ"))
    cutting.mute()
    hands.counter.line.loop.wake()
    hands.until(lambda: panel.state.countdown.text() == "Đang gọi tỉnh…")
    assert states(panel) == {"Ở máy này"}  # nobody answered the call: nothing of it is on its way yet
    clock = behind.clock
    clock.moment = clock.now() + timedelta(minutes=2, seconds=1)  # type: ignore[attr-defined]  # a FixedClock
    hands.until(lambda: "2 phút chưa có trả lời" in panel.state.countdown.text())

    cutting.mute(False)
    hands.until(lambda: line_state(behind).unsent == 0, timeout=40_000)
    hands.until(lambda: panel.state.waiting.text() == "Tỉnh đã nhận đủ", timeout=20_000)
