"""Scans that came by hand: from a dead desk's second place or on a stick, after the entries that speak of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from desk_app.wire.sealed_scan import SealedScan, open_scan, read_scan
from desk_app.wire.sealing import SealRefused
from province.actions.blobs import upload_of
from province.bootstrap import Province
from province.refused import Refused
from province.store import desks


@dataclass(slots=True)
class TakenScans:
    """How many sealed scans were found, how many of them are new here, and what kept the others out, by cause."""

    found: int = 0
    fresh: int = 0
    troubles: dict[str, int] = field(default_factory=dict)


def take_scans(province: Province, files: Iterable[bytes]) -> TakenScans:
    """Each by the rules of a scan on the line: signed by its desk, spoken of by an event of its office, hashed whole."""
    taken = TakenScans()
    for raw in files:
        taken.found += 1
        try:
            taken.fresh += _take(province, read_scan(raw))
        except SealRefused:
            taken.troubles["seal"] = taken.troubles.get("seal", 0) + 1
        except Refused as no:
            taken.troubles[no.code] = taken.troubles.get(no.code, 0) + 1
    return taken


def _take(province: Province, scan: SealedScan) -> bool:
    """False where it is here already."""
    head = scan.read_head()
    with province.database.reading() as tx:
        desk = desks.incarnation_of(tx, head.incarnation)
        if desk is None:
            raise Refused(404, "desk_unknown", "No such desk")
        upload = upload_of(tx, desk, head.sha256, head.size)
    stands = province.shelf.offset(upload)
    if stands == upload.length:
        return False
    body = open_scan(scan, private_key=province.keys.sealing_key, desk_key=desk.public_key)
    if stands is None:
        province.shelf.begin(upload)
    province.shelf.append(upload, stands or 0, body[stands or 0 :])
    return True
