"""The window under test wears the desk's own face and look."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from ui.app import make_application
from ui.theme import LIGHT, Look, wear


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    """Return the application in the light look at 100 %, in Vietnamese; brought back afterwards."""
    make_application(look=Look(LIGHT), language="vi")
    yield qapp
    wear(Look(LIGHT))
