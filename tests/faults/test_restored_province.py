"""The province put back from an older backup at every step: the desks bring it everything again."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import make_url

from province.store.database import open_database
from tests.faults.oracle import Tally
from tests.faults.sample import sampled
from tests.faults.world import World, found_world, hand_on, receive, sync

STEPS = (
    "receive a",
    "sync a",
    "receive b",
    "sync b",
    "step a",
    "sync a",
    "receive a",
    "sync b",
    "sync a",
    "sync b",
)


class Backups:
    """Copies of the province's database: of its file, or of the whole database in PostgreSQL."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.kept: list[str] = []

    def take(self) -> None:
        name = f"backup_{len(self.kept)}"
        if self.world.database_url:
            self._admin(f'CREATE DATABASE "{name}" TEMPLATE "{self._database}"')
        else:
            shutil.copytree(self.world.folder / "province", self.world.folder / name)
        self.kept.append(name)

    def put_back(self, place: int) -> None:
        name = self.kept[place]
        if self.world.database_url:
            self._admin(f'DROP DATABASE "{self._database}"')
            self._admin(f'CREATE DATABASE "{self._database}" TEMPLATE "{name}"')
        else:
            shutil.rmtree(self.world.folder / "province")
            shutil.copytree(self.world.folder / name, self.world.folder / "province")

    def forget(self) -> None:
        for name in self.kept:
            if self.world.database_url:
                self._admin(f'DROP DATABASE "{name}"')
            else:
                shutil.rmtree(self.world.folder / name)
        self.kept.clear()

    @property
    def _database(self) -> str:
        return str(make_url(self.world.database_url).database)

    def _admin(self, statement: str) -> None:
        url = make_url(self.world.database_url).set(database="template1")
        database = open_database(url.render_as_string(hide_password=False), Path())
        with database.engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
            connection.exec_driver_sql(statement)
        database.close()


@pytest.fixture
def restorable(engine: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[World]:
    """A world whose PostgreSQL database is its own, so that it can be dropped and put back."""
    if engine == "sqlite":
        yield found_world(tmp_path / "world")
        return
    url = make_url(request.getfixturevalue("postgres"))
    server = open_database(url.set(database="template1").render_as_string(hide_password=False), Path())
    with server.engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
        connection.exec_driver_sql("CREATE DATABASE restorable")
        yield found_world(
            tmp_path / "world",
            database_url=url.set(database="restorable").render_as_string(hide_password=False),
        )
        connection.exec_driver_sql("DROP DATABASE restorable WITH (FORCE)")
    server.close()


def do(world: World, step: str, tally: Tally) -> None:
    verb, name = step.split()
    with world.desk(name) as desk:
        if verb == "receive":
            tally.tell(receive(desk))
        elif verb == "step":
            hand_on(desk, receive(desk)[1])
        else:
            with world.province() as province:
                sync(desk, province)


def test_a_province_put_back_at_any_step_gets_everything_again(restorable: World, tally: Tally) -> None:
    """Province restored from an older backup, step by step"""
    world = restorable
    pairs = [(old, now) for now in range(1, len(STEPS) + 1) for old in range(now)]
    for place in sampled(len(pairs), share=1):
        old, now = pairs[place - 1]
        backups = Backups(world)
        for step in STEPS[:now]:
            backups.take()
            do(world, step, tally)
        backups.put_back(old)
        backups.forget()
        for step in STEPS[now:]:
            do(world, step, tally)
        for name in ("a", "b", "a", "b"):
            assert world.sync(name).ending == "done", (old, now)
        tally.tried += 1
    with world.province() as province, world.desk("a") as desk, world.desk("b") as neighbour:
        tally.judge(province, [desk, neighbour])
        for one, other in ((desk, neighbour), (neighbour, desk)):
            assert {each.id for each in one.search.find("", limit=10_000)} == {
                each.id for each in other.search.find("", limit=10_000)
            }
