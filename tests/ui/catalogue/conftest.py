"""The catalogue room over a desk with one catalogue, and over one whose province published a second."""

import pytest

from tests.builders import LAN, a_desk, an_intake
from tests.desk_app.provided import PROCEDURES, newer

NEW, AMENDED, REPLACED, GONE = "9.000001", "1.004222", "1.001193", "1.000080"


@pytest.fixture
def desk(tmp_path):
    opened = a_desk(tmp_path / "home")
    yield opened
    opened.close()


@pytest.fixture
def changed(desk):
    usual = next(each for each in PROCEDURES if each["code"] == AMENDED)
    return newer(
        desk,
        change={
            AMENDED: {"fee": {"amount": 15000}, "legal_basis": ["Luật Cư trú số 68/2020/QH14"]},
            REPLACED: {"abolished_from": "2026-11-20", "successor": NEW},
        },
        further=[{**usual, "code": NEW, "name": "Đăng ký nuôi ong lưu động"}],
        without=(GONE,),
    )


@pytest.fixture
def used(desk):
    """A desk that has received the same procedure twice and another once."""
    for code in ("1.004222", "1.004222", "2.000528"):
        desk.receive(an_intake(procedure=code), actor=LAN)
    return desk
