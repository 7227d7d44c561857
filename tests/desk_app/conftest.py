"""A desk for each test: enrolled, its province out of reach, its clock standing on a Monday morning."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desk_app.bootstrap import OpenDesk
from tests.builders import a_desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[OpenDesk]:
    opened = a_desk(tmp_path / "home")
    yield opened
    opened.close()
