"""A journal that goes on under another incarnation: nothing of it is lost, and each chain verifies."""

import os
import signal

import pytest
from sqlalchemy.event import listen

from desk_app.bootstrap import open_desk, verify
from desk_app.clock import FixedClock
from desk_app.domain.errors import HomeRefused
from desk_app.paths import Home
from desk_app.store.engine import reading, writing
from desk_app.store.lives import begin_life, lives
from desk_app.store.meta import write_number
from desk_app.wire.envelope import GENESIS, Envelope, read_header
from desk_app.wire.messages import EnrolAnswer, FeedEvent, Lease, Office, PullAnswer
from tests.builders import LAN, MONDAY, a_desk, an_intake
from tests.desk_app.store.looking import one, rows, run

FIRST = "0190a1b2-0000-7000-8000-000000000001"


def an_answer(incarnation, *, earlier_seq=-1, first=1001):
    lease = Lease(
        "H15.50.05", incarnation, first, first + 249, MONDAY.date().replace(month=1), MONDAY.date(), True
    )
    return EnrolAnswer(
        Office("H15.50.05", "24181", "Xã Mẫu"),
        "desk",
        incarnation,
        "Tỉnh Mẫu",
        bytes(32),
        bytes(32),
        "https://motcua.example.vn",
        "e1",
        (lease,),
        (),
        (),
        earlier_seq=earlier_seq,
    )


def renewed(desk, incarnation, *, acked=None, earlier_seq=-1, before=FIRST, first=1001):
    with writing(desk.engine) as connection:
        if acked is not None:
            write_number(connection, "acked_seq", acked)
        answer = an_answer(incarnation, earlier_seq=earlier_seq, first=first)
        return begin_life(connection, answer, before=before, at=MONDAY, reason="fork")


def receive(desk, count=1):
    for _ in range(count):
        desk.receive(an_intake(), actor=LAN)


def headers(desk):
    return [read_header(raw) for (raw,) in rows(desk, "SELECT header FROM event ORDER BY seq")]


@pytest.fixture
def five(desk):
    receive(desk, 5)
    return desk


def test_what_is_held_stays_as_written_and_the_rest_is_sealed_anew(five):
    before = rows(five, "SELECT event_id, payload, salt, header, hash FROM event ORDER BY seq")
    assert renewed(five, "second", acked=2) == 3
    after = rows(five, "SELECT event_id, payload, salt, header, hash FROM event ORDER BY seq")
    assert after[:2] == before[:2]
    assert [row[:3] for row in after] == [row[:3] for row in before]
    assert [(each.incarnation, each.seq) for each in headers(five)] == [
        (FIRST, 1),
        (FIRST, 2),
        ("second", 1),
        ("second", 2),
        ("second", 3),
    ]
    kept = rows(five, "SELECT header, hash FROM past_event ORDER BY seq")
    assert kept == [row[3:] for row in before[2:]]
    assert verify(five) == 5


def test_the_line_hears_of_the_new_journal_only(five):
    renewed(five, "second", acked=2)
    position = five.outbox.position()
    assert (position.head_seq, position.acked_seq, position.unsent) == (3, 0, 3)
    assert five.outbox.hash_at(0) == GENESIS
    assert five.outbox.hash_at(3) == position.head_hash
    sent = five.outbox.after(0, events=10, octets=10**6)
    chain = GENESIS
    for envelope in sent:
        chain = envelope.digest(chain)
    assert (len(sent), chain) == (3, position.head_hash)
    five.outbox.settle(2, [], at=MONDAY)
    assert five.outbox.position().acked_seq == 2
    assert len(five.outbox.after(2, events=10, octets=10**6)) == 1


def test_everything_held_is_a_journal_that_begins_empty(five):
    assert renewed(five, "second", acked=5) == 0
    position = five.outbox.position()
    assert (position.head_seq, position.head_hash) == (0, GENESIS)
    receive(five)
    assert [(each.incarnation, each.seq) for each in headers(five)][-1] == ("second", 1)
    assert verify(five) == 6


def test_a_province_that_holds_less_is_brought_everything_it_lacks(five):
    assert renewed(five, "second", acked=5, earlier_seq=1) == 4
    assert verify(five) == 5


