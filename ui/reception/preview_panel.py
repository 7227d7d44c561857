"""The receipt as it will be printed, looked at before it has a number: in the page, large, or as a thumbnail."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Dressed, colour, look
from ui.widgets.announce import announce
from ui.widgets.card import Card
from ui.widgets.keycap import Keycap

PREVIEW_KEY = "Alt+X"
WIDTH = 1480  # pixels the page is drawn at: sharp at twice a small screen
PROPORTION = 148.5 / 210


class ReceiptPicture(Dressed, QWidget):
    """One page in its own proportion, as large as there is room; `opened` on a double click or Enter."""

    opened = Signal()
    margin = 1  # design pixels around the page

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QImage()
        self._scaled = QImage()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._finish()

    def show_picture(self, picture: QImage) -> None:
        """Show another page."""
        self._picture, self._scaled = picture, QImage()
        self.update()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to see yet."""
        return self._picture.isNull()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.opened.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        edge = look().px(self.margin)
        room = self.rect().adjusted(edge, edge, -edge, -edge)
        width = min(room.width(), round(room.height() / PROPORTION))
        page = QRect(0, 0, width, round(width * PROPORTION))
        page.moveCenter(room.center())
        if self._picture.isNull():
            painter.fillRect(page, colour(look().tokens.sunken))
        else:
            # Drawn small by the painter alone, the letters of a page fall to pieces.
            wanted = page.size() * self.devicePixelRatioF()
            if self._scaled.size() != wanted:
                self._scaled = self._picture.scaled(
                    wanted, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
                )
            painter.drawImage(page, self._scaled)
        painter.setPen(colour(look().tokens.accent if self.hasFocus() else look().tokens.line))
        painter.drawRect(page.adjusted(0, 0, -1, -1))
        painter.end()

    def _dress(self) -> None:
        self.update()


class PreviewPanel(ReceiptPicture):
    """Stands in the place of the form until Esc."""

    margin = 10

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(
            self.tr("The receipt as it will be printed, a draft without a number; Esc closes")
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.hide()

    def open(self) -> None:
        """Come into sight and take the focus, which says it to a screen reader."""
        self.show()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        announce(self, self.accessibleName())


class ThumbnailCard(Card):
    """The receipt in the right column of a high window; a double click or its key makes it large."""

    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", small=True, parent=parent)
        self.set_title(self.tr("Preview A5"))
        self.picture = ReceiptPicture()
        self.picture.setAccessibleName(self.tr("Receipt, a draft"))
        self.picture.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.right.addWidget(Keycap(PREVIEW_KEY))
        self.body.addWidget(self.picture)
        self.picture.opened.connect(self.opened)
        self.hide()
        self._dress()

    def _dress(self) -> None:
        super()._dress()
        if hasattr(self, "picture"):
            self.picture.setFixedHeight(look().px(236))
