"""The scenes of packaging/screens, for checks that need every screen in every look."""

import importlib
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.ui.conftest import dressed

if TYPE_CHECKING:
    from shot import Shot

__all__ = ["dressed"]

SCREENS = Path(__file__).resolve().parents[2] / "packaging" / "screens"
sys.path.append(str(SCREENS))


def shots_of(scene: str) -> list["Shot"]:
    """The pictures of a scene: with DESK_SCREENS=all (`make screens`) each of them, else the first."""
    found: list[Shot] = importlib.import_module(f"scenes.{scene}").SHOTS
    return found if os.environ.get("DESK_SCREENS") == "all" else found[:1]


def languages(usual: str) -> list[str]:
    """Both with DESK_SCREENS=all, else the one a check is made in at every push: each opens every scene once."""
    return ["vi", "en"] if os.environ.get("DESK_SCREENS") == "all" else [usual]


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home every scene begins from, told once."""
    from stage import tell_template

    folder = tmp_path_factory.mktemp("screens") / "template"
    tell_template(folder)
    return folder
