"""Reading a card whose letters may have suffered on the way: its digits are trusted, its words looked at."""

from __future__ import annotations

import re

from desk_app.domain.applicant import Sex
from desk_app.domain.garbled import is_garbled_address, is_garbled_name
from desk_app.domain.identity_card import IdentityCard, parse_card, sex_of
from desk_app.domain.words import tidy

_ID, _NAME, _SEX, _ADDRESS = 0, 2, 4, 5


def read_card(text: str, *, field: str = "scan") -> tuple[IdentityCard, tuple[str, ...]]:
    """The card, and the names of the fields a person must compare with it: full_name, sex, address.

    A word for the sex that cannot be read is taken from the number. Refuses what `parse_card` refuses otherwise.
    """
    parts = text.strip("\r\n\t ").split("|")
    doubtful = []
    if len(parts) > _ADDRESS:
        if is_garbled_name(parts[_NAME]):
            doubtful.append("full_name")
        if Sex.read(tidy(parts[_SEX])) is None and parts[_SEX] and re.fullmatch(r"[0-9]{12}", parts[_ID]):
            parts[_SEX] = str(sex_of(parts[_ID]))
            doubtful.append("sex")
        if parts[_ADDRESS] and is_garbled_address(parts[_ADDRESS]):
            doubtful.append("address")
    return parse_card("|".join(parts), field=field), tuple(doubtful)
