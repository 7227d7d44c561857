"""How long the line takes when it comes back after weeks: a desk's whole backlog pushed to the province.

Ours: dossiers received offline by a real desk (invented people of great variety, all procedures of the catalogue,
200 a day), then one `sync` over loopback HTTP from the desk's SQLCipher file to a `province serve` child on SQLite,
both with FULL sync, every request signed, every event chained and folded into its dossier.

Against: the same receptions as JSON documents (the journal's payloads) in a local PouchDB on leveldb, replicated to
express-pouchdb on leveldb in batches of 500. Leveldb does not wait for the disk. Storing them locally is not timed
on either side. Every round begins from the same copies of both ends, ours and the peer's in turn.

Bytes on the wire are what TCP carried in both directions, headers included, in a round of its own.
"""

from __future__ import annotations

import json
import statistics
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.counted_line import CountedLine
from benchmarks.office import MovingClock, Province, copied, found_office, free_port, receive_offline
from benchmarks.peer import PeerMissingError, install_peer, push_peer, served_peer
from benchmarks.results import Result, compared, not_measured
from desk_app.bootstrap import open_desk, sync_once
from desk_app.paths import Home
from desk_app.store.engine import reading

_BATCH = 500
_WIRE_GOAL = 300


@dataclass(frozen=True, slots=True)
class _Backlog:
    """Both ends before the push, and the same receptions as documents."""

    folder: Path
    count: int
    province: Province
    home: Home
    documents: Path
    receptions_a_second: float


def run(*, quick: bool) -> list[Result]:
    """Rows for the speed, the bytes, and the receptions that made the backlog."""
    with tempfile.TemporaryDirectory(prefix="bench-push-") as folder:
        backlog = _backlog(Path(folder), 600 if quick else 10_000)
        missing = ""
        try:
            install_peer()
        except PeerMissingError as wrong:
            missing = str(wrong)
        ours, peers = [], []
        for round_ in range(1 if quick else 3):
            ours.append(_push(backlog, f"ours-{round_}"))
            if not missing:
                peers.append(_push_peer(backlog, f"peer-{round_}"))
        up, down = _bytes(backlog)
        peer_bytes = sum(_peer_bytes(backlog)) / backlog.count if not missing else None
    return [
        _speed(backlog, statistics.median(ours), statistics.median(peers) if peers else None, missing),
        _wire(backlog, up, down, peer_bytes, missing),
        Result(
            "backlog",
            round(backlog.receptions_a_second, 1),
            "dossiers/s",
            note=f"{backlog.count:,} dossiers received offline, one transaction each, to make the backlog",
        ),
    ]


def _speed(backlog: _Backlog, ours: float, peer: float | None, missing: str) -> Result:
    mine = backlog.count / ours
    if peer is None:
        told = not_measured("push", "dossiers/s", missing)
        return Result("push", round(mine, 1), "dossiers/s", goal="≥ 1×", note=told.note)
    note = f"{backlog.count:,} dossiers, one sync: PouchDB to express-pouchdb, the same documents, batches of {_BATCH}"
    return compared("push", mine, "dossiers/s", backlog.count / peer, at_least=1, note=note)


def _wire(backlog: _Backlog, up: int, down: int, peer: float | None, missing: str) -> Result:
    ours = (up + down) / backlog.count
    note = f"up {up / backlog.count:.0f}, down {down / backlog.count:.1f} a dossier: " + (
        "the peer's replication of the same documents" if peer is not None else f"not measured: {missing}"
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


def _backlog(folder: Path, count: int) -> _Backlog:
    province, home = found_office(folder)
    clock = MovingClock()
    desk = open_desk(home, clock=clock)
    documents = folder / "documents.jsonl"
    try:
        started = time.perf_counter()
        receive_offline(desk, clock, count)
        took = time.perf_counter() - started
        with reading(desk.engine) as connection, documents.open("w", encoding="utf-8") as file:
            kept = "SELECT dossier_id, payload FROM event WHERE dossier_id IS NOT NULL ORDER BY seq"
            for dossier_id, payload in connection.exec_driver_sql(kept):
                document = {"_id": dossier_id, **json.loads(payload)}
                file.write(json.dumps(document, ensure_ascii=False, separators=(",", ":")) + "\n")
    finally:
        desk.close()
    return _Backlog(folder, count, province, home, documents, count / took)


def _push(backlog: _Backlog, name: str, line: int | None = None) -> float:
    """Seconds of one sync from fresh copies; the province answers at `line`, else at the desk's own address."""
    province, home = copied(backlog.folder / name, backlog.province, backlog.home)
    with province.served(line):
        desk = open_desk(home)
        try:
            started = time.perf_counter()
            report = sync_once(desk)
            took = time.perf_counter() - started
        finally:
            desk.close()
    if (report.sent, report.pending, report.quarantined, report.ending) != (backlog.count, 0, 0, "done"):
        raise RuntimeError(f"the push went wrong: {report}")
    return took


def _bytes(backlog: _Backlog) -> tuple[int, int]:
    behind = free_port()
    with CountedLine(backlog.province.port, behind) as line:
        _push(backlog, "counted", behind)
    return line.up, line.down


def _push_peer(backlog: _Backlog, name: str) -> float:
    port, folder = free_port(), backlog.folder / name
    with served_peer(folder, port):
        milliseconds, written = push_peer(folder / "local", backlog.documents, port, batch=_BATCH)
    if written != backlog.count:
        raise RuntimeError(f"the peer wrote {written} of {backlog.count}")
    return milliseconds / 1000


def _peer_bytes(backlog: _Backlog) -> tuple[int, int]:
    port, behind, folder = free_port(), free_port(), backlog.folder / "peer-counted"
    with served_peer(folder, behind), CountedLine(port, behind) as line:
        push_peer(folder / "local", backlog.documents, port, batch=_BATCH)
    return line.up, line.down
