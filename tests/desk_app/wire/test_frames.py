"""A batch on the line has limits that hold before anything is unpacked."""

import msgspec
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from desk_app.wire.envelope import Envelope
from desk_app.wire.frames import MAX_PLAIN_BYTES, FrameRefused, pack_frame, unpack_frame
from desk_app.wire.messages import PushBatch, Verdict

BATCH = PushBatch("i1", 7, tuple(Envelope(b"header %d" % seq, b"s" * 16, b"payload") for seq in range(50)))


def compressed(plain, **how):
    return zstandard.ZstdCompressor(level=19, **how).compress(plain)


def test_a_batch_comes_back_as_it_went():
    frame = pack_frame(BATCH)
    assert unpack_frame(frame, PushBatch) == BATCH
    assert len(frame) < 1000


def test_a_bomb_that_says_its_size_is_refused_before_it_is_unpacked():
    bomb = compressed(bytes(MAX_PLAIN_BYTES + 1))
    assert len(bomb) < 2000
    with pytest.raises(FrameRefused, match="allowed"):
        unpack_frame(bomb, PushBatch)


def test_a_bomb_that_hides_its_size_is_refused():
    bomb = compressed(bytes(MAX_PLAIN_BYTES * 4), write_content_size=False)
    with pytest.raises(FrameRefused):
        unpack_frame(bomb, PushBatch)


def test_a_bomb_that_lies_about_its_size_is_refused():
    honest = compressed(bytes(60_000))
    size = zstandard.get_frame_parameters(honest).content_size
    lying = bytearray(honest)
    place = honest.index((size - 256).to_bytes(2, "little"))
    lying[place : place + 2] = (10).to_bytes(2, "little")
    assert zstandard.get_frame_parameters(bytes(lying)).content_size == 266
    with pytest.raises(FrameRefused):
        unpack_frame(bytes(lying), PushBatch)


def test_the_limit_may_be_smaller():
    with pytest.raises(FrameRefused):
        unpack_frame(pack_frame(BATCH), PushBatch, max_plain=100)


def test_something_nested_without_end_is_refused():
    deep = b"\x81\xa1x" + b"\x91" * 200_000 + b"\xc0"
    with pytest.raises(FrameRefused):
        unpack_frame(compressed(deep), PushBatch)
    with pytest.raises(FrameRefused):
        unpack_frame(compressed(b"\x91" * 200_000 + b"\xc0"), PushBatch)


@pytest.mark.parametrize(
    "plain", [b"", b"\xc0", b"\x90", msgspec.msgpack.encode({"incarnation": 1}), b"<html>"]
)
def test_another_message_than_the_expected_is_refused(plain):
    with pytest.raises(FrameRefused):
        unpack_frame(compressed(plain), PushBatch)


def test_every_cut_of_a_frame_is_refused():
    frame = pack_frame(BATCH)
    for length in range(len(frame)):
        with pytest.raises(FrameRefused):
            unpack_frame(frame[:length], PushBatch)


@given(st.binary(max_size=200))
def test_no_bytes_make_the_reader_stumble(raw):
    with pytest.raises(FrameRefused):
        unpack_frame(raw, PushBatch)


def test_a_verdict_travels_short():
    verdict = Verdict(7, "quarantined", "ticket", "khóa tra cứu sai")
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(verdict), type=Verdict) == verdict
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(Verdict(7, "applied"))) == [7, "applied", "", ""]
