"""The second place: filled from where it stands, never written over, and away without stopping anybody."""

import os
import shutil
from argparse import Namespace
from datetime import timedelta

import pytest

from desk_app import mirror, segments
from desk_app.bootstrap import open_desk
from desk_app.clock import FixedClock
from desk_app.commands.desk import desk_of
from desk_app.domain.errors import InputRefused
from desk_app.mirror import choose_mirror, folder_of, mirror_now, mirror_state
from desk_app.paths import Home
from desk_app.store.engine import writing
from desk_app.store.meta import write_meta, write_number
from desk_app.store.outbox import SEALING_KEY
from desk_app.wire.sealing import open_segment, read_segment, sealing_public_key
from desk_app.wire.signing import new_private_key, public_key_of
from tests.builders import LAN, MONDAY, an_intake

PROVINCE = new_private_key()


@pytest.fixture
def sealing(desk):
    with writing(desk.engine) as connection:
        write_meta(connection, SEALING_KEY, sealing_public_key(PROVINCE))
    return desk


@pytest.fixture
def place(tmp_path):
    folder = tmp_path / "usb"
    folder.mkdir()
    return folder


def received(desk, count=1):
    for _ in range(count):
        desk.receive(an_intake(), actor=LAN)


def files(desk, place):
    return sorted(folder_of(desk, place).rglob("*.niem"))


def entries(desk, place):
    """Every entry in the place as (seq, bytes), in order of the files."""
    found = []
    key = public_key_of(desk.outbox.enrolment().private_key)
    for file in files(desk, place):
        segment = read_segment(file.read_bytes())
        content = open_segment(segment, private_key=PROVINCE, desk_key=key)
        first = segment.read_head().first_seq
        found += [(first + at, each) for at, each in enumerate(content.events)]
    return found


def journal(desk):
    every = desk.outbox.after(0, events=10_000, octets=10**9)
    return list(enumerate(every, start=1))


def test_a_chosen_place_is_filled_at_once_with_what_is_there(sealing, place):
    received(sealing, 3)
    state = choose_mirror(sealing, str(place))
    assert (state.last, state.trouble, state.at) == (3, "", MONDAY)
    assert entries(sealing, place) == journal(sealing)


def test_a_new_entry_is_a_new_file_and_no_old_one_is_touched(sealing, place):
    received(sealing, 2)
    choose_mirror(sealing, str(place))
    before = {file: (file.read_bytes(), file.stat().st_mtime_ns) for file in files(sealing, place)}
    received(sealing)
    mirror_now(sealing)
    assert len(files(sealing, place)) == len(before) + 1
    assert {file: (file.read_bytes(), file.stat().st_mtime_ns) for file in before} == before
    assert entries(sealing, place) == journal(sealing)


def test_nothing_new_writes_nothing(sealing, place):
    received(sealing)
    choose_mirror(sealing, str(place))
    before = files(sealing, place)
    mirror_now(sealing)
    assert files(sealing, place) == before


def test_a_place_that_is_away_is_told_since_when_and_catches_up_when_it_is_back(sealing, place, tmp_path):
    received(sealing)
    choose_mirror(sealing, str(place))
    place.rename(tmp_path / "pocket")
    sealing.clock.moment = MONDAY + timedelta(minutes=10)
    received(sealing, 2)
    assert mirror_now(sealing).trouble == "away"
    sealing.clock.moment = MONDAY + timedelta(minutes=20)
    state = mirror_now(sealing)
    assert (state.trouble, state.since, state.at) == ("away", MONDAY + timedelta(minutes=10), MONDAY)
    assert mirror_state(sealing) == state
    (tmp_path / "pocket").rename(place)
    state = mirror_now(sealing)
    assert (state.trouble, state.last, state.since) == ("", 3, None)
    assert entries(sealing, place) == journal(sealing)


def test_another_empty_stick_gets_everything(sealing, place):
    received(sealing, 2)
    choose_mirror(sealing, str(place))
    shutil.rmtree(folder_of(sealing, place))
    mirror_now(sealing)
    assert entries(sealing, place) == journal(sealing)


def test_a_hole_is_filled_again(sealing, place):
    for _ in range(3):
        received(sealing)
        choose_mirror(sealing, str(place))
    files(sealing, place)[1].unlink()
    mirror_now(sealing)
    assert sorted({seq for seq, _each in entries(sealing, place)}) == [1, 2, 3]


def test_a_file_that_a_power_cut_left_empty_counts_as_none_and_is_not_written_over(sealing, place):
    received(sealing)
    choose_mirror(sealing, str(place))
    (file,) = files(sealing, place)
    file.write_bytes(b"")
    mirror_now(sealing)
    whole = [each for each in files(sealing, place) if each != file]
    assert len(whole) == 1
    assert file.read_bytes() == b""


