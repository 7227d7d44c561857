"""Reading the worklist: the order of a queue, the counts on the tabs, and the rows in sight, never more."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import islice
from typing import TYPE_CHECKING

from desk_app.domain.calendar import CalendarTooShort, WorkingCalendar
from desk_app.domain.due_date import Standing
from desk_app.store.queues import BANDED, Asked, InOrder, Queue, Sort
from ui.standing import SOON
from ui.worklist.lines import ELSEWHERE, Line, line_of

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk

FIRST = 60
"""Rows read with the order: more than a screen shows; the others come when they are scrolled to."""

COUNTED_FOR = timedelta(seconds=2)
"""How long counts hold while the clerk types; whatever is written at this desk has them counted anew."""

_FAR = timedelta(days=3650)
_DIGITS_APART = re.compile(r"(?<=\d)[\s.\-]+(?=\d)")


@dataclass(frozen=True, slots=True)
class Question:
    """What the clerk looks at: no queue means the one to begin the day with; `mine` what the clerk holds alone."""

    queue: Queue | None = None
    words: str = ""
    mine: bool = False
    sort: Sort | None = None
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Segment:
    """Dossiers under one heading ("" for none): `count` in the store, `lines` of them in the list."""

    name: str
    count: int
    lines: int


@dataclass(frozen=True, slots=True)
class Counted:
    """The counts of all queues at `at`: `totals` as the store has them, `until` those due within each warning."""

    at: datetime
    totals: Mapping[Queue, int]
    until_today: int
    until: tuple[int, ...]

    def still_holds(self, now: datetime) -> bool:
        """While somebody types or leafs through the queues they are not counted anew at every key."""
        return timedelta(0) <= now - self.at < COUNTED_FOR


@dataclass(frozen=True, slots=True)
class Page:
    """What was found: the order of the queue, then of other dossiers that fit the words, and the rows read.

    `total` counts the whole queue, `next_due` is the nearest promise of all (only looked for in an empty queue).
    `near`: (working days, dossiers due within them) for each warning of the rules, the furthest first; what is late
    already is not counted.
    """

    queue: Queue
    question: Question
    rows: tuple[int, ...]
    others: tuple[int, ...]
    segments: tuple[Segment, ...]
    lines: tuple[Line, ...]
    total: int
    counts: Mapping[Queue, int]
    next_due: datetime | None = None
    near: tuple[tuple[int, int], ...] = ()
    counted: Counted | None = None

    @property
    def pressing(self) -> int:
        """How many are late or due today: what the rail says."""
        return self.counts[Queue.LATE] + self.counts[Queue.TODAY]


def read_page(
    desk: OpenDesk,
    question: Question,
    *,
    clerk: str,
    sight: Sequence[int] = (),
    counted: Counted | None = None,
) -> Page:
    """The queue as it stands now, with the rows at its top and those that are looked at (`sight`).

    `counted` is taken for the counts while it still holds; None has them counted.
    """
    now, calendar = desk.clock.now(), desk.catalogue.calendar()
    today, horizon = now.date(), last_soon_day(now.date(), calendar)
    warnings = desk.catalogue.rules().warning_days
    if counted is None or not counted.still_holds(now):
        days = [last_soon_day(today, calendar, each) for each in warnings]
        totals = desk.queues.counts(now=now, horizon=horizon)
        until_today, *until = desk.queues.due_before([today, *days])
        counted = Counted(now, totals, until_today, tuple(until))
    totals, late = counted.totals, counted.totals[Queue.LATE]
    counts = {**totals, Queue.TODAY: counted.until_today - late}
    queue = question.queue or (Queue.LATE if late else Queue.TODAY)
    asked = asked_of(question, queue, now=now, horizon=horizon, clerk=clerk)
    order = desk.queues.in_order(asked)
    listed = {*order.rows, *order.others}
    top = [*order.rows[:FIRST], *order.others][:FIRST]
    wanted = dict.fromkeys([*top, *(row for row in sight if row in listed)])
    nothing = not order.rows and not order.others and not asked.narrowed
    return Page(
        queue=queue,
        question=question,
        rows=order.rows,
        others=order.others,
        segments=_segments(asked, order, counts, totals),
        lines=read_lines(desk, list(wanted), clerk=clerk),
        total=totals[queue],
        counts=counts,
        next_due=_next_due(desk, now) if nothing and queue in BANDED else None,
        near=tuple((each, found - late) for each, found in zip(warnings, counted.until, strict=True)),
        counted=counted,
    )


def read_lines(desk: OpenDesk, rows: Sequence[int], *, clerk: str) -> tuple[Line, ...]:
    """The dossiers of row numbers as lines; those that are gone are left out."""
    now, calendar = desk.clock.now(), desk.catalogue.calendar()
    return tuple(line_of(row, now=now, calendar=calendar, clerk=clerk) for row in desk.queues.rows(rows))


def asked_of(question: Question, queue: Queue, *, now: datetime, horizon: date, clerk: str) -> Asked:
    """The question as the store understands it."""
    return Asked(
        queue,
        now,
        horizon,
        words=searchable(question.words),
        holder=clerk if question.mine else "",
        sort=question.sort,
        descending=question.descending,
    )


def last_soon_day(today: date, calendar: WorkingCalendar, days: int = SOON) -> date:
    """The last of the working days that count as near; `days` after today, at least one."""
    try:
        return list(islice(calendar.working_days_after(today), days))[-1]
    except CalendarTooShort:
        return today + timedelta(days=days)


def searchable(words: str) -> str:
    """Digits written in groups belong together: a scan code, a phone or an ID number."""
    return _DIGITS_APART.sub("", words) if re.fullmatch(r"[\d\s.\-]*", words) else words


def _segments(
    asked: Asked, order: InOrder, counts: Mapping[Queue, int], totals: Mapping[Queue, int]
) -> tuple[Segment, ...]:
    """The headings of the list; where nothing narrows it their counts are the store's, beyond what is listed."""
    late, today, soon = order.bands
    found = (late, today, soon)
    if not asked.narrowed:
        known = totals[Queue.TODAY] - counts[Queue.LATE] - counts[Queue.TODAY]
        found = (counts[Queue.LATE], counts[Queue.TODAY], max(soon, known))
    names = (Standing.LATE.value, Standing.TODAY.value, Standing.SOON.value)
    banded = asked.queue in BANDED
    segments = [
        Segment(name, max(count, lines), lines)
        for name, count, lines in zip(names, found, order.bands, strict=True)
        if banded and lines
    ]
    if order.rows and not banded:
        segments.append(Segment("", len(order.rows), len(order.rows)))
    if order.others:
        segments.append(Segment(ELSEWHERE, len(order.others), len(order.others)))
    return tuple(segments)


def _next_due(desk: OpenDesk, now: datetime) -> datetime | None:
    nearest = desk.queues.page(Queue.TODAY, now=now, horizon=(now + _FAR).date(), limit=1)
    return nearest[0].due_at if nearest else None
