"""The sheet for setting a scanner: one page, five makers, the same things in both languages."""

from collections.abc import Callable

from desk_app.documents.scanner_sheet import render_scanner_sheet, sheet_facts


def test_one_page_says_what_to_set_and_what_five_makers_call_it(read: Callable[[bytes], list[str]]) -> None:
    for language, wanted in (("vi", "Cổng COM ảo"), ("en", "Virtual COM")):
        (page,) = read(render_scanner_sheet("UBND xã Ea Kpam", language))
        for said in (wanted, "UTF-8", "Zebra", "Honeywell", "Datalogic", "Newland", "Opticon"):
            assert said in page, said


def test_both_languages_have_the_same_lines() -> None:
    shapes = [[len(lines) for _, lines in sheet_facts("", each).groups] for each in ("vi", "en")]
    assert shapes[0] == shapes[1] == [6, 5, 2]
