"""Buttons that print their key: the clerk learns the keyboard by looking at what the mouse would press."""

from __future__ import annotations

from enum import StrEnum
from math import ceil

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeySequence, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from ui.icons import paint_icon
from ui.keymap import shown
from ui.theme import Dressed, Tokens, Tone, colour, look, mixed
from ui.widgets.keycap import keycap_size, paint_keycap


class Kind(StrEnum):
    """How loud a button is: one primary a screen, plum when a person must decide."""

    PRIMARY = "primary"
    NORMAL = "normal"
    QUIET = "quiet"
    PERSON = "person"


def key_sequences(key: str) -> list[QKeySequence]:
    """Return what a printed key means: Enter is both Enter keys, the arrows their own."""
    plain = key.replace("Esc", "Escape").replace("↑", "Up").replace("↓", "Down")
    found = [QKeySequence(plain)]
    if plain.endswith("Enter"):
        found.append(QKeySequence(plain[: -len("Enter")] + "Return"))
    return found


class KeyButton(Dressed, QPushButton):
    """A button with its key painted on it; the key presses it wherever the focus is in the window.

    With `binds=False` the key is only printed (the screen itself listens to it). A held key presses once.
    `large` is the size of the action bar, which sets it by itself.
    """

    def __init__(
        self,
        label: str,
        key: str = "",
        kind: Kind = Kind.NORMAL,
        icon: str = "",
        *,
        binds: bool = True,
        large: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._label, self._key, self._kind, self._icon = label, key, kind, icon
        self._large, self._short, self._tight = large, "", 0
        self._instead, self._shrunk = "", False
        self._shortcut: QShortcut | None = QShortcut(self) if binds else None
        if self._shortcut is not None:
            self._shortcut.setAutoRepeat(False)
            self._shortcut.activated.connect(self.click)
            self._shortcut.setProperty("keys_follow", True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self._finish()
        self.set_key(key)

    def label(self) -> str:
        """Return the words on the button."""
        return self._label

    def key(self) -> str:
        """Return the key printed on the button, empty when there is none."""
        return shown(self._key)

    @property
    def binds(self) -> bool:
        """Whether the key presses the button, or is only printed on it."""
        return self._shortcut is not None

    def set_label(self, label: str) -> None:
        """Write other words on the button."""
        self._label = label
        self._name()

    def set_key(self, key: str) -> None:
        """Print and bind another key."""
        self._key = key
        if self._shortcut is not None:
            self._shortcut.setKeys(key_sequences(self.key()) if key else [])
        self._name()

    def follow_keys(self) -> None:
        """The clerk changed keys: print and bind the one that stands for this button's now."""
        self.set_key(self._key)

    def set_kind(self, kind: Kind) -> None:
        """Make the button louder or quieter."""
        self._kind = kind
        self._dress()

    def set_icon(self, icon: str) -> None:
        """Put another icon before the words; empty for none."""
        self._icon = icon
        self._dress()

    def set_large(self, large: bool) -> None:
        """Be as large as the action bar wants its buttons."""
        self._large = large
        self._dress()

    def set_short(self, label: str) -> None:
        """Words to fall back on where the bar has no room; a screen reader still hears the whole ones."""
        self._short = label

    def set_instead(self, icon: str) -> None:
        """An icon to stand for the words where not even short ones have room: the key is never lost."""
        self._instead = icon

    @property
    def has_icon_instead(self) -> bool:
        """Whether an icon may stand for the words."""
        return bool(self._instead)

    def set_tight(self, tight: int) -> None:
        """0 with room, 1 without the icon, 2 with the short words, 3 an icon instead of words where there is one."""
        if tight != self._tight:
            self._tight = tight
            self._squeeze()

    def shrink(self, shrunk: bool) -> None:
        """An icon instead of the words, however much room the bar has."""
        if shrunk != self._shrunk:
            self._shrunk = shrunk
            self._squeeze()

    def _squeeze(self) -> None:
        self.setToolTip(self._label if self._words() != self._label else "")
        self._dress()

    def _is_bare(self) -> bool:
        return bool(self._instead) and (self._tight == 3 or self._shrunk)

    def _words(self) -> str:
        if self._is_bare():
            return ""
        return self._short if self._tight >= 2 and self._short else self._label

    def width_at(self, tight: int) -> int:
        """How wide it wants to be at that tightness, in pixels."""
        now, self._tight = self._tight, tight
        width = self.sizeHint().width()
        self._tight = now
        return width

    def _name(self) -> None:
        self.setAccessibleName(f"{self._label}, {self.key()}" if self._key else self._label)
        self._dress()

    def _dress(self) -> None:
        self._font = look().font(14 if self._large else 13, 600)
        self.updateGeometry()
        self.update()

    def _parts(self) -> tuple[int, int, int]:
        """Return the widths of icon, words and keycap, each with the gap before it."""
        cap = keycap_size(self.key()).width() + 8 if self._key else 0
        if self._is_bare():
            return look().px(16), 0, cap
        icon = look().px(16) + 8 if self._icon and not self._tight else 0
        words = ceil(QFontMetricsF(self._font).horizontalAdvance(self._words()))
        return icon, words, cap

    def sizeHint(self) -> QSize:
        height = look().px(36) if self._large else look().field
        side = 12
        if self._kind is Kind.QUIET:
            # Stands in a card's title row: no taller than the row, its words near the card's edge.
            height = look().px(36 if self._large else 24)
            side = 8 if self._large and not self._is_bare() else 2
        return QSize(sum(self._parts()) + 2 * side, height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        down = bool(option.state & QStyle.StateFlag.State_Sunken) or self.isChecked()
        hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self._paint_ground(painter, look().tokens, down=down, hover=hover)
        self._paint_parts(painter, ink)
        if self.hasFocus():
            self._paint_focus(painter, look().tokens)
        painter.end()

    def _paint_ground(self, painter: QPainter, t: Tokens, *, down: bool, hover: bool) -> str:
        """Paint the ground and edge, and return the colour of the words on it."""
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        plum = t.tones[Tone.PERSON]
        painter.setPen(QPen(Qt.PenStyle.NoPen))
        if not self.isEnabled():
            if self._kind is not Kind.QUIET:
                painter.setPen(QPen(colour(t.line), 1))
                painter.setBrush(colour(t.sunken))
                painter.drawRoundedRect(frame, 6, 6)
            return t.text3
        if self._kind is Kind.PRIMARY:
            shade = 0.16 if down else 0.08 if hover else 0.0
            painter.setBrush(mixed(t.primary, "#000000", shade))
            painter.drawRoundedRect(frame, 6, 6)
            return t.on_primary
        if self._kind is Kind.QUIET:
            if down or hover:
                painter.setBrush(colour(t.tint2 if down else t.tint))
                painter.drawRoundedRect(frame, 6, 6)
            return t.text
        ground = (
            (plum.ground, t.surface)
            if self._kind is Kind.PERSON
            else (t.tint2 if down else t.tint, t.surface)
        )
        painter.setPen(QPen(colour(plum.ink if self._kind is Kind.PERSON else t.border), 1))
        painter.setBrush(colour(ground[0] if down or hover else ground[1]))
        painter.drawRoundedRect(frame, 6, 6)
        return plum.ink if self._kind is Kind.PERSON else t.text

    def _paint_parts(self, painter: QPainter, ink: str) -> None:
        icon, words, cap = self._parts()
        x = (self.width() - icon - words - cap) // 2
        middle = self.height() // 2
        if icon:
            side = look().px(16)
            drawn = self._instead if self._is_bare() else self._icon
            paint_icon(painter, QRect(x, middle - side // 2, side, side), drawn, ink)
        painter.setFont(self._font)
        painter.setPen(colour(ink))
        painter.drawText(
            QRect(x + icon, 0, words + 2, self.height()),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip,
            self._words(),
        )
        if self._key:
            size = keycap_size(self.key())
            at = QRect(x + icon + words + 8, middle - size.height() // 2, size.width(), size.height())
            kind = str(self._kind) if self.isEnabled() else "normal"
            paint_keycap(painter, at, self.key(), kind)

    def _paint_focus(self, painter: QPainter, t: Tokens) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._kind is Kind.PRIMARY:
            # A white ring inside, or the focus would be indigo on indigo.
            painter.setPen(QPen(colour(t.on_primary), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 3, -3, -3), 4, 4)
        else:
            painter.setPen(QPen(colour(t.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
