"""What a hand-over lacks, and what the desk is asked to write down."""

from dataclasses import replace
from datetime import date

import pytest

from desk_app.domain.collector import Collector
from desk_app.domain.dossier import Status
from desk_app.domain.events import CollectedAs, ReturnBy
from desk_app.domain.fees import Fee, PaymentMethod
from tests.builders import a_dossier, a_person
from ui.returning.case import FeeWay, Match, Missing, case_of, paper_of

SELF = Collector(a_person().full_name, a_person().id_number, None, date(1988, 1, 1))
SON = Collector("TRẦN VĂN B", "000090000001")


def a_ready(**but):
    return a_dossier(Status.COMPLETED, **but)


@pytest.mark.parametrize(
    ("written", "number", "day"),
    [
        ("04/2026/UQ, 20/11/2026", "04/2026/UQ", "20/11/2026"),
        ("số 12 ngày 1/2/2026", "12", "1/2/2026"),
        ("20.11.2026", "", "20/11/2026"),
        ("04/2026/UQ", "04/2026/UQ", ""),
        ("", "", ""),
    ],
)
def test_number_and_day_of_a_mandate_are_read_out_of_one_line(written, number, day):
    assert paper_of(written) == (number, day)


def test_nobody_at_the_counter_is_the_first_thing_missing():
    case = case_of((a_ready(),))
    assert (case.match, case.missing()) == (Match.NOBODY, [Missing.COLLECTOR])
    case.ticked.clear()
    assert case.missing() == [Missing.TICKED, Missing.COLLECTOR]


def test_the_applicant_lacks_nothing_even_when_the_fee_is_owed():
    case = case_of((a_ready(fee=Fee(PaymentMethod.LATER, 8000)),), SELF)
    assert (case.match, case.missing(), case.owed) == (Match.SAME, [], 8000)
    (handing,) = case.handings()
    assert handing.fee is None
    assert handing.facts["collector_id"] == "000188012345"


@pytest.mark.parametrize(
    ("way", "words", "missing"),
    [
        (None, {}, [Missing.WAY]),
        (CollectedAs.FAMILY, {}, [Missing.RELATION]),
        (CollectedAs.FAMILY, {"relation": "con trai"}, []),
        (CollectedAs.MANDATE, {}, [Missing.PAPER, Missing.PLACE]),
        (CollectedAs.MANDATE, {"paper": "04/UQ", "place": "UBND"}, [Missing.PAPER]),
        (CollectedAs.MANDATE, {"paper": "04/UQ, 20/11/2026", "place": "UBND"}, []),
        (CollectedAs.OTHER, {"reason": "  "}, [Missing.REASON]),
    ],
)
def test_another_person_needs_a_right_and_what_belongs_to_it(way, words, missing):
    case = case_of((a_ready(),), SON)
    case.way, case.words = way, words
    assert (case.match, case.missing()) == (Match.OTHER, missing)


def test_a_mandate_goes_to_the_desk_in_its_parts():
    case = case_of((a_ready(),), SON)
    case.way, case.words = CollectedAs.MANDATE, {"paper": "04/UQ, 20/11/2026", "place": "UBND xã"}
    facts = case.handings()[0].facts
    assert {name: facts[name] for name in ("way", "mandate_number", "mandate_day", "mandate_place")} == {
        "way": "mandate",
        "mandate_number": "04/UQ",
        "mandate_day": "20/11/2026",
        "mandate_place": "UBND xã",
    }


@pytest.mark.parametrize(
    ("way", "fee"),
    [
        (FeeWay.CASH, {"method": "cash"}),
        (FeeWay.VIETQR, {"method": "vietqr"}),
        (FeeWay.BEFORE, {"elsewhere": True}),
        (None, None),
    ],
)
def test_money_is_taken_only_where_it_is_owed(way, fee):
    owing, free = a_ready(id="d1", fee=Fee(PaymentMethod.LATER, 8000)), a_ready(id="d2")
    case = case_of((owing, free), SELF)
    case.fee = way
    assert [handing.fee for handing in case.handings()] == [fee, None]


def test_whoever_handed_one_in_is_known_for_that_one_only():
    son = a_person(full_name="TRẦN VĂN B", id_number="000090000001")
    handed_in = replace(a_ready().received, submitter=son)
    assert case_of((a_ready(received=handed_in),), SON).match is Match.KNOWN
    assert case_of((a_ready(id="d1", received=handed_in), a_ready(id="d2")), SON).match is Match.OTHER


def test_what_goes_by_post_needs_its_consignment_and_nobody_at_the_counter():
    posted = replace(a_ready().received, return_by=ReturnBy.POST)
    case = case_of((a_ready(received=posted),))
    assert (case.by, case.missing()) == (ReturnBy.POST, [Missing.POST])
    case.words["post"] = "EA123456789VN"
    assert case.handings()[0].facts == {"by": "post", "post_reference": "EA123456789VN"}


def test_a_fee_still_owed_after_the_hand_over_asks_only_how_it_came():
    case = case_of((a_dossier(Status.RETURNED, fee=Fee(PaymentMethod.LATER, 8000)),))
    assert (case.only_money, case.missing()) == (True, [Missing.FEE])
