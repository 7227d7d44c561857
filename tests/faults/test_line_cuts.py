"""A line cut after each byte of what a round says and hears, between a real desk and a real province (UX case 18)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desk_app.sync.round import sync_now
from desk_app.transport.http_link import DeskKey, HttpLink, Patience
from province.app import make_app
from tests.faults.breaking import FAR, BreakingLine, breaking_line
from tests.faults.oracle import Tally
from tests.faults.sample import sampled
from tests.faults.world import found_world, receive, sync
from tests.province.conftest import Door, door

__all__ = ["door"]

QUICK = Patience(connect=1.0, piece=2.0, whole=5.0)


@pytest.fixture
def line(door: tuple[Door, str]) -> Iterator[BreakingLine]:
    with breaking_line(int(door[1].rsplit(":", 1)[1])) as line:
        yield line


@pytest.mark.parametrize("way", ["there", "back"])
def test_a_line_cut_after_any_byte_loses_and_doubles_nothing(
    tmp_path: Path, door: tuple[Door, str], line: BreakingLine, tally: Tally, way: str
) -> None:
    """Connection cut at every byte"""
    tally.fault += {"there": " of the requests", "back": " of the answers"}[way]
    world = found_world(tmp_path / "world")
    with world.desk("a") as desk, world.province() as province, world.desk("b") as neighbour:
        door[0].app = make_app(province)
        enrolment = desk.outbox.enrolment()
        key = DeskKey(enrolment.incarnation, enrolment.private_key, desk.outbox.next_counter)

        def call(cut: int) -> str:
            line.share, line.carried = {"there": FAR, "back": FAR, way: cut}, {"there": 0, "back": 0}
            with HttpLink(line.url, key=key, patience=QUICK) as link:
                return sync_now(link, desk.outbox, desk.clock).ending

        def news() -> None:
            tally.tell(receive(desk), receive(neighbour))
            sync(neighbour, province)

        news()
        assert call(FAR) == "done"
        endings = []
        for cut in sampled(line.carried[way], share=25):
            if desk.outbox.position().unsent == 0:
                news()
            endings.append(call(cut - 1))
            tally.tried += 1
        assert set(endings) <= {"unreachable", "done"}
        assert endings.count("unreachable") > len(endings) // 2
        assert call(FAR) == "done"
        sync(neighbour, province)
        tally.judge(province, [desk, neighbour])
        door[0].app = None
