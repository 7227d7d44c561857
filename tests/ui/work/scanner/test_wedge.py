"""A scanner that types is told from a person who types, key by key."""

from __future__ import annotations

import pytest

from tests.builders import CARD, NEW_CARD
from tests.ui.work.scanner.keys import Bench
from ui.work.scanner.strokes import Sort, Stroke
from ui.work.scanner.wedge import Timing

CODE = "2418126112304576"
TICKET = CODE + "04ABCDEFGHJK"
ADDRESS = f"HTTPS://MOTCUA.EXAMPLE.VN/T/{TICKET}"
PARCEL = "8934563138165"
PHONE = "0905123456"


@pytest.fixture
def bench() -> Bench:
    return Bench()


@pytest.mark.parametrize("end", ["\r", "", "\r\r"])
@pytest.mark.parametrize("gap", [0.5, 2, 8, 16, 29])
@pytest.mark.parametrize(
    ("read", "told"),
    [
        (CODE, CODE),
        (TICKET, TICKET),
        (ADDRESS, TICKET),
        (ADDRESS.swapcase(), TICKET),
        ("H15.50.05-261123-0457", "H15.50.05-261123-0457"),
        ("h15.50.05-261123-0457", "H15.50.05-261123-0457"),
        (CARD, CARD),
        (NEW_CARD, NEW_CARD),
    ],
)
def test_what_is_ours_is_told_once_and_leaves_no_letter_behind(
    bench: Bench, read: str, told: str, gap: float, end: str
) -> None:
    bench.scanned(read, end, gap)
    bench.wait(1000)

    assert bench.scans == [told]
    assert (bench.text, bench.ends, bench.unknown) == ("", 0, [])
    assert bench.down == bench.up == []


@pytest.mark.parametrize("gap", [2, 20, 34, 60, 120])
@pytest.mark.parametrize("read", [PARCEL, PHONE, CODE[:-1] + "7", "12", "H15.50.05", "https://example.vn/x"])
def test_what_is_not_ours_reaches_the_field_in_order(bench: Bench, read: str, gap: float) -> None:
    bench.scanned(read, "", gap)
    bench.wait(1000)

    assert (bench.text, bench.scans) == (read, [])
    assert bench.down == bench.up == [letter.casefold() for letter in read]


def test_the_enter_of_a_parcels_barcode_sends_nothing_off_and_the_code_is_told(bench: Bench) -> None:
    bench.scanned(PARCEL)
    bench.wait(1000)

    assert (bench.text, bench.ends, bench.unknown) == (PARCEL, 0, [PARCEL])


def test_a_code_that_begins_with_letters_is_told_whole(bench: Bench) -> None:
    bench.scanned("VN240512345678", gap=5)
    bench.wait(1000)

    assert (bench.text, bench.ends, bench.unknown) == ("VN240512345678", 0, ["VN240512345678"])


@pytest.mark.parametrize("words", ["kính gửi ông bà", "ubndxaeakpam", "12 Nguyễn Huệ", "sổhộkhẩu2026"])
@pytest.mark.parametrize("gap", [1, 8, 25])
def test_a_shorthand_the_input_method_writes_out_is_no_unknown_code(
    bench: Bench, words: str, gap: float
) -> None:
    bench.typed(words, gap)
    bench.wait(1000)

    assert (bench.text, bench.scans, bench.unknown) == (words, [], [])


def test_a_shorthand_before_an_arrow_is_no_unknown_code(bench: Bench) -> None:
    bench.typed("kính gửi ông bà", 1)
    bench.send(Stroke(Sort.OTHER, key="left"))

    assert bench.unknown == []


@pytest.mark.parametrize("read", [PARCEL, "VN240512345678", "https://example.vn"])
def test_a_foreign_code_without_an_enter_is_told_all_the_same(bench: Bench, read: str) -> None:
    bench.scanned(read, "")
    bench.wait(1000)

    assert (bench.text, bench.unknown) == (read, [read])


