"""Form 01, the receipt a citizen takes home: dossier received, result promised."""

from collections.abc import Callable

from desk_app.documents.receipt_facts import PaperLine, PaperSize, ReceiptFacts
from desk_app.documents.receipt_landscape import a4_two_copies, a5_landscape
from desk_app.documents.receipt_portrait import a5_portrait
from desk_app.documents.receipt_roll import roll_80

__all__ = ["PaperLine", "PaperSize", "ReceiptFacts", "render_receipt"]

_LAYOUTS: dict[PaperSize, Callable[[ReceiptFacts], bytes]] = {
    PaperSize.A5: a5_landscape,
    PaperSize.A5_PORTRAIT: a5_portrait,
    PaperSize.A4: a4_two_copies,
    PaperSize.ROLL_80: roll_80,
}


def render_receipt(facts: ReceiptFacts, paper: PaperSize = PaperSize.A5) -> bytes:
    """The receipt as PDF, the same bytes for the same facts; page 1 is always complete by itself."""
    return _LAYOUTS[paper](facts)
