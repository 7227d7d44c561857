"""The page tells of the real dossier: its counter, how to pay by bank, papers given back, the law a stop stands on."""

import pytest

from desk_app.domain.events import (
    DossierHandedOn,
    DossierStopped,
    DossierWithdrawn,
    PapersHandedBack,
    PaymentRequested,
    SubmittedPaper,
)
from province.store.bank_accounts import BankAccount, keep_bank_account
from tests.province.conftest import Served
from tests.province.fake_desk import FakeDesk

ORIGINAL = SubmittedPaper("Giấy khai sinh", originals=1)


@pytest.fixture
def desk(served: Served) -> FakeDesk:
    return served.desk()


def page(served: Served, desk: FakeDesk, *steps: object, **but: object) -> str:
    dossier_id, fact = desk.receive(1, **but)
    for step in steps:
        desk.write(step, dossier_id)  # type: ignore[arg-type]  # events of a dossier
    desk.push()
    return served.client().get(f"/t/{fact.scan_code}{fact.key}").text


def test_whoever_received_it_is_named_as_the_counter_and_never_as_a_person(served, desk):
    text = page(served, desk, DossierHandedOn("A"))
    assert "Quầy 1" in text.replace("\u00a0", " ")
    assert "quầy\u00a01" in text
    assert "Lan" not in text


def test_a_fee_may_be_paid_by_bank_where_the_office_has_an_account(served, desk):
    with served.province.database.writing() as tx:
        keep_bank_account(tx, "H15.50.05", BankAccount("970405", "1500200000031"))
    text = page(served, desk, DossierHandedOn("A"), PaymentRequested(8000))
    for told in ("8.000 đồng", "Agribank", "1500 2000 00031", "data:image/png;base64"):
        assert told in text


def test_a_fee_is_paid_at_the_counter_where_it_has_none(served, desk):
    text = page(served, desk, DossierHandedOn("A"), PaymentRequested(8000))
    assert "Nộp tiền mặt tại quầy\u00a01." in text
    assert "base64" not in text


def test_a_stop_says_its_law_and_the_papers_that_wait(served, desk):
    text = page(served, desk, DossierStopped("Trùng hồ sơ", "Điều 18"), papers=(ORIGINAL,))
    assert "Căn cứ: Điều 18." in text
    assert "được trả lại cho ông/bà tại" in text


@pytest.mark.parametrize(
    "steps",
    [
        (DossierWithdrawn("Đổi ý", (ORIGINAL,)),),
        (DossierWithdrawn("Đổi ý"), PapersHandedBack((ORIGINAL,), "A", True)),
    ],
)
def test_papers_given_back_are_said_with_their_day(served, desk, steps):
    text = page(served, desk, *steps, papers=(ORIGINAL,))
    assert "Giấy tờ đã trả lại cho ông/bà ngày" in text
