"""Journal entries that travel as files: sealed for the province alone, signed by the desk that wrote them.

HPKE (RFC 9180: X25519, HKDF-SHA256, ChaCha20-Poly1305) hides what is inside from whoever finds the stick; the
desk's Ed25519 signature says whose it is. Only the province's answer comes back in the clear, under its signature.
"""

from __future__ import annotations

from datetime import datetime
from typing import Literal

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hpke
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from desk_app.wire.envelope import Envelope
from desk_app.wire.frames import FrameRefused, pack_frame, unpack_frame
from desk_app.wire.messages import Certificate, PushAnswer
from desk_app.wire.signing import is_signed, sign

SEGMENT_MARK = b"MOTCUA-NIEM-1\n"
ANSWER_MARK = b"MOTCUA-TRALOI-1\n"
SEGMENT_EVENTS, SEGMENT_OCTETS = 500, 1024 * 1024
"""Events and plain bytes of a segment at most (one event alone may be larger)."""
LARGEST_FILE = 16 * 1024 * 1024
SUITE = hpke.Suite(hpke.KEM.X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.CHACHA20_POLY1305)


class SealRefused(ValueError):
    """Not a sealed file, not signed by whom it names, or not to be opened with this key."""


class SealingCertified(msgspec.Struct, frozen=True):
    """What is sealed with this X25519 key (32 bytes) the province alone can open."""

    public_key: bytes
    kind: Literal["sealing"] = "sealing"


class SegmentHead(msgspec.Struct, frozen=True):
    """What anybody may read of a segment: whose, which entries, and the chain hash before and after them."""

    agency: str
    incarnation: str
    first_seq: int
    last_seq: int
    before: bytes
    after: bytes
    made_at: datetime


class SegmentContent(msgspec.Struct, frozen=True):
    """What is sealed: entries as written, and what the desk can show to a province that forgot it.

    `epoch` is the one the desk knew when it wrote.
    """

    events: tuple[Envelope, ...]
    certificates: tuple[Certificate, ...] = ()
    epoch: str = ""


class Segment(msgspec.Struct, frozen=True):
    """A whole file after its mark: the head as bytes, the sealed content, the desk's signature over both."""

    head: bytes
    sealed: bytes
    signature: bytes

    def read_head(self) -> SegmentHead:
        """Raises SealRefused when the bytes are no head."""
        try:
            return msgspec.json.decode(self.head, type=SegmentHead)
        except (msgspec.MsgspecError, RecursionError) as wrong:
            raise SealRefused("no head of a segment") from wrong


class HandAnswer(msgspec.Struct, frozen=True):
    """What the province says of one incarnation whose entries came by hand."""

    incarnation: str
    epoch: str
    answer: PushAnswer
    made_at: datetime


def sealing_public_key(private_key: bytes) -> bytes:
    """The X25519 public key (32 bytes) of 32 raw private bytes."""
    key = X25519PrivateKey.from_private_bytes(private_key)
    return key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)


def certified_sealing_key(certificate: Certificate, province_key: bytes) -> bytes | None:
    """The key inside, where the province's signature is right; None otherwise."""
    if not is_signed(province_key, certificate.body, certificate.signature):
        return None
    try:
        return msgspec.json.decode(certificate.body, type=SealingCertified).public_key
    except msgspec.MsgspecError:
        return None


def seal_segment(
    head: SegmentHead, content: SegmentContent, *, sealing_key: bytes, private_key: bytes
) -> bytes:
    """The bytes of a segment's file; `sealing_key` is the province's, `private_key` the desk's own."""
    said = msgspec.json.encode(head)
    sealed = SUITE.encrypt(pack_frame(content), X25519PublicKey.from_public_bytes(sealing_key), said)
    signature = sign(private_key, SEGMENT_MARK + said + sealed)
    return SEGMENT_MARK + msgspec.msgpack.encode(Segment(said, sealed, signature))


def read_segment(raw: bytes) -> Segment:
    """A segment as it lies in a file, neither checked nor opened. Raises SealRefused."""
    if not raw.startswith(SEGMENT_MARK) or len(raw) > LARGEST_FILE:
        raise SealRefused("not a segment")
    try:
        return msgspec.msgpack.decode(raw[len(SEGMENT_MARK) :], type=Segment)
    except (msgspec.MsgspecError, RecursionError) as wrong:
        raise SealRefused("not a whole segment") from wrong


def open_segment(segment: Segment, *, private_key: bytes, desk_key: bytes) -> SegmentContent:
    """What a desk sealed; `private_key` is the province's (X25519), `desk_key` the desk's public one.

    Raises SealRefused when the desk did not sign it, or it is not for this province.
    """
    check_writer(segment, desk_key)
    return unsealed(segment, private_key)


def check_writer(segment: Segment, desk_key: bytes) -> None:
    """Raises SealRefused unless the desk with that public key signed it."""
    if not is_signed(desk_key, SEGMENT_MARK + segment.head + segment.sealed, segment.signature):
        raise SealRefused("not signed by the desk it names")


def unsealed(segment: Segment, private_key: bytes) -> SegmentContent:
    """What is inside, whoever wrote it: anybody can seal for the province. Raises SealRefused."""
    try:
        key = X25519PrivateKey.from_private_bytes(private_key)
        return unpack_frame(SUITE.decrypt(segment.sealed, key, segment.head), SegmentContent)
    except (InvalidTag, FrameRefused, ValueError) as wrong:
        raise SealRefused("not sealed for this province") from wrong


def write_answers(answers: tuple[HandAnswer, ...], private_key: bytes) -> bytes:
    """The province's answer as the bytes of a file, under its signature."""
    body = msgspec.json.encode(answers)
    return ANSWER_MARK + msgspec.msgpack.encode(Certificate(body, sign(private_key, ANSWER_MARK + body)))


def read_answers(raw: bytes, province_key: bytes) -> tuple[HandAnswer, ...]:
    """What the province answered; raises SealRefused when it is no answer, or not this province's."""
    if not raw.startswith(ANSWER_MARK) or len(raw) > LARGEST_FILE:
        raise SealRefused("not an answer")
    try:
        signed = msgspec.msgpack.decode(raw[len(ANSWER_MARK) :], type=Certificate)
        if not is_signed(province_key, ANSWER_MARK + signed.body, signed.signature):
            raise SealRefused("not signed by this province")
        return msgspec.json.decode(signed.body, type=tuple[HandAnswer, ...])
    except (msgspec.MsgspecError, RecursionError) as wrong:
        raise SealRefused("not a whole answer") from wrong
