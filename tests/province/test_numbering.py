"""Blocks of numbers among desks that come, go and stay away."""

import itertools
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desk_app.wire.messages import Lease
from province import numbering

START = date(2026, 11, 23)


def test_the_blocks_leave_the_last_numbers_to_the_province() -> None:
    assert numbering.BLOCKS[0] == (1, 250)
    assert numbering.BLOCKS[-1] == (9501, 9750)
    assert len(numbering.BLOCKS) == 39


def test_a_fresh_block_reaches_back_to_the_previous_year() -> None:
    lease = numbering.next_lease([], "H15.50.05", "a", START, gone=set(), primary=True)

    assert lease == Lease("H15.50.05", "a", 1, 250, date(2025, 1, 1), START + timedelta(days=60), True)


def test_a_block_in_use_is_never_given() -> None:
    held = [Lease("H15.50.05", "a", first, last, START, START, True) for first, last in numbering.BLOCKS]

    assert numbering.next_lease(held, "H15.50.05", "b", START, gone=set(), primary=True) is None
    later = START + timedelta(days=1)
    lease = numbering.next_lease(held, "H15.50.05", "b", later, gone=set(), primary=True)
    assert lease is not None
    assert lease.from_day == later


desk_says = st.tuples(
    st.integers(0, 50), st.sampled_from(["hello", "revoke"]), st.integers(0, 70), st.booleans()
)


@given(st.lists(desk_says, max_size=150))
def test_no_history_of_desks_gives_a_number_of_a_day_twice(said: list[tuple[int, str, int, bool]]) -> None:
    leases: list[Lease] = []
    gone: set[str] = set()
    today = START
    for desk, what, days, primary in said:
        name = str(desk)
        today += timedelta(days=days if days > 55 else 0)
        if what == "revoke":
            gone.add(name)
            continue
        if name in gone:
            continue
        for lease, until in numbering.renewable(leases, name, today):
            leases[leases.index(lease)] = Lease(
                lease.agency, name, lease.first, lease.last, lease.from_day, until, lease.primary
            )
        fresh = numbering.next_lease(leases, "H15.50.05", name, today, gone=gone, primary=primary)
        if fresh is not None:
            leases.append(fresh)

    by_block: dict[int, list[Lease]] = {}
    for lease in leases:
        by_block.setdefault(lease.first, []).append(lease)
    for block in by_block.values():
        block.sort(key=lambda lease: lease.from_day)
        assert all(one.until_day < other.from_day for one, other in itertools.pairwise(block))
