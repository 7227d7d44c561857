"""The desk's words for days, money and reasons."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from desk_app.domain.due_date import DueDate, Duration, Unit, due_date
from desk_app.domain.errors import InputRefused
from desk_app.paths import PACKS
from desk_app.store.catalogue import bundled_catalogue
from tests.builders import at
from ui import wording
from ui.app import make_application
from ui.reception.due_days import day_cells
from ui.theme import look
from ui.widgets.day_strip import DayKind

pytestmark = pytest.mark.usefixtures("dressed")


def three_days(received: str, amount: int = 3) -> DueDate:
    calendar = bundled_catalogue(PACKS).calendar()
    return due_date(at(received), Duration(amount, Unit.WORKING_DAY), calendar)


def test_the_24th_of_november_is_named_as_the_reason(dressed: QApplication) -> None:
    promise = three_days("2026-11-23 09:12")

    assert wording.due_moment(promise.due_at) == "Thứ Sáu 27/11/2026, trước 17:00"
    assert wording.due_reason(promise) == "Không tính 24/11: Ngày Văn hóa Việt Nam"


def test_a_plain_count_needs_no_reason() -> None:
    assert wording.due_reason(three_days("2026-11-09 09:00")) == ""


def test_weekends_are_counted_and_tet_is_named_as_one_stretch() -> None:
    reason = wording.due_reason(three_days("2027-02-02 09:00", 5))

    assert "Tết" in reason
    assert "ngày cuối tuần" in reason


def test_reception_after_hours_says_when_the_count_begins() -> None:
    assert wording.due_reason(three_days("2026-11-20 18:00")).startswith(
        "Nhận ngoài giờ làm việc: tính từ 07:30 Thứ Hai 23/11/2026"
    )


def test_the_explanation_lists_every_counted_and_every_skipped_day() -> None:
    lines = wording.due_explanation(three_days("2026-11-23 09:12"), 1)

    assert "Tính T4 25/11, T5 26/11, T6 27/11" in lines
    assert "Thứ Ba 24/11/2026 không tính: Ngày Văn hóa Việt Nam" in lines


@pytest.mark.parametrize(
    ("granted", "words"),
    [
        (Duration(3, Unit.WORKING_DAY), "3 ngày làm việc"),
        (Duration(0, Unit.SAME_DAY), "trong ngày"),
        (None, "chưa có thời hạn"),
    ],
)
def test_durations_are_said_in_words(granted: Duration | None, words: str) -> None:
    assert wording.duration(granted) == words


def test_an_unknown_price_is_never_shown_as_free() -> None:
    assert wording.money(0) == "0\u00a0đ"
    assert wording.money(1_250_000) == "1.250.000\u00a0đ"
    assert wording.money(None) == "chưa có trong danh mục"


def test_a_refusal_speaks_of_keys_and_not_of_the_command_line() -> None:
    refusal = InputRefused("born_on_disagrees", field="applicant.born_on", typed=1991, number=1990)

    assert wording.refusal(refusal) == "Năm sinh 1991 không khớp số định danh (năm 1990). Xem lại thẻ."


def test_the_strip_shows_reception_the_day_off_and_each_day_counted() -> None:
    cells = day_cells(three_days("2026-11-23 09:12"))

    assert [(cell.day, cell.word) for cell in cells] == [
        ("T2 23", "Nhận"),
        ("T3 24", "Nghỉ"),
        ("T4 25", "Ngày 1"),
        ("T5 26", "Ngày 2"),
        ("T6 27", "Ngày 3"),
    ]
    assert cells[-1].kind is DayKind.LAST


def test_a_long_count_keeps_its_holidays_in_the_strip_before_weekends() -> None:
    promise = three_days("2026-12-21 09:00", 30)
    cells = day_cells(promise)

    assert len(cells) <= 5
    assert any(off.day == date(2027, 1, 1) for off in promise.skipped)
    assert "T6 01" in [cell.day for cell in cells]


@pytest.mark.parametrize(("amount", "said"), [(1, "1 working day"), (2, "2 working days")])
def test_english_has_a_word_for_one_day_and_another_for_two(
    dressed: QApplication, amount: int, said: str
) -> None:
    make_application(look=look(), language="en")
    try:
        assert wording.duration(Duration(amount, Unit.WORKING_DAY)) == said
    finally:
        make_application(look=look(), language="vi")
