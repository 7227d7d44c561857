"""The citizen's window fills a screen of its own, takes no key from the clerk and hears no mouse."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest

from tests.ui.citizen_display.conftest import HEAD_SHORT, PAGES
from ui.citizen_display.faces import Face
from ui.citizen_display.screens import free_room
from ui.citizen_display.view import CitizenWindow

CLERKS, SECOND = QRect(0, 0, 1366, 768), QRect(1366, 0, 1280, 800)


@pytest.fixture
def glass(dressed, qtbot):
    window = CitizenWindow(lambda trying: HEAD_SHORT)
    qtbot.addWidget(window)
    window.stand_on(SECOND)
    return window


@pytest.fixture(scope="module")
def finger():
    return QTest.createTouchDevice(QPointingDevice.DeviceType.TouchScreen)


def faces(glass):
    return [face for face in glass.findChildren(Face) if face.isVisible()]


def test_the_window_never_asks_for_the_focus(glass):
    kind = glass.windowFlags()
    assert kind & Qt.WindowType.WindowDoesNotAcceptFocus
    assert (kind & Qt.WindowType.Tool) == Qt.WindowType.Tool
    assert glass.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert not glass.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)
    everything = [glass, *glass.findChildren(Face)]
    assert {widget.focusPolicy() for widget in everything} == {Qt.FocusPolicy.NoFocus}


def test_with_two_real_screens_it_fills_the_second_and_the_clerk_goes_on_typing():
    script = Path(__file__).parent / "two_screens.py"
    said = subprocess.run(
        [sys.executable, str(script)], check=True, capture_output=True, text=True, timeout=60
    )
    told = json.loads(said.stdout)
    assert told["place"] == [1366, 0, 1280, 800]
    assert told["screen"] == "citizen"
    assert told["focus"]
    assert told["active"]
    assert told["free after the move"] == [0, 0, 1366, 768]


@pytest.mark.parametrize(
    ("screens", "found"),
    [
        ([CLERKS], None),
        ([CLERKS, SECOND], SECOND),
        ([SECOND, CLERKS], SECOND),
        ([CLERKS, QRect(CLERKS)], None),  # the same picture on both
        ([CLERKS, QRect(0, 0, 1280, 720)], None),
        ([], None),
    ],
)
def test_only_a_screen_with_nothing_of_the_clerks_on_it_is_free(screens, found):
    assert free_room(CLERKS, screens) == found


def test_faces_stand_only_where_they_are_asked_for(glass):
    for name, page in PAGES.items():
        glass.show_page(page)
        assert len(faces(glass)) == (5 if name in ("done", "returned") else 0), name


def touch(glass, finger, *places):
    """A finger put down at the first of `places`, moved through the others and lifted at the last."""
    window = glass.windowHandle()
    QTest.touchEvent(window, finger).press(0, places[0], window).commit()
    for place in places[1:]:
        QTest.touchEvent(window, finger).move(0, place, window).commit()
    QTest.touchEvent(window, finger).release(0, places[-1], window).commit()


def test_a_finger_rates_and_a_finger_that_slides_away_does_not(glass, finger):
    glass.show_page(PAGES["done"])
    face, told = faces(glass)[4], []
    glass.rated.connect(told.append)
    middle = face.geometry().center()
    touch(glass, finger, middle)
    assert told == [5]
    touch(glass, finger, middle, face.geometry().topLeft() - QPoint(60, 60))
    assert told == [5]


def test_neither_mouse_nor_keyboard_rates(glass):
    glass.show_page(PAGES["done"])
    told = []
    glass.rated.connect(told.append)
    for face in faces(glass):
        QTest.mouseClick(face, Qt.MouseButton.LeftButton)
        for key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_5):
            QTest.keyClick(face, key)
    assert told == []


def test_a_touch_screen_that_says_it_is_a_mouse_can_be_taken_for_one(glass):
    glass.show_page(PAGES["done"])
    glass.take_mouse_as_finger(True)
    told = []
    glass.rated.connect(told.append)
    QTest.mouseClick(faces(glass)[0], Qt.MouseButton.LeftButton)
    assert told == [1]


def test_faces_are_named_and_large_enough_for_a_thumb(glass):
    glass.show_page(PAGES["done"])
    assert [face.accessibleName() for face in faces(glass)] == [
        "Rất không hài lòng",
        "Không hài lòng",
        "Bình thường",
        "Hài lòng",
        "Rất hài lòng",
    ]
    assert all(face.width() >= 160 and face.height() >= 160 for face in faces(glass))


def test_a_screen_reader_hears_what_stands_there(glass, qtbot):
    glass.show_page(PAGES["check"])
    qtbot.waitUntil(lambda: "NGUYỄN THỊ HUỲNH PHƯỢNG" in glass.accessibleDescription())


def test_the_trial_window_is_small_marked_and_shows_the_whole_page(dressed, qtbot):
    seen = []

    def head(trying):
        seen.append(trying)
        return HEAD_SHORT

    window = CitizenWindow(head)
    qtbot.addWidget(window)
    window.show_page(PAGES["done"])
    window.try_out(QPoint(1366, 768))
    qtbot.waitUntil(lambda: True in seen)
    assert (window.width(), window.height()) == (640, 400)
    assert not window.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert window.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert "dùng thử" in window.windowTitle()
    assert all(window.rect().contains(face.geometry()) for face in faces(window))
