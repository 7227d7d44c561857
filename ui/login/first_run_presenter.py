"""What the first start decides: is the address right, is the code there, where does the key lie."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from desk_app.bootstrap import enrol
from desk_app.domain.errors import Refusal
from desk_app.domain.words import tidy
from desk_app.paths import Home
from desk_app.store.vault import KeyPlace, system_vault_works
from desk_app.transport.address import province_address
from ui.work.asking import Asking

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk

_CODE = r"[0-9]{5}(?:[- ]?[0-9A-Z]{4}){4}"
"""An enrolment code: the office's number and four groups of four."""

Enrol = Callable[..., "OpenDesk"]
"""`bootstrap.enrol`: (home, url, code, *, desk_name, key_place) → the open desk."""


@dataclass(frozen=True, slots=True)
class Enrolling:
    """What was filled in."""

    url: str
    code: str
    desk_name: str
    key_place: KeyPlace

    @property
    def missing(self) -> str:
        """The first field that is empty, "" when all are filled in."""
        filled = {"url": self.url, "code": self.code, "desk_name": self.desk_name}
        return next((name for name, value in filled.items() if not tidy(value)), "")


def both_in_one(text: str) -> tuple[str, str] | None:
    """Address and code out of the province's QR or a pasted line: https://host#CODE or https://host CODE.

    Only with the whole code: a scanner that types letter by letter is not left in the middle of it.
    """
    found = re.fullmatch(rf"(https?://[^\s#]+)(?:\s*#\s*|\s+)({_CODE})", text.strip(), re.IGNORECASE)
    return (found[1], found[2]) if found else None


class FirstRunView(Protocol):
    """What the first start shows."""

    def show_key_places(self, system: bool) -> None: ...

    def show_wrong_address(self, refusal: Exception | None) -> None: ...

    def show_missing(self, field: str) -> None: ...

    def show_busy(self, busy: bool) -> None: ...

    def show_refused(self, refusal: Exception, field: str) -> None: ...

    def opened(self, desk: OpenDesk) -> None: ...


class FirstRunPresenter:
    """Enrols the desk off the window's thread; nothing is left behind when the province says no."""

    def __init__(
        self,
        home: Home,
        view: FirstRunView,
        *,
        run: Asking,
        enrol: Enrol = enrol,
        key_store: Callable[[], bool] = system_vault_works,
    ) -> None:
        self._home, self._view, self._run, self._enrol = home, view, run, enrol
        self._key_store = key_store
        self._busy = False

    def load(self) -> None:
        """Find out whether this computer has a key store."""
        self._run(self._key_store, done=self._view.show_key_places, failed=self._no_key_store)

    def look_at_address(self, url: str) -> None:
        """Say at once what is wrong with an address that was typed."""
        try:
            province_address(url)
        except Refusal as refusal:
            self._view.show_wrong_address(refusal if tidy(url) else None)
        else:
            self._view.show_wrong_address(None)

    def submit(self, filled: Enrolling) -> None:
        """Enrol the desk; pressed twice it is enrolled once."""
        if filled.missing:
            self._view.show_missing(filled.missing)
            return
        if self._busy:
            return
        self._busy = True
        self._view.show_busy(True)

        def job() -> OpenDesk:
            return self._enrol(
                self._home,
                tidy(filled.url),
                tidy(filled.code),
                desk_name=tidy(filled.desk_name),
                key_place=filled.key_place,
            )

        self._run(job, done=self._view.opened, failed=self._refused, settled=self._settled)

    def _refused(self, refusal: Exception) -> None:
        self._view.show_refused(refusal, refusal.field if isinstance(refusal, Refusal) else "")

    def _no_key_store(self, _refusal: Exception) -> None:
        self._view.show_key_places(False)

    def _settled(self) -> None:
        self._busy = False
        self._view.show_busy(False)
