"""An office as it is typed: its code, its number and the words printed on its papers, checked."""

from __future__ import annotations

from collections.abc import Mapping

from desk_app.domain.codes import check_agency, check_office_number
from desk_app.domain.errors import InputRefused
from desk_app.domain.vietqr import vietqr_payload
from desk_app.domain.words import tidy
from desk_app.wire.messages import Office
from province.store.bank_accounts import BankAccount

_LONGEST = 300  # characters of a line
WORDS = ("name", "parent", "address", "phone", "hours")


def office_from(told: Mapping[str, str]) -> Office:
    """The office that was typed; InputRefused with the field that is wrong."""
    return Office(
        agency=check_agency(told.get("agency", "")),
        number=check_office_number(told.get("number", "")),
        **{name: _line(told.get(name, ""), name) for name in WORDS},
    )


def bank_account_from(told: Mapping[str, str]) -> BankAccount | None:
    """The office's bank account, both halves or none; refused as VietQR would refuse it."""
    bank, number = (told.get("bank") or "").strip(), (told.get("account") or "").replace(" ", "")
    if not bank and not number:
        return None
    vietqr_payload(bank, number)
    return BankAccount(bank, number)


def _line(text: str, field: str) -> str:
    line = tidy(text)
    if len(line) > _LONGEST or (field == "name" and not line):
        raise InputRefused("text_form", field=field, longest=_LONGEST)
    return line
