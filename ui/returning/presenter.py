"""What returning decides: whose results these are, who takes them, and what is written down."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from desk_app.domain.collector import Collector
from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import InputRefused, Refusal
from desk_app.domain.events import CollectedAs, ReturnBy
from desk_app.domain.recognise import Kind, Recognised, recognise
from desk_app.domain.words import tidy
from desk_app.law import hand_over_results, revoke_results
from ui.returning.case import Case, FeeWay, Match, Missing, case_of
from ui.returning.looking import Answer, Outcome, What, collector_of, look_up, of_code
from ui.work.asking import Asking

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk
    from desk_app.wire.envelope import Actor


@dataclass(frozen=True, slots=True)
class Handed:
    """What went over the counter last: the dossiers after it, who took it and when."""

    dossiers: tuple[Dossier, ...]
    name: str
    at: datetime
    only_money: bool = False
    fees: tuple[str, ...] = ()
    """Ids of the dossiers whose fee was taken just now, over this counter."""


class ReturningView(Protocol):
    """What the returning screen shows."""

    def show_waiting(self, today: int) -> None: ...

    def show_case(self, case: Case, *, fresh: bool) -> None: ...

    def show_choice(self, dossiers: Sequence[Dossier], *, more: bool) -> None: ...

    def show_outcome(self, outcome: Outcome) -> None: ...

    def show_missing(self, missing: Sequence[Missing]) -> None: ...

    def show_busy_with(self, name: str) -> None: ...

    def show_handed(self, handed: Handed, *, with_slip: bool) -> None: ...

    def show_dropped(self, case: Case) -> None: ...

    def show_revoked(self, handed: Handed) -> None: ...

    def show_refused(self, trouble: Exception) -> None: ...


class ReturningPresenter:
    """One person at a time; nothing is written before the clerk hands over."""

    def __init__(
        self, desk: OpenDesk, view: ReturningView, *, run: Asking, actor: Callable[[], Actor]
    ) -> None:
        self._desk, self._view, self._run, self._actor = desk, view, run, actor
        self._asked = 0
        self._writing = False
        self.case: Case | None = None
        self.outcome: Outcome | None = None
        self.last: Handed | None = None
        self.dropped: Case | None = None

    # Who stands there ---------------------------------------------------------------------------------

    def take(self, text: str) -> None:
        """A receipt, a card, digits or a name, scanned or typed."""
        try:
            read = recognise(text)
        except InputRefused as refusal:
            self._show_outcome(Outcome(What.UNKNOWN, text=tidy(text), refusal=refusal))
            return
        if read.kind is Kind.NOTHING or self._writing:
            return
        if read.card is not None and self.case is not None and not self.case.only_money:
            self.meet(collector_of(read.card))
            return
        self._look(lambda: look_up(self._desk, read), read)

    def open(self, code: str) -> None:
        """One dossier by its code or id: chosen from a list, or come with from its page."""
        self._look(lambda: of_code(self._desk, code), None)

    def meet(self, collector: Collector | None) -> None:
        """Who takes it, off the card or typed; None asks for the card again."""
        if self.case is None:
            return
        self.case.collector = collector
        if collector is not None:
            self.case.by = ReturnBy.COUNTER
        if self.case.match is not Match.OTHER:
            self.case.way = None
        self._view.show_case(self.case, fresh=False)

    # What is filled in --------------------------------------------------------------------------------

    def tick(self, dossier_id: str, on: bool) -> None:
        """One of the results goes along, or stays for another time."""
        if self.case is not None:
            (self.case.ticked.add if on else self.case.ticked.discard)(dossier_id)
            self._view.show_case(self.case, fresh=False)

    def put(self, name: str, text: str) -> None:
        """What a line says now."""
        if self.case is not None:
            self.case.words[name] = text
            self._view.show_case(self.case, fresh=False)

    def choose(self, what: CollectedAs | FeeWay | ReturnBy) -> None:
        """By what right another takes it, how the money came, or which way it goes."""
        case = self.case
        if case is None:
            return
        if isinstance(what, CollectedAs):
            case.way = what
        elif isinstance(what, FeeWay):
            case.fee = None if case.fee is what else what
        else:
            case.by = what
        self._view.show_case(case, fresh=False)

    # What is written down -----------------------------------------------------------------------------

    def hand_over(self, *, with_slip: bool) -> None:
        """Write everything down at once; pressed twice it is written once."""
        case = self.case
        if case is None or self._writing:
            return
        missing = case.missing()
        if missing:
            self._view.show_missing(missing)
            return
        self._writing = True
        desk, actor, handings = self._desk, self._actor(), case.handings()

        def done(after: tuple[Dossier, ...]) -> None:
            here = case.fee in (FeeWay.CASH, FeeWay.VIETQR)
            fees = tuple(dossier.id for dossier in case.chosen if dossier.owed) if here else ()
            name = case.collector.full_name if case.collector else after[0].owner.full_name
            self.last = Handed(after, name, desk.clock.now(), case.only_money, fees)
            self.case = self.outcome = self.dropped = None
            self._view.show_handed(self.last, with_slip=with_slip and not case.only_money)
            self.wait()

        self._run(
            lambda: hand_over_results(desk, handings, actor=actor),
            done=done,
            failed=self._view.show_refused,
            settled=self._settled,
        )

    def revoke(self, reason: str) -> None:
        """The last hand-over was written down by mistake; an entry of its own says so."""
        last = self.last
        if last is None or last.only_money or self._writing:
            return
        self._writing = True
        desk, actor = self._desk, self._actor()

        def done(_after: tuple[Dossier, ...]) -> None:
            self.last = None
            self._view.show_revoked(last)
            self.open(last.dossiers[0].id)

        self._run(
            lambda: revoke_results(
                desk, [each.id for each in last.dossiers], {"reason": reason}, actor=actor
            ),
            done=done,
            failed=self._view.show_refused,
            settled=self._settled,
        )

    # Back to the scan line ----------------------------------------------------------------------------

    def leave(self) -> None:
        """Put away what is open; it can be brought back until the next one is."""
        if self.case is not None and not self.case.only_money:
            self.dropped = self.case
            self._view.show_dropped(self.case)
        self.case = self.outcome = None
        self.wait()

    def bring_back(self) -> None:
        """Open again what was put away."""
        if self.dropped is not None:
            self.case, self.dropped, self.outcome = self.dropped, None, None
            self._view.show_case(self.case, fresh=True)

    def look_again(self, *, typed: bool) -> bool:
        """Read anew what is in sight; False where something written or typed would be lost."""
        case, outcome = self.case, self.outcome
        if self._writing or typed or (case is not None and (case.is_touched() or case.is_chosen())):
            return False
        if case is not None:
            self.open(case.dossiers[0].id)
        elif outcome is not None and outcome.dossier is not None:
            self.open(outcome.dossier.id)
        elif outcome is None:
            self.wait()
        return True

    def wait(self) -> None:
        """Say how many were handed over today, and wait for the next one."""
        day = self._desk.clock.now().date()

        def counted(today: int) -> None:
            self._view.show_waiting(today)

        self._run(
            lambda: self._desk.returns.handed_over_on(day), done=counted, failed=self._view.show_refused
        )

    def _look(self, job: Callable[[], Answer], read: Recognised | None) -> None:
        self._asked += 1
        asked = self._asked

        def answered(answer: Answer) -> None:
            if asked == self._asked:
                self._show(answer, read)

        self._run(job, done=answered, failed=self._view.show_refused)

    def _show(self, answer: Answer, read: Recognised | None) -> None:
        open_case = self.case
        if open_case is not None and open_case.is_touched() and not _same_people(open_case, answer):
            self._view.show_busy_with(open_case.dossiers[0].owner.full_name)
            return
        if answer.choice:
            self.case = self.outcome = None
            self._view.show_choice(answer.choice, more=answer.more)
        elif answer.dossiers:
            holder = collector_of(read.card) if read is not None and read.card is not None else None
            kept = open_case.collector if open_case and _same_people(open_case, answer) else None
            self.case, self.outcome = case_of(answer.dossiers, holder or kept), answer.outcome
            if answer.outcome is not None:
                self._view.show_outcome(answer.outcome)
            self._view.show_case(self.case, fresh=True)
        elif answer.outcome is not None:
            self._show_outcome(answer.outcome)

    def _show_outcome(self, outcome: Outcome) -> None:
        """A wrong scan never throws away what is open."""
        if self.case is not None and outcome.what in (What.UNKNOWN, What.NOTHING):
            self._view.show_outcome(outcome)
            return
        self.case, self.outcome = None, outcome
        self._view.show_outcome(outcome)

    def _settled(self) -> None:
        self._writing = False


def _same_people(case: Case, answer: Answer) -> bool:
    return bool({each.id for each in case.dossiers} & {each.id for each in answer.dossiers})


__all__ = ["Handed", "Refusal", "ReturningPresenter", "ReturningView"]
