"""The left side of the catalogue room: headings that fold, procedures under them; the focus stays in the entry above."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui import wording
from ui.catalogue import telling
from ui.catalogue.presenter import Heading, Line
from ui.catalogue.shelf import Book
from ui.icons import paint_icon
from ui.theme import Dressed, colour, look
from ui.widgets.announce import announce
from ui.widgets.digits import code_width, paint_code
from ui.widgets.shortened import elided
from ui.widgets.tag import paint_tag, tag_size

Place = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
_MOST_LINES = 2
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip
_WRAPPED = (
    Qt.AlignmentFlag.AlignTop
    | Qt.AlignmentFlag.AlignLeft
    | Qt.TextFlag.TextDontClip
    | Qt.TextFlag.TextWordWrap
)


class _Lines(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.lines: Sequence[Line] = ()

    def show(self, lines: Sequence[Line]) -> None:
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Place = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Place, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return telling.spoken(line)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(line, Book):
            return wording.names_of(line.procedure)
        return None


class _Row(QStyledItemDelegate):
    """A heading is one line; a procedure its name on two at most, then code, time and fee."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._heights: dict[tuple[str, int], int] = {}

    def forget(self) -> None:
        """Letters have another size: every height is measured anew."""
        self._heights.clear()

    def height(self, line: Line, width: int) -> int:
        """Return the height of a line; the same names come back with every letter typed."""
        name = line.title if isinstance(line, Heading) else line.procedure.name
        known = self._heights.get((name, width))
        if known is None:
            known = self._heights[name, width] = self._measured(line, width)
        return known

    def _measured(self, line: Line, width: int) -> int:
        if isinstance(line, Heading):
            return max(look().band, self._heading_lines(line, width) * self._lead(13) + look().px(12))
        return self._name_lines(line, width) * self._lead(14) + self._lead(12) + look().px(14)

    def sizeHint(self, option: QStyleOptionViewItem, index: Place) -> QSize:
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else 300
        return QSize(width, self.height(index.data(Qt.ItemDataRole.UserRole), width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Place) -> None:
        line: Line = index.data(Qt.ItemDataRole.UserRole)
        view = option.widget
        current = isinstance(view, QListView) and view.currentIndex() == index
        painter.save()
        box = QRect(option.rect)
        if isinstance(line, Heading):
            self._paint_heading(painter, box, line)
        else:
            self._paint_book(painter, box, index, current=current)
        if current:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour(look().tokens.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 4, 4)
        painter.restore()

    def _paint_heading(self, painter: QPainter, box: QRect, heading: Heading) -> None:
        t, px = look().tokens, look().px
        painter.fillRect(box, colour(t.sunken))
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, colour(t.line))
        side = px(16)
        at = QRect(box.left() + 8, box.center().y() - side // 2, side, side)
        paint_icon(painter, at, "chevron-down" if heading.open else "chevron-right", t.text2)
        count = str(heading.count)
        font = look().font(13, 600)
        width = code_width(count, font)
        paint_code(
            painter, QRect(box.right() - 10 - width, box.top(), width, box.height()), count, font, t.text2
        )
        painter.setFont(look().font(13, 600))
        painter.setPen(colour(t.text2))
        room = QRect(
            box.left() + 14 + side, box.top(), self._heading_room(heading, box.width()), box.height()
        )
        painter.drawText(room, _LEFT | Qt.TextFlag.TextWordWrap, telling.heading(heading))

    def _paint_book(self, painter: QPainter, box: QRect, index: Place, *, current: bool) -> None:
        book: Book = index.data(Qt.ItemDataRole.UserRole)
        t, px = look().tokens, look().px
        painter.fillRect(box, colour(t.tint if current else t.surface))
        if not current:
            painter.fillRect(box.left(), box.bottom(), box.width(), 1, colour(t.line))
        room = self._name_room(box.width())
        top = box.top() + px(6)
        painter.setFont(look().font(14, 500))
        painter.setPen(colour(t.text3 if book.ended else t.text))
        lines = self._name_lines(book, box.width())
        name = QRect(box.left() + 12, top, room, lines * self._lead(14))
        # A word that does not fit the first line leaves a gap at its end.
        words = elided(wording.name_of(book.procedure), painter.font(), room * _MOST_LINES * 0.9, index)
        painter.drawText(name, _WRAPPED, words)
        line = QRect(box.left() + 12, name.bottom() + 1, room, self._lead(12) + px(4))
        small = look().font(12, 500)
        ink = t.text3 if book.ended else t.text2
        width = code_width(book.code, small)
        paint_code(painter, QRect(line.left(), line.top(), width, line.height()), book.code, small, ink)
        right = line.right()
        if book.change is not None or book.ended:
            word, tone = telling.mark(book)
            size = tag_size(word, filled=book.unseen, size=13)
            at = QRect(right - size.width(), line.top() - px(3), size.width(), line.height())
            paint_tag(painter, at, word, tone, filled=book.unseen)
            right = at.left() - px(8)
        painter.setFont(small)
        painter.setPen(colour(ink))
        facts = QRect(
            line.left() + width + px(12), line.top(), right - line.left() - width - px(12), line.height()
        )
        words = telling.in_short(book)
        if QFontMetricsF(small).horizontalAdvance(words) > facts.width():
            words = telling.in_short(book, fee=False)
        if QFontMetricsF(small).horizontalAdvance(words) <= facts.width():
            painter.drawText(facts, _LEFT, words)

    def _lead(self, size: int) -> int:
        return ceil(QFontMetricsF(look().font(size, 500)).height())

    def _name_room(self, width: int) -> int:
        return max(80, width - 24)

    def _name_lines(self, book: Book, width: int) -> int:
        advance = QFontMetricsF(look().font(14, 500)).horizontalAdvance(wording.name_of(book.procedure))
        return 1 if advance <= self._name_room(width) else _MOST_LINES

    def _heading_room(self, heading: Heading, width: int) -> int:
        count = code_width(str(heading.count), look().font(13, 600))
        return max(60, width - 14 - look().px(16) - count - 20)

    def _heading_lines(self, heading: Heading, width: int) -> int:
        room = self._heading_room(heading, width)
        metrics = QFontMetricsF(look().font(13, 600))
        bound = metrics.boundingRect(
            QRectF(0, 0, room, 1000), Qt.TextFlag.TextWordWrap, telling.heading(heading)
        )
        return max(1, round(bound.height() / metrics.height()))


class BookList(Dressed, QListView):
    """Moves with `step`; `moved` tells the line the ring is around, `pressed_line` a click on a line."""

    moved = Signal(int)
    pressed_line = Signal(int)
    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = _Lines()
        self._row = _Row(self)
        self.setModel(self._lines)
        self.setItemDelegate(self._row)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Procedures"))
        self.clicked.connect(self._click)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        self._finish()

    @property
    def place(self) -> int:
        """The line the ring is around, -1 without one."""
        return self.currentIndex().row()

    def line(self) -> Line | None:
        """What stands there."""
        return self._lines.lines[self.place] if 0 <= self.place < len(self._lines.lines) else None

    def lines(self) -> Sequence[Line]:
        """Every line from the top."""
        return self._lines.lines

    def show_lines(self, lines: Sequence[Line], chosen: int) -> None:
        """Show other lines, the ring around one of them; nobody is told."""
        self._lines.show(lines)
        if lines:
            self.setCurrentIndex(self._lines.index(chosen))
            self.scrollTo(self._lines.index(max(0, chosen - 1)))
            self.scrollTo(self._lines.index(chosen))

    def step(self, by: int) -> None:
        """Move the ring, and say the line to a screen reader while the entry keeps the focus."""
        self.go_to(min(max(self.place + by, 0), len(self._lines.lines) - 1))

    def page(self, by: int) -> None:
        """Move by as many lines as are in sight."""
        height = self.visualRect(self.currentIndex()).height() or look().band
        self.step(by * max(1, self.viewport().height() // height - 1))

    def go_to(self, place: int) -> None:
        """Put the ring around a line."""
        if not 0 <= place < len(self._lines.lines):
            return
        index = self._lines.index(place)
        self.setCurrentIndex(index)
        words = str(index.data(Qt.ItemDataRole.AccessibleTextRole) or "")
        announce(self, words)
        self.moved.emit(place)

    def _click(self, index: QModelIndex) -> None:
        self.go_to(index.row())
        self.pressed_line.emit(index.row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _dress(self) -> None:
        self._row.forget()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
