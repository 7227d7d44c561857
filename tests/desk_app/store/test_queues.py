"""The worklist shows what is late, due, waiting, ready, new and unsent, each dossier in its place."""

from datetime import date, timedelta

import pytest

from desk_app.bootstrap import take
from desk_app.domain.events import SubmittedPaper
from desk_app.store.queues import Queue
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
        (Queue.UNSENT, ["TRỄ", "XONG", "HÔM NAY", "CHỜ", "SAU"]),
    ],
)
def test_each_queue_holds_its_own_nearest_due_first(morning, queue, inside):
    assert names(morning, queue) == inside


def test_the_counts_on_the_tabs_are_the_lengths_of_the_queues(morning):
    counts = morning.queues.counts(now=MONDAY, horizon=HORIZON)
    assert counts == {queue: len(names(morning, queue)) for queue in Queue}


def test_a_queue_is_filtered_by_words_and_read_in_pages(morning):
    assert names(morning, Queue.UNSENT, words="hom nay") == ["HÔM NAY"]
    assert names(morning, Queue.UNSENT, limit=2, offset=1) == ["XONG", "HÔM NAY"]


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
