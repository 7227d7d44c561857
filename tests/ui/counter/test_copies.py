"""A desk of which no copy was made for days says so once a day, and leads to where one is made."""

from datetime import timedelta

from PySide6.QtCore import Qt

from desk_app.backups import LAST, Copied
from desk_app.store.preferences import DESK
from tests.acceptance.conftest import desk, hands, open_counter
from tests.builders import LAN, an_intake
from ui.counter.keys import SETTINGS
from ui.counter.rooms import ROOMS

__all__ = ["desk", "hands", "open_counter"]
assert ROOMS


def banner(hands):
    return hands.window.banner.text() if hands.window.banner is not None else ""


def test_the_reminder_leads_to_the_page_of_copies_and_goes_once_one_is_made(desk, open_counter):
    desk.receive(an_intake(), actor=LAN)
    desk.clock.moment += timedelta(days=3, hours=5)
    hands = open_counter(desk)
    hands.sign_in()
    hands.until(lambda: "3 ngày" in banner(hands) or "quá hạn" in banner(hands))
    if "quá hạn" in banner(hands):  # what is late is weightier
        hands.press(Qt.Key.Key_F3)
    hands.until(lambda: banner(hands) == "Đã 3 ngày quầy này chưa có bản sao.")
    hands.press(Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    assert hands.window.current_key == SETTINGS
    desk.preferences.put(DESK, LAST, Copied("quay-1.db", 1, desk.clock.now()))
    hands.counter.preferred.emit()
    hands.until(lambda: banner(hands) == "")
