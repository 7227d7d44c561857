"""How long the line takes when it comes back after weeks: a desk's whole backlog pushed to the province.

Ours: dossiers received offline by a real desk (invented people of great variety, all procedures of the catalogue,
200 a day) and handed on, two events each; then one `sync` over loopback HTTP from the desk's SQLCipher file to a
`province serve` child on SQLite and on PostgreSQL, all with FULL sync, every request signed, every event chained and
folded into its dossier.

Against: the same events as JSON documents (the journal's payloads, a document an event) in a local PouchDB on
leveldb, replicated to express-pouchdb on leveldb in batches of 500; and once more as one document a dossier that
holds both. Leveldb does not wait for the disk. Storing them locally is not timed on either side. Every round begins
from the same copies of both ends, ours and the peer's in turn.

The floor is the same envelopes as bare rows: batches of 500 into one SQLite table, committed with FULL sync.

Bytes on the wire are what TCP carried in both directions, headers included, in a round of its own.
"""

from __future__ import annotations

import json
import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

import sqlcipher3.dbapi2 as sqlite

from benchmarks.counted_line import CountedLine
from benchmarks.office import MovingClock, Province, copied, found_office, free_port, receive_offline
from benchmarks.peer import PeerMissingError, install_peer, push_peer, served_peer
from benchmarks.postgres import Postgres, PostgresMissingError, running_postgres
from benchmarks.results import Result, compared, not_measured
from desk_app.bootstrap import open_desk
from desk_app.line import sync_once
from desk_app.paths import Home
from desk_app.store.engine import reading

_BATCH = 500
_WIRE_GOAL = 300
_TIMES = 3


@dataclass(frozen=True, slots=True)
class Backlog:
    """Both ends before the push, and the same events as documents. `count` is of dossiers."""

    folder: Path
    count: int
    events: int
    province: Province
    home: Home
    documents: Path
    dossiers: Path
    receptions_a_second: float
    postgres: Postgres | None = None


def run(*, quick: bool) -> list[Result]:
    """Rows for the speed on both engines, the bytes, and the receptions that made the backlog."""
    count, rounds = (600, 1) if quick else (10_000, 3)
    with tempfile.TemporaryDirectory(prefix="bench-push-") as folder, ExitStack() as stack:
        backlog = made_backlog(Path(folder) / "sqlite", count)
        on_postgres, why_not = None, ""
        try:
            server = stack.enter_context(running_postgres())
            on_postgres = made_backlog(Path(folder) / "postgres", count, server)
        except PostgresMissingError as wrong:
            why_not = str(wrong)
        missing = ""
        try:
            install_peer()
        except PeerMissingError as wrong:
            missing = str(wrong)
        turns: dict[str, Callable[[str], float]] = {"sqlite": lambda name: _push(backlog, name)}
        if on_postgres is not None:
            turns["postgres"] = lambda name: _push(on_postgres, name)
        if not missing:
            turns["events"] = lambda name: _push_peer(backlog, backlog.documents, backlog.events, name)
            turns["dossiers"] = lambda name: _push_peer(backlog, backlog.dossiers, backlog.count, name)
        turns["floor"] = lambda name: _bare_rows(backlog, name)
        took: dict[str, list[float]] = {name: [] for name in turns}
        for round_ in range(rounds):
            for name, turn in turns.items():
                took[name].append(turn(f"{name}-{round_}"))
        seconds = {name: statistics.median(times) for name, times in took.items()}
        up, down = _bytes(backlog)
        peer_bytes = sum(_peer_bytes(backlog)) / backlog.count if not missing else None
    return [
        *_speeds(backlog, seconds, missing, why_not),
        _wire(backlog, up, down, peer_bytes, missing),
        Result(
            "backlog",
            round(backlog.receptions_a_second, 1),
            "dossiers/s",
            note=f"{count:,} dossiers received and handed on offline, two transactions each, to make the backlog",
        ),
    ]


def _speeds(backlog: Backlog, seconds: dict[str, float], missing: str, why_not: str) -> list[Result]:
    rows = []
    for engine, name in (("sqlite", "push"), ("postgres", "push_postgres")):
        if engine not in seconds:
            rows.append(not_measured(name, "events/s", why_not))
            continue
        mine, whole = backlog.events / seconds[engine], backlog.count / seconds[engine]
        if missing:
            told = not_measured(name, "events/s", missing)
            rows.append(Result(name, round(mine, 1), "events/s", goal=f"≥ {_TIMES}×", note=told.note))
            continue
        note = f"{backlog.count:,} dossiers of two events, one sync: PouchDB, the same events as documents"
        rows.append(
            compared(name, mine, "events/s", backlog.events / seconds["events"], at_least=_TIMES, note=note)
        )
        note = "the same in dossiers: PouchDB, one document a dossier that holds both events"
        rows.append(
            compared(f"{name}_dossiers", whole, "dossiers/s", backlog.count / seconds["dossiers"], note=note)
        )
    floor = (
        "bare rows of the same envelopes in SQLite, batches of 500, FULL sync: nothing sent, signed or folded"
    )
    rows.append(Result("push_floor", round(backlog.events / seconds["floor"], 1), "events/s", note=floor))
    return rows


