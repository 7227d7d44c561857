"""Answering a citizen's receipt: the dossier's page, "awaiting", or nothing that a guesser could use."""

from __future__ import annotations

import hmac
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import Connection

from desk_app.domain.dossier import Dossier, Status
from desk_app.domain.errors import InputRefused
from desk_app.domain.events import DossierReceived, Event, ResultReturned, ReturnBy
from desk_app.domain.ticket import Ticket, is_genuine, parse_ticket
from desk_app.wire.envelope import Header, read_header
from desk_app.wire.facts import UnknownFact, decode_fact
from desk_app.wire.messages import Office
from province.actions.citizen_steps import Happening, steps_of
from province.keys import Keys
from province.settings import WrongKeys
from province.store import desks, dossiers, ledger, numbers, offices, wrong_keys
from province.store.wrong_keys import Subject
from province.web.citizen_facts import CitizenPage, Payment, initials

# What is looked up when a ticket does not even parse, so that nobody can tell it by the time it takes.
_BLANK = Ticket("0" * 16, "0" * 12)


@dataclass(frozen=True, slots=True)
class Found:
    """A genuine ticket: its page, or None where two desks gave out its code."""

    page: CitizenPage | None
    office: Office
    ticket: Ticket


@dataclass(frozen=True, slots=True)
class NotFound:
    """Malformed, unknown or a wrong key; only the last, `guessed`, counts."""

    guessed: Ticket | None = None


def citizen_page(
    tx: Connection, text: str, *, keys: Keys, province_name: str, now: datetime
) -> Found | NotFound:
    """What a ticket opens. Every text costs the same look-ups, whether it names a dossier or not."""
    try:
        ticket = parse_ticket(text)
    except InputRefused:
        ticket = _BLANK
    office = offices.office_numbered(tx, ticket.scan_code[:5])
    agency = office.agency if office else ""
    held = dossiers.dossier_named(tx, agency, scan_code=ticket.scan_code)
    former = numbers.formerly(tx, agency=agency, scan_code=ticket.scan_code, key=ticket.key)
    genuine = _is_printed(tx, agency, ticket, keys)
    if held is not None and not hmac.compare_digest(held[0].received.key, ticket.key):
        held = (former, False) if former is not None else held
        genuine = genuine and former is not None
    elif held is None and former is not None:
        held = (former, False)
    if ticket is _BLANK:
        return NotFound()
    if office is None or not genuine:
        return NotFound(guessed=ticket)
    if held is None:
        return Found(_awaited(ticket, office, province_name, now), office, ticket)
    dossier, contested = held
    if contested:
        return Found(None, office, ticket)
    return Found(_page(tx, dossier, office, province_name, now), office, ticket)


def seconds_to_wait(
    tx: Connection, guessed: Ticket, address: str, *, limits: WrongKeys, now: datetime
) -> int | None:
    """How long this guesser is to wait, None while there are tries left. Reads only."""
    subjects = _subjects(guessed, address, limits)
    return wrong_keys.seconds_to_wait(tx, subjects, now=now, window=limits.window)


def count_wrong_key(
    tx: Connection, guessed: Ticket, address: str, *, limits: WrongKeys, now: datetime
) -> None:
    for subject, _ in _subjects(guessed, address, limits):
        wrong_keys.count(tx, subject, now=now, window=limits.window)
    wrong_keys.forget_before(tx, now - 6 * limits.window)


def _subjects(guessed: Ticket, address: str, limits: WrongKeys) -> tuple[tuple[Subject, int], ...]:
    return (
        (("", f"code {guessed.scan_code}"), limits.per_code),
        (("", f"from {address}"), limits.per_address),
    )


def _is_printed(tx: Connection, agency: str, ticket: Ticket, keys: Keys) -> bool:
    """Whether a desk of the agency made the key: one that was not revoked before the code's day."""
    genuine = False
    is_genuine(keys.ticket_secret("nobody"), ticket)  # an office without desks costs a look as well
    for desk in desks.incarnations_of(tx, agency):
        in_time = desk.revoked_at is None or ticket.code.day <= desk.revoked_at.date()
        if is_genuine(keys.ticket_secret(desk.incarnation), ticket) and in_time:
            genuine = True
    return genuine


def _awaited(ticket: Ticket, office: Office, province_name: str, now: datetime) -> CitizenPage:
    return CitizenPage(
        status=None,
        scan_code=ticket.scan_code,
        as_of=now,
        office_name=office.name,
        office_phone=office.phone or None,
        office_hours=office.hours or None,
        province_name=province_name,
        received_at=ticket.code.day,
        due_at=ticket.due_day,
    )


def _page(tx: Connection, dossier: Dossier, office: Office, province_name: str, now: datetime) -> CitizenPage:
    history = _history(tx, dossier)
    extended = dossier.extensions > 0 and dossier.due is not None
    promised = dossier.first_due if extended else dossier.due
    handed_over = next(
        (each.fact for each in reversed(history) if isinstance(each.fact, ResultReturned)), None
    )
    return CitizenPage(
        status=int(dossier.status),
        scan_code=dossier.scan_code,
        as_of=now,
        office_name=office.name,
        office_phone=office.phone or None,
        office_hours=office.hours or None,
        province_name=province_name,
        legal_code=dossier.code,
        former_codes=tuple(each.code for each in dossier.former),
        procedure_name=dossier.received.procedure_name,
        initials=initials(dossier.owner.full_name) or None,
        received_at=dossier.received.received_at,
        due_at=promised.at if promised else None,
        new_due=dossier.due.at if extended and dossier.due else None,
        acted_at=dossier.changed_at,
        late=dossier.is_late(now),
        apology_reason=dossier.extension_reason,
        papers_wanted=tuple((paper.name, paper.reason or "") for paper in dossier.wanted),
        respond_by=dossier.respond_by,
        paused_since=dossier.paused_at,
        payment=Payment(amount=dossier.payment_due) if dossier.payment_due else None,
        by_post=dossier.return_by is ReturnBy.POST,
        returned_at=dossier.ended_at if dossier.status is Status.RETURNED else None,
        handed_to=_handed_to(handed_over),
        reason=dossier.end_reason or dossier.wanted_reason,
        steps=steps_of(dossier, history),
    )


def _handed_to(fact: Event | None) -> Literal["owner", "mandated", "post"] | None:
    if not isinstance(fact, ResultReturned):
        return None
    if fact.by is ReturnBy.POST:
        return "post"
    return "owner" if fact.is_applicant else "mandated"


def _history(tx: Connection, dossier: Dossier) -> Sequence[Happening]:
    """What was applied to the dossier, in the province's order."""
    happened = []
    for line in ledger.lines_of(tx, dossier.agency, dossier.id):
        if line.verdict != "applied":
            continue
        header: Header = read_header(line.header)
        fact = decode_fact(line.kind, header.schema, line.payload)
        if not isinstance(fact, UnknownFact):
            at = fact.received_at if isinstance(fact, DossierReceived) else header.at
            happened.append(Happening(at, fact))
    return happened
