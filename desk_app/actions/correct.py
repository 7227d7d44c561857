"""Putting a mistake of reception right: before and after, by field."""

from __future__ import annotations

from datetime import date

from desk_app.actions.making import Moment
from desk_app.domain.agreement import check_party
from desk_app.domain.applicant import Sex
from desk_app.domain.dossier import CORRECTABLE, Dossier, folded
from desk_app.domain.errors import InputRefused
from desk_app.domain.events import Change, DossierCorrected
from desk_app.domain.fields import Fields


def correct(dossier: Dossier, facts: Fields, moment: Moment) -> DossierCorrected:
    """Facts: changes {field: new value}, reason, confirm? [field]."""
    facts.only({"changes", "reason", "confirm"})
    wanted = facts.inner("changes", required=True)
    if wanted is None:
        raise InputRefused("field_missing", field="changes")
    wanted.only(CORRECTABLE)
    changes = []
    for name in CORRECTABLE:
        if wanted.given(name):
            before, after = _plain(getattr(dossier.owner, name)), _plain(_read(wanted, name))
            if before != after:
                changes.append(Change(name, before, after))
    if not changes:
        raise InputRefused("nothing_changed", field="changes")
    fact = DossierCorrected(tuple(changes), facts.text("reason", required=True, limit=2000) or "")
    owner = folded(dossier, fact, moment.now).owner
    check_party(owner, at="changes", today=moment.now.date(), confirmed=frozenset(facts.texts("confirm")))
    return fact


def _read(wanted: Fields, name: str) -> object:
    match name:
        case "born_on":
            return wanted.day(name)
        case "phone":
            return wanted.phone(name)
        case "email":
            return wanted.email(name)
        case "full_name":
            return wanted.text(name, required=True, limit=200)
        case "sex":
            sex = Sex.read(wanted.text(name) or "")
            if sex is None:
                raise InputRefused("choice", field=wanted.path(name), allowed="Nam, Nữ")
            return sex
        case _:
            return wanted.text(name)


def _plain(value: object) -> str | None:
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if value is not None else None
