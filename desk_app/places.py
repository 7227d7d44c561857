"""Today's names of communes, read when a card with an old one is first met."""

from __future__ import annotations

from functools import cache

import msgspec

from desk_app.domain.places import OldProvince, Places
from desk_app.paths import RESOURCES


class _Kept(msgspec.Struct):
    """resources/places/communes.json, written by packaging/build_places.py."""

    source: str = msgspec.field(name="from")
    provinces: dict[str, list[str]] = msgspec.field(default_factory=dict)
    old: dict[str, OldProvince] = msgspec.field(default_factory=dict)


@cache
def places() -> Places:
    """The communes of before 1 July 2025 and of today."""
    kept = msgspec.json.decode((RESOURCES / "places" / "communes.json").read_bytes(), type=_Kept)
    return Places(kept.provinces, kept.old)
