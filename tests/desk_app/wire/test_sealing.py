"""What travels by hand: only the province opens it, only the desk it names can have written it."""

from dataclasses import dataclass

import msgspec
import pytest

from desk_app.wire import sealing
from desk_app.wire.envelope import GENESIS, Envelope
from desk_app.wire.messages import Certificate, PushAnswer, Verdict
from desk_app.wire.signing import new_private_key, public_key_of, sign
from tests.builders import MONDAY

EVENTS = (Envelope(b'["h"]', bytes(16), '{"full_name":"NGUYỄN THỊ MẪU"}'.encode()),)
HEAD = sealing.SegmentHead("H15.50.05", "inc", 1, 1, GENESIS, b"\1" * 32, MONDAY)


@dataclass(frozen=True)
class _Keys:
    desk: bytes
    province: bytes

    @property
    def sealing(self) -> bytes:
        return sealing.sealing_public_key(self.province)

    @property
    def desk_public(self) -> bytes:
        return public_key_of(self.desk)


KEYS = _Keys(new_private_key(), new_private_key())


def a_file():
    content = sealing.SegmentContent(EVENTS)
    return sealing.seal_segment(HEAD, content, sealing_key=KEYS.sealing, private_key=KEYS.desk)


def opened(raw, *, province=KEYS.province, desk=KEYS.desk_public):
    return sealing.open_segment(sealing.read_segment(raw), private_key=province, desk_key=desk)


def test_the_province_reads_the_entries_as_they_were_written():
    assert opened(a_file()).events == EVENTS
    assert sealing.read_segment(a_file()).read_head() == HEAD


def test_nobody_else_reads_a_name_in_it():
    assert "NGUYỄN".encode() not in a_file()
    with pytest.raises(sealing.SealRefused):
        opened(a_file(), province=new_private_key())


def test_two_seals_of_the_same_entries_differ():
    assert a_file() != a_file()


def test_another_desks_key_is_refused():
    with pytest.raises(sealing.SealRefused, match="not signed"):
        opened(a_file(), desk=public_key_of(new_private_key()))


@pytest.mark.parametrize("part", ["head", "sealed", "signature"])
def test_a_changed_bit_anywhere_is_refused(part):
    segment = sealing.read_segment(a_file())
    raw = bytearray(getattr(segment, part))
    raw[len(raw) // 2] ^= 1
    changed = msgspec.structs.replace(segment, **{part: bytes(raw)})
    with pytest.raises(sealing.SealRefused):
        sealing.open_segment(changed, private_key=KEYS.province, desk_key=KEYS.desk_public)


def test_a_head_cannot_be_moved_to_other_entries_even_by_the_desk():
    segment = sealing.read_segment(a_file())
    head = msgspec.json.encode(msgspec.structs.replace(HEAD, first_seq=7, last_seq=7))
    moved = sealing.Segment(
        head, segment.sealed, sign(KEYS.desk, sealing.SEGMENT_MARK + head + segment.sealed)
    )
    with pytest.raises(sealing.SealRefused, match="not sealed"):
        sealing.open_segment(moved, private_key=KEYS.province, desk_key=KEYS.desk_public)


def test_every_torn_file_is_refused_and_never_a_crash():
    raw = a_file()
    for end in range(len(raw)):
        with pytest.raises(sealing.SealRefused):
            sealing.read_segment(raw[:end])


def test_the_sealing_key_is_believed_under_the_provinces_signature_alone():
    body = msgspec.json.encode(sealing.SealingCertified(KEYS.sealing))
    signer = new_private_key()
    good = Certificate(body, sign(signer, body))
    assert sealing.certified_sealing_key(good, public_key_of(signer)) == KEYS.sealing
    assert sealing.certified_sealing_key(good, public_key_of(new_private_key())) is None
    other = b'{"kind":"lease"}'
    assert (
        sealing.certified_sealing_key(Certificate(other, sign(signer, other)), public_key_of(signer)) is None
    )


def test_an_answer_comes_back_whole_and_only_from_this_province():
    signer = new_private_key()
    verdict = Verdict(2, "quarantined", "id_form", "số định danh không đúng dạng")
    answer = sealing.HandAnswer("inc", "e1", PushAnswer(3, b"\2" * 32, (verdict,)), MONDAY)
    raw = sealing.write_answers((answer,), signer)
    assert sealing.read_answers(raw, public_key_of(signer)) == (answer,)
    with pytest.raises(sealing.SealRefused):
        sealing.read_answers(raw, public_key_of(new_private_key()))
    for end in range(0, len(raw), 7):
        with pytest.raises(sealing.SealRefused):
            sealing.read_answers(raw[:end], public_key_of(signer))
