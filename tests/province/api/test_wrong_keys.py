"""Whoever guesses keys is slowed, by code and by address, in every worker alike; whoever holds a receipt is not."""

import asyncio
from collections import Counter
from datetime import timedelta

import pytest
from sqlalchemy import event

from desk_app.domain.codes import Number
from province.actions.wrong_keys import who_asks
from province.app import make_app
from province.bootstrap import open_province
from province.serving import server_config
from province.settings import Settings
from tests.province.api.test_citizen_pages import look, ticket_of
from tests.province.conftest import Served
from tests.province.fake_desk import TODAY, FakeDesk


def wrong_keys_of(scan_code: str, count: int) -> list[str]:
    return [f"/t/{scan_code}0A00000000{number:02d}" for number in range(count)]


def codes_nobody_has(count: int) -> list[str]:
    numbers = [Number("H15.50.05", "24181", TODAY, at) for at in range(101, 101 + count)]
    return [f"/t/{number.scan_code}0A0000000000" for number in numbers]


@pytest.fixture
def desk(served: Served) -> FakeDesk:
    return served.desk()


def a_dossier(desk: FakeDesk) -> str:
    _, fact = desk.receive(1)
    desk.push()
    return fact.scan_code + fact.key


def test_the_twenty_first_wrong_key_of_a_code_waits_wherever_it_comes_from(served, desk):
    ticket = a_dossier(desk)
    tries = wrong_keys_of(ticket[:16], 22)

    statuses = [look(served, path, f"203.0.113.{at}").status_code for at, path in enumerate(tries)]

    assert statuses == [404] * 20 + [429] * 2
    assert 0 < int(look(served, tries[0], "203.0.113.99").headers["retry-after"]) <= 601
    assert look(served, f"/t/{ticket}", "203.0.113.1").status_code == 200
    served.clock.advance(timedelta(minutes=10))
    assert look(served, tries[0]).status_code == 404


def test_an_address_that_guesses_waits_with_wrong_keys_and_its_village_goes_on_with_right_ones(served, desk):
    ticket = a_dossier(desk)

    statuses = [look(served, path).status_code for path in codes_nobody_has(22)]

    assert statuses == [404] * 20 + [429] * 2
    assert look(served, codes_nobody_has(1)[0], "203.0.113.8").status_code == 404
    assert look(served, f"/t/{ticket}").status_code == 200
    assert look(served, f"/t/{ticket_of(desk, 70)}").status_code == 200
    assert look(served, "/t/malformed").status_code == 404


def test_a_code_closes_to_the_one_address_that_guessed_at_it_even_for_the_right_key(served, desk):
    ticket = a_dossier(desk)
    for path in wrong_keys_of(ticket[:16], 20):
        look(served, path)

    assert look(served, f"/t/{ticket}").status_code == 429
    assert look(served, f"/t/{ticket}", "203.0.113.8").status_code == 200
    served.clock.advance(timedelta(minutes=10))
    assert look(served, f"/t/{ticket}").status_code == 200


def test_guesses_that_are_slowed_still_count_for_the_address_they_come_from(served, desk):
    """Else two addresses that spend a code's tries together could go on with right keys only, for ever."""
    ticket = a_dossier(desk)
    tries = wrong_keys_of(ticket[:16], 30)
    for at, path in enumerate(tries):
        look(served, path, f"203.0.113.{at % 2}")
    assert look(served, f"/t/{ticket}", "203.0.113.0").status_code == 200
    for path in wrong_keys_of(ticket[:16], 5):
        look(served, path, "203.0.113.0")
    assert look(served, f"/t/{ticket}", "203.0.113.0").status_code == 429


def test_malformed_tickets_are_never_counted(served):
    assert {look(served, f"/t/x{number}").status_code for number in range(25)} == {404}


def test_two_workers_of_one_database_slow_the_same_guesser(served, desk, settings: Settings):
    other = open_province(settings, now=served.clock)
    workers = [make_app(served.province), make_app(other)]
    statuses = []
    for at, path in enumerate(codes_nobody_has(22)):
        served.door.app = workers[at % 2]
        statuses.append(look(served, path).status_code)
    other.close()

    assert statuses == [404] * 20 + [429] * 2


def test_a_wrong_key_and_an_unknown_code_ask_the_database_the_same(served, desk):
    """What is asked is the same, and no dossier is read: so the time tells nothing either."""
    ticket = a_dossier(desk)
    known, unknown = wrong_keys_of(ticket[:16], 1)[0], codes_nobody_has(1)[0]

    asked, answers = [], []
    for path in (known, unknown):
        counted: Counter[str] = Counter()

        def tell(_connection, _cursor, statement, *_, counted=counted):
            counted[" ".join(statement.split())] += 1

        event.listen(served.province.database.engine, "before_cursor_execute", tell)
        answers.append(look(served, path, f"203.0.113.{len(asked)}"))
        event.remove(served.province.database.engine, "before_cursor_execute", tell)
        asked.append(counted)

    assert asked[0] == asked[1]
    assert not [
        statement for statement in asked[0] if "dossiers.state" in statement and "former" not in statement
    ]
    assert answers[0].content == answers[1].content


@pytest.mark.parametrize(
    ("peer", "seen"),
    [("198.51.100.9", "198.51.100.9"), ("127.0.0.1", "203.0.113.7"), ("10.0.0.2", "10.0.0.2")],
)
def test_an_address_is_believed_from_a_proxy_of_the_settings_alone(monkeypatch, peer, seen):
    """Unset, FORWARDED_ALLOW_IPS means this machine; whoever else writes X-Forwarded-For stays who they are."""
    monkeypatch.delenv("FORWARDED_ALLOW_IPS", raising=False)
    hosts = []

    async def app(scope, _receive, _send):
        hosts.append(scope["client"][0])

    config = server_config(app)
    config.load()
    headers = [(b"x-forwarded-for", b"203.0.113.7")]
    scope = {"type": "http", "scheme": "http", "client": (peer, 1), "headers": headers}
    asyncio.run(config.loaded_app(scope, None, None))
    assert hosts == [seen]


@pytest.mark.parametrize(
    ("host", "who"),
    [
        ("203.0.113.7", "203.0.113.7"),
        ("::ffff:203.0.113.7", "203.0.113.7"),
        ("2001:db8:1:2:3:4:5:6", "20010db800010002/64"),
        ("2001:db8:1:2:ffff::1%eth0", "20010db800010002/64"),
        ("testclient", "testclient"),
    ],
)
def test_an_address_its_user_may_choose_freely_counts_as_one(host, who):
    assert who_asks(host) == who
