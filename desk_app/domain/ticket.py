"""The ticket on the receipt: a scan code and a look-up key that only the printing desk can make.

Look-up key = 12 Crockford base-32 characters: 2 for the due day (calendar days after the code's day,
0–1022; ``ZZ`` none) and 10 for the first 50 bits of HMAC-SHA256(ticket secret, scan code ‖ due day).
"""

from __future__ import annotations

import hmac
import re
from dataclasses import dataclass
from datetime import date, timedelta

from desk_app.domain.codes import SCAN_CODE_LENGTH, ScanCode, has_valid_luhn, parse_scan_code
from desk_app.domain.errors import InputRefused

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
KEY_LENGTH = 12
TICKET_LENGTH = SCAN_CODE_LENGTH + KEY_LENGTH
NO_DUE_DAY = "ZZ"
LAST_DUE_DAY = 1022
_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1"})


@dataclass(frozen=True, slots=True)
class Ticket:
    """A parsed ticket: genuine only after `is_genuine` with the secret of the desk that printed it."""

    scan_code: str
    key: str

    @property
    def text(self) -> str:
        return self.scan_code + self.key

    @property
    def code(self) -> ScanCode:
        return parse_scan_code(self.scan_code)

    @property
    def due_day(self) -> date | None:
        """The day promised at the counter, without hour; None when none was promised."""
        if self.key[:2] == NO_DUE_DAY:
            return None
        return self.code.day + timedelta(days=_decode(self.key[:2]))


def derive_ticket_secret(master_secret: bytes, incarnation: str) -> bytes:
    """32 bytes, one secret per incarnation of a desk, never stored at the province."""
    return hmac.digest(master_secret, b"ticket\x00" + incarnation.encode(), "sha256")


def make_key(secret: bytes, scan_code: str, due_day: date | None) -> str:
    """The 12 characters under the QR; none for a provisional number, whose receipt has no QR."""
    code = parse_scan_code(scan_code)
    if code.provisional:
        return ""
    printed_on = code.day
    days = None if due_day is None else (due_day - printed_on).days
    day = NO_DUE_DAY if days is None or not 0 <= days <= LAST_DUE_DAY else _encode(days, 2)
    return day + _mac(secret, scan_code, day)


def is_genuine(secret: bytes, ticket: Ticket) -> bool:
    """Compares in constant time."""
    return hmac.compare_digest(_mac(secret, ticket.scan_code, ticket.key[:2]), ticket.key[2:])


def parse_ticket(text: str, *, field: str = "ticket") -> Ticket:
    """Reads a ticket typed or scanned, with or without the address before it.

    Letters O, I, L read as 0, 1, 1 (Crockford base 32). Refuses another form or a wrong check digit.
    """
    tail = re.split(r"[?#]", text.strip(), maxsplit=1)[0].rstrip("/").rsplit("/", 1)[-1]
    plain = re.sub(r"[\s-]", "", tail).upper().translate(_READ_AS)
    scan_code, key = plain[:SCAN_CODE_LENGTH], plain[SCAN_CODE_LENGTH:]
    well_formed = scan_code.isascii() and scan_code.isdigit() and all(letter in ALPHABET for letter in key)
    if len(plain) != TICKET_LENGTH or not well_formed:
        raise InputRefused("ticket_form", field=field)
    if not has_valid_luhn(scan_code):
        raise InputRefused("scan_code_luhn", field=field)
    parse_scan_code(scan_code, field=field)
    return Ticket(scan_code=scan_code, key=key)


def lookup_url(public_url: str, ticket: str) -> str:
    """``HTTPS://HOST/T/<TICKET>``, all upper case for the QR's alphanumeric mode."""
    return f"{public_url.rstrip('/')}/t/{ticket}".upper()


def grouped_key(key: str) -> str:
    """K7Q2M9X4TB01 → K7Q2 M9X4 TB01."""
    return " ".join(key[place : place + 4] for place in range(0, len(key), 4))


def _mac(secret: bytes, scan_code: str, day: str) -> str:
    digest = hmac.digest(secret, (scan_code + day).encode("ascii"), "sha256")
    return _encode(int.from_bytes(digest[:8], "big") >> 14, 10)


def _encode(value: int, length: int) -> str:
    letters = []
    for _ in range(length):
        letters.append(ALPHABET[value & 31])
        value >>= 5
    return "".join(reversed(letters))


def _decode(letters: str) -> int:
    value = 0
    for letter in letters:
        value = value << 5 | ALPHABET.index(letter)
    return value
