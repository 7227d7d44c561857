"""A counter receives, an officer at the province decides, and the counter shows it after its next round."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import httpx2
import pytest

from desk_app.bootstrap import OpenDesk, enrol, take
from desk_app.demo.embedded import AGENCY, enrolment_code, make_office, province_at
from desk_app.domain.dossier import Dossier, Status
from desk_app.line import sync_once
from desk_app.paths import Home
from tests.builders import LAN, an_intake
from tests.province.staff_browser import PASSWORD, Browser


@pytest.fixture
def province(tmp_path: Path) -> Path:
    folder = tmp_path / "province"
    folder.mkdir()
    make_office(folder)
    add = ("admin", "user", "add", "hung", "--name", "Trần Văn Hùng", "--role", "officer")
    more = ("--agency", AGENCY, "--unit", "Phòng Tư pháp")
    done = subprocess.run(
        [sys.executable, "-m", "province", "--home", str(folder), *add, *more],
        input=PASSWORD + "\n",
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert json.loads(done.stdout)["login"] == "hung"
    return folder


def test_an_officers_decisions_reach_the_counter_that_received(province: Path, tmp_path: Path) -> None:
    with province_at(province, 0) as address:
        desk = enrol(Home(tmp_path / "home"), address, enrolment_code(province), key_place="file")
        received = desk.receive(an_intake(), actor=LAN).dossier
        take(desk, received.code, "hand_on", {"to": "Phòng Tư pháp"}, actor=LAN)
        assert heard(desk, received.code).held_by == "Phòng Tư pháp"
        with httpx2.Client(base_url=address, trust_env=False) as client:
            officer = Browser(client)
            assert officer.sign_in("hung").headers["location"] == "/can-bo"
            page = officer.get(f"/can-bo/ho-so/{received.id}")
            officer.send(page, f"/can-bo/ho-so/{received.id}/nhan-xu-ly")
            assert heard(desk, received.code).holder == "Trần Văn Hùng"

            form = officer.get(f"/can-bo/ho-so/{received.id}/xin-loi")
            officer.send(form, "", reason="Chờ xác minh", working_days="3")
            extended = heard(desk, received.code)
            assert extended.due.at > received.due.at
            assert extended.extension_reason == "Chờ xác minh"

            form = officer.get(f"/can-bo/ho-so/{received.id}/giai-quyet-xong")
            officer.send(form, "", number="12/TLKH", signer="Y Thuyên")
        completed = heard(desk, received.code)
        assert completed.status is Status.COMPLETED
        assert [each.number for each in completed.results] == ["12/TLKH"]

        returned = take(desk, received.code, "return_result", {"collector_id": "000188012345"}, actor=LAN)
        assert returned.status is Status.RETURNED
        assert sync_once(desk).quarantined == 0
        desk.close()


def heard(desk: OpenDesk, code: str) -> Dossier:
    """The counter's own dossier after a round."""
    assert sync_once(desk).ending == "done"
    return desk.register.dossier(code)
