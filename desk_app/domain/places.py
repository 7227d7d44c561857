"""Communes of before 1 July 2025 on a citizen's card, and what the law calls them now."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from desk_app.domain.words import folded, tidy

T = TypeVar("T")
_KIND = re.compile(
    r"(?P<kind>xa|phuong|thi tran|thi xa|thanh pho|huyen|quan|tinh|x|p|tt|tx|tp|h|q|t)(?:\. ?| )(?=.)"
)
_LONG = {
    "x": "xa", "p": "phuong", "tt": "thi tran", "tx": "thi xa", "tp": "thanh pho",
    "h": "huyen", "q": "quan", "t": "tinh",
}  # fmt: skip
_COMPACT_KIND = re.compile(r"xa|phuong|thitran|huyen|quan|thixa|thanhpho")
_LETTERS = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class OldDistrict:
    """`communes` maps an old name to the places of its successors; `also` and `before` are earlier names."""

    communes: Mapping[str, int | tuple[int, ...]]
    also: tuple[str, ...] = ()
    before: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class OldProvince:
    """A province of before the merger; `now` is the one it went into."""

    now: str
    districts: Mapping[str, OldDistrict]
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Renamed:
    """An address that names a commune of the past: the commune as written, and each that it may be now.

    `communes` and `addresses` go together, one for each successor; more than one when it was parted.
    """

    old: str
    communes: tuple[str, ...]
    addresses: tuple[str, ...]


class Places:
    """Finds in an address what has another name now; the names of one province are folded when first asked for."""

    def __init__(self, provinces: Mapping[str, Sequence[str]], old: Mapping[str, OldProvince]) -> None:
        self._provinces, self._old = provinces, old
        self._names = _Names((name, each.also, each) for name, each in old.items())
        self._districts: dict[int, _Names[OldDistrict]] = {}
        self._communes: dict[int, _Names[tuple[int, ...]]] = {}
        self._today: dict[str, _Names[int]] = {}

    def renamed(self, address: str) -> Renamed | None:
        """What the address would read today; None when it does not name a commune of the past."""
        parts = [part for part in (tidy(each) for each in address.split(",")) if part]
        for old in self._names.of(parts[-1]) if len(parts) > 1 else ():
            found = self._in_province(old, parts[:-1])
            if found is not None:
                return found
        return None

    def _in_province(self, old: OldProvince, parts: Sequence[str]) -> Renamed | None:
        districts = self._districts_of(old)
        for district in districts.of(parts[-1]):
            if "" in district.communes:  # an island, a district without communes
                return self._told(old, _numbers(district.communes[""]), parts[:-1], parts[-1])
            found = self._communes_of(district).of(parts[-2]) if len(parts) > 1 else ()
            if found:
                return self._told(old, _together(found), parts[:-2], parts[-2])
        # Written without its district: today's name first, then any commune of the old province.
        if self._communes_today(old.now).of(parts[-1]):
            return None
        every = [
            found for each in districts.every() for found in self._communes_of(each).of(parts[-1], exact=True)
        ]
        return self._told(old, _together(every), parts[:-1], parts[-1]) if every else None

    def _told(self, old: OldProvince, numbers: Iterable[int], rest: Sequence[str], written: str) -> Renamed:
        communes = tuple(_small(self._provinces[old.now][number]) for number in numbers)
        province = _small(old.now)
        return Renamed(written, communes, tuple(", ".join((*rest, each, province)) for each in communes))

    def _districts_of(self, old: OldProvince) -> _Names[OldDistrict]:
        known = self._districts.get(id(old))
        if known is None:
            known = self._districts[id(old)] = _Names(
                (name, each.also, each) for name, each in old.districts.items()
            )
        return known

    def _communes_of(self, district: OldDistrict) -> _Names[tuple[int, ...]]:
        known = self._communes.get(id(district))
        if known is None:
            before: dict[str, list[str]] = defaultdict(list)
            for alias, name in district.before.items():
                before[name].append(alias)
            known = self._communes[id(district)] = _Names(
                (name, tuple(before[name]), _numbers(number)) for name, number in district.communes.items()
            )
        return known

    def _communes_today(self, province: str) -> _Names[int]:
        known = self._today.get(province)
        if known is None:
            known = self._today[province] = _Names(
                (name, (), number) for number, name in enumerate(self._provinces[province])
            )
        return known


class _Names(Generic[T]):
    """Names of one level under their bare letters; a kind written with the name narrows the choice."""

    def __init__(self, named: Iterable[tuple[str, Sequence[str], T]]) -> None:
        self._by_letters: dict[str, list[tuple[str, str, T]]] = defaultdict(list)
        for name, also, unit in named:
            kind, bare = _kind_and_name(name)
            self._by_letters[_letters(bare)].append((kind, _exact(bare, name), unit))
            for alias in also:
                found = _COMPACT_KIND.match(alias)
                letters = _letters(alias[found.end() :] if found else alias)
                self._by_letters[letters].append((found[0] if found else "", "", unit))

    def every(self) -> list[T]:
        return [unit for units in self._by_letters.values() for _, _, unit in units]

    def of(self, written: str, *, exact: bool = False) -> list[T]:
        """The units that `written` may mean; with `exact` only those whose kind, where written, agrees."""
        kind, bare = _kind_and_name(written)
        found = self._by_letters.get(_letters(bare)) or self._by_letters.get(_letters(folded(written)), [])
        same_kind = [each for each in found if each[0].replace(" ", "") == kind.replace(" ", "")]
        if kind and (same_kind or exact):
            found = same_kind
        same_marks = [each for each in found if each[1] == _exact(bare, written)]
        return [unit for _, _, unit in same_marks or found]


def _kind_and_name(written: str) -> tuple[str, str]:
    """Huyện Tiền Hải → (huyen, tien hai); without a kind the whole is the name."""
    plain = folded(written)
    found = _KIND.match(plain)
    if found is None:
        return "", plain
    return _LONG.get(found["kind"], found["kind"]), plain[found.end() :]


def _letters(name: str) -> str:
    """What two spellings of a name share: no spaces, signs, leading noughts; y as i."""
    return _LETTERS.sub("", name).replace("y", "i").lstrip("0")


def _exact(bare: str, written: str) -> str:
    """The name's own letters with their marks, to tell Tân Tiến from Tân Tiên."""
    return unicodedata.normalize("NFC", written).casefold()[-len(bare) :] if bare else ""


def _numbers(number: int | tuple[int, ...]) -> tuple[int, ...]:
    return (number,) if isinstance(number, int) else tuple(number)


def _together(found: Iterable[tuple[int, ...]]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(number for numbers in found for number in numbers))


def _small(name: str) -> str:
    """Xã Ea Kpam → xã Ea Kpam, as inside an address."""
    return name[:1].lower() + name[1:]
