"""The packs in force as an officer's decision asks for them: procedures, working time, the rules of the steps."""

from __future__ import annotations

from functools import cache
from typing import Any

import msgspec
from sqlalchemy import Connection

from desk_app.domain.calendar import WorkingCalendar
from desk_app.domain.catalogue_versions import Versions, by_code, in_force_on
from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import InputRefused
from desk_app.domain.procedure import Procedure
from desk_app.domain.settling.as_recorded import as_recorded
from desk_app.domain.step_rules import StepRules
from desk_app.wire.pack import CALENDAR, CATALOGUE, Pack, read_calendar, read_catalogue, read_pack, read_rules
from province.keys import Keys
from province.packs import SHIPPED
from province.store import packs

_AT_MOST = 8  # packs read and kept: the newest, and those that open dossiers were received under
_calendars: dict[tuple[str, int], WorkingCalendar] = {}
_catalogues: dict[tuple[str, int], tuple[dict[str, Versions], StepRules | None]] = {}


class Rulebook:
    """What the province has published, read through one transaction and kept between them by version."""

    def __init__(self, tx: Connection, keys: Keys) -> None:
        self._tx = tx
        self._keys = keys
        self._newest = {each.kind: each.version for each in packs.newest(tx, keys.issuer)}

    def calendar(self) -> WorkingCalendar:
        """The newest calendar; refused in words where none was published."""
        key = (self._keys.issuer, self._newest.get(CALENDAR, 0))
        if key not in _calendars:
            pack = self._pack(CALENDAR, key[1])
            if pack is None:
                raise InputRefused("no_calendar", field="calendar")
            _make_room(_calendars)
            _calendars[key] = read_calendar(pack)
        return _calendars[key]

    def rules(self) -> StepRules:
        """Those of the newest catalogue, else those that come with the product."""
        return self._catalogue(self._newest.get(CATALOGUE, 0))[1] or _usual_rules()

    def procedure_as_received(self, dossier: Dossier) -> Procedure:
        """In the words of the catalogue it was received under; else what the reception itself recorded."""
        fact = dossier.received
        versions = self._catalogue(fact.catalogue_version)[0].get(fact.procedure_code)
        if versions is None:
            return as_recorded(dossier)
        try:
            return in_force_on(versions, fact.received_at.date())
        except InputRefused:
            return as_recorded(dossier)

    def _catalogue(self, version: int) -> tuple[dict[str, Versions], StepRules | None]:
        key = (self._keys.issuer, version)
        if key not in _catalogues:
            pack = self._pack(CATALOGUE, version)
            if pack is None:
                return {}, None
            _make_room(_catalogues)
            _catalogues[key] = by_code(read_catalogue(pack)), read_rules(pack)
        return _catalogues[key]

    def _pack(self, kind: str, version: int) -> Pack | None:
        body = packs.body_of(self._tx, self._keys.issuer, kind, version)
        return read_pack(body, {self._keys.issuer: self._keys.public_key}) if body else None


def _make_room(kept: dict[tuple[str, int], Any]) -> None:
    while len(kept) >= _AT_MOST:
        kept.pop(next(iter(kept)))


@cache
def _usual_rules() -> StepRules:
    return msgspec.json.decode((SHIPPED.parent / "step_rules.json").read_bytes(), type=StepRules)