def test_a_half_written_file_has_no_name_of_its_own(sealing, place, monkeypatch):
    received(sealing)

    def cut(_descriptor):
        raise OSError(5, "cut")

    monkeypatch.setattr(segments.os, "fsync", cut)
    assert choose_mirror(sealing, str(place)).trouble == "unwritable"
    assert [each for each in place.rglob("*") if each.is_file()] == []
    monkeypatch.undo()
    assert mirror_now(sealing).trouble == ""


def test_a_full_stick_is_told_as_full(sealing, place, monkeypatch):
    received(sealing)

    def full(_descriptor):
        raise OSError(28, "full")

    monkeypatch.setattr(segments.os, "fsync", full)
    assert choose_mirror(sealing, str(place)).trouble == "full"


def test_saving_goes_on_while_the_place_is_away(sealing, place):
    choose_mirror(sealing, str(place))
    shutil.rmtree(place)
    mirror_now(sealing)
    received(sealing, 2)
    assert sealing.outbox.position().head_seq == 2


def test_an_old_copy_of_the_desk_is_found_by_its_second_place(sealing, place, tmp_path):
    received(sealing)
    old = tmp_path / "old"
    shutil.copytree(sealing.home.folder, old)
    received(sealing, 2)
    choose_mirror(sealing, str(place))
    copy = open_desk(Home(old), clock=FixedClock(MONDAY))
    before = files(sealing, place)
    assert choose_mirror(copy, str(place)).trouble == "ahead"
    received(copy, 2)  # as many entries, other ones
    assert mirror_now(copy).trouble == "ahead"
    assert files(sealing, place) == before
    copy.close()


def test_what_the_province_has_in_its_backup_needs_no_second_place(sealing, place):
    received(sealing, 4)
    with writing(sealing.engine) as connection:
        write_number(connection, "watermark", 3)
    choose_mirror(sealing, str(place))
    assert [seq for seq, _each in entries(sealing, place)] == [4]


def test_without_the_provinces_key_nothing_is_written_and_it_is_said(desk, place):
    received(desk)
    assert choose_mirror(desk, str(place)).trouble == "no_sealing_key"
    assert list(place.rglob("*.niem")) == []


def test_no_name_and_no_number_of_a_person_can_be_read_there(sealing, place):
    received(sealing)
    choose_mirror(sealing, str(place))
    told = b"".join(file.read_bytes() + str(file).encode() for file in files(sealing, place))
    for word in ("NGUYỄN THỊ HUỲNH PHƯỢNG", "000188012345", "0905123456"):
        assert word.encode() not in told


def test_the_desks_own_folder_is_no_second_place(sealing):
    inside = sealing.home.folder / "usb"
    inside.mkdir()
    for folder, code in ((inside, "backup_beside_desk"), (inside / "none", "folder_missing")):
        with pytest.raises(InputRefused, match=code):
            choose_mirror(sealing, str(folder))
    assert mirror_state(sealing) == mirror.MirrorState()


@pytest.mark.skipif(
    os.name == "nt" or os.geteuid() == 0, reason="root writes everywhere, Windows has no modes"
)
def test_a_place_that_takes_no_files_is_told(sealing, place):
    received(sealing)
    place.chmod(0o500)
    assert choose_mirror(sealing, str(place)).trouble == "unwritable"
    place.chmod(0o700)


def test_a_long_journal_is_cut_into_segments_of_five_hundred(sealing, place, monkeypatch):
    monkeypatch.setattr(segments, "SEGMENT_EVENTS", 3)
    received(sealing, 7)
    choose_mirror(sealing, str(place))
    assert [file.name[:25] for file in files(sealing, place)] == [
        "000000000001-000000000003",
        "000000000004-000000000006",
        "000000000007-000000000007",
    ]


def test_what_the_provinces_backup_holds_leaves_the_place_but_for_the_newest(sealing, place):
    for _ in range(3):
        received(sealing, 2)
        choose_mirror(sealing, str(place))
    with writing(sealing.engine) as connection:
        write_number(connection, "watermark", 3)
    mirror_now(sealing)
    assert [seq for seq, _ in entries(sealing, place)] == [3, 4, 5, 6]
    with writing(sealing.engine) as connection:
        write_number(connection, "watermark", 6)
    state = mirror_now(sealing)
    assert ([seq for seq, _ in entries(sealing, place)], state.last, state.trouble) == ([5, 6], 6, "")
    received(sealing)
    assert mirror_now(sealing).last == 7


def test_what_a_command_wrote_is_in_the_place_when_it_ends(sealing, place):
    choose_mirror(sealing, str(place))
    with desk_of(Namespace(home=str(sealing.home.folder))) as desk:
        received(desk, 2)
        assert entries(desk, place) == []
    assert entries(sealing, place) == journal(sealing)


def test_a_command_that_was_cut_short_brings_what_it_had_written(sealing, place):
    choose_mirror(sealing, str(place))

    def cut_short():
        with desk_of(Namespace(home=str(sealing.home.folder))) as desk:
            received(desk)
            raise ValueError("cut short")

    with pytest.raises(ValueError, match="cut short"):
        cut_short()
    assert entries(sealing, place) == journal(sealing)
