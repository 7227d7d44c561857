"""Two desks on one database: a copied disk and an old copy put back are found, and nothing is overwritten."""

from __future__ import annotations

import shutil
from itertools import permutations
from pathlib import Path

from tests.faults.oracle import Tally, chains_of, saved_at
from tests.faults.sample import sampled
from tests.faults.world import World, found_world

TURNS = ("a receive", "a sync", "c receive", "c sync", "a sync", "c sync")


def turn(world: World, said: str) -> str:
    name, verb = said.split()
    if verb == "receive":
        world.receive(name)
        return "received"
    report = world.sync(name)
    return report.cause or report.ending


def test_two_desks_on_one_copy_in_any_order(tmp_path: Path, tally: Tally) -> None:
    """Two desks on one database copy, each interleaving"""
    orders = sorted(set(permutations(TURNS)))
    for place in sampled(len(orders), share=3):
        world = found_world(tmp_path / f"world-{place}", desks=("a",))
        tally.told.clear()
        tally.tell(world.receive("a"))
        world.sync("a")
        shutil.copytree(world.home("a").folder, world.home("c").folder)
        causes = [turn(world, said) for said in orders[place - 1]]
        assert set(causes) <= {"received", "done", "fork", "old_copy", "counter"}
        told_so = {turn(world, "a sync"), turn(world, "c sync")}
        assert told_so & {"fork", "old_copy", "counter"}, orders[place - 1]
        judge_copies(world, tally, ("a", "c"))
        tally.tried += 1
        shutil.rmtree(world.folder)


def test_an_old_copy_put_back_at_any_step(tmp_path: Path, tally: Tally) -> None:
    """Old copy of a desk restored, each step before each"""
    steps = ("receive", "sync", "receive", "receive", "sync", "receive")
    pairs = [(old, now) for now in range(1, len(steps) + 1) for old in range(now)]
    for place in sampled(len(pairs), share=3):
        old, now = pairs[place - 1]
        world = found_world(tmp_path / f"world-{place}", desks=("a",))
        home = world.home("a").folder
        for at, step in enumerate(steps[:now]):
            if at == old:
                shutil.copytree(home, world.folder / "old")
            turn(world, f"a {step}")
        home.rename(world.folder / "lost")
        (world.folder / "old").rename(home)
        world.receive("a")
        assert turn(world, "a sync") in {"done", "fork", "old_copy", "counter"}
        judge_copies(world, tally, ("a",))
        tally.tried += 1
        shutil.rmtree(world.folder)


def judge_copies(world: World, tally: Tally, names: tuple[str, ...]) -> None:
    """What the province holds is sound; what it does not take waits, whole, at the desk that received it."""
    with world.province() as province, province.database.reading() as tx:
        chains_of(tx)
        tally.told.clear()
        tally.count(tx)
        tally.assert_whole()
    for name in names:
        with world.desk(name) as desk:
            saved = saved_at(desk)
            assert {each.id for each in desk.search.find("", limit=100)} == saved.keys()
            waits = desk.outbox.position()
            assert waits.head_seq >= len(saved)
