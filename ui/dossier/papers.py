"""Which papers besides the receipt a dossier has, and which one a step brings forth."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desk_app.domain.dossier import Dossier, Status
from desk_app.domain.steps import Step

translate = QCoreApplication.translate

FORM_OF = {
    Step.ASK_FOR_PAPERS: "papers_request",
    Step.REFUSE: "refusal",
    Step.EXTEND: "extension",
    Step.STOP: "stop_notice",
}
"""The form (02, 03, 04, 05) a step ends in: printed as soon as the step is taken."""


def papers_of(dossier: Dossier) -> list[tuple[str, str]]:
    """Document (a name of documents.kinds) and label, for every paper this dossier can have now."""
    received = dossier.status is not Status.REGISTERED and bool(dossier.received.scan_code)
    ended_early = dossier.status in (Status.STOPPED, Status.WITHDRAWN) and not dossier.voided
    fitting = (
        ("papers_request", dossier.requests > 0, translate("Dossier", "Request for papers")),
        ("refusal", dossier.status is Status.NOT_ACCEPTED, translate("Dossier", "Refusal")),
        ("extension", dossier.extensions > 0, translate("Dossier", "Letter of apology")),
        ("stop_notice", ended_early, translate("Dossier", "Notice of stopping")),
        ("control_slip", received, translate("Dossier", "Control slip")),
        ("label", received, translate("Dossier", "Folder label")),
        ("fee_receipt", dossier.collected > 0, translate("Dossier", "Fee receipt")),
        ("handover", received, translate("Dossier", "Handover list")),
    )
    return [(name, label) for name, fits, label in fitting if fits]
