"""A desk with two clerks, the PIN of both being 4711."""

import pytest

from desk_app import bootstrap
from tests.builders import LAN, a_desk

PIN = "4711"


@pytest.fixture
def bare_desk(tmp_path):
    """Return a desk without any account."""
    made = a_desk(tmp_path / "home")
    yield made
    made.close()


@pytest.fixture
def desk(bare_desk):
    for name, role in (("Nguyễn Thị Lan", "clerk"), ("Trần Văn Hùng", "supervisor")):
        bootstrap.add_clerk(bare_desk, name, role, PIN, actor=LAN)
    return bare_desk
