"""Banners: a state of the desk that stays until it is over, said inside the page."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import Dressed, Tone, colour, look, mixed
from ui.widgets.icon_label import IconLabel
from ui.widgets.text import Text

ICON_OF = {
    Tone.LATE: "triangle-alert",
    Tone.TODAY: "triangle-alert",
    Tone.SOON: "info",
    Tone.DONE: "circle-check",
    Tone.PERSON: "user",
    Tone.CALM: "info",
}


class Banner(Dressed, QWidget):
    """An inline card on the tone's ground: icon, a sentence, a detail under it, actions in `right`."""

    def __init__(
        self,
        text: str,
        tone: Tone = Tone.CALM,
        icon: str = "",
        detail: str = "",
        *,
        size: int = 14,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone, self._small = tone, False
        self._icon = IconLabel(icon or ICON_OF[tone], 20 if size < 20 else 24, tone.value)
        self._text = Text(text, size, 600 if size < 20 else 700, tone.value, wrap=True)
        self._detail = Text(detail, 13, 500, wrap=True)
        if not detail:
            self._detail.hide()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._text)
        words.addWidget(self._detail)
        self.right = QHBoxLayout()
        self.right.setSpacing(8)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(10)
        self._row.addWidget(self._icon)
        self._row.addLayout(words, 1)
        self._row.addLayout(self.right)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._finish()

    def text(self) -> str:
        """Return the sentence shown."""
        return self._text.text()

    def show_state(self, text: str, tone: Tone, icon: str = "", detail: str = "") -> None:
        """Say something else."""
        self._tone = tone
        self._icon.set_icon(icon or ICON_OF[tone], tone.value)
        self._text.setText(text)
        self._text.set_ink(tone.value)
        self._detail.setText(detail)
        self._detail.setHidden(not detail)
        self._dress()

    def set_small(self, small: bool) -> None:
        """Take less room: no icon, and the sentence as small as its detail."""
        self._icon.setVisible(not small)
        self._text.set_type(13 if small else 14, 600)
        self._small = small
        self._dress()

    def _dress(self) -> None:
        self._row.setContentsMargins(12, 4 if self._small else 6, 8, 4 if self._small else 6)
        self.setAccessibleName(self._text.text())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        pair = look().tokens.tones[self._tone]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(mixed(pair.ground, pair.ink, 0.45), 1))
        painter.setBrush(colour(pair.ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.end()
