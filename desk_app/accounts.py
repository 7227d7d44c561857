"""Accounts of the window after they were made: PIN, role, card, and closing them; each told in the journal."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from desk_app.actions.sign_in import check_role, hash_pin
from desk_app.bootstrap import OpenDesk, sign_in
from desk_app.domain.errors import InputRefused
from desk_app.domain.events import ClerkChanged
from desk_app.domain.staff_card import card_digest, new_card
from desk_app.store.clerks import Clerk
from desk_app.wire.envelope import Actor

ADMINISTRATOR, SUPERVISOR = "administrator", "supervisor"


def may_administer(desk: OpenDesk, clerk: Clerk) -> bool:
    """An administrator may change accounts; a supervisor where the desk has no administrator."""
    if clerk.role == ADMINISTRATOR:
        return True
    return clerk.role == SUPERVISOR and all(each.role != ADMINISTRATOR for each in desk.clerks.every())


def change_pin(desk: OpenDesk, clerk: Clerk, old: str, new: str, *, actor: Actor) -> None:
    """A clerk's own PIN, with the old one; a wrong one counts as at the sign-in."""
    if sign_in(desk, clerk.name, old) is None:
        raise InputRefused("pin_wrong", field="old")
    _change(desk, clerk, "pin", actor=actor, pin_hash=hash_pin(new))


def reset_pin(desk: OpenDesk, clerk: Clerk, new: str, *, actor: Actor) -> None:
    """A new PIN for a colleague who forgot theirs; the waiting after wrong ones ends."""
    _change(desk, clerk, "pin", actor=actor, pin_hash=hash_pin(new), failures=0, wait_until=None)


def set_role(desk: OpenDesk, clerk: Clerk, role: str, *, actor: Actor) -> None:
    """Another role; the last administrator keeps theirs."""
    check_role(role)
    if role != ADMINISTRATOR:
        _refuse_last(desk, clerk)
    _change(desk, clerk, "role", actor=actor, role=role)


def close_account(desk: OpenDesk, clerk: Clerk, *, actor: Actor) -> None:
    """Nobody signs in with it any more; its name stays with what was done."""
    if clerk.id == actor.clerk_id:
        raise InputRefused("own_account", field="clerk")
    _refuse_last(desk, clerk)
    _change(desk, clerk, "closed", actor=actor, closed=True, card=None)


def open_account(desk: OpenDesk, clerk: Clerk, *, actor: Actor) -> None:
    """A closed account may sign in again."""
    _change(desk, clerk, "opened", actor=actor, closed=False)


def give_card(desk: OpenDesk, clerk: Clerk, text: str, *, actor: Actor) -> None:
    """The clerk is known by this card from now on, and by no other; refuses a colleague's."""
    digest = card_digest(text)
    known = desk.clerks.by_card(digest)
    if known is not None and known.id != clerk.id:
        raise InputRefused("card_taken", field="card", name=known.name)
    _change(desk, clerk, "card", actor=actor, card=digest)


def take_card(desk: OpenDesk, clerk: Clerk, *, actor: Actor) -> None:
    """A lost card means nobody any more."""
    _change(desk, clerk, "card", actor=actor, card=None)


def fresh_card() -> str:
    """A number for a new card."""
    return new_card(secrets.randbelow)


def clerk_of_card(desk: OpenDesk, text: str) -> Clerk | None:
    """Whose card this is, None when nobody's; refuses what is no card."""
    return desk.clerks.by_card(card_digest(text))


def refuse_unless_administrator(desk: OpenDesk, clerk: Clerk, pin: str) -> None:
    """Who changes other people's accounts says their own PIN again."""
    if not may_administer(desk, clerk):
        raise InputRefused("needs_administrator", field="clerk")
    if sign_in(desk, clerk.name, pin) is None:
        raise InputRefused("pin_wrong", field="pin")


def _refuse_last(desk: OpenDesk, clerk: Clerk) -> None:
    administrators: Sequence[Clerk] = [each for each in desk.clerks.every() if each.role == ADMINISTRATOR]
    if clerk.role == ADMINISTRATOR and len(administrators) < 2:
        raise InputRefused("last_administrator", field="role")


def _change(desk: OpenDesk, clerk: Clerk, what: str, *, actor: Actor, **columns: object) -> None:
    role = str(columns.get("role", clerk.role))
    with desk.register.open() as book:
        book.change_clerk(clerk.id, columns)
        fact = ClerkChanged(clerk_id=clerk.id, name=clerk.name, what=what, role=role)
        book.announce(fact, dossier_id=None, at=desk.clock.now(), actor=actor)
