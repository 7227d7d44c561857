"""The power goes while the log of the database is being written: what was said to be saved is whole."""

from __future__ import annotations

import shutil
from pathlib import Path
from random import Random

from desk_app.bootstrap import open_desk, verify
from desk_app.clock import FixedClock
from desk_app.paths import Home
from tests.faults.oracle import Tally, chains_of, saved_at
from tests.faults.sample import SEED, sampled
from tests.faults.world import World, found_world, receive, sync

SECTOR = 512


def torn(tail: bytes, step: int, chance: Random) -> bytes:
    """The last bytes of a log as a disk may leave them that lost its power at that step."""
    way, place = step % 4, min(len(tail), step // 4 * SECTOR)
    if way == 0:
        return tail[: max(0, place - chance.randrange(SECTOR))]
    if way == 1:
        return tail[:place] + bytes(len(tail) - place)
    if way == 2:
        return tail[:place] + chance.randbytes(len(tail) - place)
    return tail[:place] + bytes(min(SECTOR, len(tail) - place)) + tail[place + SECTOR :]


def steps_of(tail: bytes) -> int:
    return 4 * (len(tail) // SECTOR + 1)


def test_a_desk_whose_log_is_torn_anywhere_has_all_it_said(tmp_path: Path, tally: Tally) -> None:
    """Torn WAL of the desk, each sector, four ways"""
    world = found_world(tmp_path / "world", desks=("a",))
    wal = world.home("a").folder / "desk.db-wal"
    with world.desk("a") as desk:
        told = dict([receive(desk)])
        before = wal.stat().st_size
        last = receive(desk)
        kept = tmp_path / "kept"
        shutil.copytree(world.home("a").folder, kept)
    log = (kept / "desk.db-wal").read_bytes()
    tail, chance = log[before:], Random(SEED)
    assert len(tail) > 10 * SECTOR
    for step in sampled(steps_of(tail), share=20):
        folder = tmp_path / "torn"
        shutil.copytree(kept, folder)
        (folder / "desk.db-shm").unlink(missing_ok=True)
        (folder / "desk.db-wal").write_bytes(log[:before] + torn(tail, step, chance))
        reopened = open_desk(Home(folder), clock=FixedClock(world.now))
        found = saved_at(reopened)
        assert told.items() <= found.items() <= dict([*told.items(), last]).items()
        assert verify(reopened) == len(found)
        following = receive(reopened)
        assert following[1] not in found.values()
        reopened.close()
        shutil.rmtree(folder)
        tally.tried += 1
        tally.lost += len(told.keys() - found.keys())
    tally.assert_whole()


def test_a_province_whose_log_is_torn_anywhere_gets_the_rest_again(tmp_path: Path, tally: Tally) -> None:
    """Torn WAL of the province, each sector, four ways"""
    world = found_world(tmp_path / "world", desks=("a",))
    home = world.folder / "province"
    kept = tmp_path / "kept"
    with world.desk("a") as desk:
        with world.province() as province:
            tally.tell(receive(desk))
            sync(desk, province)
            before = (home / "province.db-wal").stat().st_size
            tally.tell(receive(desk))
            sync(desk, province)
            shutil.copytree(home, kept)
        log = (kept / "province.db-wal").read_bytes()
        tail, chance = log[before:], Random(SEED)
        for step in sampled(steps_of(tail), share=15):
            shutil.rmtree(home)
            shutil.copytree(kept, home)
            (home / "province.db-shm").unlink(missing_ok=True)
            (home / "province.db-wal").write_bytes(log[:before] + torn(tail, step, chance))
            with World(world.folder).province() as reopened:
                with reopened.database.reading() as tx:
                    assert len(chains_of(tx)[desk.desk.incarnation]) in (2, 3)
                assert sync(desk, reopened).ending == "done"
                tally.judge(reopened, [desk])
            tally.tried += 1
