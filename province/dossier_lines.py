"""A dossier as the province's administrator reads it: its state and its history, the ID masked."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files

import msgspec
from sqlalchemy import Connection

from desk_app.domain.codes import is_legal_code, looks_like_scan_code, parse_scan_code, provisional_in
from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import NotFound
from desk_app.domain.ticket import parse_ticket
from desk_app.wire.envelope import read_header
from province.store import dossiers, ledger, numbers, offices
from province.store.ledger import LedgerLine


@cache
def status_names(language: str = "vi") -> dict[int, str]:
    """The names of the national status list (QĐ of the exchange; resources/words/statuses.json)."""
    words = json.loads(files("resources").joinpath("words/statuses.json").read_text(encoding="utf-8"))
    return {int(number): names[language] for number, names in words.items()}


def find_dossier(tx: Connection, text: str) -> tuple[Dossier, bool]:
    """(dossier, whether its code is contested) by legal code, scan code, ticket or look-up address.

    Refuses what is none of these and codes that the province does not hold.
    """
    provisional = provisional_in(text)
    if provisional is not None:
        text = provisional.digits
    if is_legal_code(text):
        code = text.strip().upper()
        for agency in dossiers.agencies_holding(tx, code):
            found = dossiers.dossier_named(tx, agency, code=code)
            if found is not None:
                return found
        former = numbers.formerly(tx, code=code)
        if former is None:
            raise NotFound("dossier_unknown", field="code")
        return former, False
    scan_code = (
        parse_scan_code(text).digits
        if looks_like_scan_code(text)
        else parse_ticket(text, field="code").scan_code
    )
    office = offices.office_numbered(tx, scan_code[:5])
    found = dossiers.dossier_named(tx, office.agency, scan_code=scan_code) if office else None
    if found is None and office is not None:
        former = numbers.formerly(tx, agency=office.agency, scan_code=scan_code)
        found = (former, False) if former is not None else None
    if found is None:
        raise NotFound("dossier_unknown", field="code")
    return found


def told(dossier: Dossier) -> dict[str, object]:
    """The dossier's fields for one JSON line."""
    received = dossier.received
    return {
        "id": dossier.id,
        "code": dossier.code,
        "former_codes": [each.code for each in dossier.former],
        "scan_code": dossier.scan_code,
        "agency": dossier.agency,
        "procedure": received.procedure_code,
        "procedure_name": received.procedure_name,
        "applicant": {
            "kind": str(dossier.owner.kind),
            "full_name": dossier.owner.full_name,
            "id_number": dossier.owner.masked_id,
        },
        "received_at": received.received_at,
        "due_at": dossier.due.at if dossier.due else None,
        "fee": {"method": str(dossier.fee.method), "amount": dossier.fee.amount},
        "collected": dossier.collected,
        "held_by": dossier.held_by,
        "status": int(dossier.status),
        "status_name": status_names()[int(dossier.status)],
        "voided": dossier.voided,
    }


def history_lines(tx: Connection, dossier: Dossier) -> list[dict[str, object]]:
    return [_line(each) for each in ledger.lines_of(tx, dossier.agency, dossier.id)]


def _line(line: LedgerLine) -> dict[str, object]:
    told_of: dict[str, object] = {
        "seq": line.seq,
        "kind": line.kind,
        "verdict": line.verdict,
        "received_at": line.received_at,
        "incarnation": line.incarnation,
    }
    try:
        header = read_header(line.header)
    except msgspec.MsgspecError:
        return told_of
    told_of |= {"at": header.at, "actor": header.actor.name, "via": header.actor.via}
    if line.code:
        told_of |= {"cause": line.code, "text": line.text}
    return told_of
