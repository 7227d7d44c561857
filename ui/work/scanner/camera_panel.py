"""The camera inside the window (F9): what it sees, what it looks for, and words where there is none."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk_app.domain.scanning import scanned_text
from ui.icons import paint_icon
from ui.keymap import told
from ui.theme import Dressed, Tone, colour, look
from ui.widgets.announce import announce
from ui.widgets.banner import Banner
from ui.widgets.buttons import KeyButton
from ui.widgets.text import Text
from ui.work.scanner.camera import Camera, CameraState

_WIDTH, _HEIGHT, _AWAY = 400, 225, 16  # design pixels: the picture, and from the window's edge
_LEAST = 120  # pixels of the picture in a window of little height


class CameraPanel(Dressed, QWidget):
    """Opens over a corner of the window; `scanned` tells the first code of ours, and it closes."""

    scanned = Signal(str)

    def __init__(self, window: QWidget, camera: Camera | None = None) -> None:
        super().__init__(window)
        self._window, self._camera = window, camera or Camera(self)
        self._before: QWidget | None = None
        self.picture = _Picture()
        self._says = Banner("", Tone.CALM, "camera")
        self._close = KeyButton(self.tr("Close"), "Esc", binds=False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Camera"))
        self._lay_out()
        self._close.clicked.connect(self.close_camera)
        self._camera.pictured.connect(self.picture.show_image)
        self._camera.read.connect(self._take)
        self._camera.state_changed.connect(lambda _state: self._say_state())
        window.installEventFilter(self)
        self.hide()
        self._finish()

    def toggle(self) -> None:
        """F9 opens and closes."""
        if self.isVisible():
            self.close_camera()
        else:
            self.open_camera()

    def open_camera(self) -> None:
        """Come into sight and switch the camera on."""
        self._before = QApplication.focusWidget()
        self.picture.show_image(QImage())
        self.show()
        self.raise_()
        self._place()
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        self._camera.open()
        self._say_state()

    def close_camera(self) -> None:
        """Switch the camera off and give the focus back to where it was."""
        if self.isHidden():
            return
        self._camera.close()
        self.hide()
        before, self._before = self._before, None
        if before is not None and shiboken6.isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    def said(self) -> str:
        """The sentence under the picture."""
        return self._says.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def event(self, event: QEvent) -> bool:
        """Esc belongs to the panel while it has the focus, whatever the screen under it does with it."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.KeyPress:
                self.close_camera()
            event.accept()
            return True
        return super().event(event)

    def _take(self, text: str) -> None:
        if self.isHidden():
            return
        ours = scanned_text(text)
        if ours is None:
            self._say(self.tr("A code, but none of this desk. Show the card or the receipt."), Tone.TODAY)
            return
        self.close_camera()
        self.scanned.emit(ours)

    def _say_state(self) -> None:
        words, tone = {
            CameraState.LOOKING: (
                self.tr("Hold the card's square code or the receipt's code into the picture."),
                Tone.CALM,
            ),
            CameraState.NO_MODULE: (
                self.tr("This computer cannot show cameras. Scan with a scanner, or type the number."),
                Tone.TODAY,
            ),
            CameraState.NO_CAMERA: (
                told(self.tr("No camera is plugged in. Plug one in and press F9 again, or type the number.")),
                Tone.TODAY,
            ),
            CameraState.REFUSED: (
                self.tr("The camera is held by another program, or may not be used. Close that program."),
                Tone.TODAY,
            ),
        }[self._camera.state]
        self.picture.setVisible(self._camera.state is CameraState.LOOKING)
        self._say(words, tone)
        self._place()

    def _say(self, words: str, tone: Tone) -> None:
        if words != self._says.text():
            self._says.show_state(words, tone, "camera")
            announce(self, words)

    def _place(self) -> None:
        window = self._window
        width = min(look().px(_WIDTH) + 32, window.width() - 2 * _AWAY)
        self.picture.setFixedHeight(look().px(_HEIGHT))
        room = window.height() - look().bar - 2 * _AWAY
        over = self._column.totalHeightForWidth(width) - room
        if over > 0:
            self.picture.setFixedHeight(max(_LEAST, self.picture.height() - over))
        self._column.activate()
        self.resize(width, min(self._column.totalHeightForWidth(width), room))
        self.move(window.width() - self.width() - _AWAY, window.height() - self.height() - look().bar - _AWAY)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Text(self.tr("Camera"), 15, 600))
        head.addStretch(1)
        head.addWidget(self._close)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.picture)
        column.addWidget(self._says)

    def _dress(self) -> None:
        self.update()
        # Once what it holds has taken its new size.
        QTimer.singleShot(0, self, self._place)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = look().tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(t.accent), 2))
        painter.setBrush(colour(t.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        painter.end()


class _Picture(Dressed, QWidget):
    """What the camera sees, mirrored by nobody, with a frame where the code is best held."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Picture of the camera"))
        self._finish()

    def show_image(self, image: QImage) -> None:
        """Show one frame."""
        self._image = image
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look().px(_WIDTH), self.minimumHeight())

    def _dress(self) -> None:
        self.setFixedHeight(look().px(_HEIGHT))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = look().tokens
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(t.sunken))
        if self._image.isNull():
            side = look().px(24)
            at = QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side)
            paint_icon(painter, at, "camera", t.text2)
        else:
            size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            at = QRect(
                (self.width() - size.width()) // 2,
                (self.height() - size.height()) // 2,
                size.width(),
                size.height(),
            )
            painter.drawImage(at, self._image)
        side = min(self.width(), self.height()) * 2 // 3
        painter.setPen(QPen(colour(t.primary), 2))
        painter.drawRect((self.width() - side) // 2, (self.height() - side) // 2, side, side)
        painter.end()
