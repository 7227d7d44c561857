"""What of a form the citizen is asked to read over: name, day of birth, procedure, date, fee; never a number."""

from __future__ import annotations

from ui.citizen_display.showing import Check
from ui.reception.showing import Page


def check_of(page: Page) -> Check | None:
    """The form as the citizen sees it; None before there is a name and a procedure."""
    owner, procedure = page.form.owner, page.procedure
    if procedure is None or not owner.full_name.strip():
        return None
    return Check(
        name=owner.full_name.strip(),
        born=owner.born_on if owner.is_person else "",
        procedure=procedure.name,
        due=page.due.at if page.due is not None else None,
        fee=page.fee.amount if page.fee is not None else None,
    )
