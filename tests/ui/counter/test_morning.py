"""What is late and due today is said once to each clerk and day, at the sign-in or when the office opens."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from tests.acceptance.conftest import desk, hands, open_counter
from tests.builders import LAN, MONDAY, an_intake, at
from ui.counter.keys import WORKLIST
from ui.counter.morning import Morning
from ui.counter.rooms import ROOMS

__all__ = ["desk", "hands", "open_counter"]
assert ROOMS


@pytest.fixture
def late(desk):
    """A desk with one dossier late and one due today."""
    for due in ("2026-11-20 16:00", "2026-11-23 17:00"):
        intake = an_intake(received_at=at("2026-11-17 09:00"), due_at=at(due), due_reason="thử")
        desk.receive(intake, actor=LAN)
    return desk


def banner(hands):
    return hands.window.banner.text() if hands.window.banner is not None else ""


def test_the_first_sign_in_of_a_morning_says_what_is_pressing(late, open_counter):
    hands = open_counter(late)
    hands.sign_in()
    hands.until(lambda: banner(hands) == "1 quá hạn, 1 đến hạn hôm nay")
    hands.press(Qt.Key.Key_F3)
    assert hands.window.current_key == WORKLIST
    hands.until(lambda: banner(hands) == "")


def test_it_is_not_said_twice_to_one_clerk(late, open_counter):
    hands = open_counter(late)
    hands.sign_in()
    hands.until(lambda: banner(hands) != "")
    hands.counter.lock()
    assert banner(hands) == ""
    hands.sign_in()
    hands.wait(300)
    assert banner(hands) == ""


def test_a_window_left_open_over_night_says_it_when_the_office_opens(late, open_counter):
    late.clock.moment = MONDAY - timedelta(hours=14)
    hands = open_counter(late)
    hands.sign_in()
    hands.wait(200)
    assert banner(hands) == ""
    late.clock.moment = MONDAY.replace(hour=7, minute=30)
    (morning,) = hands.counter.findChildren(Morning)
    morning.look_at_the_clock()
    hands.until(lambda: banner(hands) == "1 quá hạn, 1 đến hạn hôm nay")
