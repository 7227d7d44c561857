"""Several dossiers answer to what was typed: one key each, the name first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk_app.domain.codes import grouped
from desk_app.domain.dossier import Dossier
from ui import wording
from ui.returning.words import promise_of
from ui.standing import status_tone, status_word
from ui.theme import Tone
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.digits import CodeLabel
from ui.widgets.tag import Tag
from ui.widgets.text import Text

translate = QCoreApplication.translate


class ChoiceCard(Card):
    """`chosen` tells a dossier's id."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(translate("Returning", "Which one?"))
        self._more = Text("", 13, 500, "text2", wrap=True)
        self._rows: list[QWidget] = []
        self.buttons: list[KeyButton] = []
        # Wrapped words need more height than the size hint knows of.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def show_choice(self, dossiers: Sequence[Dossier], now: datetime, *, more: bool) -> None:
        """Show them with their keys, the first one focused by its key's place."""
        for row in self._rows:
            self.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows, self.buttons = [], []
        for place, dossier in enumerate(dossiers, start=1):
            row, button = _row(dossier, f"Alt+{place}", now)
            button.clicked.connect(lambda _checked=False, id=dossier.id: self.chosen.emit(id))
            self._rows.append(row)
            self.buttons.append(button)
            self.body.addWidget(row)
        self.body.removeWidget(self._more)
        self.body.addWidget(self._more)
        said = translate("Returning", "There are more: type more digits, or the whole name.")
        self._more.setText(said if more else "")
        self._more.setVisible(more)


def _row(dossier: Dossier, key: str, now: datetime) -> tuple[QWidget, KeyButton]:
    procedure = wording.procedure_name(dossier.received.procedure_code, dossier.received.procedure_name)
    button = KeyButton(translate("Returning", "Choose"), key)
    button.setAccessibleName(f"{dossier.owner.full_name}, {procedure}, {key}")
    words = QVBoxLayout()
    words.setSpacing(1)
    words.addWidget(Text(dossier.owner.full_name, 15, 600, wrap=True))
    second = QHBoxLayout()
    second.setSpacing(12)
    second.addWidget(CodeLabel(grouped(dossier.scan_code), 13, 500, "text2"))
    second.addWidget(Text(promise_of(dossier, now)[0], 13, 400, "text2"))
    second.addStretch(1)
    words.addLayout(second)
    words.addWidget(Text(procedure, 13, 400, "text2", wrap=True))
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 4, 0, 4)
    row.setSpacing(10)
    row.addLayout(words, 1)
    tag = Tag(status_word(dossier.status), status_tone(dossier.status) or Tone.CALM, filled=False)
    row.addWidget(tag, 0, Qt.AlignmentFlag.AlignVCenter)
    row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
    return holder, button
