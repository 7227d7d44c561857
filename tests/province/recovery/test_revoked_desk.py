"""A revoked desk: nothing comes back to it, what it still sends is locked away, an administrator decides."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import select

from desk_app.bootstrap import OpenDesk, enrol
from desk_app.clock import FixedClock
from desk_app.domain.errors import NotFound
from desk_app.line import line_state, sync_once
from desk_app.paths import Home
from desk_app.wire.frames import unpack_frame
from desk_app.wire.messages import PushAnswer
from province.actions.locked_inbox import release
from province.meaning import verdict
from province.store import desks, dossiers, ledger, locked_inbox
from province.store.tables import locked_inbox as inbox_table
from tests.builders import LAN, an_intake
from tests.province.conftest import OFFICE, Served
from tests.province.fake_desk import NINE, FakeDesk


def revoked(served: Served, desk: FakeDesk | str) -> None:
    incarnation = desk if isinstance(desk, str) else desk.me.incarnation
    with served.province.database.writing() as tx:
        found = desks.incarnation_of(tx, incarnation)
        assert found is not None
        desks.revoke_desk(tx, found.agency, found.desk, now=served.clock())


def late(desk: FakeDesk, first: int, last: int | None = None) -> PushAnswer:
    answer = desk.send(first, last, nonce="")
    assert answer.status_code == 200, answer.text
    return unpack_frame(answer.content, PushAnswer)


def held_of(served: Served) -> list[tuple[int, int, int]]:
    with served.province.database.reading() as tx:
        return [(each.events, each.first_seq, each.last_seq) for each in locked_inbox.every(tx)]


def counted(served: Served) -> tuple[int, int]:
    with served.province.database.reading() as tx:
        return dossiers.counted(tx), ledger.counted(tx)[0]


def test_a_revoked_desk_hears_nothing_and_is_told_how_far_it_is_held(served: Served) -> None:
    desk, other = served.desk(), served.desk()
    desk.receive()
    desk.push()
    other.receive()
    other.push()
    revoked(served, desk)

    no = desk.greet()

    assert no.status_code == 403
    told = msgspec.json.decode(no.content)
    assert (told["code"], told["last_seq"]) == ("revoked", 1)
    pulled = desk.ask("GET", f"/v1/pull?after={desk.me.epoch}:0")
    assert (pulled.status_code, pulled.json()["code"]) == (403, "revoked")


def test_late_work_is_locked_away_as_it_was_written(served: Served) -> None:
    desk, other = served.desk(), served.desk()
    desk.receive()
    desk.push()
    for _ in range(3):
        desk.receive()
    revoked(served, desk)

    answer = late(desk, 2)

    assert (answer.last_seq, answer.last_hash) == (4, desk.hash_at(4))
    assert [(each.seq, each.outcome, each.code) for each in answer.verdicts] == [
        (seq, "held", "locked_inbox") for seq in (2, 3, 4)
    ]
    assert held_of(served) == [(3, 2, 4)]
    assert counted(served) == (1, 1)
    assert [item.pos for item in other.pull().items] == [1]
    with served.province.database.reading() as tx:
        kept = tx.execute(select(inbox_table).order_by(inbox_table.c.seq)).all()
    assert [(row.header, row.salt, row.payload) for row in kept] == [
        (each.header, each.salt, each.payload) for each in desk.journal[1:]
    ]


def test_late_work_sent_twice_is_kept_once_and_a_replay_is_refused(served: Served) -> None:
    desk = served.desk()
    for _ in range(2):
        desk.receive()
    revoked(served, desk)

    late(desk, 1, 1)
    answer = late(desk, 1)

    assert (answer.last_seq, held_of(served)) == (2, [(2, 1, 2)])
    replayed = desk.send(1, nonce="", counter=desk.counter)
    assert (replayed.status_code, replayed.json()["code"]) == (401, "counter")


def test_late_work_that_does_not_go_on_from_what_is_held_is_refused(served: Served) -> None:
    desk = served.desk()
    for _ in range(4):
        desk.receive()
    desk.push(1, 1)
    revoked(served, desk)

    gap = desk.send(3, nonce="")
    late(desk, 2, 3)
    desk.journal[2] = desk.journal[1]
    fork = desk.send(2, nonce="")

    assert (gap.json()["code"], gap.json()["last_seq"]) == ("gap", 1)
    assert fork.json()["code"] == "fork"
    assert held_of(served) == [(2, 2, 3)]


def test_a_round_under_way_when_the_desk_is_revoked_ends_in_the_inbox(served: Served) -> None:
    desk = served.desk()
    desk.receive()
    revoked(served, desk)

    answer = desk.push()  # with the nonce of before

    assert (answer.last_seq, held_of(served), counted(served)) == (1, [(1, 1, 1)], (0, 0))


def test_what_an_administrator_releases_is_applied_once_and_the_desk_stays_revoked(served: Served) -> None:
    desk, other = served.desk(), served.desk()
    for _ in range(3):
        desk.receive()
    revoked(served, desk)
    late(desk, 1)
    incarnation = desk.me.incarnation

    with served.province.database.writing() as tx:
        assert release(tx, incarnation, keys=served.province.keys, now=NINE) == (3, 0)
    with served.province.database.writing() as tx, pytest.raises(NotFound):
        release(tx, incarnation, keys=served.province.keys, now=NINE)

    assert counted(served) == (3, 3)
    assert held_of(served) == []
    assert len(other.pull().items) == 3
    told = desk.greet().json()
    assert (told["code"], told["last_seq"]) == ("revoked", 3)
    desk.receive()
    assert late(desk, 1).last_seq == 4
    assert held_of(served) == [(1, 4, 4)]


@pytest.fixture
def counter(served: Served, tmp_path: Path) -> Iterator[OpenDesk]:
    """A real desk of the province."""
    desk = enrol(Home(tmp_path / "desk"), served.url, served.code(), key_place="file", clock=FixedClock(NINE))
    yield desk
    desk.close()


def test_the_counter_goes_on_and_brings_its_late_work_by_itself(served: Served, counter: OpenDesk) -> None:
    counter.receive(an_intake(), actor=LAN)
    assert sync_once(counter).ending == "done"
    counter.receive(an_intake(), actor=LAN)
    revoked(served, counter.desk.incarnation)

    report = sync_once(counter)
    counter.receive(an_intake(), actor=LAN)
    sync_once(counter)
    again = sync_once(counter)

    assert (report.ending, report.cause, report.sent) == ("refused", "revoked", 1)
    assert (again.ending, again.sent) == ("refused", 0)
    assert held_of(served) == [(2, 2, 3)]
    assert [(each.outcome, each.code) for each in line_state(counter).aside] == [("held", "locked_inbox")] * 2


def test_what_was_released_leaves_the_panel_of_the_desk_that_stays_revoked(
    served: Served, counter: OpenDesk
) -> None:
    revoked(served, counter.desk.incarnation)
    counter.receive(an_intake(), actor=LAN)
    kept = counter.receive(an_intake(), actor=LAN).dossier  # type: ignore[union-attr]  # no visit
    counter.receive(an_intake(), actor=LAN)
    sync_once(counter)
    assert [each.code for each in line_state(counter).aside] == ["locked_inbox"] * 3

    with served.province.database.writing() as tx:
        release(tx, counter.desk.incarnation, keys=served.province.keys, now=NINE)
        wrong = verdict(2, "quarantined", "not_storable")
        ledger.set_aside(tx, OFFICE.agency, counter.desk.incarnation, [wrong], [kept.id], now=NINE)
    report = sync_once(counter)

    assert (report.ending, report.cause, report.sent) == ("refused", "revoked", 0)
    assert [(each.dossier_id, each.code) for each in line_state(counter).aside] == [(kept.id, "not_storable")]
    counter.receive(an_intake(), actor=LAN)
    sync_once(counter)
    assert {each.code for each in line_state(counter).aside} == {"not_storable", "locked_inbox"}
    assert held_of(served) == [(1, 4, 4)]
