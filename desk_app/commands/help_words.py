"""What the commands say of themselves, in the language of DESK_LANG: Vietnamese, or English where it says so."""

from __future__ import annotations

import json
import os
from functools import cache

from desk_app.paths import RESOURCES


def language() -> str:
    """Of everything the command line says to people."""
    return "en" if os.environ.get("DESK_LANG", "").lower().startswith("en") else "vi"


def said(name: str) -> str:
    """The words called `name` in resources/words/help."""
    return _words(language())[name]


@cache
def _words(of: str) -> dict[str, str]:
    read: dict[str, str] = json.loads((RESOURCES / "words" / f"help.{of}.json").read_text(encoding="utf-8"))
    return read
