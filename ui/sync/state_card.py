"""The first card of the sync panel: how many wait, since when, why, what to do, and the next try."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout

from desk_app.domain.waiting import Reason
from desk_app.store.line_state import LineState
from ui.sync import line_words
from ui.theme import Tone
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.icon_label import IconLabel
from ui.widgets.text import Text

translate = QCoreApplication.translate

REPORT_KEY = "Ctrl+T"

PATIENCE = timedelta(minutes=2)
"""A round that has given no sign of life for so long is told as trouble, not as work."""


class StateCard(Card):
    """Calm, green, amber or plum as the line is; `retry` is its one button, `report` comes where a person must act.

    `reported` asks for the report of the line to the province.
    """

    reported = Signal()

    def __init__(self) -> None:
        super().__init__(tone=Tone.CALM)
        # Wrapped words need more height than the size hint knows of.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._state: LineState | None = None
        self._round = ""
        self._moved_at: datetime | None = None
        self._icon = IconLabel("shield-check", 20, "calm")
        self.waiting = Text("", 15, 600, wrap=True)
        self.why = Text("", 13, 400, wrap=True)
        self.advice = Text("", 13, 600, wrap=True)
        self.countdown = Text("", 13, 500, wrap=True)
        self.report = KeyButton(translate("Sync", "Tell the province"), REPORT_KEY)
        self.report.clicked.connect(self.reported)
        self.retry = KeyButton(translate("Sync", "Try now"), "Enter", icon="refresh-cw", binds=False)
        words = QVBoxLayout()
        words.setSpacing(2)
        for line in (self.waiting, self.why, self.advice):
            words.addWidget(line)
        top, buttons = QHBoxLayout(), QHBoxLayout()
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        top.setSpacing(12)
        top.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        buttons.setSpacing(6)
        buttons.addStretch(1)
        buttons.addWidget(self.report)
        buttons.addWidget(self.retry)
        self._foot.setSpacing(6)
        self._foot.addWidget(self.countdown, 1)
        self._foot.addLayout(buttons)
        self.body.addLayout(top)
        self.body.addLayout(self._foot)

    def show_line(self, state: LineState, now: datetime, kept: str) -> None:
        """Say how the line is; `kept` says where else what waits is kept."""
        self._state = state
        tone = line_words.tone_of(state, now)
        advice = line_words.advice(state, now)
        if state.reasons(now) == (Reason.ASIDE,):  # what was set aside has its own card
            tone = Tone.CALM if state.cause or state.unsent else Tone.DONE
        shown = Tone.CALM if tone is Tone.DONE and state.unsent else tone
        self.set_tone(shown)
        self._icon.set_icon(
            {Tone.PERSON: "user", Tone.TODAY: "clock"}.get(shown, "shield-check"), shown.value
        )
        self.waiting.setText(line_words.waiting(state))
        said = (line_words.why(state), line_words.waiting_since(state, now), kept)
        self.why.setText(" ".join(part for part in said if part))
        self.advice.setText("\n".join(advice))
        self.advice.setVisible(bool(advice))
        self.advice.set_ink(shown.value)
        self.report.setVisible(shown is Tone.PERSON)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._foot.setDirection(
            down if shown is Tone.PERSON else across
        )  # two buttons leave no room beside them
        self.count_down(now)

    def show_round(self, words: str, now: datetime) -> None:
        """How the round on the line stands, empty for none; each word of it is a sign of life."""
        self._round = words
        self._moved_at = now if words else None
        self.retry.setEnabled(not words)
        self.count_down(now)

    def count_down(self, now: datetime) -> None:
        """Say the seconds to the next try, or how the round goes."""
        if self._state is None:
            return
        if self._round and self._moved_at is not None and now - self._moved_at >= PATIENCE:
            words = translate(
                "Sync", "No answer for {minutes} minutes; nothing is lost, it is tried again by itself"
            )
            self.countdown.setText(words.format(minutes=int((now - self._moved_at).total_seconds() // 60)))
            self.countdown.set_ink("today")
            return
        self.countdown.set_ink("text")
        self.countdown.setText(self._round or line_words.next_try(self._state, now))
