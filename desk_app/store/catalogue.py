"""The catalogue and the calendar as this desk holds them: read from packs, kept in memory."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

from sqlalchemy import Engine, text

from desk_app.domain.calendar import WorkingCalendar
from desk_app.domain.errors import HomeRefused, InputRefused, NotFound
from desk_app.domain.procedure import CODE, Procedure
from desk_app.domain.procedure_search import ProcedureIndex
from desk_app.store.engine import reading
from desk_app.store.packs import issuer_named
from desk_app.wire.pack import CALENDAR, CATALOGUE, FORMS, Pack, read_calendar, read_catalogue, read_pack

PRODUCT = "product"


class PackCatalogue:
    """Procedures and working time out of packs; `fetch(kind, version)` gives a pack (None: newest)."""

    def __init__(
        self, fetch: Callable[[str, int | None], Pack], use: Callable[[], Mapping[str, int]] = dict
    ) -> None:
        self._fetch = fetch
        self._use = use
        self._pack: Pack | None = None
        self._procedures: dict[str, Procedure] = {}
        self._index: ProcedureIndex | None = None
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
        found = self._procedures.get(wanted)
        if found is None:
            raise NotFound("procedure_unknown", field="procedure", procedure=wanted)
        if found.abolished_from is not None and day >= found.abolished_from:
            raise InputRefused(
                "procedure_abolished" if found.successor else "procedure_ended",
                field="procedure",
                procedure=wanted,
                day=f"{found.abolished_from:%d/%m/%Y}",
                successor=found.successor or "",
            )
        if found.effective_from is not None and day < found.effective_from:
            raise InputRefused(
                "procedure_not_yet",
                field="procedure",
                procedure=wanted,
                day=f"{found.effective_from:%d/%m/%Y}",
            )
        return found

    def every(self) -> Sequence[Procedure]:
        self._current()
        return tuple(self._procedures.values())

    def search(self, words: str, limit: int = 20) -> Sequence[Procedure]:
        self._current()
        if self._index is None:
            self._index = ProcedureIndex(self._procedures.values())
        return self._index.search(words, limit=limit, use=self._use())

    def calendar(self, version: int | None = None) -> WorkingCalendar:
        if version not in self._calendars:
            self._calendars[version] = read_calendar(self._fetch(CALENDAR, version))
        return self._calendars[version]

    def wording(self) -> bytes | None:
        """The content of the forms pack in force (JSON); None in a home that was never given one."""
        if not self._wording:
            try:
                self._wording.append(self._fetch(FORMS, None).content)
            except HomeRefused as refused:
                if refused.code != "pack_missing":
                    raise
                self._wording.append(None)
        return self._wording[0]

    def refresh(self) -> None:
        """Forgets what was read: a newer pack may be in force."""
        self._pack, self._index = None, None
        self._wording.clear()
        self._calendars.clear()

    def _current(self) -> Pack:
        if self._pack is None:
            self._pack = self._fetch(CATALOGUE, None)
            self._procedures = {each.code: each for each in read_catalogue(self._pack)}
        return self._pack


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


def stored_catalogue(engine: Engine, province_key: bytes) -> PackCatalogue:
    """The packs this desk was given by its province; only the pinned key counts."""

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

    def use() -> Mapping[str, int]:
        with reading(engine) as connection:
            rows = connection.execute(
                text(
                    "SELECT procedure_code, count(*) FROM (SELECT procedure_code FROM dossier"
                    ' ORDER BY "row" DESC LIMIT 2000) GROUP BY procedure_code'
                )
            )
            return {code: count for code, count in rows}

    return PackCatalogue(fetch, use)
