"""What a desk may do with scans: ask which are missing, send its office's, read its office's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from desk_app.domain.attachments import LARGEST_KEPT
from desk_app.domain.events import is_sha256
from desk_app.wire.blobs import MOST_HASHES, HaveAnswer
from province.blobs import BlobShelf, Upload
from province.refused import Refused
from province.store import attachments, sight
from province.store.desks import Incarnation


@dataclass(frozen=True, slots=True)
class Known:
    """Scans that an office's events speak of, with their sizes in bytes."""

    agency: str
    sizes: dict[str, int]


def known(tx: Connection, desk: Incarnation, hashes: Sequence[str]) -> Known:
    """Refuses what is no list of at most 500 hashes."""
    if len(hashes) > MOST_HASHES or not all(is_sha256(each) for each in hashes):
        raise Refused(400, "form", "At most 500 SHA-256 in small hex digits")
    return Known(desk.agency, attachments.sizes(tx, desk.agency, hashes))


def have(asked: Sequence[str], told: Known, shelf: BlobShelf) -> HaveAnswer:
    """What is not on the shelf whole, and what no event of this office speaks of."""
    spoken_of = [each for each in asked if each in told.sizes]
    held = shelf.held(told.agency, spoken_of)
    return HaveAnswer(
        missing=tuple(each for each in spoken_of if each not in held),
        unknown=tuple(each for each in asked if each not in told.sizes),
    )


def upload_of(tx: Connection, desk: Incarnation, sha256: str, length: int | None = None) -> Upload:
    """The upload a desk may begin or go on with; refused without its metadata, or of another length."""
    told = known(tx, desk, [sha256]).sizes.get(sha256)
    if told is None:
        raise Refused(409, "metadata_first", "No event of this office speaks of that scan")
    if told > LARGEST_KEPT:
        raise Refused(413, "too_large", "The scan is larger than allowed", facts={"bytes": LARGEST_KEPT})
    if length is not None and length != told:
        raise Refused(409, "blob_size", "The length is not the one its event told")
    return Upload(desk.agency, desk.incarnation, sha256, told)


def readable(tx: Connection, desk: Incarnation, sha256: str) -> tuple[str, str]:
    """(agency, media type) of a scan of a dossier that the desk's office may see; anything else is 404, as what is
    not there."""
    found = sight.scan_seen_by(tx, desk.agency, sha256)
    if found is None:
        raise Refused(404, "not_found", "No such scan")
    return found
