"""Requests that come twice, late, out of order or at the same moment: each event once, whatever the order."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from itertools import product
from random import Random

import httpx2
import msgspec
import pytest

from desk_app.bootstrap import OpenDesk
from desk_app.store.engine import reading
from desk_app.store.journal import head
from desk_app.wire.frames import CONTENT_TYPE, pack_frame
from desk_app.wire.messages import HELLO, PUSH, HelloAnswer, PushBatch
from desk_app.wire.signing import (
    COUNTER_HEADER,
    INCARNATION_HEADER,
    NONCE_HEADER,
    SIGNATURE_HEADER,
    request_text,
    sign,
)
from province.app import make_app
from tests.faults.bad_lines import FARES, UnluckyLine
from tests.faults.oracle import Tally
from tests.faults.sample import FULL, SEED, sampled
from tests.faults.straight import StraightLine
from tests.faults.world import World, receive, sync


def test_requests_that_fare_in_any_way_bring_each_event_once(world: World, tally: Tally) -> None:
    """Duplicate, late, reordered and lost delivery"""
    every = list(product(FARES, repeat=4))
    Random(SEED).shuffle(every)
    with world.desk("a") as desk, world.desk("b") as neighbour, world.province() as province:
        for place in sampled(500, share=20):
            fares = every[place - 1]
            tally.tell(receive(desk))
            sync(desk, province, wrap=lambda line, fares=fares: UnluckyLine(line, fares))  # type: ignore[misc]
            tally.tried += 1
            if place % 10 == 0:
                tally.tell(receive(neighbour))
                sync(neighbour, province)
        for each in (desk, neighbour, desk):
            assert sync(each, province).ending == "done"
        tally.judge(province, [desk, neighbour])


def test_one_batch_sent_by_many_at_the_same_moment_is_kept_once(world: World, tally: Tally) -> None:
    """Concurrent delivery: one batch by eight senders at once"""
    with world.desk("a") as desk, world.province() as province:
        app = make_app(province)
        for _ in range(12 if FULL else 3):
            tally.tell(receive(desk), receive(desk))
            with ThreadPoolExecutor(8) as senders:
                nonce = greeted(desk, StraightLine(app))
                answers = list(senders.map(lambda _: pushed(desk, StraightLine(app), nonce), range(8)))
            assert 200 in answers
            assert set(answers) <= {200, 401, 503}
            tally.tried += 8
        assert sync(desk, province).ending == "done"
        tally.judge(province, [desk])


@pytest.mark.parametrize("again", [HELLO, PUSH])
def test_a_request_that_was_recorded_and_is_sent_again_does_nothing(
    world: World, tally: Tally, again: str
) -> None:
    """Replayed nonce and counter"""
    tally.fault += f", {again}"
    with world.desk("a") as desk, world.province() as province:
        heard: list[httpx2.Request] = []

        class Listening(UnluckyLine):
            def handle_request(self, request: httpx2.Request) -> httpx2.Response:
                request.read()
                heard.append(request)
                return super().handle_request(request)

        tally.tell(receive(desk))
        assert sync(desk, province, wrap=Listening).ending == "done"
        recorded = next(each for each in heard if each.url.path == again)
        for _ in range(5):
            answer = StraightLine(make_app(province)).handle_request(recorded)
            assert (answer.status_code, msgspec.json.decode(answer.read())["code"]) == (401, "counter")
            tally.tried += 1
        assert sync(desk, province).ending == "done"
        answer = StraightLine(make_app(province)).handle_request(recorded)
        assert answer.status_code == 401
        tally.judge(province, [desk])


def greeted(desk: OpenDesk, line: StraightLine) -> str:
    with reading(desk.engine) as connection:
        at = head(connection)
    body = msgspec.json.encode(
        {
            "incarnation": desk.desk.incarnation,
            "head_seq": at.seq,
            "head_hash": at.hash,
            "epoch": "",
            "pos": 0,
            "unsent": 1,
            "version": "0",
        }
    )
    answer = line.handle_request(a_request(desk, HELLO, body, "application/json", ""))
    return msgspec.json.decode(answer.read(), type=HelloAnswer).nonce


def pushed(desk: OpenDesk, line: StraightLine, nonce: str) -> int:
    acked = desk.outbox.position().acked_seq
    events = tuple(desk.outbox.after(acked, events=500, octets=10**6))
    frame = pack_frame(PushBatch(desk.desk.incarnation, acked + 1, events))
    return line.handle_request(a_request(desk, PUSH, frame, CONTENT_TYPE, nonce)).status_code


def a_request(desk: OpenDesk, target: str, body: bytes, media: str, nonce: str) -> httpx2.Request:
    counter = desk.outbox.next_counter()
    enrolment = desk.outbox.enrolment()
    headers = {
        INCARNATION_HEADER: enrolment.incarnation,
        NONCE_HEADER: nonce,
        COUNTER_HEADER: str(counter),
        SIGNATURE_HEADER: sign(
            enrolment.private_key, request_text("POST", target, body, nonce, counter)
        ).hex(),
        "content-type": media,
    }
    return httpx2.Request("POST", "http://127.0.0.1:9" + target, content=body, headers=headers)
