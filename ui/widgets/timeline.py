"""What happened to a dossier, newest on top: when, what, who said it, and whether the province knows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.theme import Dressed, Tone, colour, look
from ui.widgets.glyphs import GLYPH_OF, paint_glyph
from ui.widgets.tag import paint_tag, tag_size

Place = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
MOMENT = Qt.ItemDataRole.UserRole + 1
TIME_WIDTH, DOT, GAP = 98, 28, 16


@dataclass(frozen=True, slots=True)
class Moment:
    """One thing that happened, in words ready to be shown.

    `stamp` says how far it has come to the province ("Tỉnh đã nhận 14:03"), in its own tone.
    """

    time: str
    what: str
    source: str
    tone: Tone = Tone.CALM
    detail: str = ""
    stamp: str = ""
    stamp_tone: Tone = Tone.DONE


translate = QCoreApplication.translate


class _Moments(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.moments: list[Moment] = []

    def rowCount(self, parent: Place = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.moments)

    def data(self, index: Place, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        moment = self.moments[index.row()]
        if role == MOMENT:
            return moment
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            parts = (moment.time, moment.what, moment.detail, moment.source, moment.stamp)
            return ". ".join(part for part in parts if part)
        return None


class _MomentDelegate(QStyledItemDelegate):
    """Time, dot on a line, what, detail, source and stamp."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def _left(self) -> int:
        return look().px(TIME_WIDTH) + GAP + look().px(DOT) + 12

    def _lines(self, moment: Moment) -> tuple[int, int, int, int]:
        """Return the heights of what, detail, source, and the space under them."""
        room = QRectF(0, 0, self._room(), 10_000)
        wrap = int(Qt.TextFlag.TextWordWrap)
        what = QFontMetricsF(look().font(14, 600)).boundingRect(room, wrap, moment.what).height()
        detail = QFontMetricsF(look().font(14, 400)).boundingRect(room, wrap, moment.detail).height()
        least = look().px(22)
        own = QFontMetricsF(look().font(13, 400)).boundingRect(room, wrap, moment.source).height()
        source = max(ceil(own), least)
        if moment.stamp and not self._is_beside(moment):
            source += least
        return (
            max(ceil(what) + 4, least),
            max(ceil(detail) + 4, least) if moment.detail else 0,
            source,
            look().px(20),
        )

    def _room(self) -> int:
        return max(self._view.viewport().width() - self._left() - 8, 80)

    def _is_beside(self, moment: Moment) -> bool:
        """Whether the stamp fits behind the source; else it stands under it, never cut."""
        source = QFontMetricsF(look().font(13, 400)).horizontalAdvance(moment.source)
        return source + 16 + tag_size(moment.stamp, filled=False).width() <= self._room()

    def sizeHint(self, option: QStyleOptionViewItem, index: Place) -> QSize:
        return QSize(self._left() + 100, sum(self._lines(index.data(MOMENT))))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Place) -> None:
        rect: QRect = option.rect
        t = look().tokens
        moment: Moment = index.data(MOMENT)
        what, detail, source, _space = self._lines(moment)
        rect = rect.adjusted(0, look().px(3), 0, 0)
        painter.save()
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        first = QRect(rect.left(), rect.top(), look().px(TIME_WIDTH) + GAP, look().px(22))
        painter.setFont(look().font(13, 400))
        painter.setPen(colour(t.text2))
        painter.drawText(first, flags, moment.time)
        last = index.row() == index.model().rowCount() - 1
        self._paint_dot(painter, rect, moment.tone, last=last)
        words = QRect(self._left(), rect.top(), self._room(), what)
        wrapping = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextDontClip
        painter.setFont(look().font(14, 600))
        painter.setPen(colour(t.text))
        painter.drawText(words.adjusted(0, 2, 0, 0), wrapping, moment.what)
        words.translate(0, what)
        painter.setFont(look().font(14, 400))
        painter.drawText(words.adjusted(0, 2, 0, 0), wrapping, moment.detail)
        words.translate(0, detail)
        words.setHeight(source)
        self._paint_source(painter, words, moment)
        if self._view.hasFocus() and index == self._view.currentIndex():
            painter.setPen(QPen(colour(t.accent), 2))
            painter.drawRect(rect.adjusted(1, 0, -1, -look().px(12)))
        painter.restore()

    def _paint_dot(self, painter: QPainter, rect: QRect, tone: Tone, *, last: bool) -> None:
        t = look().tokens
        side = look().px(DOT)
        dot = QRect(rect.left() + look().px(TIME_WIDTH) + GAP, rect.top() - look().px(3), side, side)
        middle = dot.center().x()
        if not last:
            painter.fillRect(middle, dot.bottom() + 3, 2, rect.bottom() - dot.bottom() - 4, colour(t.line))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(Qt.PenStyle.NoPen))
        painter.setBrush(colour(t.tones[tone].ground))
        painter.drawEllipse(QRectF(dot))
        inside = QRectF(dot).adjusted(side / 4, side / 4, -side / 4, -side / 4)
        paint_glyph(painter, inside, GLYPH_OF[tone], t.tones[tone].ink, t.tones[tone].ground)

    def _paint_source(self, painter: QPainter, line: QRect, moment: Moment) -> None:
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        painter.setFont(look().font(13, 400))
        painter.setPen(colour(look().tokens.text2))
        beside = not moment.stamp or self._is_beside(moment)
        own = line if beside else line.adjusted(0, 0, 0, -look().px(22))
        painter.drawText(own, flags | Qt.TextFlag.TextWordWrap, moment.source)
        if moment.stamp and not beside:
            under = QRect(line.left(), own.bottom() + 1, line.width(), look().px(22))
            paint_tag(painter, under, moment.stamp, moment.stamp_tone, filled=False, weight=400)
        elif moment.stamp:
            width = ceil(QFontMetricsF(painter.font()).horizontalAdvance(moment.source))
            room = line.adjusted(width + 16, 0, 0, 0)
            paint_tag(painter, room, moment.stamp, moment.stamp_tone, filled=False, weight=400)


class Timeline(Dressed, QListView):
    """A dossier's history as a list, newest on top; one row is one announcement for a screen reader."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._moments = _Moments()
        self.setModel(self._moments)
        self.setAccessibleName(translate("Timeline", "What happened"))
        self.setItemDelegate(_MomentDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._finish()

    def show_moments(self, moments: Sequence[Moment]) -> None:
        """Show what happened, newest first."""
        self._moments.beginResetModel()
        self._moments.moments = list(moments)
        self._moments.endResetModel()

    def moments(self) -> list[Moment]:
        """Return what is shown."""
        return list(self._moments.moments)

    def _dress(self) -> None:
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Words wrap at another place now, so rows have other heights.
        self.scheduleDelayedItemsLayout()
