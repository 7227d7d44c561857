"""A number is given once: first the primary block, then the spare, never outside the leased window."""

from collections import Counter
from datetime import date

import pytest

from desk_app.bootstrap import take as take_step
from desk_app.domain.codes import has_valid_luhn
from desk_app.domain.errors import HomeRefused, InputRefused
from desk_app.store.engine import writing
from desk_app.store.numbers import keep_lease, next_number
from desk_app.wire.messages import Lease
from tests.builders import LAN, a_desk, an_intake, at

DAY = date(2026, 11, 23)


def take(desk, day=DAY, count=1):
    taken = []
    for _ in range(count):
        with writing(desk.engine) as connection:
            taken.append(next_number(connection, desk.desk.office, day).sequence)
    return taken


def lease(first, last, *, primary=False, from_day=date(2026, 1, 1), until_day=date(2026, 12, 31)):
    return Lease("H15.50.05", "i1", first, last, from_day, until_day, primary)


@pytest.fixture
def small(tmp_path):
    desk = a_desk(tmp_path / "home", leases=((101, 103), (901, 902)))
    yield desk
    desk.close()


def test_the_primary_block_comes_first_then_the_spare_then_provisional_numbers(small):
    assert take(small, count=5) == [101, 102, 103, 901, 902]
    with writing(small.engine) as connection:
        number = next_number(connection, small.desk.office, DAY)
    assert (number.provisional, number.legal_code) == (True, "T-24181-261123-0101")
    assert has_valid_luhn(number.scan_code)
    assert take(small, count=2) == [102, 103]


def test_numbers_end_in_words_when_even_the_provisional_ones_are_used_up(small):
    with writing(small.engine) as connection:
        for first in (101, 901, 9751):
            used = {"agency": "T H15.50.05", "day": DAY.isoformat(), "first": first}
            connection.exec_driver_sql(
                "INSERT INTO counter (agency, day, first, next) VALUES (:agency, :day, :first, 10000)", used
            )
    take(small, count=5)
    with pytest.raises(HomeRefused) as caught:
        take(small)
    assert caught.value.code == "numbers_used_up"
    assert caught.value.facts == {"day": "23/11/2026"}


def test_a_primary_block_with_higher_numbers_still_comes_first(tmp_path):
    desk = a_desk(tmp_path, leases=((901, 902), (101, 102)))
    assert take(desk, count=4) == [901, 902, 101, 102]
    desk.close()


def test_every_day_begins_anew(small):
    assert take(small, count=2) == [101, 102]
    assert take(small, date(2026, 11, 24), count=1) == [101]
    assert take(small, count=1) == [103]


def test_a_number_comes_back_only_when_its_transaction_never_was(small):
    def take_and_fail():
        with writing(small.engine) as connection:
            next_number(connection, small.desk.office, DAY)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        take_and_fail()
    assert take(small) == [101]


def test_a_voided_dossier_keeps_its_number(small):
    code = small.receive(an_intake(), actor=LAN).dossier.code
    take_step(small, code, "void", {"reason": "nhầm", "approver": "Trần Văn Hùng"}, actor=LAN)
    assert take(small) == [102]


def test_a_day_after_the_leased_window_has_a_provisional_number(small):
    with writing(small.engine) as connection:
        number = next_number(connection, small.desk.office, date(2028, 1, 1))
    assert number.legal_code == "T-24181-280101-0101"


def test_a_day_before_the_leased_window_is_refused_and_the_window_told(small):
    with pytest.raises(InputRefused) as caught:
        take(small, date(2024, 12, 31))
    assert (caught.value.code, caught.value.field) == ("day_outside_lease", "received_at")
    assert (caught.value.facts["first"], caught.value.facts["last"]) == ("01/01/2025", "31/12/2027")


@pytest.mark.parametrize("day", [date(2025, 1, 1), date(2027, 12, 31)])
def test_the_first_and_the_last_day_of_the_window_belong_to_it(small, day):
    assert take(small, day) == [101]


def test_a_desk_without_a_lease_says_so(tmp_path):
    desk = a_desk(tmp_path, leases=())
    with pytest.raises(HomeRefused) as caught:
        take(desk)
    assert caught.value.code == "no_lease"
    desk.close()


def test_a_window_that_grows_does_not_begin_the_day_again(small):
    take(small, count=2)
    with writing(small.engine) as connection:
        keep_lease(connection, lease(101, 103, primary=True, until_day=date(2029, 1, 1)))
    assert take(small, count=1) == [103]
    assert take(small, date(2028, 12, 31)) == [101]


def test_a_third_block_joins_in_when_the_first_two_are_used_up(small):
    take(small, count=5)
    with writing(small.engine) as connection:
        keep_lease(connection, lease(501, 750))
    assert take(small, count=2) == [501, 502]


def test_a_block_whose_window_is_over_is_passed_by(tmp_path):
    desk = a_desk(tmp_path, leases=())
    with writing(desk.engine) as connection:
        keep_lease(connection, lease(1, 250, primary=True, until_day=date(2026, 11, 22)))
        keep_lease(connection, lease(251, 500, from_day=date(2026, 11, 23)))
    assert take(desk) == [251]
    assert take(desk, date(2026, 11, 22)) == [1]
    desk.close()


def test_a_refused_reception_takes_no_number(small):
    with pytest.raises(InputRefused):
        small.receive(an_intake(due_at=at("2026-11-01 09:00"), due_reason="x"), actor=LAN)
    assert small.receive(an_intake(), actor=LAN).dossier.code.endswith("0101")


def test_a_hundred_receptions_have_a_hundred_numbers(desk):
    codes = Counter(desk.receive(an_intake(), actor=LAN).dossier.code for _ in range(100))
    assert len(codes) == 100
    assert max(codes) == "H15.50.05-261123-0100"
