"""The lines of the palette: offers under the titles of their sections, one of them chosen."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem

from ui.icons import paint_icon
from ui.theme import Dressed, colour, look
from ui.widgets.announce import announce
from ui.widgets.keycap import keycap_size, paint_keycap
from ui.widgets.offers import Offer, Section
from ui.widgets.shortened import elided

Place = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip
_ROW, _HEAD = 34, 26


class _Lines(QAbstractListModel):
    """Sections and offers in one column; a section is a line that cannot be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[Section | Offer] = []

    def show(self, sections: Sequence[Section]) -> None:
        self.beginResetModel()
        self.lines = []
        for section in sections:
            self.lines += [section, *section.offers]
        self.endResetModel()

    def is_offer(self, row: int) -> bool:
        return 0 <= row < len(self.lines) and isinstance(self.lines[row], Offer)

    def rowCount(self, parent: Place = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Place, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self.lines):
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(line)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(line, Offer):
            return "\n".join(part for part in (line.title, line.detail) if part)
        return None

    def flags(self, index: Place) -> Qt.ItemFlag:
        if not self.is_offer(index.row()):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def spoken(line: Section | Offer) -> str:
    """A line as a screen reader says it."""
    if isinstance(line, Section):
        return f"{line.title}, {counted(line)}"
    return ", ".join(part for part in (line.title, line.detail, line.key) if part)


def counted(section: Section) -> str:
    """How many stand under a section: 8+, where others were left out."""
    return f"{len(section.offers)}+" if section.more else str(len(section.offers))


class _Painter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Place) -> QSize:
        line = index.data(Qt.ItemDataRole.UserRole)
        return QSize(100, look().px(_ROW if isinstance(line, Offer) else _HEAD))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Place) -> None:
        line = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        if isinstance(line, Offer):
            view = option.widget
            chosen = isinstance(view, QListView) and view.currentIndex() == index
            self._paint_offer(painter, QRect(option.rect), index, chosen=chosen)
        else:
            self._paint_section(painter, QRect(option.rect), line)
        painter.restore()

    def _paint_section(self, painter: QPainter, rect: QRect, section: Section) -> None:
        t = look().tokens
        painter.setFont(look().font(12, 600))
        painter.setPen(colour(t.text2))
        room = rect.adjusted(8, look().px(4), -8, 0)
        painter.drawText(room, _LEFT, section.title)
        after = ceil(QFontMetricsF(painter.font()).horizontalAdvance(section.title)) + 8
        painter.setFont(look().font(12, 500))
        painter.setPen(colour(t.text3))
        painter.drawText(room.adjusted(after, 0, 0, 0), _LEFT, counted(section))

    def _paint_offer(self, painter: QPainter, rect: QRect, index: Place, *, chosen: bool) -> None:
        offer: Offer = index.data(Qt.ItemDataRole.UserRole)
        t, px = look().tokens, look().px
        if chosen:
            painter.fillRect(rect, colour(t.tint))
            painter.fillRect(rect.left(), rect.top(), 4, rect.height(), colour(t.accent))
        side = px(16)
        paint_icon(
            painter, QRect(rect.left() + 12, rect.center().y() - side // 2, side, side), offer.icon, t.text2
        )
        words = rect.adjusted(22 + side, 0, -10, 0)
        if offer.key:
            cap = keycap_size(offer.key)
            at = QRect(
                words.right() - cap.width(), rect.center().y() - cap.height() // 2, cap.width(), cap.height()
            )
            paint_keycap(painter, at, offer.key)
            words.setRight(at.left() - 10)
        title_font, detail_font = look().font(14, 600), look().font(13, 400)
        title_metrics, detail_metrics = QFontMetricsF(title_font), QFontMetricsF(detail_font)
        title, detail = offer.title, offer.detail
        wanted = ceil(title_metrics.horizontalAdvance(title))
        beside = ceil(detail_metrics.horizontalAdvance(detail)) + 12 if detail else 0
        if not offer.person and wanted + beside > words.width():
            # A procedure may have nine hundred letters: its code and time stay whole beside it.
            room = max(words.width() - beside, words.width() // 2)
            title = elided(title, title_font, room, index)
            wanted = ceil(title_metrics.horizontalAdvance(title))
        painter.setFont(title_font)
        painter.setPen(colour(t.text))
        painter.drawText(words, _LEFT, title)
        room = words.width() - wanted - 12
        if detail and room > px(40):
            painter.setFont(detail_font)
            painter.setPen(colour(t.text2))
            shown = elided(detail, detail_font, room, index)
            painter.drawText(words.adjusted(wanted + 12, 0, 0, 0), _LEFT, shown)


class PaletteList(Dressed, QListView):
    """Moves with `step` while the line above keeps the focus; a click takes a line (`pressed`)."""

    moved = Signal()
    pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lines = _Lines()
        self.setModel(self._lines)
        self.setItemDelegate(_Painter(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("What was found"))
        self.clicked.connect(self._click)
        self._finish()

    def offers(self) -> list[Offer]:
        """Return every offer from the top."""
        return [line for line in self._lines.lines if isinstance(line, Offer)]

    def current(self) -> Offer | None:
        """Return the offer that is chosen."""
        line = self.currentIndex().data(Qt.ItemDataRole.UserRole)
        return line if isinstance(line, Offer) else None

    def spoken(self) -> str:
        """Return the chosen line as a screen reader says it."""
        offer = self.current()
        return spoken(offer) if offer is not None else ""

    def show_sections(self, sections: Sequence[Section], *, keep: bool) -> None:
        """Show other lines, the first offer chosen; with `keep` the one chosen now, where it is still there."""
        before = self.current()
        scrolled = self.verticalScrollBar().value()
        self._lines.show(sections)
        rows = [row for row in range(len(self._lines.lines)) if self._lines.is_offer(row)]
        kept = [row for row in rows if keep and before is not None and _same(self._lines.lines[row], before)]
        if rows:
            self.setCurrentIndex(self._lines.index((kept or rows)[0]))
        self.verticalScrollBar().setValue(scrolled if kept else 0)

    def step(self, by: int) -> None:
        """Move past `by` offers, sections left out, and say the line."""
        rows = [row for row in range(len(self._lines.lines)) if self._lines.is_offer(row)]
        if not rows:
            return
        at = rows.index(self.currentIndex().row()) if self.currentIndex().row() in rows else 0
        at = min(max(at + by, 0), len(rows) - 1)
        self.setCurrentIndex(self._lines.index(rows[at]))
        if at == 0:
            self.scrollToTop()
        announce(self, self.spoken())
        self.moved.emit()

    def _click(self, index: QModelIndex) -> None:
        if self._lines.is_offer(index.row()):
            self.setCurrentIndex(index)
            self.pressed.emit()

    def _dress(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()


def _same(line: Section | Offer, offer: Offer) -> bool:
    return isinstance(line, Offer) and (line.name, line.title, line.detail) == (
        offer.name,
        offer.title,
        offer.detail,
    )
