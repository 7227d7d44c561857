"""Another system takes an officer's steps: by the officers' rules, once for a key, never on what has changed."""

import threading
from datetime import timedelta

import pytest

from desk_app.domain.due_date import Duration, Unit
from desk_app.domain.events import DossierHandedOn, DuePromise, FeeCollected
from desk_app.domain.fees import PaymentMethod
from desk_app.wire.envelope import read_header
from desk_app.wire.messages import FeedEvent
from province.actions.tokens import STEPS
from province.store import api_answers
from tests.province.api.systems import System
from tests.province.api.test_system_reading import refused
from tests.province.conftest import OTHER_OFFICE
from tests.province.fake_desk import FRIDAY

UNIT = "Tư pháp"
MOMENT = "2026-12-01T17:00:00+07:00"


@pytest.fixture
def desk(served):
    return served.desk()


@pytest.fixture
def system(served):
    return System(served, "read", "step")


@pytest.fixture
def mine(desk):
    """A dossier with the system's unit, due on Friday."""
    dossier_id, _ = desk.receive(due=DuePromise(FRIDAY, Duration(3, Unit.WORKING_DAY)))
    desk.write(DossierHandedOn(UNIT, receiver="Mai Hoa"), dossier_id)
    desk.push()
    return dossier_id


def told_by_the_province(desk):
    """(kind, who, by which account) of what the desk pulls of the province's own."""
    headers = [read_header(each.envelope.header) for each in desk.pull().items if isinstance(each, FeedEvent)]
    ours = [each for each in headers if each.incarnation.startswith("province:")]
    return [(each.kind, each.actor.name, each.actor.clerk_id) for each in ours]


def test_a_dossier_is_taken_asked_for_papers_and_settled_and_the_desk_hears_it(served, desk, system):
    dossier_id, fact = desk.receive()
    desk.write(DossierHandedOn(UNIT), dossier_id)
    desk.push()
    assert system.get(f"dossiers/{dossier_id}").json()["steps"] == ["take"]

    taken = system.step(dossier_id, "take")
    assert taken.status_code == 200, taken.text
    assert (taken.json()["holder"], taken.json()["status"], taken.json()["code"]) == ("Mai Hoa", 4, fact.code)
    assert taken.headers["etag"] == f'"{taken.json()["version"]}"' == system.version(dossier_id)
    assert "complete" in taken.json()["steps"]
    assert "Phượng" not in taken.text

    asked = system.step(dossier_id, "ask_for_papers", {"papers": [{"name": "Giấy ủy quyền"}]})
    assert asked.json()["status"] == 5
    assert system.step(dossier_id, "resume").json()["status"] == 4
    done = system.step(dossier_id, "complete", {"results": [{"name": "Bản sao", "number": "12/TLKS"}]})
    assert (done.json()["status"], done.json()["steps"]) == (9, [])
    assert system.get(f"dossiers/{fact.code}").json()["results"] == ["Bản sao"]
    assert told_by_the_province(desk) == [
        (kind, "Mai Hoa", "mai.hoa")
        for kind in ("dossier.handed_on", "papers.requested", "dossier.resumed", "dossier.completed")
    ]


def test_every_other_step_is_taken_too(desk, system):
    for step, facts, status in (
        ("hand_on", {"to": "Văn phòng", "note": "Xin ý kiến"}, 4),
        ("request_payment", {"amount": 50_000, "reason": "Phí thẩm tra"}, 6),
        ("extend", {"reason": "Chờ xác minh", "due_at": MOMENT}, 4),
        ("stop", {"reason": "Không đủ điều kiện", "basis": "Điều 17"}, 8),
    ):
        dossier_id, _ = desk.receive()
        desk.write(DossierHandedOn(UNIT, receiver="Mai Hoa"), dossier_id)
        desk.push(len(desk.journal) - 1)
        answer = system.step(dossier_id, step, facts)
        assert (answer.status_code, answer.json()["status"]) == (200, status), answer.text
        assert step != "extend" or answer.json()["due_at"] == MOMENT


def test_the_same_key_and_body_is_one_step_with_one_answer_whatever_the_line_does(served, desk, system, mine):
    version = system.version(mine)
    words = {"to": "Văn phòng"}
    first = system.step(mine, "hand_on", words, if_match=version, idempotency_key="viec-1")
    again = system.step(mine, "hand_on", words, if_match=version, idempotency_key="viec-1")
    assert (again.content, again.headers["etag"]) == (first.content, first.headers["etag"])
    assert (again.headers["idempotency-replayed"], first.headers.get("idempotency-replayed")) == (
        "true",
        None,
    )
    assert len(told_by_the_province(desk)) == 1

    for body, step in (({"to": "Kế toán"}, "hand_on"), (words, "stop")):
        assert refused(system.step(mine, step, body, idempotency_key="viec-1"), 422, "key_used")
    other = System(served, "read", "step", login="khac", name="Lê Thị Khác")
    assert refused(other.step(mine, "hand_on", words, idempotency_key="viec-1"), 409, "not_in_hand")

    served.clock.advance(api_answers.KEPT + timedelta(minutes=1))
    system.step(desk_made(desk), "take")  # sweeps what is old
    late = system.step(mine, "hand_on", words, if_match=version, idempotency_key="viec-1")
    assert late.status_code == 200
    assert len([each for each in told_by_the_province(desk) if each[0] == "dossier.handed_on"]) == 2


