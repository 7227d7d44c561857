"""What desk and province hold, month by month, as counts and digests that can be compared in one message."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256

import msgspec

from desk_app.wire.envelope import GENESIS, Envelope

_MODULUS = 1 << 256


class Bucket(msgspec.Struct, frozen=True, array_like=True):
    """`count` events of a `month` ("2026-11"; empty where a header does not read) and the digest over them."""

    month: str
    count: int
    digest: bytes


def header_leaf(header: bytes) -> bytes:
    """What stands for a fed event in a digest; 32 bytes."""
    return sha256(header).digest()


def event_leaf(envelope: Envelope) -> bytes:
    """The same of the whole event, its content too; 32 bytes."""
    return envelope.digest(GENESIS)


def buckets_of(rows: Iterable[tuple[str, bytes]]) -> tuple[Bucket, ...]:
    """(month, 32 bytes) of every event, in any order → one bucket a month, by month.

    The digest is the sum modulo 2**256: it does not depend on the order, and one event more or less changes it
    by that event alone. 100,000 rows take about 0.1 s.
    """
    sums: dict[str, int] = {}
    counts: dict[str, int] = {}
    read = int.from_bytes
    for month, leaf in rows:
        sums[month] = sums.get(month, 0) + read(leaf, "big")
        counts[month] = counts.get(month, 0) + 1
    return tuple(
        Bucket(month, counts[month], (sums[month] % _MODULUS).to_bytes(32, "big")) for month in sorted(sums)
    )


def with_one_more(bucket: Bucket, leaf: bytes) -> Bucket:
    """The bucket after one more event of its month."""
    total = int.from_bytes(bucket.digest, "big") + int.from_bytes(leaf, "big")
    return Bucket(bucket.month, bucket.count + 1, (total % _MODULUS).to_bytes(32, "big"))


def differing(ours: Sequence[Bucket], theirs: Sequence[Bucket]) -> tuple[str, ...]:
    """The months that only one side has or that the two sides hold differently, by month."""
    mine, other = ({each.month: each for each in side} for side in (ours, theirs))
    return tuple(month for month in sorted(mine | other) if mine.get(month) != other.get(month))
