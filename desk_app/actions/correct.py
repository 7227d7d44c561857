"""Putting a mistake of reception right: before and after, by field."""

from __future__ import annotations

from desk_app.actions.making import Moment
from desk_app.domain.agreement import check_party
from desk_app.domain.applicant import Applicant, IdKind, Sex
from desk_app.domain.dossier import CORRECTABLE, Dossier, folded, written
from desk_app.domain.errors import InputRefused
from desk_app.domain.events import Change, DossierCorrected
from desk_app.domain.fields import Fields
from desk_app.domain.intake_line import id_kind_of


def correct(dossier: Dossier, facts: Fields, moment: Moment) -> DossierCorrected:
    """Facts: changes {field: new value}, reason, confirm? [field]."""
    facts.only({"changes", "reason", "confirm"})
    wanted = facts.inner("changes", required=True)
    if wanted is None:
        raise InputRefused("field_missing", field="changes")
    wanted.only(CORRECTABLE)
    read = {name: _read(wanted, name) for name in CORRECTABLE if wanted.given(name)}
    changes = []
    for name, value in _with_id_kind(read, dossier.owner).items():
        before, after = written(getattr(dossier.owner, name)), written(value)
        if before != after:
            changes.append(Change(name, before, after))
    if not changes:
        raise InputRefused("nothing_changed", field="changes")
    fact = DossierCorrected(tuple(changes), facts.text("reason", required=True, limit=2000) or "")
    owner = folded(dossier, fact, moment.now).owner
    check_party(owner, at="changes", today=moment.now.date(), confirmed=frozenset(facts.texts("confirm")))
    return fact


def _with_id_kind(read: dict[str, object], owner: Applicant) -> dict[str, object]:
    """A number given to someone who had none brings its kind; a number taken away takes it along."""
    if "id_number" not in read or "id_kind" in read:
        return read
    number = read["id_number"]
    if isinstance(number, str) and owner.id_kind is not IdKind.NONE:
        return read
    return {"id_kind": id_kind_of(number if isinstance(number, str) else None), **read}


def _read(wanted: Fields, name: str) -> object:
    match name:
        case "id_kind":
            return wanted.choice(name, IdKind) or IdKind.NONE
        case "id_number":
            number = wanted.text(name, limit=30)
            return number.replace(" ", "").upper() if number else None
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
