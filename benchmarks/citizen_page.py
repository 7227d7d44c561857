"""How long a citizen's phone waits for the look-up page, the network left out.

Ours: GET of a received dossier's ticket from a `province serve` child over one loopback connection, the dossier
being one of those pushed before. No peer; shown for knowledge.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from http.client import HTTPConnection
from itertools import islice
from pathlib import Path
from urllib.parse import urlsplit

from benchmarks.office import MovingClock, found_office, receptions
from benchmarks.results import Result
from desk_app.bootstrap import open_desk
from desk_app.line import sync_once


def run(*, quick: bool) -> list[Result]:
    """One row."""
    with tempfile.TemporaryDirectory(prefix="bench-page-") as folder:
        province, home = found_office(Path(folder))
        clock = MovingClock()
        desk = open_desk(home, clock=clock)
        try:
            tickets = [kept.dossier.ticket for kept in islice(receptions(desk, clock), 50 if quick else 200)]
            with province.served() as url:
                sync_once(desk)
                times, size = _asked(url, tickets)
        finally:
            desk.close()
    note = f"a dossier's page of {size / 1024:.1f} KB from the province, one connection, loopback"
    return [Result("citizen_page", round(statistics.median(times), 3), "ms", note=note)]


def _asked(url: str, tickets: list[str]) -> tuple[list[float], int]:
    parts = urlsplit(url)
    connection = HTTPConnection(parts.hostname or "", parts.port, timeout=20)
    times, size = [], 0
    for ticket in tickets:
        started = time.perf_counter()
        connection.request("GET", f"/T/{ticket}")
        answer = connection.getresponse()
        size = len(answer.read())
        times.append((time.perf_counter() - started) * 1000)
        if answer.status != 200:
            raise RuntimeError(f"the page answered {answer.status}")
    connection.close()
    return times, size
