"""A fault of the program leaves a report without a word about any person."""

from pathlib import Path

import pytest

from desk_app.store import register
from tests.builders import LAN, an_intake
from tests.desk_app.test_cli_receive import a_line

PERSONAL = ("PHƯỢNG", "Phượng", "Nguyễn Thị B", "000188012345", "0905123456", "Thôn 3", "GHICHUBIMAT")


class Unforeseen(Exception):
    """A fault whose own words repeat what it was given, as those of libraries do."""


@pytest.fixture
def broken(monkeypatch):
    def fail(_connection, columns):
        raise Unforeseen(f"cannot write {columns}")

    monkeypatch.setattr(register, "add_dossier", fail)


def test_a_fault_ends_with_seventy_and_the_place_of_its_report(command, home, broken):
    said = command(home, "receive", "-", given=a_line(note="GHICHUBIMAT"))
    assert (said.code, said.answers) == (70, [])
    (line,) = said.refusals
    report = Path(line.removeprefix("lỗi chương trình, đã ghi tại "))
    assert report.parent == home.reports
    told = report.read_text(encoding="utf-8")
    assert "Unforeseen" in told
    assert "register.py" in told


def test_the_report_and_the_screen_name_nobody(command, home, broken):
    applicant = {
        "full_name": "Nguyễn Thị B",
        "id_number": "000188012345",
        "phone": "0905123456",
        "address": "Thôn 3",
    }
    said = command(home, "receive", "-", given=a_line(applicant=applicant, note="GHICHUBIMAT"))
    told = "".join(file.read_text(encoding="utf-8") for file in home.reports.iterdir()) + "".join(
        said.refusals
    )
    for word in PERSONAL:
        assert word not in told


def test_after_a_fault_the_home_is_whole_and_goes_on(command, home, broken, monkeypatch):
    assert command(home, "receive", "-", given=a_line()).code == 70
    monkeypatch.undo()
    assert command(home, "verify").answer["events"] == 0


def test_a_report_that_cannot_be_written_does_not_hide_the_fault(command, home, broken):
    home.reports.write_text("in the way", encoding="utf-8")
    said = command(home, "receive", "-", given=a_line())
    assert said.code == 70
    assert len(said.refusals) == 1


def test_a_refusal_writes_no_report_and_a_wrong_number_is_not_repeated(command, home):
    said = command(
        home,
        "receive",
        "-",
        given=a_line(applicant={"full_name": "Nguyễn Thị B", "id_number": "00018801234"}),
    )
    assert said.code == 2
    assert "00018801234" not in said.refusal
    assert not home.reports.exists()


def test_no_file_of_the_home_outside_the_database_names_anybody(command, desk, tmp_path):
    code = desk.receive(an_intake(note="GHICHUBIMAT"), actor=LAN).dossier.code
    command(desk.home, "show", code)
    command(desk.home, "sync")
    command(desk.home, "step", code, "hand_on")
    for file in desk.home.folder.rglob("*"):
        if file.is_file():
            held = file.read_bytes()
            assert not [word for word in PERSONAL if word.encode() in held], file.name
