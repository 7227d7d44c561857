"""A camera as a scanner: frames are looked through off the window's thread, one at a time."""

from __future__ import annotations

from enum import StrEnum
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from ui import crash
from ui.work import background
from ui.work.scanner.decoding import Picture, codes_in

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QCamera, QMediaCaptureSession, QVideoFrame, QVideoSink

EVERY = 0.07  # seconds between pictures
WIDEST = 1280  # pixels; more make no code easier to read


class CameraState(StrEnum):
    """What there is to say about the camera."""

    LOOKING = "looking"
    NO_MODULE = "no_module"  # this computer has no part for cameras
    NO_CAMERA = "no_camera"  # none is plugged in
    REFUSED = "refused"  # another program has it, or this account may not use it


class Camera(QObject):
    """`pictured` for every frame shown, `read` for every code in sight, as often as it is seen."""

    pictured = Signal(QImage)
    read = Signal(str)
    state_changed = Signal(str)

    def __init__(self, parent: QObject | None = None, *, widest: int = WIDEST) -> None:
        """`widest`: pixels of a picture's width at most."""
        super().__init__(parent)
        self._widest = widest
        self._camera: QCamera | None = None
        self._session: QMediaCaptureSession | None = None
        self._sink: QVideoSink | None = None
        self._busy, self._last = False, 0.0
        self.state = CameraState.NO_CAMERA

    def open(self) -> CameraState:
        """Switch the system's own camera on; the answer says in what state that left it."""
        try:
            from PySide6.QtMultimedia import QCamera, QMediaCaptureSession, QMediaDevices, QVideoSink
        except ImportError:
            return self._be(CameraState.NO_MODULE)
        device = QMediaDevices.defaultVideoInput()
        if device.isNull():
            return self._be(CameraState.NO_CAMERA)
        self._camera = QCamera(device, self)
        fitting = [each for each in device.videoFormats() if each.resolution().width() <= self._widest]
        if fitting:
            self._camera.setCameraFormat(max(fitting, key=lambda each: each.resolution().width()))
        self._session, self._sink = QMediaCaptureSession(self), QVideoSink(self)
        self._session.setCamera(self._camera)
        self._session.setVideoSink(self._sink)
        self._sink.videoFrameChanged.connect(self._take_frame)
        self._camera.errorOccurred.connect(lambda _error, _words: self._be(CameraState.REFUSED))
        self._camera.start()
        return self._be(CameraState.LOOKING)

    def close(self) -> None:
        """Switch it off; its light goes out."""
        if self._camera is not None:
            self._camera.stop()
        for each in (self._camera, self._session, self._sink):
            if each is not None:
                each.deleteLater()
        self._camera = self._session = self._sink = None

    def look(self, image: QImage) -> None:
        """Show one picture and have it looked through, unless the one before still is."""
        self.pictured.emit(image)
        if self._busy:
            return
        self._busy = True
        grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
        picture = Picture(bytes(grey.constBits()), grey.bytesPerLine(), grey.height())
        background.run(
            lambda: codes_in(picture),
            done=self._tell,
            failed=self._broken,
            settled=self._rest,
            lane="camera",
        )

    def _broken(self, error: Exception) -> None:
        """A picture without a code is no refusal: whatever comes here is a bug."""
        crash.report(error)

    def _take_frame(self, frame: QVideoFrame) -> None:
        if monotonic() - self._last < EVERY:
            return
        self._last = monotonic()
        image = frame.toImage()
        if not image.isNull():
            self.look(image)

    def _tell(self, texts: object) -> None:
        if isinstance(texts, list):
            for text in texts:
                self.read.emit(text)

    def _rest(self) -> None:
        self._busy = False

    def _be(self, state: CameraState) -> CameraState:
        self.state = state
        self.state_changed.emit(state.value)
        return state
