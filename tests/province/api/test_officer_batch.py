"""One step for several dossiers of the queue: each is answered, none drags another along."""

import pytest

from desk_app.domain import events as ev
from desk_app.domain.dossier import Status
from tests.province.api.test_officer_queue import handed_on
from tests.province.api.test_officer_steps import desk, dossier, step, told
from tests.province.staff_browser import Browser, an_account

__all__ = ["desk"]
NAME = "Trần Văn Hùng"


@pytest.fixture
def mine(desk):
    return [handed_on(desk, NAME)[0] for _ in range(3)]


def pick(browser, action, ids, whose="don-vi"):
    page = browser.get(f"/can-bo?xem={whose}")
    return browser.send(page, "/can-bo/nhieu", viec=action, **{"ho-so": ids})


def names_in(form):
    """What a batch form says of its dossiers: id and what was seen."""
    return [part.split('"')[0] for part in form.text.split('name="ho-so" value="')[1:]]


def do(browser, form, action, **facts):
    return browser.send(form, f"/can-bo/nhieu/{action}", **{"ho-so": names_in(form)}, **facts)


def test_several_dossiers_are_taken_at_once(served, officer, desk):
    ids = [handed_on(desk)[0] for _ in range(3)]

    answer = do(officer, pick(officer, "nhan-xu-ly", ids), "nhan-xu-ly")

    assert "Đã ghi 3 / 3 hồ sơ" in answer.text
    assert {dossier(served, each).holder for each in ids} == {NAME}
    assert len(told(desk)) == 3


def test_each_dossier_is_answered_and_one_that_cannot_touches_no_other(served, officer, desk, mine):
    step(officer, mine[1], "bo-sung", paper1="Giấy khai sinh", why1="mờ")
    form = pick(officer, "giai-quyet-xong", mine)
    assert "không cho làm việc này" in form.text  # said before

    facts = {"signer": "Y Thuyên", f"so-{mine[0]}": "1/TL", f"so-{mine[2]}": "2/TL"}
    answer = do(officer, form, "giai-quyet-xong", **facts)

    assert "Đã ghi 2 / 3 hồ sơ" in answer.text
    done = [fact.results[0] for _, fact in told(desk) if isinstance(fact, ev.DossierCompleted)]
    assert [(each.number, each.signer) for each in done] == [("1/TL", "Y Thuyên"), ("2/TL", "Y Thuyên")]
    assert dossier(served, mine[1]).status is Status.PAPERS_REQUESTED


def test_all_are_extended_with_one_reason_which_is_asked_for_before_anything_is_done(
    served, officer, desk, mine
):
    form = pick(officer, "xin-loi", mine)
    empty = do(officer, form, "xin-loi", working_days="2")
    assert empty.status_code == 422
    assert 'id="reason-sai"' in empty.text
    assert told(desk) == []

    answer = do(officer, empty, "xin-loi", reason="Chờ xác minh", working_days="2")

    assert "Đã ghi 3 / 3 hồ sơ" in answer.text
    assert {fact.reason for _, fact in told(desk)} == {"Chờ xác minh"}
    again = do(officer, pick(officer, "xin-loi", mine), "xin-loi", reason="Nữa", working_days="2")
    assert "Đã ghi 0 / 3 hồ sơ" in again.text
    assert "do lãnh đạo ghi" in again.text


def test_several_are_handed_on_to_a_colleague(served, officer, desk, mine):
    an_account(served.province, "y.thon", name="Y Thon")

    do(officer, pick(officer, "chuyen", mine), "chuyen", receiver="Y Thon", note="Gấp")

    assert {dossier(served, each).holder for each in mine} == {"Y Thon"}


def test_a_batch_sent_twice_is_one_and_says_the_same(served, officer, desk, mine):
    form = pick(officer, "giai-quyet-xong", mine)

    first, second = (do(officer, form, "giai-quyet-xong") for _ in range(2))

    assert first.text == second.text
    assert len(told(desk)) == 3


def test_a_dossier_that_changed_since_it_was_looked_at_is_left_alone(served, officer, desk, mine):
    form = pick(officer, "giai-quyet-xong", mine)
    desk.write(ev.DossierWithdrawn("Thôi"), mine[0])
    desk.push(len(desk.journal))

    answer = do(officer, form, "giai-quyet-xong")

    assert "Đã ghi 2 / 3 hồ sơ" in answer.text
    assert "đã thay đổi từ lúc mở trang" in answer.text
    assert dossier(served, mine[0]).status is Status.WITHDRAWN


def test_a_batch_reaches_no_dossier_of_others(served, officer, desk, mine):
    stranger = Browser(served.client())
    stranger.sign_in(an_account(served.province, "van.la", agency="H15.50.06", name="Lê Văn Lạ"))
    own = stranger.get("/can-bo/toi").text.split('name="form_key" value="')[1].split('"')[0]
    form = pick(officer, "giai-quyet-xong", mine)

    assert names_in(stranger.post("/can-bo/nhieu", {"form_key": own, "viec": "chuyen", "ho-so": mine})) == []
    answer = do(stranger, form, "giai-quyet-xong", form_key=own)

    assert "Đã ghi 0 / 3 hồ sơ" in answer.text
    assert "Cấp bản sao" not in answer.text
    assert told(desk) == []


@pytest.mark.parametrize("action", ["dung", "khong-co"])
def test_only_the_four_steps_of_a_batch_are_taken_together(served, officer, mine, action):
    assert pick(officer, action, mine).status_code == 404


def test_a_batch_of_nothing_says_so(served, officer, mine):
    page = officer.get("/can-bo")

    assert officer.send(page, "/can-bo/nhieu", viec="chuyen").status_code == 422
