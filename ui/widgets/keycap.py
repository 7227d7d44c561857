"""Keycaps: every action at the desk shows the key that does it."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.icons import paint_icon
from ui.theme import Dressed, Tone, colour, look, mixed
from ui.widgets.text import Text

_ARROWS = {"↑": "arrow-up", "↓": "arrow-down", "←": "arrow-left", "→": "arrow-right"}  # not in the typeface


def keycap_size(key: str) -> QSize:
    """Return the size of a painted keycap at the clerk's scale."""
    if key in _ARROWS:
        return QSize(look().px(20), look().px(18))
    width = QFontMetricsF(look().font(12, 500)).horizontalAdvance(key)
    return QSize(max(ceil(width) + 10, look().px(19)), look().px(18))


def _colours(kind: str) -> tuple[QColor, QColor, QColor]:
    """Return ground, edge and ink of a keycap on a surface of `kind`."""
    t = look().tokens
    if kind == "primary":
        return mixed(t.primary, "#FFFFFF", 0.2), mixed(t.primary, "#FFFFFF", 0.55), colour(t.on_primary)
    if kind == "person":
        plum = t.tones[Tone.PERSON]
        return colour(plum.ground), mixed(t.surface, plum.ink, 0.55), colour(plum.ink)
    if kind == "toast":
        return mixed(t.text, t.surface, 0.14), mixed(t.text, t.surface, 0.5), colour(t.surface)
    if kind == "rail":
        return mixed(t.rail, "#FFFFFF", 0.14), mixed(t.rail, "#FFFFFF", 0.3), colour("#FFFFFF")
    return colour(t.sunken), colour(t.line), colour(t.text2)


def paint_keycap(painter: QPainter, rect: QRect, key: str, kind: str = "normal") -> None:
    """Paint `key` as a keycap filling `rect`; `kind` says what it lies on: normal, primary, person, toast."""
    ground, edge, ink = _colours(kind)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge, 1))
    painter.setBrush(ground)
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 3.5, 3.5)
    if key in _ARROWS:
        side = look().px(13)
        paint_icon(painter, _centred(rect, side), _ARROWS[key], ink.name())
    else:
        painter.setFont(look().font(12, 500))
        painter.setPen(ink)
        painter.drawText(
            rect.adjusted(-8, -4, 8, 4), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, key
        )
    painter.restore()


def _centred(rect: QRect, side: int) -> QRect:
    return QRect(rect.center().x() - side // 2 + 1, rect.center().y() - side // 2 + 1, side, side)


class Keycap(Dressed, QWidget):
    """One keycap by itself."""

    def __init__(self, key: str, kind: str = "normal", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key, self._kind = key, kind
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(key)
        self._finish()

    def set_key(self, key: str) -> None:
        """Show another key."""
        self._key = key
        self.setAccessibleName(key)
        self._dress()

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return keycap_size(self._key)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_keycap(painter, self.rect(), self._key, self._kind)
        painter.end()


class KeyHint(QWidget):
    """A keycap and what it does, for keys that have no button: "Space có"."""

    def __init__(self, key: str, word: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key, self.word = key, word
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(Keycap(key))
        row.addWidget(Text(word, 13, ink="text2"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
