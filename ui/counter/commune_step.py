"""The first card once the counter is enrolled: whose it is, and whether its province answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import refused
from ui.login.setup import Tells
from ui.login.steps import StepState
from ui.theme import Tone
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.state_line import StateLine
from ui.widgets.text import NameLabel, Text

if TYPE_CHECKING:
    from desk_app.ports import SyncReport
    from ui.counter.counter import Counter

translate = QCoreApplication.translate


class CommuneStep(QWidget):
    """Asks for a round and says how it ended."""

    def __init__(self, counter: Counter, tells: Tells) -> None:
        super().__init__()
        self._counter, self._tells = counter, tells
        self._asked = False
        desk = counter.desk.desk
        self.ask = KeyButton(translate("Counter", "Ask the province"), "Alt+T", icon="refresh-cw")
        self.state = StateLine(wraps=True)
        card = Card(translate("Counter", "This counter"))
        card.body.addWidget(NameLabel(desk.office.name, 16, 600))
        for words in (
            f"{desk.desk_name} · {desk.office.agency} · {desk.office.number}",
            desk.province_name,
        ):
            card.body.addWidget(Text(words, 14, 400, "text2", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.ask)
        row.addWidget(self.state)
        row.addStretch(1)
        card.body.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        self.ask.clicked.connect(self._ask)
        counter.line.loop.round_ended.connect(self._ended)
        self.setFocusProxy(self.ask)

    def _ask(self) -> None:
        self._asked = True
        self.state.show_state(translate("Counter", "Asking the province…"), "refresh-cw")
        self._counter.line.loop.wake()

    def _ended(self, report: SyncReport | None) -> None:
        if not self._asked or report is None:
            return
        self._asked = False
        if report.ending == "done":
            said = translate("Counter", "The province answered at {hour}.")
            words = said.format(hour=f"{self._counter.desk.clock.now():%H:%M}")
            self.state.show_state(words, "circle-check", Tone.DONE)
            self._tells(StepState.DONE)
            return
        said = translate("Counter", "No answer: {cause}. Work goes on without the line.")
        self.state.show_state(said.format(cause=refused.cause(report.cause)), "cloud-off", Tone.CALM)
        self._tells(StepState.ATTENTION)
