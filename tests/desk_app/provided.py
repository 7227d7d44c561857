"""A desk whose province published newer packs: the old ones stay readable under the same key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

import msgspec

from desk_app.bootstrap import OpenDesk
from desk_app.domain.calendar import VIETNAM
from desk_app.paths import PACKS
from desk_app.store.catalogue import stored_catalogue
from desk_app.store.engine import writing
from desk_app.store.packs import keep_pack
from desk_app.wire.pack import PackHeader, write_pack
from desk_app.wire.signing import new_private_key, public_key_of
from tests.builders import packs_signed_by

KEY = new_private_key()
PUBLISHED = datetime(2026, 11, 1, tzinfo=VIETNAM)
PROCEDURES = msgspec.json.decode((PACKS / "catalogue-1.pack").read_bytes().split(b"\n", 2)[2])["procedures"]
CALENDAR = msgspec.json.decode((PACKS / "calendar-1.pack").read_bytes().split(b"\n", 2)[2])


def newer(
    desk: OpenDesk,
    *,
    change: Mapping[str, Mapping[str, object]] | None = None,
    further: list[dict[str, object]] | None = None,
    without: tuple[str, ...] = (),
    rules: Mapping[str, object] | None = None,
    days_off: Mapping[str, str] | None = None,
    worked: Mapping[str, str] | None = None,
) -> OpenDesk:
    """The desk with version 2 of both packs: procedures changed by code, added or gone; days off, days worked."""
    procedures = [
        {**each, **(change or {}).get(each["code"], {})} for each in PROCEDURES if each["code"] not in without
    ]
    catalogue = {"procedures": [*procedures, *(further or [])], "rules": rules}
    holidays = [day for day in CALENDAR["holidays"] if day["day"] not in (worked or {})]
    calendar = {
        **CALENDAR,
        "holidays": [*holidays, *({"day": day, "name": name} for day, name in (days_off or {}).items())],
        "make_up_days": [
            *CALENDAR["make_up_days"],
            *({"day": day, "why": why} for day, why in (worked or {}).items() if why),
        ],
    }
    with writing(desk.engine) as connection:
        connection.exec_driver_sql("DELETE FROM pack")
        for body in packs_signed_by(KEY):
            keep_pack(connection, body, public_key_of(KEY))
        for kind, content in (("catalogue", catalogue), ("calendar", calendar)):
            header = PackHeader(kind, "province:test", 2, PUBLISHED)
            keep_pack(connection, write_pack(header, msgspec.json.encode(content), KEY), public_key_of(KEY))
    today = stored_catalogue(desk.engine, public_key_of(KEY), today=lambda: desk.clock.now().date())
    return replace(desk, catalogue=today)
