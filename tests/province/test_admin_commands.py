"""What an administrator types for citizens and for desks that are to come: answered in lines, refused in words."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
import zxingcpp
from PySide6.QtGui import QImage

from province.cli import run
from ui.login.first_run_presenter import both_in_one

OFFICE = ("admin", "add-office", "--agency", "H15.50.05", "--number", "24181", "--name", "Xã Mẫu")

Typed = Callable[..., tuple[int, list[dict[str, str]], str]]


@pytest.fixture
def typed(sqlite_home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Typed:
    """(exit code, lines, refusal) of a command over a province with its offices."""
    import shutil

    home = tmp_path / "home"
    shutil.copytree(sqlite_home, home)

    def do(*words: str) -> tuple[int, list[dict[str, str]], str]:
        code = run(["--home", str(home), *words])
        said = capsys.readouterr()
        return code, [json.loads(line) for line in said.out.splitlines()], said.err

    return do


@pytest.mark.parametrize("name", ["quay.png", "quay.svg"])
def test_a_desk_may_scan_what_it_needs_to_enrol(typed: Typed, tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    address = ("--address", "https://t.example")
    code, (told,), _ = typed("admin", "enrolment-code", "H15.50.05", "--qr", str(file), *address)

    assert (code, told["qr"]) == (0, str(file))
    picture = QImage(str(file)).convertToFormat(QImage.Format.Format_Grayscale8)
    (read,) = zxingcpp.read_barcodes(picture if name.endswith("png") else picture.scaledToWidth(600))
    assert both_in_one(read.text) == ("https://t.example", told["code"])
    if os.name == "posix":
        assert file.stat().st_mode & 0o077 == 0, "a code is for one reader"


@pytest.mark.parametrize(
    ("words", "field"),
    [
        (("admin", "enrolment-code", "H15.50.05", "--qr", "a.png"), "address"),
        (("admin", "enrolment-code", "H15.50.05", "--qr", "a.gif"), "qr"),
        (
            ("admin", "enrolment-code", "H15.50.05", "--qr", "/nowhere/a.png", "--address", "https://t.vn"),
            "qr",
        ),
        ((*OFFICE, "--bank", "9704", "--account", "15"), "bank"),
        ((*OFFICE, "--bank", "970405"), "account"),
        ((*OFFICE, "--account", "15"), "bank"),
        (("admin", "feedback", "answer", "H15.50.05", "nothing", "Cảm ơn", "--by", "Lan"), "id"),
        (("admin", "feedback", "answer", "H15.50.05", "nothing", " ", "--by", "Lan"), "answer"),
    ],
)
def test_what_cannot_be_done_is_refused_by_its_field(
    typed: Typed, words: tuple[str, ...], field: str
) -> None:
    code, lines, refusal = typed(*words)
    assert (code, lines, refusal.partition(":")[0]) == (2, [], field)


def test_no_code_is_used_up_by_a_picture_that_could_not_be_written(typed: Typed, tmp_path: Path) -> None:
    (tmp_path / "taken.png").mkdir()
    where = ("--qr", str(tmp_path / "taken.png"), "--address", "https://t.example")
    assert typed("admin", "enrolment-code", "H15.50.05", *where)[0] == 2


def test_an_office_keeps_its_account_until_it_has_another(typed: Typed) -> None:
    assert typed(*OFFICE, "--bank", "970405", "--account", "1500 2000 00031")[0] == 0
    assert typed(*OFFICE)[0] == 0
    assert typed(*OFFICE, "--bank", "970436", "--account", "0011")[0] == 0
    assert typed("admin", "feedback", "list", "H15.50.05") == (0, [], "")
