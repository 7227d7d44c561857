"""Who may take a step, whose word it needs, and on what ground the clock stands still."""

import pytest

from desk_app.bootstrap import add_clerk, take
from desk_app.domain import events as ev
from desk_app.domain.dossier import Status
from desk_app.domain.errors import Refusal
from desk_app.domain.steps import MAY, Role, Step
from desk_app.wire.envelope import Actor
from tests.builders import LAN, a_person, an_intake, at
from tests.desk_app.provided import newer

HUNG = Actor("Trần Văn Hùng", "window")
SCRIPT = Actor("kiểm thử", "cli")
OFFICER = Actor("Mai Hoa", "province")
PAPERS = [{"name": "Giấy tờ nhà", "reason": "thiếu trang 2"}]


@pytest.fixture
def code(desk):
    for name, role in (("Nguyễn Thị Lan", "clerk"), ("Trần Văn Hùng", "supervisor"), ("Lê Thu", "clerk")):
        add_clerk(desk, name, role, None, actor=LAN)
    return desk.receive(an_intake(), actor=LAN).dossier.code


def step(desk, code, action, actor=LAN, moment=None, **facts):
    if moment:
        desk.clock.moment = at(moment)
    return take(desk, code, action, facts, actor=actor)


def refused(desk, code, action, actor=LAN, **facts):
    with pytest.raises(Refusal) as caught:
        step(desk, code, action, actor, **facts)
    return caught.value.code, caught.value.field


def last(desk, code):
    return desk.register.history(desk.register.dossier(code).id)[-1].fact


def asked_once(desk, code):
    step(desk, code, "ask_for_papers", papers=PAPERS)
    step(desk, code, "supplement")


def test_every_step_names_who_may_take_it():
    assert set(MAY) == set(Step)
    assert all(Role.CLERK in roles and Role.SERVICE in roles for roles in MAY.values())


@pytest.mark.parametrize("action", ["collect_fee", "withdraw", "correct", "void"])
def test_what_passes_over_the_counter_is_not_the_officers(desk, code, action):
    assert refused(desk, code, action, OFFICER) == ("role_not_allowed", "action")


def test_an_officer_asks_stops_and_completes(desk, code):
    assert step(desk, code, "ask_for_papers", OFFICER, reason="thiếu").status is Status.PAPERS_REQUESTED
    step(desk, code, "supplement")
    assert step(desk, code, "complete", OFFICER).status is Status.COMPLETED
    assert refused(desk, code, "return_result", OFFICER) == ("role_not_allowed", "action")


@pytest.mark.parametrize("action", ["ask_for_papers", "extend"])
def test_a_second_time_needs_a_supervisor_by_name_and_reason(desk, code, action):
    facts = {"papers": PAPERS} if action == "ask_for_papers" else {"reason": "chờ", "working_days": 1}
    step(desk, code, action, **facts)
    if action == "ask_for_papers":
        step(desk, code, "supplement")
    again = {"ask_for_papers": "papers_asked_before", "extend": "extended_before"}[action]
    assert refused(desk, code, action, **facts) == (again, "action")
    assert refused(desk, code, action, SCRIPT, **facts) == (again, "action")
    facts["supervisor_reason"] = "bất khả kháng"
    assert refused(desk, code, action, **facts) == ("supervisor_missing", "supervisor")
    assert refused(desk, code, action, **facts, supervisor="nguyen thi lan") == (
        "approver_same",
        "supervisor",
    )
    assert refused(desk, code, action, **facts, supervisor="Lê Thu") == ("approver_role", "supervisor")
    step(desk, code, action, **facts, supervisor="Trần Văn Hùng")
    assert (last(desk, code).supervisor, last(desk, code).supervisor_reason) == (
        "Trần Văn Hùng",
        "bất khả kháng",
    )


def test_a_supervisor_needs_nobody_else_but_still_a_reason(desk, code):
    asked_once(desk, code)
    assert refused(desk, code, "ask_for_papers", HUNG, papers=PAPERS) == ("papers_asked_before", "action")
    step(desk, code, "ask_for_papers", HUNG, papers=PAPERS, supervisor_reason="giấy mới phát sinh")
    assert last(desk, code).supervisor == "Trần Văn Hùng"


