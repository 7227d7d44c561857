"""Processes that are killed at a chosen step of their database, by fork, so that a whole list of steps is quick."""

from __future__ import annotations

import os
import pickle
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx2
from sqlalchemy import Engine
from sqlalchemy.event import listen

from province.app import make_app
from tests.faults.straight import StraightLine
from tests.faults.world import World

_STEPS = ("before_cursor_execute", "commit")
"""What comes after a statement is what comes before the next one: nothing that lasts happens in between."""


class Countdown:
    """Kills this process at step `cut`: before each statement and commit of the databases and each file it watches."""

    def __init__(self, cut: int) -> None:
        self.cut = cut
        self.steps = 0

    def watch(self, engine: Engine) -> None:
        for name in _STEPS:
            listen(engine, name, self.step)

    def watch_files(self) -> None:
        """From now on each file of this process that is synced, named, touched or removed is one more step."""
        for owner, name in ((os, "fsync"), (Path, "replace"), (Path, "unlink"), (Path, "touch")):
            setattr(owner, name, self._around(getattr(owner, name)))

    def _around(self, act: Callable[..., Any]) -> Callable[..., Any]:
        def watched(*given: Any, **named: Any) -> Any:
            self.step()
            return act(*given, **named)

        return watched

    def step(self, *_told: object, **_named: object) -> None:
        self.steps += 1
        if self.steps == self.cut:
            os.kill(os.getpid(), signal.SIGKILL)


def forked(act: Callable[[Callable[[Any], None]], None]) -> tuple[list[Any], bool]:
    """Runs `act` in a child; what it told before its end, and whether it was killed."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        status = 1
        try:
            os.close(reading)
            act(lambda told: _write(writing, told))
            status = 0
        finally:
            os._exit(status)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        raw = pipe.read()
    _, ended = os.waitpid(child, 0)
    if not os.WIFSIGNALED(ended) and os.WEXITSTATUS(ended):
        raise RuntimeError("the child broke by itself")
    return _read(raw), os.WIFSIGNALED(ended)


def _write(pipe: int, told: Any) -> None:
    raw = pickle.dumps(told)
    raw = len(raw).to_bytes(4, "big") + raw
    while raw:
        raw = raw[os.write(pipe, raw) :]


def _read(raw: bytes) -> list[Any]:
    told = []
    while len(raw) >= 4:
        size = 4 + int.from_bytes(raw[:4], "big")
        if len(raw) < size:
            break
        told.append(pickle.loads(raw[4:size]))  # noqa: S301  (our own child wrote it)
        raw = raw[size:]
    return told


class DyingProvince(httpx2.BaseTransport):
    """A province that lives in a child for each request and is killed at step `cut`, counted over all of them."""

    def __init__(self, world: World, cut: int = 0) -> None:
        self.world = world
        self.cut = cut
        self.steps = 0

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        request.read()
        told, killed = forked(lambda tell: self._serve(request, tell))
        if killed:
            self.cut = 0
            raise httpx2.RemoteProtocolError("the province is gone")
        status, headers, body, steps = told[0]
        self.steps += steps
        if self.cut:
            self.cut -= steps
        return httpx2.Response(status, headers=headers, stream=httpx2.ByteStream(body))

    def _serve(self, request: httpx2.Request, tell: Callable[[Any], None]) -> None:
        with self.world.province() as province:
            countdown = Countdown(self.cut)
            countdown.watch(province.database.engine)
            countdown.watch_files()
            answer = StraightLine(make_app(province)).handle_request(request)
            countdown.step()  # everything is kept and nobody was told
            tell((answer.status_code, answer.headers.raw, answer.read(), countdown.steps))
