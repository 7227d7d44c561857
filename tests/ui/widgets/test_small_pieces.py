"""Choices, tags, strips, timelines, toasts: each in a sentence or two."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import LIGHT, Look, Step, Tone, look, wear
from ui.widgets.bars import ActionBar
from ui.widgets.card import Card
from ui.widgets.choice import SegmentedChoice
from ui.widgets.day_strip import DayCell, DayKind, DayStrip, folded
from ui.widgets.glyphs import GLYPH_OF, BoxState, Glyph, paint_box, paint_glyph
from ui.widgets.option_card import OptionCard
from ui.widgets.tag import Tag
from ui.widgets.timeline import Moment, Timeline
from ui.widgets.toast import Toast

FEE = [("none", "Miễn"), ("cash", "Tiền mặt"), ("qr", "VietQR"), ("later", "Thu sau")]


def _cells(counted: int, skipped: int) -> list[DayCell]:
    return [
        DayCell("T2 23", "Nhận", DayKind.RECEIVED),
        *[DayCell("CN", "Nghỉ", DayKind.SKIPPED) for _ in range(skipped)],
        *[DayCell("T3", f"Ngày {number}", DayKind.COUNTED) for number in range(1, counted)],
        DayCell("T6 27", f"Ngày {counted}", DayKind.LAST),
    ]


def test_a_short_promise_shows_every_day() -> None:
    assert folded(_cells(3, 1)) == _cells(3, 1)


def test_a_long_promise_shows_the_first_the_skipped_and_the_last_day() -> None:
    cells = folded(_cells(10, 2))

    assert [cell.kind for cell in cells] == [DayKind.RECEIVED, DayKind.SKIPPED, DayKind.SKIPPED, DayKind.LAST]
    assert cells[-1].word == "Ngày 10"


def test_over_tet_the_strip_still_has_five_cells() -> None:
    assert len(folded(_cells(10, 9))) == 5


def test_every_day_is_read_aloud_even_when_folded(dressed: QApplication, qtbot: QtBot) -> None:
    strip = DayStrip()
    qtbot.addWidget(strip)
    strip.show_days(_cells(10, 2))

    assert "Ngày 7" in strip.accessibleName()


def test_arrows_move_the_choice_and_tell_it(dressed: QApplication, qtbot: QtBot) -> None:
    choice = SegmentedChoice(FEE)
    qtbot.addWidget(choice)
    choice.choose("none")
    choice.show()
    choice.activateWindow()
    qtbot.waitUntil(choice.isActiveWindow)
    first = choice._group.buttons()[0]
    first.setFocus()

    with qtbot.waitSignal(choice.chosen, timeout=500) as told:
        qtbot.keyClick(first, Qt.Key.Key_Right)

    assert told.args == ["cash"]
    assert choice.value == "cash"


def test_choosing_for_the_clerk_tells_nobody(dressed: QApplication, qtbot: QtBot) -> None:
    choice = SegmentedChoice(FEE)
    qtbot.addWidget(choice)
    with qtbot.assertNotEmitted(choice.chosen):
        choice.choose("later")
    assert choice.value == "later"

    choice.choose("nothing of the kind")
    assert choice.value == ""


def test_other_options_keep_the_one_chosen_when_it_is_still_offered(
    dressed: QApplication, qtbot: QtBot
) -> None:
    choice = SegmentedChoice(FEE)
    qtbot.addWidget(choice)
    choice.choose("cash")

    choice.set_options([("cash", "Tiền mặt"), ("paid", "Đã thu")])
    assert choice.value == "cash"

    choice.set_options([("paid", "Đã thu")])
    assert choice.value == ""


def _painted(paint: object, size: int = 24) -> QImage:
    image = QImage(QSize(size, size), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint(painter, image.rect())  # type: ignore[operator]  # a painting function
    painter.end()
    return image


def test_states_differ_by_shape_and_not_by_colour_alone(dressed: QApplication) -> None:
    shapes = [
        _painted(lambda painter, rect, glyph=glyph: paint_glyph(painter, rect, glyph, "#000000"))
        for glyph in Glyph
    ]

    assert all(a != b for place, a in enumerate(shapes) for b in shapes[place + 1 :])
    assert len(set(GLYPH_OF.values())) == len(Tone)


def test_the_four_boxes_of_a_paper_differ(dressed: QApplication) -> None:
    boxes = [
        _painted(lambda painter, rect, state=state: paint_box(painter, rect, state, LIGHT))
        for state in BoxState
    ]

    assert all(a != b for place, a in enumerate(boxes) for b in boxes[place + 1 :])


def test_a_tag_is_as_wide_as_its_word(dressed: QApplication, qtbot: QtBot) -> None:
    tag = Tag("còn 2 ngày", Tone.SOON)
    qtbot.addWidget(tag)
    narrow = tag.sizeHint().width()
    tag.show_state("quá 12 ngày làm việc", Tone.LATE)

    assert tag.sizeHint().width() > narrow
    assert tag.accessibleName() == "quá 12 ngày làm việc"


def test_one_moment_is_one_announcement(dressed: QApplication, qtbot: QtBot) -> None:
    line = Timeline()
    qtbot.addWidget(line)
    line.show_moments([Moment("23/11 09:12", "Tiếp nhận hồ sơ", "Lan · máy này", stamp="Ở máy này")])

    said = line.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "23/11 09:12. Tiếp nhận hồ sơ. Lan · máy này. Ở máy này"


def test_a_moment_with_a_long_detail_takes_more_room_when_narrow(dressed: QApplication, qtbot: QtBot) -> None:
    line = Timeline()
    qtbot.addWidget(line)
    line.show_moments(
        [Moment("Hôm nay", "Yêu cầu bổ sung", "Lan", detail="Người nộp mang bản chính đến. " * 5)]
    )
    heights = []
    for width in (900, 360):
        line.resize(width, 300)
        line.grab()
        heights.append(line.sizeHintForRow(0))

    assert heights[1] > heights[0]


def test_a_stamp_that_does_not_fit_beside_its_source_stands_under_it_whole(
    dressed: QApplication, qtbot: QtBot
) -> None:
    line = Timeline()
    qtbot.addWidget(line)
    source, stamp = "Trung tâm Phục vụ hành chính công · tỉnh", "Tỉnh đã nhận 23/11 09:05"
    line.show_moments([Moment("23/11", "Chuyển", source, stamp=stamp)])
    heights = []
    for width in (900, 460):
        line.resize(width, 300)
        line.grab()
        heights.append(line.sizeHintForRow(0))
    assert heights[1] > heights[0]


def test_a_toast_goes_by_itself(dressed: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.widgets.toast.SHORT_STAY", 30)
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    toast = Toast(page)
    toast.say("Đã lưu 2418 1261 1230 4576")
    assert toast.isVisible()

    qtbot.waitUntil(lambda: not toast.isVisible())


def test_a_second_toast_takes_the_place_of_the_first(dressed: QApplication, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    toast = Toast(page)
    taken: list[str] = []
    toast.say("Đã ghi chú", undo=lambda: taken.append("note"))
    toast.say("Đã lưu")
    toast._take_back()

    assert toast.text() == "Đã lưu"
    assert taken == []


def test_the_bar_is_lower_in_a_low_window(dressed: QApplication, qtbot: QtBot) -> None:
    bar = ActionBar()
    qtbot.addWidget(bar)
    assert bar.height() == 56

    wear(Look(LIGHT, step=Step.COMPACT))
    assert bar.height() == 48
    assert look().compact


def test_a_card_takes_its_title_as_its_name(dressed: QApplication, qtbot: QtBot) -> None:
    card = Card("Còn thiếu để lưu (1)", tone=Tone.TODAY)
    qtbot.addWidget(card)
    card.set_title("Còn thiếu để lưu (2)")

    assert card.accessibleName() == "Còn thiếu để lưu (2)"


def test_a_choice_as_large_as_a_card_says_all_of_its_detail_in_little_room(
    dressed: QApplication, qtbot: QtBot
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    card = OptionCard(
        "Enrol this counter", "With the address and the code the province gave", icon="shield-check"
    )
    QVBoxLayout(page).addWidget(card)
    page.resize(520, 200)
    page.show()
    one_line = card.height()

    page.resize(280, 200)

    qtbot.waitUntil(lambda: card.height() > one_line)
    assert card.height() == card.heightForWidth(card.width())
