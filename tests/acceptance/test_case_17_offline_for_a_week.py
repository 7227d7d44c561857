"""Case 17: a week without a line, 600 dossiers; then all arrive once, in order, and one that is refused stops none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desk_app.bootstrap import OpenDesk
from desk_app.clock import FixedClock
from desk_app.demo.given_back import receive_unchecked
from desk_app.line import line_state
from desk_app.store.queues import Queue
from desk_app.wire.envelope import read_header
from tests.acceptance.conftest import OpenCounter
from tests.acceptance.real_province import RealProvince
from tests.builders import LAN, MONDAY, a_person, an_intake
from ui.sync.dossier_rows import WaitingRow
from ui.sync.view import SyncPanel
from ui.theme import Tone
from ui.worklist.view import WorklistScreen

DOSSIERS, DAYS = 600, 6
REFUSED = 250


@pytest.fixture
def province(tmp_path: Path) -> Iterator[RealProvince]:
    made = RealProvince(tmp_path / "province")
    yield made
    made.kill()


def a_week(desk: OpenDesk) -> str:
    """A hundred dossiers a day; the id of the one the province will refuse."""
    refused = ""
    for place in range(DOSSIERS):
        moment = MONDAY + timedelta(
            days=place // (DOSSIERS // DAYS), seconds=200 * (place % (DOSSIERS // DAYS))
        )
        clock = FixedClock(moment)
        then = replace(desk, clock=clock, register=desk.register.at(clock))
        if place == REFUSED:
            refused = receive_unchecked(then, actor=LAN).id
        else:
            then.receive(an_intake(owner=a_person(phone=f"0905{place:06d}")), actor=LAN)
    return refused


def test_a_week_without_a_line_arrives_once_in_order_and_one_refused_stops_none(
    open_counter: OpenCounter, province: RealProvince, tmp_path: Path
) -> None:
    desk = province.enrol(tmp_path / "home", province.start())
    province.stop()
    refused = a_week(desk)
    desk.clock.moment = MONDAY + timedelta(days=DAYS)  # type: ignore[attr-defined]  # a FixedClock

    hands = open_counter(desk)
    hands.sign_in()
    hands.press(Qt.Key.Key_F3)
    hands.until(lambda: hands.window.current_key == "worklist")
    worklist = hands.screen()
    assert isinstance(worklist, WorklistScreen)
    worklist.open_queue(Queue.UNSENT)
    hands.until(lambda: worklist.model.rowCount() >= DOSSIERS)
    hands.press(Qt.Key.Key_F8)
    hands.until(lambda: hands.window.findChildren(SyncPanel))
    panel = hands.window.findChildren(SyncPanel)[0]
    hands.until(lambda: panel.state.waiting.text() == f"{DOSSIERS} hồ sơ chờ gửi, đã lưu an toàn")
    hands.until(lambda: panel.state.tone() is Tone.PERSON)  # a day and more: somebody must look
    assert "xuất gói gửi tay" in panel.state.advice.text()
    assert len([row for row in panel.findChildren(WaitingRow) if row.isVisibleTo(panel)]) < DOSSIERS

    province.start()
    hands.counter.line.loop.wake()
    hands.until(lambda: line_state(desk).unsent == 0, timeout=60_000)
    hands.until(lambda: panel.state.waiting.text() == "Tỉnh đã nhận đủ", timeout=20_000)
    hands.until(panel.aside.isVisible)
    (setback,) = line_state(desk).aside
    assert (setback.dossier_id, setback.code) == (refused, "id_form")
    assert "số định danh" in setback.text.lower()

    counted = province.count()
    assert (counted["dossiers"], counted["quarantined"]) == (DOSSIERS - 1, 1)
    ours = [read_header(each.header) for each in desk.outbox.after(0, events=10_000, octets=10**9)]
    assert province.ledger() == [(header.event_id, header.seq) for header in ours]
