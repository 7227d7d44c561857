"""The page of scans: folder, hours and limit are kept as the clerk says them, or refused in words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desk_app.domain.scan_habits import ScanHabits
from desk_app.line import SCAN_HABITS
from desk_app.store.clerks import Clerk
from desk_app.store.preferences import DESK
from tests.builders import LAN, a_desk
from tests.ui.at_once import at_once
from ui.settings.panel import Setting
from ui.settings.scans_panel import AT_NIGHT, ScansPanel


@pytest.fixture
def desk(tmp_path):
    made = a_desk(tmp_path / "home")
    yield made
    made.close()


@pytest.fixture
def panel(desk, dressed, qtbot, tmp_path):
    (tmp_path / "scanner").mkdir()
    given = Setting(desk, lambda: Clerk("1", "Lan", "clerk"), lambda: LAN, at_once)
    made = ScansPanel(given, ask=lambda: str(tmp_path / "scanner"))
    qtbot.addWidget(made)
    made.show()
    made.shown()
    return made


def habits(desk):
    return desk.preferences.get(DESK, SCAN_HABITS, ScanHabits())


def test_a_folder_is_chosen_and_forgotten(panel, desk, tmp_path):
    QTest.mouseClick(panel.choose, Qt.MouseButton.LeftButton)
    assert habits(desk).folder == str(tmp_path / "scanner")
    assert panel.place.text() == str(tmp_path / "scanner")
    QTest.mouseClick(panel.forget, Qt.MouseButton.LeftButton)
    assert habits(desk).folder == ""


def test_tonight_keeps_the_scans_until_evening(panel, desk):
    panel._choose_when(AT_NIGHT)
    assert (habits(desk).opens, habits(desk).closes) == ("18:00", "06:00")
    panel._choose_when("any")
    assert habits(desk).opens == ""


@pytest.mark.parametrize(("typed", "kept"), [("512", 512), ("", 0)])
def test_a_limit_is_kept(panel, desk, typed, kept):
    panel.limit.set_text(typed)
    panel._limit()
    assert habits(desk).kbit == kept
    assert panel.wrong.text() == ""


@pytest.mark.parametrize("typed", ["nhanh", "5", "-3", "٥٠٠"])
def test_a_limit_that_is_none_is_refused_in_words(panel, desk, typed):
    panel.limit.set_text(typed)
    panel._limit()
    assert habits(desk).kbit == 0
    assert "kbit/giây" in panel.wrong.text()
