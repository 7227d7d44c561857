"""Ctrl+K: one line that finds commands, dossiers, procedures and people."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.icons import paint_icon
from ui.theme import Dressed, colour, look
from ui.widgets.fields import Entry
from ui.widgets.keycap import keycap_size, paint_keycap
from ui.widgets.row_model import Place
from ui.widgets.text import Text

_OFFER = Qt.ItemDataRole.UserRole
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip


@dataclass(frozen=True, slots=True)
class Offer:
    """One line of the palette: what it is, a word about it, its key and what it does."""

    title: str
    act: Callable[[], None]
    detail: str = ""
    key: str = ""
    icon: str = "chevron-right"


class _OfferDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Place) -> QSize:
        return QSize(100, look().px(36))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Place) -> None:
        t = look().tokens
        rect: QRect = option.rect
        offer: Offer = index.data(_OFFER)
        chosen = index.row() == self._row()
        painter.save()
        if chosen:
            painter.fillRect(rect, colour(t.tint))
            painter.fillRect(rect.left(), rect.top(), 4, rect.height(), colour(t.accent))
        side = look().px(16)
        paint_icon(
            painter, QRect(rect.left() + 14, rect.center().y() - side // 2, side, side), offer.icon, t.text2
        )
        words = rect.adjusted(26 + side, 0, -12, 0)
        painter.setFont(look().font(14, 600))
        painter.setPen(colour(t.text))
        painter.drawText(words, _LEFT, offer.title)
        after = painter.fontMetrics().horizontalAdvance(offer.title) + 12
        painter.setFont(look().font(13, 400))
        painter.setPen(colour(t.text2))
        painter.drawText(words.adjusted(after, 0, 0, 0), _LEFT, offer.detail)
        if offer.key:
            cap = keycap_size(offer.key)
            at = QRect(
                rect.right() - 12 - cap.width(),
                rect.center().y() - cap.height() // 2,
                cap.width(),
                cap.height(),
            )
            paint_keycap(painter, at, offer.key)
        painter.restore()

    def _row(self) -> int:
        view = self.parent()
        return view.currentRow() if isinstance(view, QListWidget) else -1


class Palette(Dressed, QWidget):
    """A card over the window: type, arrows, Enter; Esc gives the focus back to where it was.

    `find` is asked at every letter and must answer at once; slow answers come in by `show_offers`.
    """

    def __init__(
        self, parent: QWidget, find: Callable[[str], Sequence[Offer]], placeholder: str = ""
    ) -> None:
        super().__init__(parent)
        self._find = find
        self._before: QWidget | None = None
        self._line = Entry(placeholder)
        self._list = QListWidget()
        self._list.setItemDelegate(_OfferDelegate(self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._nothing = Text(self.tr("Nothing found"), 13, ink="text2")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        for widget in (self._line, self._list, self._nothing):
            column.addWidget(widget)
        self._line.edited.connect(lambda words: self.show_offers(self._find(words)))
        self._line.installEventFilter(self)
        self._list.itemClicked.connect(lambda _: self._act())
        self.hide()
        self._finish()

    def open(self) -> None:
        """Stand over the window, empty, with the offers for nothing typed."""
        window = self.window()
        self._before = window.focusWidget()
        self._line.set_value("")
        self._line.clear()
        self.show_offers(self._find(""))
        self.show()
        self.raise_()
        self._place()
        self._line.setFocus()

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Show `offers`, the first one chosen."""
        self._list.clear()
        for offer in offers:
            item = QListWidgetItem(offer.title)
            item.setData(_OFFER, offer)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{offer.title}. {offer.detail}. {offer.key}")
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._nothing.setHidden(bool(offers))
        self._place()

    def titles(self) -> list[str]:
        """Return the titles offered now."""
        return [self._list.item(row).text() for row in range(self._list.count())]

    def _place(self) -> None:
        over = self.parentWidget()
        if over is not None:
            width = min(look().px(560), over.width() - 32)
            rows = min(self._list.count(), 9)
            nothing = 0 if self._list.count() else look().px(26)
            high = look().field + rows * look().px(36) + nothing + 26
            self.setGeometry((over.width() - width) // 2, look().px(56), width, min(high, over.height() - 80))

    def _act(self) -> None:
        item = self._list.currentItem()
        self._close()
        if item is not None:
            offer: Offer = item.data(_OFFER)
            offer.act()

    def _close(self) -> None:
        self.hide()
        if self._before is not None:
            self._before.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and self.isVisible():
            self.hide()
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride) or not isinstance(
            event, QKeyEvent
        ):
            return False
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not (step or enter or event.key() == Qt.Key.Key_Escape):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            # Enter and Esc are ours while we stand here, not the screen's below.
            event.accept()
        elif step:
            self._list.setCurrentRow(min(max(self._list.currentRow() + step, 0), self._list.count() - 1))
        elif enter:
            self._act()
        else:
            self._close()
        return True

    def _dress(self) -> None:
        self._place()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = look().tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(t.border), 1))
        painter.setBrush(colour(t.surface))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 8, 8)
        painter.end()
