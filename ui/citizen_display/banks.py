"""What people call the bank of an account: read from its number in the national list (BIN)."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import resources

_LIST = Path(resources.__file__).resolve().parent / "words" / "banks.json"


@cache
def banks() -> dict[str, str]:
    """Name by BIN."""
    found: dict[str, str] = json.loads(_LIST.read_text(encoding="utf-8"))
    return found


def bank_name(bin_: str) -> str:
    """The name, or the number itself for a bank that joined later."""
    return banks().get(bin_, bin_)
