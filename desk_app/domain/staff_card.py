"""The number on a clerk's card: a barcode every scanner of the desk reads, and no dossier's."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from hashlib import sha256

from desk_app.domain.codes import Number, looks_like_scan_code, parse_scan_code
from desk_app.domain.errors import InputRefused, Refusal
from desk_app.domain.words import tidy

OFFICE = "00000"
"""No office has this number, so that a card is never taken for a receipt."""
SHORTEST = 6
_FIRST = date(2000, 1, 1)
_DAYS = 36_500


def new_card(below: Callable[[int], int]) -> str:
    """Sixteen digits of the form of a scan code; `below(n)` gives a number under `n` nobody can guess."""
    day = _FIRST + timedelta(days=below(_DAYS))
    return Number(agency="", office=OFFICE, day=day, sequence=1 + below(9999)).scan_code


def read_card(text: str) -> str:
    """What is on a card, as it is compared; refuses what is too short and the receipt of a dossier."""
    read = tidy(text).replace(" ", "").upper()
    if len(read) < SHORTEST:
        raise InputRefused("card_short", field="card", least=SHORTEST)
    if looks_like_scan_code(read):
        try:
            office = parse_scan_code(read).office
        except Refusal:
            office = OFFICE
        if office != OFFICE:
            raise InputRefused("card_is_receipt", field="card")
    return read


def card_digest(text: str) -> str:
    """What the desk keeps of a card: enough to know it again, not enough to print it."""
    return sha256(b"staff card\0" + read_card(text).encode()).hexdigest()
