"""Steps and corrections of another desk that contradict ours are set beside them and decided on the page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desk_app.bootstrap import take
from desk_app.domain import events as ev
from desk_app.domain.dossier import Status
from desk_app.wire.messages import Verdict
from tests.builders import LAN, an_intake, at
from tests.desk_app.feeding import feed
from tests.ui.at_once import at_once
from ui.dossier.view import DossierScreen

LEFT, RIGHT = Qt.Key.Key_Left, Qt.Key.Key_Right


def shown(desk, code, qtbot):
    screen = DossierScreen(desk, actor=lambda: LAN, run=at_once)
    qtbot.addWidget(screen)
    screen.resize(1000, 600)
    screen.show()
    qtbot.waitExposed(screen)
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    screen.open(code)
    return screen


def press(key):
    QTest.keyClick(QApplication.focusWidget(), key)


@pytest.fixture
def stopped(desk, dressed, qtbot):
    """Completed here, stopped at another desk meanwhile."""
    code = desk.receive(an_intake(), actor=LAN).dossier.code
    desk.clock.moment = at("2026-11-23 10:00")
    dossier = take(desk, code, "complete", {}, actor=LAN)
    feed(desk, 1, ev.DossierStopped("Công dân nộp trùng"), dossier.id, at=at("2026-11-23 09:40"))
    return code, shown(desk, code, qtbot)


@pytest.fixture
def corrected(desk, dressed, qtbot):
    """Phone and residence corrected at both desks."""
    dossier = desk.receive(an_intake(), actor=LAN).dossier
    owner = dossier.owner
    here = {"changes": {"phone": "0911111111", "address": "Thôn 7"}, "reason": "Gõ sai"}
    take(desk, dossier.code, "correct", here, actor=LAN)
    changes = (
        ev.Change("phone", owner.phone, "0922222222"),
        ev.Change("address", owner.address, "Thôn 9"),
        ev.Change("email", None, "dan@example.vn"),
    )
    feed(desk, 1, ev.DossierCorrected(changes, "Công dân báo"), dossier.id)
    return dossier.code, shown(desk, dossier.code, qtbot)


def test_both_sides_are_told_with_who_did_what(stopped):
    _code, screen = stopped
    assert screen.conflict._ours._what.text().startswith("Đã có kết quả")
    assert "Công dân nộp trùng" in screen.conflict._theirs._what.text()
    assert "Lê Thu" in screen.conflict._theirs._who.text() or "Thu" in screen.conflict._theirs._who.text()


def test_only_what_differs_is_listed_and_the_first_line_has_the_focus(corrected):
    _code, screen = corrected
    told = {row.field.label: (row.ours.words(), row.theirs.words()) for row in screen.conflict.rows}
    assert told == {
        "Điện thoại": ("0911111111", "0922222222"),
        "Nơi cư trú": ("Thôn 7", "Thôn 9"),
        "Email": ("chưa có", "dan@example.vn"),
    }
    assert screen.conflict.rows[0].hasFocus()


def test_the_arrows_pick_a_side_for_every_field_and_nobodys_words_vanish(corrected, desk):
    code, screen = corrected
    picks = {"address": LEFT, "phone": RIGHT, "email": RIGHT}
    for row in screen.conflict.rows:
        row.setFocus()
        press(picks[row.field.name])
    screen.conflict.reason.set_text("Đã gọi dân")
    screen.conflict.write.click()
    owner = desk.register.dossier(code).owner
    assert (owner.address, owner.phone, owner.email) == ("Thôn 7", "0922222222", "dan@example.vn")
    assert not screen.conflict.isVisible()
    words = " ".join(moment.what + moment.detail for moment in screen.timeline.moments())
    assert "Công dân báo" in words
    assert "Gõ sai" in words
    assert "Đã gọi dân" in words


def test_every_line_and_a_reason_are_wanted_before_anything_is_decided(corrected, desk):
    code, screen = corrected
    before = desk.register.dossier(code)
    press(LEFT)
    screen.conflict.write.click()
    assert not screen.conflict.rows[1].pick
    assert screen.conflict.rows[1].hasFocus()
    for row in screen.conflict.rows:
        row.setFocus()
        press(LEFT)
    screen.conflict.write.click()
    assert screen.conflict.reason.entry.property("missing")
    assert desk.register.dossier(code) == before


def test_a_refresh_keeps_what_was_chosen_and_written(corrected, desk):
    _code, screen = corrected
    press(RIGHT)
    screen.conflict.reason.set_text("Đang hỏi")
    # The province's word on ours comes meanwhile: its stamp reads otherwise.
    desk.outbox.settle(2, [Verdict(2, "quarantined", "step_not_allowed", "")], at=at("2026-11-23 10:00"))
    screen.refresh()
    assert screen.conflict.rows[0].pick == "theirs"
    assert screen.conflict.reason.text() == "Đang hỏi"


@pytest.mark.parametrize(("key", "status"), [(LEFT, Status.COMPLETED), (RIGHT, Status.STOPPED)])
def test_of_two_steps_one_stands_as_a_whole(stopped, desk, key, status):
    code, screen = stopped
    press(key)
    assert len({row.pick for row in screen.conflict.rows}) == 1
    screen.conflict.reason.set_text("Đã gọi quầy 1")
    screen.conflict.write.click()
    assert desk.register.dossier(code).status is status
    assert not screen.conflict.isVisible()


def test_a_screen_reader_hears_both_sides_of_a_line(corrected):
    _code, screen = corrected
    press(LEFT)
    name = screen.conflict.rows[0].accessibleName()
    assert screen.conflict.rows[0].field.ours in name
    assert screen.conflict.rows[0].field.theirs in name
