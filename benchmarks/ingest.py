"""What the province takes in when four desks push at once, against PostgreSQL's own COPY of the same rows.

Ours: four desks of four agencies received dossiers offline (two events each). All batches are packed and signed
beforehand, so the clients only write bytes; four threads post them to one `province serve` child on PostgreSQL, FULL
sync, one commit a batch. Measured: the clock from the first byte to the last answer, and the processor time of the
server process and of all PostgreSQL processes meanwhile.

Against: the very rows that this wrote (ledger, dossiers, feed, oversight's facts), in tables with the same keys and
indexes, by one binary COPY a table, one commit: nothing is checked, hashed, folded or answered.
"""

from __future__ import annotations

import os
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

from sqlalchemy import make_url

from benchmarks.office import MovingClock, Province, found_desks, free_port, receive_offline
from benchmarks.postgres import Postgres, PostgresMissingError, running_postgres
from benchmarks.processes import seconds_of_children
from benchmarks.results import Result, compared, not_measured
from desk_app.bootstrap import OpenDesk, open_desk
from desk_app.sync.core import USUAL_PACKING
from desk_app.sync.round import greeting
from desk_app.transport.http_link import DeskKey, HttpLink
from desk_app.wire.frames import CONTENT_TYPE, MAX_BATCH_BYTES, MAX_BATCH_EVENTS, pack_frame
from desk_app.wire.messages import PUSH, PushBatch
from desk_app.wire.signing import (
    COUNTER_HEADER,
    INCARNATION_HEADER,
    NONCE_HEADER,
    SIGNATURE_HEADER,
    request_text,
    sign,
)
from province.store.database import open_database

_DESKS = 4
_GOAL = 0.35
_TABLES = ("ledger", "dossiers", "feed", "oversight_facts")


@dataclass(frozen=True, slots=True)
class Load:
    """One desk's whole backlog as requests; `events` in all of them."""

    requests: list[tuple[dict[str, str], bytes]]
    events: int


def run(*, quick: bool) -> list[Result]:
    """Rows for the clock and for the processor."""
    with tempfile.TemporaryDirectory(prefix="bench-ingest-") as folder:
        try:
            with running_postgres() as server:
                return _measured(Path(folder), server, 100 if quick else 2_500)
        except PostgresMissingError as wrong:
            return [not_measured("ingest", "events/s", str(wrong))]


def _measured(folder: Path, server: Postgres, dossiers: int) -> list[Result]:
    province = Province(folder / "province", free_port(), server.new_database())
    homes = found_desks(province, folder, _DESKS)
    for home in homes:
        clock = MovingClock()
        desk = open_desk(home, clock=clock)
        receive_offline(desk, clock, dossiers)
        desk.close()
    postmaster = _postmaster(province.database_url)
    with province.served() as url:
        loads = [_load(open_desk(home), url) for home in homes]
        ours, theirs = seconds_of_children(os.getpid()), seconds_of_children(postmaster)
        took = _all_at_once(url, loads)
        server_cpu = seconds_of_children(os.getpid()) - ours
        database_cpu = seconds_of_children(postmaster) - theirs
    events = sum(load.events for load in loads)
    copy_took, copy_cpu = _copied(province.database_url, postmaster)
    cpu = server_cpu + database_cpu
    note = (
        f"{_DESKS} desks of {_DESKS} agencies, {events:,} events in prepared batches, one server process: "
        "binary COPY of the rows they became, same keys and indexes"
    )
    told = (
        f"microseconds of processor an event: server {server_cpu / events * 1e6:.0f}, "
        f"PostgreSQL {database_cpu / events * 1e6:.0f}: COPY, PostgreSQL alone"
    )
    return [
        compared("ingest", events / took, "events/s", events / copy_took, at_least=_GOAL, note=note),
        compared("ingest_cpu", cpu / events * 1e6, "µs/event", copy_cpu / events * 1e6, note=told),
    ]


def _load(desk: OpenDesk, url: str) -> Load:
    """Says hello, then packs and signs everything the desk has; the desk is closed."""
    enrolment = desk.outbox.enrolment()
    key = DeskKey(enrolment.incarnation, enrolment.private_key, desk.outbox.next_counter)
    with HttpLink(url, key=key) as link:
        nonce = link.hello(greeting(enrolment.incarnation, desk.outbox.position(), "")).nonce
    requests, after = [], 0
    for batch in _batches(desk, enrolment.incarnation):
        frame, counter = pack_frame(batch), desk.outbox.next_counter()
        signature = sign(enrolment.private_key, request_text("POST", PUSH, frame, nonce, counter))
        headers = {
            "content-type": CONTENT_TYPE,
            INCARNATION_HEADER: enrolment.incarnation,
            NONCE_HEADER: nonce,
            COUNTER_HEADER: str(counter),
            SIGNATURE_HEADER: signature.hex(),
        }
        requests.append((headers, frame))
        after += len(batch.events)
    desk.close()
    return Load(requests, after)


def _batches(desk: OpenDesk, incarnation: str) -> Iterator[PushBatch]:
    after = 0
    while found := desk.outbox.after(after, events=MAX_BATCH_EVENTS, octets=MAX_BATCH_BYTES * USUAL_PACKING):
        yield PushBatch(incarnation, after + 1, tuple(found))
        after += len(found)


def _all_at_once(url: str, loads: list[Load]) -> float:
    wrong: list[int] = []
    parts = urlsplit(url)

    def push(load: Load) -> None:
        line = HTTPConnection(parts.hostname or "", parts.port, timeout=120)
        for headers, frame in load.requests:
            line.request("POST", PUSH, frame, headers)
            answer = line.getresponse()
            answer.read()
            if answer.status != 200:
                wrong.append(answer.status)
        line.close()

    threads = [threading.Thread(target=push, args=(load,)) for load in loads]
    started = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    took = time.perf_counter() - started
    if wrong:
        raise RuntimeError(f"a batch was answered {wrong[0]}")
    return took


def _copied(database_url: str, postmaster: int) -> tuple[float, float]:
    """(seconds by the clock, of PostgreSQL's processors) of the rows' COPY into empty tables."""
    database = open_database(database_url, Path())
    rows: dict[str, list[bytes]] = {}
    with database.engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        with driver.cursor() as cursor:
            for table in _TABLES:
                with cursor.copy(f"COPY {table} TO STDOUT (FORMAT BINARY)") as copy:
                    rows[table] = [bytes(each) for each in copy]
                cursor.execute(f"CREATE TABLE bare_{table} (LIKE {table} INCLUDING ALL)")
            driver.commit()
            before, started = seconds_of_children(postmaster), time.perf_counter()
            for table in _TABLES:
                with cursor.copy(f"COPY bare_{table} FROM STDIN (FORMAT BINARY)") as copy:
                    for each in rows[table]:
                        copy.write(each)
            driver.commit()
            took = time.perf_counter() - started
        used = seconds_of_children(postmaster) - before
    database.close()
    return took, used


def _postmaster(database_url: str) -> int:
    folder = make_url(database_url).query["host"]
    return int(Path(str(folder), "postmaster.pid").read_text("utf-8").split()[0])
