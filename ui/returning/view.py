"""F4: scan the receipt, scan the collector, Ctrl+Enter; the next one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QApplication, QWidget

from desk_app.bootstrap import take
from desk_app.domain.dossier import Dossier
from desk_app.domain.events import CollectedAs
from ui import refused
from ui.keymap import told
from ui.returning.case import Case, FeeWay, Match, Missing
from ui.returning.fee_card import FEE_KEYS
from ui.returning.layout import ReturningLayout
from ui.returning.looking import Outcome, What
from ui.returning.mandate_scan import MandateScan
from ui.returning.presenter import Handed, ReturningPresenter
from ui.returning.scan_card import Mark, steps_of
from ui.returning.way_card import WAY_KEYS
from ui.returning.words import match_words, missing_words, outcome_words
from ui.theme import Tone
from ui.widgets.announce import announce
from ui.work import background
from ui.work.asking import Asking

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk
    from desk_app.wire.envelope import Actor

translate = QCoreApplication.translate


class ReturningScreen(ReturningLayout):
    """One person at a time.

    Signals: `headed` (title and subtitle for the window), `handed` (something was written: the line and the
    lists want to know), `slip_wanted` (ids: the list that is signed, and whether a person asked for it), `fee_slip_wanted` (ids),
    `letter_wanted` (an id: the letter of apology), `dossier_wanted` (an id), `sounded` (ok, attention, unknown),
    `handed_over` (the first dossier whose result was taken: the citizen's screen wants to know), `transfer_asked` (the
    dossiers whose fee is to come by bank; none: nothing is asked for any more), `held` (whether somebody's
    case is open), `last_receipt_wanted` (Ctrl+P with nothing
    of its own to print).
    """

    headed = Signal(str, str)
    handed = Signal()
    slip_wanted = Signal(object, bool)
    fee_slip_wanted = Signal(object)
    letter_wanted = Signal(str)
    dossier_wanted = Signal(str)
    sounded = Signal(str)
    handed_over = Signal(object)
    transfer_asked = Signal(object)
    said = Signal(str)
    last_receipt_wanted = Signal()
    held = Signal(bool)

    def __init__(
        self,
        desk: OpenDesk,
        *,
        actor: Callable[[], Actor],
        run: Asking = background.run,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._actor, self._run = desk, actor, run
        self._today = 0
        self._transfer: list[Dossier] = []
        self.presenter = ReturningPresenter(desk, self, run=run, actor=actor)
        self.mandate = MandateScan(desk, actor=actor, codes=self._ticked, run=run, parent=self)
        self._connect()
        self.show_waiting(0)

    # What the window tells it ---------------------------------------------------------------------

    def take_scan(self, text: str) -> None:
        """What a scanner read, wherever the focus was."""
        self.scan.entry.set_value("")
        self.presenter.take(text)

    def open(self, code: str) -> None:
        """Begin with this dossier: come with from its page or from a list."""
        self.presenter.open(code)

    def shown(self) -> None:
        """Called by the window each time the page is shown."""
        self._tell_head()
        self.scan.entry.setFocus()
        self.held.emit(self.presenter.case is not None)
        if self.presenter.case is None and self.presenter.outcome is None:
            self.presenter.wait()

    # What the presenter tells it ------------------------------------------------------------------

    def show_waiting(self, today: int) -> None:
        """Be ready for the next person."""
        self.held.emit(False)
        self._today = today
        self._ask_transfer(None)
        self._show_only(self._empty)
        self.strange.hide()
        self.foot.show_idle()
        self.scan.show_steps([(Mark.AHEAD, ""), (Mark.AHEAD, ""), (Mark.AHEAD, "")])
        self._tell_head()
        self.scan.take()

    def show_case(self, case: Case, *, fresh: bool) -> None:
        """Show what goes over the counter and to whom; `fresh`: another one than before."""
        now = self._desk.clock.now()
        self.held.emit(True)
        self.strange.hide()
        shown: list[QWidget] = [self.results, self.fee]
        if fresh:
            self.results.show_results(case.dossiers, now, papers=case.papers_back, money=case.only_money)
            self.ask.ask(case.dossiers[0])
        self.results.show_ticked(case.ticked)
        match = case.match
        if case.only_money:
            shown.append(self.outcome)
        elif not case.by_post:
            shown += [self.ask] if match is Match.NOBODY else [self.match, self.compare]
            shown += [self.way] if match is Match.OTHER else []
        self._show_only(*shown)
        self.fee.show_case(case)
        self._ask_transfer(case)
        self.post.show_case(case, fresh=fresh)
        self.way.show_case(case, fresh=fresh)
        if case.collector is not None:
            self._show_match(case, match)
        self.scan.show_steps(steps_of(case, match))
        self.foot.show_case(case)
        if fresh:
            self.scan.take()
            self._announce_case(case, match)

    def show_choice(self, dossiers: Sequence[Dossier], *, more: bool) -> None:
        """Several answer to what was typed."""
        self.foot.show_idle()
        self.scan.show_steps([(Mark.ASKS, ""), (Mark.AHEAD, ""), (Mark.AHEAD, "")])
        self.choice.show_choice(dossiers, self._desk.clock.now(), more=more)
        self._show_only(self.choice)
        self.scan.take()
        self._announce(translate("Returning", "Which one?"))

    def show_outcome(self, outcome: Outcome) -> None:
        """There is nothing to hand over, and why; what is open stays."""
        self.sounded.emit("unknown" if outcome.what is What.UNKNOWN else "attention")
        now = self._desk.clock.now()
        if self.presenter.case is not None and outcome.what in (What.UNKNOWN, What.NOTHING):
            title, lines, tone = outcome_words(outcome, now)
            self.strange.show_state(title, tone, detail=" · ".join(lines))
            self.strange.show()
            self._announce(". ".join([title, *lines]))
            self.scan.take()
            return
        said = self.outcome.show_outcome(outcome, now)
        self.foot.show_idle()
        self.scan.show_steps([(Mark.ASKS, ""), (Mark.AHEAD, ""), (Mark.AHEAD, "")])
        self._show_only(self.outcome)
        self.scan.take()
        self._announce(said)

    def show_missing(self, missing: Sequence[Missing]) -> None:
        """Go to the first thing that is missing."""
        first = missing[0]
        sentence = translate("Returning", "Missing: {what}").format(what=missing_words(first))
        self.sounded.emit("attention")
        self._announce(sentence)
        if first is Missing.TICKED and self.results.rows:
            self.results.rows[0].tick.setFocus()
        elif first is Missing.COLLECTOR:
            self.scan.entry.setFocus()
        elif first is Missing.POST:
            self.post.ask_for(sentence)
        elif first is Missing.FEE:
            self.fee.ways.setFocus()
        else:
            self.way.ask_for(first, sentence)
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self._bring(focused)

    def show_busy_with(self, name: str) -> None:
        """Another receipt came while something is written for somebody."""
        self.sounded.emit("attention")
        said = translate("Returning", "{name} is still open").format(name=name)
        hint = told(
            translate("Returning", "Ctrl+Enter hands it over, Esc puts it away; then scan the next one.")
        )
        self.strange.show_state(said, Tone.TODAY, detail=hint)
        self.strange.show()
        self._announce(f"{said}. {hint}")

    def show_handed(self, handed: Handed, *, with_slip: bool) -> None:
        """It is written: the chime, the slip to sign, back to the scan line."""
        self._transfer = []  # the citizen's screen goes on to what was handed over
        self.last.show_handed(handed)
        self.sounded.emit("ok")
        self._announce(self.last.words.text())
        self.handed.emit()
        if handed.dossiers and not handed.only_money:
            self.handed_over.emit(handed.dossiers[0])
        ids = [dossier.id for dossier in handed.dossiers]
        if handed.fees:
            self.fee_slip_wanted.emit(list(handed.fees))
        if with_slip:
            self.slip_wanted.emit(ids, False)

    def show_dropped(self, case: Case) -> None:
        """It was put away unwritten and can be opened again."""
        self.last.show_dropped(case)

    def show_revoked(self, handed: Handed) -> None:
        """The last hand-over was taken back."""
        self.last.show_revoked(handed)
        self._announce(self.last.words.text())
        self.handed.emit()

    def show_refused(self, trouble: Exception) -> None:
        """The desk said no, and why."""
        said = refused.sentence(trouble)
        self.foot.say(said)
        self.sounded.emit("attention")
        self._announce(said)

    # Its keys and cards ---------------------------------------------------------------------------

    def _connect(self) -> None:
        presenter = self.presenter
        self.scan.scanned.connect(presenter.take)
        self.choice.chosen.connect(presenter.open)
        self.results.ticked.connect(presenter.tick)
        self.fee.chosen.connect(presenter.choose)
        self.post.chosen.connect(presenter.choose)
        self.post.written.connect(presenter.put)
        self.way.chosen.connect(self._choose_way)
        self.way.written.connect(presenter.put)
        self.way.scan_wanted.connect(self.mandate.choose)
        self.way.photo_wanted.connect(lambda: self.mandate.photograph(self.window()))
        self.mandate.kept.connect(self.said)
        self.mandate.said.connect(self.said)
        self.ask.met.connect(self._meet)
        self.foot.handed.connect(lambda with_slip: presenter.hand_over(with_slip=with_slip))
        self.foot.left_case.connect(self._back)
        self.foot.again.connect(self._scan_again)
        self.last.brought_back.connect(presenter.bring_back)
        self.last.revoked.connect(presenter.revoke)
        self.last.slip.clicked.connect(self._print)
        self._bind("Ctrl+P", self, self._print)
        self._bind("F5", self, self._look_again, translate("Returning", "Read again"))
        self.outcome.opened.connect(self.dossier_wanted)
        self.outcome.letter_wanted.connect(self.letter_wanted)
        self.outcome.apologised.connect(self._apologise)
        for fee, key in FEE_KEYS.items():
            self._bind(key, self.fee, partial(presenter.choose, fee))
        for way, key in WAY_KEYS.items():
            self._bind(key, self.way, partial(self._choose_way, way))

    # Gestures -------------------------------------------------------------------------------------

    def _look_again(self) -> None:
        """F5: what the register says now; what is written or typed here stays."""
        if self.presenter.look_again(typed=bool(self.scan.entry.value())):
            self.said.emit(translate("Returning", "Read again"))
        else:
            self.said.emit(translate("Returning", "Not read again: something is written here already"))

    def _meet(self, collector: object) -> None:
        self.presenter.meet(collector)  # type: ignore[arg-type]  # the signal carries a Collector
        self.scan.entry.setFocus()

    def _ticked(self) -> list[str]:
        """The dossiers that go over the counter now, by id."""
        case = self.presenter.case
        return [each.id for each in case.dossiers if each.id in case.ticked] if case is not None else []

    def _choose_way(self, way: CollectedAs) -> None:
        self.presenter.choose(way)
        line = self.way.first_line(way)
        line.setFocus()
        self._bring(line)

    def _scan_again(self) -> None:
        self.presenter.meet(None)
        self.scan.take()

    def _print(self) -> None:
        """The letter of apology of what is in sight, else the slip of what was handed over last."""
        handed = self.last.handed()
        if self.outcome.apology.isVisible():
            self.outcome.apology.click()
        elif handed is not None and not handed.only_money:
            self.slip_wanted.emit([dossier.id for dossier in handed.dossiers], True)
        else:
            self.last_receipt_wanted.emit()

    def _back(self) -> None:
        """Esc puts away one thing at a time."""
        if self.last.close_form():
            self.scan.entry.setFocus()
        elif not self.strange.isHidden():
            self.strange.hide()
            self.scan.take()
        elif self.scan.entry.value():
            self.scan.take()
        else:
            self.presenter.leave()

    def _apologise(self, reason: str, days: str) -> None:
        outcome = self.presenter.outcome
        dossier = outcome.dossier if outcome is not None else None
        if dossier is None:
            return
        desk, actor = self._desk, self._actor()
        facts: dict[str, object] = {"reason": reason, "working_days": int(days) if days.isdigit() else days}

        def promised(after: Dossier) -> None:
            self.handed.emit()
            self.letter_wanted.emit(after.id)
            self.presenter.open(after.id)

        self._run(
            lambda: take(desk, dossier.id, "extend", facts, actor=actor),
            done=promised,
            failed=lambda refusal: self.outcome.show_trouble(refused.sentence(refusal)),
        )

    # Showing --------------------------------------------------------------------------------------

    def _show_match(self, case: Case, match: Match) -> None:
        title, line, tone = match_words(match)
        self.match.show_state(title, tone, detail=line)
        if case.collector is not None:
            self.compare.show_people(case.dossiers[0], case.collector)

    def _ask_transfer(self, case: Case | None) -> None:
        owing = [each for each in case.chosen if each.owed] if case and case.fee is FeeWay.VIETQR else []
        if owing != self._transfer:
            self._transfer = owing
            self.transfer_asked.emit(list(owing))

    def _announce_case(self, case: Case, match: Match) -> None:
        names = f"{case.dossiers[0].owner.full_name}, {self.results.count.text()}"
        said = match_words(match)[0] if match is not Match.NOBODY else ""
        self._announce(". ".join(part for part in (names, said) if part))

    def _announce(self, sentence: str) -> None:
        announce(self, sentence)

    def _tell_head(self) -> None:
        said = translate("Returning", "{count} handed over today").format(count=self._today)
        self.headed.emit(translate("Returning", "Hand over results"), said)
