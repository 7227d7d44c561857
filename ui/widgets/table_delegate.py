"""How one cell of a table is painted: codes digit by digit, states with their glyph, holders with initials."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.theme import Tone, colour, look
from ui.widgets.digits import code_width, paint_code
from ui.widgets.glyphs import GLYPH_OF, paint_glyph, paint_tick_box
from ui.widgets.shortened import elided
from ui.widgets.table_rows import BandRow, Column, Face, Role
from ui.widgets.tag import paint_tag, tag_size

Place = QModelIndex | QPersistentModelIndex
SIDE = 8  # left and right of every cell
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip
# Size and weight of the faces that are nothing but words.
_TYPE = {Face.STRONG: (14, 600), Face.NAME: (13, 600), Face.SECONDARY: (13, 400), Face.HOLDER: (13, 500)}
_BODY = (14, 400)


def initials(name: str) -> str:
    """Return the letters in a holder's disc: "Trần Hùng" is TH, "Lan" is L."""
    words = name.split()
    return "".join(word[0].upper() for word in (words if len(words) < 3 else [words[0], words[-1]]))


def cell_width(face: Face, text: str, tone: Tone | None) -> int:
    """Return the width that `text` takes with `face`, edges included."""
    if face in (Face.CODE, Face.NUMBER):
        return code_width(text, look().font(13, 500)) + 2 * SIDE + 2
    if face is Face.TAG and tone is not None:
        return tag_size(text).width() + 2 * SIDE
    if face is Face.STATE:
        return tag_size(text, filled=False).width() + 2 * SIDE
    size, weight = _TYPE.get(face, _BODY)
    extra = look().px(24) + 8 if face is Face.HOLDER else 0
    return ceil(QFontMetricsF(look().font(size, weight)).horizontalAdvance(text)) + extra + 2 * SIDE + 2


class CellDelegate(QStyledItemDelegate):
    """Paints every cell of a DataTable; `hovered` and `current` are rows, `last_shown` the rightmost column, -1 for none."""

    hovered = -1
    current = -1
    last_shown = -1
    focused = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Place) -> QSize:
        # Heights are fixed, or lists grow uneven with their words; widths are the table's business.
        return QSize(40, look().table_row)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Place) -> None:
        rect: QRect = option.rect
        painter.save()
        band = index.data(Role.BAND)
        if isinstance(band, BandRow):
            self._paint_band(painter, rect, band, index)
        else:
            self._paint_ground(painter, rect, index)
            column = index.data(Role.COLUMN)
            if column is None:
                paint_tick_box(painter, rect, bool(index.data(Role.TICKED)), look().tokens)
            else:
                self._paint_words(painter, rect, column, index)
            if index.row() == self.current:
                self._paint_ring(painter, rect, index)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, index: Place) -> None:
        t = look().tokens
        ticked = bool(index.data(Role.TICKED))
        ground = t.tint if ticked else t.sunken if index.row() == self.hovered else t.surface
        painter.fillRect(rect, colour(ground))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colour(t.line))
        if ticked and index.column() == 0:
            painter.fillRect(rect.left(), rect.top(), 4, rect.height(), colour(t.accent))

    def _paint_ring(self, painter: QPainter, rect: QRect, index: Place) -> None:
        """Paint this cell's share of the 2 px ring around the current row."""
        t = look().tokens
        ink = colour(t.accent if self.focused else t.border)
        painter.fillRect(rect.left(), rect.top(), rect.width(), 2, ink)
        painter.fillRect(rect.left(), rect.bottom() - 1, rect.width(), 2, ink)
        if index.column() == 0:
            painter.fillRect(rect.left(), rect.top(), 2, rect.height(), ink)
        if index.column() == self.last_shown:
            painter.fillRect(rect.right() - 1, rect.top(), 2, rect.height(), ink)

    def _paint_band(self, painter: QPainter, rect: QRect, line: BandRow, index: Place) -> None:
        t = look().tokens
        pair = t.tones[line.band.tone]
        painter.fillRect(rect, colour(t.sunken))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colour(t.line))
        side = look().px(16)
        at = QRect(rect.left() + 12, rect.center().y() - side // 2 + 1, side, side)
        paint_glyph(painter, at, GLYPH_OF[line.band.tone], pair.ink, t.sunken)
        words = rect.adjusted(24 + side, 0, 0, 0)
        painter.setFont(look().font(14, 700))
        painter.setPen(colour(pair.ink))
        painter.drawText(words, _MIDDLE, line.band.title)
        width = ceil(QFontMetricsF(painter.font()).horizontalAdvance(line.band.title))
        painter.setFont(look().font(13, 400))
        painter.setPen(colour(t.text2))
        counted = index.model().counted(line)  # type: ignore[attr-defined]  # always a RowModel
        painter.drawText(words.adjusted(width + 12, 0, 0, 0), _MIDDLE, counted)

    def _paint_words(self, painter: QPainter, rect: QRect, column: Column[object], index: Place) -> None:
        t = look().tokens
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        said = index.data(Role.TONE)
        tone = Tone(said) if said else None  # Qt hands the enum back as a plain string
        room = rect.adjusted(SIDE, 0, -SIDE, 0)
        face = column.face
        if face is Face.CODE:
            paint_code(painter, room, text, look().font(13, 500), t.text)
        elif face is Face.NUMBER:
            ink = t.tones[tone].ink if tone else t.text
            paint_code(painter, room, text, look().font(13, 500), ink, align=Qt.AlignmentFlag.AlignRight)
        elif face is Face.TAG and tone:
            paint_tag(painter, room, text, tone)
        elif face is Face.STATE and tone:
            loud = tone in (Tone.PERSON, Tone.LATE, Tone.TODAY)
            paint_tag(
                painter,
                room,
                text,
                tone,
                filled=False,
                ink="" if loud else "text2",
                weight=600 if loud else 400,
            )
        elif face is Face.HOLDER:
            self._paint_holder(painter, room, text, own=bool(index.data(Role.OWN)))
        else:
            self._paint_plain(painter, room, column, index)

    def _paint_plain(self, painter: QPainter, room: QRect, column: Column[object], index: Place) -> None:
        t, text = look().tokens, str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        painter.setFont(look().font(*_TYPE.get(column.face, _BODY)))
        painter.setPen(colour(t.text2 if column.face is Face.SECONDARY else t.text))
        if column.stretch:
            # Only the words of the stretching column may be cut; names, codes and dates never are.
            text = elided(text, painter.font(), room.width(), index)
        painter.drawText(room, _MIDDLE, text)

    def _paint_holder(self, painter: QPainter, room: QRect, name: str, *, own: bool) -> None:
        if not name:
            return
        t = look().tokens
        side = look().px(24)
        disc = QRect(room.left(), room.center().y() - side // 2 + 1, side, side)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(Qt.PenStyle.NoPen))
        painter.setBrush(colour(t.primary if own else t.tint2))
        painter.drawEllipse(QRectF(disc))
        painter.setFont(look().font(11, 700))
        painter.setPen(colour(t.on_primary if own else t.text))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, initials(name))
        painter.setFont(look().font(13, 500))
        painter.setPen(colour(t.text))
        painter.drawText(room.adjusted(side + 8, 0, 0, 0), _MIDDLE, name)
