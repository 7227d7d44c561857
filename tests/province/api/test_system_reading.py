"""Another system reads with a token what its account may see, and not a word more than its scopes allow."""

from datetime import timedelta
from hashlib import sha256

import pytest

from desk_app.domain.errors import InputRefused, NotFound
from desk_app.domain.events import DossierCompleted, DossierHandedOn, PaperAttached, ResultPaper
from province.actions.accounts import close_account
from province.actions.tokens import add_token, revoke_token
from province.blob_folder import FolderPlace
from province.store import api_tokens
from tests.province.api.systems import System, an_account
from tests.province.conftest import OTHER_OFFICE
from tests.province.fake_desk import FRIDAY

ID_NUMBER = "000188012345"


def refused(answer, status, code, field=None):
    assert answer.headers["content-type"] == "application/problem+json"
    told = answer.json()
    assert (answer.status_code, told["code"], told["status"]) == (status, code, status)
    assert told["detail"]
    assert field is None or told["field"] == field
    return True


def test_the_queue_comes_by_due_date_a_page_at_a_time_and_nothing_twice(served):
    desk = served.desk()
    days = [3, 1, None, 2, None, 1, 4]
    made = []
    for day in days:
        due = FRIDAY + timedelta(days=day) if day is not None else None
        made.append((day if day is not None else 99, desk.receive(due_at=due)[0]))
    settled, _ = desk.receive()
    desk.write(DossierCompleted((ResultPaper("Bản sao"),)), settled)
    desk.push()
    system = System(served)

    seen, after = [], ""
    for _ in range(9):
        page = system.get("dossiers", limit=2, after=after).json()
        seen += [each["id"] for each in page["dossiers"]]
        after = page["after"]
        if not after:
            break
    assert seen == [name for _, name in sorted(made)]
    whole = system.get("dossiers").json()
    assert (len(whole["dossiers"]), whole["after"]) == (7, "")
    assert whole["dossiers"][0]["due_at"] == "2026-11-28T17:00:00+07:00"
    assert ID_NUMBER not in system.get("dossiers").text


def test_the_queue_is_asked_for_by_status(served):
    desk = served.desk()
    desk.receive()
    on, _ = desk.receive()
    desk.write(DossierHandedOn("Tư pháp"), on)
    desk.push()
    system = System(served)

    assert [each["id"] for each in system.get("dossiers", status="4").json()["dossiers"]] == [on]
    for query in (
        {"status": "10"},
        {"status": "x"},
        {"limit": "0"},
        {"limit": "201"},
        {"after": "x"},
        {"after": "-|a\0"},
    ):
        assert refused(system.get("dossiers", **query), 422, "form", next(iter(query)))


def test_one_dossier_by_id_or_code_with_as_much_of_its_person_as_the_scope_allows(served):
    desk = served.desk()
    dossier_id, fact = desk.receive()
    desk.write(DossierHandedOn("Tư pháp"), dossier_id)
    desk.push()
    narrow = System(served)
    wide = System(served, "read", "person", new=False)

    answer = narrow.get(f"dossiers/{dossier_id}")
    told = answer.json()
    assert answer.headers["etag"] == f'"{told["version"]}"'
    assert answer.headers["cache-control"] == "no-store"
    assert (told["code"], told["status"], told["status_name"]) == (fact.code, 4, "Đang xử lý")
    assert [each["kind"] for each in told["history"]] == ["dossier.received", "dossier.handed_on"]
    assert ID_NUMBER not in answer.text
    assert "0905123456" not in answer.text
    assert narrow.get(f"dossiers/{fact.code}").json() == told

    assert wide.get(f"dossiers/{fact.code}").json()["applicant"]["id_number"] == ID_NUMBER
    desk.write(DossierHandedOn("Văn phòng"), dossier_id)
    desk.push(3)
    assert narrow.get(f"dossiers/{dossier_id}").headers["etag"] != answer.headers["etag"]


def test_a_dossier_of_others_is_as_one_that_is_not_there_until_it_is_shared(served):
    desk = served.desk()
    dossier_id, fact = desk.receive()
    desk.push()
    system = System(served, "read", "scan", agency=OTHER_OFFICE.agency, login="lan")

    for name in (dossier_id, fact.code, "no-such", "a%00b", "x" * 300):
        assert refused(system.get(f"dossiers/{name}"), 404, "dossier_unknown")
    assert system.get("dossiers").json()["dossiers"] == []

    desk.write(DossierHandedOn(OTHER_OFFICE.name), dossier_id)
    desk.push(2)
    assert system.get(f"dossiers/{fact.code}").json()["id"] == dossier_id
    assert [each["id"] for each in system.get("dossiers").json()["dossiers"]] == [dossier_id]


