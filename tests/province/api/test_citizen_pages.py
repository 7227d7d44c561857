"""What a citizen's phone gets: a page for a receipt, the same nothing for every guess."""

import logging
import re
from datetime import date, timedelta

import httpx2
import pytest

from desk_app.domain.codes import Number
from desk_app.domain.events import (
    DeadlineExtended,
    DossierCompleted,
    DossierHandedOn,
    DuePromise,
    ResultReturned,
)
from desk_app.domain.ticket import derive_ticket_secret, make_key
from province.store import desks
from tests.province.conftest import Served
from tests.province.fake_desk import FRIDAY, NINE, TODAY, FakeDesk, a_reception


def look(served: Served, path: str, address: str = "203.0.113.7") -> httpx2.Response:
    phone = served.clients[0] if served.clients else served.client()
    return phone.get(path, headers={"x-forwarded-for": address})


def ticket_of(desk: FakeDesk, sequence: int, due: date | None = date(2026, 11, 27)) -> str:
    scan_code = Number("H15.50.05", "24181", TODAY, sequence).scan_code
    return scan_code + make_key(desk.me.ticket_secret, scan_code, due)


def test_a_dossier_in_processing_shows_its_state_and_no_name(served: Served) -> None:
    desk = served.desk()
    dossier_id, fact = desk.receive(1)
    desk.write(DossierHandedOn("Trần Văn Cán Bộ"), dossier_id)
    desk.push()

    answer = look(served, f"/T/{fact.scan_code}{fact.key}")

    text = answer.text
    assert answer.status_code == 200
    assert "27/11/2026" in text
    assert "N. T. H. P***" in text
    for secret in ("Phượng", "0905", "000188", "Cán Bộ", fact.key):
        assert secret not in text
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "set-cookie" not in answer.headers
    assert look(served, f"/t/{(fact.scan_code + fact.key).lower()}?l=en").headers["content-language"] == "en"


def test_a_receipt_that_has_not_arrived_yet_is_told_to_be_valid(served: Served) -> None:
    answer = look(served, f"/t/{ticket_of(served.desk(), 5)}")

    assert answer.status_code == 200
    assert "27/11/2026" in answer.text
    assert "17:00" not in answer.text
    assert "Chờ hệ thống của tỉnh cập nhật" in answer.text


def test_malformed_unknown_and_wrong_give_the_same_bytes(served: Served) -> None:
    desk = served.desk()
    _, fact = desk.receive(1)
    desk.push()
    unknown_office = Number("H15.50.05", "11111", TODAY, 1).scan_code
    genuine_elsewhere = make_key(desk.me.ticket_secret, unknown_office, None)
    paths = [
        f"/t/{fact.scan_code}0A0000000000",
        f"/t/{Number('H15.50.05', '24181', TODAY, 99).scan_code}0A0000000000",
        f"/t/{unknown_office}{genuine_elsewhere}",
        "/t/hello",
        f"/t/{fact.scan_code}",
        f"/t/{fact.scan_code[:-1]}0{fact.key}",
        "/nowhere",
    ]

    answers = [look(served, path) for path in paths]

    assert {answer.status_code for answer in answers} == {404}
    assert len({answer.content for answer in answers}) == 1
    headers = [{k: v for k, v in answer.headers.items() if k != "date"} for answer in answers]
    assert all(each == headers[0] for each in headers)


def test_another_key_for_a_known_dossier_opens_nothing_even_if_genuine(served: Served) -> None:
    desk = served.desk()
    _, fact = desk.receive(1)
    desk.push()
    other_day = make_key(desk.me.ticket_secret, fact.scan_code, date(2026, 12, 1))

    assert look(served, f"/t/{fact.scan_code}{other_day}").status_code == 404


def test_the_page_follows_the_dossier_to_its_end(served: Served) -> None:
    desk = served.desk()
    dossier_id, fact = desk.receive(1)
    desk.write(DossierHandedOn("A"), dossier_id, NINE)
    desk.write(DeadlineExtended("Chờ xác minh", DuePromise(FRIDAY + timedelta(days=4))), dossier_id, NINE)
    desk.push()
    path = f"/t/{fact.scan_code}{fact.key}"
    late = look(served, path).text
    assert "01/12/2026" in late
    assert "Chờ xác minh" in late

    desk.write(DossierCompleted(()), dossier_id, NINE + timedelta(days=1))
    desk.push(4)
    assert "Chờ ông/bà đến nhận" in look(served, path).text

    desk.write(ResultReturned("Trần Thị Khác", False), dossier_id, NINE + timedelta(days=2))
    desk.push(5)
    returned = look(served, path).text
    assert "Đã trả kết quả" in returned
    assert "trước hẹn" in returned
    assert "Khác" not in returned


def test_a_contested_code_only_invites_to_the_counter(served: Served) -> None:
    desk = served.desk()
    _, fact = desk.receive(1)
    desk.receive(1)
    desk.push()

    answer = look(served, f"/t/{fact.scan_code}{fact.key}")

    assert answer.status_code == 200
    assert "27/11" not in answer.text
    assert "0260 3 000 000" in answer.text


def test_a_revoked_desk_makes_no_new_receipts_but_its_old_ones_stay_good(served: Served) -> None:
    desk = served.desk()
    with served.province.database.writing() as tx:
        desks.revoke_desk(tx, "H15.50.05", desk.me.desk_id, now=NINE)
    tomorrow = Number("H15.50.05", "24181", TODAY + timedelta(days=1), 3).scan_code

    assert look(served, f"/t/{ticket_of(desk, 3)}").status_code == 200
    assert look(served, f"/t/{tomorrow}{make_key(desk.me.ticket_secret, tomorrow, None)}").status_code == 404


def test_a_typed_code_and_key_open_the_page_itself(served: Served) -> None:
    desk = served.desk()
    ticket = ticket_of(desk, 5)
    code, key = re.sub("(.{4})(?=.)", r"\1 ", ticket[:16]), ticket[16:].lower()
    client = served.client()
    assert client.get("/").status_code == client.get("/tra-cuu").status_code == 200

    shown = client.post("/tra-cuu", data={"scan_code": code, "key": key})
    mistyped = client.post("/tra-cuu", data={"scan_code": code, "key": "K7Q"})
    wrong = client.post("/tra-cuu", data={"scan_code": code, "key": "0A0000000000"})

    assert (shown.status_code, "27/11/2026" in shown.text) == (200, True)
    assert mistyped.status_code == 422
    assert wrong.content == look(served, "/t/x").content
    assert client.post("/tra-cuu", content=b"x" * 17000).status_code == 413


def test_another_provinces_secret_opens_nothing(served: Served) -> None:
    desk = served.desk()
    fact = a_reception(desk.me, 9)
    key = make_key(derive_ticket_secret(bytes(32), desk.me.incarnation), fact.scan_code, None)

    assert look(served, f"/t/{fact.scan_code}{key}").status_code == 404


def test_the_log_names_routes_and_nothing_of_a_citizen(
    served: Served, caplog: pytest.LogCaptureFixture
) -> None:
    desk = served.desk()
    ticket = ticket_of(desk, 5)
    with caplog.at_level(logging.INFO):
        look(served, f"/t/{ticket}?l=en")
        look(served, "/t/whatever")

    ours = [record for record in caplog.records if not record.name.startswith("httpx2")]
    lines = [record.getMessage() for record in ours]
    assert any(line.startswith("GET /t/{ticket} 200") for line in lines)
    assert not re.search(r"2418|whatever|203\.0", "".join(lines))
