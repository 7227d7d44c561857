"""The camera as a page scanner: Enter takes what it sees, page after page, until Esc."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QEvent, QIODevice, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.theme import Tone
from ui.widgets.buttons import KeyButton, Kind
from ui.work.scanner.camera import Camera, CameraState
from ui.work.scanner.camera_panel import CameraPanel

WIDEST = 4096  # pixels: a page is read at A4 and 200 dpi from 2339 on
_QUALITY = 92  # of the JPEG that is made small like any other file


class PageCamera(CameraPanel):
    """`photographed` gives the bytes of a JPEG for every page taken; codes in sight are left alone."""

    photographed = Signal(bytes)

    def __init__(self, window: QWidget, camera: Camera | None = None) -> None:
        self.take = KeyButton("", "Enter", Kind.PRIMARY, "camera", binds=False)
        self._seen, self._taken = QImage(), 0
        super().__init__(window, camera or Camera(widest=WIDEST))
        self.setAccessibleName(self.tr("Camera for pages"))
        self.take.set_label(self.tr("Take the page"))
        self.take.clicked.connect(self.photograph)
        self._camera.pictured.connect(self._see)

    def open_camera(self) -> None:
        """Come into sight with nothing taken yet."""
        self._seen, self._taken = QImage(), 0
        super().open_camera()

    def photograph(self) -> None:
        """Take what is seen now."""
        if self._seen.isNull() or self._camera.state is not CameraState.LOOKING:
            return
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self._seen.save(buffer, "JPEG", _QUALITY)  # type: ignore[call-overload]  # a name of a format is text
        self._taken += 1
        self.photographed.emit(bytes(buffer.data().data()))
        self._say(self.tr("{count} pages taken. The next one, or Esc.").format(count=self._taken), Tone.DONE)

    def event(self, event: QEvent) -> bool:
        """Enter takes the page while the panel has the focus."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if isinstance(event, QKeyEvent) and event.key() in keys:
            if event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
                self.photograph()
            event.accept()
            return True
        return super().event(event)

    def _see(self, image: QImage) -> None:
        self._seen = image

    def _take(self, text: str) -> None:
        """A code on the paper is part of the paper."""

    def _say_state(self) -> None:
        super()._say_state()
        looking = self._camera.state is CameraState.LOOKING
        self.take.setVisible(looking)
        if looking:
            self._say(self.tr("Lay the paper flat so that it fills the picture, then Enter."), Tone.CALM)
        self._place()

    def _lay_out(self) -> None:
        super()._lay_out()
        self._column.addWidget(self.take, 0, Qt.AlignmentFlag.AlignRight)
