"""A page of the desk: a middle that scrolls when the window is low, and a bar that never moves."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.theme import Dressed, look
from ui.widgets.bars import ActionBar


class ScrollingMiddle(QScrollArea):
    """What of a page may scroll; Tab brings the focused field into sight."""

    def __init__(self, holds: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(holds)
        # The page's ground shows through; setWidget turns filling on.
        self.viewport().setAutoFillBackground(False)
        holds.setAutoFillBackground(False)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 120)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A banner, a strip or larger text takes height: the field in hand stays in sight."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._keep_focus_in_sight)

    def _keep_focus_in_sight(self) -> None:
        focused, holds = QApplication.focusWidget(), self.widget()
        if focused is not None and holds is not None and holds.isAncestorOf(focused):
            self.ensureWidgetVisible(focused, 8, 24)


class Page(Dressed, QWidget):
    """Lay widgets out in `middle` (a column with the page's margins); actions go to `bar`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        holder = QWidget()
        self.middle = QVBoxLayout(holder)
        self.bar = ActionBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.area = ScrollingMiddle(holder)
        column.addWidget(self.area, 1)
        column.addWidget(self.bar)
        self._column = column
        self._finish()

    def in_place_of_middle(self, widget: QWidget) -> None:
        """Let `widget` stand where the middle stands, while that is put out of sight."""
        self._column.insertWidget(1, widget, 1)

    def show_middle(self, shown: bool) -> None:
        """Show the middle, or leave its place to what stands in for it."""
        self.area.setVisible(shown)

    def above_bar(self, line: QWidget) -> None:
        """Put a line that never scrolls between the middle and the bar."""
        self._column.insertWidget(self._column.indexOf(self.bar), line)

    def _dress(self) -> None:
        side, top = (8, 8) if look().compact else (16, 12)
        self.middle.setContentsMargins(side, top, 8 if look().compact else 12, top)
        self.middle.setSpacing(look().gap)
