"""A dossier registered online waits in status 1, is accepted with its own code or not accepted at all."""

from dataclasses import replace

import pytest

from desk_app.bootstrap import take
from desk_app.domain import events as ev
from desk_app.domain.codes import parse_scan_code
from desk_app.domain.dossier import Status
from desk_app.domain.errors import Refusal
from desk_app.domain.fees import Fee, PaymentMethod
from desk_app.domain.ticket import is_genuine, parse_ticket
from desk_app.store.queues import Queue
from desk_app.wire.envelope import new_id
from tests.builders import LAN, MONDAY, a_person, an_intake, at
from tests.desk_app.feeding import feed
from tests.desk_app.provided import newer

PORTAL_CODE = "G22.99-261122-000457"
PAPERS = (ev.SubmittedPaper("Tờ khai thay đổi thông tin cư trú", copies=1),)


def registered(code=PORTAL_CODE, **but):
    facts = {
        "agency": "H15.50.05",
        "code": code,
        "procedure_code": "1.004222",
        "procedure_name": "Đăng ký thường trú",
        "field": "Đăng ký, quản lý cư trú",
        "owner": a_person(),
        "registered_at": at("2026-11-22 20:15"),
        "papers": PAPERS,
    }
    return ev.DossierRegistered(**{**facts, **but})


def told(desk, code=PORTAL_CODE, pos=1, **but):
    dossier_id = new_id()
    feed(desk, pos, registered(code, **but), dossier_id, at=at("2026-11-22 20:15"))
    return dossier_id


def step(desk, code, action, **facts):
    return take(desk, code, action, facts, actor=LAN)


def test_it_waits_with_its_code_and_without_any_promise(desk):
    told(desk)
    dossier = desk.register.dossier(PORTAL_CODE)
    assert (dossier.status, dossier.due, dossier.scan_code) == (Status.REGISTERED, None, "")
    assert dossier.registered_at == at("2026-11-22 20:15")
    assert not dossier.is_late(at("2030-01-01 08:00"))
    assert [found.code for found in desk.search.find("phuong")] == [PORTAL_CODE]
    assert [found.code for found in desk.queues.page(Queue.NEW, now=MONDAY, horizon=MONDAY.date())] == [
        PORTAL_CODE
    ]


def test_several_may_wait_at_once(desk):
    told(desk)
    told(desk, "G22.99-261122-000458", pos=2)
    assert desk.queues.counts(now=MONDAY, horizon=MONDAY.date())[Queue.NEW] == 2


def test_accepting_keeps_the_code_gives_a_scan_code_and_counts_from_now(desk):
    dossier_id = told(desk)
    dossier = step(desk, PORTAL_CODE, "accept")
    assert (dossier.id, dossier.code, dossier.status) == (dossier_id, PORTAL_CODE, Status.RECEIVED)
    scan = parse_scan_code(dossier.scan_code)
    assert (scan.office, scan.day, scan.sequence) == ("24181", MONDAY.date(), 1)
    assert is_genuine(desk.desk.ticket_secret, parse_ticket(dossier.ticket))
    assert (dossier.received.received_at, dossier.due.at) == (MONDAY, at("2026-12-03 17:00"))
    assert (dossier.registered_at, dossier.papers) == (at("2026-11-22 20:15"), PAPERS)
    assert (dossier.fee.amount, dossier.channel) == (10_000, ev.Channel.ONLINE)
    assert desk.register.dossier(dossier.scan_code) == desk.register.dossier(dossier.ticket) == dossier
    assert desk.search.find(PORTAL_CODE)[0].clerk == "Nguyễn Thị Lan"


def test_the_next_reception_takes_the_next_number(desk):
    told(desk)
    step(desk, PORTAL_CODE, "accept")
    assert desk.receive(an_intake(), actor=LAN).dossier.code.endswith("-0002")


def test_a_number_of_the_province_for_this_office_is_its_own_scan_code(desk):
    told(desk, "H15.50.05-261122-9760")
    dossier = step(desk, "H15.50.05-261122-9760", "accept")
    scan = parse_scan_code(dossier.scan_code)
    assert (scan.day, scan.sequence) == (at("2026-11-22 00:00").date(), 9760)
    assert desk.receive(an_intake(), actor=LAN).dossier.code.endswith("-0001")


def test_it_is_not_accepted_with_a_reason_and_ends(desk):
    told(desk)
    with pytest.raises(Refusal, match="field_missing"):
        step(desk, PORTAL_CODE, "refuse")
    assert step(desk, PORTAL_CODE, "refuse", reason="Không thuộc thẩm quyền").status is Status.NOT_ACCEPTED
    with pytest.raises(Refusal, match="dossier_ended"):
        step(desk, PORTAL_CODE, "accept")


def test_the_citizen_may_withdraw_it_before_it_is_accepted(desk):
    told(desk)
    assert step(desk, PORTAL_CODE, "withdraw", reason="Nộp nhầm").status is Status.WITHDRAWN


@pytest.mark.parametrize("action", ["complete", "hand_on", "return_result", "void"])
def test_nothing_else_is_done_with_it_before(desk, action):
    told(desk)
    with pytest.raises(Refusal, match="step_not_allowed") as caught:
        step(desk, PORTAL_CODE, action)
    assert caught.value.facts["offered"] == "accept, withdraw, refuse"


def test_a_procedure_abolished_meanwhile_is_refused_with_its_successor(desk):
    told(desk)
    desk = newer(desk, change={"1.004222": {"abolished_from": "2026-11-23", "successor": "1.004194"}})
    with pytest.raises(Refusal, match="procedure_abolished") as caught:
        step(desk, PORTAL_CODE, "accept")
    assert caught.value.facts["successor"] == "1.004194"
    assert desk.register.dossier(PORTAL_CODE).status is Status.REGISTERED


def test_a_procedure_without_a_duration_needs_the_clerks_date(desk):
    desk = newer(desk, change={"1.004222": {"duration": None}})
    told(desk)
    with pytest.raises(Refusal, match="due_needed"):
        step(desk, PORTAL_CODE, "accept")
    due = {"at": "2026-12-01T16:00:00+07:00", "reason": "Theo phòng chuyên môn"}
    assert step(desk, PORTAL_CODE, "accept", due=due).due.at == at("2026-12-01 16:00")


def test_the_acceptance_of_another_desk_is_taken_over(desk):
    dossier_id = told(desk)
    reception = ev.DossierReceived(
        agency="H15.50.05",
        code=PORTAL_CODE,
        scan_code="2418126112304576",
        key="04ABCDEFGHJK",
        procedure_code="1.004222",
        procedure_name="Đăng ký thường trú",
        field="Đăng ký, quản lý cư trú",
        catalogue_version=1,
        owner=a_person(),
        received_at=at("2026-11-23 10:00"),
        papers=(),
        fee=Fee(PaymentMethod.LATER),
    )
    feed(desk, 2, reception, dossier_id)
    assert desk.register.dossier("2418126112304576").status is Status.RECEIVED
    assert [line.settled for line in desk.register.history(dossier_id)] == ["sent", "sent"]


def test_two_desks_that_both_accepted_are_a_conflict(desk):
    dossier_id = told(desk)
    ours = step(desk, PORTAL_CODE, "accept")
    theirs = replace(ours.received, scan_code="2418126112304576", received_at=at("2026-11-23 10:00"))
    feed(desk, 2, theirs, dossier_id, at=at("2026-11-23 10:00"))
    assert desk.register.dossier(PORTAL_CODE) == ours
    assert [line.settled for line in desk.register.history(dossier_id)] == ["sent", "waiting", "conflict"]
