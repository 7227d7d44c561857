"""Whether an identity number has the right form and agrees with the person it stands beside."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from desk_app.domain.applicant import Applicant, ApplicantKind, IdKind
from desk_app.domain.errors import InputRefused
from desk_app.domain.identity_card import sex_of, year_of_birth

_FORMS = {
    IdKind.CCCD: re.compile(r"[0-9]{12}"),
    IdKind.CMND: re.compile(r"[0-9]{9}|[0-9]{12}"),
    IdKind.PASSPORT: re.compile(r"[A-Z0-9]{5,20}"),
}
_TAX_CODE = re.compile(r"[0-9]{10}(-?[0-9]{3})?|[0-9]{12}")

FIELD_OF = {
    "tax_code_form": "tax_code",
    "born_in_future": "born_on",
    "born_on_disagrees": "born_on",
    "id_missing": "id_number",
    "id_kind_none": "id_number",
    "id_form": "id_number",
}
"""Which field of a party each refusal of `check_party` is about."""
_FIELD_WRONG = frozenset({"tax_code_form", "born_in_future", "id_form"})


@dataclass(frozen=True, slots=True)
class Warning:
    """Something to look at that does not stop the reception; `code` names its sentence."""

    code: str
    field: str


def check_party(party: Applicant, *, at: str, today: date, confirmed: frozenset[str]) -> tuple[Warning, ...]:
    """Refuses wrong forms, and a year of birth against the number until `born_on` is confirmed.

    A sex that disagrees is a warning (NĐ 137/2015/NĐ-CP: fourth digit, century and sex).
    """
    if party.tax_code is not None and not _TAX_CODE.fullmatch(party.tax_code):
        raise InputRefused("tax_code_form", field=f"{at}.tax_code")
    if party.born_on is not None and party.born_on > today:
        raise InputRefused("born_in_future", field=f"{at}.born_on")
    if party.id_number is None:
        if party.id_kind is not IdKind.NONE:
            raise InputRefused("id_missing", field=f"{at}.id_number", kind=str(party.id_kind))
        if party.kind is not ApplicantKind.PERSON and not party.representative:
            return (Warning("representative_missing", f"{at}.representative"),)
        return ()
    if party.id_kind is IdKind.NONE:
        raise InputRefused("id_kind_none", field=f"{at}.id_kind")
    if not _FORMS[party.id_kind].fullmatch(party.id_number):
        raise InputRefused(
            "id_form", field=f"{at}.id_number", kind=str(party.id_kind), length=len(party.id_number)
        )
    if party.id_kind is not IdKind.CCCD or party.kind is not ApplicantKind.PERSON:
        return ()
    names = {"born_on", f"{at}.born_on"}
    year = year_of_birth(party.id_number)
    if party.born_on is not None and party.born_on.year != year and not names & confirmed:
        raise InputRefused("born_on_disagrees", field=f"{at}.born_on", typed=party.born_on.year, number=year)
    if party.sex is not None and party.sex is not sex_of(party.id_number):
        return (Warning("sex_disagrees", f"{at}.sex"),)
    return ()


def wrong_field(party: Applicant, today: date) -> str:
    """The code of what a national register refuses of a party, empty where it takes it all.

    Not as strict as the counter: a number without its kind, or a year that was confirmed, are taken.
    """
    try:
        check_party(party, at="owner", today=today, confirmed=frozenset({"born_on"}))
    except InputRefused as wrong:
        return wrong.code if wrong.code in _FIELD_WRONG else ""
    return ""
