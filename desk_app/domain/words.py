"""Vietnamese text as people type it: one composed form, and a folded form to search by."""

from __future__ import annotations

import re
import unicodedata

_SPACES = re.compile(r"\s+")
# Control characters, and marks that show nothing yet change the order or the likeness of what is shown.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ud800-\udfff]"
)


def tidy(text: str) -> str:
    """NFC, one space between words, no control or invisible characters: how every typed line is kept."""
    return _SPACES.sub(" ", _UNSEEN.sub("", unicodedata.normalize("NFC", text))).strip()


def tidy_lines(text: str) -> str:
    """As `tidy`, with the line breaks of a note kept."""
    lines = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(tidy(line) for line in lines).strip()


def without_diacritics(text: str) -> str:
    """Nguyễn Đức → Nguyen Duc; the case stays."""
    bare = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(mark for mark in bare if not unicodedata.combining(mark))


def folded(text: str) -> str:
    """What the search compares: NFC, lower case, no diacritics, đ as d, single spaces."""
    return _SPACES.sub(" ", without_diacritics(unicodedata.normalize("NFC", text)).casefold()).strip()


def given_first(name: str) -> str:
    """Nguyễn Thị Lan → lan nguyen thi lan: Vietnamese lists go by the given name, which stands last.

    What stands behind a bar (a day of birth) tells two of one name apart and is no part of it.
    """
    bare, bar, rest = folded(name).partition("|")
    return f"{bare.rsplit(' ', 1)[-1]} {bare}{bar}{rest}"
