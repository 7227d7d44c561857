"""Each step of a dossier through the same door: read afresh, checked, folded and announced in one transaction."""

import json
from datetime import date, timedelta

import pytest

from desk_app.bootstrap import take
from desk_app.domain import events as ev
from desk_app.domain.applicant import IdKind, Sex
from desk_app.domain.dossier import Status, folded, received
from desk_app.domain.errors import InputRefused, NotFound, Refusal, StepNotAllowed
from desk_app.domain.steps import FROM, Step
from tests.builders import LAN, MONDAY, a_desk, a_person, an_intake, at
from tests.desk_app.store.looking import one

DUE = at("2026-12-03 17:00")  # seven working days from Monday 23 November 2026, without the 24th


@pytest.fixture(scope="module")
def one_desk(tmp_path_factory):
    opened = a_desk(tmp_path_factory.mktemp("steps") / "home")
    yield opened
    opened.close()


@pytest.fixture
def desk(one_desk):
    """One desk for all of these tests; every one begins on Monday morning with a dossier of its own."""
    one_desk.clock.moment = MONDAY
    return one_desk


@pytest.fixture
def code(desk):
    return desk.receive(an_intake(), actor=LAN).dossier.code


class Clerk:
    """Takes steps with one dossier, at moments of the test's choosing."""

    def __init__(self, desk, code):
        self.desk, self.code = desk, code

    def take(self, action, moment=None, **facts):
        if moment:
            self.desk.clock.moment = at(moment)
        return take(self.desk, self.code, action, facts, actor=LAN)

    def refused(self, action, **facts):
        before = self.desk.register.dossier(self.code), one(self.desk, "SELECT count(*) FROM event")
        with pytest.raises(Refusal) as caught:
            self.take(action, **facts)
        assert (self.desk.register.dossier(self.code), one(self.desk, "SELECT count(*) FROM event")) == before
        return caught.value.code, caught.value.field

    def last(self):
        return self.desk.register.history(self.desk.register.dossier(self.code).id)[-1]


@pytest.fixture
def clerk(desk, code):
    return Clerk(desk, code)


# The shortest way to each status, and the least that every step needs.
WAY = {
    Status.RECEIVED: [],
    Status.PROCESSING: [("hand_on", {})],
    Status.PAPERS_REQUESTED: [("ask_for_papers", {"reason": "thiếu"})],
    Status.PAYMENT_REQUESTED: [("request_payment", {})],
    Status.WITHDRAWN: [("withdraw", {"reason": "x"})],
    Status.STOPPED: [("stop", {"reason": "x"})],
    Status.COMPLETED: [("complete", {})],
    Status.RETURNED: [("complete", {}), ("return_result", {})],
}
LEAST = {
    Step.ASK_FOR_PAPERS: {"reason": "thiếu", "supervisor_reason": "x"},
    Step.SEND_BACK: {"reason": "x"},
    Step.EXTEND: {"reason": "x"},
    Step.STOP: {"reason": "x"},
    Step.WITHDRAW: {"reason": "x"},
    Step.REFUSE: {"reason": "x"},
    Step.CORRECT: {"changes": {"phone": "0900000000"}, "reason": "x"},
    Step.VOID: {"reason": "x", "approver": "Trần Văn Hùng"},
}


@pytest.mark.parametrize("status", list(WAY))
@pytest.mark.parametrize("step", list(Step))
def test_every_step_from_every_status_is_taken_or_refused_as_the_design_says(clerk, step, status):
    for action, facts in WAY[status]:
        clerk.take(action, **facts)
    facts = LEAST.get(step, {})
    if status in FROM[step]:
        after = clerk.take(step.value, **facts)
        assert after == clerk.desk.register.dossier(clerk.code)
        assert clerk.last().actor == LAN
    else:
        assert clerk.refused(step.value, **facts)[0] in ("step_not_allowed", "dossier_ended")


def test_an_unknown_step_names_the_known_ones(clerk):
    with pytest.raises(InputRefused) as caught:
        clerk.take("eat")
    assert "ask_for_papers, supplement" in caught.value.facts["allowed"]


def test_a_step_of_an_unknown_dossier_is_refused(desk):
    with pytest.raises(NotFound):
        take(desk, "H15.50.05-261123-0999", "complete", {}, actor=LAN)


@pytest.mark.parametrize("step", list(Step))
def test_a_key_that_a_step_does_not_know_is_refused(clerk, step):
    origin = min(FROM[step])
    for action, facts in WAY.get(origin, []):
        clerk.take(action, **facts)
    if origin is Status.REGISTERED and step is Step.REFUSE:
        return
    assert clerk.refused(step.value, **LEAST.get(step, {}), colour="red") == ("field_unknown", "colour")


