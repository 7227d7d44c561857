"""The camera as a page scanner; there is none in this test: pictures come from elsewhere."""

import io

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from ui.work.scanner.camera import Camera, CameraState
from ui.work.scanner.page_camera import PageCamera


class Lent(Camera):
    """Switches nothing on; its pictures are given to it."""

    def open(self):
        return self._be(CameraState.LOOKING)


@pytest.fixture
def panel(dressed, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1093, 574)
    window.show()
    made = PageCamera(window, Lent())
    made.pages = []
    made.photographed.connect(made.pages.append)
    made.open_camera()
    return made


def test_enter_takes_what_the_camera_sees_page_after_page(panel):
    seen = QImage(2400, 3300, QImage.Format.Format_RGB32)
    for colour in ("white", "#808080"):
        seen.fill(colour)
        panel._camera.pictured.emit(seen.copy())
        QTest.keyClick(panel, Qt.Key.Key_Return)
    assert [Image.open(io.BytesIO(page)).size for page in panel.pages] == [(2400, 3300)] * 2
    assert panel.said().startswith("Đã chụp 2 trang")


def test_before_a_picture_there_is_nothing_to_take_and_esc_closes(panel):
    QTest.keyClick(panel, Qt.Key.Key_Return)
    assert panel.pages == []
    assert "Enter" in panel.said()
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert panel.isHidden()


def test_without_a_camera_its_words_say_so_and_the_button_is_gone(panel):
    panel._camera._be(CameraState.NO_CAMERA)
    assert panel.take.isHidden()
    assert panel.pages == []
