"""The sheet beside a new scanner: what to set, and what five makers call it; no programming code is made up."""

from __future__ import annotations

import json

from desk_app.documents.key_card import KeyCardFacts, KeyLine, render_key_card
from desk_app.paths import RESOURCES


def render_scanner_sheet(office: str, language: str = "vi") -> bytes:
    """One page of A4 as PDF; the words are those of resources/words/scanner_sheet."""
    return render_key_card(sheet_facts(office, language))


def sheet_facts(office: str, language: str) -> KeyCardFacts:
    """What stands on the sheet, under the name of the office."""
    file = RESOURCES / "words" / f"scanner_sheet.{language}.json"
    words = json.loads(file.read_text(encoding="utf-8"))
    groups = tuple(
        (title, tuple(KeyLine((name,), said) for name, said in lines)) for title, lines in words["groups"]
    )
    return KeyCardFacts(words["title"], office, groups)
