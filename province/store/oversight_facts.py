"""What oversight asks of each dossier, and the sums of it by half months, kept with every change (decision record 33)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from sqlalchemy import Connection, select
from sqlalchemy.exc import IntegrityError

from desk_app.domain.dossier import Dossier
from desk_app.domain.events import Channel
from desk_app.domain.fees import PaymentMethod
from desk_app.domain.survey import Occasion
from desk_app.domain.timeliness import NEVER, Course, InTime, on_the_day, timeliness
from province.store.sets import add_rows, change_rows, is_among, sum_rows
from province.store.tables import TALLIES, oversight_facts, oversight_tallies

_CHANNELS = {Channel.DIRECT: 1, Channel.ONLINE: 2, Channel.POST: 3}
_RECEIVED = ("", "received_direct", "received_online", "received_post")
_SETTLED: dict[InTime | None, str] = {
    InTime.BEFORE: "settled_before",
    InTime.ON: "settled_on",
    InTime.AFTER: "settled_after",
}
_ENDED = {Course.WITHDRAWN: "withdrawn", Course.STOPPED: "stopped"}
LASTING = timedelta(days=45)
"""Few dossiers are open longer: they have an index of their own, so that who was open on an old day is soon found."""
_MOST = 32_767  # what a small column holds


class Facts(NamedTuple):
    """A row of `oversight_facts`, in the order of its columns."""

    agency: str
    id: str
    field: str
    channel: int
    course: int
    wrong: int
    received_day: date
    due_day: date | None
    settled_day: date | None
    late_from: date
    requests: int
    extensions: int
    digitised: int
    fee: int
    rated: int
    lasting: int


Tally = tuple[date, str, str]
"""(half month, field, what is counted)."""

_CHANGED = Facts._fields[2:]


def facts_of(dossier: Dossier) -> Facts:
    """The row of a dossier as it stands now."""
    told = timeliness(dossier)
    received = dossier.received
    with_fee = bool(dossier.fee.amount or dossier.collected > 0)
    by_transfer = dossier.collected > 0 and dossier.fee.method is PaymentMethod.VIETQR
    rated = {each.occasion: int(each.satisfaction) for each in dossier.ratings}
    return Facts(
        received.agency,
        dossier.id,
        received.field,
        _CHANNELS[received.channel],
        int(told.course),
        int(told.wrong),
        told.received,
        told.due,
        told.settled,
        told.late_from,
        min(dossier.requests, _MOST),
        min(dossier.extensions, _MOST),
        int(any(each.digitised for each in dossier.attachments)),
        2 if by_transfer else int(with_fee),
        rated.get(Occasion.RETURN) or rated.get(Occasion.RECEPTION, 0),
        int(told.settled is not None and told.settled - told.received > LASTING),
    )


EVER = date.min
"""The bucket that holds all others: what was open at some day is all of it less what came after."""


def bucket_of(day: date) -> date:
    """The first day of its half month: the 1st or the 15th, where every reporting period begins."""
    return day.replace(day=1 if day.day < 15 else 15)


def tallied(facts: Facts) -> Iterator[tuple[Tally, int]]:
    """What a dossier adds to the sums. One with wrong dates, or that does not count, adds nothing."""
    if facts.wrong or facts.course == Course.NOT_COUNTED:
        return
    field = facts.field
    began = bucket_of(facts.received_day)
    yield (began, field, _RECEIVED[facts.channel]), 1
    if facts.requests:
        yield (began, field, "asked"), 1
        yield (began, field, "requests"), facts.requests
        if facts.requests > 1:
            yield (began, field, "asked_again"), 1
    if facts.extensions:
        yield (began, field, "extended"), 1
    if facts.digitised:
        yield (began, field, "digitised"), 1
    if facts.fee:
        yield (began, field, "with_fee"), 1
        if facts.fee > 1:
            yield (began, field, "paid_by_transfer"), 1
    if facts.rated:
        yield (began, field, f"rated_{facts.rated}"), 1
    if facts.late_from != NEVER:
        yield (bucket_of(facts.late_from), field, "went_late"), 1
    if facts.settled_day is not None and facts.due_day is not None:
        ended = bucket_of(facts.settled_day)
        yield (ended, field, _SETTLED[on_the_day(facts.settled_day, facts.due_day)]), 1
        if facts.course in _ENDED:
            yield (ended, field, _ENDED[Course(facts.course)]), 1


def add_facts(tx: Connection, agency: str, fresh: Sequence[Facts]) -> None:
    """Adds the rows of dossiers that are new to an agency, and counts them.

    A row that is there although its dossier was not (a damaged disk lost that) is taken over, never in the way.
    """
    try:
        with tx.begin_nested():
            add_rows(tx, oversight_facts, Facts._fields, fresh)
            gather(tx, agency, ((each, 1) for each in fresh))
    except IntegrityError:
        change_facts(tx, agency, fresh)


def change_facts(tx: Connection, agency: str, now: Sequence[Facts]) -> None:
    """Brings the rows of an agency's dossiers to what they say now; most steps change nothing here.

    The agency's feed is locked by the caller. A dossier without a row (a server of an earlier version
    received it) gets one.
    """
    before = facts_with(tx, agency, [each.id for each in now])
    fresh = [each for each in now if each.id not in before]
    changed = [each for each in now if each.id in before and each != before[each.id]]
    change_rows(tx, oversight_facts, agency, "id", _CHANGED, [(*each[2:], each.id) for each in changed])
    add_rows(tx, oversight_facts, Facts._fields, fresh)
    gather(
        tx,
        agency,
        [*((each, 1) for each in (*fresh, *changed)), *((before[each.id], -1) for each in changed)],
    )


def facts_with(tx: Connection, agency: str, ids: Collection[str]) -> dict[str, Facts]:
    """The agency's rows among `ids`."""
    query = select(oversight_facts).where(
        oversight_facts.c.agency == agency, is_among(tx, oversight_facts.c.id, ids)
    )
    return {row.id: Facts._make(row) for row in tx.execute(query)}


def gather(tx: Connection, agency: str, counted: Iterable[tuple[Facts, int]]) -> None:
    """Adds facts to the sums (1) and takes them away (-1)."""
    sums: Counter[Tally] = Counter()
    for facts, sign in counted:
        for (bucket, field, name), count in tallied(facts):
            sums[bucket, field, name] += sign * count
            sums[EVER, field, name] += sign * count
    rows: dict[tuple[date, str], dict[str, int]] = {}
    for (bucket, field, name), count in sums.items():
        if count:
            rows.setdefault((bucket, field), dict.fromkeys(TALLIES, 0))[name] = count
    values = [(agency, *each, *rows[each].values()) for each in sorted(rows)]
    sum_rows(tx, oversight_tallies, ("agency", "bucket", "field"), TALLIES, values)
