"""Copies of the desk on a stick: the place is tried, copies are counted, the next one is asked for."""

from datetime import timedelta

import pytest

from desk_app.backups import KEPT, backup_state, choose_place, days_without_copy, make_copy, try_place
from desk_app.domain.errors import Refusal
from desk_app.store.preferences import DESK
from tests.builders import LAN, MONDAY, a_desk, an_intake
from tests.desk_app.store.looking import raw_connection


@pytest.fixture
def desk(tmp_path):
    made = a_desk(tmp_path / "home")
    yield made
    made.close()


@pytest.fixture
def stick(tmp_path):
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def code_of(call):
    with pytest.raises(Refusal) as refused:
        call()
    return refused.value.code


def test_a_place_is_tried_by_writing_and_nothing_is_left_there(desk, stick):
    assert try_place(desk, str(stick)) > 0
    assert list(stick.iterdir()) == []


def test_a_place_that_is_not_there_or_is_the_home_itself_is_refused(desk, tmp_path):
    assert code_of(lambda: try_place(desk, str(tmp_path / "nowhere"))) == "folder_missing"
    assert code_of(lambda: try_place(desk, "")) == "folder_missing"
    assert code_of(lambda: choose_place(desk, str(desk.home.folder))) == "backup_beside_desk"
    (desk.home.folder / "inside").mkdir()
    assert code_of(lambda: choose_place(desk, str(desk.home.folder / "inside"))) == "backup_beside_desk"


def test_a_copy_opens_with_the_desk_s_key_and_holds_its_dossiers(desk, stick):
    code = desk.receive(an_intake(), actor=LAN).dossier.code
    choose_place(desk, str(stick))
    copied = make_copy(desk)
    assert copied.size == (stick / copied.name).stat().st_size
    kept = raw_connection(desk.home, stick / copied.name)
    assert kept.execute("SELECT code FROM dossier").fetchall() == [(code,)]
    kept.close()


def test_the_next_copy_is_due_after_the_days_chosen(desk, stick):
    assert backup_state(desk).overdue
    choose_place(desk, str(stick))
    make_copy(desk)
    assert backup_state(desk).next_due == MONDAY + timedelta(days=1)
    desk.preferences.put(DESK, "backup.days", 3)
    assert backup_state(desk).next_due == MONDAY + timedelta(days=3)
    desk.clock.moment = MONDAY + timedelta(days=4)
    assert backup_state(desk).overdue


def test_a_stick_that_was_pulled_out_is_said_to_be_away(desk, stick):
    choose_place(desk, str(stick))
    make_copy(desk)
    for each in stick.iterdir():
        each.unlink()
    stick.rmdir()
    state = backup_state(desk)
    assert not state.reachable
    assert state.last is not None


def test_old_copies_make_room_and_other_files_stay(desk, stick):
    (stick / "ảnh.jpg").write_bytes(b"x")
    choose_place(desk, str(stick))
    for minute in range(KEPT + 3):
        desk.clock.moment = MONDAY + timedelta(minutes=minute)
        last = make_copy(desk)
    assert len(list(stick.glob("*.db"))) == KEPT
    assert (stick / last.name).exists()
    assert (stick / "ảnh.jpg").exists()


def test_the_days_without_a_copy_count_from_the_last_one_else_from_the_first_entry(desk, stick):
    assert days_without_copy(desk) is None
    desk.receive(an_intake(), actor=LAN)
    desk.clock.moment = MONDAY + timedelta(days=2)
    assert days_without_copy(desk) == 2
    desk.preferences.put("desk", "backup.days", 3)
    assert days_without_copy(desk) is None
    desk.preferences.put("desk", "backup.days", 1)
    choose_place(desk, str(stick))
    make_copy(desk)
    assert days_without_copy(desk) is None
    desk.clock.moment = MONDAY + timedelta(days=9)
    assert days_without_copy(desk) == 7
    desk.preferences.put("desk", "backup.days", 0)  # reminders are off
    assert days_without_copy(desk) is None
