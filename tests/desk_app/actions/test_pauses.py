"""While a dossier waits for papers or money its clock stands still; afterwards the rest is laid out again."""

from datetime import date

import pytest

from desk_app.domain import events as ev
from desk_app.domain.dossier import Status
from desk_app.domain.errors import StepNotAllowed
from tests.builders import at

DUE = at("2026-12-03 17:00")  # seven working days from Monday 23 November 2026, without the 24th


def test_waiting_for_papers_stops_the_clock_and_the_rest_is_laid_out_again(clerk):
    """Seven days; two are used when the clock stops on Thursday morning; five are laid out from the resumption."""
    asked = clerk.take(
        "ask_for_papers",
        "2026-11-26 09:00",
        papers=[{"name": "Tờ khai", "reason": "thiếu chữ ký"}],
        ground="NĐ 118",
    )
    assert (asked.status, asked.paused_at, asked.due.at) == (
        Status.PAPERS_REQUESTED,
        at("2026-11-26 09:00"),
        DUE,
    )
    assert asked.wanted == (ev.WantedPaper("Tờ khai", "thiếu chữ ký"),)
    assert asked.wanted_reason == "thiếu chữ ký"
    late = at("2026-12-20 09:00")
    assert not asked.is_late(late)
    back = clerk.take("supplement", "2026-12-21 09:00")
    assert back.status is Status.PROCESSING
    assert back.due.at == at("2026-12-28 17:00")
    assert back.papers[-1] == ev.SubmittedPaper("Tờ khai", originals=1)
    assert back.due.duration == asked.due.duration
    assert not back.is_late(at("2026-12-28 17:00"))


def test_a_pause_of_a_moment_moves_nothing(clerk):
    clerk.take("request_payment", "2026-11-26 09:00")
    assert clerk.take("resume", "2026-11-26 09:05").due.at == DUE


def test_waiting_for_money_stops_the_clock_too(clerk):
    asked = clerk.take(
        "request_payment", "2026-11-26 09:00", amount=50_000, reason="lệ phí", ground="NQ HĐND"
    )
    assert (asked.status, asked.payment_due) == (Status.PAYMENT_REQUESTED, 50_000)
    paid = clerk.take("collect_fee", "2026-12-21 08:00")
    assert (paid.collected, paid.status) == (50_000, Status.PAYMENT_REQUESTED)
    resumed = clerk.take("resume", "2026-12-21 09:00", note="đã nộp")
    assert (resumed.status, resumed.due.at, resumed.payment_due) == (
        Status.PROCESSING,
        at("2026-12-28 17:00"),
        None,
    )


def test_a_date_set_by_hand_is_laid_out_again_as_well(clerk):
    clerk = clerk.another(due_at=at("2026-11-27 17:00"), due_reason="hẹn")
    clerk.take("ask_for_papers", "2026-11-25 09:00", reason="thiếu")
    back = clerk.take("supplement", "2026-12-01 09:00", papers=[])
    assert back.due.at == at("2026-12-03 17:00")
    assert back.due.reason == "hẹn"


def test_supplements_are_what_was_asked_for_unless_they_are_named(clerk):
    clerk.take("ask_for_papers", reason="thiếu")
    assert clerk.refused("supplement", papers=[{"copies": 1}]) == ("field_missing", "papers[0].name")
    assert clerk.refused("supplement", papers=[{"name": "x", "originals": -1}]) == (
        "count_range",
        "papers[0].originals",
    )
    back = clerk.take(
        "supplement", papers=[{"name": "Giấy xác nhận", "originals": 1, "certified": 2, "copies": 3}]
    )
    assert back.papers[-1] == ev.SubmittedPaper("Giấy xác nhận", 1, 2, 3)


def test_papers_are_asked_for_once_and_again_only_with_a_supervisors_reason(clerk):
    clerk.take("ask_for_papers", reason="thiếu")
    clerk.take("supplement")
    with pytest.raises(StepNotAllowed) as caught:
        clerk.take("ask_for_papers", reason="thiếu nữa")
    assert (caught.value.code, caught.value.facts["times"]) == ("papers_asked_before", 1)
    again = clerk.take(
        "ask_for_papers",
        reason="thiếu nữa",
        supervisor="Trần Văn Hùng",
        supervisor_reason="giấy mới phát sinh",
    )
    assert again.requests == 2
    assert clerk.last().fact.supervisor_reason == "giấy mới phát sinh"


def test_papers_are_asked_for_until_a_day_that_lies_ahead(clerk):
    assert clerk.refused("ask_for_papers", reason="x", respond_by="2026-11-22") == ("day_past", "respond_by")
    assert clerk.take("ask_for_papers", reason="x", respond_by="30/11/2026").respond_by == date(2026, 11, 30)


def test_going_on_without_the_papers_wants_them_no_more(clerk):
    clerk.take("ask_for_papers", papers=[{"name": "Tờ khai"}])
    assert clerk.take("resume").wanted == ()


def test_an_extension_promises_a_later_date_once(clerk):
    extended = clerk.take(
        "extend", "2026-12-01 09:00", reason="chờ xác minh", working_days=3, signer="Chủ tịch"
    )
    assert extended.due.at == at("2026-12-08 17:00")
    assert (extended.extensions, extended.first_due.at) == (1, DUE)
    with pytest.raises(StepNotAllowed) as caught:
        clerk.take("extend", reason="nữa", working_days=1)
    assert (caught.value.code, caught.value.facts["times"]) == ("extended_before", 1)
    again = clerk.take(
        "extend",
        reason="nữa",
        due_at="2026-12-15T16:00:00+07:00",
        supervisor="Trần Văn Hùng",
        supervisor_reason="bất khả kháng",
    )
    assert again.due.at == at("2026-12-15 16:00")


@pytest.mark.parametrize("moment", ["2026-12-03T17:00:00+07:00", "2026-11-25T09:00:00+07:00"])
def test_an_extension_never_shortens(clerk, moment):
    assert clerk.refused("extend", reason="x", due_at=moment) == ("due_not_later", "due_at")


def test_an_extension_after_the_date_counts_from_today(clerk):
    assert clerk.take("extend", "2026-12-08 09:00", reason="xin lỗi", working_days=2).due.at == at(
        "2026-12-10 17:00"
    )
