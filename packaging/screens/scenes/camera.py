"""F9: the camera over a corner of the reception, a card held before it; words where there is no camera."""

from __future__ import annotations

from PySide6.QtGui import QImage
from shot import Shot
from stage import CARD, Stage

from ui.work.scanner.camera import CameraState
from ui.work.scanner.shown_code import ShownQr


def show(stage: Stage) -> None:
    """A picture in the panel, as a camera would bring it."""
    stage.sign_in()
    panel = stage.counter.scanners.camera
    panel.open_camera()
    panel._camera._be(CameraState.LOOKING)
    seen = QImage(1280, 720, QImage.Format.Format_RGB32)
    seen.fill("#8B8E86")
    code = ShownQr(CARD, "")
    code.render(seen, seen.rect().center() - code.rect().center())
    panel.picture.show_image(seen)
    stage.wait(0.3)


def show_none(stage: Stage) -> None:
    """A computer without a camera."""
    stage.sign_in()
    panel = stage.counter.scanners.camera
    panel.open_camera()
    panel._camera._be(CameraState.NO_CAMERA)
    stage.wait(0.3)


SHOTS = [Shot("camera", show), Shot("camera-none", show_none, ((1093, "light", 100),))]
