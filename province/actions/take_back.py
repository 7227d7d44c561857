"""Taking back what a restored province no longer knows: desks and blocks, from what it once signed for them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection

from desk_app.wire.messages import Certificate, Lease
from province.actions.epochs import epoch_of, turn_epoch
from province.certificates import EnrolmentCertified, claims_in, is_ours
from province.keys import Keys
from province.refused import Refused
from province.store import desks, leases, offices
from province.store.desks import Incarnation


def proven_enrolment(
    certificates: Iterable[Certificate], incarnation: str, *, keys: Keys
) -> EnrolmentCertified | None:
    """The enrolment of that incarnation, where this province signed it."""
    for enrolment, certificate in claims_in(certificates).enrolments:
        if enrolment.incarnation == incarnation and is_ours(keys, certificate):
            return enrolment
    return None


def take_desk_back(
    tx: Connection, enrolment: EnrolmentCertified, *, epoch: str | None, version: str, now: datetime
) -> None:
    """An incarnation that is not in the books any more stands in them again; the epoch turns.

    `epoch` is the one the desk knows, None where it does not say. A desk that was revoked after this
    enrolment stays revoked. Refuses an office that the backup does not have: an administrator adds it first.
    """
    office = offices.office_of(tx, enrolment.agency, locked=True)
    if office is None or office.number != enrolment.number:
        raise Refused(
            409,
            "office_unknown",
            "The office of this desk is not in the books",
            facts={"agency": enrolment.agency},
        )
    if desks.incarnation_of(tx, enrolment.incarnation) is not None:
        return
    others = [each for each in desks.incarnations_of(tx, enrolment.agency) if each.desk == enrolment.desk_id]
    revoked = [
        each.revoked_at for each in others if each.revoked_at and enrolment.enrolled_at <= each.revoked_at
    ]
    desks.add_incarnation(
        tx,
        enrolment.agency,
        desk=enrolment.desk_id,
        name=enrolment.desk_name,
        incarnation=enrolment.incarnation,
        public_key=enrolment.public_key,
        version=version,
        enrolled_at=enrolment.enrolled_at,
        now=now,
        revoked_at=min(revoked, default=None),
    )
    current = epoch_of(tx)
    if epoch is None or epoch == current:
        turn_epoch(tx, current, now=now)


def take_leases_back(
    tx: Connection, desk: Incarnation, certificates: Iterable[Certificate], *, keys: Keys
) -> bool:
    """Blocks and days that the desk proves and the books do not have; whether there were any.

    A block that went to another incarnation in the meantime stays with that one.
    """
    offices.office_of(tx, desk.agency, locked=True)
    held = {(each.first, each.from_day): each for each in leases.leases_of(tx, desk.agency)}
    missing = [
        (lease, certificate)
        for lease, certificate in claims_in(certificates).leases
        if lease.agency == desk.agency
        and lease.incarnation == desk.incarnation
        and _is_news(held.get((lease.first, lease.from_day)), lease)
    ]
    taken = False
    for lease, certificate in missing:
        if not is_ours(keys, certificate):
            continue
        before = held.get((lease.first, lease.from_day))
        if before is None:
            leases.add_lease(tx, lease)
        else:
            leases.extend_lease(tx, before, lease.until_day)
        held[lease.first, lease.from_day] = lease
        taken = True
    return taken


def _is_news(held: Lease | None, lease: Lease) -> bool:
    if held is None:
        return True
    return held.incarnation == lease.incarnation and held.until_day < lease.until_day
