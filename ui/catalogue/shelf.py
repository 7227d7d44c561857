"""All procedures of the desk as the catalogue room holds them: read once, off the window's thread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from desk_app.bootstrap import OpenDesk
from desk_app.catalogue_log import CatalogueLog, Change, catalogue_log
from desk_app.domain.procedure import Procedure
from desk_app.domain.procedure_search import ProcedureIndex
from desk_app.line import line_state
from desk_app.wire.short_names import everyday_names, foreign_names

STALE_AFTER = timedelta(days=7)
"""Without a whole round for so long, the province may have published a catalogue that is not here."""
NEVER_SEEN = -1


@dataclass(frozen=True, slots=True)
class Book:
    """One procedure on the shelf. `change` is news of the newest catalogue, or unseen; `gone` is in no list."""

    procedure: Procedure
    change: Change | None = None
    unseen: bool = False
    used: int = 0
    ended: bool = False
    gone: bool = False

    @property
    def code(self) -> str:
        return self.procedure.code


@dataclass(frozen=True, slots=True)
class Shelf:
    """Every book by code, with the log of the catalogues; `stale_since` when the line was down for long."""

    books: Mapping[str, Book] = field(default_factory=dict)
    log: CatalogueLog = field(default_factory=CatalogueLog)
    gone: ProcedureIndex = field(default_factory=lambda: ProcedureIndex(()))
    today: date = date.min
    stale_since: datetime | None = None

    @property
    def version(self) -> int:
        """The catalogue in force."""
        return self.log.editions[0].version if self.log.editions else 0

    @property
    def changed(self) -> Sequence[Book]:
        """The books that are news."""
        return [book for book in self.books.values() if book.change is not None]


def read_shelf(desk: OpenDesk, seen: int = NEVER_SEEN) -> Shelf:
    """Reads everything; `seen` is the catalogue the clerk last looked at the changes of."""
    today = desk.clock.now().date()
    log = catalogue_log(desk)
    news = dict(log.since(NEVER_SEEN))
    unseen = log.since(seen) if seen != NEVER_SEEN else {}
    used = desk.catalogue.used()
    books = {}
    for procedure, gone in (
        *((each, False) for each in desk.catalogue.every()),
        *((each, True) for each in log.gone),
    ):
        code = procedure.code
        ends = procedure.abolished_from
        books[code] = Book(
            procedure,
            unseen.get(code) or news.get(code),
            code in unseen,
            used.get(code, 0),
            gone or (ends is not None and ends <= today),
            gone,
        )
    last = line_state(desk).last_round
    stale = last if last is not None and desk.clock.now() - last > STALE_AFTER else None
    return Shelf(books, log, ProcedureIndex(log.gone, everyday_names, foreign_names), today, stale)
