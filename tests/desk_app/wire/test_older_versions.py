"""Bytes that earlier versions of the desk and the province wrote, kept as they were: they still read.

`frozen/` was written by those versions themselves and is never written again. A change that breaks one of these
needs a new schema or wire version beside the old one, not another sample.
"""

import json
from pathlib import Path

import msgspec
import pytest

from desk_app.wire import messages
from desk_app.wire.facts import SCHEMA, UnknownFact, decode_fact
from desk_app.wire.frames import unpack_frame
from desk_app.wire.messages import OLDEST_WIRE_VERSION, WIRE_VERSION, HelloAnswer, HelloRequest

FROZEN = Path(__file__).parent / "frozen"
FRAMES = {"PushBatch", "PushAnswer", "PullAnswer"}
SAMPLES = {
    name: json.loads((FROZEN / f"{name}.json").read_text(encoding="utf-8")) for name in ("first", "second")
}
MESSAGES = [(version, name) for version, told in SAMPLES.items() for name in told["messages"]]
FACTS = [(version, kind) for version, told in SAMPLES.items() for kind in told["facts"]]


def read(version, name):
    raw = bytes.fromhex(SAMPLES[version]["messages"][name])
    kind = getattr(messages, name)
    return unpack_frame(raw, kind) if name in FRAMES else msgspec.json.decode(raw, type=kind)


@pytest.mark.parametrize(("version", "name"), MESSAGES)
def test_a_message_of_an_earlier_version_still_reads(version, name):
    assert type(read(version, name)).__name__ == name


@pytest.mark.parametrize("version", SAMPLES)
def test_what_an_earlier_version_did_not_say_yet_stands_at_its_default(version):
    asked, told = read(version, "HelloRequest"), read(version, "HelloAnswer")
    assert isinstance(asked, HelloRequest)
    assert isinstance(told, HelloAnswer)
    assert (asked.acked_seq, asked.certificates) == (0, ())
    assert (told.sealing, told.leases_wait) == (None, False)
    assert OLDEST_WIRE_VERSION <= asked.wire <= WIRE_VERSION
    assert OLDEST_WIRE_VERSION <= told.wire <= WIRE_VERSION


@pytest.mark.parametrize(("version", "kind"), FACTS)
def test_an_event_of_an_earlier_version_still_reads_as_its_fact(version, kind):
    schema, payload = SAMPLES[version]["facts"][kind]
    assert schema <= SCHEMA
    assert not isinstance(decode_fact(kind, schema, payload.encode()), UnknownFact)


def test_a_newer_peers_message_reads_without_what_is_new_in_it():
    for name in set(SAMPLES["second"]["messages"]) - FRAMES:
        told = json.loads(bytes.fromhex(SAMPLES["second"]["messages"][name]))
        newer = json.dumps({**told, "of_next_year": {"deep": [1]}}).encode()
        assert msgspec.json.decode(newer, type=getattr(messages, name)) == read("second", name)
