"""What stands on the citizen's screen now: decided by what the clerk does, never by the clock alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from desk_app.actions.rate import rate
from desk_app.domain.errors import Refusal
from desk_app.domain.fees import PaymentMethod
from desk_app.domain.survey import Occasion, Satisfaction
from desk_app.domain.ticket import lookup_url
from desk_app.domain.vietqr import vietqr_payload
from desk_app.store.preferences import DESK
from ui.citizen_display.banks import bank_name
from ui.citizen_display.showing import Check, Done, Idle, Pay, Resting, Shown, Thanks
from ui.work.asking import Asking

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk
    from desk_app.domain.dossier import Dossier

DONE_SECONDS, THANKS_SECONDS, RECEIVED_SECONDS, PAY_SECONDS = 10, 3, 4, 300

Later = Callable[[float, Callable[[], None]], Callable[[], None]]
"""Does something after so many seconds; what comes back calls it off."""


class CitizenView(Protocol):
    """The citizen's screen, and the line in which the clerk confirms a payment."""

    def show_page(self, shown: Shown) -> None: ...

    def ask_payment(self, dossier: Dossier, pay: Pay) -> None: ...

    def payment_over(self) -> None: ...

    def rated(self) -> None: ...


@dataclass(frozen=True, slots=True)
class _Settings:
    bin: str
    account: str
    receiver: str
    survey: bool


