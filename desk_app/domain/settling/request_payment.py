"""Asking for a financial obligation to be met; the clock stands still where there is a ground for it."""

from __future__ import annotations

from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import InputRefused
from desk_app.domain.events import PaymentRequested
from desk_app.domain.fields import Fields
from desk_app.domain.settling.circumstances import Circumstances, grounds_of


def request_payment(dossier: Dossier, facts: Fields, moment: Circumstances) -> PaymentRequested:
    """Facts: amount (VND; else what is still owed of the fee agreed), reason?, ground?."""
    facts.only({"amount", "reason", "ground"})
    amount = facts.count("amount", least=1, limit=10**12) or max(
        0, (dossier.fee.amount or 0) - dossier.collected
    )
    if not amount and dossier.collected:
        raise InputRefused("fee_settled", field="amount", collected=dossier.collected)
    if not amount:
        raise InputRefused("field_missing", field="amount")
    ground = grounds_of(dossier, moment).payment
    return PaymentRequested(
        amount=amount,
        reason=facts.text("reason"),
        ground=facts.text("ground") or ground,
        stands_still=ground is not None,
    )
