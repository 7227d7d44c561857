"""What a citizen brings for a procedure, out of the catalogue."""

from __future__ import annotations

from desk_app.documents.checklist_facts import WORDS, ChecklistFacts, NeededPaper, how_many
from desk_app.documents.office_of import office_of
from desk_app.domain.fees import FeeRule
from desk_app.domain.procedure import Procedure, Requirement
from desk_app.ports import Desk
from desk_app.words import duration_words, money


def checklist_of(procedure: Procedure, desk: Desk) -> ChecklistFacts:
    """A procedure for the wall; its QR leads to the province's page of it."""
    fee = procedure.fee
    duration = procedure.whole_duration
    return ChecklistFacts(
        office=office_of(desk),
        desk=desk.desk_name,
        procedure_name=procedure.short_name,
        procedure_code=procedure.code,
        duration=_capital(duration_words(duration) if duration else WORDS.text("duration_unknown")),
        fee=_capital(_fee(fee)),
        online_fee=fee.online if fee.online != fee.amount else None,
        papers=tuple(
            NeededPaper(
                paper.name,
                how_many(
                    paper.originals,
                    paper.copies,
                    shown=paper.requirement is Requirement.SHOWN,
                    optional=paper.requirement is Requirement.OPTIONAL,
                ),
            )
            for paper in procedure.papers
        ),
        url=f"{desk.public_url.rstrip('/')}/thu-tuc/{procedure.code}".upper(),
        in_force_from=procedure.effective_from,
    )


def _fee(fee: FeeRule) -> str:
    if fee.page_rates:
        return WORDS.text("fee_by_page", amount=money(fee.page_rates[0][1]))
    if fee.amount is None:
        return WORDS.text("fee_unknown")
    return WORDS.text("fee_amount", amount=money(fee.amount)) if fee.amount else WORDS.text("fee_free")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
