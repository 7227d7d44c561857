"""The book of the desk, read line by line from one day to another."""

from datetime import date, timedelta

import pytest

from desk_app.actions.step import take_step
from desk_app.clock import FixedClock
from desk_app.domain.events import ReturnBy
from desk_app.store.book_lines import book_lines
from tests.builders import LAN, MONDAY, a_desk, an_intake


@pytest.fixture
def desk(tmp_path):
    opened = a_desk(tmp_path / "home")
    yield opened
    opened.close()


def step(desk, code, action, facts, hours):
    clock = FixedClock(MONDAY + timedelta(hours=hours))
    take_step(
        code,
        action,
        facts,
        register=desk.register.at(clock),
        catalogue=desk.catalogue,
        clock=clock,
        actor=LAN,
        desk=desk.desk,
    )


def test_the_book_holds_the_days_asked_for_in_the_order_of_reception(desk) -> None:
    for days in (0, 3, 1, 2):
        desk.receive(an_intake(received_at=MONDAY + timedelta(days=days)), actor=LAN)

    lines = list(book_lines(desk.engine, date(2026, 11, 24), date(2026, 11, 25)))

    assert [line.dossier.received.received_at.date() for line in lines] == [
        date(2026, 11, 24),
        date(2026, 11, 25),
    ]
    assert len(list(book_lines(desk.engine, date(2026, 11, 23), date(2026, 11, 30)))) == 4
    assert not list(book_lines(desk.engine, date(2027, 1, 1), date(2027, 1, 2)))


def test_a_line_knows_the_first_unit_and_how_the_result_was_given(desk) -> None:
    code = desk.receive(an_intake(), actor=LAN).dossier.code
    step(desk, code, "hand_on", {"to": "Phòng Kinh tế"}, 1)
    step(desk, code, "hand_on", {"to": "Công an xã"}, 2)
    step(desk, code, "hand_on", {"back": True}, 3)
    step(desk, code, "complete", {"number": "1"}, 4)
    step(desk, code, "return_result", {"by": "post", "post_reference": "EE1VN"}, 5)

    (line,) = book_lines(desk.engine, MONDAY.date(), MONDAY.date())

    assert line.unit == "Phòng Kinh tế"
    assert line.handed_on_at == MONDAY + timedelta(hours=1)
    assert line.returned_by is ReturnBy.POST
