"""A desk, a dossier, and printers that can be looked into."""

import pytest

from tests.builders import LAN, a_desk, an_intake
from ui.work import background


@pytest.fixture
def desk(tmp_path):
    opened = a_desk(tmp_path / "desk")
    yield opened
    opened.close()


@pytest.fixture
def dossier(desk):
    return desk.receive(an_intake(), actor=LAN).dossier


@pytest.fixture(autouse=True)
def lanes(dressed):
    yield
    background.close(1)
