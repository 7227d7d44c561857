"""The journal's chain notices every altered byte, and survives the erasing of personal data."""

from datetime import datetime
from hashlib import sha256

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.calendar import VIETNAM
from desk_app.wire.envelope import GENESIS, Actor, Envelope, Header, link, new_id, read_header, seal

AT = datetime(2026, 11, 23, 9, 12, 0, 123456, tzinfo=VIETNAM)


def a_header(seq=1, **but):
    facts = {
        "incarnation": "i1",
        "seq": seq,
        "event_id": new_id(),
        "kind": "dossier.received",
        "schema": 1,
        "dossier_id": "d1",
        "at": AT,
        "clock_quality": "ok",
        "actor": Actor("Nguyễn Thị Lan", "window", "c1"),
    }
    return Header(**{**facts, **but})


def chain(envelopes):
    links = [GENESIS]
    for envelope in envelopes:
        links.append(envelope.digest(links[-1]))
    return links


ENTRIES = [seal(a_header(seq), f"payload {seq} of Trần Thị B".encode()) for seq in range(1, 6)]


def test_a_header_reads_back_with_its_moment_and_its_author():
    header = a_header()
    read = read_header(seal(header, b"{}").header)
    assert read == header
    assert read.at.isoformat() == "2026-11-23T09:12:00.123456+07:00"


def test_the_chain_is_the_one_of_the_design():
    first = ENTRIES[0]
    content = sha256(first.salt + first.payload).digest()
    assert first.digest(GENESIS) == sha256(bytes(32) + first.header + content).digest()
    assert len(first.digest(GENESIS)) == 32


@given(st.integers(0, 4), st.sampled_from(["header", "salt", "payload"]), st.integers(0), st.integers(1, 255))
def test_one_altered_byte_alters_every_link_from_there_on(place, part, where, change):
    raw = bytearray(getattr(ENTRIES[place], part))
    raw[where % len(raw)] ^= change
    altered = list(ENTRIES)
    altered[place] = msgspec.structs.replace(ENTRIES[place], **{part: bytes(raw)})
    before, after = chain(ENTRIES), chain(altered)
    assert before[: place + 1] == after[: place + 1]
    assert all(left != right for left, right in zip(before[place + 1 :], after[place + 1 :], strict=True))


def test_two_swapped_entries_break_the_chain():
    assert chain([ENTRIES[1], ENTRIES[0]])[-1] != chain(ENTRIES[:2])[-1]


def test_an_erased_payload_keeps_the_chain_where_its_digest_is_kept():
    kept = [(entry.header, entry.content_digest()) for entry in ENTRIES]
    before = GENESIS
    for header, digest in kept:
        before = link(before, header, digest)
    assert before == chain(ENTRIES)[-1]


def test_the_digest_of_a_short_payload_cannot_be_guessed_without_its_salt():
    one, two = (seal(a_header(), b"same") for _ in range(2))
    assert one.salt != two.salt
    assert len(one.salt) == 16
    assert one.content_digest() != two.content_digest()


def test_ids_sort_by_their_birth():
    ids = [new_id() for _ in range(200)]
    assert ids == sorted(ids)
    assert len(set(ids)) == 200


@pytest.mark.parametrize(
    "raw", [b"", b"{}", b"[]", b"null", b"[" * 5000, bytes(range(0, 192, 3)), '["i"]'.encode("utf-16")]
)
def test_what_is_no_header_is_told_so(raw):
    with pytest.raises((msgspec.MsgspecError, RecursionError)):
        read_header(raw)


def test_an_envelope_travels_as_three_byte_strings():
    packed = msgspec.msgpack.encode(ENTRIES[0])
    assert msgspec.msgpack.decode(packed, type=Envelope) == ENTRIES[0]
    assert msgspec.msgpack.decode(packed) == [ENTRIES[0].header, ENTRIES[0].salt, ENTRIES[0].payload]
