"""What stands over the pages: each speaker keeps its banner, the weightiest is in sight, the next comes after it."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt

from desk_app.bootstrap import add_clerk, open_desk
from desk_app.clock import DeskClock
from desk_app.domain.errors import Refusal
from desk_app.ports import SyncReport
from desk_app.store.clock_memory import read_clock_memory
from desk_app.store.engine import reading
from desk_app.wire.envelope import Actor
from tests.acceptance.conftest import CLERKS
from tests.acceptance.hands import PIN
from tests.builders import LAN, MONDAY, a_desk, an_intake, at
from tests.desk_app.provided import newer
from ui.counter.catalogue_news import SEEN
from ui.counter.keys import CATALOGUE, RECEPTION
from ui.theme import Tone
from ui.widgets.banner import Banner
from ui.widgets.banner_place import Whose

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
NEWS = "Danh mục mới, bản 2: 1 bãi bỏ."


class Computer:
    """A computer whose battery is dead, until somebody sets it."""

    def __init__(self) -> None:
        self.moment = MONDAY.replace(year=2020, month=1, day=1)

    def __call__(self) -> datetime:
        return self.moment


def seen(hands):
    """The banners in sight: never more than one."""
    return [each.text() for each in hands.window.findChildren(Banner) if each.isVisible()]


def with_clerks(desk):
    for name in CLERKS:
        add_clerk(desk, name, "clerk", PIN, actor=Actor("admin", "cli"))
    return desk


def with_news(desk):
    """A new catalogue that no clerk has looked at."""
    told = newer(desk, without=("1.000080",))
    for clerk in told.clerks.every():
        told.preferences.put(clerk.id, SEEN, 1)
    return told


@pytest.fixture
def without_a_clock(tmp_path):
    first = with_clerks(a_desk(tmp_path / "home", now=MONDAY))
    first.receive(an_intake(), actor=LAN)
    with reading(first.engine) as connection:
        memory = read_clock_memory(connection)
    first.close()
    return open_desk(first.home, clock=DeskClock(memory, computer=Computer()))


def test_a_clock_that_cannot_be_right_stays_said_whatever_else_is_new(without_a_clock, open_counter):
    hands = open_counter(with_news(without_a_clock))
    hands.sign_in()
    hands.until(lambda: hands.window._banners._said.keys() >= {Whose.CLOCK, Whose.NEWS})
    assert len(seen(hands)) == 1
    assert "01/01/2020" in seen(hands)[0]

    hands.press(Qt.Key.Key_W, ALT)
    hands.until(hands.screen().due.clock.day.entry.hasFocus)
    hands.screen().due.clock.hour.set_text("10:30")
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: seen(hands) == [NEWS])
    hands.press(Qt.Key.Key_W, ALT)
    assert hands.window.current_key == CATALOGUE


def test_a_listed_calendar_waits_behind_the_clock_and_can_be_put_off(hands):
    window = hands.window
    window.show_banner("Lịch mới", Tone.TODAY, whose=Whose.CALENDAR, put_off=lambda: None)
    clock = window.show_banner("Đồng hồ", Tone.TODAY, whose=Whose.CLOCK)
    window.show_banner("Danh mục mới", Tone.SOON, whose=Whose.NEWS, put_off=lambda: None)
    assert seen(hands) == ["Đồng hồ"]

    hands.press(Qt.Key.Key_W, CTRL)
    assert seen(hands) == ["Đồng hồ"], "a clock is not put off"
    window.clear_banner(clock)
    assert seen(hands) == ["Lịch mới"]
    hands.press(Qt.Key.Key_W, CTRL)
    assert seen(hands) == ["Danh mục mới"]
    hands.press(Qt.Key.Key_W, CTRL)
    assert seen(hands) == []


def test_what_this_computer_refused_is_said_until_a_round_went_well(hands):
    line = hands.counter.line
    line._show_refusal(Refusal("disk_full"))
    assert len(seen(hands)) == 1
    line.loop.round_ended.emit(None)
    assert len(seen(hands)) == 1, "the round broke"
    line.loop.round_ended.emit(SyncReport(sent=0, received=0, quarantined=0, pending=0, ending="cancelled"))
    assert len(seen(hands)) == 1, "no round was"
    line.loop.round_ended.emit(SyncReport(sent=1, received=0, quarantined=0, pending=0, ending="done"))
    assert seen(hands) == []


@pytest.fixture
def late(tmp_path):
    """A desk with one dossier late."""
    desk = with_clerks(a_desk(tmp_path / "home", now=MONDAY))
    intake = an_intake(
        received_at=at("2026-11-17 09:00"), due_at=at("2026-11-20 16:00"), due_reason="thử nghiệm"
    )
    desk.receive(intake, actor=LAN)
    return desk


def test_the_word_of_the_morning_is_put_off_with_the_key_printed_on_it(late, open_counter):
    hands = open_counter(late)
    hands.sign_in()
    hands.until(lambda: seen(hands) == ["1 quá hạn"])
    hands.press(Qt.Key.Key_W, CTRL)
    assert seen(hands) == []
    assert hands.window._rail.room("worklist").accessibleName() == "Việc của tôi, F3, 1"


def test_the_word_of_the_morning_gives_way_to_a_form_and_comes_back_without_it(late, open_counter):
    hands = open_counter(late)
    hands.window.resize(1093, 574)
    hands.sign_in()
    hands.until(lambda: seen(hands) == ["1 quá hạn"])
    hands.type("000188012345")
    hands.until(lambda: seen(hands) == [])
    hands.press(Qt.Key.Key_F3)
    hands.press(Qt.Key.Key_F2)
    assert hands.window.current_key == RECEPTION
    hands.window.resize(1366, 900)
    hands.window.show_banner("Danh mục mới", Tone.SOON, whose=Whose.NEWS)
    assert seen(hands) == [], "a form has the room it needs in a high window too"
    hands.press(Qt.Key.Key_F3)
    hands.until(lambda: seen(hands) == ["Danh mục mới"])
    hands.press(Qt.Key.Key_F2)
    hands.until(lambda: seen(hands) == [])
    hands.window.show_banner("Đồng hồ", Tone.TODAY, whose=Whose.CLOCK)
    assert seen(hands) == ["Đồng hồ"], "what stops the work is said over a form too"
