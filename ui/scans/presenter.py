"""What the card of scans decides: files one after another, told how far, stopped when the clerk says so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from desk_app.domain.attachments import Scan
from desk_app.scanned import take_in_file, take_in_scan
from ui.scans.keeping import Found, Item, Keeping, Offer
from ui.work.asking import Asking

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk


class ScansView(Protocol):
    """What the card shows."""

    def show_found(self, found: Found) -> None: ...

    def show_busy(self, place: int, of: int) -> None:
        """Taking in file `place` of `of`; 0 of 0: nothing goes on any more."""
        ...

    def show_refused(self, refusal: Exception, name: str) -> None: ...

    def show_body(self, item: Item, body: bytes) -> None: ...

    def show_changed(self) -> None:
        """Something was attached or taken off."""
        ...


Source = tuple[str, Callable[[], Scan]]
"""The name people know it by, and what makes a scan of it."""


class ScansPresenter:
    """The scans of one dossier or form at a time."""

    def __init__(self, desk: OpenDesk, view: ScansView, *, run: Asking) -> None:
        self._desk, self._view, self._run = desk, view, run
        self._keeping: Keeping | None = None
        self._waiting: list[Source] = []
        self._paper = ""
        self._all = self._done = 0
        self.found = Found([], [])

    @property
    def busy(self) -> bool:
        return self._all > 0

    def open(self, keeping: Keeping) -> None:
        """Show the scans of another dossier or form."""
        self._keeping = keeping
        self.found = Found([], [])
        self.refresh()

    def refresh(self) -> None:
        keeping = self._keeping
        if keeping is None:
            return

        def answered(found: Found) -> None:
            if keeping is self._keeping:
                self.found = found
                self._view.show_found(found)

        self._run(keeping.read, done=answered, failed=self._refused)

    def add_files(self, files: Sequence[Path], paper: str) -> None:
        """Each file is its own work: a bad one is told and the rest goes on."""
        desk = self._desk
        self._add([(file.name, lambda file=file: take_in_file(desk, file)) for file in files], paper)  # type: ignore[misc]  # the file of this turn

    def add_picture(self, raw: bytes, name: str, paper: str) -> None:
        """A picture of the camera."""
        self._add([(name, lambda: take_in_scan(self._desk, raw))], paper)

    def cancel(self) -> None:
        """The file under way is kept; those that wait are not taken in."""
        self._waiting.clear()

    def accept(self, offer: Offer, paper: str) -> None:
        """Attach what is offered."""
        keeping = self._keeping
        if keeping is not None and paper:
            self._change(lambda: keeping.accept(offer, paper))

    def take_off(self, item: Item, reason: str) -> None:
        keeping = self._keeping
        if keeping is not None:
            self._change(lambda: keeping.take_off(item, reason))

    def look(self, item: Item) -> None:
        """Open a scan; another desk's is fetched first."""
        keeping = self._keeping
        if keeping is not None:
            self._run(
                lambda: keeping.body(item),
                done=lambda body: self._view.show_body(item, body),
                failed=self._refused,
            )

    def _add(self, sources: Sequence[Source], paper: str) -> None:
        if self._keeping is None or not sources or not paper:
            return
        if not self.busy:
            self._done = 0
        self._paper = paper
        self._waiting += sources
        self._all = self._done + len(self._waiting)
        if self._all == len(sources):
            self._next()

    def _next(self) -> None:
        keeping, paper = self._keeping, self._paper
        if keeping is None or not self._waiting:
            self._all = self._done = 0
            self._view.show_busy(0, 0)
            self.refresh()
            return
        name, made = self._waiting.pop(0)
        self._view.show_busy(self._done + 1, self._all)

        def job() -> None:
            keeping.add(made(), paper, name)

        def settled() -> None:
            self._done += 1
            self._next()

        self._run(
            job,
            done=lambda _none: self._view.show_changed(),
            failed=lambda no: self._view.show_refused(no, name),
            settled=settled,
        )

    def _change(self, job: Callable[[], None]) -> None:
        def done(_none: None) -> None:
            self._view.show_changed()
            self.refresh()

        self._run(job, done=done, failed=self._refused)

    def _refused(self, refusal: Exception) -> None:
        self._view.show_refused(refusal, "")
