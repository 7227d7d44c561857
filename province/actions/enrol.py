"""Taking a new desk in: a one-time code against an identity, a secret and numbers of its own."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

import msgspec
from sqlalchemy import Connection

from desk_app.domain.errors import InputRefused
from desk_app.domain.ticket import ALPHABET
from desk_app.wire.envelope import new_id
from desk_app.wire.messages import (
    OLDEST_WIRE_VERSION,
    Certificate,
    EnrolAnswer,
    EnrolRequest,
    Lease,
    Office,
)
from province.actions.epochs import epoch_of, waits_for_desks
from province.actions.lease_numbers import lease_numbers
from province.certificates import (
    EnrolmentCertified,
    certify,
    certify_leases,
    certify_sealing,
    claims_in,
    is_ours,
)
from province.keys import Keys
from province.refused import Refused
from province.store import desks, offices, packs
from province.store.desks import EnrolmentCode, Incarnation

CODE_LASTS = timedelta(hours=24)
_CODE_LETTERS, _OFFICE_DIGITS = 16, 5  # 80 bits after the office's number
_READ_AS = str.maketrans("OIL", "011")
_LONGEST_NAME = 100
_KEY_LENGTH = 32


@dataclass(frozen=True, slots=True)
class NewCode:
    """A code as an administrator reads it out; the province keeps its digest alone."""

    code: str
    expires_at: datetime


def make_code(tx: Connection, agency: str, *, now: datetime, desk: str | None = None) -> NewCode:
    """A one-time enrolment code of an agency, good for 24 hours: office number and 16 characters.

    `desk`: for a computer that takes the place of that desk of the agency.
    """
    office = offices.office_of(tx, agency)
    if office is None:
        raise InputRefused("agency_unknown", field="agency", agency=agency)
    letters = "".join(secrets.choice(ALPHABET) for _ in range(_CODE_LETTERS))
    groups = [letters[at : at + 4] for at in range(0, _CODE_LETTERS, 4)]
    expires_at = now + CODE_LASTS
    desks.add_code(tx, agency, _digest(office.number + letters), now=now, expires_at=expires_at, desk=desk)
    return NewCode("-".join([office.number, *groups]), expires_at)


def enrol(
    tx: Connection, request: EnrolRequest, *, keys: Keys, province_name: str, public_url: str, now: datetime
) -> EnrolAnswer:
    """Uses the code up and gives a new incarnation everything it needs to work alone.

    The same desk may ask again with the same key until its first hello, in case the answer was lost.
    """
    _check(request)
    office, code = _open_code(tx, request.code)
    earlier = _earlier(tx, office.agency, request, keys)
    if code.used_at is not None and code.incarnation is not None:
        desk = _asks_again(tx, code.incarnation, request, now)
    elif code.expires_at <= now:
        raise _code_refused()
    else:
        desk = desks.add_incarnation(
            tx,
            office.agency,
            desk=code.desk or (earlier.desk_id if earlier else new_id()),
            name=request.desk_name.strip(),
            incarnation=new_id(),
            public_key=request.public_key,
            version=request.version,
            enrolled_at=now,
            now=now,
        )
        desks.use_code(tx, code, desk.incarnation, now=now)
    welcomed = welcome(
        tx, office, desk, keys=keys, province_name=province_name, public_url=public_url, now=now
    )
    if earlier is None:
        return welcomed
    before = desks.incarnation_of(tx, earlier.incarnation)
    return msgspec.structs.replace(welcomed, earlier_seq=before.last_seq if before else 0)


def welcome(
    tx: Connection,
    office: Office,
    desk: Incarnation,
    *,
    keys: Keys,
    province_name: str,
    public_url: str,
    now: datetime,
) -> EnrolAnswer:
    """What a new incarnation needs: its secret, its numbers, what it can prove itself with."""
    epoch = epoch_of(tx)
    hold = waits_for_desks(tx, office.agency, epoch=epoch, asking=desk.incarnation, now=now)
    leases = lease_numbers(tx, office.agency, desk.incarnation, today=now.date(), hold=hold)
    return EnrolAnswer(
        office=office,
        desk_id=desk.desk,
        incarnation=desk.incarnation,
        province_name=province_name,
        province_key=keys.public_key,
        ticket_secret=keys.ticket_secret(desk.incarnation),
        public_url=public_url,
        epoch=epoch,
        leases=leases,
        certificates=_certificates(keys, office, desk, desks.name_of(tx, desk), leases),
        packs=packs.newest(tx, keys.issuer),
        sealing=certify_sealing(keys),
    )


def _check(request: EnrolRequest) -> None:
    if request.wire < OLDEST_WIRE_VERSION:
        raise Refused(426, "wire_too_old", "This version of the desk is too old")
    if len(request.public_key) != _KEY_LENGTH:
        raise Refused(422, "public_key", "A public key has 32 bytes")
    name = request.desk_name.strip()
    if not name or len(name) > _LONGEST_NAME or not name.isprintable():
        raise Refused(422, "desk_name", "A desk's name has 1 to 100 printable characters")


def _open_code(tx: Connection, typed: str) -> tuple[Office, EnrolmentCode]:
    plain = "".join(each for each in typed.upper() if each.isalnum())
    plain = plain[:_OFFICE_DIGITS] + plain[_OFFICE_DIGITS:].translate(_READ_AS)
    office = offices.office_numbered(tx, plain[:_OFFICE_DIGITS])
    if office is not None:
        offices.office_of(tx, office.agency, locked=True)
    code = desks.code_of(tx, office.agency, _digest(plain)) if office else None
    if office is None or code is None:
        raise _code_refused()
    return office, code


def _asks_again(tx: Connection, incarnation: str, request: EnrolRequest, now: datetime) -> Incarnation:
    desk = desks.incarnation_of(tx, incarnation, locked=True)
    if (
        desk is None
        or desk.public_key != request.public_key
        or desk.hello_counter > 0
        or desk.revoked_at is not None
        or desk.enrolled_at + CODE_LASTS <= now
    ):
        raise _code_refused()
    return desk


def _code_refused() -> Refused:
    return Refused(403, "enrolment_code", "This enrolment code is wrong, used or out of date")


def _earlier(tx: Connection, agency: str, request: EnrolRequest, keys: Keys) -> EnrolmentCertified | None:
    """The incarnation whose journal the newcomer holds, where it proves one of this office."""
    for enrolment, certificate in claims_in(request.earlier).enrolments:
        if enrolment.agency == agency and is_ours(keys, certificate):
            return enrolment
    return None


def _certificates(
    keys: Keys, office: Office, desk: Incarnation, name: str, leases: tuple[Lease, ...]
) -> tuple[Certificate, ...]:
    enrolment = EnrolmentCertified(
        agency=office.agency,
        number=office.number,
        desk_id=desk.desk,
        desk_name=name,
        incarnation=desk.incarnation,
        public_key=desk.public_key,
        enrolled_at=desk.enrolled_at,
    )
    return (certify(keys, enrolment), *certify_leases(keys, leases))


def _digest(plain: str) -> bytes:
    return sha256(b"enrolment\x00" + plain.encode()).digest()
