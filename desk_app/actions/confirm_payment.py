"""Money sent by VietQR was seen on the office's account."""

from __future__ import annotations

from desk_app.actions.making import Moment
from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import InputRefused
from desk_app.domain.events import PaymentConfirmed
from desk_app.domain.fields import Fields


def confirm_payment(dossier: Dossier, facts: Fields, moment: Moment) -> PaymentConfirmed:
    """Facts: amount? (VND; else all that waits to be checked), reference? (of the bank)."""
    facts.only({"amount", "reference"})
    if not dossier.unconfirmed:
        raise InputRefused("nothing_to_confirm", field="amount")
    amount = facts.count("amount", least=1, limit=10**12) or dossier.unconfirmed
    if amount > dossier.unconfirmed:
        raise InputRefused("confirm_more", field="amount", waiting=dossier.unconfirmed)
    return PaymentConfirmed(amount=amount, reference=facts.text("reference", limit=100))
