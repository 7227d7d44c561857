"""Who may sign in: a PIN checked offline, slowed after five wrong ones, never written in clear."""

from datetime import timedelta

import pytest

from desk_app.bootstrap import add_clerk, open_desk, sign_in
from desk_app.domain.errors import InputRefused, NotFound
from tests.builders import LAN, MONDAY
from tests.desk_app.store.looking import one, rows


@pytest.fixture
def staffed(desk):
    add_clerk(desk, "Nguyễn Thị Lan", "clerk", "1111", actor=LAN)
    return desk


def test_the_right_pin_lets_in_and_the_wrong_one_does_not(staffed):
    assert sign_in(staffed, "Nguyễn Thị Lan", "1112") is None
    clerk = sign_in(staffed, "Nguyễn Thị Lan", "1111")
    assert (clerk.name, clerk.role) == ("Nguyễn Thị Lan", "clerk")


def test_the_name_is_known_without_diacritics_too(staffed):
    assert sign_in(staffed, " NGUYEN thi lan ", "1111")


def test_five_wrong_pins_make_even_the_right_one_wait(staffed):
    for _ in range(5):
        assert sign_in(staffed, "Nguyễn Thị Lan", "0000") is None
    with pytest.raises(InputRefused) as caught:
        sign_in(staffed, "Nguyễn Thị Lan", "1111")
    assert caught.value.code == "pin_wait"
    assert 1 <= caught.value.facts["seconds"] <= 4
    staffed.clock.moment = MONDAY + timedelta(seconds=4)
    assert sign_in(staffed, "Nguyễn Thị Lan", "1111")
    assert staffed.clerks.every()[0].failures == 0


def test_the_wait_doubles_and_stops_at_five_minutes(staffed):
    waits = []
    for _ in range(16):
        staffed.clerks.note_failure(staffed.clerks.every()[0], staffed.clock.now())
        until = staffed.clerks.every()[0].wait_until
        waits.append((until - staffed.clock.now()).total_seconds() if until else 0)
        staffed.clock.moment = (until or staffed.clock.now()) + timedelta(seconds=1)
    assert waits[:8] == [0, 0, 0, 0, 2, 4, 8, 16]
    assert waits[-1] == 300


def test_a_wait_outlives_a_restart_of_the_program(staffed):
    for _ in range(5):
        staffed.clerks.note_failure(staffed.clerks.every()[0], staffed.clock.now())
    again = open_desk(staffed.home, clock=staffed.clock)
    with pytest.raises(InputRefused):
        sign_in(again, "Nguyễn Thị Lan", "1111")
    again.close()


def test_a_stranger_is_told_apart_from_a_wrong_pin(staffed):
    with pytest.raises(NotFound) as caught:
        sign_in(staffed, "Trần Văn Hùng", "1111")
    assert caught.value.code == "clerk_unknown"


def test_a_name_is_taken_once_however_it_is_written(staffed):
    with pytest.raises(InputRefused) as caught:
        add_clerk(staffed, "NGUYỄN  THỊ LAN", "clerk", None, actor=LAN)
    assert caught.value.code == "clerk_taken"
    assert one(staffed, "SELECT count(*) FROM event") == 1


@pytest.mark.parametrize("pin", ["", "123", "1234567890123", "abcd", "12 34", "١٢٣٤"])
def test_what_is_no_pin_is_refused_and_no_account_made(desk, pin):
    with pytest.raises(InputRefused) as caught:
        add_clerk(desk, "Lan", "clerk", pin, actor=LAN)
    assert caught.value.code == "pin_form"
    assert desk.clerks.every() == []


def test_unknown_roles_and_empty_names_are_refused(desk):
    for name, role, field in (("Lan", "boss", "role"), (" \u200b ", "clerk", "name")):
        with pytest.raises(InputRefused) as caught:
            add_clerk(desk, name, role, None, actor=LAN)
        assert caught.value.field == field


def test_an_account_without_a_pin_cannot_sign_in_and_says_why(desk):
    add_clerk(desk, "Lan", "supervisor", None, actor=LAN)
    with pytest.raises(InputRefused) as caught:
        sign_in(desk, "Lan", "1111")
    assert caught.value.code == "pin_unset"


def test_a_pin_stands_nowhere_in_clear_and_not_at_all_in_the_journal(staffed):
    ((hashed,),) = rows(staffed, "SELECT pin_hash FROM clerk")
    assert hashed.startswith("$argon2id$")
    ((payload,),) = rows(staffed, "SELECT payload FROM event")
    assert b"argon2" not in payload
    assert b"1111" not in payload


def test_the_last_one_signed_in_is_offered_first(staffed):
    add_clerk(staffed, "An", "clerk", "2222", actor=LAN)
    assert [clerk.name for clerk in staffed.clerks.every()] == ["An", "Nguyễn Thị Lan"]
    sign_in(staffed, "Nguyễn Thị Lan", "1111")
    assert [clerk.name for clerk in staffed.clerks.every()] == ["Nguyễn Thị Lan", "An"]