def test_a_reason_is_needed_wherever_a_citizen_will_ask_for_it(clerk):
    for step in ("stop", "withdraw", "extend", "ask_for_papers"):
        assert clerk.refused(step) == ("field_missing", "reason")
    assert clerk.refused("correct", changes={"phone": "0900000000"}) == ("field_missing", "reason")
    assert clerk.refused("void", approver="Trần Văn Hùng") == ("field_missing", "reason")
    clerk.take("complete")
    assert clerk.refused("send_back") == ("field_missing", "reason")


def test_waiting_for_papers_stops_the_clock_and_the_rest_is_laid_out_again(clerk):
    """Seven days; two are used when the clock stops on Thursday morning; five are laid out from the resumption."""
    asked = clerk.take("ask_for_papers", "2026-11-26 09:00", papers=[{"name": "Tờ khai", "reason": "thiếu chữ ký"}], ground="NĐ 118")
    assert (asked.status, asked.paused_at, asked.due.at) == (Status.PAPERS_REQUESTED, at("2026-11-26 09:00"), DUE)
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
    asked = clerk.take("request_payment", "2026-11-26 09:00", amount=50_000, reason="lệ phí", ground="NQ HĐND")
    assert (asked.status, asked.payment_due) == (Status.PAYMENT_REQUESTED, 50_000)
    paid = clerk.take("collect_fee", "2026-12-21 08:00")
    assert (paid.collected, paid.status) == (50_000, Status.PAYMENT_REQUESTED)
    resumed = clerk.take("resume", "2026-12-21 09:00", note="đã nộp")
    assert (resumed.status, resumed.due.at, resumed.payment_due) == (Status.PROCESSING, at("2026-12-28 17:00"), None)


def test_a_date_set_by_hand_is_laid_out_again_as_well(desk):
    code = desk.receive(an_intake(due_at=at("2026-11-27 17:00"), due_reason="hẹn"), actor=LAN).dossier.code
    clerk = Clerk(desk, code)
    clerk.take("ask_for_papers", "2026-11-25 09:00", reason="thiếu")
    back = clerk.take("supplement", "2026-12-01 09:00", papers=[])
    assert back.due.at == at("2026-12-03 17:00")
    assert back.due.reason == "hẹn"


def test_supplements_are_what_was_asked_for_unless_they_are_named(clerk):
    clerk.take("ask_for_papers", reason="thiếu")
    assert clerk.refused("supplement", papers=[{"copies": 1}]) == ("field_missing", "papers[0].name")
    assert clerk.refused("supplement", papers=[{"name": "x", "originals": -1}]) == ("count_range", "papers[0].originals")
    back = clerk.take("supplement", papers=[{"name": "Giấy xác nhận", "originals": 1, "certified": 2, "copies": 3}])
    assert back.papers[-1] == ev.SubmittedPaper("Giấy xác nhận", 1, 2, 3)


def test_papers_are_asked_for_once_and_again_only_with_a_supervisors_reason(clerk):
    clerk.take("ask_for_papers", reason="thiếu")
    clerk.take("supplement")
    with pytest.raises(StepNotAllowed) as caught:
        clerk.take("ask_for_papers", reason="thiếu nữa")
    assert (caught.value.code, caught.value.facts["times"]) == ("papers_asked_before", 1)
    again = clerk.take("ask_for_papers", reason="thiếu nữa", supervisor_reason="giấy mới phát sinh")
    assert again.requests == 2
    assert clerk.last().fact.supervisor_reason == "giấy mới phát sinh"


def test_papers_are_asked_for_until_a_day_that_lies_ahead(clerk):
    assert clerk.refused("ask_for_papers", reason="x", respond_by="2026-11-22") == ("day_past", "respond_by")
    assert clerk.take("ask_for_papers", reason="x", respond_by="30/11/2026").respond_by == date(2026, 11, 30)


def test_going_on_without_the_papers_wants_them_no_more(clerk):
    clerk.take("ask_for_papers", papers=[{"name": "Tờ khai"}])
    assert clerk.take("resume").wanted == ()


def test_a_dossier_is_handed_on_to_a_unit_and_from_there_to_another(clerk):
    assert clerk.take("hand_on").held_by == "Đăng ký, quản lý cư trú"
    assert clerk.take("hand_on", to="Công an xã").held_by == "Công an xã"