class CitizenDisplay:
    """One page at a time; what waits behind it (`_form`) comes back when it is over."""

    def __init__(self, desk: OpenDesk, view: CitizenView, *, run: Asking, later: Later) -> None:
        self._desk, self._view, self._run, self._later = desk, view, run, later
        self._idle = Idle()
        self._form: Check | None = None
        self._served: Dossier | None = None
        self._done = Done("", "")
        self._rating = False
        self._call_off: Callable[[], None] = lambda: None
        self.page: Shown = Resting()

    # The counter ------------------------------------------------------------------------------------

    def rest(self) -> None:
        """The counter is locked: nothing of anybody is shown, and nothing is shown again by itself."""
        self._form, self._served = None, None
        self._view.payment_over()
        self._show(Resting())

    def wake(self) -> None:
        """Somebody has signed in."""
        if isinstance(self.page, Resting):
            self._show(self._form or self._idle)

    def call(self, idle: Idle) -> None:
        """A number was called: whoever was served is done."""
        self._idle, self._form = idle, None
        if not isinstance(self.page, Resting):
            self._leave_payment()
            self._show(idle)

    def stand_by(self, idle: Idle) -> None:
        """The queue as it is; nobody was called just now."""
        self._idle = idle
        if isinstance(self.page, Idle):
            self._show(idle)

    # The form and what becomes of it ----------------------------------------------------------------

    def check(self, form: Check | None) -> None:
        """What is being written, None while it is nothing to read; another person ends a page that stands."""
        self._form = form
        if isinstance(self.page, Resting):
            return
        if isinstance(self.page, Idle | Check | Thanks):
            self._show(form or self._idle)
        elif form is not None and self._served is not None and form.name != self._served.owner.full_name:
            self._leave_payment()
            self._show(form)

    def received(self, dossier: Dossier) -> None:
        """A dossier got its number: to pay, where VietQR was chosen, then what to take along."""
        owed = (dossier.fee.amount or 0) - dossier.collected
        by_bank = dossier.fee.method is PaymentMethod.VIETQR and owed > 0
        self._serve(dossier, lambda settings: self._pay(dossier, owed, settings) if by_bank else None)

    def returned(self, dossier: Dossier) -> None:
        """A result was handed over."""
        self._serve(dossier, lambda _settings: None, returned=True)

    def transfer(self, dossiers: Sequence[Dossier]) -> None:
        """Fees still owed for results are to come by bank: one sum, one code; none: the clerk chose otherwise.

        Whether the money came is told by the hand-over itself.
        """
        if isinstance(self.page, Resting):
            return
        if not dossiers:
            if isinstance(self.page, Pay):
                self._leave_payment()
                self._go_on()
            return
        first, owed = dossiers[0], sum(each.owed for each in dossiers)
        self._leave_payment()
        self._served = first

        def ready(settings: _Settings) -> None:
            if self._served is first and not isinstance(self.page, Resting):
                self._show(self._pay(first, owed, settings), PAY_SECONDS, self._give_up_payment)

        self._run(self._settings, done=ready, failed=lambda _refusal: self._go_on())

    def payment_confirmed(self) -> None:
        """The clerk has seen the money: the only way a payment is shown as received."""
        if not isinstance(self.page, Pay) or self.page.received or self._served is None:
            return
        dossier, settled = self._served, self.page
        self._view.payment_over()
        paid = replace(settled, received=True)
        self._show(paid, RECEIVED_SECONDS, lambda: self._finish(dossier))

    # The survey -------------------------------------------------------------------------------------

    def touched(self, satisfaction: Satisfaction) -> None:
        """A finger on a face: kept once, then thanked for."""
        page, dossier = self.page, self._served
        if not isinstance(page, Done) or page.occasion is None or dossier is None or self._rating:
            return
        self._rating = True
        occasion, desk = page.occasion, self._desk

        def kept(_: Dossier) -> None:
            self._view.rated()
            if self.page is page:
                self._served = None
                self._show(Thanks(), THANKS_SECONDS, self._go_on)

        def refused(_: Exception) -> None:
            # Rated before, or the disk is full: not the citizen's trouble, and no reason to hold them up.
            if self.page is page:
                self._go_on()

        def settled() -> None:
            self._rating = False

        self._run(
            lambda: rate(dossier.id, satisfaction, occasion, register=desk.register, clock=desk.clock),
            done=kept,
            failed=refused,
            settled=settled,
        )

    # Within -----------------------------------------------------------------------------------------

    def _serve(
        self, dossier: Dossier, to_pay: Callable[[_Settings], Pay | None], *, returned: bool = False
    ) -> None:
        if isinstance(self.page, Resting):
            return
        self._leave_payment()
        self._served = dossier

        def ready(settings: _Settings) -> None:
            if self._served is not dossier or isinstance(self.page, Resting):
                return
            pay = to_pay(settings)
            occasion = (Occasion.RETURN if returned else Occasion.RECEPTION) if settings.survey else None
            self._done = self._done_page(dossier, occasion, returned=returned)
            if pay is None:
                self._finish(dossier)
                return
            self._show(pay, PAY_SECONDS, self._give_up_payment)
            self._view.ask_payment(dossier, pay)

        self._run(self._settings, done=ready, failed=lambda _refusal: self._go_on())

    def _settings(self) -> _Settings:
        get = self._desk.preferences.get
        return _Settings(
            get(DESK, "payment.bin", ""),
            get(DESK, "payment.account", ""),
            get(DESK, "payment.receiver", ""),
            get(DESK, "survey.on", True),
        )

    def _pay(self, dossier: Dossier, owed: int, settings: _Settings) -> Pay:
        code, procedure = dossier.scan_code, dossier.received.procedure_name
        try:
            payload = vietqr_payload(settings.bin, settings.account, amount=owed, purpose=code)
        except Refusal:  # no account was written in the settings, or none that a bank would know
            return Pay(owed, procedure, code)
        receiver = settings.receiver or self._desk.desk.office.name
        return Pay(owed, procedure, code, payload, bank_name(settings.bin), settings.account, receiver)

    def _done_page(self, dossier: Dossier, occasion: Occasion | None, *, returned: bool) -> Done:
        url = lookup_url(self._desk.desk.public_url, dossier.ticket) if dossier.received.key else ""
        due = dossier.due.at if dossier.due else None
        return Done(dossier.scan_code, url, due, returned, occasion)

    def close(self) -> None:
        """Nothing follows any more."""
        self._call_off()
        self._call_off = lambda: None

    def _finish(self, dossier: Dossier) -> None:
        if self._served is dossier:
            self._show(self._done, DONE_SECONDS, self._go_on)

    def _give_up_payment(self) -> None:
        """Nobody has confirmed for long: the dossier stays unpaid in the books, the screen is needed."""
        self._leave_payment()
        self._go_on()

    def _leave_payment(self) -> None:
        if isinstance(self.page, Pay):
            self._view.payment_over()
        self._served = None

    def _go_on(self) -> None:
        self._served = None
        self._show(self._form or self._idle)

    def _show(self, page: Shown, seconds: float = 0, then: Callable[[], None] | None = None) -> None:
        self._call_off()
        self._call_off = self._later(seconds, then) if then is not None else lambda: None
        self.page = page
        self._view.show_page(page)
