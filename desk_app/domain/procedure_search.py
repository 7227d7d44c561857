"""Finding a procedure by two or three letters: no diacritics needed, initials, words or the code."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from desk_app.domain.procedure import Procedure
from desk_app.domain.words import folded

_LEADS = ("thu tuc ",)


@dataclass(frozen=True, slots=True)
class _Entry:
    procedure: Procedure
    name: str
    words: tuple[str, ...]
    initials: str


class ProcedureIndex:
    """All procedures of one catalogue, folded once; `use` counts how often this counter took each."""

    def __init__(self, procedures: Iterable[Procedure]) -> None:
        self._entries = [_entry(procedure) for procedure in procedures]

    def search(
        self, text: str, *, limit: int = 20, use: Mapping[str, int] | None = None
    ) -> Sequence[Procedure]:
        """The best matches first: use at this counter, then prefix, initials, words.

        Empty text gives the most used ones.
        """
        wanted = folded(text)
        used = use or {}
        ranked: list[tuple[tuple[int, int, int, str], Procedure]] = []
        for entry in self._entries:
            rank = _rank(entry, wanted) if wanted else 0
            if rank is None:
                continue
            often = used.get(entry.procedure.code, 0)
            ranked.append(((-often, rank, len(entry.name), entry.procedure.code), entry.procedure))
        ranked.sort(key=lambda pair: pair[0])
        return [procedure for _, procedure in ranked[:limit]]


def _entry(procedure: Procedure) -> _Entry:
    name = folded(procedure.name)
    for lead in _LEADS:
        name = name.removeprefix(lead)
    words = tuple(word for word in name.replace(",", " ").replace("(", " ").replace("/", " ").split() if word)
    return _Entry(procedure, name, words, "".join(word[0] for word in words))


def _rank(entry: _Entry, wanted: str) -> int | None:
    """0 is best; None when nothing of it matches."""
    if entry.procedure.code.startswith(wanted) or wanted in entry.procedure.code:
        return 0
    if entry.name.startswith(wanted):
        return 1
    compact = wanted.replace(" ", "")
    if entry.initials.startswith(compact):
        return 2
    if compact in entry.initials and len(compact) > 1:
        return 3 if entry.initials.endswith(compact) else 4
    parts = wanted.split()
    if all(any(word.startswith(part) for word in entry.words) for part in parts):
        return 5
    return 6 if wanted in entry.name and len(wanted) > 2 else None
