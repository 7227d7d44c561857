"""Acceptance 11, 24 November: received Monday 23/11/2026 with 3 working days, due Friday 27/11, and why."""

from PySide6.QtCore import Qt

from tests.acceptance.hands import CARD
from ui.counter.keys import RECEPTION
from ui.widgets.cut_text import CutText
from ui.widgets.text import Text

CTRL = Qt.KeyboardModifier.ControlModifier
THREE_DAYS = "1.004837"  # đăng ký giám hộ: 3 working days


def said(hands):
    due = hands.window.room(RECEPTION).due
    every = [*due.findChildren(Text), *due.findChildren(CutText)]
    return "\n".join(each.text() for each in every if each.isVisible())


def test_the_day_of_culture_is_skipped_by_name_on_the_screen_and_in_the_dossier(hands, desk):
    hands.scan(CARD)
    hands.until(lambda: hands.window.room(RECEPTION)._presenter.form.owner.full_name)
    hands.type(THREE_DAYS)
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_A, CTRL)
    assert "Thứ Sáu 27/11/2026" in said(hands)
    assert "24/11: Ngày Văn hóa Việt Nam" in said(hands)

    hands.press(Qt.Key.Key_I, CTRL)
    lines = said(hands).splitlines()
    assert "Thứ Ba 24/11/2026 không tính: Ngày Văn hóa Việt Nam" in lines
    assert any("T4 25/11, T5 26/11, T6 27/11" in line for line in lines)

    hands.press(Qt.Key.Key_Return, CTRL)
    hands.until(lambda: list(desk.search.find("")))
    (kept,) = desk.search.find("")
    assert f"{kept.due_at:%d/%m/%Y %H:%M}" == "27/11/2026 17:00"