def test_a_head_of_the_office_without_an_account_is_taken_by_name(desk, code):
    asked_once(desk, code)
    step(
        desk,
        code,
        "ask_for_papers",
        papers=PAPERS,
        supervisor="Chủ tịch Y Bhok",
        supervisor_reason="cần thêm",
    )
    assert last(desk, code).supervisor == "Chủ tịch Y Bhok"


def test_a_number_is_voided_by_two_of_whom_one_may_approve(desk, code):
    assert refused(desk, code, "void", reason="nhầm", approver="Lê Thu") == ("approver_role", "approver")
    assert refused(desk, code, "void", HUNG, reason="nhầm", approver="Trần Văn Hùng") == (
        "approver_same",
        "approver",
    )
    assert step(desk, code, "void", HUNG, reason="nhầm", approver="Lê Thu").voided


def test_the_ground_and_the_stage_of_a_pause_are_recorded(desk, code):
    step(desk, code, "ask_for_papers", papers=PAPERS)
    asked = last(desk, code)
    assert asked.ground.startswith("Chờ bổ sung hồ sơ (Nghị định 118/2025/NĐ-CP")
    assert (asked.stage, asked.stands_still) == ("intake", True)
    step(desk, code, "supplement")
    step(desk, code, "request_payment", amount=8000)
    assert last(desk, code).ground.startswith("Chờ thực hiện nghĩa vụ tài chính")
    step(desk, code, "resume")
    step(desk, code, "ask_for_papers", HUNG, papers=PAPERS, supervisor_reason="x")
    assert last(desk, code).stage == "appraisal"


def test_where_the_pack_gives_no_ground_time_runs_on(desk, code):
    rules = {"grounds": {"papers": None, "payment": "Điều 5"}}
    desk = newer(desk, rules=rules)
    due = desk.register.dossier(code).due
    dossier = step(desk, code, "ask_for_papers", papers=PAPERS)
    assert (last(desk, code).stands_still, dossier.paused_at) == (False, None)
    assert dossier.is_late(at("2027-01-04 08:00"))
    assert step(desk, code, "supplement", moment="2026-11-27 08:00").due == due
    paused = step(desk, code, "request_payment", amount=1000)
    assert (last(desk, code).ground, paused.paused_at) == ("Điều 5", at("2026-11-27 08:00"))


def test_the_grounds_of_a_procedure_stand_before_those_of_the_pack(desk):
    grounds = {"papers": None, "payment": "Điều 9 Luật Cư trú"}
    desk = newer(desk, change={"1.004222": {"grounds": grounds}})
    code = desk.receive(an_intake(), actor=LAN).dossier.code
    step(desk, code, "request_payment", amount=1000)
    assert last(desk, code).ground == "Điều 9 Luật Cư trú"
    step(desk, code, "resume")
    step(desk, code, "ask_for_papers", papers=PAPERS)
    assert not last(desk, code).stands_still


def test_the_pack_says_how_often_papers_may_be_asked_for(desk, code):
    desk = newer(desk, rules={"grounds": {"papers": "x", "payment": "y"}, "requests": 2})
    asked_once(desk, code)
    asked_once(desk, code)
    assert refused(desk, code, "ask_for_papers", papers=PAPERS) == ("papers_asked_before", "action")


def test_handing_on_records_giver_receiver_time_and_the_units_own_date(desk, code):
    step(desk, code, "hand_on", to="Công an xã", receiver="Y Thon", working_days=2, moment="2026-11-23 10:00")
    line = desk.register.history(desk.register.dossier(code).id)[-1]
    assert (line.actor.name, line.at, line.fact) == (
        "Nguyễn Thị Lan",
        at("2026-11-23 10:00"),
        ev.DossierHandedOn("Công an xã", receiver="Y Thon", due_at=at("2026-11-26 17:00")),
    )
    assert desk.register.dossier(code).unit_due_at == at("2026-11-26 17:00")
    assert refused(desk, code, "hand_on", due_at="2026-11-20T10:00:00+07:00") == ("day_past", "due_at")


