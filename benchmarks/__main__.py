"""`python -m benchmarks`: measures, prints the table, writes results.json beside this file."""

from __future__ import annotations

import argparse
import importlib
import sys
import time
from pathlib import Path

from benchmarks.results import Result, table, write_results

_BENCHMARKS = (
    "receive",
    "first_paint",
    "procedure_search",
    "worklist",
    "counter_day",
    "push",
    "sync_line",
    "verify",
    "ingest",
    "hellos",
    "citizen_page",
    "oversight",
    "due_date",
    "paper",
)
_FILE = Path(__file__).with_name("results.json")


def main() -> int:
    """Always 0: a slow day is told, not failed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "--only", action="append", choices=_BENCHMARKS, help="this one alone; may be repeated"
    )
    parser.add_argument("--quick", action="store_true", help="fewer rounds and dossiers, under a minute")
    asked = parser.parse_args()
    results: list[Result] = []
    for name in asked.only or _BENCHMARKS:
        started = time.monotonic()
        print(f"{name} …", end=" ", file=sys.stderr, flush=True)
        results += importlib.import_module(f"benchmarks.{name}").run(quick=asked.quick)
        print(f"{time.monotonic() - started:.0f} s", file=sys.stderr)
    print(table(results))
    write_results(results, _FILE)
    return 0


if __name__ == "__main__":
    sys.exit(main())
