"""Putting a mistake of reception right: which field, how it should read, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from desk_app.domain.applicant import Applicant, ApplicantKind, Sex
from ui.dossier.asks import Ask, AskKind, Values

translate = QCoreApplication.translate

FIELD = "field"
_SHARED = ("address", "phone", "email")


def correction_asks(owner: Applicant, reason: Ask) -> list[Ask]:
    """The field, then one line for each field that holds what stands there now, and the reason."""
    names = field_names()
    person = owner.kind is ApplicantKind.PERSON
    own = (
        ("full_name", "id_number", "born_on", "sex")
        if person
        else ("full_name", "tax_code", "representative")
    )
    fields = [*own, *_SHARED]
    options = tuple((name, names[name]) for name in fields)
    which = Ask(FIELD, translate("Dossier", "Field"), AskKind.CHOICE, fields[0], options=options)
    return [which, *(_line(name, owner) for name in fields), reason]


def correction_facts(values: Values) -> dict[str, object]:
    """The facts of the correction; a line that was emptied takes the value away."""
    name = str(values.get(FIELD, ""))
    facts: dict[str, object] = {"changes": {name: values.get(name) or None} if name else {}}
    if values.get("reason"):
        facts["reason"] = values["reason"]
    return facts


def starting_at(asks: Sequence[Ask], field: str, reason: str) -> tuple[Ask, ...]:
    """The same questions with `field` chosen, where it is one of the dossier's, and `reason` filled in."""

    def begun(ask: Ask) -> Ask:
        if ask.name == FIELD and field in dict(ask.options):
            return replace(ask, preset=field)
        return replace(ask, preset=reason) if ask.name == "reason" else ask

    return tuple(begun(ask) for ask in asks)


def _line(name: str, owner: Applicant) -> Ask:
    label = translate("Dossier", "Should read")
    when = (FIELD, name)
    if name == "sex":
        options = tuple((sex.value, sex.value) for sex in Sex)
        preset = owner.sex.value if owner.sex else ""
        return Ask(name, label, AskKind.CHOICE, preset, options=options, only_when=when)
    if name == "born_on":
        written = f"{owner.born_on:%d/%m/%Y}" if owner.born_on else ""
        return Ask(
            name,
            label,
            preset=written,
            placeholder=translate("Dossier", "dd/mm/yyyy"),
            only_when=when,
        )
    return Ask(name, label, preset=getattr(owner, name) or "", secret=name == "id_number", only_when=when)


def field_names() -> dict[str, str]:
    """How each field of the applicant is called."""
    return {
        "full_name": translate("Dossier", "Full name"),
        "id_number": translate("Dossier", "ID number"),
        "born_on": translate("Dossier", "Born on"),
        "sex": translate("Dossier", "Sex"),
        "tax_code": translate("Dossier", "Tax code"),
        "representative": translate("Dossier", "Representative"),
        "address": translate("Dossier", "Address"),
        "phone": translate("Dossier", "Phone"),
        "email": translate("Dossier", "Email"),
    }
