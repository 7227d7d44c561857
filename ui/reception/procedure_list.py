"""What was found for two or three letters, to be taken with ↑ ↓ Enter or Alt+1 … 9."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
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
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desk_app.domain.procedure import Procedure
from desk_app.domain.procedure_search import matched_letters
from ui import wording
from ui.theme import Dressed, colour, look
from ui.widgets.announce import announce
from ui.widgets.digits import code_width, paint_code
from ui.widgets.keycap import keycap_size, paint_keycap
from ui.widgets.marked_text import Mark, laid_out, paint_laid_out
from ui.widgets.shortened import elided

_MOST_LINES = 2
_FLAGS = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip
MATCHES = Qt.ItemDataRole.UserRole + 1
NOWHERE = QModelIndex()


class _Found(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.procedures: Sequence[Procedure] = ()
        self.matches: Sequence[Sequence[tuple[int, int]]] = ()

    def show_procedures(self, procedures: Sequence[Procedure], words: str) -> None:
        self.beginResetModel()
        self.procedures = procedures
        self.matches = [matched_letters(wording.name_of(each), words) for each in procedures]
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.procedures)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not index.isValid():
            return None
        procedure = self.procedures[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return wording.name_of(procedure)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{wording.name_of(procedure)}, {facts(procedure)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return wording.names_of(procedure)
        if role == MATCHES:
            return self.matches[index.row()]
        return procedure if role == Qt.ItemDataRole.UserRole else None


def facts(procedure: Procedure) -> str:
    """3 ngày làm việc · 0 đ."""
    price = procedure.fee.price()
    parts = [wording.duration(procedure.duration)]
    if price is not None:
        parts.append(wording.money(price))
    return " · ".join(parts)


class _Row(QStyledItemDelegate):
    """Key, name (two lines at most: the whole name stands on the page once it is taken), code, facts."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)

    def height(self, procedure: Procedure, width: int) -> int:
        lines = 1 if self._name_width(procedure) <= self._room(procedure, width) else _MOST_LINES
        return look().paper_row + (lines - 1) * ceil(QFontMetricsF(look().font(14, 600)).height() * 0.8)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else 400
        return QSize(width, self.height(index.data(Qt.ItemDataRole.UserRole), width))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        t, px = look().tokens, look().px
        procedure: Procedure = index.data(Qt.ItemDataRole.UserRole)
        box = QRect(option.rect)
        painter.save()
        if isinstance(option.widget, QListView) and option.widget.currentIndex() == index:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour(t.accent), 2))
            painter.setBrush(colour(t.tint))
            painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 4, 4)
        key = f"Alt+{index.row() + 1}"
        cap = keycap_size(key)
        at = QRect(box.left() + px(8), box.center().y() - cap.height() // 2, cap.width(), cap.height())
        paint_keycap(painter, at, key)
        small = look().font(13)
        right = box.right() - px(10)
        words = facts(procedure)
        width = ceil(QFontMetricsF(small).horizontalAdvance(words))
        painter.setFont(small)
        painter.setPen(colour(t.text2))
        painter.drawText(QRect(right - width, box.top(), width + 2, box.height()), _FLAGS, words)
        code = code_width(procedure.code, small)
        paint_code(
            painter,
            QRect(right - width - px(14) - code, box.top(), code, box.height()),
            procedure.code,
            small,
            t.text2,
        )
        painter.setPen(colour(t.text))
        room = QRect(box.left() + px(66), box.top(), self._room(procedure, box.width()), box.height())
        marks = [Mark(start, end, t.accent, underlined=True) for start, end in index.data(MATCHES)]
        font = look().font(14, 600)
        # A word that does not fit the first line leaves a gap at its end.
        name = elided(wording.name_of(procedure), font, room.width() * _MOST_LINES * 0.92, index)
        paint_laid_out(painter, room, laid_out(name, font, room.width(), marks, _MOST_LINES))
        painter.restore()

    def _name_width(self, procedure: Procedure) -> float:
        return QFontMetricsF(look().font(14, 600)).horizontalAdvance(wording.name_of(procedure))

    def _room(self, procedure: Procedure, width: int) -> int:
        small = look().font(13)
        taken = code_width(procedure.code, small) + QFontMetricsF(small).horizontalAdvance(facts(procedure))
        return max(80, width - ceil(taken) - look().px(66 + 14 + 24))


class ProcedureList(Dressed, QListView):
    """As high as what was found; the focus stays in the entry above."""

    taken = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found = _Found()
        self._row = _Row(self)
        self.setModel(self._found)
        self.setItemDelegate(self._row)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Procedures found"))
        self.clicked.connect(lambda index: self.take(index.row()))
        self._finish()

    def show_procedures(self, procedures: Sequence[Procedure], words: str = "") -> None:
        """Show what was found for `words`, the first row ready to be taken."""
        self._found.show_procedures(procedures, words)
        self.setCurrentIndex(self._found.index(0) if procedures else NOWHERE)
        self._fit()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was found."""
        return not self._found.procedures

    def step(self, by: int) -> None:
        """Move the current row, and say it to a screen reader while the entry keeps the focus."""
        row = min(max(self.currentIndex().row() + by, 0), len(self._found.procedures) - 1)
        index = self._found.index(row)
        self.setCurrentIndex(index)
        words = str(index.data(Qt.ItemDataRole.AccessibleTextRole) or "")
        announce(self, words)

    def take(self, row: int | None = None) -> None:
        """Take a row, the current one when none is named."""
        row = self.currentIndex().row() if row is None else row
        if 0 <= row < len(self._found.procedures):
            self.taken.emit(self._found.procedures[row].code)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _dress(self) -> None:
        self._fit()

    def _fit(self) -> None:
        width = self.viewport().width()
        self.scheduleDelayedItemsLayout()
        self.setFixedHeight(max(1, sum(self._row.height(each, width) for each in self._found.procedures)))
