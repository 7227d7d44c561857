"""How a widget under test is looked at."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget


def ink_rows(image: QImage, ground: str) -> list[int]:
    """Return the rows of `image` that hold anything but `ground`."""
    return [
        y
        for y in range(image.height())
        if any(image.pixelColor(x, y).name().upper() != ground for x in range(image.width()))
    ]


@pytest.fixture
def inked() -> Callable[[QWidget, str], list[int]]:
    """Return a function: the rows of a grabbed widget with ink on a given ground."""
    return lambda widget, ground: ink_rows(widget.grab().toImage(), ground)
