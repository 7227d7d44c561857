"""The same by hand: restore, renew and a code for the same desk on the command lines."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from desk_app import cli
from desk_app.bootstrap import enrol
from desk_app.clock import SystemClock
from desk_app.paths import Home
from province.cli import run
from tests.builders import LAN, an_intake
from tests.province.conftest import OFFICE, Served
from tests.province.fake_desk import NINE

Says = Callable[..., dict[str, object]]


@pytest.fixture
def says(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Says:
    """The desk's command line on one home, in this process, on a computer whose clock says 23 November 2026."""
    monkeypatch.setattr(SystemClock, "now", lambda _clock: NINE)

    def say(*words: str) -> dict[str, object]:
        capsys.readouterr()
        code = cli.main(["--home", str(tmp_path / "a"), *words])
        said = capsys.readouterr()
        if code:
            return {"exit": code, "refusal": said.err.strip()}
        told: dict[str, object] = json.loads(said.out)
        return told

    return say


@pytest.fixture
def first(served: Served, tmp_path: Path) -> str:
    """The desk of the home, with one dossier; its incarnation."""
    desk = enrol(Home(tmp_path / "a"), served.url, served.code(), key_place="file")
    desk.receive(an_intake(), actor=LAN)
    desk.close()
    return desk.desk.incarnation


def test_a_backup_is_restored_by_a_command(served: Served, says: Says, first: str, tmp_path: Path) -> None:
    copy = str(tmp_path / "copy.db")
    assert says("backup", copy)["file"] == copy
    refused = says("restore", copy)
    assert refused["exit"] == 2
    assert "chỉ có ở máy này" in str(refused["refusal"])
    says("sync")

    told = says("restore", copy)

    assert (told["events"], told["renewed"], told["ending"]) == (1, True, "done")
    assert told["incarnation"] != first
    assert Path(str(told["before"])).exists()
    assert says("verify") == {"events": 1, "ok": True}


def test_a_new_incarnation_is_taken_by_a_command_with_and_without_a_code(
    served: Served, says: Says, first: str
) -> None:
    by_key = says("renew")
    assert (by_key["carried"], by_key["incarnation"] != first) == (1, True)
    by_code = says("renew", served.code())
    assert by_code["carried"] == 1
    assert says("sync")["ending"] == "done"
    assert says("renew", "24181-AAAA-AAAA-AAAA-AAAA")["exit"] == 2
    assert says("verify") == {"events": 1, "ok": True}


def test_a_code_for_the_same_desk_is_made_by_a_command(
    served: Served, first: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = served.province.settings
    if settings.database_url is not None:
        monkeypatch.setenv("PROVINCE_DATABASE_URL", settings.database_url)
    home = ("--home", str(settings.home), "admin", "enrolment-code", OFFICE.agency)
    capsys.readouterr()

    assert run([*home, "--desk", "Quầy 1"]) == 0
    assert json.loads(capsys.readouterr().out)["code"].startswith("24181-")
    assert run([*home, "--desk", "Quầy 9"]) == 2
