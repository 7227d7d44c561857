"""Giving a dossier one of the province's own numbers, as an event of the province that every desk is told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from desk_app.domain.codes import Number, is_legal_code, parse_scan_code
from desk_app.domain.dossier import Dossier, folded
from desk_app.domain.events import NumberAssigned
from desk_app.domain.ticket import make_key
from desk_app.wire.messages import Certificate, Office
from province.actions.author import OURSELVES, write
from province.actions.tell import Told
from province.certificates import NumberCertified, certify, claims_in, is_ours
from province.keys import Keys
from province.store import numbers


@dataclass(frozen=True, slots=True)
class NumberGiver:
    """Whose numbers are given, signed with which keys, and when; `secret` makes the look-up keys."""

    office: Office
    keys: Keys
    secret: bytes
    now: datetime


@dataclass(frozen=True, slots=True)
class Renumbered:
    """The dossier under its new number, and the province's event that says so, not fed yet."""

    dossier: Dossier
    incarnation: str
    seq: int
    fact: NumberAssigned


def number_anew(tx: Connection, giver: NumberGiver, dossier: Dossier) -> Renumbered | None:
    """The dossier under a number of 9751–9999 of its day; None when that day has none left.

    A dossier that was given one keeps it, whatever happened since. The agency's feed is locked by the caller.
    """
    agency, before = dossier.agency, dossier.received
    given = numbers.given_to(tx, agency, dossier.id)
    if given is None:
        day = parse_scan_code(before.scan_code).day
        sequence = numbers.next_free(tx, agency, day)
        if sequence is None:
            return None
        numbers.give(tx, agency, day, sequence, dossier.id, now=giver.now)
        given = (day, sequence)
    number = Number(agency, giver.office.number, given[0], given[1])
    from_portal = (
        is_legal_code(before.code) and before.code.rpartition("-")[0] != f"{agency}-{given[0]:%y%m%d}"
    )
    code = before.code if from_portal else number.legal_code
    due = before.due.at.date() if before.due else None
    proof = certify(giver.keys, NumberCertified(agency, dossier.id, given[0], given[1]))
    fact = NumberAssigned(
        code=code,
        scan_code=number.scan_code,
        key=make_key(giver.secret, number.scan_code, due),
        instead_of=before.code,
        proof=proof.body.decode(),
        signature=proof.signature.hex(),
    )
    after = folded(dossier, fact, giver.now)
    said = write(tx, agency, dossier.id, fact, actor=OURSELVES, keys=giver.keys, now=giver.now)
    return Renumbered(after, said.incarnation, said.seq, fact)


def told(renumbered: Iterable[Renumbered]) -> list[Told]:
    """What every desk of the office is told, the one that received the dossier among them."""
    return [Told(each.incarnation, each.seq, each.dossier.id, each.fact) for each in renumbered]


def take_numbers_back(
    tx: Connection, agency: str, certificates: Iterable[Certificate], *, keys: Keys, now: datetime
) -> bool:
    """Numbers that the province gave and a restored one does not know; whether there were any."""
    taken = False
    for number, certificate in claims_in(certificates).numbers:
        known = number.agency != agency or numbers.given_to(tx, agency, number.dossier_id) is not None
        if known or not is_ours(keys, certificate):
            continue
        if numbers.is_free(tx, agency, number.day, number.sequence):
            numbers.give(tx, agency, number.day, number.sequence, number.dossier_id, now=now)
            taken = True
    return taken
