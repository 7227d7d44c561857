"""Whatever answers in place of the province, at whichever endpoint: nothing is lost and the desk tries again."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import httpx2
import msgspec
import pytest
import zstandard

from desk_app.store.line_state import read_line_state
from desk_app.wire.frames import CONTENT_TYPE
from desk_app.wire.messages import HELLO, PULL, PUSH
from tests.faults.bad_lines import ScriptedLine, SpoilingLine
from tests.faults.oracle import Tally
from tests.faults.sample import sampled
from tests.faults.world import found_world, receive, sync

PORTAL = b"<!doctype html><title>Wi-Fi mi\xe1\xbb\x85n ph\xc3\xad</title><form action=login>"
STATUSES = (
    *(301, 302, 307, 308),
    *(400, 401, 403, 404, 405, 408, 409, 410, 411, 413, 415, 422, 425, 426, 429, 431, 451),
    *(500, 501, 502, 503, 504, 507, 508, 511),
)
TIMES = (
    httpx2.ConnectError,
    httpx2.ConnectTimeout,
    httpx2.ReadTimeout,
    httpx2.WriteTimeout,
    httpx2.ReadError,
)


def an_answer(status: int, media: str = "text/html", body: bytes = PORTAL, **headers: str) -> httpx2.Response:
    return httpx2.Response(status, headers={"content-type": media, **headers}, stream=httpx2.ByteStream(body))


def fails(kind: type[httpx2.TransportError]) -> httpx2.Response:
    raise kind("the line")


def strange_answers() -> dict[str, Callable[[], httpx2.Response]]:
    deep = b"[" * 200_000
    bomb = zstandard.ZstdCompressor(level=3).compress(bytes(64 * 1024 * 1024))
    found: dict[str, Callable[[], httpx2.Response]] = {
        "portal": lambda: an_answer(200),
        "portal as json": lambda: an_answer(200, "application/json"),
        "portal as frame": lambda: an_answer(200, CONTENT_TYPE),
        "nothing": lambda: an_answer(200, CONTENT_TYPE, b""),
        "no content": lambda: an_answer(204, CONTENT_TYPE, b""),
        "deep json": lambda: an_answer(200, "application/json", deep),
        "deep frame": lambda: an_answer(200, CONTENT_TYPE, zstandard.compress(b"\x91" * 200_000)),
        "bomb": lambda: an_answer(200, CONTENT_TYPE, bomb),
        "another message": lambda: an_answer(
            200, CONTENT_TYPE, zstandard.compress(msgspec.msgpack.encode({"a": 1}))
        ),
        "swollen": lambda: an_answer(200, CONTENT_TYPE, bytes(9 * 1024 * 1024)),
        "gzip": lambda: an_answer(200, CONTENT_TYPE, b"\x1f\x8b", **{"content-encoding": "gzip"}),
        "pause of a year": lambda: an_answer(503, **{"retry-after": "31536000"}),
        "pause of an hour": lambda: an_answer(429, **{"retry-after": "3600"}),
    }
    for status in STATUSES:
        found[f"{status}"] = lambda status=status: an_answer(status)  # type: ignore[misc]
        problem = json.dumps({"title": "No", "status": status, "code": "invented"}).encode()
        found[f"{status} problem"] = lambda status=status, body=problem: an_answer(  # type: ignore[misc]
            status, "application/problem+json", body
        )
    for kind in TIMES:
        found[kind.__name__] = lambda kind=kind: fails(kind)  # type: ignore[misc]
    return found


@pytest.mark.parametrize("path", [HELLO, PUSH, PULL])
def test_strange_answers_lose_nothing(tmp_path: Path, tally: Tally, path: str) -> None:
    """Status codes, time-outs, portals, garbage"""
    tally.fault += f", {path}"
    world = found_world(tmp_path / "world")
    with world.desk("a") as desk, world.province() as province, world.desk("b") as neighbour:
        every = list(strange_answers().items())
        for place in sampled(len(every), share=10):
            name, answer = every[place - 1]
            tally.tell(receive(neighbour), receive(desk))
            sync(neighbour, province)
            lines: list[ScriptedLine] = []

            def spoilt(
                line: httpx2.BaseTransport, answer: Callable[[], httpx2.Response] = answer
            ) -> ScriptedLine:
                lines.append(ScriptedLine(line, path, answer))
                return lines[-1]

            report = sync(desk, province, wrap=spoilt)
            assert lines[0].met, name
            assert report.ending in ("unreachable", "not_understood", "refused"), name
            assert report.next_try is not None, name
            state = read_line_state(desk.engine)
            assert (state.cause, state.next_try) == (report.cause, report.next_try), name
            assert state.aside == (), name
            assert sync(desk, province).ending == "done", name
            tally.tried += 1
        sync(neighbour, province)
        tally.judge(province, [desk, neighbour])


@pytest.mark.parametrize("path", [HELLO, PUSH, PULL])
def test_an_answer_truncated_anywhere_loses_nothing(tmp_path: Path, tally: Tally, path: str) -> None:
    """Answer truncated or a byte of it changed"""
    tally.fault += f", {path}"
    world = found_world(tmp_path / "world")
    with world.desk("a") as desk, world.province() as province, world.desk("b") as neighbour:
        for cut in sampled(130, share=8):
            tally.tell(receive(desk))
            if cut % 4 == 0:
                tally.tell(receive(neighbour))
                sync(neighbour, province)

            def spoil(body: bytes, cut: int = cut) -> bytes:
                place = len(body) - 1 - cut % max(1, len(body))
                if cut % 2:
                    return body[:place]
                return body[:place] + bytes([body[place] ^ 0x5A]) + body[place + 1 :]

            report = sync(desk, province, wrap=lambda line, spoil=spoil: SpoilingLine(line, path, spoil))  # type: ignore[misc]
            assert report.ending in ("done", "unreachable", "not_understood", "refused")
            assert sync(desk, province).ending == "done", (cut, report)
            tally.tried += 1
        sync(neighbour, province)
        tally.judge(province, [desk, neighbour])
