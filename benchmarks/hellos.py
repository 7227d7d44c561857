"""Five hundred desks that greet the province in the same moment, as after a power cut in the whole province.

The desks were enrolled long ago, fifteen to an agency. Every greeting is signed beforehand; as many threads as desks
begin together, each with a connection of its own, against one `province serve` child on SQLite and on PostgreSQL.
The goal is the same minute without an error; measured are the errors, the clock of all and of the slowest hundredth.
"""

from __future__ import annotations

import tempfile
import threading
import time
from contextlib import ExitStack
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from urllib.parse import urlsplit

import msgspec

from benchmarks.child import percentile
from benchmarks.office import Province, found_office
from benchmarks.postgres import PostgresMissingError, running_postgres
from benchmarks.results import Result, not_measured
from desk_app.ports import Position
from desk_app.sync.round import greeting
from desk_app.wire.envelope import GENESIS
from desk_app.wire.messages import HELLO, Office
from desk_app.wire.signing import (
    COUNTER_HEADER,
    INCARNATION_HEADER,
    NONCE_HEADER,
    SIGNATURE_HEADER,
    new_private_key,
    public_key_of,
    request_text,
    sign,
)
from province.bootstrap import vietnam_now
from province.settings import Settings
from province.store import desks, offices
from province.store.database import open_database

_A_MINUTE = 60  # seconds
_PATIENCE = 120
_AN_AGENCY = 15  # desks; an agency has 39 blocks of numbers, two for each desk

Greeting = tuple[dict[str, str], bytes]


def run(*, quick: bool) -> list[Result]:
    """A row for each engine."""
    count = 50 if quick else 500
    with tempfile.TemporaryDirectory(prefix="bench-hello-") as folder, ExitStack() as stack:
        rows = [_row("hellos", Path(folder) / "sqlite", count, "")]
        try:
            server = stack.enter_context(running_postgres())
            rows.append(_row("hellos_postgres", Path(folder) / "postgres", count, server.new_database()))
        except PostgresMissingError as wrong:
            rows.append(not_measured("hellos_postgres", "s", str(wrong)))
    return rows


def _row(name: str, folder: Path, count: int, database_url: str) -> Result:
    folder.mkdir()
    province, _ = found_office(folder, database_url)
    greetings = _enrolled(province, count)
    with province.served() as url:
        took, times, errors = _at_once(url, greetings)
    note = f"{count} desks at once, a connection each: {errors} errors, 99th of 100 after {times:.2f} s"
    met = errors == 0 and took < _A_MINUTE
    return Result(name, round(took, 2), "s", goal=f"< {_A_MINUTE} s", met=met, note=note)


def _enrolled(province: Province, count: int) -> list[Greeting]:
    """Desks that were enrolled before, and what each will say; their numbers they get with the greeting."""
    database = open_database(province.database_url or None, Settings(home=province.home).database_file)
    found = []
    with database.writing() as tx:
        for place in range(count):
            office = Office(
                f"H15.51.{place // _AN_AGENCY:02d}", f"{24200 + place // _AN_AGENCY}", "Ủy ban nhân dân xã"
            )
            if place % _AN_AGENCY == 0:
                offices.keep_office(tx, office, now=vietnam_now())
            key, name = new_private_key(), f"bench-{place}"
            desks.add_desk(
                tx,
                office.agency,
                desk=name,
                name=name,
                incarnation=name,
                public_key=public_key_of(key),
                version="1",
                now=vietnam_now(),
            )
            where = Position(head_seq=0, head_hash=GENESIS, acked_seq=0, epoch="", pos=0, unsent=0)
            body = msgspec.json.encode(greeting(name, where, "1"))
            headers = {
                "content-type": "application/json",
                INCARNATION_HEADER: name,
                NONCE_HEADER: "",
                COUNTER_HEADER: "1",
                SIGNATURE_HEADER: sign(key, request_text("POST", HELLO, body, "", 1)).hex(),
            }
            found.append((headers, body))
    database.close()
    return found


def _at_once(url: str, greetings: list[Greeting]) -> tuple[float, float, int]:
    """(seconds until all were answered, of the 99th of 100, how many were not answered with 200)."""
    parts, times, wrong = urlsplit(url), [], []
    ready = threading.Barrier(len(greetings) + 1)

    def greet(headers: dict[str, str], body: bytes) -> None:
        line = HTTPConnection(parts.hostname or "", parts.port, timeout=_PATIENCE)
        ready.wait()
        started = time.perf_counter()
        try:
            line.request("POST", HELLO, body, headers)
            answer = line.getresponse()
            answer.read()
            if answer.status != 200:
                wrong.append(answer.status)
        except (OSError, HTTPException):
            wrong.append(0)
        times.append(time.perf_counter() - started)
        line.close()

    threads = [threading.Thread(target=greet, args=each) for each in greetings]
    for thread in threads:
        thread.start()
    ready.wait()
    started = time.perf_counter()
    for thread in threads:
        thread.join()
    return time.perf_counter() - started, percentile(times, 99), len(wrong)