def test_an_extension_promises_a_later_date_once(clerk):
    extended = clerk.take("extend", "2026-12-01 09:00", reason="chờ xác minh", working_days=3, signer="Chủ tịch")
    assert extended.due.at == at("2026-12-08 17:00")
    assert (extended.extensions, extended.first_due.at) == (1, DUE)
    with pytest.raises(StepNotAllowed) as caught:
        clerk.take("extend", reason="nữa", working_days=1)
    assert (caught.value.code, caught.value.facts["times"]) == ("extended_before", 1)
    again = clerk.take("extend", reason="nữa", due_at="2026-12-15T16:00:00+07:00", supervisor_reason="bất khả kháng")
    assert again.due.at == at("2026-12-15 16:00")


@pytest.mark.parametrize("moment", ["2026-12-03T17:00:00+07:00", "2026-11-25T09:00:00+07:00"])
def test_an_extension_never_shortens(clerk, moment):
    assert clerk.refused("extend", reason="x", due_at=moment) == ("due_not_later", "due_at")


def test_an_extension_after_the_date_counts_from_today(clerk):
    assert clerk.take("extend", "2026-12-08 09:00", reason="xin lỗi", working_days=2).due.at == at("2026-12-10 17:00")


def test_a_result_has_its_papers_and_goes_back_when_it_has_a_fault(clerk):
    done = clerk.take("complete", results=[{"name": "Thông báo", "number": "12/TB", "issued_on": "2026-11-25", "signer": "Trưởng CA"}])
    assert done.results == (ev.ResultPaper("Thông báo", "12/TB", date(2026, 11, 25), "Trưởng CA"),)
    assert done.completed_at is not None
    back = clerk.take("send_back", reason="sai họ")
    assert (back.status, back.results, back.completed_at) == (Status.PROCESSING, (), None)
    assert clerk.take("complete", number="13/TB").results == (ev.ResultPaper("Đăng ký thường trú", "13/TB"),)


def test_the_applicant_takes_the_result_without_more_words(clerk):
    clerk.take("complete")
    done = clerk.take("return_result")
    assert (done.status, done.collector) == (Status.RETURNED, "NGUYỄN THỊ HUỲNH PHƯỢNG")
    assert clerk.last().fact.is_applicant


def test_another_person_takes_it_with_a_mandate_or_a_reason(clerk):
    clerk.take("complete")
    assert clerk.refused("return_result", collector="LÊ C") == ("mandate_missing", "mandate")
    clerk.take("return_result", collector="LÊ C", collector_id="000090000001", mandate="Giấy ủy quyền")
    fact = clerk.last().fact
    assert (fact.collector, fact.is_applicant, fact.mandate, fact.collector_id) == ("LÊ C", False, "Giấy ủy quyền", "000090000001")


def test_the_applicants_own_name_without_diacritics_is_the_applicant(clerk):
    clerk.take("complete")
    clerk.take("return_result", collector="nguyen thi huynh phuong")
    assert clerk.last().fact.is_applicant


def test_being_late_never_stands_in_the_way_of_handing_over(clerk):
    clerk.take("complete", "2027-02-01 09:00")
    assert clerk.take("return_result").status is Status.RETURNED


def test_a_mistaken_number_is_voided_by_two_and_stays(clerk):
    assert clerk.refused("void", reason="nhầm") == ("field_missing", "approver")
    assert clerk.refused("void", reason="nhầm", approver=" nguyễn thị LAN ") == ("approver_same", "approver")
    gone = clerk.take("void", reason="nhầm thủ tục", approver="Trần Văn Hùng")
    assert (gone.status, gone.voided, gone.code) == (Status.STOPPED, True, clerk.code)
    assert clerk.desk.register.dossier(clerk.code).voided
    assert clerk.desk.receive(an_intake(), actor=LAN).dossier.code > clerk.code


def test_a_correction_keeps_before_and_after(clerk):
    after = clerk.take("correct", changes={"full_name": " TRẦN  THỊ HƯỜNG ", "phone": "+84 912 345 678", "born_on": "02/01/1988"}, reason="gõ nhầm")
    assert (after.owner.full_name, after.owner.phone, after.owner.born_on) == ("TRẦN THỊ HƯỜNG", "0912345678", date(1988, 1, 2))
    assert clerk.last().fact.changes == (
        ev.Change("full_name", "NGUYỄN THỊ HUỲNH PHƯỢNG", "TRẦN THỊ HƯỜNG"),
        ev.Change("born_on", "1988-01-01", "1988-01-02"),
        ev.Change("phone", "0905123456", "0912345678"),
    )
    assert after.received.owner == a_person()


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({}, ("nothing_changed", "changes")),
        ({"phone": "0905 123 456"}, ("nothing_changed", "changes")),
        ({"full_name": ""}, ("field_missing", "changes.full_name")),
        ({"sex": "khác"}, ("choice", "changes.sex")),
        ({"phone": "12"}, ("phone_form", "changes.phone")),
        ({"born_on": "31/02/1988"}, ("day_form", "changes.born_on")),
        ({"born_on": "1990-01-01"}, ("born_on_disagrees", "changes.born_on")),
        ({"id_number": "123"}, ("id_form", "changes.id_number")),
        ({"procedure": "1.001193"}, ("field_unknown", "changes.procedure")),
    ],
)
def test_a_correction_is_checked_like_a_reception(clerk, changes, why):
    assert clerk.refused("correct", changes=changes, reason="x") == why


