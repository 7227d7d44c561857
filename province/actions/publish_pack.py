"""Publishing a catalogue or a calendar to every office of the province."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from desk_app.domain.errors import PackRefused
from province.packs import SignedPack
from province.store import feed, offices, packs


def publish_pack(tx: Connection, pack: SignedPack, *, now: datetime) -> None:
    """Keeps the pack and tells every agency's feed; refuses a version that is not newer than the last."""
    newest = {notice.kind: notice.version for notice in packs.newest(tx, pack.issuer)}
    if pack.version <= newest.get(pack.kind, 0):
        raise PackRefused("pack_not_newer", field=pack.kind, version=pack.version, newest=newest[pack.kind])
    packs.keep(tx, pack.issuer, pack.kind, pack.version, pack.body, now=now)
    for agency in offices.agencies(tx):
        feed.tell_pack(tx, agency, issuer=pack.issuer, kind=pack.kind, version=pack.version)
