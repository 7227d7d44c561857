"""The rows and sums of oversight follow every event and equal the recount, on both engines."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, select

from desk_app.domain import events as ev
from desk_app.domain.dossier import Dossier, folded
from desk_app.domain.errors import StepNotAllowed
from desk_app.domain.events import DuePromise
from desk_app.domain.survey import Occasion, Satisfaction
from province.actions.recount import RECOUNT_WANTED, recount
from province.bootstrap import Province, open_province
from province.settings import Settings
from province.store import dossiers, feed, offices
from province.store.oversight_facts import EVER
from province.store.tables import TALLIES, oversight_facts, oversight_tallies
from tests.builders import a_dossier
from tests.province.conftest import OFFICE, OTHER_OFFICE
from tests.province.fake_desk import NINE

AGENCIES = (OFFICE.agency, OTHER_OFFICE.agency)


DAYS = st.integers(-40, 90).map(lambda days: NINE + timedelta(days=days))
STEPS = st.one_of(
    st.builds(ev.PapersRequested, st.just(()), st.just("thiếu"), stands_still=st.booleans()),
    st.builds(ev.SupplementReceived, st.just(()), st.none() | st.builds(DuePromise, DAYS)),
    st.builds(ev.DossierHandedOn, st.just("Tư pháp")),
    st.builds(ev.DossierCompleted, st.just(())),
    st.builds(ev.DossierSentBack, st.just("sai")),
    st.builds(ev.DeadlineExtended, st.just("chậm"), st.builds(DuePromise, DAYS)),
    st.builds(ev.DossierWithdrawn, st.just("rút")),
    st.builds(ev.DossierStopped, st.just("dừng")),
    st.builds(ev.ResultReturned, st.just("An"), st.just(True)),
    st.builds(ev.NumberVoided, st.just("nhầm"), st.just("Hoa")),
    st.builds(ev.CitizenRated, st.sampled_from(Satisfaction), st.sampled_from(Occasion)),
    st.builds(ev.PaperAttached, st.just("Đơn"), st.just("6b" * 32), st.just(9), st.just("application/pdf")),
)


def received(number: int, agency: str, field: str, due: DuePromise | None, channel: ev.Channel) -> Dossier:
    case = a_dossier(id=f"d{number}", due=due)
    fact = replace(
        case.received,
        agency=agency,
        code=f"{agency}-261123-{number:04}",
        scan_code=f"{number:016}",
        field=field,
        channel=channel,
        due=due,
        received_at=NINE + timedelta(days=number - 3),
    )
    return replace(case, received=fact)


BEGINNINGS = st.lists(
    st.tuples(
        st.sampled_from(AGENCIES),
        st.sampled_from(["Hộ tịch", "Đất đai"]),
        st.none() | st.builds(DuePromise, DAYS),
        st.sampled_from(ev.Channel),
    ),
    min_size=1,
    max_size=6,
)
HISTORIES = st.lists(st.tuples(st.integers(0, 5), STEPS, DAYS), max_size=24)


def kept(tx: Connection) -> tuple[list[object], list[object]]:
    """Rows as they stand, and the sums without those that are nothing."""
    facts = sorted(map(tuple, tx.execute(select(oversight_facts))))
    sums = [row for row in map(tuple, tx.execute(select(oversight_tallies))) if any(row[3:])]
    return facts, sorted(sums)


def live(tx: Connection, began: list[tuple], history: list[tuple]) -> None:
    """Dossiers received and led through what their status allows, in sets as desks push them."""
    known = {number: received(number, *how) for number, how in enumerate(began)}
    dossiers.add(tx, known.values())
    for place in range(0, len(history), 5):
        changed = {}
        for number, fact, at in history[place : place + 5]:
            if number in known:
                try:
                    known[number] = changed[number] = folded(known[number], fact, at)
                except StepNotAllowed:
                    continue
        dossiers.change(tx, changed.values())


def emptied(tx: Connection) -> None:
    for table in (oversight_tallies, oversight_facts, dossiers.dossiers):
        tx.execute(table.delete())


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(began=BEGINNINGS, history=HISTORIES)
def test_whatever_happens_the_sums_are_those_of_a_recount(
    province: Province, began: list, history: list
) -> None:
    with province.database.writing() as tx:
        emptied(tx)
        live(tx, began, history)
        as_it_came = kept(tx)
        for agency in AGENCIES:
            recount(tx, agency)

        assert kept(tx) == as_it_came


def test_one_dossier_is_counted_once_in_each_sum_it_belongs_to(province: Province) -> None:
    with province.database.writing() as tx:
        due = DuePromise(NINE + timedelta(days=2))
        live(
            tx,
            [(OFFICE.agency, "Hộ tịch", due, ev.Channel.ONLINE)],
            [
                (0, ev.PapersRequested((), "thiếu"), NINE),
                (0, ev.SupplementReceived(()), NINE),
                (0, ev.DossierCompleted(()), NINE + timedelta(days=3)),
                (0, ev.CitizenRated(Satisfaction.SATISFIED, Occasion.RETURN), NINE),
            ],
        )
        rows = tx.execute(select(oversight_tallies)).mappings().all()
    told = Counter({(row["bucket"], each): row[each] for row in rows for each in TALLIES if row[each]})
    whole = {each: told.pop((EVER, each)) for each in TALLIES if (EVER, each) in told}

    half = date(2026, 11, 15)
    assert whole == {name: count for (_, name), count in told.items()}
    assert told == {
        (half, each): 1
        for each in ("received_online", "asked", "requests", "went_late", "settled_after", "rated_4")
    }


def test_a_province_of_before_counts_its_dossiers_when_it_is_opened(settings: Settings) -> None:
    """A migration leaves the wish; a server of the version before adds dossiers without rows meanwhile."""
    province = open_province(settings)
    with province.database.writing() as tx:
        live(tx, [(OFFICE.agency, "Hộ tịch", DuePromise(NINE), ev.Channel.DIRECT)] * 3, [])
        tx.execute(oversight_tallies.delete())
        tx.execute(oversight_facts.delete())
        offices.keep_fact(tx, RECOUNT_WANTED, "yes")
    province.close()

    again = open_province(settings)
    with again.database.writing() as tx:
        facts, sums = kept(tx)
        assert (len(facts), offices.fact(tx, RECOUNT_WANTED)) == (3, "no")
        tx.execute(oversight_tallies.delete())
        tx.execute(oversight_facts.delete())
        feed.head(tx, OFFICE.agency, locked=True)
        dossiers.change(tx, dossiers.dossiers_with(tx, OFFICE.agency, ["d0", "d1", "d2"]).values())
        assert kept(tx) == (facts, sums), "a dossier without a row gets one with its next step"
    again.close()


def test_a_row_whose_dossier_was_lost_is_taken_over(province: Province) -> None:
    beginning = [(OFFICE.agency, "Hộ tịch", DuePromise(NINE), ev.Channel.DIRECT)]
    with province.database.writing() as tx:
        live(tx, beginning, [(0, ev.DossierCompleted(()), NINE)])
        tx.execute(dossiers.dossiers.delete())
        live(tx, [*beginning, *beginning], [])
        as_it_came = kept(tx)
        recount(tx, OFFICE.agency)
        assert kept(tx) == as_it_came
