"""A desk with two dossiers the province does not have yet."""

import pytest

from tests.builders import LAN, a_desk, a_person, an_intake


@pytest.fixture
def desk(tmp_path):
    made = a_desk(tmp_path / "home")
    for name in ("LÊ VĂN ANH", "TRẦN THỊ BÍCH"):
        made.receive(an_intake(owner=a_person(full_name=name)), actor=LAN)
    yield made
    made.close()
