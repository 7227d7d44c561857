"""Taking money: immutable once written, reversed only by a counter-entry."""

from __future__ import annotations

from desk_app.actions.making import Moment
from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import InputRefused
from desk_app.domain.events import FeeCollected
from desk_app.domain.fees import PaymentMethod
from desk_app.domain.fields import Fields

_TAKEN_BY = (PaymentMethod.CASH, PaymentMethod.VIETQR)


def collect_fee(dossier: Dossier, facts: Fields, moment: Moment) -> FeeCollected:
    """Facts: amount (VND; else what is owed), method? (cash or vietqr), receipt_number?, reverse?, elsewhere?

    `reverse` true writes a counter-entry, of everything collected unless `amount` says less; `elsewhere`
    true notes money that was taken before or in another place. A voided number only gives money back.
    """
    facts.only({"amount", "method", "receipt_number", "reverse", "elsewhere"})
    owed = dossier.owed
    reverse = facts.flag("reverse")
    if dossier.voided and not reverse:
        raise InputRefused("voided_owes_nothing", field="amount")
    amount = facts.count("amount", least=1, limit=10**12) or (dossier.collected if reverse else owed)
    settled = dossier.fee.amount is not None and not dossier.payment_due
    if not reverse and settled and (amount or 0) >= owed and owed == 0 and dossier.collected:
        raise InputRefused("fee_settled", field="amount", collected=dossier.collected)
    if not amount:
        raise InputRefused("field_missing", field="amount")
    method = facts.choice("method", PaymentMethod) or PaymentMethod.CASH
    if method not in _TAKEN_BY:
        raise InputRefused("choice", field="method", allowed=", ".join(_TAKEN_BY))
    if reverse:
        if amount > dossier.collected:
            raise InputRefused("reverse_more", field="amount", collected=dossier.collected)
        amount = -amount
    return FeeCollected(
        amount=amount,
        method=method,
        receipt_number=facts.text("receipt_number", limit=50),
        elsewhere=bool(facts.flag("elsewhere")),
    )
