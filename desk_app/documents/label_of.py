"""What stands on a dossier's folder."""

from __future__ import annotations

from desk_app.documents.label import LabelFacts
from desk_app.documents.office_of import office_of
from desk_app.domain.dossier import Dossier
from desk_app.domain.procedure import short_procedure_name
from desk_app.ports import Desk


def label_of(dossier: Dossier, desk: Desk) -> LabelFacts:
    """The folder's label."""
    fact = dossier.received
    return LabelFacts(
        office=office_of(desk),
        desk=desk.desk_name,
        legal_code=fact.code,
        scan_code=fact.scan_code,
        owner=dossier.owner.full_name,
        procedure=short_procedure_name(fact.procedure_name),
        papers=len(dossier.papers),
        received_at=fact.received_at,
        due_at=dossier.due.at if dossier.due else None,
    )
