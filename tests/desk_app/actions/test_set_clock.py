"""A computer whose clock forgot the date, and who says what day it is."""

from datetime import timedelta

import msgspec
import pytest
from sqlalchemy import text

from desk_app.bootstrap import OpenDesk, open_desk, say_time, take
from desk_app.clock import DeskClock
from desk_app.domain.errors import InputRefused
from desk_app.domain.events import ClockSet
from desk_app.store.clock_memory import read_clock_memory
from desk_app.store.engine import reading
from desk_app.wire.envelope import Header, read_header
from desk_app.wire.facts import decode_fact
from desk_app.wire.messages import HelloAnswer, Limits
from tests.builders import LAN, MONDAY, a_desk, an_intake, at

FORGOT = at("2020-01-01 00:03")


class Computer:
    """A computer whose clock stands where the test puts it."""

    def __init__(self, moment):
        self.moment = moment

    def __call__(self):
        return self.moment


@pytest.fixture
def computer():
    return Computer(MONDAY)


@pytest.fixture
def desk(tmp_path, computer):
    """A desk that has worked, by the clock of `computer`."""
    a_desk(tmp_path / "home").close()
    opened = reopened(tmp_path, computer)
    yield opened
    opened.close()


def reopened(tmp_path, computer) -> OpenDesk:
    from desk_app.paths import Home

    first = open_desk(Home(tmp_path / "home"))
    with reading(first.engine) as connection:
        memory = read_clock_memory(connection)
    first.close()
    return open_desk(Home(tmp_path / "home"), clock=DeskClock(memory, computer=computer))


def headers(desk) -> list[tuple[Header, object]]:
    with reading(desk.engine) as connection:
        rows = connection.execute(text("SELECT header, payload FROM event ORDER BY seq")).all()
    read = [(read_header(bytes(header)), bytes(payload)) for header, payload in rows]
    return [(header, decode_fact(header.kind, header.schema, payload)) for header, payload in read]


def test_no_due_date_is_issued_while_the_date_lies_before_the_last_known_event(desk, computer):
    received = desk.receive(an_intake(), actor=LAN)
    computer.moment = FORGOT
    for act in (
        lambda: desk.receive(an_intake(), actor=LAN),
        lambda: take(desk, received.dossier.code, "hand_on", {"to": "Mai Hoa"}, actor=LAN),
    ):
        with pytest.raises(InputRefused) as refused:
            act()
        assert refused.value.code == "clock_suspect"
    assert len(headers(desk)) == 1


def test_the_clerk_says_the_day_once_and_the_journal_keeps_both(desk, computer):
    before = desk.receive(an_intake(), actor=LAN).dossier
    computer.moment = FORGOT
    today = MONDAY + timedelta(hours=2)

    say_time(desk, today, actor=LAN)
    computer.moment += timedelta(minutes=5)
    after = desk.receive(an_intake(), actor=LAN).dossier

    told = headers(desk)
    assert told[1][1] == ClockSet(computer=FORGOT, said=today, by="clerk")
    assert [header.clock_quality for header, _fact in told] == ["ok", "confirmed", "confirmed"]
    assert after.received.received_at == today + timedelta(minutes=5)
    assert after.due == before.due
    assert int(after.scan_code[11:15]) == int(before.scan_code[11:15]) + 1


def test_what_could_not_be_kept_is_not_believed(desk, computer):
    computer.moment = at("2020-01-01 00:03")
    assert desk.clock.quality() == "suspect"
    with desk.engine.connect() as connection:
        connection.exec_driver_sql(
            "CREATE TRIGGER full_disk BEFORE INSERT ON event BEGIN SELECT RAISE(ABORT, 'full'); END"
        )
        connection.commit()

    with pytest.raises(Exception, match="full"):
        say_time(desk, MONDAY, actor=LAN)

    assert desk.clock.quality() == "suspect"


def test_what_was_said_holds_over_a_restart(desk, computer, tmp_path):
    desk.receive(an_intake(), actor=LAN)
    computer.moment = FORGOT
    say_time(desk, MONDAY + timedelta(hours=2), actor=LAN)
    computer.moment += timedelta(hours=1)
    again = reopened(tmp_path, computer)
    assert (again.clock.now(), again.clock.quality()) == (MONDAY + timedelta(hours=3), "confirmed")
    again.close()


def test_a_day_before_the_last_known_event_is_asked_about_once_more(desk, computer):
    desk.receive(an_intake(), actor=LAN)
    computer.moment = FORGOT
    with pytest.raises(InputRefused) as refused:
        say_time(desk, at("2026-11-20 09:00"), actor=LAN)
    assert refused.value.code == "clock_before_known"
    say_time(desk, at("2026-11-20 09:00"), actor=LAN, sure=True)
    assert desk.clock.now() == at("2026-11-20 09:00")


def test_a_clock_far_ahead_is_not_believed_either(desk, computer):
    desk.receive(an_intake(), actor=LAN)
    computer.moment = at("2027-11-23 09:12")
    with pytest.raises(InputRefused):
        desk.receive(an_intake(), actor=LAN)


def hello(moment) -> HelloAnswer:
    return HelloAnswer(
        server_time=moment,
        nonce="n",
        epoch="e1",
        pos=0,
        last_seq=0,
        last_hash=bytes(32),
        watermark=0,
        limits=Limits(1000, 1_000_000),
    )


def test_the_province_corrects_the_clock_at_the_next_round(desk, computer):
    desk.receive(an_intake(), actor=LAN)
    computer.moment = FORGOT
    desk.outbox.adopt_hello(hello(at("2026-11-24 08:00")))
    assert desk.clock.now() == at("2026-11-24 08:00")
    assert desk.clock.quality() == "confirmed"
    header, fact = headers(desk)[-1]
    assert fact == ClockSet(computer=FORGOT, said=at("2026-11-24 08:00"), by="province")
    assert header.actor.via == "province"

    desk.outbox.adopt_hello(hello(at("2026-11-24 08:00")))
    assert len(headers(desk)) == 2  # said once


def test_a_clock_that_agrees_with_the_province_is_left_alone(desk, computer):
    desk.outbox.adopt_hello(hello(MONDAY + timedelta(minutes=2)))
    assert (desk.clock.now(), desk.clock.quality()) == (MONDAY, "ok")
    assert headers(desk) == []


def test_the_moment_that_was_sure_is_found_in_a_journal_from_before_it_was_kept(desk):
    from desk_app.store.engine import writing

    desk.receive(an_intake(), actor=LAN)
    with writing(desk.engine) as connection:
        connection.exec_driver_sql("DELETE FROM meta WHERE name = 'clock.seen'")
    with reading(desk.engine) as connection:
        assert read_clock_memory(connection).seen == MONDAY


def test_nothing_of_a_clock_that_was_set_names_anybody():
    body = msgspec.json.encode(ClockSet(computer=FORGOT, said=MONDAY, by="clerk"))
    assert set(msgspec.json.decode(body)) == {"computer", "said", "by"}
