"""Feedback from a dossier's page: taken a few times, answered once by a person, read on the same page."""

import logging
from datetime import timedelta

import pytest

from desk_app.domain.errors import InputRefused, NotFound
from province.actions.answer_feedback import answer_feedback
from province.actions.send_feedback import MOST, MOST_OPEN
from province.store import feedback
from tests.province.api.test_citizen_pages import ticket_of
from tests.province.conftest import Served
from tests.province.fake_desk import FakeDesk

AGENCY = "H15.50.05"


@pytest.fixture
def desk(served: Served) -> FakeDesk:
    return served.desk()


@pytest.fixture
def ticket(desk: FakeDesk) -> str:
    _, fact = desk.receive(1)
    desk.push()
    return fact.scan_code + fact.key


def send(served: Served, ticket: str, text: str) -> str:
    answer = served.client().post(f"/t/{ticket}", data={"v": "phan-anh", "text": text})
    assert len(answer.content) < 8192
    return answer.text


def kept(served: Served, *, answered: bool = True):
    with served.province.database.reading() as tx:
        return [each for _, each in feedback.of_office(tx, AGENCY, answered=answered)]


def answer(served: Served, name: str, text: str = "Đã sửa bảng hướng dẫn.", by: str = "Giám đốc"):
    with served.province.database.writing() as tx:
        answer_feedback(tx, AGENCY, name, text, by=by, now=served.clock())


def test_it_is_received_answered_once_and_read_on_the_page(served, ticket):
    page = served.client().get(f"/t/{ticket}")
    assert 'href="?v=phan-anh"' in page.text
    assert "Nội dung" in served.client().get(f"/t/{ticket}?v=phan-anh").text

    assert "Đã nhận." in send(served, ticket, "Bảng hướng dẫn\r\nghi số cũ <b>")
    (one,) = kept(served)
    assert one.text == "Bảng hướng dẫn\nghi số cũ <b>"
    assert "chờ trả lời" in served.client().get(f"/t/{ticket}").text

    served.clock.advance(timedelta(hours=20))
    answer(served, one.id)

    shown = served.client().get(f"/t/{ticket}").text
    assert "Đã sửa bảng hướng dẫn." in shown
    assert "ghi số cũ &lt;b&gt;" in shown
    assert "Giám đốc" not in shown
    assert kept(served, answered=False) == []
    with pytest.raises(InputRefused, match="feedback_answered"):
        answer(served, one.id)


def test_the_same_words_sent_twice_are_there_once(served, ticket):
    send(served, ticket, "Chờ lâu")
    assert "Đã nhận." in send(served, ticket, "Chờ  lâu ")
    assert len(kept(served)) == 1


def test_a_few_may_wait_and_a_dossier_has_so_many_in_all(served, ticket):
    for number in range(MOST_OPEN):
        send(served, ticket, f"Điều {number}")
    assert "chưa nhận thêm" in send(served, ticket, "Một điều nữa")
    assert "<textarea" not in served.client().get(f"/t/{ticket}?v=phan-anh").text
    for number in range(MOST_OPEN, MOST):
        answer(served, kept(served, answered=False)[0].id)
        send(served, ticket, f"Điều {number}")
    for each in kept(served, answered=False):
        answer(served, each.id)
    assert "chưa nhận thêm" in send(served, ticket, "Quá nhiều")
    assert len(kept(served)) == MOST


def test_long_words_and_long_answers_fit_the_page(served, ticket):
    for number in range(4):
        send(served, ticket, f"{number} " + "ẾẾẾẾẾẾ " * 200)
        answer(served, kept(served, answered=False)[0].id, "ộộộ " * 149)
    assert all(990 < len(each.text) <= 1000 for each in kept(served))
    for view in ("", "?v=phan-anh", "?v=phan-anh&l=en"):
        assert len(served.client().get(f"/t/{ticket}{view}").content) < 8192


def test_numbers_that_could_name_somebody_are_not_kept(served, ticket):
    send(served, ticket, "Tôi là 001088002345, gọi 0912 345 678")
    assert kept(served)[0].text == "Tôi là •••, gọi •••"


def test_an_empty_one_is_asked_for_again(served, ticket):
    answer = served.client().post(f"/t/{ticket}", data={"v": "phan-anh", "text": " \u200b "})
    assert answer.status_code == 422
    assert "chưa viết nội dung" in answer.text
    assert kept(served) == []


def test_before_the_dossier_has_arrived_there_is_nothing_to_write_to(served, desk):
    receipt = ticket_of(desk, 7)
    assert "phan-anh" not in served.client().get(f"/t/{receipt}").text
    assert "Giấy hẹn vẫn có giá trị" in send(served, receipt, "Chưa thấy gì")
    assert kept(served) == []


def test_a_wrong_key_sends_nothing(served, ticket):
    wrong = served.client().post(f"/t/{ticket[:16]}0A0000000000", data={"v": "phan-anh", "text": "x"})
    assert wrong.status_code == 404
    assert kept(served) == []


def test_an_office_answers_its_own_and_in_so_many_words(served, ticket):
    send(served, ticket, "Chờ lâu")
    (one,) = kept(served)
    with served.province.database.writing() as tx:
        with pytest.raises(NotFound, match="feedback_unknown"):
            answer_feedback(tx, "H15.50.06", one.id, "x", by="A", now=served.clock())
        for text, by in (("", "A"), ("x" * 601, "A"), ("x", " ")):
            with pytest.raises(InputRefused):
                answer_feedback(tx, AGENCY, one.id, text, by=by, now=served.clock())


def test_nothing_of_it_stands_in_the_log(served, ticket, caplog):
    with caplog.at_level(logging.DEBUG, logger="province"):
        send(served, ticket, "Chờ lâu quá")
    assert "lâu" not in " ".join(each.getMessage() for each in caplog.records if each.name == "province")
