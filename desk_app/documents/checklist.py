"""What a citizen brings for a procedure, as a sheet to take along: the poster of the wall in their hand."""

from desk_app.documents.checklist_facts import ChecklistFacts
from desk_app.documents.poster import hung


def render_checklist(facts: ChecklistFacts, paper: str = "a4") -> bytes:
    """The sheet (A4 or A5) as PDF, the same bytes for the same facts."""
    return hung(facts, paper)
