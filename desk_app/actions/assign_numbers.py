"""Giving provisional dossiers their final numbers, as soon as this desk has some or must ask the province."""

from __future__ import annotations

from desk_app.domain.codes import is_legal_code, parse_scan_code
from desk_app.domain.dossier import Dossier, folded
from desk_app.domain.events import NumberAssigned, NumberRequested
from desk_app.domain.ticket import make_key
from desk_app.ports import Book, Clock, Desk, Register
from desk_app.wire.envelope import Actor

VIA = "desk"


def assign_numbers(*, register: Register, clock: Clock, desk: Desk, leases_wait: bool = False) -> int:
    """Each in a transaction of its own with its event; how many got a number.

    Where the blocks leased by now have none for a dossier's day, the province is asked for one of its own,
    once; not while it leases nothing (`leases_wait`).
    """
    with register.open() as book:
        waiting = book.provisional()
    actor = Actor(desk.desk_name, VIA)
    done = 0
    for each in waiting:
        with register.open() as book:
            done += _assign(book, book.dossier(each.id), clock, desk, actor, ask=not leases_wait)
    return done


def _assign(book: Book, dossier: Dossier, clock: Clock, desk: Desk, actor: Actor, *, ask: bool) -> bool:
    if not dossier.provisional:
        return False
    now, before = clock.now(), dossier.received
    number = book.final_number(parse_scan_code(before.scan_code).day)
    if number is None:
        if ask:
            book.announce(NumberRequested(before.code), dossier_id=dossier.id, at=now, actor=actor)
        return False
    due = before.due.at.date() if before.due else None
    fact = NumberAssigned(
        code=before.code if is_legal_code(before.code) else number.legal_code,
        scan_code=number.scan_code,
        key=make_key(desk.ticket_secret, number.scan_code, due),
        instead_of=before.code,
    )
    book.change(folded(dossier, fact, now))
    book.announce(fact, dossier_id=dossier.id, at=now, actor=actor)
    return True
