"""Where copies of the desk go: chosen, tried, made, and the next one asked for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout

from desk_app.backups import EVERY_DAYS, BackupState, Copied, backup_state, choose_place, make_copy
from desk_app.stopping import Stop
from desk_app.store.preferences import DESK
from ui.settings.mirror_card import MirrorCard
from ui.settings.panel import Panel, Row, Setting, choice
from ui.settings.patience_card import PatienceCard
from ui.theme import Tone
from ui.widgets.buttons import KeyButton, Kind
from ui.widgets.card import Card
from ui.widgets.icon_label import IconLabel
from ui.widgets.text import Text
from ui.work import background
from ui.work.asking import Asking

translate = QCoreApplication.translate

DAYS = (1, 2, 7)


def ask_for_folder() -> str:
    """The system's own window for a folder."""
    return QFileDialog.getExistingDirectory(None, translate("Settings", "Where copies go"))


class BackupPanel(Panel):
    """`tested` tells whether the place held what was written and a copy lies there."""

    tested = Signal(bool)

    def __init__(
        self, given: Setting, ask: Callable[[], str] = ask_for_folder, run: Asking | None = None
    ) -> None:
        intro = translate(
            "Settings",
            "A copy on another disk or a stick saves what is not sent yet when this computer dies. It is "
            "encrypted and opens with this desk's key alone.",
        )
        super().__init__(given, intro)
        self._ask = ask
        self._stop = background.may_stop()
        self.place = Text("", 14, 600, wrap=True, selectable=True)
        self.choose = KeyButton(translate("Settings", "Choose a folder"), "Alt+O", icon="usb")
        self.copy = KeyButton(translate("Settings", "Copy now"), "Alt+S", Kind.PRIMARY, icon="save")
        self._icon, self.state = IconLabel("", 16), Text("", 14, 500, wrap=True)
        card = Card(translate("Settings", "Place of the copies"))
        card.body.addWidget(self.place)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.choose)
        row.addWidget(self.copy)
        self.stop = KeyButton(translate("Settings", "Stop"), "Alt+X", Kind.QUIET, "x")
        self.stop.hide()
        row.addWidget(self.stop)
        row.addStretch(1)
        card.body.addLayout(row)
        stands = QHBoxLayout()
        stands.setSpacing(8)
        stands.addWidget(self._icon)
        stands.addWidget(self.state, 1)
        card.body.addLayout(stands)
        days = [(str(each), translate("Settings", "{days} days").format(days=each)) for each in DAYS]
        days[0] = ("1", translate("Settings", "every day"))
        days.append(("0", translate("Settings", "never")))
        name = translate("Settings", "Remind me")
        self.days = choice(name, days, self._days)
        card.body.addWidget(Row(name, translate("Settings", "When no copy was made for so long."), self.days))
        self.add(card)
        self.second = MirrorCard(given, ask, run=run)
        self.second.preferred.connect(self.preferred)
        self.second.refused.connect(self.complain)
        self.patience = PatienceCard(given)
        self.patience.preferred.connect(self.preferred)
        self.patience.refused.connect(self.complain)
        self.add(self.second, self.patience)
        self.choose.clicked.connect(self._choose)
        self.copy.clicked.connect(self._copy)
        self.stop.clicked.connect(self._give_up)
        self._finish()

    def shown(self) -> None:
        """Show how it stands with the copies and the second place."""
        self.second.read()
        self.patience.read()
        self.given.run(lambda: backup_state(self.given.desk), done=self._show, failed=self.refuse)

    def _days(self, value: str) -> None:
        self.keep(DESK, EVERY_DAYS, int(value), then=self.shown)

    def _choose(self) -> None:
        place = self._ask()
        if not place:
            return
        stop = self._begin()

        def chosen() -> Copied:
            choose_place(self.given.desk, place)
            return make_copy(self.given.desk, stop)

        self._run(chosen)

    def _copy(self) -> None:
        stop = self._begin()
        self._run(lambda: make_copy(self.given.desk, stop))

    def _begin(self) -> Stop:
        self._stop = background.may_stop()
        self._busy(True)
        return self._stop

    def _give_up(self) -> None:
        """The copy ends at its next look; until then no second press is taken."""
        self._stop.ask()
        self.stop.setEnabled(False)

    def _run(self, job: Callable[[], Copied]) -> None:
        def done(_copied: Copied) -> None:
            self.complain("")
            self.preferred.emit()
            self.tested.emit(True)
            self.shown()

        def failed(refusal: Exception) -> None:
            self.refuse(refusal)
            self.tested.emit(False)  # stopped, too: no copy lies there
            self.shown()

        self.given.run(job, done=done, failed=failed, settled=lambda: self._busy(False))

    def _busy(self, busy: bool) -> None:
        for button in (self.choose, self.copy):
            button.setEnabled(not busy)
        self.stop.setVisible(busy)
        self.stop.setEnabled(busy)
        if busy:
            self._say(translate("Settings", "Trying the place and copying…"), "refresh-cw", None)

    def _show(self, state: BackupState) -> None:
        self.place.setText(state.place or translate("Settings", "No place chosen yet."))
        self.copy.setVisible(bool(state.place))
        self.days.choose(str(state.days))
        if state.last is None:
            self._say(translate("Settings", "No copy was made yet."), "info", None)
        elif not state.reachable:
            said = translate("Settings", "The place is not there now. Plug it in. Last copy {moment}.")
            self._say(said.format(moment=f"{state.last.at:%H:%M %d/%m/%Y}"), "unplug", Tone.TODAY)
        else:
            said = translate("Settings", "Last copy {moment}, {size} MB: {name}")
            words = said.format(
                moment=f"{state.last.at:%H:%M %d/%m/%Y}",
                size=f"{state.last.size / 1e6:.1f}",
                name=state.last.name,
            )
            if state.next_due is None:
                self._say(words, "clock", Tone.TODAY)
            else:
                due = translate("Settings", "Next one by {moment}.")
                words = f"{words}. {due.format(moment=f'{state.next_due:%H:%M %d/%m/%Y}')}"
                self._say(words, "circle-check", Tone.DONE)

    def _say(self, words: str, icon: str, tone: Tone | None) -> None:
        self.state.setText(words)
        self.state.set_ink(tone.value if tone else "text2")
        self._icon.set_icon(icon, tone.value if tone else "text2")
