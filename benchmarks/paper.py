"""How long the printed forms take, and the register of a year's ten thousand dossiers.

Ours: `print_document` on a real home, the ledger's transaction and PDF/A with it: the letter of form 04 and the control
slip of one dossier after another, and form 07 over all of them as PDF and as .xlsx. No peer; goals in milliseconds
and seconds.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from itertools import islice
from pathlib import Path

from benchmarks.office import CLERK, MovingClock, found_office, receptions
from benchmarks.results import Result
from desk_app.bootstrap import OpenDesk, open_desk, take
from desk_app.documents.kinds import SHEET
from desk_app.papers import print_document

_FORM_MS = 30.0
_LETTERS = 30


def run(*, quick: bool) -> list[Result]:
    """A row a form, and two for the register."""
    count = 1_000 if quick else 10_000
    with tempfile.TemporaryDirectory(prefix="bench-paper-") as folder:
        _, home = found_office(Path(folder))
        clock = MovingClock()
        desk = open_desk(home, clock=clock)
        codes = [kept.dossier.code for kept in islice(receptions(desk, clock), count)]
        results = _forms(desk, codes[-_LETTERS:])
        first, last = clock.now().date() - timedelta(days=300), clock.now().date() + timedelta(days=1)
        for paper, goal in ((None, 5.0), (SHEET, 3.0)):
            results.append(_register(desk, (first, last), paper, goal, count))
        desk.close()
    return results


def _forms(desk: OpenDesk, codes: list[str]) -> list[Result]:
    for code in codes:
        take(desk, code, "extend", {"reason": "Chờ cơ quan phối hợp trả lời", "working_days": 3}, actor=CLERK)
    return [_form(desk, kind, codes) for kind in ("extension", "control_slip")]


def _form(desk: OpenDesk, kind: str, codes: list[str]) -> Result:
    times = [
        1000 * _seconds(lambda code=code: print_document(desk, kind, [code], actor=CLERK)) for code in codes
    ]
    median = statistics.median(times)
    note = "print ledger, drawing and PDF/A of one dossier"
    return Result(kind, round(median, 2), "ms", goal=f"< {_FORM_MS:g} ms", met=median < _FORM_MS, note=note)


def _register(desk: OpenDesk, days: tuple[date, date], paper: str | None, goal: float, count: int) -> Result:
    took = _seconds(lambda: print_document(desk, "register", days=days, paper=paper, actor=CLERK))
    name = "register_xlsx" if paper == SHEET else "register_pdf"
    note = f"{count:,} dossiers, read from the database"
    return Result(name, round(took, 2), "s", goal=f"< {goal:g} s", met=took < goal, note=note)


def _seconds(job: Callable[[], object]) -> float:
    began = time.perf_counter()
    job()
    return time.perf_counter() - began
