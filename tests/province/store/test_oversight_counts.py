"""The numbers of oversight are those of a plain count of dossiers, and each is as long as its list."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from desk_app.domain.events import Channel, DossierCompleted, DuePromise
from desk_app.domain.timeliness import InTime, Timeliness, timeliness
from province.bootstrap import Province
from province.store import dossiers
from province.store.oversight_counts import (
    Counts,
    Period,
    Scope,
    ahead,
    counts,
    flows_by_month,
    late_by,
    standing_by,
    whole,
    wrong_by,
)
from province.store.oversight_lists import Line, Listed, lines
from province.store.tables import TALLIES
from tests.province.conftest import OFFICE, OTHER_OFFICE
from tests.province.fake_desk import NINE
from tests.province.store.test_oversight_facts import BEGINNINGS, HISTORIES, emptied, live

TODAY = date(2026, 11, 25)
PERIODS = st.sampled_from(
    [
        Period(date(2026, 11, 1), date(2026, 11, 30), TODAY),
        Period(date(2026, 11, 15), date(2026, 12, 14), TODAY),
        Period(date(2026, 10, 15), date(2026, 11, 14), TODAY),
        Period(date(2026, 9, 15), date(2026, 12, 14), date(2027, 3, 1)),
        Period(date(2027, 1, 15), date(2027, 1, 31), date(2027, 3, 1)),
        Period(date(2026, 11, 1), date(2026, 11, 14), date(2027, 3, 1)),
    ]
)
SCOPES = st.builds(Scope, st.sampled_from([None, OFFICE.agency]), st.sampled_from([None, "Hộ tịch"]))
# What stands on a page, and the list it opens.
LISTS = {
    Listed.ALL: lambda told: told.carried + told.received,
    Listed.RECEIVED: lambda told: told.received,
    Listed.RATED: lambda told: told.rated,
    Listed.ONLINE: lambda told: told["received_online"],
    Listed.NOT_ONLINE: lambda told: told["received_direct"] + told["received_post"],
    Listed.CARRIED: lambda told: told.carried,
    Listed.SETTLED: lambda told: told.settled,
    Listed.IN_TIME: lambda told: told.settled_in_time,
    Listed.BEFORE: lambda told: told["settled_before"],
    Listed.ON: lambda told: told["settled_on"],
    Listed.AFTER: lambda told: told["settled_after"],
    Listed.WITHDRAWN: lambda told: told["withdrawn"],
    Listed.STOPPED: lambda told: told["stopped"],
    Listed.OPEN: lambda told: told.open_at_end,
    Listed.OPEN_IN_TIME: lambda told: told.open_in_time,
    Listed.OPEN_LATE: lambda told: told.late_at_end,
    Listed.ASKED: lambda told: told["asked"],
    Listed.ASKED_AGAIN: lambda told: told["asked_again"],
    Listed.EXTENDED: lambda told: told["extended"],
    Listed.DIGITISED: lambda told: told["digitised"],
    Listed.WITH_FEE: lambda told: told["with_fee"],
    Listed.BY_TRANSFER: lambda told: told["paid_by_transfer"],
    **{Listed(f"danh-gia-{step}"): lambda told, step=step: told[f"rated_{step}"] for step in range(1, 6)},
}


@dataclass(frozen=True)
class Case:
    """A dossier as it is, by the definition alone."""

    agency: str
    field: str
    online: bool
    told: Timeliness


def cases(tx: Connection, scope: Scope) -> Iterator[Case]:
    for agency in (OFFICE.agency, OTHER_OFFICE.agency):
        for each in dossiers.states_after(tx, agency, "", 100):
            fits = scope.agency in (None, agency) and scope.field in (None, each.received.field)
            if fits and timeliness(each).counts:
                yield Case(agency, each.received.field, each.channel == "online", timeliness(each))


def plainly(every: Sequence[Case], period: Period) -> dict[str, int]:
    """Form II.06a by looking at each dossier."""

    def ended(case: Case, how: InTime) -> bool:
        settled = case.told.settled
        return settled is not None and period.first <= settled <= period.last and case.told.in_time is how

    def open_on(case: Case, day: date) -> bool:
        settled = case.told.settled
        return case.told.received <= day and (settled is None or settled > day)

    def late(case: Case) -> bool:
        return open_on(case, period.last) and case.told.late_from <= period.as_of

    within = [each for each in every if period.first <= each.told.received <= period.last]
    return {
        "4": sum(each.online for each in within),
        "5": sum(not each.online for each in within),
        "6": sum(open_on(each, period.first - timedelta(days=1)) for each in every),
        "8": sum(ended(each, InTime.BEFORE) for each in every),
        "9": sum(ended(each, InTime.ON) for each in every),
        "10": sum(ended(each, InTime.AFTER) for each in every),
        "11": sum(open_on(each, period.last) for each in every),
        "13": sum(late(each) for each in every),
    }


def form(told: Counts) -> dict[str, int]:
    return {
        "4": told["received_online"],
        "5": told["received_direct"] + told["received_post"],
        "6": told.carried,
        "8": told["settled_before"],
        "9": told["settled_on"],
        "10": told["settled_after"],
        "11": told.open_at_end,
        "13": told.late_at_end,
    }


def all_lines(tx: Connection, listed: Listed, scope: Scope, period: Period, limit: int = 2) -> list[Line]:
    found: list[Line] = []
    while page := lines(
        tx, listed, scope, period, soon=3, limit=limit, after=found[-1].place if found else None
    ):
        found += page
    return found


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(began=BEGINNINGS, history=HISTORIES, period=PERIODS, scope=SCOPES)
def test_the_form_is_a_plain_count_and_adds_up(
    province: Province, began: list, history: list, period: Period, scope: Scope
) -> None:
    with province.database.writing() as tx:
        emptied(tx)
        live(tx, began, history)
        told = whole(tx, scope, period, *TALLIES)
        every = list(cases(tx, scope))
        by_agency, by_field = counts(tx, scope, period, "agency"), counts(tx, scope, period, "field")

    assert form(told) == plainly(every, period)
    three, seven, eleven = told.carried + told.received, told.settled, told.open_at_end
    assert three == form(told)["4"] + form(told)["5"] + form(told)["6"]
    assert seven == form(told)["8"] + form(told)["9"] + form(told)["10"]
    assert eleven == told.open_in_time + told.late_at_end
    assert three == seven + eleven
    assert min(form(told).values()) >= 0 <= told.open_in_time
    for parts, name in ((by_agency, "agency"), (by_field, "field")):
        assert {each: form(part) for each, part in parts.items()} == {
            each: plainly([case for case in every if getattr(case, name) == each], period) for each in parts
        }
        assert sum(part.open_at_end for part in parts.values()) == told.open_at_end


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(began=BEGINNINGS, history=HISTORIES, period=PERIODS, scope=SCOPES)
def test_every_number_opens_a_list_of_as_many(
    province: Province, began: list, history: list, period: Period, scope: Scope
) -> None:
    with province.database.writing() as tx:
        emptied(tx)
        live(tx, began, history)
        told = whole(tx, scope, period, *TALLIES)
        standing = standing_by(tx, scope, TODAY, 3).get("")
        as_of = Period(period.first, period.last, TODAY)
        shown = {listed: count(told) for listed, count in LISTS.items()}
        listed = {each: all_lines(tx, each, scope, period) for each in LISTS}
        now = [
            len(all_lines(tx, each, scope, as_of))
            for each in (Listed.LATE_NOW, Listed.DUE_TODAY, Listed.SOON, Listed.STILL)
        ]
        assert len(all_lines(tx, Listed.WRONG, scope, as_of)) == sum(wrong_by(tx, scope).values())
        assert len(all_lines(tx, Listed.AHEAD, scope, as_of)) == ahead(tx, scope, TODAY)
        assert late_by(tx, scope, Period(period.first, TODAY, TODAY)).get("", 0) == now[0]

    assert {each: len(found) for each, found in listed.items()} == shown
    assert now == ([standing.late, standing.today, standing.soon, standing.still] if standing else [0] * 4)
    for found in listed.values():
        places = [(line.place.day, line.place.agency, line.place.id) for line in found]
        assert places == sorted(set(places)), "each once, in order"


def test_a_month_has_what_came_in_and_what_went_out_in_it(province: Province) -> None:
    due = DuePromise(NINE + timedelta(days=12))
    with province.database.writing() as tx:
        live(
            tx,
            [
                (OFFICE.agency, "Hộ tịch", due, Channel.DIRECT),
                (OFFICE.agency, "Hộ tịch", None, Channel.DIRECT),
            ],
            [(0, DossierCompleted(()), NINE + timedelta(days=13))],
        )
        months = flows_by_month(tx, Scope(), date(2026, 1, 1), date(2026, 12, 31))
        assert sum(wrong_by(tx, Scope()).values()) == 1, "no date was promised"
    told = {month: {name: count for name, count in sums.items() if count} for month, sums in months.items()}
    assert told == {
        date(2026, 11, 1): {"received_direct": 1},
        date(2026, 12, 1): {"settled_after": 1},
    }
