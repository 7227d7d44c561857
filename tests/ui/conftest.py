"""The window under test wears the desk's own face and look."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from ui import wording
from ui.app import make_application
from ui.theme import LIGHT, Look, look, wear

_WORN: list[bool] = []


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    """Return the application in the light look at 100 %, in Vietnamese; brought back afterwards."""
    wanted = Look(LIGHT)
    if not _WORN or look() != wanted or wording.language() != "vi":
        make_application(look=wanted, language="vi")  # every widget alive is dressed anew: not without need
        _WORN.append(True)
    yield qapp
    if look() != wanted:
        wear(wanted)
