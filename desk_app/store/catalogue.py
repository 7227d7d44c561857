"""The catalogue and the calendar as this desk holds them: read from packs, kept in memory."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path

import msgspec
from sqlalchemy import Engine, text

from desk_app.domain.calendar import WorkingCalendar
from desk_app.domain.catalogue_versions import (
    CatalogueChanges,
    Versions,
    by_code,
    changes_between,
    in_force_on,
    shown_on,
)
from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import HomeRefused, InputRefused, NotFound, Refusal
from desk_app.domain.procedure import CODE, Procedure
from desk_app.domain.procedure_search import ProcedureIndex
from desk_app.domain.settling.as_recorded import as_recorded
from desk_app.domain.step_rules import StepRules
from desk_app.paths import RESOURCES
from desk_app.store.engine import reading
from desk_app.store.packs import issuer_named
from desk_app.store.procedure_use import ProcedureUse
from desk_app.wire.pack import (
    CALENDAR,
    CATALOGUE,
    FORMS,
    Pack,
    read_calendar,
    read_catalogue,
    read_pack,
    read_rules,
)
from desk_app.wire.short_names import everyday_names, foreign_names

PRODUCT = "product"
_NOT_THERE = ("pack_missing", "procedure_not_yet", "procedure_abolished", "procedure_ended")


class PackCatalogue:
    """Procedures and working time out of packs; `fetch(kind, version)` gives a pack (None: newest).

    `stamp` says cheaply which packs are in force, so that nothing is read again while they stay.
    """

    def __init__(
        self,
        fetch: Callable[[str, int | None], Pack],
        use: Callable[[], Mapping[str, int]] = dict,
        today: Callable[[], date] | None = None,
        stamp: Callable[[], object] | None = None,
    ) -> None:
        self._fetch = fetch
        self._stamp = stamp
        self._stamped: object = None
        self._use = use
        self._today = today
        self._pack: Pack | None = None
        self._procedures: dict[str, Versions] = {}
        self._earlier: dict[int, dict[str, Versions]] = {}
        self._index: tuple[date | None, ProcedureIndex] | None = None
        self._calendars: dict[int | None, WorkingCalendar] = {}
        self._wording: list[bytes | None] = []

    @property
    def version(self) -> int:
        return self._current().header.version

    def procedure(self, code: str, day: date) -> Procedure:
        wanted = code.strip()
        if not CODE.match(wanted):
            raise InputRefused("procedure_form", field="procedure", procedure=wanted[:40])
        self._current()
        versions = self._procedures.get(wanted)
        if versions is None:
            raise NotFound("procedure_unknown", field="procedure", procedure=wanted)
        return in_force_on(versions, day)

    def procedure_as_received(self, dossier: Dossier) -> Procedure:
        """The procedure in the words of the catalogue it was received under, whatever came since.

        One that waits to be accepted is under today's. Where this desk was never given that catalogue,
        what the dossier itself recorded.
        """
        fact = dossier.received
        try:
            versions = self._at(fact.catalogue_version or self.version).get(fact.procedure_code)
            if versions is not None:
                return in_force_on(versions, fact.received_at.date())
        except Refusal as refused:
            if refused.code not in _NOT_THERE:
                raise
        return as_recorded(dossier)

    def every(self) -> Sequence[Procedure]:
        """Each procedure once, as it is in force today; abolished ones as they were last."""
        self._current()
        return _shown(self._procedures, self._day())

    def rules(self) -> StepRules:
        """The rules of the steps: the pack's own, else those that come with the product."""
        return read_rules(self._current()) or usual_rules()

    def changes_since(self, version: int) -> CatalogueChanges:
        """What the catalogue in force does to the one of `version`; refused when that is not kept here."""
        old = read_catalogue(self._fetch(CATALOGUE, version))
        return changes_between(old, read_catalogue(self._current()))

    def changes_of(self, version: int, before: int) -> CatalogueChanges:
        """What the catalogue of `version` did to the one of `before`; refused when either is not kept here."""
        return changes_between(_every(self._at(before)), _every(self._at(version)))

    def used(self) -> Mapping[str, int]:
        """How often this counter took each procedure of late, by code."""
        return self._use()

    def search(self, words: str, limit: int = 20) -> Sequence[Procedure]:
        """The one search of the desk: reception, catalogue and palette; what this counter takes most comes first."""
        self._current()
        day = self._day()
        index = self._index
        if index is None or index[0] != day:
            index = self._index = day, ProcedureIndex(self.every(), everyday_names, foreign_names)
        return index[1].search(words, limit=limit, use=self._use())

    def calendar(self, version: int | None = None) -> WorkingCalendar:
        found = self._calendars.get(version)
        if found is None:
            found = self._calendars[version] = read_calendar(self._fetch(CALENDAR, version))
        return found

    def wording(self) -> bytes | None:
        """The content of the forms pack in force (JSON); None in a home that was never given one."""
        known = self._wording
        if not known:
            try:
                known = [self._fetch(FORMS, None).content]
            except HomeRefused as refused:
                if refused.code != "pack_missing":
                    raise
                known = [None]
            self._wording = known
        return known[0]

    def refresh(self) -> None:
        """Takes up newer packs, if there are any; the catalogue is read by who asks for this, not by the next search."""
        stamp = self._stamp() if self._stamp is not None else None
        if self._pack is not None and stamp is not None and stamp == self._stamped:
            return
        if self._pack is not None:
            pack = self._fetch(CATALOGUE, None)
            procedures, day = by_code(read_catalogue(pack)), self._day()
            index = ProcedureIndex(_shown(procedures, day), everyday_names, foreign_names)
            # Whoever searches meanwhile finds the old ones, never none.
            self._procedures, self._index, self._pack = procedures, (day, index), pack
        self._earlier, self._wording, self._calendars = {}, [], {}
        self._stamped = stamp

    def warm(self) -> None:
        """Reads the catalogue and its index ahead of the first search."""
        self.search("")

    def _current(self) -> Pack:
        """The pack in force. The window and its background lanes ask at once: what is read is kept last."""
        pack = self._pack
        if pack is None:
            pack = self._fetch(CATALOGUE, None)
            self._procedures = by_code(read_catalogue(pack))
            self._pack = pack
        return pack

    def _at(self, version: int) -> dict[str, Versions]:
        """The catalogue of a version; refused with pack_missing when it is not kept here."""
        if self._current().header.version == version:
            return self._procedures
        earlier = self._earlier.get(version)
        if earlier is None:
            earlier = self._earlier[version] = by_code(read_catalogue(self._fetch(CATALOGUE, version)))
        return earlier

    def _day(self) -> date | None:
        return self._today() if self._today is not None else None


