"""Who may speak for a desk: its own key, a fresh nonce, a counter that only grows."""

import pytest

from desk_app.wire.signing import new_private_key
from province.store import desks
from tests.province.conftest import Served


def test_a_replayed_push_is_refused(served: Served) -> None:
    desk = served.desk()
    desk.receive()
    desk.send(counter=100)

    again = desk.send(counter=100)

    assert (again.status_code, again.json()["code"]) == (401, "counter")
    assert again.json()["last_counter"] == 100


def test_a_nonce_dies_with_the_next_hello(served: Served) -> None:
    desk = served.desk()
    desk.receive()
    old = desk.nonce
    desk.hello()

    answer = desk.send(nonce=old)

    assert (answer.status_code, answer.json()["code"]) == (401, "nonce")


def test_nothing_is_taken_before_a_hello(served: Served) -> None:
    desk = served.desk(greeted=False)
    desk.receive()

    assert desk.send().json()["code"] == "nonce"


def test_a_replayed_hello_is_refused(served: Served) -> None:
    desk = served.desk()

    again = desk.greet(counter=desk.counter)

    assert (again.status_code, again.json()["code"]) == (401, "counter")


def test_another_desks_signature_is_refused(served: Served) -> None:
    desk, other = served.desk(), served.desk()
    desk.receive()

    answer = desk.send(key=other.private_key)

    assert (answer.status_code, answer.json()["code"]) == (401, "signature")
    assert desk.greet(key=new_private_key()).status_code == 401


def test_a_desk_cannot_speak_for_another(served: Served) -> None:
    desk, other = served.desk(), served.desk()
    desk.receive()
    other.hello()

    forged = other.send()  # nothing of its own yet: an empty batch is taken
    assert forged.status_code == 200
    other.journal = desk.journal
    answer = other.push()

    assert {verdict.code for verdict in answer.verdicts} == {"foreign_header"}


@pytest.mark.parametrize("missing", ["x-desk-signature", "x-desk-counter", "x-desk-incarnation"])
def test_an_unsigned_request_is_refused(served: Served, missing: str) -> None:
    headers = {
        "x-desk-signature": "00" * 64,
        "x-desk-counter": "1",
        "x-desk-incarnation": "a",
        "x-desk-nonce": "",
    }
    del headers[missing]

    answer = served.client().get("/v1/pull?after=:0", headers=headers)

    assert (answer.status_code, answer.json()["code"]) == (401, "signature")


def test_a_revoked_desk_is_told_so(served: Served) -> None:
    desk = served.desk()
    with served.province.database.writing() as tx:
        desks.revoke_desk(tx, desk.me.office.agency, desk.me.desk_id, now=served.clock())

    answers = [desk.greet(), desk.ask("GET", "/v1/pull?after=:0")]

    assert [(each.status_code, each.json()["code"]) for each in answers] == [(403, "revoked")] * 2


def test_a_refused_push_uses_its_counter_up(served: Served) -> None:
    desk = served.desk()
    desk.receive()
    desk.receive()

    assert desk.send(first=2, counter=50).json()["code"] == "gap"
    assert desk.send(first=1, counter=50).json()["code"] == "counter"
