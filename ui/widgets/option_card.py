"""A choice as large as a card: a colleague's name, or one of two doors."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QRadioButton, QSizePolicy, QWidget

from ui.icons import paint_icon
from ui.theme import Dressed, Tone, colour, look
from ui.widgets.glyphs import Glyph, paint_glyph

_WRAPPED = (
    Qt.AlignmentFlag.AlignTop
    | Qt.AlignmentFlag.AlignLeft
    | Qt.TextFlag.TextDontClip
    | Qt.TextFlag.TextWordWrap
)
_STEP = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_CENTRE = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip


class OptionCard(Dressed, QRadioButton):
    """A real radio button with a title and what there is to say about it; an icon, or the letter of a name in a disc.

    Both are written whole, on as many lines as they need: the card grows.
    In a group Tab comes to the card that is chosen, the arrows choose round the group; Enter chooses a card that
    is not chosen yet, before it does anything else on the page.
    """

    def __init__(
        self, title: str, detail: str = "", *, icon: str = "", letter: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.title, self.detail = title, detail
        self._icon, self._letter = icon, letter
        self.setAccessibleName(f"{title}, {detail}" if detail else title)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._chosen)
        self._finish()

    def _dress(self) -> None:
        self._fit()
        self.updateGeometry()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(self.heightForWidth(self.width()))

    def _chosen(self, chosen: bool) -> None:
        self.update()
        for card in self._group() if chosen else ():
            if card.focusPolicy() is not Qt.FocusPolicy.NoFocus:
                here = Qt.FocusPolicy.StrongFocus if card is self else Qt.FocusPolicy.ClickFocus
                card.setFocusPolicy(here)

    def _group(self) -> list[QAbstractButton]:
        group = self.group()
        return group.buttons() if group is not None else []

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._takes(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def _takes(self, event: QKeyEvent) -> bool:
        """Whether Enter is this card's: on a chosen one it is the page's."""
        return event.key() in _ENTER and not self.isChecked()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEP.get(Qt.Key(event.key()))
        if self._takes(event):
            if not event.isAutoRepeat():
                self.click()
        elif step is not None and self.group() is not None:
            cards = [
                card for card in self._group() if card is self or (card.isVisible() and card.isEnabled())
            ]
            other = cards[(cards.index(self) + step) % len(cards)]
            other.setFocus(Qt.FocusReason.TabFocusReason)
            other.click()
        else:
            super().keyPressEvent(event)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def _room_left(self) -> int:
        return look().px(72 if self._letter else 52)

    def sizeHint(self) -> QSize:
        title = QFontMetricsF(look().font(16, 600)).horizontalAdvance(self.title)
        detail = QFontMetricsF(look().font(13, 400)).horizontalAdvance(self.detail)
        return QSize(self._room_left() + ceil(max(title, detail)) + look().px(48), look().px(62))

    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(200), look().px(62))

    def heightForWidth(self, width: int) -> int:
        wide = self._width_of_words(width)
        title, detail = self._height_of(self.title, look().font(16, 600), wide), 0
        if self.detail:
            detail = self._height_of(self.detail, look().font(13, 400), wide)
        return max(look().px(62), title + detail + 2 * look().px(9))

    def _width_of_words(self, width: int) -> int:
        return max(1, width - self._room_left() - look().px(40))

    def _height_of(self, words: str, font: QFont, wide: int) -> int:
        return ceil(QFontMetricsF(font).boundingRect(QRectF(0, 0, wide, 10_000), _WRAPPED, words).height())

    def paintEvent(self, event: QPaintEvent) -> None:
        t = look().tokens
        chosen = self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(t.accent if chosen else t.border), 2 if chosen else 1))
        painter.setBrush(colour(t.tint if chosen else t.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        self._paint_lead(painter, chosen=chosen)
        left, half = self._room_left(), self.height() // 2
        self._paint_words(painter, left)
        if chosen:
            side = look().px(22)
            at = QRect(self.width() - side - look().px(16), half - side // 2, side, side)
            paint_glyph(painter, at, Glyph.TICK, t.accent)
        if self.hasFocus():
            painter.setPen(QPen(colour(t.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(5, 5, -5, -5), 5, 5)
        painter.end()

    def _paint_words(self, painter: QPainter, left: int) -> None:
        t, wide = look().tokens, self._width_of_words(self.width())
        said = [(self.title, look().font(16, 600), t.text)]
        if self.detail:
            said.append((self.detail, look().font(13, 400), t.text2))
        heights = [self._height_of(words, font, wide) for words, font, _ in said]
        top = (self.height() - sum(heights)) // 2
        for (words, font, ink), height in zip(said, heights, strict=True):
            painter.setFont(font)
            painter.setPen(colour(ink))
            painter.drawText(QRect(left, top, wide, height), _WRAPPED, words)
            top += height

    def _paint_lead(self, painter: QPainter, *, chosen: bool) -> None:
        t = look().tokens
        half = self.height() // 2
        if not self._letter:
            side = look().px(24)
            paint_icon(painter, QRect(look().px(16), half - side // 2, side, side), self._icon, t.text)
            return
        side = look().px(40)
        disc = QRect(look().px(16), half - side // 2, side, side)
        painter.setPen(QPen(Qt.PenStyle.NoPen))
        painter.setBrush(colour(t.primary if chosen else t.tones[Tone.CALM].ground))
        painter.drawEllipse(QRectF(disc))
        painter.setFont(look().font(16, 700))
        painter.setPen(colour(t.on_primary if chosen else t.tones[Tone.CALM].ink))
        painter.drawText(disc, _CENTRE, self._letter)
