"""Run as a program: a world whose desk, or whose province, is killed at one step of its database after the other.

Writes one JSON line a cut: which list, how the process ended and which dossiers were said to be saved.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any

from desk_app.sync import ahead
from province.app import make_app
from tests.faults.dying import Countdown, DyingProvince, forked
from tests.faults.recovery_kills import desk_compares, desk_renews, province_compares, province_renews
from tests.faults.sample import sampled
from tests.faults.scans import in_pieces, scan_and_attach
from tests.faults.straight import StraightLine
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


def desk_sends_a_scan(world: World, cut: int, tell: Tell) -> None:
    """A scan is kept, attached and sent in pieces; the desk is killed at `cut`, rows and files alike."""
    with world.province() as province, world.desk("a") as desk:
        saved = receive(desk)
        tell(saved)
        sync(desk, province)
        countdown = Countdown(cut)
        countdown.watch(desk.engine)
        countdown.watch_files()
        scan_and_attach(desk, saved[1])
        report = sync_over(desk, StraightLine(make_app(province)), scans=in_pieces(desk))
        tell(countdown.steps)
    if report.ending != "done" or desk.scans.figures().count:
        raise RuntimeError(f"the round ended with {report}")


def province_takes_a_scan(world: World, cut: int, tell: Tell) -> None:
    """The same with a province that is killed at `cut`: asked, begun, each piece, hashed, put in its place."""
    with world.desk("a") as desk:
        saved = receive(desk)
        tell(saved)
        with world.province() as province:
            sync(desk, province)
        scan_and_attach(desk, saved[1])
        line = DyingProvince(world, cut)
        report = sync_over(desk, line, scans=in_pieces(desk))
        if not cut:
            tell(line.steps)
        if report.ending not in ("done", "unreachable"):
            raise RuntimeError(f"the round ended with {report}")
        with world.province() as province:
            again = sync_over(desk, StraightLine(make_app(province)), scans=in_pieces(desk))
        if again.ending != "done" or desk.scans.figures().count:
            raise RuntimeError("the second round did not end well")
        if report.ending == "unreachable":
            tell(None)


LIVES = {
    "desk": desk_lives,
    "province": province_serves,
    "desk sends a scan": desk_sends_a_scan,
    "province takes a scan": province_takes_a_scan,
    "desk renews": desk_renews,
    "province renews": province_renews,
    "desk compares": desk_compares,  # last: its days are later ones
    "province compares": province_compares,
}


class AtOnce:
    """Reads ahead in the thread that asks: a process is forked only where no other thread is in the middle of something,
    or its child may wait for a lock that nobody will ever open."""

    def __init__(self, *_: object) -> None:
        pass

    def submit(self, act: Callable[..., Any], *given: Any) -> Future[Any]:
        done: Future[Any] = Future()
        try:
            done.set_result(act(*given))
        except Exception as wrong:  # noqa: BLE001  (as a pool does: told to whoever asks for the result)
            done.set_exception(wrong)
        return done

    def shutdown(self) -> None:
        pass


def main(asked: dict[str, Any]) -> None:
    ahead.ThreadPoolExecutor = AtOnce  # type: ignore[attr-defined,misc,assignment]  # the program is this list's alone
    world = World(Path(asked["folder"]), asked["database_url"])
    for side in asked["sides"]:
        life = LIVES[side]
        told, _ = forked(lambda tell: life(world, 0, tell))
        steps = next(each for each in told if isinstance(each, int))
        _say(side, 0, False, told)
        for cut in sampled(steps, share=asked["share"]):
            told, killed = forked(lambda tell, cut=cut: life(world, cut, tell))  # type: ignore[misc]  # bound at once
            _say(side, cut, killed or None in told, told)


def _say(side: str, cut: int, killed: bool, told: list[Any]) -> None:
    saved = [each for each in told if isinstance(each, tuple)]
    sys.stdout.write(json.dumps({"side": side, "cut": cut, "killed": killed, "saved": saved}) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
