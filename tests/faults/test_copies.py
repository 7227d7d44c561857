"""Two desks on one database: a copied disk and an old copy put back are found at the first contact.

The one that comes second takes an incarnation of its own and brings what it alone has: both copies' dossiers are at
the province, each once. Where both gave one number, the first has it and the other is set aside for a person.
"""

from __future__ import annotations

import shutil
from itertools import permutations
from pathlib import Path

import pytest
from sqlalchemy import select

from desk_app.line import sync_once
from province.app import make_app
from province.store.tables import ledger
from tests.faults.oracle import Tally, chains_of, saved_at
from tests.faults.sample import sampled
from tests.faults.world import World, found_world
from tests.province.conftest import Door, door

__all__ = ["door"]

TURNS = ("a receive", "a sync", "c receive", "c sync", "a sync", "c sync")


def turn(world: World, said: str) -> str:
    name, verb = said.split()
    if verb == "receive":
        world.receive(name)
        return "received"
    with world.desk(name) as desk:
        report = sync_once(desk)
    return report.cause or report.ending


@pytest.fixture
def address(door: tuple[Door, str]) -> str:
    return door[1]


def test_two_desks_on_one_copy_in_any_order(
    tmp_path: Path, tally: Tally, door: tuple[Door, str], address: str
) -> None:
    """Two desks on one database copy, each interleaving"""
    orders = sorted(set(permutations(TURNS)))
    for place in sampled(len(orders), share=1):
        world = found_world(tmp_path / f"world-{place}", desks=("a",), url=address)
        with world.province() as province:
            door[0].app = make_app(province)
            world.receive("a")
            assert turn(world, "a sync") == "done"
            shutil.copytree(world.home("a").folder, world.home("c").folder)
            for said in orders[place - 1]:
                turn(world, said)
            for name in ("a", "c", "a", "c"):
                assert turn(world, f"{name} sync") == "done", orders[place - 1]
            judge_copies(world, tally, ("a", "c"))
            tally.tried += 1
            door[0].app = None
        shutil.rmtree(world.folder)
    tally.assert_whole()


def test_a_copy_that_was_told_of_the_others_dossier_gives_the_number_after_it(
    tmp_path: Path, tally: Tally, door: tuple[Door, str], address: str
) -> None:
    """A number that another copy gave is passed over"""
    world = found_world(tmp_path / "world", desks=("a",), url=address)
    with world.province() as province:
        door[0].app = make_app(province)
        world.receive("a")
        turn(world, "a sync")
        shutil.copytree(world.home("a").folder, world.home("c").folder)
        for said in ("c sync", "a receive", "a sync", "c sync"):
            turn(world, said)
        with world.desk("c") as desk:
            before = {found.code for found in desk.search.find("", limit=10)}
            assert len(before) == 2
        assert world.receive("c")[1] not in before
        assert turn(world, "c sync") == "done"
        judge_copies(world, tally, ("a", "c"))
        tally.tried = 1
        door[0].app = None
    tally.assert_whole()


def test_an_old_copy_put_back_at_any_step(
    tmp_path: Path, tally: Tally, door: tuple[Door, str], address: str
) -> None:
    """Old copy of a desk restored, each step before each"""
    steps = ("receive", "sync", "receive", "receive", "sync", "receive")
    pairs = [(old, now) for now in range(1, len(steps) + 1) for old in range(now)]
    for place in sampled(len(pairs), share=2):
        old, now = pairs[place - 1]
        world = found_world(tmp_path / f"world-{place}", desks=("a",), url=address)
        home = world.home("a").folder
        with world.province() as province:
            door[0].app = make_app(province)
            for at, step in enumerate(steps[:now]):
                if at == old:
                    shutil.copytree(home, world.folder / "old")
                turn(world, f"a {step}")
            home.rename(world.folder / "lost")
            (world.folder / "old").rename(home)
            world.receive("a")
            for _ in range(3):
                ending = turn(world, "a sync")
            assert ending == "done", (old, now)
            judge_copies(world, tally, ("a",))
            tally.tried += 1
            door[0].app = None
        shutil.rmtree(world.folder)
    tally.assert_whole()


def judge_copies(world: World, tally: Tally, names: tuple[str, ...]) -> None:
    """Every dossier of every copy is in the ledger; none was applied twice; no code names two dossiers."""
    with world.province() as province, province.database.reading() as tx:
        chains_of(tx)
        tally.told.clear()
        tally.count(tx)
        held = set(
            tx.execute(select(ledger.c.dossier_id).where(ledger.c.kind == "dossier.received")).scalars()
        )
    for name in names:
        with world.desk(name) as desk:
            saved = saved_at(desk)
            assert saved.keys() <= {each.id for each in desk.search.find("", limit=100)}
            tally.lost += len(saved.keys() - held)
