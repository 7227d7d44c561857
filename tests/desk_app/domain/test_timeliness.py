"""In time is one rule, by day: for the control slip, the citizen's page and oversight."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from desk_app.domain.dossier import Dossier, Status
from desk_app.domain.events import DuePromise
from desk_app.domain.timeliness import NEVER, Course, InTime, WrongDates, in_time, timeliness
from tests.builders import MONDAY, a_dossier, at

DUE = at("2026-11-27 17:00")


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-11-26 23:59", InTime.BEFORE),
        ("2026-11-27 00:00", InTime.ON),
        ("2026-11-27 17:01", InTime.ON),
        ("2026-11-27 23:59", InTime.ON),
        ("2026-11-28 00:00", InTime.AFTER),
    ],
)
def test_the_day_that_was_promised_counts_to_its_end(moment: str, expected: InTime) -> None:
    assert in_time(at(moment), DUE) is expected
    assert in_time(at(moment).astimezone(UTC), DUE.astimezone(UTC)) is expected, "a day is Vietnam's day"
    assert in_time(at(moment), None) is None


def a_case(status: Status = Status.PROCESSING, **but: object) -> Dossier:
    due = DuePromise(DUE)
    return replace(a_dossier(), status=status, due=due, **but)  # type: ignore[arg-type]  # fields by name


def test_a_result_is_judged_by_the_date_in_force_and_not_by_when_it_was_fetched() -> None:
    told = timeliness(
        a_case(Status.RETURNED, completed_at=at("2026-11-27 18:00"), ended_at=at("2026-12-20 08:00"))
    )
    moved = timeliness(replace(a_case(Status.COMPLETED, completed_at=at("2026-11-30 08:00")), extensions=1))

    assert (told.course, told.in_time, told.late_from) == (Course.RESULT, InTime.ON, NEVER)
    assert (moved.in_time, moved.late_from) == (InTime.AFTER, date(2026, 11, 28))


def test_one_that_was_withdrawn_or_stopped_is_settled_on_that_day_late_ones_stay_late() -> None:
    withdrawn = timeliness(a_case(Status.WITHDRAWN, ended_at=at("2026-12-01 08:00")))
    stopped = timeliness(a_case(Status.STOPPED, ended_at=at("2026-11-25 08:00")))

    assert (withdrawn.course, withdrawn.in_time) == (Course.WITHDRAWN, InTime.AFTER)
    assert (stopped.course, stopped.in_time) == (Course.STOPPED, InTime.BEFORE)


@pytest.mark.parametrize("status", [Status.REGISTERED, Status.NOT_ACCEPTED])
def test_what_was_never_accepted_counts_nowhere(status: Status) -> None:
    told = timeliness(a_case(status, ended_at=MONDAY))

    assert (told.counts, told.settled, told.late_from) == (False, None, NEVER)


def test_a_mistaken_number_counts_nowhere() -> None:
    assert not timeliness(a_case(Status.STOPPED, voided=True, ended_at=MONDAY)).counts


def test_nobody_is_late_while_the_clock_stands_still() -> None:
    waiting = a_case(Status.PAPERS_REQUESTED)

    assert timeliness(waiting).late_from == NEVER
    assert timeliness(replace(waiting, clock_runs=True)).late_from == date(2026, 11, 28)


@pytest.mark.parametrize(
    ("but", "wrong"),
    [
        ({"due": None}, WrongDates.NO_DUE),
        ({"due": DuePromise(MONDAY - timedelta(days=1))}, WrongDates.DUE_BEFORE_RECEPTION),
        ({"due": DuePromise(datetime.max.replace(tzinfo=MONDAY.tzinfo))}, WrongDates.DUE_IMPOSSIBLE),
        ({"completed_at": MONDAY - timedelta(days=1)}, WrongDates.SETTLED_BEFORE_RECEPTION),
    ],
)
def test_missing_and_impossible_dates_are_told_and_count_nowhere(
    but: dict[str, object], wrong: WrongDates
) -> None:
    told = timeliness(replace(a_case(), **but))  # type: ignore[arg-type]  # as above

    assert (told.wrong, told.counts, told.late_from) == (wrong, False, NEVER)


def test_a_clock_that_lost_its_battery_is_told() -> None:
    case = a_case()
    past = replace(case.received, received_at=at("1999-12-31 08:00"))

    assert timeliness(replace(case, received=past)).wrong is WrongDates.RECEPTION_IMPOSSIBLE
