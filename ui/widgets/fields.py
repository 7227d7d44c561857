"""Fields: what the card filled, what the clerk types, what is still missing."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QStyle,
    QStyleOptionFrame,
    QWidget,
)

from ui.theme import Dressed, look
from ui.widgets.icon_label import IconLabel
from ui.widgets.leading import lead_focus
from ui.widgets.text import Text, overhang

_INSIDE = 2  # pixels that Qt leaves free left and right of a line's letters


def room_in(entry: QLineEdit) -> int:
    """Return how many pixels of a text `entry` can show at once, the edges of the style sheet taken off."""
    option = QStyleOptionFrame()
    entry.initStyleOption(option)
    inside = entry.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, entry)
    margins = entry.textMargins()
    return inside.width() - margins.left() - margins.right() - 2 * _INSIDE


class Entry(Dressed, QLineEdit):
    """A line edit of the desk: composed letters only, masked while nobody writes in it.

    `masked` turns the value into what may be seen when the focus is elsewhere (an ID number).
    """

    edited = Signal(str)
    left = Signal()

    def __init__(
        self,
        placeholder: str = "",
        *,
        size: int = 14,
        weight: int = 500,
        masked: Callable[[str], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._pixels, self._weight, self._masked = size, weight, masked
        self._value = ""
        self.setPlaceholderText(placeholder)
        self.textEdited.connect(self._typed)
        self._finish()

    def value(self) -> str:
        """Return what the field holds, unmasked and in composed form (NFC)."""
        return self._value

    def set_value(self, text: str) -> None:
        """Put `text` in without telling anybody."""
        self._value = unicodedata.normalize("NFC", text)
        self._show()

    def set_state(self, name: str, on: bool) -> None:
        """Set `filled` (from the card) or `missing`; the style sheet paints them."""
        if bool(self.property(name)) != on:
            self.setProperty(name, on)
            self._repolish()

    def _show(self) -> None:
        hide = self._masked is not None and not self.hasFocus()
        seen = self._masked(self._value) if hide and self._masked else self._value
        if seen != self.text():
            self.setText(seen)
            self.setCursorPosition(0 if hide else len(seen))

    def _typed(self, text: str) -> None:
        # Unikey may hand over decomposed letters; what is kept is always composed.
        self._value = unicodedata.normalize("NFC", text)
        self.set_state("filled", False)
        self.edited.emit(self._value)

    def _repolish(self) -> None:
        # A style sheet looks at dynamic properties only when it is put on anew.
        self.style().unpolish(self)
        self.style().polish(self)

    def _dress(self) -> None:
        self.setFont(look().font(self._pixels, self._weight))
        room = self.fontMetrics().height() + 2 * overhang(self.font())
        self.setFixedHeight(max(look().field, room))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show()
        self.left.emit()


class Field(Dressed, QWidget):
    """A label at the left (92 px) and a line edit; under it, when something is missing, one sentence.

    A text that the line is too short for is written whole in `whole`, where its owner puts that; it comes and goes
    when the writing is over, or the page would jump under the fingers.
    """

    edited = Signal(str)
    left = Signal()

    def __init__(
        self,
        label: str,
        placeholder: str = "",
        *,
        size: int = 14,
        weight: int = 500,
        label_width: int = 92,
        masked: Callable[[str], str] | None = None,
        whole: Text | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._label_width = label_width
        self._whole = whole
        self._label = Text(label, 14, ink="text2")
        self.entry = Entry(placeholder, size=size, weight=weight, masked=masked)
        self.entry.setAccessibleName(label)
        self._label.setBuddy(self.entry)
        self.after = QHBoxLayout()
        self.after.setSpacing(8)
        self._missing = QWidget()
        row = QHBoxLayout(self._missing)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._sentence = Text("", 13, 600, "today", wrap=True)
        row.addWidget(IconLabel("triangle-alert", 16, "today"))
        row.addWidget(self._sentence, 1)
        self._missing.hide()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.addWidget(self._label, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.entry, 1)
        line.addLayout(self.after)
        self._grid.addLayout(line, 0, 1)
        self._grid.addWidget(self._missing, 1, 1)
        self._grid.setColumnStretch(1, 1)
        lead_focus(self, self.entry)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.entry.edited.connect(self.edited)
        self.entry.left.connect(self.left)
        self.entry.left.connect(self._show_whole)
        self._finish()

    def text(self) -> str:
        """Return what the field holds, in composed form (NFC), never masked."""
        return self.entry.value()

    def set_text(self, text: str, *, from_card: bool = False) -> None:
        """Put `text` in without telling; `from_card` paints it as filled by the card."""
        self.entry.set_value(text)
        self.entry.set_state("filled", from_card and bool(text))
        if not self.entry.hasFocus():
            self._show_whole()

    def set_missing(self, sentence: str | None) -> None:
        """Say under the field what is missing and what to do, or nothing any more."""
        self.entry.set_state("missing", bool(sentence))
        self._sentence.setText(sentence or "")
        self._missing.setVisible(bool(sentence))
        self.entry.setAccessibleDescription(sentence or "")

    def set_label_width(self, width: int) -> None:
        """Give the label another width (design pixels), as when the field stands in another column."""
        if width != self._label_width:
            self._label_width = width
            self._dress()

    def set_label(self, label: str) -> None:
        """Write another label."""
        self._label.setText(label)
        self._dress()
        self.entry.setAccessibleName(label)

    def _dress(self) -> None:
        # The column keeps the width, not the label: a label remembers in its hint what it was given before.
        self._grid.setColumnMinimumWidth(0, look().px(self._label_width))
        self._show_whole()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_whole()

    def _show_whole(self) -> None:
        if self._whole is None:
            return
        text = self.entry.text()
        self._whole.setText(text)
        self._whole.setVisible(QFontMetricsF(self.entry.font()).horizontalAdvance(text) > room_in(self.entry))
