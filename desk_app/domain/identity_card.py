"""What the QR on a citizen's identity card says, and whether a number agrees with a person.

Seven fields parted by ``|`` (CCCD of 2021) or eleven (căn cước of 2024, the last four mostly empty):
number | old number | full name | ddMMyyyy born | Nam/Nữ | address | ddMMyyyy issued.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

from desk_app.domain.applicant import Sex
from desk_app.domain.errors import InputRefused
from desk_app.domain.words import tidy

_FIELD_COUNTS = (7, 11)
_CENTURIES = {0: 1900, 1: 2000, 2: 2100, 3: 2200, 4: 2300}


@dataclass(frozen=True, slots=True)
class IdentityCard:
    """The card's facts; `extra` keeps the four last fields of the newer card as they were."""

    id_number: str
    old_id_number: str | None
    full_name: str
    born_on: date
    sex: Sex
    address: str
    issued_on: date | None
    extra: tuple[str, ...] = ()


def parse_card(text: str, *, field: str = "scan") -> IdentityCard:
    """Reads the card's text; empty fields are kept, decomposed Unicode is composed.

    Refuses another number of fields, a number that is not 12 digits, and impossible days.
    """
    parts = [tidy(part) for part in text.strip("\r\n\t ").split("|")]
    if len(parts) not in _FIELD_COUNTS:
        raise InputRefused("card_fields", field=field, found=len(parts))
    number, old_number, name, born, sex, address, issued, *extra = parts
    if not re.fullmatch(r"[0-9]{12}", number):
        raise InputRefused("card_number", field=field)
    if old_number and not re.fullmatch(r"[0-9]{9}|[0-9]{12}", old_number):
        raise InputRefused("card_old_number", field=field)
    if not name:
        raise InputRefused("card_name", field=field)
    born_on = _day(born)
    if born_on is None:
        raise InputRefused("card_day", field=field, which="born_on", text=born)
    issued_on = _day(issued)
    if issued and issued_on is None:
        raise InputRefused("card_day", field=field, which="issued_on", text=issued)
    known_sex = Sex.read(sex)
    if known_sex is None:
        raise InputRefused("card_sex", field=field)
    return IdentityCard(
        id_number=number,
        old_id_number=old_number or None,
        full_name=name,
        born_on=born_on,
        sex=known_sex,
        address=address,
        issued_on=issued_on,
        extra=tuple(extra),
    )


def looks_like_card(text: str) -> bool:
    """Whether a scanned text is meant as a card, right or wrong."""
    return text.count("|") >= 4


def year_of_birth(id_number: str) -> int:
    """The year in a 12-digit personal number: century from the fourth digit, then two digits."""
    return _CENTURIES[int(id_number[3]) // 2] + int(id_number[4:6])


def sex_of(id_number: str) -> Sex:
    """Even fourth digit: male; odd: female (NĐ 137/2015/NĐ-CP)."""
    return Sex.MALE if int(id_number[3]) % 2 == 0 else Sex.FEMALE


def _day(digits: str) -> date | None:
    if not re.fullmatch(r"[0-9]{8}", digits):
        return None
    try:
        return datetime.strptime(digits, "%d%m%Y").date()  # noqa: DTZ007  (a day has no zone)
    except ValueError:
        return None
