"""The strip of an owed paper under the clerk's own keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.keymap import go_by
from ui.printing.strip import PrintStrip


@pytest.fixture(autouse=True)
def as_at_first():
    yield
    go_by({})


def test_the_strip_prints_and_hears_the_key_as_it_was_changed(dressed, qtbot):
    go_by({"Ctrl+P": "F10"})
    strip = PrintStrip(lambda: False)
    qtbot.addWidget(strip)
    strip.say_failed("Hết giấy", "2418 1261 1230 4576")
    qtbot.waitExposed(strip)
    assert strip.again_button.key() == "F10"
    with qtbot.assertNotEmitted(strip.again):
        QTest.keyClick(strip, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(strip.again):
        QTest.keyClick(strip, Qt.Key.Key_F10)
