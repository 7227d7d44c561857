"""scan TEXT: what a scanner just read."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Mapping

from desk_app.domain.codes import looks_like_scan_code, parse_scan_code
from desk_app.domain.errors import InputRefused
from desk_app.domain.identity_card import looks_like_card, parse_card
from desk_app.domain.ticket import parse_ticket


def run(asked: Namespace) -> Iterable[Mapping[str, object]]:
    yield read(asked.text)


def read(text: str) -> Mapping[str, object]:
    """A card, a scan code, a ticket (bare or in its address) or something unknown.

    Refuses a malformed card and a scan code with a wrong check digit.
    """
    if looks_like_card(text):
        card = parse_card(text, field="text")
        return {
            "kind": "identity_card",
            "id_number": card.id_number,
            "full_name": card.full_name,
            "born_on": card.born_on,
            "sex": str(card.sex),
            "address": card.address,
            "issued_on": card.issued_on,
            "old_id_number": card.old_id_number,
        }
    if looks_like_scan_code(text.strip()):
        code = parse_scan_code(text, field="text")
        return {
            "kind": "scan_code",
            "scan_code": code.digits,
            "office": code.office,
            "day": code.day,
            "sequence": code.sequence,
        }
    try:
        ticket = parse_ticket(text, field="text")
    except InputRefused as refusal:
        if refusal.code == "scan_code_luhn":
            raise
        return {"kind": "unknown", "text": text}
    return {"kind": "ticket", "ticket": ticket.text, "scan_code": ticket.scan_code, "due_day": ticket.due_day}
