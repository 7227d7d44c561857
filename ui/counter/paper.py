"""Paper at the counter: receipts and documents drawn, printed where there is a printer, else shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication, QObject

from desk_app.bootstrap import Printed, print_document, print_receipt
from desk_app.domain.events import Outcome
from ui import refused
from ui.counter.keys import PREVIEW, RECEPTION
from ui.work import background
from ui.work.printing import default_printer, print_pdf

if TYPE_CHECKING:
    from desk_app.actions.receive import Visited
    from desk_app.domain.dossier import Dossier
    from ui.counter.counter import Counter

translate = QCoreApplication.translate

_PAPER = "a5"


@runtime_checkable
class ShowsDocuments(Protocol):
    """The screen that shows paper where there is no printer."""

    def show_documents(self, pdfs: Sequence[bytes], words: str) -> None: ...


@runtime_checkable
class SaysNotPrinted(Protocol):
    """A screen that keeps a number in sight while its paper is still owed."""

    def say_not_printed(self, sentence: str) -> None: ...


class Paper(QObject):
    """Everything that leaves the counter on paper; saving never waits for it."""

    def __init__(self, counter: Counter) -> None:
        super().__init__(counter)
        self._counter, self._window, self._desk = counter, counter.window, counter.desk
        self._before_preview = RECEPTION

    def print_new(self, dossier: Dossier, save_only: bool) -> None:
        """Print the receipt of a dossier just received; with `save_only` nothing."""
        if not save_only:
            self._print([dossier])

    def print_again(self, ids: Sequence[str]) -> None:
        """Print the receipts of `ids` once more; the ledger gives each its copy number."""
        background.run(
            lambda: [self._desk.register.dossier(each) for each in ids],
            done=self._print,
            failed=self._not_printed,
        )

    def print_visit(self, visited: Visited) -> None:
        """Print form 02 or 03 of an intake that ended so."""
        kind = "papers_request" if visited.visit.outcome is Outcome.PAPERS_REQUEST else "refusal"
        self.print_documents(kind, [visited.id])

    def print_documents(self, kind: str, codes: Sequence[str]) -> None:
        """Print documents of a kind (forms 02 to 06, labels, lists) of dossiers or visits."""
        actor = self._counter.actor()
        said = translate("Counter", "{count} sheets").format(count=len(codes))
        background.run(
            lambda: print_document(self._desk, kind, codes, actor=actor),
            done=lambda printed: self._deliver(printed, said),
            failed=self._not_printed,
        )

    def print_pdf(self, pdf: bytes) -> None:
        """Send drawn paper to the system's printer."""
        printer = default_printer()
        background.run(
            lambda: print_pdf(pdf, printer),
            done=lambda _pages: self._window.toast(
                translate("Counter", "Sent to printer {name}").format(name=printer)
            ),
            failed=self._not_printed,
        )

    def back_from_preview(self) -> None:
        """Show the screen that asked for the paper."""
        self._window.show_screen(self._before_preview)

    def _print(self, dossiers: Sequence[Dossier]) -> None:
        actor = self._counter.actor()
        background.run(
            lambda: print_receipt(self._desk, dossiers, paper=_PAPER, actor=actor),
            done=lambda printed: self._deliver(printed, _receipt_words(dossiers[-1], printed[-1])),
            failed=self._not_printed,
        )

    def _deliver(self, printed: Sequence[Printed], said: str) -> None:
        """To the printer where there is one, else on the screen, one document after another."""
        self._counter.wrote()
        if default_printer():
            for each in printed:
                self.print_pdf(each.pdf)
            return
        if self._window.current_key != PREVIEW:
            self._before_preview = self._window.current_key
        self._window.show_screen(PREVIEW)
        screen: object = self._window.room(PREVIEW)
        if isinstance(screen, ShowsDocuments):
            screen.show_documents([each.pdf for each in printed], said)

    def _not_printed(self, refusal: Exception) -> None:
        sentence = refused.sentence(refusal)
        screen: object = self._window.room(self._window.current_key)
        if isinstance(screen, SaysNotPrinted):
            screen.say_not_printed(sentence)
        else:
            self._window.toast(sentence)


def _receipt_words(dossier: Dossier, printed: Printed) -> str:
    said = translate("Counter", "Receipt {code}, print {copy}")
    return said.format(code=dossier.code, copy=printed.copy)
