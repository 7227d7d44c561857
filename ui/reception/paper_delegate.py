"""One row of the papers: box, name, copies, the word for how it stands."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from desk_app.domain.procedure import Requirement
from ui.icons import paint_icon
from ui.reception import paper_words
from ui.reception.form import PaperLine, PaperState
from ui.theme import colour, look
from ui.widgets.glyphs import paint_box
from ui.widgets.marked_text import Mark, height_of, laid_out, paint_laid_out
from ui.widgets.shortened import elided

_CLOSE, _AROUND, _FEW = 28, 5, 2  # low window: pixels of an optional row, around a name; lines
BOX_ROOM = 42  # design pixels before the name
_COUNTS, _STATE = 122, 104  # design pixels of the columns at the right
_FLAGS = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip
_WRAPPED = _FLAGS | Qt.TextFlag.TextWordWrap


class PaperDelegate(QStyledItemDelegate):
    """`active` is the kind being counted on the current row; long names take a second line."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.active = 0
        self.focused = False

    def row_height(self, line: PaperLine, width: int, *, current: bool) -> int:
        """The height of `line`'s row in a list `width` pixels wide; `current` when the list stands on it.

        In a low window papers that are not required stand closer, and a name takes two lines until its row is gone to.
        """
        if not look().compact:
            name = self._name(line, self._name_room(width), look().font(14, 600), whole=True)
            return look().paper_row + ceil(height_of(name) - name.lineAt(0).height())
        font = look().font(14, 600 if current else 500)
        name = self._name(line, self._name_room(width), font, whole=current)
        close = line.requirement in (Requirement.OPTIONAL, Requirement.SHOWN)
        least = look().px(_CLOSE) if close else look().paper_row
        return max(least, ceil(height_of(name)) + look().px(_AROUND))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else 400
        current = isinstance(view, QListView) and view.currentIndex() == index
        line: PaperLine = index.data(Qt.ItemDataRole.UserRole)
        return QSize(width, self.row_height(line, width, current=current))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line: PaperLine = index.data(Qt.ItemDataRole.UserRole)
        view = option.widget
        current = isinstance(view, QListView) and view.currentIndex() == index
        box = QRect(option.rect)
        painter.save()
        self._paint_ground(painter, box, current=current and self.focused, first=index.row() == 0)
        px = look().px
        paint_box(
            painter,
            QRect(box.left() + px(11), box.top(), px(20), box.height()),
            paper_words.BOX_OF[line.state],
            look().tokens,
        )
        name = QRect(box.left() + px(BOX_ROOM), box.top(), self._name_room(box.width()), box.height())
        self._paint_name(painter, name, line, current=current, focused=self.focused)
        counts = QRect(box.right() - px(_COUNTS + _STATE), box.top(), px(_COUNTS), box.height())
        self._paint_counts(painter, counts, line, counting=current and self.focused)
        self._paint_state(painter, QRect(box.right() - px(_STATE), box.top(), px(_STATE), box.height()), line)
        painter.restore()

    def _paint_ground(self, painter: QPainter, box: QRect, *, current: bool, first: bool) -> None:
        t = look().tokens
        if not current:
            if not first:
                painter.fillRect(box.left() + look().px(BOX_ROOM), box.top(), box.width(), 1, colour(t.line))
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(t.accent), 2))
        painter.setBrush(colour(t.tint))
        painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 4, 4)

    def _paint_name(
        self, painter: QPainter, room: QRect, line: PaperLine, *, current: bool, focused: bool
    ) -> None:
        t = look().tokens
        font = look().font(14, 600 if current and focused else 500)
        painter.setPen(colour(t.text2 if line.state is PaperState.WAIVED else t.text))
        paint_laid_out(
            painter, room, self._name(line, room.width(), font, whole=current or not look().compact)
        )

    def _paint_counts(self, painter: QPainter, room: QRect, line: PaperLine, *, counting: bool) -> None:
        t = look().tokens
        active = self.active if counting and not line.is_shown else None
        shown = paper_words.counts(line, active)
        single = len(shown) == 1
        painter.setFont(look().font(13))
        painter.setPen(colour(t.text2))
        if not single:
            painter.drawText(room, _WRAPPED, paper_words.short_counts(line))
            return
        word, count = shown[0]
        painter.drawText(room, _FLAGS, word)
        painter.setFont(look().font(13, 700))
        painter.setPen(colour(t.text))
        painter.drawText(room.adjusted(look().px(84), 0, 0, 0), _FLAGS, f"× {count}")
        if active is not None:
            self._paint_chevrons(painter, room)

    def _paint_chevrons(self, painter: QPainter, room: QRect) -> None:
        """‹ › around the kind: the arrows go through originals, certified copies and copies."""
        side = look().px(12)
        top = room.center().y() - side // 2
        painter.save()
        right = QRect(room.left() + look().px(69), top, side, side)
        paint_icon(painter, right, "chevron-right", look().tokens.accent)
        painter.translate(room.left() - look().px(2), top + side / 2)
        painter.rotate(180)
        paint_icon(painter, QRect(0, -side // 2, side, side), "chevron-right", look().tokens.accent)
        painter.restore()

    def _paint_state(self, painter: QPainter, room: QRect, line: PaperLine) -> None:
        t = look().tokens
        tone = paper_words.TONE_OF.get(line.state)
        ink = t.tones[tone].ink if tone else t.text2
        if line.state is PaperState.MISSING:
            side = look().px(16)
            paint_icon(
                painter,
                QRect(room.left() - look().px(8), room.center().y() - side // 2, side, side),
                "triangle-alert",
                ink,
            )
        words = paper_words.state(line)
        painter.setFont(look().font(13, 600))
        painter.setPen(colour(ink))
        painter.drawText(room.adjusted(look().px(14), 0, 0, 0), _FLAGS, words[:1].upper() + words[1:])

    def _name_room(self, width: int) -> int:
        return max(width - look().px(BOX_ROOM + _COUNTS + _STATE + 14), 60)

    def _name(self, line: PaperLine, room: int, font: QFont, *, whole: bool) -> QTextLayout:
        """The name, `whole` or cut to two lines, and after its last word what the law says of the paper."""
        remark = paper_words.remark(line).replace(" ", "\u00a0")
        found, share = _with_remark(line.name, remark, room, font), 2.0
        while not whole and found.lineCount() > _FEW and share > 1:
            share -= 0.1  # a word that does not fit leaves a gap at its line's end: less until it fits
            taken = QFontMetricsF(look().font(13)).horizontalAdvance(f"\u2002{remark}")
            name = elided(line.name, font, max(room * share - taken, room), paper_words.spoken(line))
            found = _with_remark(name, remark, room, font)
        return found


def _with_remark(name: str, remark: str, room: int, font: QFont) -> QTextLayout:
    text = f"{name}\u2002{remark}" if remark else name
    told = Mark(len(name), len(text), look().tokens.text2, look().font(13))
    return laid_out(text, font, room, (told,) if remark else ())
