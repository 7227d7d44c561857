"""What the province signs for a desk, so that the desk can prove it to a province restored from a backup."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Literal

import msgspec

from desk_app.wire.messages import Certificate, Lease
from desk_app.wire.sealing import SealingCertified, sealing_public_key
from province.keys import Keys


class EnrolmentCertified(msgspec.Struct, frozen=True):
    """This public key is this incarnation of this desk."""

    agency: str
    number: str
    desk_id: str
    desk_name: str
    incarnation: str
    public_key: bytes
    enrolled_at: datetime
    kind: Literal["enrolment"] = "enrolment"


class LeaseCertified(msgspec.Struct, frozen=True):
    """These numbers of these days belong to this incarnation."""

    lease: Lease
    kind: Literal["lease"] = "lease"


def certify(keys: Keys, statement: EnrolmentCertified | LeaseCertified | SealingCertified) -> Certificate:
    """A statement as JSON bytes with the province's signature."""
    body = msgspec.json.encode(statement)
    return Certificate(body, keys.signed(body))


def certify_leases(keys: Keys, leases: Iterable[Lease]) -> tuple[Certificate, ...]:
    return tuple(certify(keys, LeaseCertified(lease)) for lease in leases)


def certify_sealing(keys: Keys) -> Certificate:
    """The key with which desks seal what they send by hand."""
    return certify(keys, SealingCertified(sealing_public_key(keys.sealing_key)))
