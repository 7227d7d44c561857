"""Finding a procedure by two or three letters: no diacritics needed, initials, words or the code."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from desk_app.domain.procedure import Procedure, short_procedure_name
from desk_app.domain.raw_typing import meanings
from desk_app.domain.words import folded

_PARTING = re.compile(r"[\s,(/;:–-]+")
_CODE = re.compile(r"[0-9][0-9.]*")


@dataclass(frozen=True, slots=True)
class _Name:
    """One name, folded once. `words` has a space before each word, so that ` kh` finds a beginning."""

    name: str
    words: str
    initials: str


@dataclass(frozen=True, slots=True)
class _Entry:
    """One procedure with its legal name first, then the everyday ones; `last` are asked when nothing else answers."""

    procedure: Procedure
    code: str
    names: tuple[_Name, ...]
    last: tuple[_Name, ...]
    order: tuple[int, str]


def _no_other(code: str) -> Sequence[str]:
    return ()


class ProcedureIndex:
    """All procedures of one catalogue, folded once; `use` counts how often this counter took each.

    `also` gives the other names that a procedure answers to, by its code; `last` those that count only
    where no other name answers: two letters of one language must not find the words of another.
    """

    def __init__(
        self,
        procedures: Iterable[Procedure],
        also: Callable[[str], Sequence[str]] = _no_other,
        last: Callable[[str], Sequence[str]] = _no_other,
    ) -> None:
        self._entries = [_entry(each, also(each.code), last(each.code)) for each in procedures]

    def search(
        self, text: str, *, limit: int = 20, use: Mapping[str, int] | None = None
    ) -> Sequence[Procedure]:
        """The best matches first: use at this counter, then prefix, initials, words.

        Empty text gives the most used ones. Letters as they stand go before what a sleeping input
        method would have made of them.
        """
        found = self._ranked(text, use or {}, last=False) or self._ranked(text, use or {}, last=True)
        return found[:limit]

    def _ranked(self, text: str, used: Mapping[str, int], *, last: bool) -> Sequence[Procedure]:
        readings = [(min(place, 1), _wanted(meaning)) for place, meaning in enumerate(meanings(text))]
        ranked: list[tuple[tuple[int, int, int, tuple[int, str]], Procedure]] = []
        for entry in self._entries:
            for reading, wanted in readings:
                rank = _rank(entry, entry.last if last else entry.names, wanted)
                if rank is not None:
                    often = used.get(entry.code, 0)
                    ranked.append(((reading, -often, rank, entry.order), entry.procedure))
                    break
        ranked.sort(key=lambda pair: pair[0])
        return [procedure for _, procedure in ranked]


def matched_letters(text: str, words: str) -> Sequence[tuple[int, int]]:
    """Where `words` stand in the name `text`, as (from, to) in its letters; empty when they do not.

    The same rules as the search: a beginning, initials, beginnings of words, a part of the name.
    """
    name = "".join(folded(letter) or " " for letter in text)
    if len(name) != len(text):
        return ()  # a letter that folds to two: no letter of the name can be named for sure
    starts = [0, *(found.end() for found in _PARTING.finditer(name))]
    starts = [at for at in starts if at < len(name)]
    for meaning in meanings(words):
        found = _spans(name, starts, meaning) if meaning else ()
        if found:
            return found
    return ()


def _spans(name: str, starts: Sequence[int], wanted: str) -> Sequence[tuple[int, int]]:
    if name.startswith(wanted):
        return ((0, len(wanted)),)
    compact = wanted.replace(" ", "")
    initials = "".join(name[at] for at in starts)
    at = initials.find(compact)
    if at >= 0 and len(compact) > 1:
        return tuple((start, start + 1) for start in starts[at : at + len(compact)])
    spans = []
    for part in wanted.split():
        start = next((at for at in starts if name.startswith(part, at)), None)
        if start is None:
            break
        spans.append((start, start + len(part)))
    else:
        return tuple(sorted(set(spans)))
    at = name.find(wanted)
    return ((at, at + len(wanted)),) if at >= 0 and len(wanted) > 2 else ()


def _entry(procedure: Procedure, also: Sequence[str], last: Sequence[str]) -> _Entry:
    # Two names that fold alike are one: what is often the case must not be compared twice.
    spelled = dict.fromkeys(folded(name) for name in (short_procedure_name(procedure.name), *also))
    shortest = min(len(name) for name in spelled)
    return _Entry(
        procedure,
        procedure.code,
        tuple(map(_name, spelled)),
        tuple(_name(folded(name)) for name in last),
        (shortest, procedure.code),
    )


def _name(name: str) -> _Name:
    words = [word for word in _PARTING.split(name) if word]
    return _Name(name, "".join(f" {word}" for word in words), "".join(word[0] for word in words))


@dataclass(frozen=True, slots=True)
class _Wanted:
    """One meaning of what was typed, taken apart once for all entries."""

    text: str
    compact: str
    beginnings: tuple[str, ...]
    is_code: bool


def _wanted(meaning: str) -> _Wanted:
    parts = meaning.split()
    return _Wanted(
        meaning, "".join(parts), tuple(f" {part}" for part in parts), _CODE.match(meaning) is not None
    )


def _rank(entry: _Entry, names: Sequence[_Name], wanted: _Wanted) -> int | None:
    """0 is best; None when nothing of it matches. The name that matches best counts."""
    if wanted.is_code and wanted.text in entry.code:
        return 0
    best: int | None = None
    for name in names:
        rank = _rank_of_name(name, wanted)
        if rank is not None and (best is None or rank < best):
            best = rank
    return best


def _rank_of_name(named: _Name, wanted: _Wanted) -> int | None:
    if named.name.startswith(wanted.text):
        return 1
    if wanted.compact in named.initials:
        if named.initials.startswith(wanted.compact):
            return 2
        if len(wanted.compact) > 1:
            return 3 if named.initials.endswith(wanted.compact) else 4
    for beginning in wanted.beginnings:
        if beginning not in named.words:
            break
    else:
        return 5
    return 6 if len(wanted.text) > 2 and wanted.text in named.name else None