def desk_made(desk):
    """One more dossier with the unit."""
    dossier_id, _ = desk.receive()
    desk.write(DossierHandedOn(UNIT), dossier_id)
    desk.push(len(desk.journal) - 1)
    return dossier_id


def test_ten_at_once_with_one_key_are_one_step(desk, system, mine):
    version, answers = system.version(mine), []

    def take():
        answers.append(system.step(mine, "stop", {"reason": "Rút"}, if_match=version, idempotency_key="k"))

    threads = [threading.Thread(target=take) for _ in range(6)]
    for each in threads:
        each.start()
    for each in threads:
        each.join(30)
    assert {each.status_code for each in answers} == {200}
    assert len({each.content for each in answers}) == 1
    assert len(told_by_the_province(desk)) == 1


def test_a_decision_on_what_has_changed_is_refused_with_the_version_that_stands(desk, system, mine):
    seen = system.version(mine)
    desk.write(FeeCollected(8000, PaymentMethod.CASH), mine)
    desk.push(3)

    answer = system.step(mine, "complete", if_match=seen)
    assert refused(answer, 409, "changed_meanwhile")
    assert f'"{answer.json()["version"]}"' == system.version(mine)
    assert told_by_the_province(desk) == []
    assert system.step(mine, "complete").status_code == 200


def test_what_is_refused_says_why_and_where(system, mine):
    for step, facts, status, code, field in (
        ("stop", {}, 422, "field_missing", "reason"),
        ("stop", {"reason": 5}, 422, "field_text", "reason"),
        ("stop", {"reason": "x", "lý do": "y"}, 422, "field_unknown", "lý do"),
        ("ask_for_papers", {"papers": [{"name": ""}]}, 422, "field_missing", "papers[0].name"),
        ("extend", {"reason": "x", "due_at": "2026-11-20T17:00:00+07:00"}, 422, "due_not_later", "due_at"),
        ("extend", {"reason": "x", "supervisor": "Lê Thị Mai"}, 422, "field_unknown", "supervisor"),
        ("resume", {}, 409, "step_not_allowed", "action"),
        ("take", {}, 409, "held_by_colleague", "action"),
    ):
        answer = system.step(mine, step, facts)
        assert refused(answer, status, code, field), (step, answer.text)
        assert "(" + code + ")" not in answer.json()["detail"], answer.text


def test_what_a_request_lacks_is_said(system, mine):
    assert refused(system.step(mine, "stop", if_match=""), 428, "version_needed")
    assert refused(system.step(mine, "stop", if_match="*"), 428, "version_needed")
    assert refused(system.step(mine, "stop", idempotency_key=""), 400, "key_needed")
    assert refused(system.step(mine, "stop", idempotency_key="k" * 201), 400, "key_needed")
    headers = {"if-match": system.version(mine), "idempotency-key": "k"}
    path = f"/v1/officer/dossiers/{mine}/steps/stop"
    for body in (b"{", b"[]", b'{"a":' * 2000):
        assert refused(system.client.post(path, content=body, headers=headers), 400, "form")
    assert refused_plainly(system.client.post(path, content=b"x" * 70_000, headers=headers), 413, "too_large")
    assert refused_plainly(
        system.client.post(path.replace("stop", "void"), headers=headers), 404, "not_found"
    )


def refused_plainly(answer, status, code):
    return (answer.status_code, answer.json()["code"]) == (status, code)


def test_scopes_narrow_the_steps_and_nobody_steps_on_what_they_may_not_see(served, desk, mine):
    narrow = System(served, "read", "step:complete", "step:stop")
    assert narrow.get(f"dossiers/{mine}").json()["steps"] == ["complete", "stop"]
    assert refused(narrow.step(mine, "extend", {"reason": "x"}), 403, "scope")
    reader = System(served, "read", new=False)
    assert refused(reader.step(mine, "stop", {"reason": "x"}), 403, "scope")
    other = System(served, "read", "step", agency=OTHER_OFFICE.agency, login="lan")
    answer = other.step(mine, "stop", {"reason": "x"}, if_match=narrow.version(mine))
    assert refused(answer, 404, "dossier_unknown")
    assert narrow.step(mine, "complete").status_code == 200
    assert len(STEPS) == 8
