"""Rows to dossiers and back."""

from __future__ import annotations

import msgspec

from desk_app.domain.applicant import Applicant
from desk_app.domain.dossier import Dossier
from desk_app.domain.words import folded

TAIL = 4
"""Last digits of a code by which a clerk asks for it."""

_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Dossier)


def dossier_columns(dossier: Dossier, *, clerk: str, last_seq: int) -> dict[str, object]:
    """The columns of a dossier's row, its whole state among them."""
    fact = dossier.received
    return {
        "id": dossier.id,
        "procedure_code": fact.procedure_code,
        "clerk": clerk,
        **changing_columns(dossier),
        "last_seq": last_seq,
    }


def changing_columns(dossier: Dossier) -> dict[str, object]:
    """The columns that a later event may change."""
    fact, owner = dossier.received, dossier.owner
    return {
        "code": fact.code,
        "scan_code": fact.scan_code or f"registered:{dossier.id}",  # none before it is accepted
        "procedure_name": fact.procedure_name,
        "received_at": fact.received_at.isoformat(),
        "owner_name": owner.full_name,
        "owner_key": person_key(owner),
        "id_number": owner.id_number or owner.tax_code,
        "phone": owner.phone,
        "due_at": dossier.due.at.isoformat() if dossier.due else None,
        "status": int(dossier.status),
        "held_by": dossier.held_by,
        "changed_at": (dossier.changed_at or dossier.received.received_at).isoformat(),
        "folded": search_text(dossier),
        "state": _encoder.encode(dossier),
        "submitter_id": fact.submitter.id_number if fact.submitter else None,
        "scan_tail": fact.scan_code[-TAIL:] or None,
        "code_tail": fact.code[-TAIL:],
    }


def dossier_from(state: bytes) -> Dossier:
    return _decoder.decode(state)


def person_key(owner: Applicant) -> str:
    """Folded name and day of birth: who might be the same person without a number."""
    born = owner.born_on.isoformat() if owner.born_on else ""
    return f"{folded(owner.full_name)}|{born}"


def search_text(dossier: Dossier) -> str:
    """What a search looks through; folded by the same rule as the words searched."""
    fact, owner = dossier.received, dossier.owner
    parts = [
        owner.full_name,
        owner.representative,
        fact.submitter.full_name if fact.submitter else None,
        fact.subject,
        fact.procedure_name,
        fact.code,
        fact.scan_code,
        owner.id_number,
        owner.old_id_number,
        owner.tax_code,
        owner.phone,
        fact.note,
        *(number for each in dossier.former for number in (each.code, each.scan_code)),
    ]
    return folded(" ".join(part for part in parts if part))
