"""What a round costs beside its speed: one dossier's delta, a narrow line, the proof of the chain, memory.

- `delta`: a dossier was just received; one round from the press to "done", over loopback HTTP to a `province serve`
  child, on the line that an open window keeps: one request; median of many.
- `narrow_line`: a whole backlog's metadata over 512 kbit/s and 300 ms: real rounds and real bytes, the waiting counted
  and not waited (a request costs the round trip, and its bytes and the answer's at that rate).
- `chain`: `verify` recomputes the hash chain of 100,000 events of a desk's journal.
- `sync_memory`: the largest resident set of a process that pushes the backlog, all of it, libraries included.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

import httpx2

from benchmarks.office import CLERK, ROOT, MovingClock, copied, environment, receptions
from benchmarks.push import Backlog, made_backlog
from benchmarks.results import Result
from desk_app.bootstrap import OpenDesk, open_desk, verify
from desk_app.domain.events import ClerkAdded
from desk_app.kept_line import KeptLine
from desk_app.line import sync_once
from desk_app.store.engine import writing
from desk_app.store.journal import append
from desk_app.sync.round import sync_now
from desk_app.transport.http_link import DeskKey, HttpLink

_ROUND_TRIP = 0.3  # seconds
_OCTETS_A_SECOND = 512_000 / 8
_HEADERS = 500  # bytes of a request's or an answer's headers and TCP's own, generously


def run(*, quick: bool) -> list[Result]:
    """Rows for the delta, the narrow line, the chain and the memory."""
    with tempfile.TemporaryDirectory(prefix="bench-sync-") as folder:
        backlog = made_backlog(Path(folder) / "made", 600 if quick else 10_000)
        return [
            _delta(backlog, 10 if quick else 100),
            _narrow_line(backlog),
            _chain(backlog, 10_000 if quick else 100_000),
            _memory(backlog),
        ]


def _delta(backlog: Backlog, rounds: int) -> Result:
    province, home = copied(backlog.folder / "delta", backlog.province, backlog.home)
    clock, took = MovingClock(), []
    with province.served():
        desk = open_desk(home, clock=clock)
        kept = KeptLine()
        sync_once(desk, kept=kept)
        for _ in range(backlog.count):
            clock.tick()
        for _ in islice(receptions(desk, clock), rounds):
            started = time.perf_counter()
            report = sync_once(desk, kept=kept, brief=True)
            took.append((time.perf_counter() - started) * 1000)
            if (report.sent, report.ending) != (1, "done"):
                raise RuntimeError(f"the delta went wrong: {report}")
        kept.close()
        desk.close()
    found = statistics.median(took)
    note = "one dossier from the desk's journal to the province in one request, as the open window sends it"
    return Result("delta", round(found, 2), "ms", goal="< 20 ms", met=found < 20, note=note)


class CountedTime(httpx2.BaseTransport):
    """Counts the seconds that a narrow line would have taken."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.requests = 0
        self._line = httpx2.HTTPTransport()

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        answer = self._line.handle_request(request)
        body = answer.read()
        octets = len(request.read()) + len(body) + 2 * _HEADERS
        self.seconds += _ROUND_TRIP + octets / _OCTETS_A_SECOND
        self.requests += 1
        return httpx2.Response(answer.status_code, headers=answer.headers, stream=httpx2.ByteStream(body))


def _narrow_line(backlog: Backlog) -> Result:
    province, home = copied(backlog.folder / "narrow", backlog.province, backlog.home)
    with province.served():
        desk = open_desk(home)
        line = CountedTime()
        enrolment = desk.outbox.enrolment()
        key = DeskKey(enrolment.incarnation, enrolment.private_key, desk.outbox.next_counter)
        with HttpLink(enrolment.url, key=key, transport=line) as link:
            report = sync_now(link, desk.outbox, desk.clock)
        desk.close()
    if (report.pending, report.ending) != (0, "done"):
        raise RuntimeError(f"the narrow line went wrong: {report}")
    minutes = line.seconds / 60
    note = f"{backlog.count:,} dossiers of two events at 512 kbit/s and 300 ms, {line.requests} requests, virtual time"
    return Result("narrow_line", round(minutes, 2), "min", goal="≤ 6 min", met=minutes <= 6, note=note)


def _chain(backlog: Backlog, events: int) -> Result:
    _, home = copied(backlog.folder / "chain", backlog.province, backlog.home)
    desk = open_desk(home)
    have = verify(desk)
    fill(desk, events - have)
    started = time.perf_counter()
    if verify(desk) != events:
        raise RuntimeError("the journal is shorter than it should be")
    took = time.perf_counter() - started
    desk.close()
    note = f"{events:,} events of a desk's encrypted journal, read and hashed anew"
    return Result("chain", round(took, 2), "s", goal="< 2 s", met=took < 2, note=note)


def fill(desk: OpenDesk, events: int) -> None:
    """Adds small events to a desk's journal, in one transaction."""
    with writing(desk.engine) as connection:
        for place in range(events):
            append(
                connection,
                ClerkAdded(clerk_id=f"c{place}", name="Nguyễn Thị Lan", role="clerk"),
                incarnation=desk.desk.incarnation,
                dossier_id=None,
                at=desk.clock.now(),
                clock_quality="ok",
                actor=CLERK,
            )


def _memory(backlog: Backlog) -> Result:
    province, home = copied(backlog.folder / "memory", backlog.province, backlog.home)
    with province.served():
        command = [sys.executable, "-c", _MEASURED, str(home.folder)]
        done = subprocess.run(
            command, check=True, capture_output=True, text=True, env=environment(), cwd=ROOT
        )
    found = int(done.stdout) / 1024  # KiB
    note = f"largest resident set of the process that pushes {backlog.count:,} dossiers, Python and libraries included"
    return Result("sync_memory", round(found, 1), "MB", goal="< 100 MB", met=found < 100, note=note)


_MEASURED = """
import sys
from pathlib import Path
from desk_app.bootstrap import open_desk
from desk_app.line import sync_once
from desk_app.paths import Home
desk = open_desk(Home(Path(sys.argv[1])))
report = sync_once(desk)
assert report.ending == "done", report
desk.close()
status = Path("/proc/self/status").read_text()  # getrusage tells the parent's peak as well
print(next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")))
"""
