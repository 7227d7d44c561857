"""What a text that reached the desk is meant as: a card, a receipt, a number, a name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from desk_app.domain.codes import is_legal_code, looks_like_scan_code, parse_scan_code
from desk_app.domain.errors import InputRefused
from desk_app.domain.identity_card import IdentityCard, looks_like_card, parse_card
from desk_app.domain.ticket import TICKET_LENGTH, parse_ticket
from desk_app.domain.typed_card import read_card
from desk_app.domain.words import tidy

_NUMBER = re.compile(r"^[0-9A-Z]*\d[0-9A-Z]*$")


class Kind(StrEnum):
    """What the text is; a code is a legal code, a scan code or a ticket."""

    CARD = "card"
    CODE = "code"
    NUMBER = "number"
    NAME = "name"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Recognised:
    """`text` tidied (spaces of a number taken out); `card` when it is one, with its fields that must be compared."""

    kind: Kind
    text: str
    card: IdentityCard | None = None
    needs_check: tuple[str, ...] = ()


def recognise(text: str) -> Recognised:
    """Judge by form alone. A card or a code that is damaged is an InputRefused saying what is wrong."""
    tidied = tidy(text)
    if not tidied:
        return Recognised(Kind.NOTHING, "")
    if "|" in tidied:
        card, needs_check = read_card(text, field="id_number")
        return Recognised(Kind.CARD, tidied, card, needs_check)
    if is_legal_code(tidied):
        return Recognised(Kind.CODE, tidied.upper())
    if looks_like_scan_code(tidied):
        return Recognised(Kind.CODE, parse_scan_code(tidied, field="id_number").digits)
    plain = re.sub(r"[\s.\-]", "", tidied).upper()
    if "/T/" in plain or _is_like_ticket(plain):
        return Recognised(Kind.CODE, parse_ticket(tidied, field="id_number").text)
    if _NUMBER.match(plain):
        return Recognised(Kind.NUMBER, plain)
    return Recognised(Kind.NAME, tidied)


def whole_card(text: str) -> bool:
    """Whether the text is a card from its first to its last letter, right in every field."""
    if not looks_like_card(text):
        return False
    try:
        parse_card(text)
    except InputRefused:
        return False
    return True


def _is_like_ticket(plain: str) -> bool:
    return len(plain) == TICKET_LENGTH and plain[:16].isdigit()
