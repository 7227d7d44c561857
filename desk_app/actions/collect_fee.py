"""Taking money: immutable once written, reversed only by a counter-entry."""

from __future__ import annotations

from desk_app.actions.making import Moment
from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import InputRefused
from desk_app.domain.events import FeeCollected
from desk_app.domain.fees import PaymentMethod
from desk_app.domain.fields import Fields


def collect_fee(dossier: Dossier, facts: Fields, moment: Moment) -> FeeCollected:
    """Facts: amount (VND; else what is owed), method? (cash), receipt_number?; `reverse` true for a counter-entry."""
    facts.only({"amount", "method", "receipt_number", "reverse"})
    owed = dossier.payment_due or dossier.fee.amount
    amount = facts.count("amount", least=1, limit=10**12) or owed
    if not amount:
        raise InputRefused("field_missing", field="amount")
    method = facts.choice("method", PaymentMethod) or PaymentMethod.CASH
    if facts.flag("reverse"):
        if amount > dossier.collected:
            raise InputRefused("reverse_more", field="amount", collected=dossier.collected)
        amount = -amount
    return FeeCollected(amount=amount, method=method, receipt_number=facts.text("receipt_number", limit=50))
