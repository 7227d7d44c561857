"""The scanner's folder: a file counts once it is finished, comes in once, and is never lost on the way."""

import os

import pytest

from desk_app.domain.errors import HomeRefused
from desk_app.scanned import take_in_dropped
from desk_app.scans.dropped import KEPT_DAYS, TAKEN, UNTAKEN, DropFolder
from tests.desk_app.scans.test_take_in import a_pdf, saved

PDF = saved(a_pdf())


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "scans").mkdir()
    return DropFolder(tmp_path / "scans")


def names(folder, inside=""):
    return sorted(file.name for file in (folder.folder / inside).glob("*.*"))


def test_a_file_that_is_still_being_written_waits_until_two_looks_find_it_the_same(folder):
    file = folder.folder / "Scan_0001.pdf"
    file.write_bytes(PDF[:100])
    assert folder.finished() == []
    file.write_bytes(PDF)
    assert folder.finished() == []
    assert folder.finished() == [file]


def test_empty_files_and_other_kinds_are_left_alone_and_a_missing_folder_has_none(folder, tmp_path):
    for name in ("empty.pdf", "Thumbs.db", "note.txt"):
        (folder.folder / name).write_bytes(b"" if name == "empty.pdf" else b"x")
    assert folder.finished() == folder.finished() == []
    assert DropFolder(tmp_path / "unplugged").finished() == []


def test_a_finished_file_lies_in_the_tray_and_its_original_is_put_away(desk, folder):
    (folder.folder / "Scan_0001.pdf").write_bytes(PDF)
    take_in_dropped(desk, folder)
    told = take_in_dropped(desk, folder)
    assert (told.taken, told.refused) == (("Scan_0001.pdf",), ())
    assert [each.name for each in desk.scans.tray()] == ["Scan_0001.pdf"]
    assert (names(folder), names(folder, TAKEN)) == ([], ["Scan_0001.pdf"])


def test_the_same_name_again_is_another_scan(desk, folder):
    for pages in (1, 2):
        (folder.folder / "Scan.pdf").write_bytes(saved(a_pdf(pages)))
        take_in_dropped(desk, folder)
        assert take_in_dropped(desk, folder).taken == ("Scan.pdf",)
    assert len(desk.scans.tray()) == 2
    assert names(folder, TAKEN) == ["Scan (2).pdf", "Scan.pdf"]


def test_a_file_that_does_not_read_is_given_a_minute_then_told_and_put_aside(desk, folder):
    file = folder.folder / "Scan_0002.pdf"
    file.write_bytes(PDF[: len(PDF) // 2])
    for _ in range(3):
        assert take_in_dropped(desk, folder).refused == ()
    assert names(folder) == ["Scan_0002.pdf"]
    os.utime(file, (1, 1))
    take_in_dropped(desk, folder)
    ((name, no),) = take_in_dropped(desk, folder).refused
    assert (name, no.code) == ("Scan_0002.pdf", "scan_damaged")
    assert (names(folder), names(folder, UNTAKEN)) == ([], ["Scan_0002.pdf"])


def test_on_a_full_disk_the_file_stays_where_it_is_and_comes_in_once_there_is_room(desk, folder):
    (folder.folder / "Scan.pdf").write_bytes(PDF)
    folder.finished()
    room, desk.scans.files._kept_free = desk.scans.files._kept_free, 2**60
    ((_, no),) = take_in_dropped(desk, folder).refused
    assert (type(no), no.code) == (HomeRefused, "scan_disk_full")
    assert names(folder) == ["Scan.pdf"]
    desk.scans.files._kept_free = room
    assert take_in_dropped(desk, folder).taken == ("Scan.pdf",)


def test_originals_that_came_in_are_removed_after_a_week(desk, folder):
    for name in ("old.pdf", "new.pdf"):
        (folder.folder / name).write_bytes(PDF + name.encode())
    take_in_dropped(desk, folder)
    take_in_dropped(desk, folder)
    week = KEPT_DAYS * 24 * 3600
    os.utime(folder.folder / TAKEN / "old.pdf", (1000, 1000))
    os.utime(folder.folder / TAKEN / "new.pdf", (1000 + week, 1000 + week))
    assert folder.sweep(now=2000 + week) == 1
    assert names(folder, TAKEN) == ["new.pdf"]
