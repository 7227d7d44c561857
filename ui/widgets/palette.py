"""Ctrl+K: one line that finds commands, dossiers, procedures and people, in sections with their counts."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.keymap import shown
from ui.theme import look
from ui.widgets.announce import announce
from ui.widgets.keycap import KeyHint
from ui.widgets.offers import Offer, Section
from ui.widgets.overlay import Overlay
from ui.widgets.palette_list import PaletteList
from ui.widgets.text import Text

__all__ = ["Offer", "Palette", "Section"]

KEY, SECOND_KEY = "Ctrl+K", "Ctrl+Enter"
_WIDTH, _ROWS = 660, 11  # design pixels, lines
_PAGE = 8


class Palette(Overlay):
    """Type, arrows, Enter; Esc gives the focus back to where it was.

    `find` is asked at every letter and must answer at once; slow answers come in by `show_more`.
    `acted` tells the offer that was taken.
    """

    acted = Signal(object)

    def __init__(
        self, parent: QWidget, find: Callable[[str], Sequence[Section]], placeholder: str = ""
    ) -> None:
        super().__init__(parent, placeholder)
        self._find = find
        self._list = PaletteList()
        self._nothing = Text("", 14, ink="text2", wrap=True)
        self._status = Text("", 13, ink="text2")
        self._take, self._second = _Hint("Enter"), _Hint(SECOND_KEY)
        self._lay_out()
        self.line.edited.connect(lambda words: self.show_sections(self._find(words)))
        self._list.moved.connect(self._show_hints)
        self._list.pressed.connect(self._act)
        self._finish()

    def toggle(self) -> None:
        """Open, or close when it is open already."""
        if self.isVisible():
            self.close_up()
        else:
            self.open()

    def open(self) -> None:
        """Stand over the window, empty, with the offers for nothing typed."""
        self.own_key = shown(KEY)
        self.say("")
        self.stand()
        self.show_sections(self._find(""))

    def show_sections(self, sections: Sequence[Section], *, nothing: str = "") -> None:
        """Show what was found, the first line chosen. `nothing`: what to try when that is nothing."""
        self._show(sections, nothing, keep=False)

    def show_more(self, sections: Sequence[Section], *, nothing: str = "") -> None:
        """Show what a slow search brought as well; the line that was chosen stays where it was."""
        self._show(sections, nothing, keep=True)

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

    def press(self, event: QKeyEvent) -> bool:
        """Arrows move, Enter takes, with Ctrl the other way; the rest is typed."""
        key = Qt.Key(event.key())
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _PAGE, Qt.Key.Key_PageUp: -_PAGE}
        if key in steps:
            self._list.step(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._act(second=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif key == Qt.Key.Key_Escape:
            self.close_up()
        else:
            return False
        return True

    def placed(self, over: QRect) -> QRect:
        """The same place and height whatever was found, so that nothing moves under the eye or the mouse."""
        width = min(look().px(_WIDTH), over.width() - 32)
        high = look().field + _ROWS * look().px(34) + look().px(60)
        top = min(look().px(48), over.height() // 12)
        return QRect((over.width() - width) // 2, top, width, min(high, over.height() - 2 * top))

    # Behind it ----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setContentsMargins(6, 0, 6, 0)
        foot.setSpacing(14)
        foot.addWidget(self._take)
        foot.addWidget(self._second)
        foot.addWidget(self._status)
        foot.addStretch(1)
        foot.addWidget(KeyHint("F1", self.tr("keys")))
        foot.addWidget(KeyHint("Esc", self.tr("close")))
        self._nothing.setContentsMargins(8, 4, 8, 4)
        self._nothing.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 8)
        column.setSpacing(8)
        column.addWidget(self.line)
        column.addWidget(self._list, 1)
        column.addWidget(self._nothing, 1)
        column.addLayout(foot)

    def _show(self, sections: Sequence[Section], nothing: str, *, keep: bool) -> None:
        self._list.show_sections([section for section in sections if section.offers], keep=keep)
        there = bool(self.titles())
        self._list.setVisible(there)
        self._nothing.setText(nothing or self.tr("Nothing found. Fewer letters find more."))
        self._nothing.setVisible(not there)
        self._show_hints()
        if self.isVisible():
            self._announce()

    def _show_hints(self) -> None:
        offer = self._list.current()
        self._take.say(offer.verb or self.tr("open") if offer is not None else "")
        self._second.say(offer.second_verb if offer is not None and offer.second is not None else "")

    def _announce(self) -> None:
        offer, count = self._list.current(), len(self._list.offers())
        said = self.tr("{count} found").format(count=count) if count else self._nothing.text()
        words = f"{said}. {self._list.spoken()}" if offer is not None else said
        announce(self, words)

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
