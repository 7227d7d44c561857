"""A disk that is full at any page: what cannot be kept is refused in words, and the rest goes on when there is room."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event

from desk_app.bootstrap import OpenDesk
from desk_app.domain.errors import HomeRefused
from tests.faults.oracle import Tally
from tests.faults.sample import sampled
from tests.faults.world import found_world, receive, sync


@contextmanager
def pages_left(engine: Engine, count: int) -> Iterator[None]:
    """Lets the database grow by so many pages and no more."""
    engine.dispose()

    def limit(connection: Any, _record: object, _proxy: object) -> None:
        cursor = connection.cursor()
        if "limited" not in seen:
            seen["limited"] = cursor.execute("PRAGMA page_count").fetchone()[0] + count
        cursor.execute(f"PRAGMA max_page_count = {seen['limited']}")
        cursor.close()

    seen: dict[str, int] = {}
    event.listen(engine, "checkout", limit)
    try:
        yield
    finally:
        event.remove(engine, "checkout", limit)
        assert engine.pool.checkedout() == 0  # type: ignore[attr-defined]  # a pool that counts
        engine.dispose()


def refused_receiving(desk: OpenDesk, tally: Tally, *, most: int = 40) -> bool:
    """Receives until there is no room; whether that was said."""
    for _ in range(most):
        try:
            tally.tell(receive(desk, note="x" * 2000))
        except HomeRefused as refusal:
            assert refusal.code == "disk_full"
            return True
    return False


def test_a_desk_whose_disk_is_full_at_any_page(tmp_path: Path, tally: Tally) -> None:
    """Disk full at every page, at the desk"""
    world = found_world(tmp_path / "world")
    with world.desk("a") as desk, world.desk("b") as neighbour, world.province() as province:
        for pages in sampled(40, share=6):
            with pages_left(desk.engine, pages - 1):
                assert refused_receiving(desk, tally)
                assert refused_receiving(desk, tally)
                for _ in range(8):
                    tally.tell(receive(neighbour, note="y" * 2000))
                sync(neighbour, province)
                try:
                    sync(desk, province)
                except HomeRefused as refusal:
                    assert refusal.code == "disk_full"
            tally.tell(receive(desk))
            assert sync(desk, province).ending == "done"
            tally.tried += 1
        sync(neighbour, province)
        tally.judge(province, [desk, neighbour])
        assert len({found.id for found in desk.search.find("", limit=10_000)}) == len(tally.told)


def test_a_province_whose_disk_is_full_at_any_page(tmp_path: Path, tally: Tally) -> None:
    """Disk full at every page, at the province"""
    world = found_world(tmp_path / "world", desks=("a",))
    causes = set()
    with world.desk("a") as desk, world.province() as province:
        for pages in sampled(40, share=8):
            for _ in range(10):
                tally.tell(receive(desk, note="x" * 2000))
            with pages_left(province.database.engine, pages - 1):
                report = sync(desk, province)
                causes.add(report.cause)
            assert report.ending in ("unreachable", "done")
            assert sync(desk, province).ending == "done"
            tally.tried += 1
        assert "busy" in causes
        tally.judge(province, [desk])
