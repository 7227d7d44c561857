"""F8 while a real province is stopped, started, killed, restored and revoked behind the open window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desk_app.bootstrap import OpenDesk, verify
from desk_app.demo.embedded import enrolment_code
from desk_app.demo.given_back import receive_unchecked
from desk_app.demo.people import citizens
from desk_app.domain.applicant import IdKind
from desk_app.line import line_state
from tests.acceptance.conftest import OpenCounter
from tests.acceptance.hands import Hands
from tests.acceptance.real_province import RealProvince
from tests.builders import LAN, a_person, an_intake
from ui.dossier.view import DossierScreen
from ui.sync.dossier_rows import WaitingRow
from ui.sync.view import SyncPanel
from ui.theme import Tone


@pytest.fixture
def province(tmp_path: Path) -> Iterator[RealProvince]:
    made = RealProvince(tmp_path / "province")
    yield made
    made.kill()


def panel_of(hands: Hands) -> SyncPanel:
    hands.press(Qt.Key.Key_F8)
    hands.until(lambda: hands.window.findChildren(SyncPanel))
    return hands.window.findChildren(SyncPanel)[0]


def receive(hands: Hands, name: str) -> None:
    """A dossier as the window keeps it: saved, then told."""
    hands.desk.receive(an_intake(owner=a_person(full_name=name)), actor=LAN)
    hands.counter.wrote()


def tried(hands: Hands) -> None:
    """A round was pressed for and came to its end."""
    with hands.qtbot.waitSignal(hands.counter.line.loop.round_ended, timeout=20_000):
        hands.counter.line.loop.wake()


def waiting(panel: SyncPanel) -> str:
    return panel.state.waiting.text()


def rail(hands: Hands) -> str:
    return hands.window._rail.sync.accessibleName()


def begun(
    open_counter: OpenCounter, province: RealProvince, tmp_path: Path
) -> tuple[OpenDesk, Hands, SyncPanel]:
    """A desk enrolled at a province that runs, somebody signed in, the panel open, one dossier sent."""
    desk = province.enrol(tmp_path / "home", province.start())
    hands = open_counter(desk)
    hands.sign_in()
    panel = panel_of(hands)
    receive(hands, "LÊ VĂN ANH")
    tried(hands)
    hands.until(lambda: waiting(panel) == "Tỉnh đã nhận đủ")
    return desk, hands, panel


def test_the_panel_tells_the_truth_while_the_province_is_stopped_started_and_killed(
    open_counter: OpenCounter, province: RealProvince, tmp_path: Path
) -> None:
    _desk, hands, panel = begun(open_counter, province, tmp_path)

    # Up: it has everything.
    hands.until(lambda: rail(hands).startswith("Trực tuyến, 0 chờ gửi"))
    assert province.count()["dossiers"] == 1

    # Stopped: what comes in is here alone, why, and when it goes on.
    province.stop()
    receive(hands, "TRẦN THỊ BÍCH")
    tried(hands)
    hands.until(lambda: waiting(panel) == "1 hồ sơ chờ gửi, đã lưu an toàn")
    hands.until(lambda: panel.subtitle.text().startswith("Ngoại tuyến từ "))
    assert panel.state.why.text().startswith("Không có đường truyền.")
    assert panel.state.countdown.text().startswith(("Thử lại sau", "Đang thử lại"))
    assert [row.waiting.about for row in panel.findChildren(WaitingRow) if row.isVisible()] == [
        "TRẦN THỊ BÍCH, Lan"
    ]
    hands.until(lambda: rail(hands).startswith("Ngoại tuyến, 1 chờ gửi"))

    # Started again: it goes by itself once it is tried.
    province.start()
    tried(hands)
    hands.until(lambda: waiting(panel) == "Tỉnh đã nhận đủ")
    assert province.count()["dossiers"] == 2

    # Killed with -9: the same words as for any line that is down.
    province.kill()
    receive(hands, "PHẠM QUỐC TOẢN")
    tried(hands)
    hands.until(lambda: waiting(panel) == "1 hồ sơ chờ gửi, đã lưu an toàn")
    hands.until(lambda: panel.subtitle.text().startswith("Ngoại tuyến từ "))
    assert panel.state.tone() is Tone.CALM
    province.start()
    tried(hands)
    hands.until(lambda: waiting(panel) == "Tỉnh đã nhận đủ")


def test_the_panel_tells_the_truth_while_the_province_is_restored_and_revokes(
    open_counter: OpenCounter, province: RealProvince, tmp_path: Path
) -> None:
    desk, hands, panel = begun(open_counter, province, tmp_path)
    province.stop()
    province.back_up(tmp_path / "backup")
    province.start()
    for name in ("TRẦN THỊ BÍCH", "PHẠM QUỐC TOẢN"):
        receive(hands, name)
    tried(hands)
    hands.until(lambda: waiting(panel) == "Tỉnh đã nhận đủ")

    # Restored from a backup that knows one dossier: the desk brings the others again, without a person.
    province.kill()
    province.restore(tmp_path / "backup")
    assert province.count()["dossiers"] == 1
    province.start()
    tried(hands)
    hands.until(lambda: line_state(desk).cause == "")
    tried(hands)
    hands.until(lambda: waiting(panel) == "Tỉnh đã nhận đủ")
    assert province.count()["dossiers"] == 3

    # Revoked: in plum, why and what to do, everything is kept; the report names no person.
    province.revoke(desk)
    receive(hands, "H’BLĂK NIÊ KĐĂM")
    tried(hands)
    hands.until(lambda: panel.state.tone() is Tone.PERSON)
    assert "thu hồi quầy" in panel.state.why.text()
    assert panel.state.report.isVisible()
    hands.until(lambda: rail(hands).startswith("Trục trặc"))
    assert panel._panel is not None
    assert "NIÊ" not in panel._panel.report
    verify(desk)
    codes = {found.code for found in desk.search.find("", limit=10)}
    assert len(codes) == 4

    # A code of the province, typed into the panel: the desk goes on with everything it has.
    hands.until(panel.renew.isVisible)
    panel.renew.code.entry.setFocus()
    hands.press(Qt.Key.Key_Return)
    hands.until(panel.renew.trouble.isVisible)
    assert "mã" in panel.renew.trouble.text()
    panel.renew.code.set_text(enrolment_code(province.folder))
    before = desk.outbox.enrolment().incarnation
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: desk.outbox.enrolment().incarnation != before, timeout=20_000)
    hands.until(lambda: waiting(panel) == "Tỉnh đã nhận đủ", timeout=20_000)
    hands.until(lambda: not panel.renew.isVisible())
    assert province.count()["dossiers"] == 4


def test_what_the_province_gave_back_is_corrected_from_the_panel_and_closes(
    open_counter: OpenCounter, province: RealProvince, tmp_path: Path
) -> None:
    desk = province.enrol(tmp_path / "home", province.start())
    bad = receive_unchecked(desk, actor=LAN).id
    right = next(each.id_number for each in citizens() if each.id_kind is IdKind.CCCD)
    hands = open_counter(desk)
    hands.sign_in()
    panel = panel_of(hands)
    tried(hands)
    hands.until(panel.aside.isVisible)
    assert "số định danh" in line_state(desk).aside[0].text.lower()

    panel.setFocus()
    hands.press(Qt.Key.Key_E, Qt.KeyboardModifier.AltModifier)
    page = hands.window.room("dossier")
    assert isinstance(page, DossierScreen)
    hands.until(lambda: page.step_card.form() is not None)
    line = page.step_card.field("id_number")
    hands.until(line.entry.hasFocus)
    line.set_text(right or "")
    assert page.step_card.field("reason").text().startswith("Tỉnh trả lại: ")
    hands.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    hands.until(lambda: desk.register.dossier(bad).owner.id_number == right)

    tried(hands)
    hands.until(lambda: not line_state(desk).aside)
    hands.until(lambda: not panel.aside.isVisible())
    assert province.count() == {"dossiers": 1, "events": len(province.ledger()), "quarantined": 0}
