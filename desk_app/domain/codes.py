"""The names a dossier carries on paper: its legal code and the 16-digit scan code.

Legal code: ``<agency>-<YYMMDD>-<4 digits>`` (dossier code rule of TT 01/2018/TT-VPCP art. 19, kept by
TT 03/2025/TT-VPCP). Scan code: 5-digit office number + YYMMDD + 4-digit sequence + Luhn check digit.
A provisional number, ``T-<office number>-<YYMMDD>-<4 digits>``, stands for a final one that follows; its scan
code has 20 added to the month, so that it is never the scan code of a final number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from desk_app.domain.errors import InputRefused

SCAN_CODE_LENGTH = 16
FIRST_SEQUENCE, LAST_SEQUENCE = 1, 9999

_AGENCY = re.compile(r"[0-9A-Z]{1,3}(?:\.[0-9A-Z]{1,3}){1,4}")
_LEGAL = re.compile(
    r"(?P<agency>[0-9A-Z]{1,3}(?:\.[0-9A-Z]{1,3}){1,4})-(?P<day>[0-9]{6})-(?P<sequence>[0-9]{4,7})"
)
_PROVISIONAL = re.compile(r"T-?(?P<office>[0-9]{5})-?(?P<day>[0-9]{6})-?(?P<sequence>[0-9]{4})")
_MONTHS_AHEAD = 20
_DOUBLED = str.maketrans("0123456789", "0246813579")  # the figures of twice a figure, added up
_NOT_DIGITS = re.compile(r"[\s .\-]")


@dataclass(frozen=True, slots=True)
class Number:
    """One number of one office on one day, taken from a leased block."""

    agency: str
    office: str
    day: date
    sequence: int
    provisional: bool = False

    @property
    def legal_code(self) -> str:
        """On a provisional receipt the code that stands in its place."""
        if self.provisional:
            return f"T-{self.office}-{_six(self.day)}-{self.sequence:04d}"
        return f"{self.agency}-{_six(self.day)}-{self.sequence:04d}"

    @property
    def scan_code(self) -> str:
        return ScanCode(self.office, self.day, self.sequence, self.provisional).digits


@dataclass(frozen=True, slots=True)
class ScanCode:
    """What the 16 digits say."""

    office: str
    day: date
    sequence: int
    provisional: bool = False

    @property
    def digits(self) -> str:
        ahead = _MONTHS_AHEAD if self.provisional else 0
        body = f"{self.office}{_six(self.day, ahead)}{self.sequence:04d}"
        return body + str(luhn_digit(body))


def luhn_digit(body: str) -> int:
    """The check digit that makes `body` + digit pass Luhn (ISO/IEC 7812-1 annex B)."""
    figures = body[-1::-2].translate(_DOUBLED) + body[-2::-2]
    return -sum(map(int, figures)) % 10


def has_valid_luhn(digits: str) -> bool:
    return digits.isascii() and digits.isdigit() and luhn_digit(digits[:-1]) == int(digits[-1])


def parse_scan_code(text: str, *, field: str = "code") -> ScanCode:
    """Reads a scan code, grouped or not; refuses a wrong length, check digit or day."""
    digits = _NOT_DIGITS.sub("", text)
    if len(digits) != SCAN_CODE_LENGTH or not (digits.isascii() and digits.isdigit()):
        raise InputRefused("scan_code_form", field=field, length=len(digits))
    if not has_valid_luhn(digits):
        raise InputRefused("scan_code_luhn", field=field)
    office, month, sequence = digits[:5], int(digits[7:9]), int(digits[11:15])
    if month > _MONTHS_AHEAD:
        final = f"{digits[5:7]}{month - _MONTHS_AHEAD:02d}{digits[9:11]}"
        return ScanCode(office, _day(final, field), sequence, provisional=True)
    return ScanCode(office, _day(digits[5:11], field), sequence)


def is_provisional(scan_code: str) -> bool:
    """Whether a scan code, as kept, is that of a provisional number."""
    return len(scan_code) == SCAN_CODE_LENGTH and int(scan_code[7:9]) > _MONTHS_AHEAD


def provisional_in(text: str, *, field: str = "code") -> ScanCode | None:
    """The provisional number that a text is (T-24181-261123-0107); None where it is something else."""
    match = _PROVISIONAL.fullmatch(re.sub(r"\s", "", text).upper())
    if match is None:
        return None
    return ScanCode(match["office"], _day(match["day"], field), int(match["sequence"]), provisional=True)


def looks_like_scan_code(text: str) -> bool:
    """Whether this is meant as a scan code, right or wrong: sixteen digits."""
    digits = _NOT_DIGITS.sub("", text)
    return len(digits) == SCAN_CODE_LENGTH and digits.isascii() and digits.isdigit()


def parse_legal_code(text: str, *, field: str = "code") -> tuple[str, date, int]:
    """Reads a legal code as (agency, day, sequence); 4 to 7 digits, as portals of ministries use."""
    match = _LEGAL.fullmatch(text.strip().upper())
    if match is None:
        raise InputRefused("legal_code_form", field=field)
    return match["agency"], _day(match["day"], field), int(match["sequence"])


def is_legal_code(text: str) -> bool:
    return _LEGAL.fullmatch(text.strip().upper()) is not None


def check_agency(text: str, *, field: str = "agency") -> str:
    """An agency code such as H15.50.05 (QĐ 20/2020/QĐ-TTg sets the structure)."""
    agency = text.strip().upper()
    if not _AGENCY.fullmatch(agency):
        raise InputRefused("agency_form", field=field)
    return agency


def check_office_number(text: str, *, field: str = "number") -> str:
    """A 5-digit office number: a commune code, 90000–98999 by the province, 99xxx for demos."""
    if not re.fullmatch(r"[0-9]{5}", text.strip()):
        raise InputRefused("office_number_form", field=field)
    return text.strip()


def is_demo_office(office: str) -> bool:
    return office.startswith("99")


def grouped(scan_code: str) -> str:
    """2418126112304576 → 2418 1261 1230 4576, as printed and shown."""
    return " ".join(scan_code[place : place + 4] for place in range(0, len(scan_code), 4))


def _six(day: date, ahead: int = 0) -> str:
    return f"{day.year % 100:02d}{day.month + ahead:02d}{day.day:02d}"


def _day(six_digits: str, field: str) -> date:
    try:
        return date(2000 + int(six_digits[:2]), int(six_digits[2:4]), int(six_digits[4:]))
    except ValueError as wrong:
        raise InputRefused("code_day", field=field, digits=six_digits) from wrong
