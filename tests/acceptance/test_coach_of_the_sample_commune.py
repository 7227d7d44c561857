"""The way of a new user: the sample commune's coach leads from the first key to a printed receipt."""

import pytest
from PySide6.QtCore import Qt

from desk_app.bootstrap import add_clerk
from desk_app.wire.envelope import Actor
from tests.acceptance.conftest import CLERKS
from tests.acceptance.hands import PIN
from tests.builders import MONDAY, a_desk
from tests.desk_app.store.looking import rows
from ui.counter.keys import PREVIEW
from ui.widgets.sample_mark import SampleMark

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(tmp_path):
    """A demo office: 99xxx is for made-up data."""
    opened = a_desk(tmp_path / "home", now=MONDAY, number="99001")
    for name in CLERKS:
        add_clerk(opened, name, "clerk", PIN, actor=Actor("admin", "cli"))
    return opened


def coach(hands):
    return hands.counter.coach.bar


def test_four_keys_of_the_coach_lead_to_a_receipt_and_each_is_ticked(hands, desk):
    hands.until(coach(hands).isVisible)
    assert coach(hands).words() == "1 Bấm Ctrl+J để giả lập quét CCCD"
    hands.press(Qt.Key.Key_J, CTRL)
    hands.until(lambda: coach(hands).words() == "2 Gõ ks (khai sinh), Enter")
    hands.type("ks")
    hands.wait(300)
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: coach(hands).words() == "3 Ctrl+A: đủ giấy tờ")
    hands.press(Qt.Key.Key_A, CTRL)
    hands.until(lambda: coach(hands).words() == "4 Ctrl+Enter: lưu và in")
    hands.press(Qt.Key.Key_Return, CTRL)
    hands.until(lambda: rows(desk, "SELECT count(*) FROM dossier") == [(1,)])
    hands.until(lambda: coach(hands).steps.done == [True] * 4)
    assert "giấy hẹn" in coach(hands).words()
    hands.until(lambda: hands.window.current_key == PREVIEW)


def test_the_coach_is_hidden_with_a_key_and_comes_again_from_the_palette(hands, desk):
    hands.until(coach(hands).isVisible)
    hands.press(Qt.Key.Key_U, Qt.KeyboardModifier.AltModifier)
    assert not coach(hands).isVisible()
    hands.until(lambda: desk.preferences.get("desk", "coach.gone", False))
    next(each for each in hands.counter.offers() if "bốn bước" in each.title).act()
    assert coach(hands).isVisible()


def test_every_screen_of_a_sample_desk_says_so_and_lets_the_mouse_through(hands):
    mark = hands.window.findChild(SampleMark)
    assert mark.accessibleName() == "DỮ LIỆU MẪU"
    for key in (Qt.Key.Key_F3, Qt.Key.Key_F2, Qt.Key.Key_F12):
        hands.press(key)
        hands.wait(100)
        assert mark.isVisible()
        assert mark.geometry() == hands.window.rect()
        assert hands.window.childAt(hands.window.rect().center()) is not mark
    at_lock = mark.parent().children().index(mark)
    assert at_lock > mark.parent().children().index(hands.window.covering())


def test_a_real_counter_has_neither_coach_nor_mark(open_counter, tmp_path):
    real = a_desk(tmp_path / "real", now=MONDAY)
    add_clerk(real, CLERKS[0], "clerk", PIN, actor=Actor("admin", "cli"))
    hands = open_counter(real)
    assert not hasattr(hands.counter, "coach")
    assert hands.window.findChild(SampleMark) is None
