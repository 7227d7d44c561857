"""kill −9 before and after every statement, at the desk and at the province (UX case 8)."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.oracle import Tally, saved_at
from tests.faults.world import World

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork") or not hasattr(signal, "SIGKILL"),
    reason="needs a fork and a signal that no process can refuse",
)


def kill_all(world: World, root: Path, tally: Tally, side: str, share: int) -> None:
    asked = {"folder": str(world.folder), "database_url": world.database_url, "side": side, "share": share}
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
    tally.tried = sum(life["killed"] for life in lives)
    assert tally.tried >= share
    for _ in range(2):
        for name in ("a", "b"):
            assert world.sync(name).ending == "done"
    with world.province() as province, world.desk("a") as desk, world.desk("b") as neighbour:
        tally.judge(province, [desk, neighbour])
        everything = saved_at(desk) | saved_at(neighbour)
        assert tally.told.items() <= everything.items()
        assert len(set(everything.values())) == len(everything)
        for each in (desk, neighbour):
            assert {found.id for found in each.search.find("", limit=100_000)} == everything.keys()


def test_a_desk_killed_at_any_statement(world: World, root: Path, tally: Tally) -> None:
    """kill −9 of the desk, each SQL statement"""
    kill_all(world, root, tally, "desk", share=3)


def test_a_province_killed_at_any_statement(world: World, root: Path, tally: Tally) -> None:
    """kill −9 of the province, each SQL statement"""
    kill_all(world, root, tally, "province", share=2)
