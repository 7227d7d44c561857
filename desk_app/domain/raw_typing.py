"""Words typed while the input method slept: ``ddawng kys`` and ``d9a8ng ky1`` were meant as ``đăng ký``."""

from __future__ import annotations

import re
from collections.abc import Callable

from desk_app.domain.words import folded

_BRACKETS = str.maketrans("[]", "ou")  # Telex's short ways to ơ and ư
_SYLLABLE = re.compile(r"(?P<onset>[^aeiouyw\d]*)(?P<rest>[a-z]*)\Z")
_DOUBLED = re.compile(r"([aeo])\1")
_LATE_VOWEL = re.compile(r"(?<=[bcdfghjklmnpqrstvxz])[aeo]\Z")
_VNI = re.compile(r"(?<=[a-z])[0-9]+")


def meanings(text: str) -> tuple[str, ...]:
    """What the typed text may stand for, folded, the plainest first: as it is, as Telex, as VNI."""
    plain = folded(text)
    read = (plain, _by_word(plain, _telex_word), _by_word(plain, _vni_word))
    return tuple(dict.fromkeys(each for each in read if each)) or ("",)


def _by_word(text: str, read: Callable[[str], str]) -> str:
    return " ".join(filter(None, (read(word) for word in text.split())))


def _telex_word(word: str) -> str:
    """No Vietnamese syllable has s f r x j z w or d after its vowel: there they are keys of Telex."""
    found = _SYLLABLE.match(word.translate(_BRACKETS))
    if found is None:
        return word
    onset, rest = found["onset"].replace("dd", "d"), found["rest"]
    if not rest:
        return onset
    # A w with no vowel before it is ư itself; any other only changes the vowel it follows.
    first = "u" if rest[0] == "w" else rest[0]
    bare = _DOUBLED.sub(r"\1", first + re.sub(r"[sfrxjzwd]", "", rest[1:]))
    return onset + _LATE_VOWEL.sub("", bare)


def _vni_word(word: str) -> str:
    """Digits behind a letter are marks of VNI; a code or a number begins with a digit and stays."""
    return _VNI.sub("", word) if word[:1].isalpha() else word