def _wire(backlog: Backlog, up: int, down: int, peer: float | None, missing: str) -> Result:
    ours = (up + down) / backlog.count
    note = f"up {up / backlog.count:.0f}, down {down / backlog.count:.1f} a dossier of two events: " + (
        "the peer's replication of the same events" if peer is not None else f"not measured: {missing}"
    )
    return Result(
        "wire_bytes",
        round(ours, 1),
        "bytes/dossier",
        round(peer, 1) if peer is not None else None,
        round(ours / peer, 3) if peer is not None else None,
        f"≤ {_WIRE_GOAL}",
        ours <= _WIRE_GOAL,
        note,
    )


def made_backlog(folder: Path, count: int, postgres: Postgres | None = None) -> Backlog:
    """A province and a desk that received `count` dossiers with no line."""
    folder.mkdir()
    province, home = found_office(folder, postgres.new_database() if postgres else "")
    clock = MovingClock()
    desk = open_desk(home, clock=clock)
    documents, dossiers = folder / "documents.jsonl", folder / "dossiers.jsonl"
    try:
        started = time.perf_counter()
        receive_offline(desk, clock, count)
        took = time.perf_counter() - started
        together: dict[str, list[object]] = {}
        with reading(desk.engine) as connection, documents.open("w", encoding="utf-8") as file:
            kept = "SELECT dossier_id, seq, payload FROM event WHERE dossier_id IS NOT NULL ORDER BY seq"
            for dossier_id, seq, payload in connection.exec_driver_sql(kept):
                fact = json.loads(payload)
                together.setdefault(dossier_id, []).append(fact)
                file.write(_line({"_id": f"{dossier_id}-{seq}", **fact}))
        with dossiers.open("w", encoding="utf-8") as file:
            for dossier_id, facts in together.items():
                file.write(_line({"_id": dossier_id, "events": facts}))
        events = sum(map(len, together.values()))
    finally:
        desk.close()
    return Backlog(folder, count, events, province, home, documents, dossiers, count / took, postgres)


def _line(document: dict[str, object]) -> str:
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")) + "\n"


def _push(backlog: Backlog, name: str, line: int | None = None) -> float:
    """Seconds of one sync from fresh copies; the province answers at `line`, else at the desk's own address."""
    province, home = copied(backlog.folder / name, backlog.province, backlog.home)
    if backlog.postgres is not None:
        url = backlog.postgres.copy_of(backlog.province.database_url)
        province = replace(province, database_url=url)
    with province.served(line):
        desk = open_desk(home)
        try:
            started = time.perf_counter()
            report = sync_once(desk)
            took = time.perf_counter() - started
        finally:
            desk.close()
    if (report.pending, report.quarantined, report.ending) != (0, 0, "done") or report.sent < backlog.events:
        raise RuntimeError(f"the push went wrong: {report}")
    return took


def _bytes(backlog: Backlog) -> tuple[int, int]:
    behind = free_port()
    with CountedLine(backlog.province.port, behind) as line:
        _push(backlog, "counted", behind)
    return line.up, line.down


def _bare_rows(backlog: Backlog, name: str) -> float:
    desk = open_desk(backlog.home)
    with reading(desk.engine) as connection:
        rows = connection.exec_driver_sql("SELECT seq, header, salt, payload, hash FROM event").all()
    desk.close()
    plain = sqlite.connect(str(backlog.folder / f"{name}.db"), isolation_level=None)
    plain.execute("PRAGMA journal_mode = WAL")
    plain.execute("PRAGMA synchronous = FULL")
    plain.execute(
        "CREATE TABLE kept (seq INTEGER PRIMARY KEY, header BLOB, salt BLOB, payload BLOB, hash BLOB)"
    )
    started = time.perf_counter()
    for at in range(0, len(rows), _BATCH):
        plain.execute("BEGIN IMMEDIATE")
        plain.executemany(
            "INSERT INTO kept VALUES (?, ?, ?, ?, ?)", [tuple(row) for row in rows[at : at + _BATCH]]
        )
        plain.execute("COMMIT")
    took = time.perf_counter() - started
    plain.close()
    return took


def _push_peer(backlog: Backlog, documents: Path, count: int, name: str) -> float:
    port, folder = free_port(), backlog.folder / name
    with served_peer(folder, port):
        milliseconds, written = push_peer(folder / "local", documents, port, batch=_BATCH)
    if written != count:
        raise RuntimeError(f"the peer wrote {written} of {count}")
    return milliseconds / 1000


def _peer_bytes(backlog: Backlog) -> tuple[int, int]:
    port, behind, folder = free_port(), free_port(), backlog.folder / "peer-counted"
    with served_peer(folder, behind), CountedLine(port, behind) as line:
        push_peer(folder / "local", backlog.documents, port, batch=_BATCH)
    return line.up, line.down
