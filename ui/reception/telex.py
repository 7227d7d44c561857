"""Words typed with Telex while the input method slept: ``ddawng kys`` was meant as ``đăng ký``."""

from __future__ import annotations

import re

from desk_app.domain.words import folded

_DOUBLED = re.compile(r"(aa|ee|oo|dd)")
_TONE_AT_END = re.compile(r"(?<=[aeiouy])([a-z]*?)[sfrxj]$")


def detelexed(text: str) -> str:
    """What the keys would have given, without diacritics; a text without Telex comes back folded.

    Only for searching: a tone key is taken off the end of a word, a doubled letter and a ``w`` anywhere.
    """
    return " ".join(_word(word) for word in folded(text).split())


def _word(word: str) -> str:
    bare = _DOUBLED.sub(lambda pair: pair[0][0], word)
    bare = bare[:1].replace("w", "u") + bare[1:].replace("w", "")
    return _TONE_AT_END.sub(r"\1", bare)
