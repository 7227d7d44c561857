"""A step of another desk that contradicts ours is decided on the dossier's page."""

from desk_app.bootstrap import take
from desk_app.domain import events as ev
from desk_app.domain.dossier import Status
from tests.builders import LAN, an_intake, at
from tests.desk_app.feeding import feed
from tests.ui.at_once import at_once
from ui.dossier.view import DossierScreen


def opened(desk, qtbot):
    code = desk.receive(an_intake(), actor=LAN).dossier.code
    desk.clock.moment = at("2026-11-23 10:00")
    dossier = take(desk, code, "complete", {}, actor=LAN)
    feed(desk, 1, ev.DossierStopped("Công dân nộp trùng"), dossier.id, at=at("2026-11-23 09:40"))
    screen = DossierScreen(desk, actor=lambda: LAN, run=at_once)
    qtbot.addWidget(screen)
    screen.resize(1000, 600)
    screen.show()
    screen.open(code)
    return code, screen


def test_the_page_asks_which_of_two_contradicting_steps_stands_and_wants_a_reason(desk, dressed, qtbot):
    code, screen = opened(desk, qtbot)
    assert screen.conflict.isVisible()

    screen.conflict.theirs.click()
    assert desk.register.dossier(code).status is Status.COMPLETED

    screen.conflict.reason.set_text("Đã gọi quầy 1")
    screen.conflict.theirs.click()
    assert desk.register.dossier(code).status is Status.STOPPED
    assert not screen.conflict.isVisible()


def test_ours_stands_when_the_clerk_says_so(desk, dressed, qtbot):
    code, screen = opened(desk, qtbot)
    screen.conflict.reason.set_text("Kết quả đã ký trước")
    screen.conflict.ours.click()
    assert desk.register.dossier(code).status is Status.COMPLETED
    assert not screen.conflict.isVisible()
