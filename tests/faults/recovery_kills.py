"""What is killed while desk and province compare what they hold, and while a copy takes a new incarnation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any
from unittest.mock import patch

import httpx2

from desk_app.bootstrap import OpenDesk
from desk_app.ports import SyncReport
from desk_app.renewing import rounds
from desk_app.store.engine import writing
from desk_app.store.lives import mark_copy
from desk_app.transport.http_link import HttpLink
from desk_app.wire.messages import Office
from province.app import make_app
from province.store.tables import ledger
from tests.faults.dying import Countdown, DyingProvince
from tests.faults.straight import StraightLine
from tests.faults.world import World, enrol, receive, sync, sync_over

Tell = Callable[[Any], None]
RENEWING = "renews-"
"""How the homes of the desks are named that take a new incarnation, one for each cut."""


def with_a_row_lost(world: World, cut: int) -> World:
    """The same world a day later than for the cut before; the province has lost what desk a wrote first."""
    later = replace(world, now=world.now + timedelta(days=cut + 2))
    with later.desk("a") as desk, later.province() as province, province.database.writing() as tx:
        its = ledger.c.incarnation == desk.desk.incarnation
        tx.execute(ledger.delete().where(its, ledger.c.seq == 1))
    return later


def desk_compares(world: World, cut: int, tell: Tell) -> None:
    """Desk and province are compared, the row is pushed again; the desk is killed at `cut`."""
    if not cut:
        with world.province() as province, world.desk("a") as desk:
            tell(receive(desk))
            tell(receive(desk))
            sync(desk, province)
    later = with_a_row_lost(world, cut)
    with later.province() as province, later.desk("a") as desk:
        countdown = Countdown(cut)
        countdown.watch(desk.engine)
        if sync(desk, province).ending != "done":
            raise RuntimeError("the round did not end well")
        tell(countdown.steps)


def province_compares(world: World, cut: int, tell: Tell) -> None:
    """The same with a province that is killed at `cut`."""
    with world.desk("a") as desk:
        if not cut:
            tell(receive(desk))
            tell(receive(desk))
            with world.province() as province:
                sync(desk, province)
        line = DyingProvince(with_a_row_lost(world, cut), cut)
        report = sync_over(desk, line)
        tell(None if report.ending == "unreachable" else line.steps)


def a_copy(world: World, name: str, place: int, tell: Tell) -> None:
    """A desk of an office of its own that has sent one dossier, holds another and was told that it is a copy."""
    office = Office(f"H15.{60 + place // 100}.{place % 100:02}", f"{26000 + place}", "Xã Mẫu")
    with world.province() as province:
        enrol(world, province, name, office=office)
        with world.desk(name) as desk:
            tell(receive(desk))
            sync(desk, province)
            tell(receive(desk))
            with writing(desk.engine) as connection:
                mark_copy(connection, "restored")


def rounds_over(desk: OpenDesk, line: httpx2.BaseTransport) -> SyncReport:
    """What a window does at each round: a new incarnation first, where the desk is a copy."""
    with patch("desk_app.renewing.HttpLink", partial(HttpLink, transport=line)):
        return rounds(desk, lambda: sync_over(desk, line), version="1")


def desk_renews(world: World, cut: int, tell: Tell) -> None:
    """A copy takes a new incarnation and brings what it has; the desk is killed at `cut`."""
    name = f"{RENEWING}desk-{cut}"
    a_copy(world, name, cut, tell)
    with world.province() as province, world.desk(name) as desk:
        countdown = Countdown(cut)
        countdown.watch(desk.engine)
        if rounds_over(desk, StraightLine(make_app(province))).ending != "done":
            raise RuntimeError("the round did not end well")
        tell(countdown.steps)


def province_renews(world: World, cut: int, tell: Tell) -> None:
    """The same with a province that is killed at `cut`."""
    name = f"{RENEWING}province-{cut}"
    a_copy(world, name, 1000 + cut, tell)
    with world.desk(name) as desk:
        line = DyingProvince(world, cut)
        report = rounds_over(desk, line)
        tell(None if report.ending == "unreachable" else line.steps)
