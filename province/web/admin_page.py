"""The three shapes of an administrator's page: a list, a form, and something told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from province.web.qr_image import QrImage


@dataclass(frozen=True, slots=True)
class Cell:
    """One value of a list: `soft` is said under it, `late` asks for attention."""

    text: str
    href: str = ""
    soft: str = ""
    late: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """Rows under their captions; `empty` is said where there is none."""

    captions: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    empty: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A way on from here."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Field:
    """One question of a form. `kind`: text, date, file, or a choice where there are `choices` (value, words)."""

    name: str
    label: str
    hint: str = ""
    kind: str = "text"
    choices: Sequence[tuple[str, str]] = ()
    longest: int = 300


@dataclass(frozen=True, slots=True)
class Step:
    """A small form that does one thing; a `grave` one is asked about first, on a page of its own."""

    path: str
    text: str
    hidden: Mapping[str, str] = field(default_factory=dict)
    second: bool = False


@dataclass(frozen=True, slots=True)
class Secret:
    """What is shown this once: to be read out, or scanned."""

    label: str
    text: str
    said: str
    qr: QrImage | None = None


def moment(at: datetime | None, never: str) -> str:
    return f"{at:%H:%M %d/%m/%Y}" if at else never


def span(seconds: int) -> str:
    """A clock's difference as a person says it."""
    off = abs(seconds)
    if off < 60:
        return f"{off} giây"
    return (
        f"{off // 60} phút"
        if off < 7200
        else f"{off // 3600} giờ"
        if off < 172800
        else f"{off // 86400} ngày"
    )


def is_long_ago(at: datetime | None, now: datetime, after: timedelta = timedelta(days=1)) -> bool:
    return at is None or now - at > after
