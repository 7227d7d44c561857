"""The second place of the journal: chosen, left, and how it stands."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout

from desk_app.mirror import choose_mirror, mirror_state
from desk_app.store.mirror_state import MirrorState
from ui import refused
from ui.settings.panel import Setting
from ui.theme import Tone
from ui.widgets.buttons import KeyButton, Kind
from ui.widgets.card import Card
from ui.widgets.icon_label import IconLabel
from ui.widgets.text import Text
from ui.work import background
from ui.work.asking import Asking

translate = QCoreApplication.translate


class MirrorCard(Card):
    """`preferred` tells that another place was chosen, `refused` a sentence that says why not."""

    preferred = Signal()
    refused = Signal(str)

    def __init__(self, given: Setting, ask: Callable[[], str], run: Asking | None = None) -> None:
        super().__init__(translate("Settings", "Second place, entry by entry"))
        self._given, self._ask = given, ask
        self._run: Asking = run or partial(background.run, lane="mirror")
        told = translate(
            "Settings",
            "Each new entry is there within a minute, sealed: only the province can open it. Choose a stick, "
            "a shared folder or the desk beside you; when this disk dies, the province takes it in from there.",
        )
        self.body.addWidget(Text(told, 13, 400, "text2", wrap=True))
        self.place = Text("", 14, 600, wrap=True, selectable=True)
        self.body.addWidget(self.place)
        self.choose = KeyButton(translate("Settings", "Choose the second place"), "Alt+H", icon="usb")
        self.leave = KeyButton(translate("Settings", "Use none"), "Alt+K", Kind.QUIET)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.choose)
        row.addWidget(self.leave)
        row.addStretch(1)
        self.body.addLayout(row)
        self._icon, self.state = IconLabel("", 16), Text("", 14, 500, wrap=True)
        stands = QHBoxLayout()
        stands.setSpacing(8)
        stands.addWidget(self._icon)
        stands.addWidget(self.state, 1)
        self.body.addLayout(stands)
        self.choose.clicked.connect(self._choose)
        self.leave.clicked.connect(lambda: self._take(""))

    def read(self) -> None:
        """Show how it stands, as it was last looked at."""
        self._given.run(lambda: mirror_state(self._given.desk), done=self._show, failed=self._failed)

    def _choose(self) -> None:
        place = self._ask()
        if place:
            self._take(place)

    def _take(self, place: str) -> None:
        self._busy(True)

        def done(state: MirrorState) -> None:
            self.refused.emit("")
            self.preferred.emit()
            self._show(state)

        self._run(
            lambda: choose_mirror(self._given.desk, place),
            done=done,
            failed=self._failed,
            settled=lambda: self._busy(False),
        )

    def _busy(self, busy: bool) -> None:
        self.choose.setEnabled(not busy)
        self.leave.setEnabled(not busy)

    def _failed(self, refusal: Exception) -> None:
        self.refused.emit(refused.sentence(refusal))

    def _show(self, state: MirrorState) -> None:
        self.place.setText(state.place or translate("Settings", "None chosen."))
        self.leave.setVisible(bool(state.place))
        if not state.place:
            words = translate("Settings", "What is not sent yet is on this computer alone.")
            self._say(words, "info", None)
        elif state.trouble:
            self._say(
                _in_words(state.trouble), "unplug", Tone.PERSON if state.trouble == "ahead" else Tone.TODAY
            )
        elif state.at is None:
            self._say(translate("Settings", "Being filled…"), "refresh-cw", None)
        else:
            said = translate("Settings", "Everything is there, {moment}.")
            self._say(said.format(moment=f"{state.at:%H:%M %d/%m/%Y}"), "circle-check", Tone.DONE)

    def _say(self, words: str, icon: str, tone: Tone | None) -> None:
        self.state.setText(words)
        self.state.set_ink(tone.value if tone else "text2")
        self._icon.set_icon(icon, tone.value if tone else "text2")


def _in_words(trouble: str) -> str:
    return {
        "away": translate("Settings", "It is not there now. Plug it in: it catches up by itself."),
        "full": translate("Settings", "It is full. Make room there."),
        "no_sealing_key": translate("Settings", "Waits for the province's sealing key: sync once."),
        "ahead": translate(
            "Settings", "It holds newer entries: this is an old copy of the desk. Tell the province."
        ),
    }.get(trouble, translate("Settings", "It takes no files. See whether it is locked."))
