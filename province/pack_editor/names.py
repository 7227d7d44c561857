"""Whether a name came over whole: not cut off by a cell's limit, not taken apart into loose marks."""

from __future__ import annotations

import re
import unicodedata

_CUT_LENGTHS = frozenset({255, 256, 1000, 1024})  # where fields of other programs end
_OPEN_WORDS = re.compile(
    r"(?:^|\s)(và|của|các|cho|đối với|theo|trong|tại|từ|về|hoặc|với|do|bởi|khi|là|để|được|không|thuộc"
    r"|những|một|có|bằng|đến)$",
    re.IGNORECASE,
)
_OPEN_ENDS = ("…", "...", ",", "-", "–", "/", "(")
_LOOSE_ENDS = (";", ":")
_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"))


def is_decomposed(text: str) -> bool:
    """Marks that stand apart from their letters, as "Unicode tổ hợp" writes them."""
    return text != unicodedata.normalize("NFC", text)


def has_control_character(text: str) -> bool:
    return any(unicodedata.category(letter) in ("Cc", "Cf", "Co", "Cn", "Cs") for letter in text)


def ends_loosely(text: str) -> bool:
    """Ends on a sign after which more usually comes; some official names do."""
    return text.strip().endswith(_LOOSE_ENDS)


def looks_clipped(text: str) -> bool:
    """Ends in the middle: on a joining word or sign, with an open bracket, or at a well-known limit."""
    bare = text.strip()
    if len(bare) in _CUT_LENGTHS or bare.endswith(_OPEN_ENDS) or _OPEN_WORDS.search(bare):
        return True
    return any(bare.count(left) != bare.count(right) for left, right in _PAIRS) or bare.count('"') % 2 == 1
