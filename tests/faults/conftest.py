"""The faults' closing table, and how much of each list is tried."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.oracle import Tally
from tests.faults.sample import FULL, MEMORY
from tests.faults.world import World, found_world
from tests.province.conftest import _empty, postgres, postgres_home

__all__ = ["postgres", "postgres_home"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.faults)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The closing table: what was tried, and what came of it."""
    reports = terminalreporter.stats.get("", [])  # a line is complete when its test is torn down
    lines = [told for each in reports for name, told in each.user_properties if name == "faults"]
    if not lines:
        return
    write = terminalreporter.write_line
    terminalreporter.section("faults: all of each list" if FULL else "faults: a sample (all: make faults)")
    write(f"{'fault':<72}{'tried':>9}{'lost':>6}{'doubled':>9}{'renumbered':>12}")
    for line in sorted(lines, key=lambda each: str(each["fault"])):
        write(
            f"{line['fault']:<72}{line['tried']:>9,}{line['lost']:>6}{line['doubled']:>9}{line['renumbered']:>12}"
        )
    names = ("tried", "lost", "doubled", "renumbered")
    tried, lost, doubled, renumbered = (sum(line[name] for line in lines) for name in names)
    write(f"{'together':<72}{tried:>9,}{lost:>6}{doubled:>9}{renumbered:>12}")


@pytest.fixture
def tally(request: pytest.FixtureRequest) -> Iterator[Tally]:
    """The line of this test in the closing table; the test's own docstring names the fault."""
    line = Tally((request.function.__doc__ or request.node.name).strip())
    if "engine" in request.fixturenames:
        line.fault += f" ({request.getfixturevalue('engine')})"
    yield line
    for each in (line, *line.beside):
        told = {name: getattr(each, name) for name in ("fault", "tried", "lost", "doubled", "renumbered")}
        request.node.user_properties.append(("faults", told))


@pytest.fixture
def in_memory() -> Iterator[Path]:
    """A folder where no disk is waited for; nothing in it must outlive the test."""
    with tempfile.TemporaryDirectory(prefix="faults-", dir=MEMORY if MEMORY.is_dir() else None) as folder:
        yield Path(folder)


@pytest.fixture(params=["sqlite", "postgres"])
def engine(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def world(engine: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[World]:
    """A province on each engine and two desks of one office that have received nothing yet."""
    if engine == "sqlite":
        yield found_world(tmp_path / "world")
        return
    url: str = request.getfixturevalue("postgres")
    shared: Path = request.getfixturevalue("postgres_home")
    (tmp_path / "world").mkdir()
    (tmp_path / "world" / "province").symlink_to(shared)
    _empty(url)
    yield found_world(tmp_path / "world", database_url=url)
    _empty(url)
