"""The scenes of packaging/screens, for checks that need every screen in every look."""

import sys
from pathlib import Path

import pytest

from tests.ui.conftest import dressed

__all__ = ["dressed"]

SCREENS = Path(__file__).resolve().parents[2] / "packaging" / "screens"
sys.path.append(str(SCREENS))


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home every scene begins from, told once."""
    from stage import tell_template

    folder = tmp_path_factory.mktemp("screens") / "template"
    tell_template(folder)
    return folder
