"""The province's clock wrong by ten years: every desk gets numbers for the real day again, and keeps its order."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desk_app.wire.messages import FeedEvent
from province.store import dossiers, ledger
from tests.province.conftest import Served
from tests.province.fake_desk import TODAY

TEN_YEARS = timedelta(days=3652)


@pytest.mark.parametrize("wrong", [TEN_YEARS, -TEN_YEARS])
def test_a_desk_enrolled_under_a_wrong_clock_gets_numbers_for_today_once_it_is_right(
    served: Served, wrong: timedelta
) -> None:
    other = served.desk()
    served.clock.advance(wrong)
    desk = served.desk()
    served.clock.advance(-wrong)

    heard = desk.hello()

    today = [each for each in heard.leases if each.from_day <= TODAY <= each.until_day]
    assert {each.primary for each in today} == {True, False}
    theirs = {each.first for each in other.hello().leases}
    assert not theirs & {each.first for each in heard.leases}
    assert desk.hello().leases == heard.leases


@pytest.mark.parametrize("wrong", [TEN_YEARS, -TEN_YEARS])
def test_events_keep_the_order_they_came_in_whatever_the_clock_says(served: Served, wrong: timedelta) -> None:
    desk, other = served.desk(), served.desk()
    for step, jump in enumerate((timedelta(0), wrong, -wrong, timedelta(0)), start=1):
        served.clock.advance(jump)
        desk.hello()
        desk.receive(received_at=served.clock())
        desk.push(step)
    other.hello()

    fed = [item.envelope for item in other.pull().items if isinstance(item, FeedEvent)]

    assert fed == desk.journal
    with served.province.database.reading() as tx:
        assert (dossiers.counted(tx), ledger.counted(tx)) == (4, (4, 0))
    assert desk.hello().last_hash == desk.hash_at(4)