def test_a_correction_against_the_number_is_confirmed_first(clerk):
    after = clerk.take("correct", changes={"born_on": "1990-01-01"}, reason="theo giấy khai sinh", confirm=["born_on"])
    assert after.owner.born_on == date(1990, 1, 1)


def test_a_number_may_be_added_changed_and_taken_away(desk):
    none = a_person(id_kind=IdKind.NONE, id_number=None, sex=Sex.FEMALE)
    clerk = Clerk(desk, desk.receive(an_intake(owner=none), actor=LAN).dossier.code)
    added = clerk.take("correct", changes={"id_number": "000 188 012 345"}, reason="bổ sung").owner
    assert (added.id_kind, added.id_number) == (IdKind.CCCD, "000188012345")
    passport = clerk.take("correct", changes={"id_kind": "passport", "id_number": "c1234567"}, reason="nhầm").owner
    assert (passport.id_kind, passport.id_number) == (IdKind.PASSPORT, "C1234567")
    gone = clerk.take("correct", changes={"id_number": None}, reason="không đúng người").owner
    assert (gone.id_kind, gone.id_number) == (IdKind.NONE, None)


def test_the_fee_is_taken_once_and_what_remains_is_nothing(clerk):
    assert clerk.take("collect_fee", receipt_number="0000123").collected == 20_000
    assert clerk.refused("collect_fee") == ("field_missing", "amount")
    assert clerk.take("collect_fee", amount=5000, method="vietqr").collected == 25_000


def test_a_part_may_be_paid_first(clerk):
    clerk.take("collect_fee", amount=5000)
    assert clerk.take("collect_fee").collected == 20_000


def test_money_is_given_back_by_a_counter_entry_and_never_more_than_was_taken(clerk):
    assert clerk.refused("collect_fee", amount=1, reverse=True) == ("reverse_more", "amount")
    clerk.take("collect_fee")
    assert clerk.refused("collect_fee", amount=20_001, reverse=True) == ("reverse_more", "amount")
    assert clerk.take("collect_fee", reverse=True).collected == 0
    assert [line.fact.amount for line in clerk.desk.register.history(clerk.desk.register.dossier(clerk.code).id)[1:]] == [20_000, -20_000]


@pytest.mark.parametrize("facts", [{"amount": 0}, {"amount": -5}, {"amount": "5"}, {"method": "exempt"}, {"method": "later"}, {"reverse": "yes"}])
def test_money_that_makes_no_sense_is_refused(clerk, facts):
    assert clerk.refused("collect_fee", **facts)[1] in facts


def test_two_desks_windows_work_on_the_state_that_is_there_now(desk, clerk):
    """The step reads the dossier inside its own transaction, not the copy some window still shows."""
    stale = desk.register.dossier(clerk.code)
    clerk.take("stop", reason="hết căn cứ")
    assert stale.status is Status.RECEIVED
    assert clerk.refused("complete") == ("dossier_ended", "action")


def test_the_journal_alone_tells_the_whole_dossier_again(clerk):
    clerk.take("hand_on", "2026-11-23 10:00")
    clerk.take("ask_for_papers", "2026-11-25 10:00", papers=[{"name": "Tờ khai"}])
    clerk.take("supplement", "2026-11-30 10:00")
    clerk.take("correct", changes={"sex": "Nam", "address": "Thôn 4"}, reason="x")
    clerk.take("complete", "2026-12-01 10:00")
    clerk.take("return_result", "2026-12-02 10:00")
    kept = clerk.desk.register.dossier(clerk.code)
    first, *rest = clerk.desk.register.history(kept.id)
    again = received(kept.id, first.fact)
    for line in rest:
        again = folded(again, line.fact, line.at)
    assert again == kept


def test_facts_are_read_as_the_command_line_sends_them(clerk):
    facts = json.loads('{"papers": [{"name": "Tờ khai"}], "reason": "thiếu"}')
    assert take(clerk.desk, clerk.code, "ask_for_papers", facts, actor=LAN).requests == 1
    assert clerk.last().at - clerk.desk.clock.now() == timedelta()
