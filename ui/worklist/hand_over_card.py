"""The card over the bar that asks which unit takes the dossiers chosen, before their list is printed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import Dressed, look
from ui.widgets.buttons import KeyButton, Kind
from ui.widgets.card import Card
from ui.widgets.fields import Field
from ui.widgets.text import Text
from ui.worklist.lines import Line

translate = QCoreApplication.translate

LABEL = 132  # design pixels


class HandOverCard(Dressed, QWidget):
    """The unit and who takes them there; `submitted` tells the facts. An empty unit is the procedure's own."""

    submitted = Signal(object)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card = Card(" ")
        self.unit = Field(
            translate("Worklist", "To the unit"),
            translate("Worklist", "empty: the unit of each procedure's field"),
            label_width=LABEL,
        )
        self.receiver = Field(translate("Worklist", "Taken by"), label_width=LABEL)
        self._trouble = Text("", 13, 600, "today", wrap=True)
        self._cancel = KeyButton(translate("Worklist", "Not now"), "Esc", Kind.QUIET)
        self.write = KeyButton(
            translate("Worklist", "Hand over and print the list"), "Enter", Kind.PRIMARY, binds=False
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._trouble, 1)
        for button in (self._cancel, self.write):
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        for line in (self.unit, self.receiver):
            self._card.body.addWidget(line)
        self._card.body.addLayout(buttons)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._card)
        self.unit.entry.returnPressed.connect(self.receiver.setFocus)
        self.receiver.entry.returnPressed.connect(self._submit)
        self._cancel.clicked.connect(self.cancelled)
        self.write.clicked.connect(self._submit)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)
        self._finish()

    def ask(self, lines: Sequence[Line]) -> None:
        """Ask who takes so many dossiers, the line of the unit focused."""
        said = translate("Worklist", "Hand over {count} dossiers on one list")
        self._card.set_title(said.format(count=len(lines)))
        for line in (self.unit, self.receiver):
            line.set_text("")
        self._trouble.setText("")
        self.show()
        self.unit.setFocus()

    def show_trouble(self, sentence: str) -> None:
        """Say why none of them could be handed over."""
        self._trouble.setText(sentence)
        self.unit.setFocus()

    def trouble(self) -> str:
        """What it says against it."""
        return self._trouble.text()

    def _submit(self) -> None:
        named = {"to": self.unit.text().strip(), "receiver": self.receiver.text().strip()}
        self.submitted.emit({name: words for name, words in named.items() if words})

    def _dress(self) -> None:
        gap = look().gap
        self._column.setContentsMargins(16, gap, 12, gap)
