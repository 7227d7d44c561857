"""Each step of a dossier through the same door: read afresh, checked, folded and announced in one transaction."""

import json
from datetime import timedelta

import pytest

from desk_app.bootstrap import take
from desk_app.domain.dossier import Status, folded, received
from desk_app.domain.errors import InputRefused, NotFound
from desk_app.domain.steps import FROM, Step
from tests.builders import LAN

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
    Step.REVOKE_RETURN: {"reason": "x"},
}
BEFORE = {Step.CONFIRM_PAYMENT: [("collect_fee", {"method": "vietqr", "amount": 5000})]}


@pytest.mark.parametrize("status", list(WAY))
@pytest.mark.parametrize("step", list(Step))
def test_every_step_from_every_status_is_taken_or_refused_as_the_design_says(clerk, step, status):
    for action, facts in [*BEFORE.get(step, []), *WAY[status]]:
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
    assert {"ask_for_papers", "supplement", "void"} <= set(caught.value.facts["allowed"].split(", "))


def test_a_step_of_an_unknown_dossier_is_refused(clerk):
    with pytest.raises(NotFound):
        take(clerk.desk, "H15.50.05-261123-0999", "complete", {}, actor=LAN)


@pytest.mark.parametrize("step", list(Step))
def test_a_key_that_a_step_does_not_know_is_refused(clerk, step):
    origin = min(status for status in FROM[step] if status in WAY or status is Status.REGISTERED)
    for action, facts in WAY.get(origin, []):
        clerk.take(action, **facts)
    if origin is Status.REGISTERED:
        return
    assert clerk.refused(step.value, **LEAST.get(step, {}), colour="red") == ("field_unknown", "colour")


def test_a_reason_is_needed_wherever_a_citizen_will_ask_for_it(clerk):
    for step in ("stop", "withdraw", "extend", "ask_for_papers"):
        assert clerk.refused(step) == ("field_missing", "reason")
    assert clerk.refused("correct", changes={"phone": "0900000000"}) == ("field_missing", "reason")
    assert clerk.refused("void", approver="Trần Văn Hùng") == ("field_missing", "reason")
    clerk.take("complete")
    assert clerk.refused("send_back") == ("field_missing", "reason")


def test_two_desks_windows_work_on_the_state_that_is_there_now(clerk):
    """The step reads the dossier inside its own transaction, not the copy some window still shows."""
    stale = clerk.desk.register.dossier(clerk.code)
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
