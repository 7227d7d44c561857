"""One journal entry as bytes, and the hash chain over them.

``hash_n = SHA-256(hash_{n-1} ‖ header ‖ SHA-256(salt ‖ payload))``: the chain holds a salted digest of
the payload, so personal data can be erased later while the chain still verifies. Bytes are stored and
forwarded as they were written.
"""

from __future__ import annotations

import os
from datetime import datetime
from hashlib import sha256
from typing import Literal

import msgspec
import uuid_utils

GENESIS = bytes(32)
SALT_LENGTH = 16

ClockQuality = Literal["ok", "confirmed", "suspect"]


class Actor(msgspec.Struct, frozen=True, array_like=True):
    """Who did it and through which door: ``window``, ``cli``, ``province`` or ``citizen`` (who has no name)."""

    name: str
    via: str
    clerk_id: str | None = None


class Header(msgspec.Struct, frozen=True, array_like=True):
    """Everything about an event but its content. `at` is evidence, `seq` is order."""

    incarnation: str
    seq: int
    event_id: str
    kind: str
    schema: int
    dossier_id: str | None
    at: datetime
    clock_quality: ClockQuality
    actor: Actor


class Envelope(msgspec.Struct, frozen=True, array_like=True):
    """Header bytes (JSON array), salt and payload bytes (JSON), exactly as the desk wrote them."""

    header: bytes
    salt: bytes
    payload: bytes

    def content_digest(self) -> bytes:
        """What stays of salt and payload when the payload is erased at the end of its retention."""
        return sha256(self.salt + self.payload).digest()

    def digest(self, previous: bytes) -> bytes:
        """The chain hash after this entry; 32 bytes."""
        return link(previous, self.header, self.content_digest())


_header_encoder = msgspec.json.Encoder()
_header_decoder = msgspec.json.Decoder(Header)


def new_id() -> str:
    """A UUIDv7: ids sort by their birth."""
    return str(uuid_utils.uuid7())


def link(previous: bytes, header: bytes, content_digest: bytes) -> bytes:
    """One link of the chain, from the header and the salted digest of the content alone."""
    return sha256(previous + header + content_digest).digest()


def seal(header: Header, payload: bytes) -> Envelope:
    return Envelope(encode_header(header), os.urandom(SALT_LENGTH), payload)


def encode_header(header: Header) -> bytes:
    """The bytes of a header, as `seal` writes them."""
    return _header_encoder.encode(header)


def read_header(raw: bytes) -> Header:
    """Raises msgspec.MsgspecError when the bytes are no header."""
    return _header_decoder.decode(raw)
