"""The desk's icons."""

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from ui.icons import FOLDER, forget, pixmap


def test_an_icon_takes_the_colour_it_is_asked_for(dressed: QApplication) -> None:
    image = pixmap("check", 24, "#27478F").toImage()
    opaque = {
        image.pixelColor(x, y).name()
        for x in range(24)
        for y in range(24)
        if image.pixelColor(x, y).alpha() == 255
    }

    assert opaque == {"#27478f"}


def test_an_icon_is_drawn_once_per_size_colour_and_screen(dressed: QApplication) -> None:
    forget()
    pixmap("check", 16, "#27478F", 1.0)
    pixmap("check", 16, "#27478F", 1.0)
    sharp = pixmap("check", 16, "#27478F", 2.0)

    assert pixmap.cache_info().misses == 2
    assert sharp.width() == 32
    assert sharp.deviceIndependentSize().width() == 16


def test_an_icon_that_is_not_there_is_named(dressed: QApplication) -> None:
    with pytest.raises(FileNotFoundError, match="no-such-icon"):
        pixmap("no-such-icon", 16, "#27478F")


def test_every_icon_is_an_outline_that_can_be_recoloured() -> None:
    for path in FOLDER.glob("*.svg"):
        assert re.search(r'stroke="currentColor"', path.read_text(encoding="utf-8")), path.name


def test_the_icons_carry_their_licence(root: Path) -> None:
    assert "ISC" in (root / "resources/icons/LICENSE-Lucide.txt").read_text(encoding="utf-8")
