"""A desk that is a copy of another takes an incarnation of its own, with the key both of them have."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec
from sqlalchemy import Connection

from desk_app.wire.envelope import new_id
from desk_app.wire.messages import OLDEST_WIRE_VERSION, EnrolAnswer, RenewRequest
from province.actions.enrol import welcome
from province.keys import Keys
from province.refused import Refused
from province.store import desks, offices
from province.store.desks import Incarnation

WITHIN, AT_MOST = timedelta(days=1), 3
"""New incarnations of one desk: each takes blocks of numbers, and a stolen key must not take them all."""
_KEY_LENGTH = 32


def renew(
    tx: Connection,
    desk: Incarnation,
    request: RenewRequest,
    *,
    keys: Keys,
    province_name: str,
    public_url: str,
    now: datetime,
) -> EnrolAnswer:
    """A new incarnation of the same desk, with a secret and numbers of its own; the old one stays as it is.

    `desk` is the old one, not revoked, locked by the caller. Asked again with the same key, the answer is the
    same until the new one greets.
    """
    if request.incarnation != desk.incarnation:
        raise Refused(400, "incarnation", "The request speaks for another incarnation than its signature")
    if request.wire < OLDEST_WIRE_VERSION:
        raise Refused(426, "wire_too_old", "This version of the desk is too old")
    if len(request.public_key) != _KEY_LENGTH:
        raise Refused(422, "public_key", "A public key has 32 bytes")
    office = offices.office_of(tx, desk.agency, locked=True)
    if office is None:
        raise RuntimeError("a desk without an office")
    ours = [each for each in desks.incarnations_of(tx, desk.agency) if each.desk == desk.desk]
    fresh = next((each for each in ours if each.public_key == request.public_key), None)
    if fresh is None:
        if sum(now - each.enrolled_at < WITHIN for each in ours if each != _first(ours)) >= AT_MOST:
            raise Refused(403, "renewals_spent", "Too many new incarnations of this desk in one day")
        fresh = desks.add_incarnation(
            tx,
            desk.agency,
            desk=desk.desk,
            name=desks.name_of(tx, desk),
            incarnation=new_id(),
            public_key=request.public_key,
            version=request.version[:100],
            enrolled_at=now,
            now=now,
        )
    elif fresh.incarnation == desk.incarnation or fresh.hello_counter or fresh.revoked_at:
        raise Refused(409, "renewed_already", "This key is an incarnation's that has greeted")
    welcomed = welcome(
        tx, office, fresh, keys=keys, province_name=province_name, public_url=public_url, now=now
    )
    return msgspec.structs.replace(welcomed, earlier_seq=desk.last_seq)


def _first(ours: list[Incarnation]) -> Incarnation:
    return min(ours, key=lambda each: each.incarnation)
