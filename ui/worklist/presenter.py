"""What the worklist decides: which queue, which dossiers, how many, and what to say when there are none."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import islice
from typing import TYPE_CHECKING, Protocol

from desk_app.domain.calendar import CalendarTooShort, WorkingCalendar
from desk_app.store.queues import Queue
from desk_app.store.search import Found
from ui.standing import SOON
from ui.work.asking import Asking
from ui.worklist.apologies import Apologies, Take, apologise
from ui.worklist.lines import Line, line_of

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk
    from desk_app.wire.envelope import Actor

PAGE = 200
ELSEWHERE_LIMIT = 50
BANDED = frozenset({Queue.TODAY, Queue.LATE})
_FAR = timedelta(days=3650)
_DIGITS_APART = re.compile(r"(?<=\d)[\s.\-]+(?=\d)")


@dataclass(frozen=True, slots=True)
class Page:
    """What was found: the lines of the queue, then those of other dossiers that fit the words.

    `total` counts the whole queue, `more` says that lines were left out, `next_due` is the nearest
    promise of all (only looked for in an empty queue). `near`: (working days, dossiers due within them)
    for each warning of the rules, the furthest first; what is late already is not counted.
    """

    queue: Queue
    words: str
    lines: tuple[Line, ...]
    elsewhere: tuple[Line, ...]
    total: int
    more: bool
    counts: Mapping[Queue, int]
    next_due: datetime | None = None
    near: tuple[tuple[int, int], ...] = ()

    @property
    def pressing(self) -> int:
        """How many are late or due today: what the rail says."""
        return self.counts[Queue.LATE] + self.counts[Queue.TODAY]


class WorklistView(Protocol):
    """What the worklist shows."""

    def show_page(self, page: Page) -> None: ...

    def show_trouble(self, trouble: Exception) -> None: ...

    def show_apologies(self, apologies: Apologies) -> None: ...

    def show_not_apologised(self, trouble: Exception) -> None: ...


class WorklistPresenter:
    """Asks the desk for a queue and hands it over in words; the latest question alone is answered."""

    def __init__(self, desk: OpenDesk, view: WorklistView, *, run: Asking, clerk: Callable[[], str]) -> None:
        self._desk, self._view, self._run, self._clerk = desk, view, run, clerk
        self._asked, self._apologising = 0, False
        self.queue = Queue.TODAY
        self.words = ""
        self._limit = PAGE

    def choose(self, queue: Queue) -> None:
        """Open another queue; the words of the filter stay."""
        if queue is not self.queue:
            self.queue, self._limit = queue, PAGE
        self.refresh()

    def narrow(self, words: str) -> None:
        """Look for `words`, in the queue first and then in all dossiers."""
        self.words, self._limit = words, PAGE
        self.refresh()

    def more(self) -> None:
        """Show another page of the same queue."""
        self._limit += PAGE
        self.refresh()

    def apologise(
        self, lines: Sequence[Line], facts: Mapping[str, object], *, actor: Actor, take: Take
    ) -> None:
        """Promise the dossiers of `lines` new dates; pressed twice it is done once."""
        if self._apologising:
            return
        self._apologising = True

        def settled() -> None:
            self._apologising = False

        self._run(
            lambda: apologise(self._desk, lines, facts, actor=actor, take=take),
            done=self._view.show_apologies,
            failed=self._view.show_not_apologised,
            settled=settled,
        )

    def refresh(self) -> None:
        """Read again: after a sync, a step, or because time has passed."""
        self._asked += 1
        asked, queue, words, limit, clerk = self._asked, self.queue, self.words, self._limit, self._clerk()

        def answered(page: Page) -> None:
            if asked == self._asked:
                self._view.show_page(page)

        self._run(
            lambda: read_page(self._desk, queue, words, limit=limit, clerk=clerk),
            done=answered,
            failed=self._view.show_trouble,
        )


def read_page(desk: OpenDesk, queue: Queue, words: str, *, limit: int, clerk: str) -> Page:
    """The queue as it stands now; one line more than asked is read to know whether there are more."""
    now, calendar = desk.clock.now(), desk.catalogue.calendar()
    horizon = last_soon_day(now.date(), calendar)
    sought = searchable(words)
    found = desk.queues.page(queue, now=now, horizon=horizon, words=sought, limit=limit + 1)
    totals = desk.queues.counts(now=now, horizon=horizon)
    due_today = desk.queues.counts(now=now, horizon=now.date())[Queue.TODAY] - totals[Queue.LATE]

    def lines(rows: Sequence[Found], *, elsewhere: bool = False) -> tuple[Line, ...]:
        return tuple(
            line_of(
                row,
                now=now,
                calendar=calendar,
                clerk=clerk,
                banded=queue in BANDED,
                elsewhere=elsewhere,
            )
            for row in rows
        )

    others = _elsewhere(desk, sought, {row.id for row in found}) if sought else []
    nothing = not found and not others and not words
    return Page(
        queue=queue,
        words=words,
        lines=lines(found[:limit]),
        elsewhere=lines(others, elsewhere=True),
        total=totals[queue],
        more=len(found) > limit,
        counts={**totals, Queue.TODAY: due_today},
        next_due=_next_due(desk, now) if nothing and queue in BANDED else None,
        near=tuple(
            (days, _due_within(desk, now, last_soon_day(now.date(), calendar, days)) - totals[Queue.LATE])
            for days in desk.catalogue.rules().warning_days
        ),
    )


def last_soon_day(today: date, calendar: WorkingCalendar, days: int = SOON) -> date:
    """The last of the working days that count as near; `days` after today, at least one."""
    try:
        return list(islice(calendar.working_days_after(today), days))[-1]
    except CalendarTooShort:
        return today + timedelta(days=days)


def _due_within(desk: OpenDesk, now: datetime, last: date) -> int:
    """Dossiers late, or due until the end of the day `last`."""
    return desk.queues.counts(now=now, horizon=last)[Queue.TODAY]


def searchable(words: str) -> str:
    """Digits written in groups belong together: a scan code, a phone or an ID number."""
    return _DIGITS_APART.sub("", words) if re.fullmatch(r"[\d\s.\-]*", words) else words


def _elsewhere(desk: OpenDesk, words: str, known: set[str]) -> list[Found]:
    rows = desk.search.find(words, limit=ELSEWHERE_LIMIT + len(known))
    return [row for row in rows if row.id not in known][:ELSEWHERE_LIMIT]


def _next_due(desk: OpenDesk, now: datetime) -> datetime | None:
    nearest = desk.queues.page(Queue.TODAY, now=now, horizon=(now + _FAR).date(), limit=1)
    return nearest[0].due_at if nearest else None
