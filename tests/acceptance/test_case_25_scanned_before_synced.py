"""Case 25: the QR is scanned before the dossier has synced; a neighbour's code shows nothing; guessing is slowed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest

from desk_app.bootstrap import OpenDesk
from desk_app.domain.codes import luhn_digit
from desk_app.domain.ticket import lookup_url
from desk_app.line import sync_once
from tests.acceptance.real_province import RealProvince
from tests.builders import LAN, a_person, an_intake
from tests.province.conftest import NO_TLS

NAME = "NGUYỄN THỊ HUỲNH PHƯỢNG"
"""Whose dossier it is; nothing of it may stand on a page before the province knows it, but the starred initials after."""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[OpenDesk]:
    province = RealProvince(tmp_path / "province")
    opened = province.enrol(tmp_path / "home", province.start())
    yield opened
    opened.close()
    province.stop()


@pytest.fixture
def phone() -> Iterator[httpx2.Client]:
    with httpx2.Client(trust_env=False, verify=NO_TLS) as client:
        yield client


def received(desk: OpenDesk, phone_number: str) -> str:
    """A receipt printed while nothing was sent: its address."""
    kept = desk.receive(an_intake(owner=a_person(full_name=NAME, phone=phone_number)), actor=LAN).dossier
    return lookup_url(desk.desk.public_url, kept.ticket)


def neighbour_of(url: str) -> str:
    """The next dossier's code with this receipt's key, as somebody curious would try."""
    base, ticket = url.rsplit("/", 1)
    body = f"{int(ticket[:15]) + 1:015d}"
    return f"{base}/{body}{luhn_digit(body)}{ticket[16:]}"


def test_a_receipt_is_said_to_be_received_and_valid_until_it_syncs_and_opens_to_nobody_else(desk, phone):
    mine, _theirs = received(desk, "0905123456"), received(desk, "0905123457")

    before = phone.get(mine)
    assert before.status_code == 200
    assert "Quầy đã nhận hồ\u00a0sơ của ông/bà." in before.text
    assert "Chờ hệ thống của tỉnh cập nhật" in before.text
    assert "Giấy hẹn vẫn có giá trị." in before.text
    assert "N. T. H. P***" not in before.text

    sync_once(desk)
    after = phone.get(mine).text
    assert "Hồ\u00a0sơ của ông/bà đã được tiếp\u00a0nhận." in after
    assert "N. T. H. P***" in after
    for personal in (NAME, "Phượng", "0905123456", "000188"):
        assert personal not in before.text + after

    nothing = phone.get(neighbour_of(mine))
    assert nothing.status_code == 404
    assert "N. T." not in nothing.text
    tries = [phone.get(f"{neighbour_of(mine)[:-2]}{number:02d}") for number in range(24)]
    assert [each.status_code for each in tries[:19]] == [404] * 19, "the first of twenty was the neighbour's"
    assert {each.status_code for each in tries[19:]} == {429}
    assert "đợi" in tries[-1].text
    assert int(tries[-1].headers["retry-after"]) > 0
    assert phone.get(mine).status_code == 200, "a right key is slowed by nobody's guesses"
