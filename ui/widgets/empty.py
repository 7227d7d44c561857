"""Nothing here, and what to press next."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.widgets.buttons import KeyButton, Kind
from ui.widgets.icon_label import IconLabel
from ui.widgets.text import KeyedText


class EmptyState(QWidget):
    """An icon, one sentence and the next key; at the left, where the first row would have been."""

    acted = Signal()

    def __init__(
        self,
        sentence: str,
        key: str = "",
        action: str = "",
        icon: str = "info",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._sentence = KeyedText(sentence, 14, 500, "text2", wrap=True)
        self._button = KeyButton(action, key, Kind.QUIET)
        if not action:
            self._button.hide()
        self._button.clicked.connect(self.acted)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(12)
        row.addWidget(IconLabel(icon, 24, "text3"))
        row.addWidget(self._sentence, 1)
        row.addWidget(self._button)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def say(self, sentence: str) -> None:
        """Say another sentence."""
        self._sentence.setText(sentence)
