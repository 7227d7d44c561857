"""What the catalogue room shows: headings that fold, words that find, one procedure told in full."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from desk_app.answers import Answer, answers
from desk_app.catalogue_log import Change
from desk_app.domain.calendar import CalendarTooShort
from desk_app.domain.due_date import DueDate
from desk_app.domain.settling.promising import counted
from desk_app.domain.words import folded
from ui import wording
from ui.catalogue.shelf import NEVER_SEEN, Book, Shelf, read_shelf
from ui.work.asking import Asking

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk

OFTEN, NEWS = "often", "news"
MOST_OFTEN = 6
NO_LIMIT = 100_000


@dataclass(frozen=True, slots=True)
class Heading:
    """A field of the catalogue, what this counter takes most, or what has changed; its books fold under it."""

    key: str
    title: str
    count: int
    open: bool


Line = Heading | Book


@dataclass(frozen=True, slots=True)
class Listing:
    """The left side: lines from the top, which of them is chosen, how many books were found of all."""

    lines: Sequence[Line]
    chosen: int
    found: int
    total: int
    words: str = ""
    only_news: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """The right side: one book with everything the counter can say of it."""

    book: Book
    answers: Sequence[Answer]
    log: Sequence[Change]
    due: DueDate | None = None
    successor: Book | None = None

    @property
    def may_start(self) -> bool:
        """Whether reception would take it today."""
        return not self.book.ended


class CatalogueView(Protocol):
    def show_listing(self, listing: Listing) -> None: ...

    def show_told(self, told: Told | None) -> None: ...

    def show_shelf(self, shelf: Shelf) -> None: ...

    def show_trouble(self, trouble: Exception) -> None: ...


class CataloguePresenter:
    """Decides what stands on the shelf's two sides; reads off the window's thread, finds on it."""

    def __init__(
        self,
        desk: OpenDesk,
        view: CatalogueView,
        *,
        run: Asking,
        seen: Callable[[], int] = lambda: NEVER_SEEN,
    ) -> None:
        self._desk, self._view, self._run, self._seen = desk, view, run, seen
        self.shelf = Shelf()
        self._words = ""
        self._only_news = False
        self._open: set[str] = {OFTEN, NEWS}
        self._lines: Sequence[Line] = ()
        self._at: str | None = None  # a heading's key or a book's code

    # What the window asks -----------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the shelf again: the room was entered, or a newer catalogue came."""
        seen = self._seen()
        self._run(lambda: read_shelf(self._desk, seen), done=self._take, failed=self._view.show_trouble)

    def find(self, words: str) -> None:
        """Show what answers to `words`, best first; the headings again when they are empty."""
        self._words = words
        self._at = None
        self._lay_out()

    def show_only_news(self, only: bool) -> None:
        """Show what has changed and nothing else, or everything again."""
        self._only_news = only
        self._at = None
        self._lay_out()

    def open(self, code: str) -> None:
        """Tell of the procedure `code`, in its place on the shelf."""
        book = self.shelf.books.get(code)
        if book is None:
            return
        self._words, self._only_news = "", False
        self._open.add(book.procedure.field)
        self._at = code
        self._lay_out()

    def choose(self, place: int) -> None:
        """Move to a line."""
        if 0 <= place < len(self._lines):
            line = self._lines[place]
            self._at = _key(line)
            if isinstance(line, Book):
                self._view.show_told(self.told(line))

    def fold(self, place: int, *, to: bool | None = None) -> None:
        """Open or close the heading in `place`; closing from a book goes up to its heading."""
        line = self._lines[place] if 0 <= place < len(self._lines) else None
        if isinstance(line, Book):
            if to is not False:
                return
            above = [each for each in self._lines[:place] if isinstance(each, Heading)]
            line = above[-1] if above else None
        if line is None or to == line.open:
            return
        self._open ^= {line.key}
        self._at = line.key
        self._lay_out()

    def told(self, book: Book) -> Told:
        """Everything the counter can say of a book."""
        procedure, today = book.procedure, self.shelf.today
        said = answers(
            procedure, today=today, duration=wording.duration, language=wording.language(), gone=book.gone
        )
        successor = self.shelf.books.get(procedure.successor) if procedure.successor else None
        return Told(book, said, self.shelf.log.changes.get(book.code, ()), self._due(book), successor)

    # Behind it ----------------------------------------------------------------------------------

    def _due(self, book: Book) -> DueDate | None:
        """The date a dossier handed in now would be promised for."""
        if book.ended:
            return None
        try:
            return counted(book.procedure, self._desk.clock.now(), self._desk.catalogue.calendar())
        except CalendarTooShort:
            return None

    def _take(self, shelf: Shelf) -> None:
        self.shelf = shelf
        self._view.show_shelf(shelf)
        self._lay_out()

    def _lay_out(self) -> None:
        self._lines = self._found() if self._words.strip() else self._under_headings()
        places = {_key(line): place for place, line in reversed(list(enumerate(self._lines)))}
        first = next((place for place, line in enumerate(self._lines) if isinstance(line, Book)), 0)
        chosen = places.get(self._at, first) if self._at else first
        found = sum(isinstance(line, Book) for line in self._lines)
        found = found if self._words.strip() else len(self._every())
        self._view.show_listing(
            Listing(self._lines, chosen, found, len(self.shelf.books), self._words, self._only_news)
        )
        line = self._lines[chosen] if self._lines else None
        self._at = _key(line) if line is not None else None
        if line is None or isinstance(line, Book):
            self._view.show_told(self.told(line) if line is not None else None)

    def _every(self) -> Sequence[Book]:
        return self.shelf.changed if self._only_news else list(self.shelf.books.values())

    def _found(self) -> Sequence[Line]:
        """The counter's own search, then what no list names any more; what has ended comes last."""
        wanted = {book.code for book in self._every()}
        codes = [each.code for each in self._desk.catalogue.search(self._words, NO_LIMIT)]
        codes += [each.code for each in self.shelf.gone.search(self._words, limit=NO_LIMIT)]
        books = [self.shelf.books[code] for code in codes if code in wanted and code in self.shelf.books]
        return sorted(books, key=lambda book: book.ended)

    def _under_headings(self) -> Sequence[Line]:
        lines: list[Line] = []
        if not self._only_news:
            often = sorted(
                (book for book in self.shelf.books.values() if book.used and not book.ended),
                key=lambda book: (-book.used, book.code),
            )[:MOST_OFTEN]
            self._stack(lines, OFTEN, "", often)
        fields: dict[str, list[Book]] = {}
        for book in self._every():
            fields.setdefault(book.procedure.field, []).append(book)
        for name in sorted(fields, key=_by_letters):
            books = sorted(
                fields[name], key=lambda book: (book.ended, _by_letters(wording.name_of(book.procedure)))
            )
            self._stack(lines, name, name, books)
        return lines

    def _stack(self, lines: list[Line], key: str, title: str, books: Sequence[Book]) -> None:
        if not books:
            return
        is_open = self._only_news or key in self._open
        lines.append(Heading(key, title, len(books), is_open))
        if is_open:
            lines.extend(books)


def _key(line: Line) -> str:
    return line.key if isinstance(line, Heading) else line.code


def _by_letters(text: str) -> str:
    """The order of names: tone marks do not count, đ stands after every d."""
    return folded(text.casefold().replace("đ", "dz"))
