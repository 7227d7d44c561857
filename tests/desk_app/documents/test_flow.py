"""Laying out what a paper says over pages."""

from desk_app.documents.flow import Framed, Said, Tabled, Whole, laid_out
from desk_app.documents.table import Columns, Setting, measured_row
from desk_app.documents.text import plain

SETTING = Setting(10, 5)


def said(count: int, **but: object) -> Said:
    return Said(10, [plain(str(number)) for number in range(count)], 10, 5, **but)  # type: ignore[arg-type]


def tabled(count: int) -> Tabled:
    rows = [measured_row([[plain(str(number))]], SETTING, 10) for number in range(count)]
    return Tabled(10, Columns((100,)), SETTING, rows, ("TT",), gap=0)


def signature() -> Whole:
    return Whole(30, lambda sheet, y: None)


def slices(blocks, height=100.0):
    return [
        [(blocks.index(placed.block), placed.first, placed.last) for placed in page]
        for page in laid_out(blocks, (0, height), (0, height))
    ]


def test_what_fits_stays_on_one_page() -> None:
    assert slices([said(3), tabled(4), signature()]) == [[(0, 0, 1), (1, 0, 4), (2, 0, 1)]]


def test_a_table_goes_on_and_keeps_room_for_its_head() -> None:
    pages = laid_out([tabled(25)], (0, 100), (0, 100))
    assert [placed.last - placed.first for page in pages for placed in page] == [9, 9, 7]


def test_no_line_of_a_paragraph_stands_alone() -> None:
    """Of twelve lines, the first two and the last two are never parted."""
    assert said(12).heights[0] == said(12).heights[-1] == 10
    pages = laid_out([said(18), said(12)], (0, 100), (0, 100))
    assert len(pages) == 2
    assert pages[0][-1].last == 1


def test_what_sticks_stands_beside_what_follows() -> None:
    assert slices([said(15), said(2, sticks=True), signature()]) == [[(0, 0, 13)], [(1, 0, 1), (2, 0, 1)]]


def test_signatures_bring_the_last_row_of_the_table_along() -> None:
    assert slices([tabled(9), signature()]) == [[(0, 0, 8)], [(0, 8, 9), (1, 0, 1)]]


def test_gaps_are_left_out_at_the_top_of_a_page() -> None:
    pages = laid_out([said(19), Whole(30, lambda sheet, y: None, gap=7)], (0, 100), (20, 100))
    assert pages[1][0].y == 20


def test_a_frame_is_closed_on_every_page() -> None:
    frame = Framed(10, 100, [said(12), said(12, gap=2)], 1)
    pages = laid_out([frame], (0, 100), (0, 100))
    assert [(placed.first, placed.last) for page in pages for placed in page] == [(0, 15), (15, 20)]


def test_what_is_higher_than_a_page_is_drawn_all_the_same() -> None:
    assert slices([said(2), Whole(300, lambda sheet, y: None)]) == [[(0, 0, 1)], [(1, 0, 1)]]
