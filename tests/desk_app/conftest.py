"""A desk for each test: enrolled, its province out of reach, its clock standing on a Monday morning."""

import io
import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from desk_app import cli as command_line
from desk_app.bootstrap import OpenDesk
from desk_app.clock import SystemClock
from desk_app.paths import Home
from tests.builders import MONDAY, a_desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[OpenDesk]:
    opened = a_desk(tmp_path / "home")
    yield opened
    opened.close()


@dataclass(frozen=True)
class Said:
    """What a command left behind: its exit code, its answers and its refusals, line by line."""

    code: int
    answers: list[dict[str, Any]]
    refusals: list[str]

    @property
    def answer(self) -> dict[str, Any]:
        assert self.code == 0, self.refusals
        (only,) = self.answers
        return only

    @property
    def refusal(self) -> str:
        assert (self.code, self.answers) == (2, [])
        (only,) = self.refusals
        return only


Command = Callable[..., Said]


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """An enrolled home that no process has open."""
    a_desk(tmp_path / "home").close()
    return Home(tmp_path / "home")


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """The command line in this process, on a computer whose clock says Monday 23 November 2026, 09:12."""
    monkeypatch.setattr(SystemClock, "now", lambda _clock: MONDAY)

    def say(home: Home | Path | None, *words: str, given: bytes | str = b"") -> Said:
        folder = home.folder if isinstance(home, Home) else home
        raw = given.encode() if isinstance(given, str) else given
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw), encoding="utf-8"))
        capsys.readouterr()
        try:
            code = command_line.main([*(["--home", str(folder)] if folder else []), *words])
        except SystemExit as left:
            code = int(str(left.code))
        told = capsys.readouterr()
        return Said(code, [json.loads(line) for line in told.out.splitlines()], told.err.splitlines())

    return say
