"""Row access: a dossier is visible to its receiving office, its competent agency and whoever holds it.

Every page, answer and scan that shows anything of a dossier asks here; to anyone else it is as if it were not there.
"""

from __future__ import annotations

from sqlalchemy import Connection, select

from desk_app.domain.dossier import Dossier
from desk_app.domain.events import is_sha256
from province.store import attachments, dossiers, shares
from province.store.share_tables import shared_dossiers
from province.store.tables import dossiers as dossier_rows


def receiving_agency(tx: Connection, agency: str, dossier_id: str) -> str | None:
    """Whose dossier it is, where `agency` may see it; None as for one that is not there."""
    own = (dossier_rows.c.agency == agency) & (dossier_rows.c.id == dossier_id)
    if tx.execute(select(dossier_rows.c.id).where(own)).first() is not None:
        return agency
    return shares.owners(tx, agency, [dossier_id]).get(dossier_id)


def dossier_seen_by(tx: Connection, agency: str, dossier_id: str) -> Dossier | None:
    """The dossier as it stands, where `agency` may see it."""
    of_agency = receiving_agency(tx, agency, dossier_id)
    return dossiers.dossiers_with(tx, of_agency, [dossier_id]).get(dossier_id) if of_agency else None


def others_dossiers(tx: Connection, agency: str) -> list[tuple[str, str]]:
    """(receiving agency, dossier) of the dossiers of others that `agency` may see, the newest share first."""
    rows = tx.execute(
        select(shared_dossiers.c.of_agency, shared_dossiers.c.dossier_id)
        .where(shared_dossiers.c.agency == agency)
        .order_by(shared_dossiers.c.shared_at.desc(), shared_dossiers.c.dossier_id)
    )
    return [(row.of_agency, row.dossier_id) for row in rows]


def scan_seen_by(tx: Connection, agency: str, sha256: str) -> tuple[str, str] | None:
    """(under which agency it lies, media type) of a scan of a dossier that `agency` may see."""
    if not is_sha256(sha256):
        return None
    media = attachments.media_of(tx, agency, sha256)
    if media is not None:
        return agency, media
    for of_agency, dossier_id in shares.scans_told(tx, agency, sha256):
        if receiving_agency(tx, agency, dossier_id) is None:
            continue  # it was shared once, and is no more
        media = attachments.media_of(tx, of_agency, sha256)
        if media is not None:
            return of_agency, media
    return None
