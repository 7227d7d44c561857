"""Codes held before a camera are read, off the window's thread; where there is no camera that is said."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QTransform
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from desk_app.documents.codes import code_128, qr_code
from tests.builders import CARD, NEW_CARD
from ui.theme import LIGHT, Look, wear
from ui.work import background
from ui.work.scanner.camera import Camera, CameraState
from ui.work.scanner.camera_panel import CameraPanel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CODE = "2418126112304576"
TICKET = CODE + "04ABCDEFGHJK"
ADDRESS = f"HTTPS://MOTCUA.EXAMPLE.VN/T/{TICKET}"


def frame(*, qr: str = "", bars: str = "", turned: float = 0.0) -> QImage:
    """What a camera sees: a grey desk, a paper on it a little crooked, the code on the paper."""
    paper = QImage(620, 420, QImage.Format.Format_RGB32)
    paper.fill(QColor("#F4F2EE"))
    painter = QPainter(paper)
    ink = QColor("#22252B")
    if qr:
        code = qr_code(qr)
        side = 380 // code.modules
        for column, row, length in code.runs:
            painter.fillRect(QRect(100 + column * side, 20 + row * side, length * side, side), ink)
    if bars:
        lines = code_128(bars)
        for first, width in lines.bars:
            painter.fillRect(QRect(60 + first * 3, 120, width * 3, 120), ink)
    painter.end()
    seen = QImage(1280, 720, QImage.Format.Format_RGB32)
    seen.fill(QColor("#7C7F78"))
    painter = QPainter(seen)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setTransform(QTransform().translate(320, 140).rotate(turned))
    painter.drawImage(0, 0, paper)
    painter.end()
    return seen


class StandingCamera(Camera):
    """A camera whose frames the test gives."""

    def open(self) -> CameraState:
        return self._be(CameraState.LOOKING)


@pytest.fixture
def window(dressed: QApplication, qtbot: QtBot) -> Iterator[QWidget]:
    window = QWidget()
    window.line = QLineEdit(window)  # type: ignore[attr-defined]  # the field that had the focus
    window.resize(1093, 574)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.line.setFocus()  # type: ignore[attr-defined]
    yield window
    background.close()
    wear(Look(LIGHT))


@pytest.mark.parametrize("turned", [0.0, 6.0])
@pytest.mark.parametrize(
    ("given", "told"),
    [({"qr": ADDRESS}, TICKET), ({"bars": CODE}, CODE), ({"qr": CARD}, CARD), ({"qr": NEW_CARD}, NEW_CARD)],
)
def test_a_receipt_and_a_card_are_read_and_the_panel_closes(
    qtbot: QtBot, window: Any, given: dict[str, str], told: str, turned: float
) -> None:
    panel = CameraPanel(window, StandingCamera(window))
    panel.toggle()
    with qtbot.waitSignal(panel.scanned, timeout=5000) as caught:
        panel._camera.look(frame(**given, turned=turned))

    assert caught.args == [told]
    assert panel.isHidden()
    assert window.line.hasFocus()


def test_a_code_that_is_not_ours_is_said_and_the_panel_stays(qtbot: QtBot, window: Any) -> None:
    panel = CameraPanel(window, StandingCamera(window))
    panel.open_camera()
    panel._camera.look(frame(qr="https://example.vn/khuyen-mai"))
    qtbot.waitUntil(lambda: "không phải của quầy" in panel.said())

    assert panel.isVisible()


def test_a_picture_that_comes_while_another_is_looked_through_is_only_shown(
    qtbot: QtBot, window: Any
) -> None:
    camera = StandingCamera(window)
    shown: list[QImage] = []
    told: list[str] = []
    camera.pictured.connect(shown.append)
    camera.read.connect(told.append)
    for _ in range(5):
        camera.look(frame(bars=CODE))
    qtbot.waitUntil(lambda: bool(told))
    qtbot.wait(200)

    assert (len(shown), told) == (5, [CODE])


def test_escape_closes_it_and_gives_the_focus_back(qtbot: QtBot, window: Any) -> None:
    panel = CameraPanel(window, StandingCamera(window))
    panel.open_camera()
    assert panel.hasFocus()
    qtbot.keyClick(panel, Qt.Key.Key_Escape)

    assert panel.isHidden()
    assert window.line.hasFocus()


def test_without_the_part_for_cameras_that_is_said(
    qtbot: QtBot, window: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    panel = CameraPanel(window)
    panel.open_camera()

    assert panel._camera.state is CameraState.NO_MODULE
    assert "chưa xem được camera" in panel.said()
    assert panel.picture.isHidden()


def test_a_frame_of_the_systems_camera_is_looked_through(qtbot: QtBot, window: Any) -> None:
    media = pytest.importorskip(
        "PySide6.QtMultimedia",
        reason="this computer lacks libpulse, without which Qt has no cameras",
        exc_type=ImportError,
    )
    camera = Camera(window)
    with qtbot.waitSignal(camera.read, timeout=5000) as caught:
        camera._take_frame(media.QVideoFrame(frame(qr=NEW_CARD)))

    assert caught.args == [NEW_CARD]
