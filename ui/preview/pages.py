"""The pages of a paper, as large as one wants to see them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMargins, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView

CLOSER, FARTHER, FITTING = "Ctrl++", "Ctrl+-", "Ctrl+0"
_KEYS = {CLOSER: 1, "Ctrl+=": 1, FARTHER: -1, FITTING: 0}
_STEP, _NEAREST, _FARTHEST = 1.25, 4.0, 0.25


class PagesView(QPdfView):
    """Fits the page into the window until the clerk comes closer: Ctrl with the wheel, or with + − 0."""

    turned = Signal()

    def __init__(self, document: QPdfDocument) -> None:
        super().__init__()
        self.setDocument(document)
        self.setDocumentMargins(QMargins(8, 8, 8, 8))
        self.setZoomMode(QPdfView.ZoomMode.FitInView)
        self.pageNavigator().currentPageChanged.connect(lambda _page: self.turned.emit())

    def fit_pages(self) -> None:
        """One page stands whole in the window; several lie one under the other."""
        several = self.document().pageCount() > 1
        self.setPageMode(QPdfView.PageMode.MultiPage if several else QPdfView.PageMode.SinglePage)

    def page(self) -> int:
        """The page in sight, the first is 0."""
        return int(self.pageNavigator().currentPage())

    def zoom(self, step: int) -> None:
        """Come closer (1), go farther (-1), or fit the page into the window (0)."""
        if not step:
            self.setZoomMode(QPdfView.ZoomMode.FitInView)
            return
        factor = self.seen_at() * (_STEP if step > 0 else 1 / _STEP)
        self.setZoomMode(QPdfView.ZoomMode.Custom)
        self.setZoomFactor(min(max(factor, _FARTHEST), _NEAREST))

    def seen_at(self) -> float:
        """How large the page is seen now; 1 is its size on paper."""
        if self.zoomMode() is QPdfView.ZoomMode.Custom:
            return self.zoomFactor()
        points = self.document().pagePointSize(self.page())
        if points.isEmpty():
            return 1.0
        margins, inch = self.documentMargins(), self.logicalDpiX() / 72
        room = self.viewport().size()
        across = (room.width() - margins.left() - margins.right()) / (points.width() * inch)
        down = (room.height() - margins.top() - margins.bottom()) / (points.height() * inch)
        return max(min(across, down), _FARTHEST)

    def event(self, event: QEvent) -> bool:
        """Ctrl with + − 0 is the paper's here, not the window's text."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.ShortcutOverride
            and _key(event) in _KEYS
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _KEYS.get(_key(event))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.zoom(step)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)


def _key(event: QKeyEvent) -> str:
    return QKeySequence(event.keyCombination()).toString()
