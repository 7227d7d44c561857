"""Counts and digests by month: the same whatever the order, another with one event more, less or changed."""

from hashlib import sha256

from hypothesis import given
from hypothesis import strategies as st

from desk_app.wire.digests import Bucket, buckets_of, differing, with_one_more

ROWS = st.lists(
    st.tuples(st.sampled_from(["2026-10", "2026-11", ""]), st.binary(min_size=32, max_size=32)), max_size=20
)


@given(ROWS, st.randoms())
def test_the_order_does_not_matter(rows, random):
    mixed = list(rows)
    random.shuffle(mixed)
    assert buckets_of(mixed) == buckets_of(rows)


@given(ROWS, st.binary(min_size=32, max_size=32))
def test_one_more_event_is_added_to_its_month_alone(rows, leaf):
    before = buckets_of(rows)
    after = buckets_of([*rows, ("2026-11", leaf)])
    (grown,) = (each for each in after if each.month == "2026-11")
    old = next((each for each in before if each.month == "2026-11"), Bucket("2026-11", 0, bytes(32)))
    assert grown == with_one_more(old, leaf)
    assert differing(before, after) == ("2026-11",)


def test_a_changed_event_and_a_month_of_one_side_differ():
    one, two = (sha256(name).digest() for name in (b"one", b"two"))
    assert differing(buckets_of([("2026-10", one)]), buckets_of([("2026-10", two)])) == ("2026-10",)
    assert differing((), buckets_of([("2026-09", one)])) == ("2026-09",)
    assert differing(buckets_of([("2026-10", one)]), buckets_of([("2026-10", one)])) == ()
