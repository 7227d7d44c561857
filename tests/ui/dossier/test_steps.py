"""What a step asks for, and the facts it hands on."""

from dataclasses import replace

import pytest

from desk_app import bootstrap
from desk_app.domain.fees import Fee, PaymentMethod
from desk_app.domain.steps import Step
from tests.builders import LAN
from ui.dossier.asks import AskKind
from ui.dossier.steps import facts_of, forms_of, primary_step


def form_of(step, dossier):
    return next(form for form in forms_of(dossier, None) if form.step is step)


def test_the_status_decides_which_steps_are_offered(desk, dossier):
    offered = {form.step for form in forms_of(dossier, None)}
    assert {Step.HAND_ON, Step.COMPLETE, Step.WITHDRAW} <= offered
    assert not {Step.SUPPLEMENT, Step.RETURN_RESULT, Step.SEND_BACK} & offered
    assert primary_step(dossier) is Step.HAND_ON
    done = bootstrap.take(desk, dossier.code, "complete", {}, actor=LAN)
    assert primary_step(done) is Step.RETURN_RESULT
    returned = bootstrap.take(desk, dossier.code, "return_result", {}, actor=LAN)
    assert [form.step for form in forms_of(returned, None)] == [Step.REVOKE_RETURN]


def test_a_fee_is_collected_only_while_something_is_owed(dossier):
    owing = replace(dossier, fee=Fee(PaymentMethod.LATER, 8000))
    assert form_of(Step.COLLECT_FEE, owing).asks[0].preset == "8.000"
    paid = replace(owing, collected=8000)
    assert Step.COLLECT_FEE not in {form.step for form in forms_of(paid, None)}


def test_money_is_read_as_it_is_written(dossier):
    form = form_of(Step.COLLECT_FEE, replace(dossier, fee=Fee(PaymentMethod.LATER, 8000)))
    assert facts_of(form, {"amount": "8.000", "method": "cash", "receipt_number": ""}) == {
        "amount": 8000,
        "method": "cash",
    }
    assert facts_of(form, {"amount": "tám nghìn", "method": "cash"})["amount"] == "tám nghìn"


def test_ticked_papers_and_another_one_are_asked_for_together(dossier):
    form = form_of(Step.ASK_FOR_PAPERS, dossier)
    values = {"papers": ["Tờ khai"], "other_paper": "Ảnh 4×6", "reason": "Thiếu"}
    assert facts_of(form, values) == {"papers": [{"name": "Tờ khai"}, {"name": "Ảnh 4×6"}], "reason": "Thiếu"}


def test_papers_taken_in_are_originals(desk, dossier):
    facts = {"papers": [{"name": "Giấy chứng sinh"}], "reason": "Thiếu"}
    waiting = bootstrap.take(desk, dossier.code, "ask_for_papers", facts, actor=LAN)
    form = form_of(Step.SUPPLEMENT, waiting)
    assert form.asks[0].ticked
    assert facts_of(form, {"papers": ["Giấy chứng sinh"]}) == {
        "papers": [{"name": "Giấy chứng sinh", "originals": 1}]
    }


def test_the_collectors_name_counts_only_when_it_is_another_person(desk, dossier):
    done = bootstrap.take(desk, dossier.code, "complete", {}, actor=LAN)
    form = form_of(Step.RETURN_RESULT, done)
    values = {"who": "applicant", "collector": "TRẦN VĂN B", "mandate": "con trai"}
    assert facts_of(form, values) == {}
    assert facts_of(form, {**values, "who": "other"}) == {"collector": "TRẦN VĂN B", "mandate": "con trai"}


def test_a_second_request_for_papers_asks_for_the_supervisors_reason(dossier):
    names = {ask.name for ask in form_of(Step.ASK_FOR_PAPERS, replace(dossier, requests=1)).asks}
    assert "supervisor_reason" in names
    assert "supervisor_reason" not in {ask.name for ask in form_of(Step.ASK_FOR_PAPERS, dossier).asks}


@pytest.mark.parametrize("step", [Step.WITHDRAW, Step.STOP, Step.VOID])
def test_what_ends_a_dossier_wants_a_reason(step, dossier):
    assert form_of(step, dossier).asks[0].name == "reason"
    assert form_of(step, dossier).asks[0].kind is AskKind.TEXT
