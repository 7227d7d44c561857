"""What the worklist decides: which queue, in what order, whose; and that the last question alone is answered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from desk_app.store.queues import Queue, Sort
from ui.work.asking import Asking
from ui.worklist.lines import Line
from ui.worklist.reading import Counted, Page, Question, asked_of, last_soon_day, read_lines, read_page

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk


class WorklistView(Protocol):
    """What the worklist shows."""

    def sight(self) -> Sequence[int]: ...

    def show_page(self, page: Page) -> None: ...

    def show_rows(self, rows: Sequence[int], lines: Sequence[Line]) -> None: ...

    def show_place(self, place: int) -> None: ...

    def show_trouble(self, trouble: Exception) -> None: ...


class WorklistPresenter:
    """Asks the desk for a queue and hands it over in words.

    One reading at a time: what is asked while it runs waits, and of all that waits the last alone is read.
    """

    def __init__(self, desk: OpenDesk, view: WorklistView, *, run: Asking, clerk: Callable[[], str]) -> None:
        self._desk, self._view, self._run, self._clerk = desk, view, run, clerk
        self._reading = self._again = False
        self._counted: Counted | None = None
        self.question = Question()

    @property
    def queue(self) -> Queue:
        """The queue that is looked at."""
        return self.question.queue or Queue.TODAY

    def begin(self, queue: Queue | None = None) -> None:
        """Another clerk, another day: the clerk's first queue or the one that presses, nothing narrowed."""
        self.question = Question(queue=queue, sort=self.question.sort, descending=self.question.descending)

    def choose(self, queue: Queue) -> None:
        """Open another queue; the words of the filter stay."""
        self._ask(replace(self.question, queue=queue))

    def narrow(self, words: str) -> None:
        """Look for `words`, in the queue first and then in all dossiers."""
        self._ask(replace(self.question, words=words))

    def only_mine(self, mine: bool) -> None:
        """Show what the clerk at the counter holds alone, or all."""
        self._ask(replace(self.question, mine=mine))

    def sort(self, by: str, descending: bool) -> None:
        """Put the list in another order; "" is its own."""
        self._ask(replace(self.question, sort=Sort(by) if by else None, descending=descending))

    def refresh(self) -> None:
        """Read again: after a sync, a step, or because time has passed."""
        self._counted = None
        self._ask(self.question)

    def read(self, rows: Sequence[int]) -> None:
        """Read rows that have come into sight."""
        clerk = self._clerk()
        self._run(
            lambda: read_lines(self._desk, rows, clerk=clerk),
            done=lambda lines: self._view.show_rows(rows, lines),
            failed=self._view.show_trouble,
        )

    def seek(self, beginning: str, after: int) -> None:
        """Find the next dossier after a place whose sorted column begins so; names in the list's own order."""
        question, clerk, queue = self.question, self._clerk(), self.queue

        def find() -> int:
            now = self._desk.clock.now()
            horizon = last_soon_day(now.date(), self._desk.catalogue.calendar())
            asked = asked_of(question, queue, now=now, horizon=horizon, clerk=clerk)
            return self._desk.queues.place_of(asked, beginning, after=after)

        self._run(find, done=self._view.show_place, failed=self._view.show_trouble)

    def _ask(self, question: Question) -> None:
        self.question = question
        if self._reading:
            self._again = True
            return
        self._reading, self._again = True, False
        clerk, sight, counted = self._clerk(), self._view.sight(), self._counted

        def answered(page: Page) -> None:
            if self._again:
                return
            self._counted = page.counted
            self.question = replace(self.question, queue=page.queue)
            self._view.show_page(page)

        def settled() -> None:
            self._reading = False
            if self._again:
                self._ask(self.question)

        self._run(
            lambda: read_page(self._desk, question, clerk=clerk, sight=sight, counted=counted),
            done=answered,
            failed=self._view.show_trouble,
            settled=settled,
        )
