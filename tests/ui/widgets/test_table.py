"""The table under the clerk's keys."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from ui.theme import Tone
from ui.widgets.frozen_part import FrozenPart
from ui.widgets.row_model import Band, Column, Face, RowModel
from ui.widgets.table import DataTable

NONE = Qt.KeyboardModifier.NoModifier
LATE = Band("late", "Quá hạn", Tone.LATE, 0)
TODAY = Band("today", "Đến hạn hôm nay", Tone.TODAY, 1)


@dataclass(frozen=True)
class Work:
    code: str
    name: str
    late: bool = False


WORK = [Work("1", "LÊ VĂN ANH", late=True), Work("2", "TRẦN THỊ BÍCH"), Work("3", "Y THUÊN AYŨN")]


@pytest.fixture
def table(dressed: QApplication, qtbot: QtBot) -> DataTable[Work]:
    model: RowModel[Work] = RowModel(
        [
            Column("Mã", lambda work: work.code, sort=lambda work: work.code, face=Face.CODE, name="code"),
            Column("Người nộp", lambda work: work.name, sort=str, face=Face.NAME, name="name"),
            Column("Thủ tục", lambda _: "Đăng ký khai sinh", stretch=True, name="procedure"),
        ],
        key=lambda work: work.code,
        band=lambda work: LATE if work.late else TODAY,
        ticks=True,
    )
    made = DataTable(model, "test")
    qtbot.addWidget(made)
    model.show(WORK)
    made.resize(800, 400)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.setFocus()
    return made


def _rows(table: DataTable[Work]) -> RowModel[Work]:
    model = table.model()
    assert isinstance(model, RowModel)
    return model


def _code(table: DataTable[Work]) -> str:
    row = table.current()
    return row.code if row else ""


def test_the_ring_begins_on_the_first_row(table: DataTable[Work]) -> None:
    assert _code(table) == "1"


def test_arrows_step_over_headings(table: DataTable[Work], qtbot: QtBot) -> None:
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert _code(table) == "2"
    qtbot.keyClick(table, Qt.Key.Key_Up)
    assert _code(table) == "1"
    qtbot.keyClick(table, Qt.Key.Key_Up)
    assert _code(table) == "1"


@pytest.mark.parametrize(
    ("key", "code"),
    [(Qt.Key.Key_End, "3"), (Qt.Key.Key_Home, "1"), (Qt.Key.Key_PageDown, "3"), (Qt.Key.Key_PageUp, "1")],
)
def test_home_end_and_pages_reach_the_ends(
    table: DataTable[Work], qtbot: QtBot, key: Qt.Key, code: str
) -> None:
    table.choose("2")
    qtbot.keyClick(table, key)

    assert _code(table) == code


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_opens_the_row(table: DataTable[Work], qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitSignal(table.opened, timeout=500) as opened:
        qtbot.keyClick(table, key)

    assert opened.args == [WORK[0]]


def test_space_ticks_and_unticks(table: DataTable[Work], qtbot: QtBot) -> None:
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert [row.code for row in _rows(table).ticked()] == ["1"]

    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert _rows(table).ticked() == []


def test_a_click_on_the_box_ticks(table: DataTable[Work], qtbot: QtBot) -> None:
    box = table.visualRect(_rows(table).index(_rows(table).line_of("2"), 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=box)

    assert [row.code for row in _rows(table).ticked()] == ["2"]


def test_a_typed_letter_goes_to_the_next_row_that_begins_with_it(
    table: DataTable[Work], qtbot: QtBot
) -> None:
    qtbot.keyClick(table, Qt.Key.Key_Y)

    assert _code(table) == "3"


def test_the_ring_stays_on_its_row_when_the_list_is_refreshed(table: DataTable[Work]) -> None:
    table.choose("3")
    _rows(table).show([Work("0", "MỚI", late=True), *WORK])

    assert _code(table) == "3"


def test_ctrl_c_copies_the_row_as_text(table: DataTable[Work], qtbot: QtBot) -> None:
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert QGuiApplication.clipboard().text() == "1\tLÊ VĂN ANH\tĐăng ký khai sinh"


def test_a_window_key_is_left_to_the_window(table: DataTable[Work], qtbot: QtBot) -> None:
    qtbot.keyClick(table, Qt.Key.Key_F3)

    assert _code(table) == "1"


def test_names_and_codes_are_never_narrower_than_their_words(table: DataTable[Work]) -> None:
    long = Work("9", "NGUYỄN THỊ HUỲNH PHƯỢNG TRƯỜNG GIANG")
    before = table.columnWidth(2)
    _rows(table).show([*WORK, long])

    assert table.columnWidth(2) > before
    assert table.columnWidth(2) > table.fontMetrics().horizontalAdvance(long.name) * 13 / 14


def test_rows_are_of_one_height_and_headings_lower(table: DataTable[Work]) -> None:
    assert [table.rowHeight(line) for line in range(5)] == [32, 38, 32, 38, 38]


def test_widths_are_kept_by_name_and_version(table: DataTable[Work]) -> None:
    table.setColumnWidth(1, 333)
    state = table.save_state()
    table.reset_columns()
    assert table.columnWidth(1) != 333

    assert table.restore_state(state)
    assert table.columnWidth(1) == 333
    assert not table.restore_state(b'{"version": 999}')
    assert not table.restore_state(b"\x00\x01")
    assert table.columnWidth(1) == 333


def test_the_last_column_to_be_seen_cannot_be_hidden(table: DataTable[Work]) -> None:
    for name in ("code", "name", "procedure"):
        table.columns.show_or_hide(name)

    assert [table.isColumnHidden(section) for section in range(4)].count(False) == 2


def test_a_header_click_sorts_up_down_and_back(table: DataTable[Work], qtbot: QtBot) -> None:
    _rows(table).show(list(reversed(WORK)))
    seen = []
    for _ in range(3):
        table.horizontalHeader().sectionClicked.emit(1)
        seen.append([row.code for row in _rows(table).rows()])

    assert seen == [["1", "2", "3"], ["1", "3", "2"], ["1", "3", "2"]]


def test_shift_and_an_arrow_tick_all_that_is_passed(table: DataTable[Work], qtbot: QtBot) -> None:
    shift = Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(table, Qt.Key.Key_Down, shift)
    assert [row.code for row in _rows(table).ticked()] == ["1", "2"]
    qtbot.keyClick(table, Qt.Key.Key_End, shift)
    assert [row.code for row in _rows(table).ticked()] == ["1", "2", "3"]


def test_shift_and_space_tick_from_the_last_tick_to_here(table: DataTable[Work], qtbot: QtBot) -> None:
    qtbot.keyClick(table, Qt.Key.Key_Space)
    qtbot.keyClick(table, Qt.Key.Key_End)
    table._anchor = 1
    qtbot.keyClick(table, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert [row.code for row in _rows(table).ticked()] == ["1", "2", "3"]


def test_ctrl_a_ticks_all_and_ctrl_c_copies_them_as_they_are_shown(
    table: DataTable[Work], qtbot: QtBot
) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    table.columns.show_or_hide("procedure")
    table.columns.move("name", -1)
    qtbot.keyClick(table, Qt.Key.Key_A, control)
    qtbot.keyClick(table, Qt.Key.Key_C, control)
    assert QGuiApplication.clipboard().text() == "LÊ VĂN ANH\t1\nTRẦN THỊ BÍCH\t2\nY THUÊN AYŨN\t3"


def test_a_second_letter_narrows_and_an_input_methods_backspace_takes_one_back(
    table: DataTable[Work], qtbot: QtBot
) -> None:
    _rows(table).show([Work("1", "LÊ VĂN ANH"), Work("2", "ĐỖ AN"), Work("3", "DƯƠNG BA")])
    table.columns.sort("code")
    table.choose("1")
    # Telex turns "dd" into đ: the input method sends d, Backspace, đ, then the next letter.
    for key, text in ((Qt.Key.Key_D, "d"), (Qt.Key.Key_Backspace, "\b"), (0, "đ"), (Qt.Key.Key_O, "o")):
        QApplication.sendEvent(table, QKeyEvent(QEvent.Type.KeyPress, key, NONE, text))
    assert _code(table) == "1"  # nothing in the sorted column begins so
    table.columns.sort("name")
    for key, text in ((Qt.Key.Key_D, "d"), (Qt.Key.Key_Backspace, "\b"), (0, "đ"), (Qt.Key.Key_O, "o")):
        QApplication.sendEvent(table, QKeyEvent(QEvent.Type.KeyPress, key, NONE, text))
    assert _code(table) == "2"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_key_opens_what_can_be_done_with_columns(table: DataTable[Work], qtbot: QtBot) -> None:
    qtbot.keyClick(table, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    words = [action.text() for action in menu.actions() if action.text()]
    assert words == ["Thứ tự vốn có", "Mã", "Người nộp", "Thủ tục", "Đặt lại các cột"]
    menu.close()


def test_columns_keep_place_sight_and_order_and_can_be_put_back(table: DataTable[Work], qtbot: QtBot) -> None:
    table.columns.move("procedure", -1)
    table.columns.sort("code", descending=True)
    table.columns.show_or_hide("name")
    state = table.save_state()
    with qtbot.waitSignal(table.columns.changed):
        table.reset_columns()
    assert table.columns.seen() == [0, 1, 2, 3]
    assert [row.code for row in _rows(table).rows()] == ["1", "2", "3"]
    assert table.restore_state(state)
    assert table.columns.seen() == [0, 1, 3]
    assert [row.code for row in _rows(table).rows()] == ["1", "3", "2"]


def test_the_column_of_boxes_stays_the_first(table: DataTable[Work]) -> None:
    table.horizontalHeader().moveSection(2, 0)
    assert table.columns.seen()[0] == 0


def test_the_first_columns_stay_in_sight_when_a_wide_table_is_moved(
    dressed: QApplication, qtbot: QtBot
) -> None:
    model: RowModel[Work] = RowModel(
        [Column(f"Cột {place}", lambda work: work.name, width=300, name=f"c{place}") for place in range(5)],
        key=lambda work: work.code,
        band=lambda work: LATE if work.late else TODAY,
    )
    made = DataTable(model, "wide", frozen=1)
    qtbot.addWidget(made)
    model.show(WORK)
    made.resize(700, 300)
    made.show()
    (part,) = made.findChildren(FrozenPart)
    assert not part.isVisible()
    made.horizontalScrollBar().setValue(400)
    assert part.isVisible()
    assert part.width() == 300
    assert part.rowViewportPosition(2) == made.rowViewportPosition(2)
    made.horizontalScrollBar().setValue(0)
    assert not part.isVisible()


def test_a_screen_reader_hears_rows_headings_and_ticks(table: DataTable[Work], qtbot: QtBot) -> None:
    spoken = QAccessible.queryAccessibleInterface(table)
    assert spoken.role() == QAccessible.Role.Table

    def heard(line: int, section: int) -> str:
        # Qt counts a column for the rows' own headings and a line for the columns'.
        cell = spoken.child((line + 1) * 5 + section + 1)
        return cell.text(QAccessible.Text.Name)

    assert [heard(-1, section) for section in range(4)] == ["Chọn", "Mã", "Người nộp", "Thủ tục"]
    assert heard(0, 0) == "Quá hạn, 1"
    assert [heard(1, section) for section in range(4)] == [
        "chưa chọn",
        "1",
        "LÊ VĂN ANH",
        "Đăng ký khai sinh",
    ]
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert heard(1, 0) == "đã chọn"