def _shown(procedures: Mapping[str, Versions], day: date | None) -> Sequence[Procedure]:
    return tuple(shown_on(versions, day) for versions in procedures.values())


def _every(procedures: Mapping[str, Versions]) -> Sequence[Procedure]:
    return [each for versions in procedures.values() for each in versions]


@cache
def usual_rules() -> StepRules:
    """The rules of the steps that come with the product (resources/step_rules.json)."""
    return msgspec.json.decode((RESOURCES / "step_rules.json").read_bytes(), type=StepRules)


def bundled_catalogue(packs: Path) -> PackCatalogue:
    """The packs that come with the product, trusted as part of it."""
    key = bytes.fromhex((packs / "product.pub").read_text(encoding="ascii").strip())

    def fetch(kind: str, version: int | None) -> Pack:
        files = sorted(packs.glob(f"{kind}-*.pack"), key=lambda file: int(file.stem.rsplit("-", 1)[1]))
        chosen = [file for file in files if version is None or file.stem == f"{kind}-{version}"]
        if not chosen:
            raise HomeRefused("pack_missing", field=kind, kind=kind)
        return read_pack(chosen[-1].read_bytes(), {PRODUCT: key}, name=chosen[-1].name)

    return PackCatalogue(fetch)


def stored_catalogue(
    engine: Engine, province_key: bytes, *, today: Callable[[], date] | None = None
) -> PackCatalogue:
    """The packs this desk was given by its province; only the pinned key counts.

    Lists are of `today`, by the use of its last thirty days; without it, of the last version of each procedure.
    """

    def fetch(kind: str, version: int | None) -> Pack:
        chosen = "current" if version is None else "version = :version"
        with reading(engine) as connection:
            body = connection.execute(
                text(f"SELECT body FROM pack WHERE kind = :kind AND {chosen} ORDER BY version DESC LIMIT 1"),
                {"kind": kind, "version": version},
            ).scalar()
        if body is None:
            raise HomeRefused("pack_missing", field=kind, kind=kind)
        return read_pack(bytes(body), {issuer_named(bytes(body)): province_key}, name=kind)

    def stamp() -> object:
        with reading(engine) as connection:
            rows = connection.execute(
                text("SELECT kind, issuer, version FROM pack WHERE current ORDER BY 1, 2, 3")
            )
            return [tuple(row) for row in rows]

    if today is None:
        return PackCatalogue(fetch, stamp=stamp)
    return PackCatalogue(fetch, ProcedureUse(engine, today).counts, today, stamp)
