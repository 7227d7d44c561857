"""Run as a program: a world whose desk, or whose province, is killed at one step of its database after the other.

Writes one JSON line a cut: how the process ended and which dossiers were said to be saved.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.faults.dying import Countdown, DyingProvince, forked
from tests.faults.sample import sampled
from tests.faults.world import World, hand_on, receive, sync, sync_over

Saved = tuple[str, str]
Tell = Callable[[Any], None]


def desk_lives(world: World, cut: int, tell: Tell) -> None:
    """The neighbour leaves something in the feed; then a reception, a step and a round, killed at `cut`."""
    with world.province() as province:
        with world.desk("b") as neighbour:
            tell(receive(neighbour))
            sync(neighbour, province)
        with world.desk("a") as desk:
            countdown = Countdown(cut)
            countdown.watch(desk.engine)
            saved = receive(desk)
            tell(saved)
            hand_on(desk, saved[1])
            report = sync(desk, province)
            tell(countdown.steps)
    if report.ending != "done":
        raise RuntimeError(f"the round ended with {report}")


def province_serves(world: World, cut: int, tell: Tell) -> None:
    """A round with a province that is killed at `cut`; the desk lives on and calls again."""
    with world.desk("a") as desk:
        saved = receive(desk)
        tell(saved)
        hand_on(desk, saved[1])
        line = DyingProvince(world, cut)
        report = sync_over(desk, line)
        if not cut:
            tell(line.steps)
        if report.ending not in ("done", "unreachable"):
            raise RuntimeError(f"the round ended with {report}")
        if sync_over(desk, DyingProvince(world)).ending != "done":
            raise RuntimeError("the second round did not end well")
        if report.ending == "unreachable":
            tell(None)


LIVES = {"desk": desk_lives, "province": province_serves}


def main(asked: dict[str, Any]) -> None:
    world = World(Path(asked["folder"]), asked["database_url"])
    life = LIVES[asked["side"]]
    told, _ = forked(lambda tell: life(world, 0, tell))
    steps = next(each for each in told if isinstance(each, int))
    _say(0, False, told)
    for cut in sampled(steps, share=asked["share"]):
        told, killed = forked(lambda tell, cut=cut: life(world, cut, tell))  # type: ignore[misc]  # bound at once
        _say(cut, killed or None in told, told)


def _say(cut: int, killed: bool, told: list[Any]) -> None:
    saved = [each for each in told if isinstance(each, tuple)]
    sys.stdout.write(json.dumps({"cut": cut, "killed": killed, "saved": saved}) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
