"""Each clerk's columns: taken up at the sign-in, kept after a change."""

from PySide6.QtCore import Qt

from tests.acceptance.conftest import desk, hands, open_counter
from ui.counter.keys import WORKLIST

__all__ = ["desk", "hands", "open_counter"]


def columns(hands):
    return hands.window.room(WORKLIST).table.columns


def kept(hands):
    return hands.desk.preferences.get(hands.counter.clerk().id, "columns/worklist", "")


def test_a_changed_column_is_there_again_after_the_window_was_closed(hands, open_counter):
    hands.press(Qt.Key.Key_F3)
    columns(hands).move("owner", 1)
    columns(hands).sort("owner")
    seen = columns(hands).seen()
    hands.until(lambda: kept(hands) != "")
    again = open_counter(hands.desk)
    again.sign_in()
    again.press(Qt.Key.Key_F3)
    again.until(lambda: columns(again).seen() == seen)
    assert columns(again).sorted_by.name == "owner"


def test_another_clerk_has_columns_of_their_own(hands):
    hands.press(Qt.Key.Key_F3)
    first = columns(hands).seen()
    columns(hands).move("owner", 1)
    hands.until(lambda: kept(hands) != "")
    hands.counter.lock()
    hands.until(hands._clerks_are_there)
    hands.press(Qt.Key.Key_Down)
    hands.sign_in()
    assert hands.counter.clerk().name == "Trần Văn Hùng"
    hands.until(lambda: columns(hands).seen() == first)