def test_one_incarnation_after_another_each_with_its_own_numbers(five):
    renewed(five, "second", acked=2)
    receive(five, 2)
    assert renewed(five, "third", before="second", earlier_seq=0, first=2001) == 5
    receive(five)
    five.outbox.settle(1, [], at=MONDAY)
    assert renewed(five, "fourth", before="third", first=3001) == 5
    receive(five)
    assert verify(five) == 9
    assert [(each.incarnation, each.seq) for each in headers(five)] == [
        (FIRST, 1),
        (FIRST, 2),
        ("third", 1),
        *(("fourth", seq) for seq in range(1, 7)),
    ]
    codes = [int(code[-4:]) for (code,) in rows(five, "SELECT code FROM dossier ORDER BY row")]
    assert codes == [1, 2, 3, 4, 5, 1001, 1002, 2001, 3001]
    with reading(five.engine) as connection:
        assert [(each.incarnation, each.base) for each in lives(connection)] == [
            (FIRST, 0),
            ("second", 2),
            ("third", 2),
            ("fourth", 3),
        ]


def test_what_was_set_aside_is_taken_up_by_its_row_whatever_incarnation_it_is_told_of(five):
    (kept,) = rows(five, "SELECT value FROM meta WHERE name = 'enrolment'")[0]
    five.outbox.settle(2, [], at=MONDAY)
    key = five.outbox.coming_key()
    five.outbox.take_life(an_answer("second"), key, kept=kept, at=MONDAY, reason="fork")
    with writing(five.engine) as connection:
        write_number(connection, "acked_seq", 5)
        for seq in (1, 3, 4):
            connection.exec_driver_sql(
                "INSERT INTO setback SELECT seq, dossier_id, 'held', 'x', '', at FROM event WHERE seq = ?",
                (seq,),
            )
    five.outbox.apply_feed(PullAnswer("e1", 3, more=False, taken_up=(2,)), ())
    assert rows(five, "SELECT seq FROM setback ORDER BY seq") == [(1,), (3,)]
    (raw,) = rows(five, "SELECT header, salt, payload FROM event WHERE seq = 1")
    five.outbox.apply_feed(PullAnswer("e1", 4, more=False, items=(FeedEvent(4, Envelope(*raw)),)), ())
    assert rows(five, "SELECT seq FROM setback ORDER BY seq") == [(3,)]


def first_wrong(desk):
    with pytest.raises(HomeRefused) as refused:
        verify(desk)
    return refused.value.facts["seq"]


@pytest.mark.parametrize("column", ["header", "hash"])
def test_a_flipped_byte_in_what_an_earlier_incarnation_wrote_is_found(five, column):
    renewed(five, "second", acked=2)
    (value,) = rows(five, f"SELECT {column} FROM past_event WHERE seq = 4")[0]  # noqa: S608  (two fixed names)
    altered = bytearray(value)
    altered[-3] ^= 1
    run(five, f"UPDATE past_event SET {column} = ? WHERE seq = 4", bytes(altered))  # noqa: S608  (as above)
    assert first_wrong(five) in (4, 5)


def test_an_earlier_header_that_is_gone_is_missed(five):
    renewed(five, "second", acked=2)
    run(five, "DELETE FROM past_event WHERE seq = 3")
    assert first_wrong(five) == 4


def test_the_first_event_of_a_new_incarnation_is_checked_too(five):
    renewed(five, "second", acked=2)
    run(five, "UPDATE event SET payload = x'7b7d' WHERE seq = 3")
    assert first_wrong(five) == 3


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs a signal that no process can refuse")
def test_killed_at_any_statement_it_is_one_incarnation_or_the_other_and_whole(tmp_path):
    desk = a_desk(tmp_path / "home")
    receive(desk, 3)
    desk.close()
    cut, status = 0, 1
    while status != 0:
        cut += 1
        child = os.fork()
        if child == 0:
            _renew_and_die_at(tmp_path / "home", cut)
        _, status = os.waitpid(child, 0)
        desk = open_desk(Home(tmp_path / "home"), clock=FixedClock(MONDAY))
        with reading(desk.engine) as connection:
            had = [each.incarnation for each in lives(connection)]
        assert had in ([], [FIRST, "second"])
        assert verify(desk) == 3
        assert one(desk, "SELECT count(*) FROM past_event") == (2 if had else 0)
        desk.close()
        if had:
            break
    assert cut > 20


def _renew_and_die_at(folder, cut):
    desk = open_desk(Home(folder), clock=FixedClock(MONDAY))
    place = 0

    def step(*_told, **_named):
        nonlocal place
        place += 1
        if place == cut:
            os.kill(os.getpid(), signal.SIGKILL)

    for name in ("before_cursor_execute", "after_cursor_execute", "commit"):
        listen(desk.engine, name, step)
    renewed(desk, "second", acked=1)
    os._exit(0)
