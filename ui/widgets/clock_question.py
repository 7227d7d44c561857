"""The question what day it is today: a date, an hour, one key."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.errors import Refusal
from ui import wording
from ui.widgets.buttons import KeyButton
from ui.widgets.fields import Field
from ui.widgets.text import Text


class ClockQuestion(QWidget):
    """`said` tells date and hour as they were typed; Enter in either field says it too."""

    said = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._why = Text("", 13, 600, "today", wrap=True)
        self.day = Field(self.tr("Today is"), self.tr("dd/mm/yyyy"), weight=600)
        self.hour = Field(self.tr("Hour now"), self.tr("hh:mm"), weight=600)
        self.confirm = KeyButton(self.tr("That is right"), "Enter", binds=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._why)
        column.addWidget(self.day)
        column.addWidget(self.hour)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.confirm)
        column.addLayout(row)
        self.setFocusProxy(self.day)
        self.confirm.clicked.connect(self._say)
        for field in (self.day, self.hour):
            field.entry.returnPressed.connect(self._say)

    def show_question(self, computer: datetime, seen: datetime | None, day: str, hour: str) -> None:
        """Say what the computer shows and what was written last; `day` and `hour` wait to be confirmed."""
        said = self.tr("This computer says {day}. No due date is given until you confirm today's date, once.")
        words = said.format(day=f"{computer:%d/%m/%Y %H:%M}")
        if seen is not None:
            last = self.tr("Last written: {moment}.").format(moment=f"{seen:%d/%m/%Y %H:%M}")
            words = f"{words} {last}"
        self._why.setText(words)
        if not self.day.text():
            self.day.set_text(day)
            self.hour.set_text(hour)

    def forget(self) -> None:
        """The day is known: the next question begins anew."""
        self.day.set_text("")
        self.hour.set_text("")
        self.show_wrong(None)

    def show_wrong(self, refusal: Refusal | None) -> None:
        """Say under the field what is wrong with it."""
        at_hour = refusal is not None and refusal.field == "clock.hour"
        words = wording.refusal(refusal) if refusal is not None else None
        self.day.set_missing(None if at_hour else words)
        self.hour.set_missing(words if at_hour else None)

    def _say(self) -> None:
        self.said.emit(self.day.text(), self.hour.text())
