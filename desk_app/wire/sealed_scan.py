"""A scan as a file of its own in a second place: sealed for the province alone, signed by the desk that kept it."""

from __future__ import annotations

from hashlib import sha256

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from desk_app.domain.attachments import LARGEST_KEPT, MIB
from desk_app.wire.sealing import SUITE, SealRefused
from desk_app.wire.signing import is_signed, sign

SCAN_MARK = b"MOTCUA-ANH-1\n"
SCAN_SUFFIX = ".anh"
LARGEST_SCAN_FILE = LARGEST_KEPT + MIB


class ScanHead(msgspec.Struct, frozen=True):
    """What anybody may read of it: whose, and which."""

    agency: str
    incarnation: str
    sha256: str
    size: int


class SealedScan(msgspec.Struct, frozen=True):
    """A whole file after its mark: the head as bytes, the sealed scan, the desk's signature over both."""

    head: bytes
    sealed: bytes
    signature: bytes

    def read_head(self) -> ScanHead:
        """Raises SealRefused when the bytes are no head."""
        try:
            return msgspec.json.decode(self.head, type=ScanHead)
        except (msgspec.MsgspecError, RecursionError) as wrong:
            raise SealRefused("no head of a scan") from wrong


def seal_scan(head: ScanHead, body: bytes, *, sealing_key: bytes, private_key: bytes) -> bytes:
    """The bytes of the file; `sealing_key` is the province's, `private_key` the desk's own."""
    said = msgspec.json.encode(head)
    sealed = SUITE.encrypt(body, X25519PublicKey.from_public_bytes(sealing_key), said)
    signature = sign(private_key, SCAN_MARK + said + sealed)
    return SCAN_MARK + msgspec.msgpack.encode(SealedScan(said, sealed, signature))


def read_scan(raw: bytes) -> SealedScan:
    """A scan as it lies in a file, neither checked nor opened. Raises SealRefused."""
    if not raw.startswith(SCAN_MARK) or len(raw) > LARGEST_SCAN_FILE:
        raise SealRefused("not a sealed scan")
    try:
        return msgspec.msgpack.decode(raw[len(SCAN_MARK) :], type=SealedScan)
    except (msgspec.MsgspecError, RecursionError) as wrong:
        raise SealRefused("not a whole scan") from wrong


def open_scan(scan: SealedScan, *, private_key: bytes, desk_key: bytes) -> bytes:
    """The scan itself; `private_key` is the province's (X25519), `desk_key` the desk's public one.

    Raises SealRefused when the desk did not sign it, it is not for this province, or is not the scan it names.
    """
    if not is_signed(desk_key, SCAN_MARK + scan.head + scan.sealed, scan.signature):
        raise SealRefused("not signed by the desk it names")
    head = scan.read_head()
    try:
        body = SUITE.decrypt(scan.sealed, X25519PrivateKey.from_private_bytes(private_key), scan.head)
    except (InvalidTag, ValueError) as wrong:
        raise SealRefused("not sealed for this province") from wrong
    if sha256(body).hexdigest() != head.sha256 or len(body) != head.size:
        raise SealRefused("another scan than it names")
    return body
