"""A citizen says how content they are from the page, once, nameless, and every desk of the office is told."""

import logging

import pytest

from desk_app.domain.events import (
    CitizenRated,
    DossierCompleted,
    DossierHandedOn,
    ResultReturned,
    ReturnRevoked,
)
from desk_app.domain.survey import Occasion, RatedBy, Satisfaction
from desk_app.wire.envelope import read_header
from desk_app.wire.facts import decode_fact
from province.actions.citizen_page import Found, citizen_page
from tests.province.conftest import Served
from tests.province.fake_desk import NINE, FakeDesk


def a_returned_dossier(desk: FakeDesk, sequence: int = 1) -> tuple[str, str]:
    dossier_id, fact = desk.receive(sequence)
    first = len(desk.journal)
    for step in (DossierHandedOn("A"), DossierCompleted(()), ResultReturned("Nguyễn Thị Huỳnh Phượng", True)):
        desk.write(step, dossier_id)
    desk.push(first)
    return dossier_id, fact.scan_code + fact.key


def ratings(served: Served, ticket: str) -> tuple[CitizenRated, ...]:
    with served.province.database.reading() as tx:
        found = citizen_page(tx, ticket, keys=served.province.keys, province_name="", now=NINE)
    assert isinstance(found, Found)
    assert found.dossier is not None
    return found.dossier.ratings


@pytest.fixture
def desk(served: Served) -> FakeDesk:
    return served.desk()


def test_a_rating_is_kept_nameless_and_every_desk_is_told(served, desk):
    dossier_id, ticket = a_returned_dossier(desk)
    phone = served.client()
    assert "Ý kiến thêm" in phone.get(f"/t/{ticket}").text

    answer = phone.post(
        f"/t/{ticket}", data={"rating": "4", "comment": "Nhanh,\x00 gọn.\nGọi 0905 123 456 nhé"}
    )

    assert answer.status_code == 200
    assert "Đã ghi nhận: <b>Hài lòng</b>" in answer.text
    told = desk.pull().items[-1]
    header = read_header(told.envelope.header)
    assert (header.dossier_id, header.actor.name, header.actor.via) == (dossier_id, "", "citizen")
    assert decode_fact(header.kind, header.schema, told.envelope.payload) == CitizenRated(
        Satisfaction.SATISFIED, Occasion.RETURN, RatedBy.PAGE, "Nhanh, gọn.\nGọi ••• nhé"
    )


def test_sent_twice_it_is_kept_once_and_the_first_stands(served, desk):
    _, ticket = a_returned_dossier(desk)
    phone = served.client()
    before = len(desk.pull().items)
    for step in ("2", "2", "5"):
        answer = phone.post(f"/t/{ticket}", data={"rating": step})
    assert "đã được đánh giá" in answer.text
    assert "đã được đánh giá" in phone.get(f"/t/{ticket}").text
    assert [each.satisfaction for each in ratings(served, ticket)] == [Satisfaction.DISSATISFIED]
    assert len(desk.pull().items) == before + 1


def test_a_finger_at_the_counter_counts_as_the_same_rating(served, desk):
    dossier_id, ticket = a_returned_dossier(desk)
    desk.write(CitizenRated(Satisfaction.VERY_SATISFIED, Occasion.RETURN), dossier_id)
    desk.push(len(desk.journal))

    served.client().post(f"/t/{ticket}", data={"rating": "1"})

    assert [each.by for each in ratings(served, ticket)] == [RatedBy.TOUCH]


def test_nothing_is_rated_before_the_result_is_in_the_citizens_hands(served, desk):
    _, fact = desk.receive(1)
    desk.push()
    ticket = fact.scan_code + fact.key
    phone = served.client()

    answer = phone.post(f"/t/{ticket}", data={"rating": "5"})

    assert answer.status_code == 200
    assert "Đã ghi nhận" not in answer.text
    assert ratings(served, ticket) == ()


def test_a_hand_over_that_was_revoked_meanwhile_is_not_rated(served, desk):
    dossier_id, ticket = a_returned_dossier(desk)
    desk.write(ReturnRevoked("Nhầm người"), dossier_id)
    desk.push(len(desk.journal))

    served.client().post(f"/t/{ticket}", data={"rating": "5"})

    assert ratings(served, ticket) == ()


@pytest.mark.parametrize("step", ["0", "6", "", "năm", "5; DROP"])
def test_a_step_that_does_not_exist_is_no_rating(served, desk, step):
    _, ticket = a_returned_dossier(desk)
    assert served.client().post(f"/t/{ticket}", data={"rating": step}).status_code == 200
    assert ratings(served, ticket) == ()


def test_an_address_alone_rates_nothing(served, desk):
    """A preview of a message opens links by itself: only a form that is sent counts."""
    _, ticket = a_returned_dossier(desk)
    served.client().get(f"/t/{ticket}?rating=5&comment=x")
    assert ratings(served, ticket) == ()


def test_a_rating_without_the_right_key_is_a_wrong_key(served, desk):
    _, ticket = a_returned_dossier(desk)
    answer = served.client().post(f"/t/{ticket[:16]}0A0000000000", data={"rating": "1"})
    assert answer.status_code == 404
    assert ratings(served, ticket) == ()


def test_whoever_typed_the_key_rates_with_it_in_the_body(served, desk):
    _, ticket = a_returned_dossier(desk)
    typed = {"scan_code": ticket[:16], "key": ticket[16:]}
    phone = served.client()
    page = phone.post("/tra-cuu", data=typed)
    assert f'value="{ticket[16:]}"' in page.text

    answer = phone.post("/tra-cuu", data={**typed, "rating": "3", "comment": "x" * 600})

    assert "Đã ghi nhận: <b>Bình thường</b>" in answer.text
    (kept,) = ratings(served, ticket)
    assert kept.comment == "x" * 499 + "…"


def test_nothing_of_a_rating_stands_in_the_log(served, desk, caplog):
    _, ticket = a_returned_dossier(desk)
    with caplog.at_level(logging.DEBUG, logger="province"):
        phone = served.client()
        phone.post(f"/t/{ticket}", data={"rating": "1", "comment": "chậm quá"})
        phone.get("/tra-cuu")  # the line of a request is written after its answer, before the next one
    lines = " ".join(each.getMessage() for each in caplog.records if each.name == "province")
    assert "POST /t/{ticket} 200" in lines
    assert "chậm" not in lines
    assert ticket not in lines
