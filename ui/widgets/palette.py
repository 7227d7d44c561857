"""Ctrl+K: one line that finds commands, dossiers, procedures and people, in sections with their counts."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import Dressed, colour, look
from ui.widgets.fields import Entry
from ui.widgets.keycap import KeyHint
from ui.widgets.offers import Offer, Section
from ui.widgets.palette_list import PaletteList
from ui.widgets.text import Text

__all__ = ["Offer", "Palette", "Section"]

SECOND_KEY = "Ctrl+Enter"
_WIDTH, _ROWS = 660, 11
_OURS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Up, Qt.Key.Key_Down)


class Palette(Dressed, QWidget):
    """A card over the window: type, arrows, Enter; Esc gives the focus back to where it was.

    `find` is asked at every letter and must answer at once; slow answers come in by `show_more`.
    `acted` tells the offer that was taken, `closed` that the palette is out of sight.
    """

    acted = Signal(object)
    closed = Signal()

    def __init__(
        self, parent: QWidget, find: Callable[[str], Sequence[Section]], placeholder: str = ""
    ) -> None:
        super().__init__(parent)
        self._find = find
        self._before: QWidget | None = None
        self._line = Entry(placeholder, size=15)
        self._line.setAccessibleName(placeholder)
        self._list = PaletteList()
        self._nothing = Text("", 14, ink="text2", wrap=True)
        self._status = Text("", 13, ink="text2")
        self._take, self._second = _Hint("Enter"), _Hint(SECOND_KEY)
        self._lay_out()
        self._line.edited.connect(lambda words: self.show_sections(self._find(words)))
        self._line.installEventFilter(self)
        self._list.moved.connect(self._show_hints)
        self._list.pressed.connect(self._act)
        self.hide()
        self._finish()

    def toggle(self) -> None:
        """Open, or close when it is open already."""
        if self.isVisible():
            self.close_up()
        else:
            self.open()

    def open(self) -> None:
        """Stand over the window, empty, with the offers for nothing typed."""
        self._before = self.window().focusWidget()
        self._line.set_value("")
        self._line.clear()
        self.say("")
        self.show()
        self.raise_()
        self.show_sections(self._find(""))
        self._place()
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_sections(self, sections: Sequence[Section], *, nothing: str = "") -> None:
        """Show what was found, the first line chosen. `nothing`: what to try when that is nothing."""
        self._show([section for section in sections if section.offers], nothing, keep=False)

    def show_more(self, sections: Sequence[Section], *, nothing: str = "") -> None:
        """Show what a slow search brought as well; the line that was chosen stays where it was."""
        self._show([section for section in sections if section.offers], nothing, keep=True)

    def _show(self, sections: Sequence[Section], nothing: str, *, keep: bool) -> None:
        self._list.show_sections(sections, keep=keep)
        there = bool(self.titles())
        self._list.setVisible(there)
        self._nothing.setText(nothing or self.tr("Nothing found. Fewer letters find more."))
        self._nothing.setVisible(not there)
        self._show_hints()
        self._place()
        if self.isVisible():
            self._announce()

    def say(self, status: str) -> None:
        """Say at the foot that a slow search is still under way, or nothing."""
        self._status.setText(status)
        self._status.setVisible(bool(status))

    def titles(self) -> list[str]:
        """Return the titles offered now."""
        return [offer.title for offer in self._list.offers()]

    def current(self) -> Offer | None:
        """Return the offer that Enter takes."""
        return self._list.current()

    def close_up(self) -> None:
        """Be out of sight, and give the focus back to where it was."""
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    # Behind it ----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setContentsMargins(6, 0, 6, 0)
        foot.setSpacing(14)
        foot.addWidget(self._take)
        foot.addWidget(self._second)
        foot.addWidget(self._status)
        foot.addStretch(1)
        foot.addWidget(KeyHint("Esc", self.tr("close")))
        self._nothing.setContentsMargins(8, 4, 8, 4)
        self._nothing.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 8)
        column.setSpacing(8)
        column.addWidget(self._line)
        column.addWidget(self._list, 1)
        column.addWidget(self._nothing, 1)
        column.addLayout(foot)

    def _place(self) -> None:
        """The same place and height whatever was found, so that nothing moves under the eye or the mouse."""
        over = self.parentWidget()
        if over is not None:
            width = min(look().px(_WIDTH), over.width() - 32)
            high = look().field + _ROWS * look().px(34) + look().px(60)
            top = min(look().px(48), over.height() // 12)
            self.setGeometry((over.width() - width) // 2, top, width, min(high, over.height() - 2 * top))

    def _show_hints(self) -> None:
        offer = self._list.current()
        self._take.say(offer.verb or self.tr("open") if offer is not None else "")
        self._second.say(offer.second_verb if offer is not None and offer.second is not None else "")

    def _announce(self) -> None:
        offer, count = self._list.current(), len(self._list.offers())
        said = self.tr("{count} found").format(count=count) if count else self._nothing.text()
        words = f"{said}. {self._list.spoken()}" if offer is not None else said
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _act(self, *, second: bool = False) -> None:
        offer = self._list.current()
        if offer is None or (second and offer.second is None):
            return
        self.close_up()
        self.acted.emit(offer)
        if second and offer.second is not None:
            offer.second()
        else:
            offer.act()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent) and self.isVisible():
            if event.reason() not in (
                Qt.FocusReason.ActiveWindowFocusReason,
                Qt.FocusReason.PopupFocusReason,
            ):
                self.hide()
            return False
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            # While we stand here no key may reach the screen below: Ctrl+Enter would save behind us.
            if self._is_ours(event):
                event.accept()
                return True
            return False
        return event.type() == QEvent.Type.KeyPress and self._press(event)

    def _is_ours(self, event: QKeyEvent) -> bool:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F12 or (
            event.key() == Qt.Key.Key_K and held == Qt.KeyboardModifier.ControlModifier
        ):
            return False
        return event.key() in _OURS or bool(
            held & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        )

    def _press(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        if key in steps:
            self._list.step(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._act(second=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif key == Qt.Key.Key_Escape:
            self.close_up()
        else:
            return False
        return True

    def hideEvent(self, event: QEvent) -> None:
        super().hideEvent(event)  # type: ignore[arg-type]  # always a QHideEvent
        self.closed.emit()

    def _dress(self) -> None:
        self._place()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = look().tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(t.border), 1))
        painter.setBrush(colour(t.surface))
        painter.drawRoundedRect(QRect(self.rect()).adjusted(0, 0, -1, -1), 8, 8)
        painter.end()


class _Hint(QWidget):
    """A key at the foot and what it does to the line chosen now; out of sight when it does nothing."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self._key = key
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self._row = row
        self._hint: KeyHint | None = None
        self._words = ""
        self.hide()

    def say(self, words: str) -> None:
        """Say what the key does."""
        if words != self._words:
            self._words = words
            if self._hint is not None:
                self._row.removeWidget(self._hint)
                self._hint.hide()
                self._hint.deleteLater()
            self._hint = KeyHint(self._key, words)
            self._row.addWidget(self._hint)
        self.setVisible(bool(words))
