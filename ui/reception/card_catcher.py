"""A card read by a scanner that types: its text is caught in whatever field it fell into."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from desk_app.domain.identity_card import looks_like_card
from ui.widgets.fields import Entry
from ui.work.recognise import whole_card

HUSH = 800  # milliseconds in which an Enter after such a pause is the scanner's
PAUSE = 120  # milliseconds without a key: the scanner has come to its end
_CARD = re.compile(r"\d{12}\|.*")


class CardCatcher(QObject):
    """Watches one entry; `caught` tells the card's text, and the entry is as it was before the scan.

    The newer card begins like the older one, so only a pause or Enter says that it is whole.
    """

    caught = Signal(str)

    def __init__(self, entry: Entry) -> None:
        super().__init__(entry)
        self._entry = entry
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._catch_late)
        self._hush = QTimer(self)
        self._hush.setSingleShot(True)
        self._hush.setInterval(HUSH)
        entry.edited.connect(self._look)

    def catch(self) -> bool:
        """Take a whole card out of the entry now; False when there is none in it."""
        self._pause.stop()
        text = self._entry.value()
        found = _CARD.search(text)
        if found is None or not whole_card(found[0]):
            return False
        self._entry.set_value(text[: found.start()])
        self._entry.edited.emit(self._entry.value())
        self.caught.emit(found[0])
        return True

    def _catch_late(self) -> None:
        """The scanner paused: its own Enter may still come, and is not meant for whatever has the focus then."""
        app = QCoreApplication.instance()
        if self.catch() and app is not None:
            app.installEventFilter(self)
            self._hush.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        app = QCoreApplication.instance()
        if app is None or not self._hush.isActive():
            if app is not None:
                app.removeEventFilter(self)
            return False
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        self._hush.stop()
        app.removeEventFilter(self)
        return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)

    def _look(self, text: str) -> None:
        if looks_like_card(text):
            self._pause.start()
        else:
            self._pause.stop()
