"""The worklist shows what is late, due, waiting, ready, new and unsent, each dossier in its place."""

from datetime import date, timedelta

import pytest

from desk_app.bootstrap import take
from desk_app.domain.events import SubmittedPaper
from desk_app.store.queues import _COUNT, Asked, Queue, Sort, _days
from tests.builders import LAN, MONDAY, a_person, an_intake, at

HORIZON = date(2026, 11, 25)


@pytest.fixture
def morning(desk):
    """Five dossiers: late, due today, waiting for papers, ready, and due next week."""
    for name, due in (
        ("TRỄ", "2026-11-20 16:00"),
        ("HÔM NAY", "2026-11-23 17:00"),
        ("CHỜ", "2026-11-24 17:00"),
        ("XONG", "2026-11-23 16:00"),
        ("SAU", "2026-12-04 17:00"),
    ):
        desk.receive(
            an_intake(
                owner=a_person(full_name=name),
                received_at=MONDAY if name == "SAU" else at("2026-11-19 09:00"),
                due_at=at(due),
                due_reason="thử",
                papers=(SubmittedPaper("Tờ khai", 1),),
            ),
            actor=LAN,
        )
    by_name = {found.owner_name: found.code for found in desk.search.find("")}
    take(desk, by_name["CHỜ"], "ask_for_papers", {"reason": "thiếu"}, actor=LAN)
    take(desk, by_name["XONG"], "complete", {}, actor=LAN)
    return desk


def names(desk, queue, **how):
    return [found.owner_name for found in desk.queues.page(queue, now=MONDAY, horizon=HORIZON, **how)]


@pytest.mark.parametrize(
    ("queue", "inside"),
    [
        (Queue.LATE, ["TRỄ"]),
        (Queue.TODAY, ["TRỄ", "HÔM NAY"]),
        (Queue.WAITING, ["CHỜ"]),
        (Queue.READY, ["XONG"]),
        (Queue.NEW, ["SAU"]),
        (Queue.UNSENT, ["TRỄ", "HÔM NAY", "SAU", "CHỜ", "XONG"]),
    ],
)
def test_each_queue_holds_its_own_in_its_order(morning, queue, inside):
    assert names(morning, queue) == inside


def test_the_counts_on_the_tabs_are_the_lengths_of_the_queues(morning):
    counts = morning.queues.counts(now=MONDAY, horizon=HORIZON)
    assert counts == {queue: len(names(morning, queue)) for queue in Queue}


def test_a_queue_is_filtered_by_words_and_read_in_pages(morning):
    assert names(morning, Queue.UNSENT, words="hom nay") == ["HÔM NAY"]
    assert names(morning, Queue.UNSENT, limit=2, offset=1) == ["HÔM NAY", "SAU"]


def test_a_dossier_is_late_the_moment_after_its_hour(morning):
    due = at("2026-11-23 17:00")
    late = [
        {found.owner_name for found in morning.queues.page(Queue.LATE, now=now, horizon=HORIZON)}
        for now in (due, due + timedelta(microseconds=1), due + timedelta(minutes=1))
    ]
    assert late == [{"TRỄ"}, {"TRỄ", "HÔM NAY"}, {"TRỄ", "HÔM NAY"}]


def test_the_receptions_of_a_day_are_counted_by_its_own_date(morning):
    assert morning.queues.received_on(MONDAY.date()) == 1
    assert morning.queues.received_on(date(2026, 11, 19)) == 4
    assert morning.queues.received_on(date(2026, 11, 20)) == 0


def test_what_the_province_has_is_unsent_no_more(morning):
    morning.outbox.settle(morning.outbox.position().head_seq, (), at=MONDAY)
    assert names(morning, Queue.UNSENT) == []
    take(morning, morning.search.find("sau")[0].code, "hand_on", {}, actor=LAN)
    assert names(morning, Queue.UNSENT) == ["SAU"]


def asked(queue, **how):
    return Asked(queue, MONDAY, HORIZON, **how)


def owners(desk, found):
    return [each.owner_name for each in desk.queues.rows(found)]


def test_a_list_is_known_by_its_order_and_says_how_many_stand_under_each_heading(morning):
    found = morning.queues.in_order(asked(Queue.TODAY))
    assert owners(morning, found.rows) == ["TRỄ", "HÔM NAY"]
    assert found.bands == (1, 1, 0)


def test_what_fits_outside_the_queue_is_named_beside_it(morning):
    found = morning.queues.in_order(asked(Queue.READY, words="sau"))
    assert (found.rows, owners(morning, found.others)) == ((), ["SAU"])


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        (Sort.DUE, ["TRỄ", "HÔM NAY", "SAU", "CHỜ", "XONG"]),
        (Sort.CODE, ["TRỄ", "HÔM NAY", "CHỜ", "XONG", "SAU"]),
        (Sort.OWNER, ["CHỜ", "HÔM NAY", "SAU", "TRỄ", "XONG"]),
        (Sort.STATUS, ["TRỄ", "HÔM NAY", "SAU", "CHỜ", "XONG"]),
    ],
)
def test_a_list_is_sorted_by_any_column(morning, sort, order):
    rows = morning.queues.in_order(asked(Queue.UNSENT, sort=sort)).rows
    if sort is Sort.DUE:
        due = [each.due_at for each in morning.queues.rows(rows)]
        assert due == sorted(due)
    elif sort is Sort.STATUS:
        assert sorted(owners(morning, rows)[:3]) == sorted(order[:3])
    else:
        assert owners(morning, rows) == order
    assert set(morning.queues.in_order(asked(Queue.UNSENT, sort=sort, descending=True)).rows) == set(rows)


def test_letters_find_the_next_dossier_in_the_order_of_the_list_and_begin_again(morning):
    by_owner = asked(Queue.UNSENT, sort=Sort.OWNER)
    places = [morning.queues.place_of(by_owner, "n", after=after) for after in (-1, 1)]
    assert places == [1, 1]
    assert morning.queues.place_of(by_owner, "zz") == -1


def test_a_dossier_that_was_handed_on_is_no_longer_the_clerks_own(morning):
    mine = asked(Queue.TODAY, holder=LAN.name)
    assert owners(morning, morning.queues.in_order(mine).rows) == ["TRỄ", "HÔM NAY"]
    take(morning, morning.search.find("tre")[0].code, "hand_on", {"to": "Tư pháp"}, actor=LAN)
    assert owners(morning, morning.queues.in_order(mine).rows) == ["HÔM NAY"]


@pytest.mark.parametrize("queue", list(Queue))
def test_no_count_walks_the_whole_register(morning, queue):
    with morning.engine.connect() as connection:
        plan = [
            line[3]
            for line in connection.exec_driver_sql("EXPLAIN QUERY PLAN " + _COUNT[queue], _days(asked(queue)))
        ]
    assert not [line for line in plan if line == "SCAN d"]
