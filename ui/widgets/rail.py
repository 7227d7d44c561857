"""The rail at the left: every room of the desk with its key, the line to the province, the lock."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent, QShortcut
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QVBoxLayout, QWidget

from ui.icons import paint_icon
from ui.keymap import shown
from ui.theme import LIGHT, Dressed, Tone, colour, look, mixed
from ui.widgets.buttons import key_sequences
from ui.widgets.glyphs import GLYPH_OF, paint_glyph

WHITE = "#FFFFFF"
_CENTRE = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip


class RailButton(Dressed, QPushButton):
    """One room: key, icon and words; a count or a bust at its corner when something waits there."""

    resized = Signal()

    def __init__(self, key: str, icon: str, words: str, also: str = "") -> None:
        super().__init__()
        self.key, self._also, self._icon, self._words = key, also, icon, words
        self._at_first = key
        self._count = 0
        self._mark: Tone | None = None
        self._short = False
        self._shortcut = QShortcut(self)
        self._shortcut.setProperty("keys_follow", True)
        self._shortcut.setAutoRepeat(False)
        self._bind()
        self._shortcut.activated.connect(self.click)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._finish()

    def set_purpose(self, words: str) -> None:
        """Say what the key does, where the words on the button say how things stand."""
        self._shortcut.setWhatsThis(words)

    def follow_keys(self) -> None:
        """The clerk changed keys: print and bind the one that stands for this room's now."""
        self.key = shown(self._at_first)
        self._bind()
        self._dress()

    def _bind(self) -> None:
        keys = [each for each in (self.key, self._also) if each]
        self._shortcut.setKeys([found for each in keys for found in key_sequences(each)])

    def set_words(self, words: str, icon: str = "") -> None:
        """Write other words (a line break makes two lines) and show another icon."""
        self._words, self._icon = words, icon or self._icon
        self._dress()

    def set_count(self, count: int, *, mark: Tone | None = None) -> None:
        """Show how many wait there, nothing for 0; `mark` shows that tone's glyph instead."""
        self._count, self._mark = count, mark
        self._dress()
        self.resized.emit()

    def set_short(self, short: bool) -> None:
        """Leave the icon out, for a low window: key and words in one line."""
        self._short = short
        self._dress()

    def lines(self) -> list[str]:
        """Return the words, line by line."""
        return self._words.split("\n")

    def full_height(self) -> int:
        """Return the height with icon, key and words."""
        return look().px(40 + 18 * len(self.lines()))

    def _dress(self) -> None:
        said = ", ".join([*self.lines(), self.key] + ([str(self._count)] if self._count else []))
        self.setAccessibleName(said)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        height = look().px(6 + 20 * len(self.lines())) if self._short else self.full_height()
        widest = max(QFontMetricsF(look().font(12, 600)).horizontalAdvance(line) for line in self.lines())
        # In one line the count stands after the words, so it needs its own room.
        beside = (
            look().px(28) + 16 + (self._pill_width() + 6 if self._pill_width() else 0) if self._short else 12
        )
        return QSize(max(look().rail, ceil(widest) + beside), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = look().tokens
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QPainter(self)
        chosen = self.isChecked()
        if chosen:
            painter.fillRect(self.rect(), colour(t.rail_selected))
            painter.fillRect(0, 0, 4, self.height(), colour(WHITE))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(self.rect(), mixed(t.rail, t.rail_selected, 0.5))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = WHITE if chosen or self._loud() else t.rail_text
        painter.setFont(look().font(11, 600))
        painter.setPen(colour(WHITE if chosen else t.rail_text))
        if self._short:
            painter.drawText(QRect(8, 0, look().px(28), self.height()), _LEFT, self.key)
        else:
            painter.drawText(QRect(8, look().px(5), look().px(30), look().px(18)), _LEFT, self.key)
            side = look().px(22)
            at = QRect((self.width() - side) // 2, look().px(9), side, side)
            paint_icon(painter, at, self._icon, ink)
        self._paint_words(painter, ink, bold=chosen or self._loud())
        if self._count or self._mark:
            self._paint_count(painter)
        if self.hasFocus():
            painter.setPen(QPen(colour(WHITE), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(5, 2, -2, -2), 4, 4)
        painter.end()

    def _pill_width(self) -> int:
        """Return the width of the count or bust, 0 when nothing waits."""
        if not (self._count or self._mark):
            return 0
        words = QFontMetricsF(look().font(12, 700)).horizontalAdvance(str(self._count))
        return max(look().px(22), ceil(words) + 12)

    def _loud(self) -> bool:
        return len(self.lines()) > 1

    def _paint_words(self, painter: QPainter, ink: str, *, bold: bool) -> None:
        line = look().px(18)
        painter.setPen(colour(ink))
        for place, words in enumerate(self.lines()):
            weight = 600 if bold and place == 0 else 500
            painter.setFont(look().font(12, weight))
            if self._short:
                top = (self.height() - line * len(self.lines())) // 2 + place * line
                painter.drawText(QRect(8 + look().px(28), top, self.width(), line), _LEFT, words)
            else:
                top = look().px(35) + place * line
                painter.drawText(QRect(0, top, self.width(), line), _CENTRE, words)

    def _paint_count(self, painter: QPainter) -> None:
        text = str(self._count)
        painter.setFont(look().font(12, 700))
        width = self._pill_width()
        height = look().px(18)
        top = (self.height() - height) // 2 if self._short else look().px(5)
        right = self.width() - 6 if self._short else min(self.width() // 2 + look().px(34), self.width() - 4)
        pill = QRect(right - width, top, width, height)
        painter.setPen(QPen(Qt.PenStyle.NoPen))
        painter.setBrush(colour(WHITE))
        painter.drawRoundedRect(QRectF(pill), height / 2, height / 2)
        if self._mark is not None:
            side = look().px(13)
            middle = QRectF(
                pill.center().x() - side / 2 + 0.5, pill.center().y() - side / 2 + 0.5, side, side
            )
            paint_glyph(painter, middle, GLYPH_OF[self._mark], LIGHT.tones[self._mark].ink)
        else:
            painter.setPen(colour("#16264D"))
            painter.drawText(pill, _CENTRE, text)


class SearchButton(RailButton):
    """Ctrl+K on top: commands, dossiers, procedures and people."""

    def full_height(self) -> int:
        return look().px(52)

    def sizeHint(self) -> QSize:
        return QSize(look().rail, look().px(38) if self._short else self.full_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        t = look().tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high = self.height() - (6 if self._short else look().px(16))
        box = QRect(8, (self.height() - high) // 2, self.width() - 16, high)
        painter.setPen(QPen(colour(WHITE) if self.hasFocus() else mixed(t.rail_selected, WHITE, 0.12), 1))
        painter.setBrush(colour(t.rail_selected))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        side = look().px(16)
        paint_icon(
            painter, QRect(box.left() + 8, box.center().y() - side // 2 + 1, side, side), "search", WHITE
        )
        painter.setFont(look().font(12, 600))
        painter.setPen(colour(WHITE))
        painter.drawText(box.adjusted(12 + side, 0, 0, 0), _LEFT, self.key.replace("+", " "))
        painter.end()


class Rail(Dressed, QWidget):
    """All rooms from the top, the line to the province and the lock at the foot, whatever the height."""

    searched = Signal()
    chosen = Signal(str)
    sync_pressed = Signal()
    lock_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rooms: dict[str, RailButton] = {}
        self.search = SearchButton("Ctrl+K", "search", self.tr("Search"))
        self.sync = RailButton("F8", "cloud", "", "Ctrl+6")
        self.lock = RailButton("F12", "lock", self.tr("Lock"))
        self.sync.set_purpose(self.tr("Sync with the province"))
        self.lock.set_purpose(self.tr("Lock the counter"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.search)
        self._top = QVBoxLayout()
        self._top.setSpacing(0)
        self._column.addLayout(self._top)
        self._column.addStretch(1)
        self._column.addWidget(self.sync)
        self._column.addWidget(self.lock)
        self.search.clicked.connect(self.searched)
        self.sync.resized.connect(self._fit)
        self.sync.clicked.connect(self.sync_pressed)
        self.lock.clicked.connect(self.lock_pressed)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored)
        self._finish()

    def add_room(self, key: str, shortcut: str, icon: str, words: str, also: str = "") -> None:
        """Add a room under the others; pressing it tells `chosen(key)`."""
        button = RailButton(shortcut, icon, words, also)
        button.setCheckable(True)
        button.clicked.connect(lambda: self._press(key))
        button.resized.connect(self._fit)
        self._rooms[key] = button
        self._top.addWidget(button)
        self._fit()

    def select(self, key: str) -> None:
        """Mark the room called `key`; none when there is no such room."""
        for name, button in self._rooms.items():
            button.setChecked(name == key)

    def room(self, key: str) -> RailButton | None:
        """Return the button of a room."""
        return self._rooms.get(key)

    def set_sync(self, word: str, count: str, icon: str, tone: Tone) -> None:
        """Show the line to the province: a word, a count ("7 chờ gửi"), a bust when a person must decide.

        An amber disc says that it has lasted for hours.
        """
        self.sync.set_words(f"{word}\n{count}", icon)
        self.sync.set_count(0, mark=tone if tone in (Tone.PERSON, Tone.TODAY) else None)
        self._fit()

    def _press(self, key: str) -> None:
        # A checkable button unchecks itself when pressed again; the rail marks where we are.
        self.select(key)
        self.chosen.emit(key)

    def _buttons(self) -> list[RailButton]:
        return [self.search, *self._rooms.values(), self.sync, self.lock]

    def _fit(self) -> None:
        """Choose full or short buttons for the height there is, and the width their words need."""
        short = sum(button.full_height() for button in self._buttons()) + 8 > self.height() > 0
        for button in self._buttons():
            button.set_short(short)
        self.setFixedWidth(max(button.sizeHint().width() for button in self._buttons()))
        self.update()

    def _dress(self) -> None:
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = look().tokens
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(t.rail))
        hairline = mixed(t.rail, WHITE, 0.16)
        for button in (self.sync, self.lock):
            painter.fillRect(12, button.y() - 1, self.width() - 24, 1, hairline)
        painter.end()
