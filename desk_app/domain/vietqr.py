"""The VietQR payload a citizen's bank reads at the counter (NAPAS, EMVCo merchant-presented mode)."""

from __future__ import annotations

import re

from desk_app.domain.errors import InputRefused
from desk_app.domain.words import without_diacritics

_PURPOSE_LENGTH = 25
_LAST_AMOUNT = 10**13 - 1


def vietqr_payload(bank: str, account: str, *, amount: int | None = None, purpose: str | None = None) -> str:
    """The text of the QR: tag, two-digit length and value, closed by CRC-16/CCITT-FALSE.

    `bank` is the six-digit BIN, `amount` whole VND (None or 0: the payer types it), `purpose` becomes
    ASCII and at most 25 characters.
    """
    if not re.fullmatch(r"[0-9]{6}", bank):
        raise InputRefused("bank_form", field="bank")
    if not re.fullmatch(r"[0-9A-Za-z]{1,19}", account):
        raise InputRefused("account_form", field="account")
    if amount is not None and not 0 <= amount <= _LAST_AMOUNT:
        raise InputRefused("amount_range", field="amount", amount=amount)
    words = ascii_purpose(purpose or "")
    beneficiary = _tlv("00", bank) + _tlv("01", account)
    parts = [
        _tlv("00", "01"),
        _tlv("01", "12" if amount else "11"),
        _tlv("38", _tlv("00", "A000000727") + _tlv("01", beneficiary) + _tlv("02", "QRIBFTTA")),
        _tlv("53", "704"),
        _tlv("54", str(amount)) if amount else "",
        _tlv("58", "VN"),
        _tlv("62", _tlv("08", words)) if words else "",
        "6304",
    ]
    payload = "".join(parts)
    return f"{payload}{_crc16(payload):04X}"


def ascii_purpose(text: str) -> str:
    """Letters, digits and spaces without diacritics, at most 25 characters."""
    plain = re.sub(r"[^0-9A-Za-z .,/-]+", " ", without_diacritics(text))
    return re.sub(r"\s+", " ", plain).strip()[:_PURPOSE_LENGTH].strip()


def _tlv(tag: str, value: str) -> str:
    return f"{tag}{len(value):02d}{value}"


def _crc16(text: str) -> int:
    crc = 0xFFFF
    for byte in text.encode("ascii"):
        crc ^= byte << 8
        for _ in range(8):
            crc = (crc << 1 ^ 0x1021 if crc & 0x8000 else crc << 1) & 0xFFFF
    return crc
