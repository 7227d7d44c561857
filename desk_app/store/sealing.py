"""Scans sealed part by part (AES-256-GCM), so that a piece is read without unsealing the rest.

A file is a head (mark, 32 bytes of salt, the plain size) and parts of 256 KiB, each with its 16-byte tag. The
file's key is HKDF-SHA256 of the desk's scan key and the salt; a part's nonce is its place and whether it is the
last, and head and name are sealed with every part: parts cannot be swapped, dropped or put under another name.
"""

from __future__ import annotations

import os
import struct
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

PART = 256 * 1024
_MARK = b"QMC1"
_HEAD = struct.Struct(">4s32sQ")
_TAG = 16


def seal_to(out: BinaryIO, key: bytes, name: str, body: bytes) -> None:
    """Writes `body` sealed under `name`; `key` is 32 bytes."""
    head = _HEAD.pack(_MARK, os.urandom(32), len(body))
    cipher = _cipher(key, head)
    out.write(head)
    parts = _parts(len(body))
    for place in range(parts):
        plain = body[place * PART : (place + 1) * PART]
        out.write(cipher.encrypt(_nonce(place, place == parts - 1), plain, head + name.encode()))


class Sealed:
    """A sealed file, read in pieces. Raises ValueError for what was changed, cut or sealed under another key."""

    def __init__(self, file: BinaryIO, key: bytes, name: str) -> None:
        self._file, self._name = file, name
        self._head = file.read(_HEAD.size)
        if len(self._head) != _HEAD.size or not self._head.startswith(_MARK):
            raise ValueError("not a sealed scan")
        self.size = int(_HEAD.unpack(self._head)[2])
        self._cipher = _cipher(key, self._head)

    def read(self, offset: int, octets: int) -> bytes:
        """At most `octets` plain bytes from `offset`."""
        end = min(self.size, offset + octets)
        if offset >= end and self.size:
            return b""
        first, last = offset // PART, max(end - 1, 0) // PART
        plain = b"".join(self._part(place) for place in range(first, last + 1))
        return plain[offset - first * PART : end - first * PART]

    def _part(self, place: int) -> bytes:
        self._file.seek(_HEAD.size + place * (PART + _TAG))
        nonce = _nonce(place, place == _parts(self.size) - 1)
        try:
            return self._cipher.decrypt(nonce, self._file.read(PART + _TAG), self._head + self._name.encode())
        except InvalidTag as wrong:
            raise ValueError("a part of a sealed scan does not hold") from wrong


def _parts(size: int) -> int:
    return max(1, -(-size // PART))


def _nonce(place: int, last: bool) -> bytes:
    return place.to_bytes(11, "big") + bytes([last])


def _cipher(key: bytes, head: bytes) -> AESGCM:
    salt = head[len(_MARK) : len(_MARK) + 32]
    return AESGCM(HKDF(SHA256(), 32, salt, b"quay-mot-cua scan").derive(key))
