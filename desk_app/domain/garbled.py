"""Whether a name or an address that a scanner typed lost its Vietnamese letters on the way.

A scanner that types goes through the keyboard layout and the input method: letters come back as Telex or VNI keys,
as bytes read in another code page, as question marks, in the wrong case, or not at all. Digits come through; words
are looked at here and, in doubt, by a person.
"""

from __future__ import annotations

import re
import unicodedata

from desk_app.domain.words import without_diacritics

_LETTERS = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệfghiìíỉĩịjklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvwxyỳýỷỹỵz"
# Letters of Ê Đê, Ba Na, Gia Rai and others in the names of people and places (ă and â are Vietnamese as well).
_PEOPLES = "čĕĭñŏŭƀ"
_BREVE = "̆"  # ơ̆, ư̆ and ê̆ have no letter of their own
_KNOWN = frozenset(_LETTERS + _LETTERS.upper() + _PEOPLES + _PEOPLES.upper() + _BREVE)
_IN_NAMES = frozenset(" .-'’ʼ`´,()")
_IN_ADDRESSES = frozenset(" .,-–/()'’ʼ`´;:&+\"“”#º°0123456789")
_NAME_PARTS = re.compile(r"[\s.\-'’ʼ`´,()]+")
_ADDRESS_PARTS = re.compile(r"[\s.,\-–/()'’ʼ`´;:&+\"“”#º°]+")
_VOWELS = frozenset("aeiouy")
_ONSET = r"(?:b|ch?|dd?|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?"
_CODA = r"(?:ch?|m|ngh?|nh?|ph?|p|t)?"
# A syllable as Telex keys it, its tones taken out: dd, aa, ee, oo, w after a vowel.
_SYLLABLE = re.compile(rf"(?P<onset>{_ONSET})(?P<vowels>[aeiouy][aeiouyw]*){_CODA}")
_TONES = re.compile(r"(?<=[aeiouywcghmnpt])[sfrxj]")
_DOUBLED = re.compile(r"aa|ee|oo(?!n?g|c)|[aou]w")
_VNI = re.compile(rf"{_ONSET}[aeiouy]+[1-9]*[aeiouy]*[1-9]*{_CODA}[1-9]*|d9\w+")
# Surnames and middle names that nobody bears without their marks.
_NEVER_BARE = frozenset(
    {"nguyen", "tran", "pham", "huynh", "hoang", "truong", "trinh", "duong", "phuong", "thi"}
)
_WEAK_TONES = frozenset("sr")  # end syllables of other peoples too: Ea Sar, Y Ber


def is_garbled_name(text: str) -> bool:
    """Whether a name, as it was read, cannot be what the card says; a name as it should be is never doubted."""
    return _has_strange_signs(text, _IN_NAMES) or _are_garbled(
        [each for each in _NAME_PARTS.split(_composed(text)) if each]
    )


def is_garbled_address(text: str) -> bool:
    """As `is_garbled_name`, for a line with numbers, dashes and words in any case."""
    if _has_strange_signs(text, _IN_ADDRESSES):
        return True
    words = [each for each in _ADDRESS_PARTS.split(_composed(text)) if each]
    letters = [each for each in words if each.isalpha()]
    if sum(1 for each in words if _is_vni(each)) > 1 or any(_is_vni_inside(each) for each in words):
        return True
    return _is_telex(letters, weak_ones_count=False) or any(_is_torn(each) for each in letters)


def _are_garbled(words: list[str]) -> bool:
    if not words or any(not _is_vietnamese(each) for each in words):
        return True
    if _is_telex(words) or any(_is_wrong_case(each) for each in words):
        return True
    if len({each.isupper() for each in words if len(each) > 1}) > 1:
        return True  # Hồ HOA
    if any(len(each) > 1 and not _VOWELS & set(_bare(each)) for each in words) or "nguyn" in map(
        str.casefold, words
    ):
        return True
    return all(each.isascii() for each in words) and any(each.casefold() in _NEVER_BARE for each in words)


def _has_strange_signs(text: str, allowed: frozenset[str]) -> bool:
    """Signs that no name has: a question mark for a letter, leftovers of another code page, a mark without its letter."""
    return any(sign not in _KNOWN and sign not in allowed for sign in _composed(text))


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text.strip("\r\n\t "))


def _bare(word: str) -> str:
    return without_diacritics(word).casefold()


def _is_vietnamese(word: str) -> bool:
    return all(letter in _KNOWN for letter in word)


def _is_telex(words: list[str], *, weak_ones_count: bool = True) -> bool:
    weak = 0
    for word in words:
        plain = word.casefold()
        if not plain.isascii() and plain[-1] in "fxz":
            return True  # a tone keyed once too often
        start = re.match(_ONSET, plain)
        onset = start[0] if start else ""
        tones = set(_TONES.findall(plain[len(onset) :]))
        bare = onset + _TONES.sub("", plain[len(onset) :])
        if not plain.isascii() or not _SYLLABLE.fullmatch(bare):
            continue
        if _DOUBLED.search(bare) or onset == "dd" or tones - _WEAK_TONES:
            return True
        weak += bool(tones)
    return weak_ones_count and weak > 1


def _is_vni(word: str) -> bool:
    plain = word.casefold()
    return (
        plain.isascii()
        and plain[0].isalpha()
        and len(plain) > 2
        and not plain.isalpha()
        and bool(_VNI.fullmatch(plain))
    )


def _is_vni_inside(word: str) -> bool:
    return _is_vni(word) and bool(re.search(r"[a-z][1-9]+[a-z]", word.casefold()))


def _is_wrong_case(word: str) -> bool:
    """In a name every word begins with a capital and is all capitals or none: NGUYễN, nGUYỄN and lan are not."""
    if not word[0].isupper():
        return True
    return not (word.isupper() or word[1:].islower() or len(word) == 1)


def _is_torn(word: str) -> bool:
    """Capitals turned round (tHÔN), or a letter with marks that kept its size between capitals (THôN)."""
    if len(word) < 3 or word.isupper() or word.islower() or word.istitle() or word[1:].islower():
        return False
    return (word[0].islower() and word[1:].isupper()) or not word.isascii()
