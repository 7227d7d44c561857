"""Leaders read what citizens wrote to their own office and answer it once, on a page behind the door."""

import pytest

from tests.province.api.test_feedback import kept, send
from tests.province.conftest import OTHER_OFFICE, Served
from tests.province.staff_browser import Browser, an_account

LIST = "/can-bo/phan-anh"


@pytest.fixture
def ticket(served: Served) -> str:
    desk = served.desk()
    _, fact = desk.receive(1)
    desk.push()
    return fact.scan_code + fact.key


@pytest.fixture
def leader(served: Served, browser: Browser) -> Browser:
    browser.sign_in(an_account(served.province, "lanh-dao", "leader", name="Lê Thị Hoa"))
    return browser


def test_a_leader_answers_and_the_citizen_reads_it(served, ticket, leader):
    send(served, ticket, "Quầy đóng cửa sớm <b>")
    listed = leader.get(LIST)
    assert "Quầy đóng cửa sớm &lt;b&gt;" in listed.text
    assert "Nguyễn" not in listed.text
    path = f"{LIST}/H15.50.05/{kept(served)[0].id}"
    assert path in listed.text

    done = leader.send(leader.get(path), answer="Đã nhắc quầy. Cảm ơn ông/bà.")

    assert "Không còn phản ánh nào" in leader.follow(done).text
    assert kept(served)[0].answered_by == "Lê Thị Hoa"
    citizen = served.client().get(f"/t/{ticket}").text
    assert "Đã nhắc quầy. Cảm ơn ông/bà." in citizen
    assert "Hoa" not in citizen
    assert path in leader.get(f"{LIST}?v=tat-ca").text
    assert "textarea" not in leader.get(path).text.split("<main")[1], "it is answered once"


def test_an_answer_is_asked_for_again_with_what_was_typed(served, ticket, leader):
    send(served, ticket, "Chờ lâu")
    path = f"{LIST}/H15.50.05/{kept(served)[0].id}"
    again = leader.send(leader.get(path), answer="x" * 700)
    assert again.status_code == 422
    assert "từ 1 đến 600 ký tự" in again.text
    assert "x" * 700 in again.text
    assert kept(served)[0].answer is None


def test_another_offices_feedback_is_not_there(served, ticket, browser):
    send(served, ticket, "Chờ lâu")
    browser.sign_in(an_account(served.province, "khac", "leader", agency=OTHER_OFFICE.agency))
    path = f"{LIST}/H15.50.05/{kept(served)[0].id}"
    assert "Chờ lâu" not in browser.get(LIST).text
    hidden, unknown = browser.get(path), browser.get(f"{LIST}/{OTHER_OFFICE.agency}/nothing")
    assert (hidden.status_code, unknown.status_code) == (404, 404)
    assert "Chờ lâu" not in hidden.text


def test_an_administrator_of_the_province_sees_every_office(served, ticket, browser):
    send(served, ticket, "Chờ lâu")
    browser.sign_in(an_account(served.province, "quan-tri", "administrator", agency="", unit=""))
    listed = browser.get(LIST).text
    assert "Chờ lâu" in listed
    assert "Xã Mẫu" in listed


def test_nobody_else_comes_here(served, browser):
    assert browser.get(LIST).status_code == 303
    browser.sign_in(an_account(served.province, "xu-ly", "officer"))
    assert browser.get(LIST).status_code == 403


def test_a_form_of_another_session_answers_nothing(served, ticket, leader):
    send(served, ticket, "Chờ lâu")
    path = f"{LIST}/H15.50.05/{kept(served)[0].id}"
    assert leader.post(path, {"answer": "Xong", "form_key": "khac"}).status_code == 403
    assert kept(served)[0].answer is None
