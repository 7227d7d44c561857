"""The print ledger: which copy comes next, which one a printer took, which ones a power cut left undone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, text

from desk_app.domain.events import DocumentPrinted
from desk_app.wire.envelope import read_header
from desk_app.wire.facts import decode_fact

_COUNT = text(
    "INSERT INTO print (document, dossier_id, copies, sent) VALUES (:document, :subject, 1, 1)"
    " ON CONFLICT (document, dossier_id) DO UPDATE SET copies = copies + 1, sent = copies + 1 RETURNING copies"
)
_BEGIN = text(
    "INSERT INTO print (document, dossier_id, copies, sent) VALUES (:document, :subject, 1, 0)"
    " ON CONFLICT (document, dossier_id) DO UPDATE SET copies = max(copies, sent + 1) RETURNING copies"
)
_SETTLE = text(
    "UPDATE print SET sent = max(sent, :copy) WHERE document = :document AND dossier_id = :subject"
)
_WAIVE = text(
    "INSERT INTO print (document, dossier_id, copies, sent) VALUES (:document, :subject, 0, 0)"
    " ON CONFLICT (document, dossier_id) DO NOTHING"
)
_OWED = text(
    "SELECT d.id AS subject, 'receipt' AS document, d.received_at AS at, e.header AS header"
    " FROM dossier d JOIN event e ON e.dossier_id = d.id AND e.kind = 'dossier.received'"
    " LEFT JOIN print p ON p.dossier_id = d.id AND p.document = 'receipt'"
    " WHERE d.received_at >= :since AND d.status NOT IN (7, 8) AND (p.copies IS NULL OR p.copies > 0 AND p.sent = 0)"
    " UNION ALL"
    " SELECT v.id, v.outcome, v.received_at, e.header"
    " FROM visit v JOIN event e ON e.dossier_id = v.id AND e.kind = 'visit.kept'"
    " LEFT JOIN print p ON p.dossier_id = v.id AND p.document = v.outcome"
    " WHERE v.received_at >= :since AND (p.copies IS NULL OR p.copies > 0 AND p.sent = 0)"
    " ORDER BY at"
)
_BACKWARDS = text("SELECT seq, kind, at, dossier_id, header, payload FROM event ORDER BY seq DESC")
_BY_HAND = "window"


def count_print(connection: Connection, document: str, subject: str) -> int:
    counted = connection.execute(_COUNT, {"document": document, "subject": subject})
    return int(counted.scalar_one())


def begin_print(connection: Connection, document: str, subject: str) -> int:
    begun = connection.execute(_BEGIN, {"document": document, "subject": subject})
    return int(begun.scalar_one())


def settle_print(connection: Connection, document: str, subject: str, copy: int) -> None:
    connection.execute(_SETTLE, {"document": document, "subject": subject, "copy": copy})


def waive_print(connection: Connection, document: str, subject: str) -> None:
    connection.execute(_WAIVE, {"document": document, "subject": subject})


def owed_since(connection: Connection, since: datetime) -> Sequence[tuple[str, str]]:
    """(document, dossier or visit) kept in this desk's window since then, of which no printer took the first copy."""
    rows = connection.execute(_OWED, {"since": since.isoformat()})
    return [(row.document, row.subject) for row in rows if read_header(row.header).actor.via == _BY_HAND]


def last_receipt_since(connection: Connection, since: datetime) -> tuple[str, ...]:
    """The dossiers on the receipt that a printer took last at this desk since then: one, several of one sheet, or none."""
    found: list[str] = []
    sheet = (0, "")
    for row in connection.execute(_BACKWARDS):
        if datetime.fromisoformat(row.at) < since or (found and sheet != (row.seq + 1, row.at)):
            break
        if row.kind == "document.printed" and row.dossier_id is not None:
            fact = decode_fact(row.kind, read_header(row.header).schema, row.payload)
            if (
                isinstance(fact, DocumentPrinted)
                and fact.document == "receipt"
                and row.dossier_id not in found
            ):
                found.append(row.dossier_id)
                sheet = (row.seq, row.at)
    return tuple(reversed(found))
