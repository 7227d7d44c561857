"""A procedure as a dossier itself recorded it, where the catalogue of its reception is not at hand."""

from __future__ import annotations

from desk_app.domain.dossier import Dossier
from desk_app.domain.fees import FeeRule
from desk_app.domain.procedure import Procedure, RequiredPaper, Requirement


def as_recorded(dossier: Dossier) -> Procedure:
    """What the reception says of its procedure; grounds, shares and the cut-off are the usual ones."""
    fact = dossier.received
    return Procedure(
        code=fact.procedure_code,
        name=fact.procedure_name,
        field=fact.field,
        duration=fact.due.duration if fact.due else None,
        fee=FeeRule(fact.fee.amount),
        papers=tuple(
            RequiredPaper(paper.name, paper.originals, paper.copies, Requirement.REQUIRED)
            for paper in fact.papers
        ),
        catalogue_version=fact.catalogue_version,
    )
