"""Acceptance 10, over Tết: each day off is skipped by its name, make-up Saturdays count, printed dates stand."""

import pytest
from PySide6.QtCore import Qt

from desk_app.bootstrap import add_clerk
from desk_app.wire.envelope import Actor
from tests.acceptance.conftest import CLERKS
from tests.acceptance.hands import CARD, PIN
from tests.builders import a_desk, at
from tests.desk_app.provided import newer
from ui.counter.keys import RECEPTION
from ui.widgets.banner import Banner
from ui.widgets.cut_text import CutText
from ui.widgets.text import Text

CTRL = Qt.KeyboardModifier.ControlModifier
FIVE_DAYS = "1.003583"  # đăng ký khai sinh lưu động: 5 working days
TET = {
    "Thứ Năm 04/02/2027": "28 tháng Chạp",
    "Thứ Sáu 05/02/2027": "29 tháng Chạp, giao thừa",
    "Thứ Bảy 06/02/2027": "mùng 1",
    "Chủ nhật 07/02/2027": "mùng 2",
    "Thứ Hai 08/02/2027": "mùng 3",
    "Thứ Ba 09/02/2027": "mùng 4, nghỉ bù",
    "Thứ Tư 10/02/2027": "mùng 5, nghỉ bù",
}


@pytest.fixture
def desk(tmp_path):
    """A desk on Tuesday 2 February 2027, nine in the morning."""
    opened = a_desk(tmp_path / "home", now=at("2027-02-02 09:00"))
    for name in CLERKS:
        add_clerk(opened, name, "clerk", PIN, actor=Actor("admin", "cli"))
    return opened


def begin(hands):
    """A card, the procedure, its papers: the date stands there."""
    hands.scan(CARD)
    hands.until(lambda: reception(hands)._presenter.form.owner.full_name)
    hands.type(FIVE_DAYS)
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_A, CTRL)


def reception(hands):
    return hands.window.room(RECEPTION)


def said(hands):
    due = reception(hands).due
    every = [*due.findChildren(Text), *due.findChildren(CutText)]
    return "\n".join(each.text() for each in every if each.isVisible())


def banners(hands):
    return " ".join(each.text() for each in hands.window.findChildren(Banner) if each.isVisible())


def test_the_date_skips_every_day_of_the_signed_calendar_and_ctrl_i_names_each(hands):
    begin(hands)
    assert "Thứ Ba 16/02/2027" in said(hands)
    assert "trước 17:00" in said(hands)
    assert "04/02–10/02: Nghỉ Tết Nguyên đán Đinh Mùi" in said(hands)

    hands.press(Qt.Key.Key_I, CTRL)
    lines = said(hands).splitlines()
    for day, name in TET.items():
        assert f"{day} không tính: Nghỉ Tết Nguyên đán Đinh Mùi ({name})" in lines
    for day in ("Thứ Bảy 13/02/2027", "Chủ nhật 14/02/2027"):
        assert f"{day} không tính: nghỉ cuối tuần" in lines
    assert any("T4 03/02, T5 11/02, T6 12/02, T2 15/02, T3 16/02" in line for line in lines)


def test_a_make_up_saturday_counts_and_is_told(desk, open_counter):
    hands = open_counter(newer(desk, worked={"2027-02-13": "Làm bù cho thứ Tư 10/02/2027"}))
    hands.sign_in()
    begin(hands)
    assert "Thứ Hai 15/02/2027" in said(hands)

    hands.press(Qt.Key.Key_I, CTRL)
    assert "T7 13/02" in said(hands)
    assert "làm bù" in said(hands).casefold()
    assert "Thứ Bảy 13/02/2027 không tính" not in said(hands)


def test_a_later_calendar_moves_no_printed_date_and_lists_whom_it_concerns(desk, hands, open_counter):
    begin(hands)
    hands.press(Qt.Key.Key_Return, CTRL)
    hands.until(lambda: list(desk.search.find("")))
    (kept,) = desk.search.find("")
    assert f"{kept.due_at:%d/%m/%Y %H:%M}" == "16/02/2027 17:00"

    later = newer(desk, days_off={"2027-02-11": "Nghỉ thêm theo thông báo của Chính phủ"})
    again = open_counter(later)
    again.sign_in()
    again.until(lambda: kept.code in banners(again))
    assert f"{kept.code} (16/02 → 17/02)" in banners(again)
    (unmoved,) = later.search.find("")
    assert unmoved.due_at == kept.due_at
    assert later.register.dossier(kept.code).due.calendar_version == 1
