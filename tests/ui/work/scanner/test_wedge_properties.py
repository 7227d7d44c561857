"""Whatever is typed, written by an input method, pasted and scanned in whatever order: nothing lost, nothing doubled."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.domain.codes import Number
from tests.builders import CARD, MONDAY, NEW_CARD
from tests.ui.work.scanner.keys import Bench
from ui.work.scanner.strokes import MACHINE_PACE, Sort, Stroke
from ui.work.scanner.wedge import Timing

CODES = st.integers(1, 9999).map(lambda each: Number("H15.50.05", "24181", MONDAY.date(), each).scan_code)
KEYS = st.text("0123456789ABCDEFGHJKMNPQRSTVWXYZ", min_size=10, max_size=10).map(lambda each: "04" + each)
TICKETS = st.builds(str.__add__, CODES, KEYS)
SCANS = st.one_of(
    CODES,
    TICKETS,
    TICKETS.map(lambda each: f"HTTPS://MOTCUA.DAKLAK.GOV.VN/T/{each}"),
    TICKETS.map(lambda each: f"https://motcua.daklak.gov.vn/t/{each.lower()}"),
    st.sampled_from([CARD, NEW_CARD]),
    st.integers(1, 9999).map(lambda each: Number("H15.50.05", "24181", MONDAY.date(), each).legal_code),
)
FOREIGN = st.one_of(
    st.text("0123456789", min_size=6, max_size=14),
    st.sampled_from(["https://example.vn/qr?x=12", "VN24000123", "2418126112304577"]),
)
WORDS = st.text("thanhHải 0123456789|/:", min_size=1, max_size=12)
MACHINE = st.floats(0.2, 28)
PERSON = st.floats(Timing().patience + 6, 300)
FAST = st.floats(1, 300)

STEPS = st.one_of(
    st.tuples(st.just("type"), WORDS, PERSON),
    st.tuples(st.just("roll"), WORDS, FAST),
    st.tuples(st.just("scan"), SCANS, MACHINE),
    st.tuples(st.just("foreign"), FOREIGN, MACHINE),
    st.tuples(st.just("ime"), st.sampled_from(["Nguyễn ", "đ", "12", "h"]), st.just(0.0)),
    st.tuples(st.just("paste"), st.sampled_from(["0905", "https://", CARD]), st.just(0.0)),
    st.tuples(st.just("mouse"), st.just(""), st.just(0.0)),
)


@settings(max_examples=400, deadline=None)
@given(
    st.lists(st.tuples(STEPS, st.sampled_from(["\r", "", "\r\r"]), st.floats(0, 60)), max_size=8), st.data()
)
def test_the_field_holds_what_was_meant_for_it_and_every_scan_is_told_once(steps: Any, data: Any) -> None:
    bench, typed, scans, foreign = Bench(), "", [], []
    for (what, text, gap), end, rest in steps:
        if what == "scan":
            bench.wait(Timing().patience + rest)
            before = len(bench.scans)
            bench.scanned(text, end, gap)
            bench.wait((Timing().patience if end else Timing().between) + rest)
            scans.append(text)
            assert len(bench.scans) == before + 1
        elif what == "foreign":
            bench.wait(Timing().patience + rest)
            bench.scanned(text, end, gap)
            bench.wait((Timing().patience if end else Timing().between) + rest)
            typed += text
            foreign.append(text)
        elif what in ("type", "roll"):
            for letter in text:
                bench.letter(letter, dwell=gap / 2)
                bench.wait(gap / 2)
            typed += text
            # Six keys at a machine's pace are a machine's: its burst ends later than a person's.
            bench.wait(rest + (Timing().between if gap <= MACHINE_PACE else 0))
        elif what == "ime":
            bench.interject(text)
            typed += text
        elif what == "paste":
            bench.send(Stroke(Sort.OTHER, key="ctrl+v"))
            bench.text += text
            typed += text
        else:
            bench.interject()
    bench.wait(1000)

    assert bench.text == typed
    assert len(bench.scans) == len(scans)
    assert sorted(map(str, bench.down)) == sorted(
        map(str, bench.up + ["ctrl+v"] * bench.down.count("ctrl+v"))
    )
    assert bench.wedge.due is None


@settings(max_examples=300, deadline=None)
@given(
    SCANS,
    st.lists(st.tuples(st.integers(0, 150), st.sampled_from(["mouse", "ime", "key"])), max_size=3),
    MACHINE,
)
def test_whatever_breaks_into_a_scan_loses_and_turns_round_no_letter(
    scan: str, breaks: Any, gap: float
) -> None:
    bench, meant = Bench(), ""
    at = {place: what for place, what in breaks}
    for place, letter in enumerate(scan):
        if at.get(place) == "mouse":
            bench.interject()
        elif at.get(place) == "ime":
            bench.interject("ơ")
            meant += "ơ"
        elif at.get(place) == "key":
            bench.letter("q")
            meant += "q"
        bench.letter(letter)
        meant += letter
        bench.wait(gap)
    bench.wait(1000)

    # Either it was a scan of ours all the same, or every letter is where it was typed.
    if bench.scans:
        assert len(bench.scans) == 1
        assert meant.startswith(bench.text)
    else:
        assert bench.text == meant
