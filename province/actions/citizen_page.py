"""Answering a citizen's receipt: the dossier's page, "awaiting", or nothing that a guesser could use."""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import InputRefused
from desk_app.domain.ticket import Ticket, is_genuine, parse_ticket
from desk_app.wire.messages import Office
from province.actions.citizen_told import awaited, page_of
from province.keys import Keys
from province.store import desks, dossiers, numbers, offices
from province.web.citizen_facts import CitizenPage

# What is looked up when a ticket does not even parse, so that nobody can tell it by the time it takes.
_BLANK = Ticket("0" * 16, "0" * 12)


@dataclass(frozen=True, slots=True)
class Found:
    """A genuine ticket: its page, or None where two desks gave out its code; its dossier once it has arrived."""

    page: CitizenPage | None
    office: Office
    ticket: Ticket
    dossier: Dossier | None = None


@dataclass(frozen=True, slots=True)
class NotFound:
    """Malformed, unknown or a wrong key; only a ticket that reads as one, `guessed`, counts."""

    guessed: Ticket | None = None

    @property
    def ticket(self) -> Ticket:
        """What to look up instead where nothing was read."""
        return self.guessed or _BLANK


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
    held = dossiers.held_under(tx, agency, ticket.scan_code)
    former = numbers.formerly(tx, agency=agency, scan_code=ticket.scan_code, key=ticket.key)
    genuine = _is_printed(tx, agency, ticket, keys)
    fits = hmac.compare_digest(held.key if held else _BLANK.key, ticket.key)
    if ticket is _BLANK:
        return NotFound()
    if office is None or not genuine or (held is not None and not fits and former is None):
        return NotFound(guessed=ticket)
    if held is not None and fits:
        if held.contested:
            return Found(None, office, ticket)
        former = dossiers.dossiers_with(tx, agency, [held.id])[held.id]
    if former is None:
        return Found(awaited(ticket, office, province_name, now), office, ticket)
    return Found(page_of(tx, former, office, province_name, now), office, ticket, former)


def _is_printed(tx: Connection, agency: str, ticket: Ticket, keys: Keys) -> bool:
    """Whether a desk of the agency made the key: one that was not revoked before the code's day."""
    genuine = False
    is_genuine(keys.ticket_secret("nobody"), ticket)  # an office without desks costs a look as well
    for desk in desks.incarnations_of(tx, agency):
        in_time = desk.revoked_at is None or ticket.code.day <= desk.revoked_at.date()
        if is_genuine(keys.ticket_secret(desk.incarnation), ticket) and in_time:
            genuine = True
    return genuine
