"""Five hundred desks whose line comes back at the same moment, and a province that lives through it."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2
import msgspec

from desk_app.wire.messages import PULL, EnrolAnswer, Office
from desk_app.wire.signing import new_private_key, public_key_of
from province.actions.lease_numbers import lease_numbers
from province.bootstrap import Province
from province.store import desks, offices
from tests.faults.oracle import Tally
from tests.faults.sample import FULL
from tests.faults.world import OFFICE, World
from tests.province.conftest import NO_TLS
from tests.province.fake_desk import FakeDesk

DESKS = 500 if FULL else 40
A_OFFICE = 15  # desks; an agency has 39 blocks of numbers, two for each desk
DOSSIERS = 3
PATIENCE = 120  # seconds for everybody


@contextmanager
def served(world: World, root: Path) -> Iterator[str]:
    """`province serve` as a child process; its address."""
    settings = {"PROVINCE_PUBLIC_URL": "https://motcua.example.vn"}
    if world.database_url:
        settings["PROVINCE_DATABASE_URL"] = world.database_url
    words = [sys.executable, "-m", "province", "--home", str(world.settings.home), "serve", "--port", "0"]
    with subprocess.Popen(
        [*words, "--until-stdin-closes"],
        cwd=root,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **settings},
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        try:
            yield json.loads(child.stdout.readline())["address"]
        finally:
            child.stdin.close()
            child.wait(30)


def enrolled(province: Province, count: int) -> list[FakeDesk]:
    """Desks that were enrolled long ago, each with its own numbers, in as many offices as they need."""
    found = []
    with province.database.writing() as tx:
        for place in range(count):
            number = place // A_OFFICE
            office = an_office(number)
            if place % A_OFFICE == 0 and number:
                offices.keep_office(tx, office, now=province.now())
            key = new_private_key()
            name = f"crowd-{place}"
            desks.add_desk(
                tx,
                office.agency,
                desk=name,
                name=name,
                incarnation=name,
                public_key=public_key_of(key),
                version="1",
                now=province.now(),
            )
            leases = lease_numbers(tx, office.agency, name, today=province.now().date())
            me = EnrolAnswer(
                office, name, name, "", b"", province.keys.ticket_secret(name), "", "", leases, (), ()
            )
            found.append(FakeDesk(httpx2.Client(), private_key=key, enrolled=me))
    return found


def an_office(number: int) -> Office:
    if not number:
        return OFFICE
    return msgspec.structs.replace(OFFICE, agency=f"H15.51.{number:02d}", number=f"{24200 + number:05d}")


def comes_back(
    desk: FakeDesk, url: str, together: threading.Barrier, told: Tally, troubles: list[str]
) -> None:
    """Hello, push, pull, until all three went well; what is busy is asked again a little later."""
    mine = [desk.receive() for _ in range(DOSSIERS)]
    ends = time.monotonic() + PATIENCE
    with httpx2.Client(base_url=url, trust_env=False, verify=NO_TLS, timeout=60) as client:
        desk.client = client
        together.wait()
        while True:
            try:
                desk.hello()
                desk.push()
                assert desk.ask("GET", f"{PULL}?after=:0").status_code == 200
                break
            except (AssertionError, httpx2.TransportError) as wrong:
                if time.monotonic() > ends:
                    troubles.append(repr(wrong))
                    return
                time.sleep(random.uniform(0.1, 1.5))
    told.tell(*((dossier_id, fact.code) for dossier_id, fact in mine))


def test_five_hundred_desks_returning_at_once(world: World, root: Path, tally: Tally) -> None:
    """500 desks returning at once, real sockets and process"""
    with world.province() as province:
        crowd = enrolled(province, DESKS)
    troubles: list[str] = []
    together = threading.Barrier(DESKS)
    with served(world, root) as url:
        threads = [
            threading.Thread(target=comes_back, args=(desk, url, together, tally, troubles)) for desk in crowd
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert troubles == []
    tally.tried = len(crowd)
    assert len(tally.told) == DESKS * DOSSIERS
    with world.province() as province:
        tally.judge(province)
