"""The form of one step: what it asks for, what was typed, what is wrong with it and what changed meanwhile."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desk_app.wire.envelope import new_id
from province.actions.officer_dossier import OfficersDossier
from province.actions.officer_step import OfficerStep
from province.staff import Officer
from province.web.officer_dossier_page import Act, dossier_blocks
from province.web.officer_words import words

PAPER_ROWS = 5


@dataclass(frozen=True, slots=True)
class Choices:
    """What the lists of a form offer: the procedure's papers, units of one's agency, other offices, colleagues."""

    papers: Sequence[str] = ()
    units: Sequence[str] = ()
    others: Sequence[str] = ()
    people: Sequence[tuple[str, str]] = ()


def step_blocks(
    found: OfficersDossier,
    step: OfficerStep,
    officer: Officer,
    choices: Choices,
    *,
    values: Mapping[str, str],
    problems: Mapping[str, str],
    changes: Sequence[Act] = (),
    now: datetime,
) -> dict[str, Any]:
    """What staff_step.html shows; a form that was refused keeps its id, so that it is still one step."""
    again = (step is OfficerStep.ASK_FOR_PAPERS and not found.requests_left) or (
        step is OfficerStep.EXTEND and not found.extensions_left
    )
    return {
        **dossier_blocks(found),
        "step": step.value,
        "button": words()["buttons"][step],
        "values": values,
        "problems": problems,
        "problem": problems.get("", ""),
        "changes": changes,
        "allowed": step in found.steps and (officer.leads or not again),
        "again": again,
        "form_id": values.get("form_id") or new_id(),
        "seen_at": now.isoformat(),
        "told": words()["told"].get(step.value, ""),
        "paper_names": choices.papers,
        "units": choices.units,
        "others": choices.others,
        "people": choices.people,
        "row_count": PAPER_ROWS,
    }
