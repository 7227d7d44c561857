"""What a scanner may hand to the desk: our codes and identity cards, told from everything else by their form."""

from __future__ import annotations

import re

from desk_app.domain.codes import SCAN_CODE_LENGTH, is_legal_code, parse_scan_code
from desk_app.domain.errors import InputRefused
from desk_app.domain.identity_card import looks_like_card
from desk_app.domain.ticket import KEY_LENGTH, parse_ticket

LONGEST = 600  # letters; a card with all its fields has 150, one garbled to mojibake three times that
_ID_LENGTH = 12
_ADDRESSES = ("https://", "http://")
_SPARE = 4  # letters an input method may put into a look-up key beside its own
_CARD = re.compile(rf"[0-9]{{{_ID_LENGTH}}}\|")
# A legal code from its first letter on; agencies of provinces begin with H.
_LEGAL = re.compile(
    r"(?:H[0-9]{0,2}|[0-9]{1,3})(?:\.[0-9A-Z]{0,3}){0,4}(?:-[0-9]{0,6}(?:-[0-9]{0,7})?)?", re.IGNORECASE
)
_OUR_PATH = re.compile(r"/t/[^/]*$", re.IGNORECASE)


def may_become_scan(begun: str) -> bool:
    """Whether a text that begins so can still become something of ours."""
    if len(begun) > LONGEST:
        return False
    if _LEGAL.fullmatch(begun):
        return True
    figures = len(begun) - len(begun.lstrip("0123456789"))
    rest = begun[figures:]
    if not figures:
        start = begun.casefold()
        return any(start.startswith(each) or each.startswith(start) for each in _ADDRESSES)
    if not rest:
        return figures <= SCAN_CODE_LENGTH + KEY_LENGTH
    if rest[0] == "|":
        return figures == _ID_LENGTH
    after = begun[SCAN_CODE_LENGTH:]
    return figures >= SCAN_CODE_LENGTH and len(after) <= KEY_LENGTH + _SPARE and after.isalnum()


def scanned_text(text: str) -> str | None:
    """What to hand to the screens, or None when the text is not ours.

    A card is handed on as it was read, damaged ones too: the screen says what is wrong with it. Of a receipt only
    what can be trusted: a ticket whose key an input method has garbled comes as its scan code, which is digits.
    """
    if _CARD.match(text) and looks_like_card(text):
        return text
    tail = text.strip()
    if is_legal_code(tail):
        return tail.upper()
    if "/" in tail:
        if not tail.casefold().startswith(_ADDRESSES) or not _OUR_PATH.search(tail):
            return None
        tail = tail.rsplit("/", 1)[1]
    return _ticket(tail) or _scan_code(tail)


def _ticket(tail: str) -> str | None:
    try:
        return parse_ticket(tail).text
    except InputRefused:
        return None


def _scan_code(tail: str) -> str | None:
    code, key = tail[:SCAN_CODE_LENGTH], tail[SCAN_CODE_LENGTH:]
    if not (code.isascii() and code.isdigit()) or (key and not key.isalnum()):
        return None
    if key and not KEY_LENGTH - _SPARE <= len(key) <= KEY_LENGTH + _SPARE:
        return None
    try:
        return parse_scan_code(code).digits
    except InputRefused:
        return None
