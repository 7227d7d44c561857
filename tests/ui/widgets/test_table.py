"""The table under the clerk's keys."""

import time
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.theme import Tone
from ui.widgets.row_model import Band, Column, Face, RowModel
from ui.widgets.table import DataTable

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
            Column("Người nộp", lambda work: work.name, face=Face.NAME, name="name"),
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
    assert not table.restore_state(b'{"version": 999, "widths": {}, "hidden": []}')
    assert not table.restore_state(b"\x00\x01")
    assert table.columnWidth(1) == 333


def test_the_last_column_to_be_seen_cannot_be_hidden(table: DataTable[Work]) -> None:
    for name in ("code", "name", "procedure"):
        table._hide_or_show(name)

    assert [table.isColumnHidden(section) for section in range(4)].count(False) == 2


def test_a_header_click_sorts_up_down_and_back(table: DataTable[Work], qtbot: QtBot) -> None:
    _rows(table).show(list(reversed(WORK)))
    seen = []
    for _ in range(3):
        table.horizontalHeader().sectionClicked.emit(1)
        seen.append([row.code for row in _rows(table).rows()])

    assert seen == [["1", "2", "3"], ["1", "3", "2"], ["1", "3", "2"]]


def test_six_hundred_dossiers_are_shown_in_less_than_a_third_of_a_second(table: DataTable[Work]) -> None:
    many = [Work(f"{number:016d}", "NGUYỄN THỊ HUỲNH PHƯỢNG", late=number % 7 == 0) for number in range(600)]
    began = time.perf_counter()
    _rows(table).show(many)
    table.grab()

    assert time.perf_counter() - began < 0.3
