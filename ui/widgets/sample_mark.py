"""Over every screen of a sample desk: that nothing on it is real."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import Dressed, colour, look

translate = QCoreApplication.translate

LIGHTLY = 0.055


class SampleMark(Dressed, QWidget):
    """Large letters aslant, so faint that every word under them stays readable; no mouse, no focus."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("sample_mark")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(translate("Frame", "SAMPLE DATA"))
        over.installEventFilter(self)
        self.setGeometry(over.rect())
        self.show()
        self.raise_()
        self._finish()

    def _dress(self) -> None:
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        elif event.type() in (QEvent.Type.ChildAdded, QEvent.Type.LayoutRequest):
            self.raise_()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setOpacity(LIGHTLY if not look().tokens.dark else LIGHTLY * 1.4)
        painter.setFont(look().font(64, 700))
        painter.setPen(colour(look().tokens.text))
        words = translate("Frame", "SAMPLE DATA")
        step = look().px(260)
        painter.translate(self.width() / 2, self.height() / 2)
        painter.rotate(-24)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
        for line in range(-2, 3):
            painter.drawText(
                QRect(-self.width(), line * step - step // 2, 2 * self.width(), step), flags, words
            )
        painter.end()
