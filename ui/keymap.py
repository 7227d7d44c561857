"""The keys a clerk may change: which action has which key, and what a key may not be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

FIXED = ("F2", "F3", "F4", "F5", "F6", "F7")
"""The six a colleague must find wherever they sit."""

CHANGEABLE = (
    "F8",
    "F9",
    "F11",
    "F12",
    "Ctrl+K",
    "Ctrl+,",
    "Ctrl+Enter",
    "Ctrl+S",
    "Ctrl+P",
    "Ctrl+N",
    "Ctrl+D",
    "Ctrl+F",
    "Ctrl+Z",
    "Ctrl+Space",
)
"""Actions of the whole window and of the main bars, named by the key they have at first."""

OF_FRAME = ("Alt+W", "Ctrl+W", "Ctrl+M", "Alt+E", "Alt+J", "Alt+N", "Ctrl+E", "Ctrl+T")
"""Of banners, the sync panel and paper, which stand over or beside every screen: no screen may have them."""

_OF_TEXT = {
    *(f"Ctrl+{letter}" for letter in "ACVXY"),
    *(f"Ctrl+{digit}" for digit in range(10)),
    *(f"Alt+{digit}" for digit in range(10)),
    "Ctrl++",
    "Ctrl+-",
    "Ctrl+=",
    "Alt+F4",
    "F1",
    "F10",
    "Ctrl+Esc",
    "Ctrl+Alt+Del",
}


class Wrong(StrEnum):
    """Why a key cannot be had."""

    NO_KEY = "no_key"
    UNIKEY = "unikey"
    BARE = "bare"
    FIXED = "fixed"
    TEXT = "text"
    TAKEN = "taken"


@dataclass(frozen=True, slots=True)
class Clash:
    """Why a key cannot be had, and for `taken` whose it is (the key that action has at first)."""

    wrong: Wrong
    by: str = ""


def clash_of(wanted: str, action: str, chosen: Mapping[str, str], bound: Iterable[str] = ()) -> Clash | None:
    """Why `action` cannot have the key `wanted`; None when it can.

    `chosen` are the keys changed so far, `bound` the keys something in the window listens to at first.
    """
    key = wanted.strip()
    wrong = _form(key)
    if wrong is not None:
        return Clash(wrong)
    for other in CHANGEABLE:
        if other != action and chosen.get(other, other) == key:
            return Clash(Wrong.TAKEN, other)
    if key != action and key not in CHANGEABLE and key in {*bound, *OF_FRAME}:
        return Clash(Wrong.TAKEN, key)
    return None


def readable(kept: Mapping[str, str]) -> dict[str, str]:
    """Of what was kept only what may still be: another version of the desk can have other keys."""
    found: dict[str, str] = {}
    for action, key in kept.items():
        if action in CHANGEABLE and key != action and clash_of(key, action, found) is None:
            found[action] = key
    return found


def _form(key: str) -> Wrong | None:
    if not key:
        return Wrong.NO_KEY
    if "Ctrl+Shift" in key or key in ("Alt+Z", "Alt+Shift+Z"):
        return Wrong.UNIKEY
    if key in FIXED:
        return Wrong.FIXED
    if key in _OF_TEXT:
        return Wrong.TEXT
    held = re.match(r"(Ctrl|Alt)\+", key) is not None
    if not held and re.fullmatch(r"F\d{1,2}", key) is None:
        return Wrong.BARE
    return None


class _Keys:
    """The keys the window goes by now; as the look, one for the whole application."""

    chosen: ClassVar[dict[str, str]] = {}


def shown(key: str) -> str:
    """The key that stands for `key` now: the clerk's own, or the same."""
    return _Keys.chosen.get(key, key)


def go_by(chosen: Mapping[str, str]) -> None:
    """From now on these keys are printed and listened to."""
    _Keys.chosen = dict(chosen)


_IN_WORDS = re.compile(
    "|".join(rf"(?<![\w+]){re.escape(key)}(?![\w+])" for key in sorted(CHANGEABLE, key=len, reverse=True))
)


def told(words: str) -> str:
    """A sentence that names keys, with each of them as it stands now."""
    return _IN_WORDS.sub(lambda found: shown(found[0]), words)
