"""kill −9 before and after every statement and file, at the desk and at the province (UX case 8)."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from desk_app.bootstrap import verify
from province.app import make_app
from province.bootstrap import Province
from province.store import desks
from tests.faults.kills import LIVES
from tests.faults.oracle import Tally, assert_same_journal, chains_of, saved_at
from tests.faults.recovery_kills import RENEWING, rounds_over
from tests.faults.sample import FULL
from tests.faults.scans import in_pieces, judge_scans
from tests.faults.straight import StraightLine
from tests.faults.world import World, sync_over

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork") or not hasattr(signal, "SIGKILL"),
    reason="needs a fork and a signal that no process can refuse",
)

SHARE = 1
TOGETHER = [[side] for side in LIVES] if FULL else [list(LIVES)]
"""A process for each list where all of it is gone through; starting one takes longer than a few cuts."""


@pytest.mark.parametrize("sides", TOGETHER, ids=lambda sides: sides[0] if FULL else "all")
def test_whoever_is_killed_at_any_step_loses_nothing(
    world: World, root: Path, tally: Tally, sides: list[str], engine: str
) -> None:
    """kill −9"""
    if not FULL and engine == "postgres":  # a sample of what is another program there
        sides = [each for each in sides if "province" in each]
    asked = {"folder": str(world.folder), "database_url": world.database_url, "sides": sides, "share": SHARE}
    told = subprocess.run(
        [sys.executable, "-m", "tests.faults.kills", json.dumps(asked)],
        cwd=root,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    lives = [json.loads(line) for line in told.stdout.splitlines()]
    for life in lives:
        tally.tell(*map(tuple, life["saved"]))
    killed = Counter(life["side"] for life in lives if life["killed"])
    assert all(killed[side] >= SHARE for side in sides)
    first, *others = [f"kill −9 at each statement and file: {side} ({engine})" for side in sides]
    tally.fault, tally.tried = first, killed[sides[0]]
    tally.beside += [Tally(name, tried=killed[side]) for name, side in zip(others, sides[1:], strict=True)]
    later = replace(world, now=world.now + timedelta(days=1000))  # compared once more
    with later.province() as province:
        everything = judge_the_living(later, province, tally, scans=any("scan" in side for side in sides))
        everything |= judge_the_renewed(later, province, tally)
        assert tally.told.items() <= everything.items()
        assert len(set(everything.values())) == len(everything)


def judge_the_living(world: World, province: Province, tally: Tally, *, scans: bool) -> dict[str, str]:
    """Two desks go on: what they and the province hold is the same, to the last event and scan; their dossiers."""
    line = StraightLine(make_app(province))
    with world.desk("a") as desk, world.desk("b") as neighbour:
        for each in (desk, neighbour) * 2:
            report = sync_over(each, line, scans=in_pieces(each))
            assert report.ending == "done", report
        assert judge_scans(province, [desk, neighbour], tally) >= scans * SHARE
        with province.database.reading() as tx:
            chains = chains_of(tx)
        for each in (desk, neighbour):
            assert_same_journal(each, chains)
        everything = saved_at(desk) | saved_at(neighbour)
        for each in (desk, neighbour):
            assert {found.id for found in each.search.find("", limit=100_000)} == everything.keys()
    return everything


def judge_the_renewed(world: World, province: Province, tally: Tally) -> dict[str, str]:
    """Each copy took one new incarnation and no more, and everything of it arrived; their dossiers."""
    line = StraightLine(make_app(province))
    everything: dict[str, str] = {}
    for home in sorted(world.folder.glob(f"{RENEWING}*")):
        with world.desk(home.name) as desk:
            assert [rounds_over(desk, line).ending for _ in range(2)] == ["done", "done"]
            assert desk.outbox.position().unsent == 0
            verify(desk)
            everything |= saved_at(desk)
            with province.database.reading() as tx:
                lives = desks.incarnations_of(tx, desk.desk.office.agency)
            assert len(lives) == 2, home.name
    tally.judge(province)
    return everything
