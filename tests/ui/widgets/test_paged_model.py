"""A list of which the order is known and the rows are read when they are looked at."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.theme import Tone
from ui.widgets.paged_model import KEPT, PAGE, PagedModel
from ui.widgets.table import DataTable
from ui.widgets.table_rows import Band, BandRow, Column

LATE = Band("late", "Quá hạn", Tone.LATE, 0)
TODAY = Band("today", "Đến hạn hôm nay", Tone.TODAY, 1)


@dataclass(frozen=True)
class Work:
    number: int
    name: str = "LÊ VĂN ANH"


def a_model() -> PagedModel[Work]:
    return PagedModel(
        [Column("Người nộp", lambda work: work.name, order="owner", name="name")],
        key=lambda work: work.number,
        ticks=True,
        subject="{count} hồ sơ",
    )


@pytest.fixture
def model(dressed: QApplication) -> PagedModel[Work]:
    """Ten thousand rows, 200 of them late, the first page read."""
    made = a_model()
    arrange(made, range(10_000))
    return made


def arrange(model: PagedModel[Work], keys: range, *, late: int = 200, read: int = PAGE) -> None:
    parts = [(BandRow(LATE, late), late), (BandRow(TODAY, 12_345), len(keys) - late)]
    model.arrange(list(keys), parts, [Work(key) for key in keys[:read]])


def test_headings_stand_where_their_rows_begin_and_say_what_the_store_counted(
    model: PagedModel[Work],
) -> None:
    assert model.rowCount() == 10_002
    assert list(model.heading_lines()) == [0, 201]
    assert model.index(201, 0).data() == "Đến hạn hôm nay, 12345 hồ sơ"
    assert [model.key_at(line) for line in (0, 1, 200, 201, 202, 10_001)] == [None, 0, 199, None, 200, 9_999]
    assert [model.line_of(key) for key in (0, 199, 200, 9_999, 10_000)] == [1, 200, 202, 10_001, -1]


def test_only_the_page_that_is_looked_at_is_asked_for_and_once(model: PagedModel[Work], qtbot: QtBot) -> None:
    asked: list[list[int]] = []
    model.wanted.connect(asked.append)
    for line in (5_002, 5_003, 5_010, 5_002):
        assert model.row_at(line) is None
    qtbot.waitUntil(lambda: bool(asked), timeout=1000)
    qtbot.wait(20)
    assert len(asked) == 1
    assert 5_000 in asked[0]
    assert len(asked[0]) == PAGE


def test_rows_that_come_in_are_shown_and_the_oldest_go(model: PagedModel[Work]) -> None:
    for first in range(0, 3 * KEPT, PAGE):
        keys = list(range(first, first + PAGE))
        model.fill(keys, [Work(key, f"SỐ {key}") for key in keys])
    assert len(model.rows()) == KEPT
    assert model.index(model.line_of(3 * KEPT - 1), 1).data() == f"SỐ {3 * KEPT - 1}"
    assert model.row_at(1) is None


def test_a_ticked_row_is_kept_however_far_it_is(model: PagedModel[Work]) -> None:
    model.tick(1)
    for first in range(PAGE, 3 * KEPT, PAGE):
        model.fill([], [Work(key) for key in range(first, first + PAGE)])
    assert [row.number for row in model.ticked()] == [0]


def test_ticks_go_with_rows_that_are_gone_and_stay_while_the_list_is_narrowed(
    model: PagedModel[Work],
) -> None:
    model.tick(1)
    model.tick(2)
    model.arrange([5], [(None, 1)], [Work(5)], keep_ticks=True)
    assert model.ticked_keys() == [0, 1]
    model.arrange([1, 2], [(None, 2)], [Work(1), Work(2)])
    assert model.ticked_keys() == [1]


def test_the_same_order_again_moves_no_line_and_believes_no_old_row(
    model: PagedModel[Work], qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(model.modelReset):
        parts = [(BandRow(LATE, 200), 200), (BandRow(TODAY, 12_345), 9_800)]
        model.arrange(list(range(10_000)), parts, [Work(0, "MỚI")])
    assert model.index(1, 1).data() == "MỚI"
    assert model.row_at(2) is None


def test_sorting_is_asked_of_the_store(model: PagedModel[Work], qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.sort_wanted) as wanted:
        model.sort(1, Qt.SortOrder.DescendingOrder)
    assert wanted.args == ["owner", True]


@pytest.fixture
def table(model: PagedModel[Work], qtbot: QtBot) -> DataTable[Work]:
    made = DataTable(model, "test")
    qtbot.addWidget(made)
    model.wanted.connect(lambda keys: model.fill(keys, [Work(key) for key in keys]))
    made.resize(800, 400)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.setFocus()
    arrange(model, range(10_001))
    return made


def test_end_reaches_the_last_row_and_reads_its_page_alone(table: DataTable[Work], qtbot: QtBot) -> None:
    qtbot.keyClick(table, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: table.current() is not None, timeout=1000)
    current = table.current()
    assert current is not None
    assert current.number == 10_000
    model = table.model()
    assert isinstance(model, PagedModel)
    assert len(model.rows()) <= 4 * PAGE


def test_the_place_under_the_eye_stays_when_rows_come_in_above(table: DataTable[Work], qtbot: QtBot) -> None:
    model = table.model()
    assert isinstance(model, PagedModel)
    table.choose(5_000)
    qtbot.wait(20)
    top = model.key_at(table.rowAt(0))
    cut = table.rowViewportPosition(table.rowAt(0))
    arrange(model, range(-50, 10_001), late=250)
    assert model.key_at(table.rowAt(0)) == top
    assert table.rowViewportPosition(table.rowAt(0)) == cut
    assert model.key_at(table.currentIndex().row()) == 5_000


def test_letters_are_asked_of_the_screen_where_not_all_rows_are_here(
    table: DataTable[Work], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(table.sought) as sought:
        qtbot.keyClick(table, Qt.Key.Key_N)
    assert sought.args == ["n"]
