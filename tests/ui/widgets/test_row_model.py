"""Rows, bands and ticks, without a window."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt

from ui.theme import Tone
from ui.widgets.row_model import Band, Column, Face, Role, RowModel

LATE = Band("late", "Quá hạn", Tone.LATE, 0)
TODAY = Band("today", "Đến hạn hôm nay", Tone.TODAY, 1)


@dataclass(frozen=True)
class Work:
    code: str
    name: str
    late: bool = False


WORK = [Work("3", "LÊ VĂN ANH"), Work("1", "TRẦN THỊ BÍCH", late=True), Work("2", "Y THUÊN AYŨN")]


@pytest.fixture
def model() -> RowModel[Work]:
    made: RowModel[Work] = RowModel(
        [
            Column("Mã", lambda work: work.code, sort=lambda work: work.code, face=Face.CODE),
            Column("Người nộp", lambda work: work.name, tone=lambda work: Tone.LATE if work.late else None),
        ],
        key=lambda work: work.code,
        band=lambda work: LATE if work.late else TODAY,
        ticks=True,
        subject="{count} hồ sơ",
    )
    made.show(WORK)
    return made


def _lines(model: RowModel[Work]) -> list[str]:
    return [
        str(model.index(line, 1).data() or model.index(line, 0).data()).split(",")[0]
        for line in range(model.rowCount())
    ]


def test_late_stays_above_today_however_rows_are_sorted(model: RowModel[Work]) -> None:
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert [row.code for row in model.rows()] == ["1", "3", "2"]

    model.sort(1, Qt.SortOrder.AscendingOrder)
    assert [row.code for row in model.rows()] == ["1", "2", "3"]


def test_without_sorting_rows_keep_the_order_they_came_in(model: RowModel[Work]) -> None:
    model.sort(1)
    model.sort(-1)

    assert [row.code for row in model.rows()] == ["1", "3", "2"]


def test_a_heading_says_its_count_and_cannot_be_chosen(model: RowModel[Work]) -> None:
    heading = model.index(0, 0)

    assert heading.data() == "Quá hạn, 1 hồ sơ"
    assert model.flags(heading) == Qt.ItemFlag.NoItemFlags
    assert model.row_at(0) is None


def test_narrowing_drops_rows_and_empty_headings(model: RowModel[Work]) -> None:
    model.narrow(lambda work: "LÊ" in work.name)

    assert model.shown == 1
    assert model.total == 3
    assert model.rowCount() == 2

    model.narrow(None)
    assert model.shown == 3


def test_ticks_stay_on_rows_that_are_still_there(model: RowModel[Work]) -> None:
    model.tick(model.line_of("1"))
    model.tick(model.line_of("2"))

    model.show([Work("2", "Y THUÊN AYŨN"), Work("4", "MỚI")])

    assert [row.code for row in model.ticked()] == ["2"]
    assert model.index(model.line_of("2"), 0).data(Role.TICKED)


def test_a_narrowed_row_keeps_its_tick(model: RowModel[Work]) -> None:
    model.tick(model.line_of("1"))
    model.narrow(lambda work: work.code != "1")

    assert [row.code for row in model.ticked()] == ["1"]


def test_a_heading_takes_no_tick(model: RowModel[Work]) -> None:
    model.tick(0)

    assert model.ticked() == []


def test_a_tick_box_tells_a_screen_reader_its_state(model: RowModel[Work]) -> None:
    line = model.line_of("1")
    model.tick(line)

    assert model.index(line, 0).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked


def test_a_tone_comes_with_the_cell(model: RowModel[Work]) -> None:
    assert Tone(model.index(model.line_of("1"), 2).data(Role.TONE)) is Tone.LATE
    assert model.index(model.line_of("2"), 2).data(Role.TONE) is None
