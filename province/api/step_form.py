"""A step's form as the facts that its rule asks for, and a refusal as words beside the field that it means."""

from __future__ import annotations

import re

from desk_app.domain.errors import InputRefused, Refusal
from desk_app.domain.words import folded
from province.actions.officer_reach import Reach
from province.actions.officer_step import OfficerStep
from province.api.staff import Form
from province.web.officer_words import refusal_words
from province.web.step_page import PAPER_ROWS, Choices

BACK = "quay"
_PAPER = re.compile(r"papers\[(\d+)\](?:\.(name|reason))?")


def facts_of(step: OfficerStep, form: Form, reach: Reach, choices: Choices) -> dict[str, object]:
    """What was told, empty fields left out. Raises InputRefused with the form's own field."""
    if step is OfficerStep.TAKE:
        return {}
    if step is OfficerStep.HAND_ON:
        return _hand_on(form, reach, choices)
    names = {
        OfficerStep.ASK_FOR_PAPERS: ("reason", "respond_by"),
        OfficerStep.REQUEST_PAYMENT: ("reason",),
        OfficerStep.RESUME: ("note",),
        OfficerStep.EXTEND: ("reason", "due_on", "signer"),
        OfficerStep.COMPLETE: ("name", "number", "issued_on", "signer", "note"),
        OfficerStep.STOP: ("reason", "basis"),
    }[step]
    facts: dict[str, object] = {name: form.text(name) for name in names if form.text(name).strip()}
    if step is OfficerStep.ASK_FOR_PAPERS:
        facts["papers"] = _papers(form)
    if step is OfficerStep.REQUEST_PAYMENT:
        facts |= _number(form, "amount", "amount_form")
    if step is OfficerStep.EXTEND:
        facts |= _number(form, "working_days", "number_form")
        if "due_on" not in facts and "working_days" not in facts:
            raise InputRefused("field_missing", field="due_on")
    if reach.officer.leads and form.text("supervisor_reason").strip():
        facts["supervisor_reason"] = form.text("supervisor_reason")
    return facts


def problems_of(refusal: Refusal) -> dict[str, str]:
    """{the form's field: the sentence}; under "" what belongs to no field."""
    field = refusal.field
    paper = _PAPER.match(field)
    if paper:
        field = f"{'why' if paper[2] == 'reason' else 'paper'}{int(paper[1]) + 1}"
    if field in ("action", "dossier", "form_id", "due", "calendar"):
        field = ""
    return {{"due_at": "due_on"}.get(field, field): refusal_words(refusal)}


def _papers(form: Form) -> list[dict[str, str]]:
    """The rows that were filled; a reason without a paper is refused at its row."""
    found = []
    for row in range(1, PAPER_ROWS + 1):
        name, why = form.text(f"paper{row}").strip(), form.text(f"why{row}").strip()
        if why and not name:
            raise InputRefused("field_missing", field=f"paper{row}")
        if name:
            found.append({"name": name, **({"reason": why} if why else {})})
    return found


def _number(form: Form, name: str, code: str) -> dict[str, int]:
    told = re.sub(r"[\s.]|đồng|đ|VND", "", form.text(name))
    if not told:
        return {}
    if not told.isascii() or not told.isdigit() or len(told) > 12:
        raise InputRefused(code, field=name)
    return {name: int(told)}


def _hand_on(form: Form, reach: Reach, choices: Choices) -> dict[str, object]:
    to, receiver, note = (form.text(name).strip() for name in ("to", "receiver", "note"))
    facts: dict[str, object] = {"note": note} if note else {}
    if to == BACK:
        return facts | {"back": True}
    units = [unit for name, unit in choices.people if receiver and folded(name) == folded(receiver)]
    if receiver and not units:
        raise InputRefused("unit_unknown", field="receiver")
    if receiver and not to:
        to = units[0] or reach.office
    if receiver and to not in (*units, reach.office):
        raise InputRefused("person_unit", field="receiver")
    if to not in (*choices.units, *choices.others, reach.office):
        raise InputRefused("unit_unknown", field="to")
    if receiver:
        facts["receiver"] = receiver
    return facts | {"to": to} | _number(form, "working_days", "number_form")