def test_a_scan_is_given_to_the_scope_and_for_its_own_dossier_alone(served):
    desk = served.desk()
    body = b"%PDF-1.7 trang"
    name = sha256(body).hexdigest()
    with_scan, _ = desk.receive()
    without, _ = desk.receive()
    desk.write(PaperAttached("Tờ khai", sha256=name, size=len(body), media="application/pdf"), with_scan)
    desk.push()
    system = System(served, "read", "scan")
    assert refused_plain(system.get(f"dossiers/{with_scan}/scans/{name}"))  # not arrived yet

    file = served.province.settings.home / "trang.pdf"
    file.write_bytes(body)
    FolderPlace(served.province.settings.blobs).keep("H15.50.05", name, file)
    answer = system.get(f"dossiers/{with_scan}/scans/{name}")
    assert (answer.content, answer.headers["content-type"]) == (body, "application/pdf")
    assert system.get(f"dossiers/{with_scan}").json()["scans"][0]["sha256"] == name
    assert refused_plain(system.get(f"dossiers/{without}/scans/{name}"))
    assert refused_plain(system.get(f"dossiers/{with_scan}/scans/{'0' * 64}"))
    reader = System(served, new=False)
    assert refused(reader.get(f"dossiers/{with_scan}/scans/{name}"), 403, "scope")


def refused_plain(answer):
    return (answer.status_code, answer.json()["code"]) == (404, "not_found")


def test_without_a_good_token_nothing_is_told(served):
    client = served.client()
    for shown in ("", "Bearer", "Basic x", "Bearer mct_x_y", "Bearer " + "x" * 300):
        answer = client.get("/v1/officer/dossiers", headers={"Authorization": shown})
        assert refused(answer, 401, "token")
        assert answer.headers["www-authenticate"] == "Bearer"


def test_a_token_ends_by_its_day_by_revoking_and_with_its_account(served):
    system = System(served, lasts=timedelta(days=2))
    forged = system.text[:-1] + ("A" if system.text[-1] != "A" else "B")
    assert system.get("dossiers").status_code == 200
    assert refused(
        system.client.get("/v1/officer/dossiers", headers={"Authorization": f"Bearer {forged}"}), 401, "token"
    )
    with served.province.database.reading() as tx:
        (kept,) = api_tokens.every(tx)
    assert kept.used_at == served.clock()
    assert system.text.encode() not in kept.secret_hash

    served.clock.advance(timedelta(days=2))
    assert refused(system.get("dossiers"), 401, "token")

    second = System(served, new=False)
    with served.province.database.writing() as tx:
        revoked = revoke_token(tx, second.token.id, now=served.clock())
        assert revoke_token(tx, second.token.id, now=served.clock() + timedelta(days=1)) == revoked
        with pytest.raises(NotFound, match="token_unknown"):
            revoke_token(tx, "x", now=served.clock())
    assert refused(second.get("dossiers"), 401, "token")

    third = System(served, new=False)
    with served.province.database.writing() as tx:
        close_account(tx, "mai.hoa", now=served.clock())
    assert refused(third.get("dossiers"), 401, "token")


def test_a_token_that_cannot_be_is_refused(served):
    with served.province.database.writing() as tx:
        an_account(tx, "mai.hoa", "H15.50.05", served.clock())
        an_account(tx, "xem", "", served.clock(), role="oversight")
    for but, code in (
        ({"login": "nobody"}, "login_unknown"),
        ({"login": "xem"}, "token_account"),
        ({"scopes": []}, "token_scope"),
        ({"scopes": ["read", "write"]}, "token_scope"),
        ({"days": 0}, "token_until"),
        ({"days": 400}, "token_until"),
        ({"name": " "}, "text_form"),
    ):
        asked = {"login": "mai.hoa", "scopes": ["read"], "name": "x", "days": 30, **but}
        until = served.clock() + timedelta(days=asked.pop("days"))
        with served.province.database.writing() as tx:
            with pytest.raises((InputRefused, NotFound), match=code):
                add_token(tx, asked.pop("login"), until=until, now=served.clock(), **asked)
