"""Numbers that dossiers had once: whoever holds such a receipt still finds the dossier."""

from __future__ import annotations

from sqlalchemy import Connection, text

from desk_app.domain.dossier import Dossier
from desk_app.domain.events import NumberAssigned
from desk_app.wire.messages import Certificate

PROOFS_AT_MOST = 50
_KEEP = text(
    "INSERT INTO former_number (dossier_id, scan_code, code, key) VALUES (:id, :scan_code, :code, :key)"
    " ON CONFLICT (dossier_id, scan_code) DO NOTHING"
)
_PROVE = text("UPDATE former_number SET proof = :proof, signature = :signature WHERE dossier_id = :id")
_PROOFS = text("SELECT DISTINCT proof, signature FROM former_number WHERE proof <> '' LIMIT :most")
_FOUND = text(
    "SELECT d.state FROM former_number f JOIN dossier d ON d.id = f.dossier_id"
    " WHERE (f.scan_code = :scan_code OR f.code = :code) AND (:key = '' OR f.key = :key)"
)


def keep_former(connection: Connection, dossier: Dossier) -> None:
    """Remembers every number the dossier had before the present one."""
    for each in dossier.former:
        row = {"id": dossier.id, "scan_code": each.scan_code, "code": each.code, "key": each.key}
        connection.execute(_KEEP, row)


def keep_proof(connection: Connection, dossier_id: str, fact: NumberAssigned) -> None:
    """What the province signed with the number: shown to it again after it was restored."""
    if fact.proof:
        row = {"id": dossier_id, "proof": fact.proof, "signature": fact.signature}
        connection.execute(_PROVE, row)


def proofs(connection: Connection) -> tuple[Certificate, ...]:
    """The newest ones, at most `PROOFS_AT_MOST`."""
    rows = connection.execute(_PROOFS, {"most": PROOFS_AT_MOST})
    return tuple(Certificate(row.proof.encode(), bytes.fromhex(row.signature)) for row in rows)


def state_under(
    connection: Connection, *, scan_code: str = "", code: str = "", key: str = ""
) -> bytes | None:
    """The state of the dossier that had that number, and that key where one is given."""
    found = connection.execute(_FOUND, {"scan_code": scan_code, "code": code, "key": key}).scalar()
    return bytes(found) if found is not None else None
