"""Oversight's pages over a province's whole history: sums and lists, read and written out as HTML.

Ours: each page of a made-up province (102 communes, every field of the catalogue, three years up to today) on a
PostgreSQL of its own as it comes, from the question to the finished page; sign-in and loopback left out. A list's row is
the slowest of all lists of this month, of an old one, and of a whole year in a rare field.

Against: one raw SQL aggregate over the same rows, the least that a page without sums would have to wait for.

`DESK_BENCH_DOSSIERS` says how many dossiers; 100,000 and 1,000,000 were measured beside for docs/province.md.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from datetime import datetime, time
from pathlib import Path
from time import perf_counter

from benchmarks.oversight_rows import COMMUNES, TODAY, fill
from benchmarks.postgres import PostgresMissingError, running_postgres
from benchmarks.results import Result, compared, not_measured
from benchmarks.timing import medians
from desk_app.domain.calendar import VIETNAM
from province.actions.recount import recount
from province.bootstrap import Province, open_province
from province.oversight.answer import answer
from province.oversight.asked import asked_for
from province.oversight.pages import PAGES
from province.settings import Settings
from province.staff import Officer, StaffRole
from province.store import offices
from province.store.oversight_lists import Listed
from province.web.oversight_page import render_oversight

_GOAL = 300  # ms
_WHOLE, _QUICK = 3_000_000, 20_000
_RARE = "Hàng hải và đường thủy nội địa"
_OLD = "2024-03"
_LOOKS_ON = Officer("", "hoa", "Lê Thị Hòa", "Văn phòng UBND tỉnh", StaffRole.OVERSIGHT, "k" * 24)
_FLOOR = (
    "SELECT agency, count(*) FILTER (WHERE received_day BETWEEN '2026-11-01' AND '2026-11-30'),"
    " count(*) FILTER (WHERE settled_day BETWEEN '2026-11-01' AND '2026-11-30' AND settled_day <= due_day),"
    " count(*) FILTER (WHERE settled_day IS NULL AND late_from <= '2026-11-25')"
    " FROM oversight_facts WHERE wrong = 0 GROUP BY agency"
)


def run(*, quick: bool) -> list[Result]:
    """A row a page, the slowest of the lists, and how long it took to make the province."""
    count = _QUICK if quick else int(os.environ.get("DESK_BENCH_DOSSIERS", _WHOLE))
    rounds = 5 if quick else 15
    try:
        with running_postgres() as server, tempfile.TemporaryDirectory(prefix="bench-oversight-") as folder:
            settings = Settings(Path(folder) / "home", database_url=server.new_database())
            noon = datetime.combine(TODAY, time(12), VIETNAM)
            province = open_province(settings, now=lambda: noon)
            try:
                return _measured(province, count, rounds)
            finally:
                province.close()
    except PostgresMissingError as missing:
        return [not_measured("oversight", "ms", str(missing))]


def _measured(province: Province, count: int, rounds: int) -> list[Result]:
    took = fill(province, count)
    turns: dict[str, Callable[[], object]] = {"floor": lambda: _floor(province)}
    for name in PAGES:
        if name != "ho-so":
            turns[f"oversight_{name or 'tong-quan'}"] = _page(province, name, {})
    turns["oversight_old_month"] = _page(province, "", {"ky": _OLD})
    turns["oversight_year"] = _page(province, "", {"ky": str(TODAY.year)})
    turns["oversight_form_year"] = _page(province, "ii-06a", {"ky": f"{TODAY.year}-bcnam"})
    times = medians(turns, rounds, warm_up=2)
    floor = times.pop("floor")
    note = f"{count:,} dossiers, to the written page: one raw aggregate of three counts over the rows"
    rows = [_row(name, each, floor, note) for name, each in times.items()]
    for kind, query in (
        ("month", {}),
        ("year_rare_field", {"ky": str(TODAY.year), "linh-vuc": _RARE}),
        ("old_month", {"ky": _OLD}),
    ):
        lists = {each.value: _page(province, "ho-so", {**query, "so": each.value}) for each in Listed}
        by_list = medians(lists, rounds, warm_up=1)
        slowest = max(by_list, key=lambda each: by_list[each])
        told = f"{count:,} dossiers, the slowest of {len(by_list)} lists: {slowest}"
        rows.append(_row(f"oversight_list_{kind}", by_list[slowest], floor, told))
    rows.append(_recounted(province, count))
    note = f"{count:,} dossiers with facts and sums, by COPY, to make the province"
    rows.append(Result("oversight_filled", round(took), "s", note=note))
    return rows


def _recounted(province: Province, count: int) -> Result:
    """`admin recount` of a tenth of the communes, its desks waiting a commune at a time."""
    communes = COMMUNES // 10
    with province.database.reading() as tx:
        agencies = offices.agencies(tx)[:communes]
    began, counted = perf_counter(), 0
    for agency in agencies:
        with province.database.writing() as tx:
            counted += recount(tx, agency)
    took = perf_counter() - began
    note = f"`admin recount` of {communes} of {COMMUNES} communes, {counted:,} of {count:,} dossiers"
    return Result("oversight_recount", round(counted / took, 1), "dossiers/s", note=note)


def _row(name: str, ours: float, floor: float, note: str) -> Result:
    told = compared(name, ours, "ms", floor, note=note)
    return Result(
        told.name, told.ours, told.unit, told.against, told.ratio, f"< {_GOAL} ms", ours < _GOAL, told.note
    )


def _page(province: Province, name: str, query: dict[str, str]) -> Callable[[], object]:
    asked = asked_for(query, today=TODAY, own=None)

    def turn() -> bytes:
        with province.database.reading() as tx:
            told = answer(tx, name, asked)
        return render_oversight(
            told.sheet, asked, _LOOKS_ON, offices=told.offices, fields=told.fields, province_name="tỉnh Mẫu"
        ).html

    return turn


def _floor(province: Province) -> object:
    with province.database.reading() as tx:
        return tx.exec_driver_sql(_FLOOR).all()
