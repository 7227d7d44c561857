"""What the sign-in decides: who is offered, whether the PIN was right, how long to wait after wrong ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from desk_app.accounts import clerk_of_card
from desk_app.bootstrap import add_clerk, sign_in
from desk_app.domain.errors import InputRefused
from desk_app.domain.words import tidy
from desk_app.store.clerks import Clerk
from desk_app.store.preferences import DESK
from desk_app.wire.envelope import Actor
from ui.work.asking import Asking

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk

CARD_ALONE = "login.card_alone"
FIRST_ROLE = "administrator"
"""The first account can add the others."""


class Wrong(StrEnum):
    """What keeps a new account from being made."""

    NAME_MISSING = "name_missing"
    PIN_FORM = "pin_form"
    PINS_DIFFER = "pins_differ"


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a PIN: the clerk, or None and how many seconds the next try has to wait."""

    clerk: Clerk | None
    wait: int = 0


class LoginView(Protocol):
    """What the sign-in card shows."""

    def show_clerks(self, clerks: Sequence[Clerk]) -> None: ...

    def show_checking(self, checking: bool) -> None: ...

    def show_wrong_pin(self, wait: int) -> None: ...

    def show_refused(self, refusal: Exception) -> None: ...

    def show_card(self, clerk: Clerk) -> None: ...

    def enter(self, clerk: Clerk) -> None: ...


class LoginPresenter:
    """One PIN at a time, checked off the window's thread."""

    def __init__(self, desk: OpenDesk, view: LoginView, *, run: Asking) -> None:
        self._desk, self._view, self._run = desk, view, run
        self._checking = self._left = False

    def leave(self) -> None:
        """The card is taken away: an answer that comes now is for nobody."""
        self._left = True

    def load(self) -> None:
        """Offer everybody who may sign in, the last one first."""
        self._run(self._desk.clerks.every, done=self._offer, failed=self._refused)

    def _offer(self, clerks: Sequence[Clerk]) -> None:
        if not self._left:
            self._view.show_clerks(clerks)

    def submit(self, name: str, pin: str) -> None:
        """Check the PIN; pressed twice it is checked once."""
        if self._checking or not name or not pin:
            return
        self._checking = True
        self._view.show_checking(True)
        self._run(
            lambda: check(self._desk, name, pin),
            done=self._answered,
            failed=self._refused,
            settled=self._settled,
        )

    def take_card(self, text: str) -> None:
        """A card was scanned: its owner is chosen and types the PIN, or is in where the desk allows that."""
        if self._checking:
            return
        self._run(lambda: owner_of(self._desk, text), done=self._known, failed=self._refused)

    def _known(self, owner: Owner) -> None:
        if self._left:
            return
        if owner.enters:
            self._view.enter(owner.clerk)
        else:
            self._view.show_card(owner.clerk)

    def _answered(self, answer: Answer) -> None:
        if self._left:
            return
        if answer.clerk is not None:
            self._view.enter(answer.clerk)
        else:
            self._view.show_wrong_pin(answer.wait)

    def _refused(self, refusal: Exception) -> None:
        if self._left:
            return
        if isinstance(refusal, InputRefused) and refusal.code == "pin_wait":
            seconds = refusal.facts.get("seconds")
            self._view.show_wrong_pin(seconds if isinstance(seconds, int) else 1)
        else:
            self._view.show_refused(refusal)

    def _settled(self) -> None:
        self._checking = False
        if not self._left:
            self._view.show_checking(False)


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose card was scanned, and whether that alone lets in."""

    clerk: Clerk
    enters: bool


def owner_of(desk: OpenDesk, text: str) -> Owner:
    """The owner of a card. A card can be copied with a photograph, so by itself it only says who is there.

    Where the desk trusts cards, an account that must wait after wrong PINs still waits.
    """
    clerk = clerk_of_card(desk, text)
    if clerk is None:
        raise InputRefused("card_unknown", field="card")
    now = desk.clock.now()
    trusted = desk.preferences.get(DESK, CARD_ALONE, False)
    if not trusted or seconds_until(clerk.wait_until, now):
        return Owner(clerk, enters=False)
    desk.clerks.note_success(clerk, now)
    return Owner(clerk, enters=True)


def check(desk: OpenDesk, name: str, pin: str) -> Answer:
    """The PIN checked; after a wrong one, how long the account waits now."""
    clerk = sign_in(desk, name, pin)
    if clerk is not None:
        return Answer(clerk)
    account, _hash = desk.clerks.pin_hash(name)
    return Answer(None, seconds_until(account.wait_until, desk.clock.now()))


def seconds_until(moment: datetime | None, now: datetime) -> int:
    """Whole seconds, counted up; 0 when there is nothing to wait for."""
    left = moment - now if moment is not None else timedelta(0)
    return max(0, int(left.total_seconds() + 0.999))


class FirstClerkView(Protocol):
    """What the card of the first account shows."""

    def show_wrong(self, wrong: Wrong | None) -> None: ...

    def show_checking(self, checking: bool) -> None: ...

    def show_refused(self, refusal: Exception) -> None: ...

    def enter(self, clerk: Clerk) -> None: ...


class FirstClerkPresenter:
    """Makes the account of whoever starts this desk."""

    def __init__(
        self, desk: OpenDesk, view: FirstClerkView, *, run: Asking, add: Callable[..., Clerk] = add_clerk
    ) -> None:
        self._desk, self._view, self._run, self._add = desk, view, run, add
        self._making = False

    def submit(self, name: str, pin: str, again: str) -> None:
        """Make the account when name and PIN are in order; pressed twice it is made once."""
        wrong = wrong_with(name, pin, again)
        self._view.show_wrong(wrong)
        if wrong is not None or self._making:
            return
        self._making = True
        self._view.show_checking(True)
        actor = Actor(tidy(name), "window")
        self._run(
            lambda: self._add(self._desk, name, FIRST_ROLE, pin, actor=actor),
            done=self._view.enter,
            failed=self._view.show_refused,
            settled=self._settled,
        )

    def _settled(self) -> None:
        self._making = False
        self._view.show_checking(False)


def wrong_with(name: str, pin: str, again: str) -> Wrong | None:
    """The first thing to mend; None when the account can be made (a PIN is 4 to 12 digits)."""
    if not tidy(name):
        return Wrong.NAME_MISSING
    if not (pin.isascii() and pin.isdigit() and 4 <= len(pin) <= 12):
        return Wrong.PIN_FORM
    return Wrong.PINS_DIFFER if pin != again else None
