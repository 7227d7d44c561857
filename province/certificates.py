"""What the province signs for a desk, so that the desk can prove it to a province restored from a backup."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

import msgspec

from desk_app.wire.messages import Certificate, Lease
from desk_app.wire.sealing import SealingCertified, sealing_public_key
from desk_app.wire.signing import is_signed
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


class NumberCertified(msgspec.Struct, frozen=True):
    """The province gave this number of its own to this dossier."""

    agency: str
    dossier_id: str
    day: date
    sequence: int
    kind: Literal["number"] = "number"


def certify(
    keys: Keys, statement: EnrolmentCertified | LeaseCertified | NumberCertified | SealingCertified
) -> Certificate:
    """A statement as JSON bytes with the province's signature."""
    body = msgspec.json.encode(statement)
    return Certificate(body, keys.signed(body))


def certify_leases(keys: Keys, leases: Iterable[Lease]) -> tuple[Certificate, ...]:
    return tuple(certify(keys, LeaseCertified(lease)) for lease in leases)


def certify_sealing(keys: Keys) -> Certificate:
    """The key with which desks seal what they send by hand."""
    return certify(keys, SealingCertified(sealing_public_key(keys.sealing_key)))


class _Kind(msgspec.Struct, frozen=True):
    kind: str


@dataclass(frozen=True, slots=True)
class Claims:
    """What certificates say before anybody looked at their signatures."""

    enrolments: tuple[tuple[EnrolmentCertified, Certificate], ...] = ()
    leases: tuple[tuple[Lease, Certificate], ...] = ()
    numbers: tuple[tuple[NumberCertified, Certificate], ...] = ()


def claims_in(certificates: Iterable[Certificate]) -> Claims:
    """What does not read, or is of a kind that a newer province signs, says nothing."""
    enrolments: list[tuple[EnrolmentCertified, Certificate]] = []
    leases: list[tuple[Lease, Certificate]] = []
    numbers: list[tuple[NumberCertified, Certificate]] = []
    for each in certificates:
        try:
            kind = msgspec.json.decode(each.body, type=_Kind).kind
            if kind == "enrolment":
                enrolments.append((msgspec.json.decode(each.body, type=EnrolmentCertified), each))
            elif kind == "lease":
                leases.append((msgspec.json.decode(each.body, type=LeaseCertified).lease, each))
            elif kind == "number":
                numbers.append((msgspec.json.decode(each.body, type=NumberCertified), each))
        except (msgspec.MsgspecError, RecursionError, ValueError):
            continue
    return Claims(tuple(enrolments), tuple(leases), tuple(numbers))


def is_ours(keys: Keys, certificate: Certificate) -> bool:
    """Whether this province signed it."""
    return is_signed(keys.public_key, certificate.body, certificate.signature)
