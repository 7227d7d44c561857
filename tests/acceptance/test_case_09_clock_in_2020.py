"""Acceptance 9, the clock in 2020: no due date until the clerk says what day it is; both stay on record."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt

from desk_app.bootstrap import add_clerk, open_desk
from desk_app.clock import DeskClock
from desk_app.domain.events import ClockSet, DossierReceived
from desk_app.store.clock_memory import read_clock_memory
from desk_app.store.engine import reading
from desk_app.wire.envelope import Actor, read_header
from desk_app.wire.facts import decode_fact
from desk_app.wire.messages import HelloAnswer, Limits
from tests.acceptance.conftest import CLERKS
from tests.acceptance.hands import PIN
from tests.builders import LAN, MONDAY, a_desk, an_intake
from tests.desk_app.store.looking import rows

CTRL = Qt.KeyboardModifier.ControlModifier
FORGOT = MONDAY.replace(year=2020, month=1, day=1, hour=0, minute=3)


class Computer:
    """A computer whose battery is dead: it woke up in 2020."""

    def __init__(self) -> None:
        self.moment = MONDAY

    def __call__(self) -> datetime:
        return self.moment


@pytest.fixture
def computer():
    return Computer()


@pytest.fixture
def desk(tmp_path, computer):
    """A desk that received one dossier this morning, then lost its clock."""
    first = a_desk(tmp_path / "home", now=MONDAY)
    for name in CLERKS:
        add_clerk(first, name, "clerk", PIN, actor=Actor("admin", "cli"))
    first.receive(an_intake(), actor=LAN)
    with reading(first.engine) as connection:
        memory = read_clock_memory(connection)
    first.close()
    computer.moment = FORGOT
    return open_desk(first.home, clock=DeskClock(memory, computer=computer))


def told(desk):
    found = []
    for header, payload in rows(desk, "SELECT header, payload FROM event ORDER BY seq"):
        head = read_header(bytes(header))
        found.append((head, decode_fact(head.kind, head.schema, bytes(payload))))
    return found


def a_complete_form(hands):
    hands.scan(
        "000188012345||NGUYỄN THỊ HUỲNH PHƯỢNG|01011988|Nữ|Thôn 3, xã Ea Kpam, tỉnh Đắk Lắk|01082024||||"
    )
    hands.until(lambda: hands.screen()._presenter.form.owner.full_name)
    hands.screen()._presenter.choose("1.004222")
    hands.press(Qt.Key.Key_A, CTRL)
    hands.screen()._presenter.write("applicant", "phone", "0905123456")


def receptions(desk):
    return [fact for _, fact in told(desk) if isinstance(fact, DossierReceived)]


def test_no_due_date_is_issued_until_the_clerk_confirms_today_once(hands, desk, computer):
    screen = hands.screen()
    a_complete_form(hands)
    assert screen.due.clock.isVisible()
    assert "01/01/2020" in screen.due.clock._why.text()
    assert screen.due._day.text() == "Chưa có ngày"

    hands.press(Qt.Key.Key_Return, CTRL)
    hands.until(screen.due.clock.day.entry.hasFocus)
    assert len(receptions(desk)) == 1, "something was received without a sure day"

    # The likeliest day waits in the field: the day of the last thing written.
    assert screen.due.clock.day.text() == "23/11/2026"
    screen.due.clock.hour.set_text("10:30")
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: not screen.due.clock.isVisible())
    assert desk.clock.quality() == "confirmed"

    hands.press(Qt.Key.Key_Return, CTRL)
    hands.until(lambda: len(receptions(desk)) == 2)
    before, after = receptions(desk)
    assert after.received_at == MONDAY.replace(hour=10, minute=30)
    assert after.due.at == before.due.at
    assert after.code > before.code, "numbers keep their order"


def test_the_journal_keeps_what_the_computer_said_and_what_the_clerk_said(hands, desk, computer):
    a_complete_form(hands)
    screen = hands.screen()
    screen.go_to("clock")
    screen.due.clock.hour.set_text("10:30")
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: isinstance(told(desk)[-1][1], ClockSet))
    header, fact = told(desk)[-1]
    assert desk.clock.quality() == "confirmed"
    assert fact == ClockSet(computer=FORGOT, said=MONDAY.replace(hour=10, minute=30), by="clerk")
    assert header.actor.name == CLERKS[0]
    assert header.clock_quality == "confirmed"


def test_the_window_says_on_every_screen_that_the_clock_is_wrong_and_leads_there(hands, desk):
    hands.until(lambda: hands.window.banner is not None)
    hands.press(Qt.Key.Key_F3)
    assert "01/01/2020" in hands.window.banner.text()
    hands.press(Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    assert hands.window.current_key == "reception"
    assert hands.screen().due.clock.day.entry.hasFocus()


def test_a_round_with_the_province_corrects_the_offset_by_itself(hands, desk, computer):
    server = MONDAY + timedelta(hours=3)
    hello = HelloAnswer(
        server_time=server,
        nonce="n",
        epoch="e1",
        pos=0,
        last_seq=0,
        last_hash=bytes(32),
        watermark=0,
        limits=Limits(1000, 1_000_000),
    )
    hands.until(lambda: hands.window.banner is not None)
    desk.outbox.adopt_hello(hello)
    hands.counter.wrote()
    hands.until(lambda: hands.window.banner is None)
    assert desk.clock.now() == server
    a_complete_form(hands)
    hands.press(Qt.Key.Key_Return, CTRL)
    hands.until(lambda: len(receptions(desk)) == 2)
    assert receptions(desk)[-1].received_at == server
