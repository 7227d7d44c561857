"""Finding out by one card made up for it how a scanner brings letters in: what is well, and what must be set."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

NUMBER = "000199000017"
_NAME = "ĐẶNG THỊ ƯỚC HUYỀN"
_ADDRESS = "Số 7 đường Nguyễn Huệ, xã Ea Kpam, tỉnh Đắk Lắk"
_KEYS = "as ow dd a1 o6"  # what Telex makes á, ơ and đ of, and VNI á and ô
TEST_CARD = f"{NUMBER}||{_NAME}|15081999|Nữ|{_ADDRESS}|01122024|{_KEYS}|||"
"""A card of nobody (province 000): letters of every kind, and keys by which an input method betrays itself."""

TEST_CODE = "9999926123100018"
"""A receipt's code of the demo office, for the bars."""

SLOWEST = 30.0  # milliseconds from key to key, beyond which a scanner looks like a person
# Windows' Vietnamese keyboard has letters and tones where digits are.
_LETTERS = {"a\u0306": "1", "a\u0302": "2", "e\u0302": "3", "o\u0302": "4", "đ": "0"}
_TONES = str.maketrans({"\u0300": "5", "\u0309": "6", "\u0303": "7", "\u0301": "8", "\u0323": "9"})
_CLUSTER = re.compile("([aeo])([\u0300\u0309\u0303\u0301\u0323]*)([\u0306\u0302])")


class Finding(StrEnum):
    """One thing that was found; each has its words and what to do."""

    WELL = "well"
    OTHER_CODE = "other_code"  # a code was read, but not one that is shown
    LAYOUT = "layout"  # digits came as letters: a keyboard of another country
    SLOW = "slow"  # keys come so slowly that they look like a person's
    LOST = "lost"  # letters are missing
    ADDED = "added"  # signs before or after the code
    CASE = "case"  # capitals turned round: Caps Lock
    TELEX = "telex"
    VNI = "vni"
    MARKS = "marks"  # accents lost or turned into other signs
    DECOMPOSED = "decomposed"  # accents came apart; the desk puts them together


@dataclass(frozen=True, slots=True)
class Read:
    """What came in: the text, the mean gap of its keys in milliseconds (None from a serial line), its closing key."""

    text: str
    pace: float | None = None
    end: str = ""


def checked(read: Read) -> tuple[Finding, ...]:
    """What the scanner does to the test card or the test code; WELL alone when nothing must be set."""
    text = unicodedata.normalize("NFC", read.text.strip("\r\n\t"))
    slow = (Finding.SLOW,) if read.pace is not None and read.pace > SLOWEST else ()
    found = _of_code(text) if TEST_CODE in text else _of_card(text)
    if found is None:
        digits = _first_row(text)
        known = NUMBER in digits or TEST_CODE in digits
        return (Finding.LAYOUT, *slow) if known else (_of_other(text), *slow)
    if not found and not unicodedata.is_normalized("NFC", read.text):
        found = (Finding.DECOMPOSED,)
    wrong = (*slow, *found)
    return wrong if wrong and wrong != (Finding.DECOMPOSED,) else (Finding.WELL, *wrong)


def _of_code(text: str) -> tuple[Finding, ...]:
    return () if text == TEST_CODE else (Finding.ADDED,)


def _of_card(text: str) -> tuple[Finding, ...] | None:
    """Findings on the card's fields; None when its number is not in the text."""
    before, number, _ = text.partition(NUMBER)
    if not number:
        return None
    found = [Finding.ADDED] if before else []
    parts = text[len(before) :].split("|")
    wanted = TEST_CARD.split("|")
    if len(parts) != len(wanted):
        return (*found, Finding.LOST)
    if any(parts[place] != wanted[place] for place in (0, 1, 3, 6)):
        found.append(Finding.LOST)
    for place in (2, 4, 5):
        if parts[place] != wanted[place]:
            same = parts[place].casefold() == wanted[place].casefold()
            found.append(Finding.CASE if same else Finding.MARKS)
    keys = parts[7].casefold()
    if keys != _KEYS:
        # Each input method changes its own keys and leaves the other's alone.
        found.append(Finding.TELEX if "a1" in keys else Finding.VNI if "as" in keys else Finding.LOST)
    elif parts[7] != _KEYS:
        found.append(Finding.CASE)
    return tuple(dict.fromkeys(found))


def _of_other(text: str) -> Finding:
    return Finding.LOST if len(text) > 40 and text.count("|") > 3 else Finding.OTHER_CODE


def _first_row(text: str) -> str:
    """The digits of a text that was typed through Windows' Vietnamese keyboard."""
    apart = _CLUSTER.sub(r"\1\3\2", unicodedata.normalize("NFD", text.casefold()))
    for letter, digit in _LETTERS.items():
        apart = apart.replace(letter, digit)
    return apart.translate(_TONES)