def test_the_desk_takes_a_dossier_back_and_holds_it_itself(desk, code):
    step(desk, code, "hand_on", to="Công an xã")
    back = step(desk, code, "hand_on", OFFICER, back=True, receiver="Nguyễn Thị Lan", note="thiếu chữ ký")
    fact = last(desk, code)
    assert (fact.back, fact.to, fact.receiver) == (True, desk.desk.office.name, "Nguyễn Thị Lan")
    assert (back.status, back.held_by, back.unit_due_at) == (Status.PROCESSING, None, None)


@pytest.mark.parametrize(
    ("moment", "late"),
    [("2026-12-02 16:00", False), ("2026-12-03 08:00", True), ("2026-12-10 08:00", True)],
    ids=["the working day before", "on the day itself", "after it"],
)
def test_an_apology_with_too_little_notice_is_recorded_as_late_and_never_barred(desk, code, moment, late):
    assert desk.register.dossier(code).due.at == at("2026-12-03 17:00")
    extended = step(desk, code, "extend", moment=moment, reason="chờ xác minh", working_days=2)
    assert last(desk, code).proposed_late is late
    assert extended.due.at > max(at("2026-12-03 17:00"), at(moment))


def test_the_notice_an_apology_needs_is_the_packs(desk, code):
    desk = newer(desk, rules={"grounds": {"papers": "x", "payment": "y"}, "notice_days": 2})
    step(desk, code, "extend", moment="2026-12-02 16:00", reason="chờ xác minh", working_days=2)
    assert last(desk, code).proposed_late


def test_the_originals_are_given_back_by_name_or_all_at_once(desk):
    papers = (
        ev.SubmittedPaper("Sổ đỏ", 1),
        ev.SubmittedPaper("Tờ khai", 2),
        ev.SubmittedPaper("Ảnh", copies=2),
    )
    codes = [desk.receive(an_intake(papers=papers), actor=LAN).dossier.code for _ in range(3)]
    step(desk, codes[0], "complete")
    step(desk, codes[0], "return_result", originals_back=["Sổ đỏ"])
    assert last(desk, codes[0]).papers_back == (ev.SubmittedPaper("Sổ đỏ", 1),)
    step(desk, codes[1], "withdraw", reason="đổi ý", originals_back=True)
    assert last(desk, codes[1]).papers_back == papers[:2]
    assert refused(desk, codes[2], "stop", reason="x", originals_back=["Ảnh"]) == (
        "original_unknown",
        "originals_back[0]",
    )
    step(desk, codes[2], "stop", reason="x", originals_back=False)
    assert last(desk, codes[2]).papers_back == ()


def test_by_post_the_consignment_is_recorded(desk):
    code = desk.receive(an_intake(return_by=ev.ReturnBy.POST), actor=LAN).dossier.code
    step(desk, code, "complete")
    assert refused(desk, code, "return_result") == ("post_reference_missing", "post_reference")
    step(desk, code, "return_result", post_reference="EA123456789VN")
    fact = last(desk, code)
    assert (fact.by, fact.post_reference, fact.is_applicant) == (ev.ReturnBy.POST, "EA123456789VN", True)


def test_another_number_is_another_person_whatever_the_name(desk, code):
    step(desk, code, "complete")
    facts = {"collector": "NGUYỄN THỊ HUỲNH PHƯỢNG", "collector_id": "000188099999"}
    assert refused(desk, code, "return_result", **facts) == ("mandate_missing", "mandate")
    step(desk, code, "return_result", collector="Phượng", collector_id="000188012345")
    assert (last(desk, code).is_applicant, last(desk, code).collector_id) == (True, "000188••2345")


def test_who_handed_it_in_under_a_mandate_collects_under_it(desk):
    submitter = a_person(full_name="LÊ VĂN C", id_number="000090000001", born_on=None, sex=None)
    intake = an_intake(submitter=submitter, mandate="Giấy ủy quyền số 3")
    code = desk.receive(intake, actor=LAN).dossier.code
    step(desk, code, "complete")
    step(desk, code, "return_result", collector="Lê Văn C", collector_id="000090000001")
    fact = last(desk, code)
    assert (fact.is_applicant, fact.mandate, fact.collector_id) == (
        False,
        "Giấy ủy quyền số 3",
        "000090••0001",
    )
