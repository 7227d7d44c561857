"""Requests that nobody honest sends: each is refused by itself, and nothing else waits for it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from random import Random

import httpx2
import msgspec
import pytest
import zstandard

from desk_app.domain.events import DossierHandedOn
from desk_app.wire.envelope import Envelope, new_id
from desk_app.wire.frames import pack_frame
from desk_app.wire.messages import ENROL, HELLO, PUSH, PushBatch
from province.actions.enrol import make_code
from province.app import make_app
from province.bootstrap import Province
from tests.faults.oracle import Tally, chains_of
from tests.faults.sample import SEED, sampled
from tests.faults.straight import StraightLine
from tests.faults.world import OFFICE, World
from tests.province.fake_desk import FakeDesk

DEEP = b"[" * 100_000 + b"]" * 100_000


@pytest.fixture
def province(world: World) -> Iterator[Province]:
    with world.province() as province:
        yield province


def a_fake_desk(province: Province) -> FakeDesk:
    client = httpx2.Client(base_url="http://127.0.0.1:9", transport=StraightLine(make_app(province)))
    with province.database.writing() as tx:
        code = make_code(tx, OFFICE.agency, now=province.now()).code
    desk = FakeDesk(client)
    assert desk.enrol(code).status_code == 200
    desk.hello()
    return desk


def poisons() -> dict[str, Callable[[FakeDesk, str], None]]:
    """Ways to write one event that cannot be understood; the dossier of an honest one is at hand."""

    def raw(kind: str, payload: bytes) -> Callable[[FakeDesk, str], None]:
        return lambda desk, dossier_id: desk.write_raw(kind, payload, dossier_id) and None

    def forged(**but: object) -> Callable[[FakeDesk, str], None]:
        def write(desk: FakeDesk, dossier_id: str) -> None:
            desk.write(DossierHandedOn("Phòng Tư pháp"), dossier_id)
            header = json.loads(desk.journal[-1].header)
            for place, value in but.items():
                header[int(place.removeprefix("at"))] = value
            desk.journal[-1] = Envelope(json.dumps(header).encode(), *astuple(desk.journal[-1])[1:])

        return write

    def bytes_for(header: bytes) -> Callable[[FakeDesk, str], None]:
        def write(desk: FakeDesk, dossier_id: str) -> None:
            desk.write(DossierHandedOn("Phòng Tư pháp"), dossier_id)
            desk.journal[-1] = Envelope(header, *astuple(desk.journal[-1])[1:])

        return write

    return {
        "payload that is no JSON": raw("dossier.handed_on", b"{"),
        "deep payload": raw("dossier.handed_on", DEEP),
        "payload of another shape": raw("dossier.handed_on", b'{"to":7}'),
        "empty payload": raw("dossier.received", b""),
        "control characters": raw("dossier.handed_on", b'{"to":"\\u0000"}'),
        "a year that is none": raw("dossier.received", b'{"received_at":"99999-01-01"}'),
        "forged seq": forged(at1=10**9),
        "another's incarnation": forged(at0="0190a1b2-0000-7000-8000-000000000001"),
        "a time without a zone": forged(at6="2026-11-23T09:12:00"),
        "a header that is no JSON": bytes_for(b"\xff\xfe"),
        "a deep header": bytes_for(DEEP),
        "no header": bytes_for(b""),
    }


def astuple(envelope: Envelope) -> tuple[bytes, bytes, bytes]:
    return envelope.header, envelope.salt, envelope.payload


def test_one_poisoned_event_among_500_delays_no_other(province: Province, tally: Tally, engine: str) -> None:
    """Poison event among 500, each kind, at any place"""
    chance = Random(SEED)
    every = list(poisons().items())
    for kind in sampled(len(every), share=3):
        name, poison = every[kind - 1]
        desk = a_fake_desk(province)
        place = chance.choice([1, 249, 498])
        honest = []
        while len(desk.journal) < 500:
            if len(desk.journal) == place:
                poison(desk, honest[-1][0])
            dossier_id, fact = desk.receive()
            honest.append((dossier_id, fact.code))
            if desk.next_sequence and desk.next_sequence > desk.me.leases[0].last:
                desk.write_raw("future.invented", b"{}", dossier_id)
                while len(desk.journal) < 500:
                    desk.write_raw("future.invented", b"{}", dossier_id)
        answer = desk.push()
        assert answer.last_seq == 500, name
        outcomes = {verdict.outcome for verdict in answer.verdicts}
        assert len(answer.verdicts) <= 1, name
        assert outcomes <= {"quarantined", "held"}, name
        assert desk.push() == answer, name
        tally.tell(*honest)
        tally.tried += 500
        desk.client.close()
    tally.judge(province)


def hostile_requests(desk: FakeDesk, other: FakeDesk) -> dict[str, tuple[httpx2.Response, set[int]]]:
    """What is sent, and which answers are right."""
    bomb = zstandard.ZstdCompressor(level=3).compress(bytes(256 * 1024 * 1024))
    unsized = zstandard.ZstdCompressor(level=3, write_content_size=False).compress(bytes(64 * 1024 * 1024))
    good = pack_frame(PushBatch(desk.me.incarnation, 1, tuple(desk.journal)))
    stolen = pack_frame(PushBatch(other.me.incarnation, 1, tuple(other.journal)))
    many = pack_frame(PushBatch(desk.me.incarnation, 1, tuple(desk.journal) * 501))
    ahead = pack_frame(PushBatch(desk.me.incarnation, 40, tuple(desk.journal)))
    forked = PushBatch(desk.me.incarnation, 1, (Envelope(b"{}", bytes(16), b"{}"),))
    ask = desk.ask
    return {
        "zstd bomb": (ask("POST", PUSH, bomb), {400}),
        "zstd bomb that hides its size": (ask("POST", PUSH, unsized), {400}),
        "truncated zstd": (ask("POST", PUSH, good[: len(good) // 2]), {400}),
        "not zstd": (ask("POST", PUSH, b"\x00" * 300), {400}),
        "empty": (ask("POST", PUSH, b""), {400}),
        "deep msgpack": (ask("POST", PUSH, zstandard.compress(b"\x91" * 1_000_000)), {400}),
        "too many events": (ask("POST", PUSH, many), {413}),
        "too many bytes": (ask("POST", PUSH, bytes(600 * 1024)), {413}),
        "a gap": (ask("POST", PUSH, ahead), {409}),
        "forged seq 0": (ask("POST", PUSH, pack_frame(PushBatch(desk.me.incarnation, 0, ()))), {400}),
        "a forged past": (ask("POST", PUSH, pack_frame(forked)), {409}),
        "another's journal": (ask("POST", PUSH, stolen), {400}),
        "another's name": (ask("POST", PUSH, good, incarnation=other.me.incarnation), {401}),
        "another's key": (ask("POST", PUSH, good, key=other.private_key), {401}),
        "an invented nonce": (ask("POST", PUSH, good, nonce="x" * 32), {401}),
        "a counter used up": (ask("POST", PUSH, good, counter=desk.counter - 3), {401}),
        "a counter beyond all": (ask("POST", PUSH, good, counter=10**30), {401}),
        "deep hello": (ask("POST", HELLO, DEEP, nonce=""), {400, 413}),
        "hello of another shape": (ask("POST", HELLO, b'{"incarnation":1}', nonce=""), {400}),
        "enrolment without a code": (desk.client.post(ENROL, content=b"{}"), {400}),
        "deep enrolment": (desk.client.post(ENROL, content=DEEP), {400, 413}),
        "no position": (ask("GET", "/v1/pull?after=" + "9" * 300), {400}),
        "a negative position": (ask("GET", "/v1/pull?after=e:-1"), {400}),
        "another method": (ask("PUT", PUSH, good), {404, 405}),
        "a path outside": (ask("GET", "/v1/packs/%2e%2e/1"), {404}),
    }


def test_hostile_requests_change_nothing(province: Province, tally: Tally) -> None:
    """Bombs, deep JSON, forgeries, replays, others' names"""
    desk, other = a_fake_desk(province), a_fake_desk(province)
    for each in (desk, other):
        dossier_id, fact = each.receive()
        assert each.push().last_seq == 1
        tally.tell((dossier_id, fact.code))
    with province.database.reading() as tx:
        before = chains_of(tx)
    for name, (answer, right) in hostile_requests(desk, other).items():
        assert answer.status_code in right, (name, answer.status_code, answer.text[:200])
        assert msgspec.json.decode(answer.content)["status"] == answer.status_code, name
        tally.tried += 1
    with province.database.reading() as tx:
        assert chains_of(tx) == before
    dossier_id, fact = desk.receive()
    desk.hello()
    assert desk.push(2).last_seq == 2
    tally.tell((dossier_id, fact.code))
    tally.judge(province)
    for each in (desk, other):
        each.client.close()


