"""What the fee receipt says of the last sum that was taken."""

from __future__ import annotations

from collections.abc import Sequence

from desk_app.documents.fee_receipt import WORDS, FeeReceiptFacts
from desk_app.documents.office_of import office_of
from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import InputRefused
from desk_app.domain.events import FeeCollected
from desk_app.domain.fees import PaymentMethod
from desk_app.domain.procedure import short_procedure_name
from desk_app.ports import Desk, HistoryLine


def fee_receipt_of(dossier: Dossier, history: Sequence[HistoryLine], desk: Desk) -> FeeReceiptFacts:
    """The last sum that was taken and stands; refused where nothing was taken, or all given back."""
    taken = [line for line in history if isinstance(line.fact, FeeCollected) and line.fact.amount > 0]
    if not taken or dossier.collected <= 0:
        raise InputRefused("document_not_yet", field="CODE", document="fee_receipt", step="collect_fee")
    line = taken[-1]
    fact, received = line.fact, dossier.received
    assert isinstance(fact, FeeCollected)  # noqa: S101  (it was looked for)
    return FeeReceiptFacts(
        office=office_of(desk),
        legal_code=received.code,
        scan_code=received.scan_code,
        fee=WORDS.text("fee_of", procedure=short_procedure_name(received.procedure_name)),
        payer=(received.submitter or dossier.owner).full_name,
        address=(received.submitter or dossier.owner).address,
        amount=fact.amount,
        method="vietqr" if fact.method is PaymentMethod.VIETQR else "cash",
        paid_at=line.at,
        taker=line.actor.name,
        number=fact.receipt_number,
    )
