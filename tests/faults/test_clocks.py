"""Clocks that are wrong by ten years, at the desk and at the province: order comes from numbers, not from time."""

from __future__ import annotations

from datetime import timedelta
from itertools import product
from pathlib import Path

from desk_app.clock import FixedClock
from desk_app.domain.errors import Refusal
from province.bootstrap import open_province
from tests.builders import MONDAY
from tests.faults.oracle import Tally
from tests.faults.sample import sampled
from tests.faults.world import found_world, receive, sync

JUMPS = [timedelta(days=days) for days in (-3652, -366, -1, 0, 1, 59, 366, 3652)]


def test_clocks_that_jump_by_up_to_ten_years(tmp_path: Path, tally: Tally) -> None:
    """Clock ±10 years at the desk and at the province"""
    world = found_world(tmp_path / "world")
    every = list(product(JUMPS, JUMPS))
    refused = 0
    for place in sampled(len(every), share=8):
        at_desk, at_province = (MONDAY + jump for jump in every[place - 1])
        province = open_province(world.settings, now=lambda at_province=at_province: at_province)  # type: ignore[misc]
        with world.desk("a", clock=FixedClock(at_desk)) as desk:
            try:
                tally.tell(receive(desk))
            except Refusal:  # no numbers are leased for that day: nothing was said to be saved
                refused += 1
            assert sync(desk, province).ending == "done"
        with world.desk("b") as neighbour:
            tally.tell(receive(neighbour))
            assert sync(neighbour, province).ending == "done"
        province.close()
        tally.tried += 1
    for name in ("a", "b"):
        tally.tell(world.receive(name))
        assert world.sync(name).ending == "done"
    assert refused < tally.tried
    with world.province() as province, world.desk("a") as desk, world.desk("b") as neighbour:
        tally.judge(province, [desk, neighbour])
        assert len(set(tally.told.values())) == len(tally.told)
