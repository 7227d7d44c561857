"""The receipt before there is a number: small beside the form while it is written, large in its place with Alt+X."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from ui.reception.layout import ReceptionLayout
from ui.reception.presenter import Reception
from ui.reception.preview_panel import WIDTH
from ui.reception.showing import Page
from ui.work import background
from ui.work.picturing import picture_of

SKETCH_AFTER = 600  # milliseconds after the last stroke until the picture of the receipt follows


class Beforehand(QObject):
    """Draws the receipt of the form in hand when its strokes pause, and shows it large on demand."""

    def __init__(
        self, screen: ReceptionLayout, reception: Reception, *, failed: Callable[[Exception], None]
    ) -> None:
        super().__init__(screen)
        self._screen, self._reception, self._failed = screen, reception, failed
        self._page: Page | None = None
        self._came_from: QWidget | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SKETCH_AFTER)
        self._pause.timeout.connect(self._draw)
        for piece in (screen.thumbnail, screen.large):
            piece.opened.connect(self.turn)
        screen.preview.clicked.connect(self.turn)

    def follow(self, page: Page) -> None:
        """The form has changed: its picture follows where one is in sight."""
        screen, self._page = self._screen, page
        screen.thumbnail.setVisible(page.procedure is not None and screen.has_room_for_thumbnail)
        if screen.thumbnail.isVisible() or screen.large.isVisible():
            self._pause.start()

    def turn(self) -> None:
        """Alt+X: the receipt in place of the form, and back again; without a procedure, what is missing."""
        if self._screen.large.isVisible():
            self.close()
        elif self._page is not None and self._page.procedure is not None:
            self._came_from = self._screen.focusWidget()
            self._screen.show_large(True)
            self._draw()
        else:
            self._reception.closing.go_to_missing()

    def close(self) -> None:
        """The form again, the cursor where it stood."""
        self._screen.show_large(False)
        (self._came_from or self._screen.papers.list).setFocus(Qt.FocusReason.OtherFocusReason)

    def _draw(self) -> None:
        def drawn(pdf: bytes) -> None:
            background.run(lambda: picture_of(pdf, WIDTH), done=self._show, failed=self._failed)

        self._reception.draft_receipt(drawn)

    def _show(self, picture: QImage) -> None:
        self._screen.large.show_picture(picture)
        self._screen.thumbnail.picture.show_picture(picture)
