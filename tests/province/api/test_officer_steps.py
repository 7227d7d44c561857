"""An officer's steps: each an event that the desk pulls, by the counter's rules, once, and never over somebody's head."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from desk_app.domain import events as ev
from desk_app.domain.dossier import Status
from desk_app.domain.due_date import Duration, Unit
from desk_app.domain.events import DossierHandedOn, DuePromise, SubmittedPaper
from desk_app.wire.envelope import read_header
from desk_app.wire.facts import decode_fact
from desk_app.wire.messages import FeedEvent
from province.api.batch_routes import router as batch_router
from province.api.officer_routes import router as officer_router
from province.store import sight
from tests.province.api.test_officer_queue import UNIT, handed_on
from tests.province.conftest import OFFICE, OTHER_OFFICE
from tests.province.fake_desk import FRIDAY
from tests.province.staff_browser import Browser, an_account


def told(desk):
    """What the province itself said, as the desk pulls it: (actor, fact)."""
    found = []
    for item in desk.pull().items:
        if isinstance(item, FeedEvent):
            header = read_header(item.envelope.header)
            if header.incarnation.startswith("province:"):
                found.append((header.actor, decode_fact(header.kind, header.schema, item.envelope.payload)))
    return found


def dossier(served, dossier_id, agency=OFFICE.agency):
    with served.province.database.reading() as tx:
        return sight.dossier_seen_by(tx, agency, dossier_id)


def step(browser, dossier_id, name, **facts):
    return browser.send(browser.get(f"/can-bo/ho-so/{dossier_id}/{name}"), "", **facts)


@pytest.fixture
def desk(served):
    return served.desk()


@pytest.fixture
def mine(desk):
    """A dossier in the hands of the officer of the tests, due on Friday."""
    due = DuePromise(FRIDAY, Duration(3, Unit.WORKING_DAY))
    dossier_id, _ = handed_on(
        desk, "Trần Văn Hùng", due=due, papers=(SubmittedPaper("Giấy khai sinh", originals=1),)
    )
    return dossier_id


@pytest.fixture
def leader(served, quick_passwords):
    browser = Browser(served.client())
    browser.sign_in(an_account(served.province, "mai", "leader", name="Lê Thị Mai"))
    return browser


def test_a_dossier_of_the_unit_is_taken_and_the_desk_hears_by_whom(served, officer, desk):
    dossier_id, _ = handed_on(desk)
    page = officer.get(f"/can-bo/ho-so/{dossier_id}")

    answer = officer.send(page, f"/can-bo/ho-so/{dossier_id}/nhan-xu-ly")

    assert "Đã nhận xử lý." in officer.follow(answer).text
    ((actor, fact),) = told(desk)
    assert (actor.name, actor.via, actor.clerk_id) == ("Trần Văn Hùng", "province", "hung")
    assert fact == DossierHandedOn(UNIT, receiver="Trần Văn Hùng")
    held = dossier(served, dossier_id)
    assert (held.status, held.held_by, held.holder) == (Status.PROCESSING, UNIT, "Trần Văn Hùng")


def test_papers_are_asked_for_with_every_reason_and_the_clock_stands_still(served, officer, desk, mine):
    answer = step(
        officer,
        mine,
        "bo-sung",
        paper1="Giấy khai sinh",
        why1="Bản mờ",
        paper3="Văn bản ủy quyền",
        respond_by="04/12/2026",
    )

    assert officer.follow(answer).status_code == 200
    ((_, fact),) = told(desk)
    assert isinstance(fact, ev.PapersRequested)
    assert [(each.name, each.reason) for each in fact.papers] == [
        ("Giấy khai sinh", "Bản mờ"),
        ("Văn bản ủy quyền", None),
    ]
    assert fact.stage == "appraisal"
    assert fact.ground
    assert dossier(served, mine).status is Status.PAPERS_REQUESTED


def test_a_second_request_for_papers_needs_a_leader_with_a_reason(served, officer, leader, desk, mine):
    step(officer, mine, "bo-sung", paper1="Giấy khai sinh", why1="Bản mờ")
    step(officer, mine, "tiep-tuc")
    assert dossier(served, mine).status is Status.PROCESSING

    assert "lần nữa do lãnh đạo" in officer.get(f"/can-bo/ho-so/{mine}").text
    form = leader.get(f"/can-bo/ho-so/{mine}/bo-sung")
    seen = form.text.split('name="seen" value="')[1].split('"')[0]
    hers = form.text.split('name="form_id" value="')[1].split('"')[0]
    own = officer.get(f"/can-bo/ho-so/{mine}").text.split('name="form_key" value="')[1].split('"')[0]
    again = {"paper1": "Tờ khai", "why1": "Sai tên"}
    forced = {**again, "form_key": own, "seen": seen, "form_id": hers, "supervisor_reason": "tôi muốn"}
    refused = officer.post(f"/can-bo/ho-so/{mine}/bo-sung", forced)
    assert refused.status_code == 422
    assert "do lãnh đạo gửi" in refused.text
    assert leader.send(form, "", **again).status_code == 422  # no reason
    allowed = leader.send(form, "", supervisor_reason="Giấy mới phát hiện sai", **again)
    assert allowed.status_code == 303
    fact = told(desk)[-1][1]
    assert (fact.supervisor, fact.supervisor_reason) == ("Lê Thị Mai", "Giấy mới phát hiện sai")


def test_a_payment_is_asked_for_in_the_words_of_money(served, officer, desk, mine):
    wrong = step(officer, mine, "thanh-toan", amount="nhiều")
    assert "Chưa phải số tiền" in wrong.text
    assert told(desk) == []

    assert officer.send(wrong, "", amount="50.000 đồng", reason="Lệ phí").status_code == 303
    ((_, fact),) = told(desk)
    assert (fact.amount, fact.reason) == (50_000, "Lệ phí")
    assert dossier(served, mine).status is Status.PAYMENT_REQUESTED


def test_a_deadline_is_extended_with_an_apology_and_once(served, officer, desk, mine):
    for told_day, said in (
        ("29/11/2026", "ngày nghỉ"),
        ("26/11/2026", "phải sau ngày hẹn cũ"),
        ("mai", "Chưa phải ngày"),
        ("", "Còn trống"),
    ):
        assert said in step(officer, mine, "xin-loi", reason="Chờ xác minh", due_on=told_day).text

    assert step(officer, mine, "xin-loi", reason="Chờ xác minh", due_on="2/12/2026").status_code == 303
    ((_, fact),) = told(desk)
    assert f"{fact.due.at:%d/%m/%Y %H:%M}" == "02/12/2026 17:00"
    assert fact.proposed_late is False
    assert dossier(served, mine).extensions == 1
    assert "không còn làm được" in officer.get(f"/can-bo/ho-so/{mine}/xin-loi").text


def test_an_apology_on_the_last_day_is_recorded_as_late(served, officer, desk, mine):
    served.clock.advance(timedelta(days=4))
    officer.sign_in("hung")

    step(officer, mine, "xin-loi", reason="Chờ xác minh", working_days="3")

    ((_, fact),) = told(desk)
    assert fact.proposed_late is True
    assert f"{fact.due.at:%d/%m}" == "02/12"


def test_a_result_is_recorded_with_number_day_and_signer(served, officer, desk, mine):
    facts = {"number": "12/TLKH", "issued_on": "23/11/2026", "signer": "Y Thuyên"}
    assert step(officer, mine, "giai-quyet-xong", **facts).status_code == 303

    ((_, fact),) = told(desk)
    (result,) = fact.results
    assert (result.name, result.number, result.signer) == (
        "Cấp bản sao trích lục hộ tịch",
        "12/TLKH",
        "Y Thuyên",
    )
    assert dossier(served, mine).status is Status.COMPLETED
    assert "quầy làm tiếp" in officer.get(f"/can-bo/ho-so/{mine}").text


def test_a_dossier_is_stopped_with_a_reason_in_words(served, officer, desk, mine):
    empty = step(officer, mine, "dung", basis="Điều 18")
    assert empty.status_code == 422
    assert 'aria-describedby="reason-sai"' in empty.text
    assert "Điều 18" in empty.text

    officer.send(empty, "", reason="Trùng hồ sơ khác")
    ((_, fact),) = told(desk)
    assert (fact.reason, fact.basis, fact.papers_back) == ("Trùng hồ sơ khác", "Điều 18", ())


def test_a_dossier_is_handed_on_to_a_person_a_unit_the_desk_or_another_office(served, officer, desk, mine):
    an_account(served.province, "thon", name="Y Thon", unit="Phòng Kinh tế")
    wrong = step(officer, mine, "chuyen", to="Phòng Không Có")
    assert "trong danh sách" in wrong.text
    assert "đơn vị khác" in officer.send(wrong, "", to=UNIT, receiver="Y Thon").text

    officer.send(wrong, "", to="", receiver="Y Thon", note="Gấp")
    fact = told(desk)[-1][1]
    assert (fact.to, fact.receiver, fact.note) == ("Phòng Kinh tế", "Y Thon", "Gấp")
    assert officer.send(wrong, "", to=UNIT).status_code == 409  # no more in hand

    thon = Browser(served.client())
    thon.sign_in("thon")
    gone = step(thon, mine, "chuyen", to=OTHER_OFFICE.name)
    assert gone.status_code == 303
    assert dossier(served, mine, OTHER_OFFICE.agency) is not None


def test_a_form_sent_twice_is_one_step(served, officer, desk, mine):
    page = officer.get(f"/can-bo/ho-so/{mine}/dung")

    first, second = (officer.send(page, "", reason="Trùng") for _ in range(2))

    assert (first.status_code, second.status_code) == (303, 303)
    assert first.headers["location"] == second.headers["location"]
    assert len(told(desk)) == 1


def test_the_second_of_two_officers_sees_what_changed_and_keeps_what_they_typed(
    served, officer, leader, desk, mine
):
    mine_form = officer.get(f"/can-bo/ho-so/{mine}/dung")
    step(leader, mine, "bo-sung", paper1="Giấy khai sinh", why1="Bản mờ")

    second = officer.send(mine_form, "", reason="Trùng hồ sơ khác")

    assert second.status_code == 409
    assert "Hồ sơ đã thay đổi" in second.text
    assert "Lê Thị Mai: yêu cầu bổ sung: Giấy khai sinh" in second.text
    assert "Trùng hồ sơ khác" in second.text
    assert len(told(desk)) == 1
    assert officer.send(second, "").status_code == 303  # seen, and still meant
    assert dossier(served, mine).status is Status.STOPPED


def test_a_step_at_the_counter_between_two_clicks_is_seen_too(served, officer, desk, mine):
    page = officer.get(f"/can-bo/ho-so/{mine}/giai-quyet-xong")
    desk.write(ev.DossierWithdrawn("Không cần nữa"), mine)
    desk.push(len(desk.journal))

    second = officer.send(page, "", number="1")

    assert second.status_code == 409
    assert "rút hồ sơ: Không cần nữa" in second.text
    assert "không còn làm được" in second.text


def test_who_does_not_hold_a_dossier_takes_it_first_and_not_from_a_colleague(
    served, officer, leader, desk, mine
):
    other = Browser(served.client())
    other.sign_in(an_account(served.province, "y.thon", name="Y Thon"))

    page = other.get(f"/can-bo/ho-so/{mine}")
    assert "Trần Văn Hùng đang giữ hồ sơ này" in page.text
    form = officer.get(f"/can-bo/ho-so/{mine}/dung")
    key = page.text.split('name="form_key" value="')[1].split('"')[0]
    for name in ("dung", "nhan-xu-ly"):
        forced = other.send(form, "", form_key=key, reason="x") if name == "dung" else None
        if name == "nhan-xu-ly":
            fields = {"form_key": key, "seen": form.text.split('name="seen" value="')[1].split('"')[0]}
            forced = other.post(f"/can-bo/ho-so/{mine}/{name}", {**fields, "form_id": "0" * 32})
        assert forced.status_code == 422
    assert told(desk) == []
    assert step(leader, mine, "chuyen", receiver="Y Thon").status_code == 303
    assert "Bước tiếp theo" in other.get(f"/can-bo/ho-so/{mine}").text


def test_another_agencys_officer_keeps_sight_of_what_they_take(served, officer):
    desk = served.desk(OTHER_OFFICE.agency)
    dossier_id, _ = handed_on(desk, to=OFFICE.name)
    page = officer.get(f"/can-bo/ho-so/{dossier_id}")

    officer.send(page, f"/can-bo/ho-so/{dossier_id}/nhan-xu-ly")

    assert dossier(served, dossier_id).holder == "Trần Văn Hùng"
    assert step(officer, dossier_id, "giai-quyet-xong", number="7").status_code == 303
    assert [type(fact) for _, fact in told(desk)] == [ev.DossierHandedOn, ev.DossierCompleted]


def test_the_citizen_reads_the_officers_step_at_once(served, officer, desk):
    dossier_id, fact = handed_on(desk, "Trần Văn Hùng")
    step(officer, dossier_id, "bo-sung", paper1="Giấy khai sinh", why1="Bản mờ")

    page = served.client().get(f"/T/{fact.scan_code}{fact.key}").text

    assert "cần bổ sung giấy tờ" in page
    assert "Bản mờ" in page


def test_a_leader_of_another_unit_and_an_officer_of_it_leave_a_units_dossier_alone(
    served, officer, mine, desk
):
    waiting, _ = handed_on(desk)
    an_account(served.province, "thon", "leader", name="Y Thon", unit="Phòng Kinh tế")
    an_account(served.province, "chief", "leader", name="Chủ Tịch Mẫu", unit="")
    thon, chief = Browser(served.client()), Browser(served.client())
    thon.sign_in("thon")
    chief.sign_in("chief")

    for dossier_id in (mine, waiting):
        assert "/nhan-xu-ly" not in thon.get(f"/can-bo/ho-so/{dossier_id}").text
        assert "không còn làm được" in thon.get(f"/can-bo/ho-so/{dossier_id}/dung").text
    assert step(chief, mine, "dung", reason="Trùng").status_code == 303
    page = officer.get(f"/can-bo/ho-so/{waiting}")
    assert officer.send(page, f"/can-bo/ho-so/{waiting}/nhan-xu-ly").status_code == 303


def test_of_two_forms_sent_at_the_same_moment_one_is_a_step(served, officer, leader, desk, mine):
    forms = [(each, each.get(f"/can-bo/ho-so/{mine}/dung")) for each in (officer, leader)]

    with ThreadPoolExecutor(2) as both:
        answers = list(both.map(lambda pair: pair[0].send(pair[1], "", reason="Trùng"), forms))

    assert sorted(each.status_code for each in answers) == [303, 409]
    assert len(told(desk)) == 1


def test_no_form_of_the_officers_room_counts_without_the_key_of_its_session(served, officer, desk, mine):
    paths = {route.path for route in officer_router.routes + batch_router.routes if "POST" in route.methods}
    assert len(paths) == 4

    for path in paths:
        asked = path.replace("{dossier_id}", mine).replace("{step}", "chuyen")
        refused = officer.post(asked, {"to": UNIT, "viec": "chuyen", "ho-so": mine})
        assert refused.status_code == (422 if "{step}" in path and "nhieu" not in path else 403)
    assert told(desk) == []


def test_what_was_typed_outlives_the_session_it_was_typed_in(served, officer, desk, mine):
    form = officer.get(f"/can-bo/ho-so/{mine}/dung")
    served.clock.advance(timedelta(hours=2))
    assert officer.send(form, "", reason="Trùng hồ sơ khác").status_code == 401
    officer.sign_in("hung")

    again = officer.send(form, "", reason="Trùng hồ sơ khác")

    assert "đăng nhập lại" in again.text
    assert "Trùng hồ sơ khác" in again.text
    assert told(desk) == []
    assert officer.send(again, "").status_code == 303
    assert len(told(desk)) == 1