def test_a_persons_enter_goes_through(bench: Bench) -> None:
    bench.typed(PHONE + "\r", 70)

    assert (bench.text, bench.ends, bench.unknown) == (PHONE, 1, [])


def test_the_late_enter_of_a_scanner_is_dropped_and_the_next_is_not(bench: Bench) -> None:
    bench.scanned(CARD, "")
    bench.wait(200)
    bench.letter("\r")
    bench.wait(500)
    bench.letter("\r")

    assert (bench.scans, bench.ends) == ([CARD], 1)


def test_a_letter_after_the_scan_makes_the_next_enter_a_persons(bench: Bench) -> None:
    bench.scanned(CARD, "")
    bench.wait(120)
    bench.typed("ks", 60)
    bench.letter("\r")

    assert (bench.text, bench.ends) == ("ks", 1)


def test_an_input_method_that_takes_letters_back_is_followed(bench: Bench) -> None:
    head, _, tail = CARD.partition("Thôn")
    bench.scanned(head + "Tho\bôn" + tail)

    assert bench.scans == [CARD]


def test_words_of_the_input_method_join_a_card(bench: Bench) -> None:
    head, name, tail = CARD.partition("NGUYỄN")
    bench.scanned(head, "", 8)
    bench.interject(name)
    bench.scanned(tail)

    assert (bench.scans, bench.text) == ([CARD], "")


def test_the_mouse_overtakes_nothing(bench: Bench) -> None:
    bench.scanned(CODE[:8], "", 8)
    bench.interject()
    assert bench.text == CODE[:8]

    bench.scanned(CODE[8:])
    assert (bench.text, bench.ends, bench.scans) == (CODE, 0, [])


def test_a_key_that_went_down_before_the_scan_comes_up(bench: Bench) -> None:
    shift = Stroke(Sort.QUIET, key="shift")
    bench.send(shift)
    bench.send(Stroke(Sort.TEXT, ADDRESS[0], key="h"))
    bench.send(Stroke(Sort.QUIET, key="h", down=False))
    bench.send(Stroke(Sort.QUIET, key="shift", down=False))
    bench.wait(5)
    bench.scanned(ADDRESS[1:])

    assert bench.scans == [TICKET]
    assert bench.down == bench.up == ["shift"]


@pytest.mark.parametrize("gap", [50, 80, 120, 200])
@pytest.mark.parametrize("words", ["thanh hải 12 nhà", PHONE, "001188012345"])
def test_nobody_who_types_waits_longer_than_a_few_tens_of_milliseconds(
    bench: Bench, words: str, gap: float
) -> None:
    bench.typed(words, gap)
    bench.wait(100)

    assert bench.text == words
    assert max(bench.waits) <= Timing().patience


def test_even_keys_rolled_faster_than_anybody_types_wait_a_fifth_of_a_second(bench: Bench) -> None:
    bench.typed(PHONE, 31)
    bench.wait(100)

    assert bench.text == PHONE
    assert max(bench.waits) <= 200


def test_a_ticket_whose_key_telex_garbled_comes_as_its_scan_code(bench: Bench) -> None:
    bench.scanned(f"https://mõtcua.vn/t/{CODE}04ÁCDEFGHJK")

    assert bench.scans == [CODE]


def test_a_damaged_card_is_told_too_so_that_the_screen_can_say_what_is_wrong(bench: Bench) -> None:
    damaged = CARD.rsplit("|", 1)[0]
    bench.scanned(damaged)

    assert (bench.scans, bench.text) == ([damaged], "")


def test_asking_ahead_agrees_with_what_then_happens(bench: Bench) -> None:
    wedge = bench.wedge
    enter, digit = Stroke(Sort.END, key="enter"), Stroke(Sort.TEXT, "2", key="2")
    assert not wedge.would_take(enter, bench.now)
    assert wedge.would_take(digit, bench.now)
    bench.scanned(CODE, "", 5)
    assert wedge.would_take(enter, bench.now)
    assert not wedge.would_take(Stroke(Sort.OTHER, key="F3"), bench.now)
