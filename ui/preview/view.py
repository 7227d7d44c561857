"""Documents on the screen: as they will be on paper, with the keys to print it and to go back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, Signal
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import Dressed, colour, look
from ui.widgets.bars import ActionBar
from ui.widgets.buttons import KeyButton, Kind

translate = QCoreApplication.translate


class PreviewScreen(Dressed, QWidget):
    """Shows PDFs, one at a time. Signals: `left` (Esc), `print_wanted` (the bytes shown)."""

    left = Signal()
    print_wanted = Signal(bytes)

    def __init__(self, *, can_print: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pdfs: list[bytes] = [b""]
        self._place, self._said = 0, ""
        self._buffer = QBuffer(self)
        self.document = QPdfDocument(self)
        self.pages = QPdfView(self)
        self.pages.setDocument(self.document)
        self.pages.setPageMode(QPdfView.PageMode.MultiPage)
        self.pages.setZoomMode(QPdfView.ZoomMode.FitInView)
        self.bar = ActionBar()
        self._lay_out(can_print)
        self._finish()

    def show_documents(self, pdfs: Sequence[bytes], said: str) -> None:
        """Show the first of `pdfs`; the others follow with the key of the next one."""
        self._pdfs, self._place, self._said = list(pdfs), 0, said
        self._show()

    def _show_next(self) -> None:
        self._place = (self._place + 1) % len(self._pdfs)
        self._show()

    def _show(self) -> None:
        self.document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(self._pdfs[self._place]))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)
        several = len(self._pdfs) > 1
        self.next_button.setVisible(several)
        count = f" · {self._place + 1}/{len(self._pdfs)}" if several else ""
        self.bar.set_status(self._said + count, "printer")
        self.pages.setAccessibleName(self._said + count)

    def shown(self) -> None:
        """Called by the window each time the page is shown."""
        self.pages.setFocus()

    def _lay_out(self, can_print: bool) -> None:
        back = KeyButton(translate("Preview", "Close"), "Esc", Kind.NORMAL if can_print else Kind.PRIMARY)
        back.clicked.connect(self.left)
        self.bar.add(back)
        self.next_button = KeyButton(translate("Preview", "Next document"), "Ctrl+N")
        self.next_button.clicked.connect(self._show_next)
        self.next_button.hide()
        self.bar.add(self.next_button)
        if can_print:
            again = KeyButton(translate("Preview", "Print"), "Ctrl+P", Kind.PRIMARY, "printer")
            again.clicked.connect(lambda: self.print_wanted.emit(self._pdfs[self._place]))
            self.bar.add(again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.pages, 1)
        column.addWidget(self.bar)

    def _dress(self) -> None:
        palette = self.pages.palette()
        palette.setColor(palette.ColorRole.Dark, colour(look().tokens.bg))
        self.pages.setPalette(palette)