def test_events_of_a_newer_desk_are_kept_raw_and_told_on(province: Province, tally: Tally) -> None:
    """Version N against N−2: unknown kinds, schemas and fields"""
    desk, other = a_fake_desk(province), a_fake_desk(province)
    for schema, kind in [(1, "future.invented"), (9, "dossier.handed_on"), (2, "fee.collected")]:
        dossier_id, fact = desk.receive()
        tally.tell((dossier_id, fact.code))
        desk.write_raw(kind, b'{"to":"x","new":[1,{}]}', dossier_id, schema=schema)
        desk.write_raw("dossier.handed_on", b'{"to":"x","new_field":true}', dossier_id)
        tally.tried += 2
    answer = desk.push()
    assert (answer.last_seq, answer.verdicts) == (9, ())
    fed = other.pull().items
    assert [each.envelope for each in fed if hasattr(each, "envelope")] == desk.journal  # type: ignore[union-attr]
    tally.judge(province)
    for each in (desk, other):
        each.client.close()


def test_a_desk_two_versions_old_still_speaks(province: Province, tally: Tally) -> None:
    """Version N against N−2: hellos with and without every later field"""
    desk = a_fake_desk(province)
    oldest = {
        "incarnation": desk.me.incarnation,
        "head_seq": 0,
        "head_hash": msgspec.to_builtins(bytes(32)),
        "epoch": desk.me.epoch,
        "pos": 0,
        "unsent": 0,
        "version": "0.1",
    }
    later = {"packs": [], "wire": 1, "acked_seq": 0, "of_a_newer_one": {"x": [1]}, new_id(): None}
    for place in range(2 ** len(later)):
        chosen = {name: value for at, (name, value) in enumerate(later.items()) if place >> at & 1}
        answer = desk.ask("POST", HELLO, json.dumps({**oldest, **chosen}).encode(), nonce="")
        assert answer.status_code == 200, (chosen, answer.text)
        desk.nonce = answer.json()["nonce"]
        dossier_id, fact = desk.receive()
        assert desk.push(len(desk.journal)).last_seq == len(desk.journal)
        tally.tell((dossier_id, fact.code))
        tally.tried += 1
    tally.judge(province)
    desk.client.close()
