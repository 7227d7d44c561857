"""One dossier of the demo that the province gives back: written as an older version of the desk let it pass."""

from __future__ import annotations

from dataclasses import replace

from desk_app.actions.receive import looked_at
from desk_app.bootstrap import OpenDesk
from desk_app.demo.people import citizens
from desk_app.domain.applicant import IdKind
from desk_app.domain.dossier import Dossier, received
from desk_app.domain.intake import Intake
from desk_app.domain.ticket import make_key
from desk_app.wire.envelope import Actor, new_id

PROCEDURE = "1.004222"


def receive_unchecked(desk: OpenDesk, *, actor: Actor, number: str = "") -> Dossier:
    """Receives an invented citizen whose identity number is `number`, a figure short when not given.

    The counter of today refuses that; the province does too, names the field, and takes the dossier once it is
    corrected.
    """
    owner = next(each for each in citizens() if each.id_kind is IdKind.CCCD)
    wrong = replace(owner, id_number=number or (owner.id_number or "")[:-1])
    intake = Intake(procedure=PROCEDURE, owner=owner)
    seen = looked_at(intake, catalogue=desk.catalogue, clock=desk.clock, desk=desk.desk).received
    with desk.register.open() as book:
        own = book.next_number(seen.received_at.date())
        day = seen.due.at.date() if seen.due else None
        fact = replace(
            seen,
            code=own.legal_code,
            scan_code=own.scan_code,
            key=make_key(desk.desk.ticket_secret, own.scan_code, day),
            owner=wrong,
        )
        dossier = received(new_id(), fact)
        book.add(dossier)
        book.announce(fact, dossier_id=dossier.id, at=desk.clock.now(), actor=actor)
    return dossier
