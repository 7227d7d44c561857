"""The line is down for days: a stick brings the dossiers to the province, its answer comes back, a dead disk loses nothing."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from desk_app.bootstrap import OpenDesk, enrol
from desk_app.demo.embedded import enrolment_code, make_office, province_at
from desk_app.line import line_state, sync_once
from desk_app.mirror import choose_mirror, mirror_now
from desk_app.packages import export_package, take_answer
from desk_app.paths import Home
from tests.builders import LAN, a_person, an_intake


def import_package(province: Path, place: Path) -> list[dict[str, object]]:
    """What the province's own command said, a line a desk and one for the answer."""
    asked = [sys.executable, "-m", "province", "--home", str(province), "import-package", str(place)]
    done = subprocess.run(asked, capture_output=True, encoding="utf-8", check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def counted(province: Path) -> dict[str, int]:
    asked = [sys.executable, "-m", "province", "--home", str(province), "admin", "count"]
    told: dict[str, int] = json.loads(subprocess.run(asked, capture_output=True, check=True).stdout)
    return told


@pytest.fixture
def province(tmp_path: Path) -> Path:
    folder = tmp_path / "province"
    folder.mkdir()
    make_office(folder)
    return folder


def enrolled(province: Path, home: Path) -> OpenDesk:
    """A desk that met its province once; the province's process is over when it is given back."""
    with province_at(province, 0) as address:
        desk = enrol(Home(home), address, enrolment_code(province), key_place="file")
        desk.receive(an_intake(), actor=LAN)
        assert sync_once(desk).ending == "done"
    return desk


def test_a_stick_there_and_the_answer_back(province: Path, tmp_path: Path) -> None:
    desk = enrolled(province, tmp_path / "home")
    usb = tmp_path / "usb"
    usb.mkdir()
    for name in ("LÊ VĂN ANH", "TRẦN THỊ BÍCH"):
        desk.receive(an_intake(owner=a_person(full_name=name)), actor=LAN)
    assert sync_once(desk).ending == "unreachable"
    package = export_package(desk, usb)

    told, answer = import_package(province, package.file)
    assert (told["fresh"], told["trouble"], told["set_aside"]) == (2, None, 0)
    again, _answer = import_package(province, package.file)
    assert again["fresh"] == 0
    assert counted(province) == {"dossiers": 3, "events": 3, "quarantined": 0}

    assert line_state(desk).unsent == 2
    settled = take_answer(desk, Path(str(answer["answer"])))
    assert (settled.fresh, line_state(desk).unsent) == (2, 0)
    desk.close()


def test_a_dead_disk_loses_nothing_that_its_second_place_holds(province: Path, tmp_path: Path) -> None:
    desk = enrolled(province, tmp_path / "home")
    nas = tmp_path / "nas"
    nas.mkdir()
    choose_mirror(desk, str(nas))
    codes = []
    for name in ("LÊ VĂN ANH", "TRẦN THỊ BÍCH", "HOÀNG THỊ LỆ THỦY"):
        kept = desk.receive(an_intake(owner=a_person(full_name=name)), actor=LAN)
        codes.append(kept.dossier.code)
        assert mirror_now(desk).trouble == ""
    desk.close()
    shutil.rmtree(tmp_path / "home")

    told, answer = import_package(province, nas)
    assert (told["fresh"], told["trouble"]) == (3, None)
    assert Path(str(answer["answer"])).parent == nas, "the answer goes back on what brought it"
    for code in codes:
        asked = [sys.executable, "-m", "province", "--home", str(province), "admin", "dossier", code]
        found = json.loads(subprocess.run(asked, capture_output=True, check=True).stdout)
        assert found["code"] == code
