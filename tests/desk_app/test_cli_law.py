"""What the command line tells of dates and steps: warnings, a calendar's moves, an offer to print again."""

import pytest

from desk_app.bootstrap import take
from tests.builders import LAN, MONDAY, a_person, an_intake, at
from tests.desk_app.feeding import STOPPED_BY_ANOTHER, feed


@pytest.fixture
def dossier(desk):
    return desk.receive(an_intake(), actor=LAN).dossier


def test_status_counts_what_is_late_due_soon_contradicted_and_moved(command, desk, dossier):
    kept = {"late": 0, "due_soon": 0, "calendar_moves": 0, "conflicts": 0}
    assert kept.items() <= command(desk.home, "status").answer.items()
    early, soon = (
        desk.receive(an_intake(owner=a_person(full_name=name), received_at=at(when)), actor=LAN).dossier
        for name, when in (("LÊ A", "2026-11-02 08:00"), ("LÊ B", "2026-11-16 08:00"))
    )
    assert (early.due.at, soon.due.at) == (at("2026-11-11 17:00"), at("2026-11-26 17:00"))
    take(desk, dossier.code, "complete", {}, actor=LAN)
    feed(desk, 1, STOPPED_BY_ANOTHER, dossier.id, at=MONDAY)
    told = command(desk.home, "status").answer
    assert (told["late"], told["due_soon"], told["conflicts"]) == (1, 1, 1)


def test_a_correction_offers_to_print_the_receipt_again_and_no_other_step_does(command, desk, dossier):
    told = command(
        desk.home,
        "step",
        dossier.code,
        "correct",
        '{"changes": {"phone": "0905000000"}, "reason": "gõ nhầm"}',
    )
    assert told.answer["reprint_offered"] is True
    assert "reprint_offered" not in command(desk.home, "step", dossier.code, "hand_on").answer


def test_the_command_line_is_a_service_and_names_a_supervisor_like_a_clerk(command, desk, dossier):
    for action, facts in (("ask_for_papers", '{"reason": "thiếu"}'), ("supplement", "{}")):
        assert command(desk.home, "step", dossier.code, action, facts).code == 0
    refused = command(desk.home, "step", dossier.code, "ask_for_papers", '{"reason": "nữa"}').refusal
    assert "supervisor, supervisor_reason" in refused
    named = '{"reason": "nữa", "supervisor": "Trần Văn Hùng", "supervisor_reason": "giấy mới"}'
    assert command(desk.home, "step", dossier.code, "ask_for_papers", named).answer["status"] == 5


def test_a_date_beyond_the_calendar_names_the_pack_and_the_year_that_is_missing(command, home):
    refused = command(home, "due", "1.004222", "--received", "2027-12-28T09:00").refusal
    assert refused == (
        "due: gói lịch làm việc bản 1 chỉ có từ 01/01/2025 đến 31/12/2027, thiếu lịch năm 2028 (cần ngày 01/01/2028)."
        " Đồng bộ để nhận lịch mới, hoặc tự ghi ngày hẹn kèm lý do."
    )


def test_a_dossier_registered_online_shows_without_a_look_up_address(command, desk):
    from tests.desk_app.actions.test_registered_online import PORTAL_CODE, registered

    feed(desk, 1, registered(), "0190a1b2-0000-7000-8000-0000000000aa", at=at("2026-11-22 20:15"))
    shown = command(desk.home, "show", PORTAL_CODE).answer
    assert (shown["status"], shown["lookup_url"], shown["due_at"]) == (1, None, None)
    accepted = command(desk.home, "step", PORTAL_CODE, "accept").answer
    assert (accepted["status"], accepted["code"]) == (2, PORTAL_CODE)
    assert accepted["lookup_url"].endswith(accepted["ticket"])
