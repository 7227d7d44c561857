"""Scans whose bytes are made when they are read and counted when they arrive: gigabytes that lie nowhere."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

from province.blobs import Upload
from province.refused import Refused

MIB = 1024 * 1024
_GRAIN = Random(1).randbytes(MIB)


def made(name: bytes, offset: int, octets: int) -> bytes:
    """`octets` from `offset` of the endless scan that begins with `name` (32 bytes) and goes on with grain."""
    head = name[offset : offset + octets]
    octets -= len(head)
    place = max(0, offset - len(name)) % MIB
    tiled = _GRAIN[place:] + _GRAIN * (octets // MIB + 1)
    return head + tiled[:octets]


class VirtualFiles:
    """In the place of a desk's `ScanFiles`: keeps how each scan is made, not its bytes."""

    def __init__(self) -> None:
        self.sizes: dict[str, tuple[bytes, int]] = {}

    def put(self, body: bytes) -> str:
        sha256 = hashlib.sha256(body).hexdigest()
        self.sizes[sha256] = (body[:32], len(body))
        return sha256

    def put_thumbnail(self, name: str, body: bytes) -> None:
        pass

    def piece(self, name: str, offset: int, octets: int) -> bytes:
        begins, size = self.sizes[name]
        return made(begins, offset, min(octets, size - offset))


@dataclass
class Arriving:
    """An upload as the shelf sees it: how far it came, and its hash so far."""

    offset: int = 0
    digest: hashlib._Hash = field(default_factory=hashlib.sha256)


class CountingShelf:
    """In the place of a `BlobShelf`, by its rules: hashes what comes, keeps what is whole by name and size alone."""

    def __init__(self) -> None:
        self.whole: dict[tuple[str, str], int] = {}
        self.kept: Counter[str] = Counter()
        self.octets = 0
        self._coming: dict[Upload, Arriving] = {}

    def held(self, agency: str, hashes: Sequence[str]) -> dict[str, int]:
        return {each: self.whole[agency, each] for each in hashes if (agency, each) in self.whole}

    def offset(self, upload: Upload) -> int | None:
        held = self.whole.get((upload.agency, upload.sha256))
        if held is not None:
            return held
        coming = self._coming.get(upload)
        return coming.offset if coming else None

    def begin(self, upload: Upload) -> None:
        self._coming.setdefault(upload, Arriving())

    def append(self, upload: Upload, offset: int, piece: bytes) -> int:
        stands = self.offset(upload)
        if stands is None:
            raise Refused(404, "not_found", "No such upload")
        if stands != offset:
            raise Refused(409, "offset", "The upload stands elsewhere", facts={"offset": stands})
        coming = self._coming[upload]
        coming.digest.update(piece)
        coming.offset += len(piece)
        self.octets += len(piece)
        if coming.offset == upload.length:
            if coming.digest.hexdigest() != upload.sha256:
                del self._coming[upload]
                raise Refused(422, "blob_hash", "The bytes are not those of that hash; start over")
            self.whole[upload.agency, upload.sha256] = upload.length
            self.kept[upload.sha256] += 1
        return coming.offset
