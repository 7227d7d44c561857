"""Papers the counter still owes: said over the page until they came out, went elsewhere or are put off."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPoint
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from desk_app.domain.codes import grouped
from desk_app.printing import Owed, owed_today
from ui import wording
from ui.counter.keys import RECEPTION, RETURNING
from ui.printing.big_code import BigCode
from ui.printing.choices import SCREEN
from ui.printing.job import Job, State
from ui.printing.strip import PrintStrip
from ui.printing.words import printer_name, sentence
from ui.widgets.buttons import KeyButton
from ui.work import background

if TYPE_CHECKING:
    from desk_app.store.search import Found
    from ui.counter.counter import Counter
    from ui.counter.paper import Paper

translate = QCoreApplication.translate

_NAMED = 3  # numbers a strip names before it counts


class Owing(QObject):
    """Keeps the strip: a printer that is silent, papers that failed, papers a power cut took."""

    def __init__(self, counter: Counter, paper: Paper) -> None:
        super().__init__(counter)
        self._counter, self._window, self._paper = counter, counter.window, paper
        self._left_over: list[tuple[Owed, str]] = []
        self._looked = False
        self.strip = PrintStrip(counter.window.covered)
        self._window.add_strip(self.strip)
        self.strip.again.connect(self._again)
        self.strip.other_wanted.connect(self._offer_printers)
        self.strip.read_wanted.connect(self._read_out)
        self.strip.put_off.connect(self._put_off)
        paper.queue.changed.connect(lambda _job: self._show())
        paper.sent.connect(self._settle)
        counter.entered.connect(lambda _clerk: self._look_back())
        self._window.screen_shown.connect(self._screen_shown)

    def _screen_shown(self, key: str) -> None:
        """At reception the owed paper comes first; elsewhere a key of the page is the page's."""
        screen = self._window.room(key)
        self.strip.stand_aside(key == RETURNING)
        if screen is None or key == RECEPTION:
            self.strip.leave_to_page(frozenset())
        else:
            self.strip.leave_to_page(frozenset(each.key() for each in screen.findChildren(KeyButton)))

    def _look_back(self) -> None:
        """Once a start: what was received today and never reached a printer."""
        if self._looked:
            return
        self._looked = True
        desk = self._counter.desk

        def found() -> list[tuple[Owed, str]]:
            owed = owed_today(desk)
            codes = {
                each.id: grouped(each.scan_code) for each in desk.search.by_ids([one.id for one in owed])
            }
            return [(one, codes.get(one.id, "")) for one in owed]

        background.run(found, done=self._know_left_over, failed=self._paper.say_not_drawn)

    def _know_left_over(self, found: Sequence[tuple[Owed, str]]) -> None:
        self._left_over = list(found)
        self._show()

    def _settle(self, job: Job) -> None:
        """What came out by another way is owed no more."""
        if job.drawn is not None:
            out = {(job.drawn.document, each) for each in job.drawn.ids}
            self._left_over = [
                (owed, code) for owed, code in self._left_over if (owed.document, owed.id) not in out
            ]
        self._show()

    # What is said ------------------------------------------------------------------------------------

    def _show(self) -> None:
        silent = next(
            (job for job in self._paper.queue.jobs() if job.slow and job.state is State.SENDING), None
        )
        failed = self._paper.queue.failed()
        if silent is not None:
            said = translate("Printing", "The printer {printer} does not answer yet: {paper}")
            self.strip.say_slow(said.format(printer=silent.printer, paper=silent.words), silent.number)
        elif failed:
            short = translate("Printing", "Saved, not printed")
            self.strip.say_failed(_failed_words(failed), failed[-1].number, short=short)
        elif self._left_over:
            label = translate("Printing", "Print now")
            short = translate("Printing", "Papers of today not printed yet: {count}")
            self.strip.say_failed(
                _left_over_words(self._left_over),
                "",
                label=label,
                short=short.format(count=len(self._left_over)),
            )
        else:
            self.strip.hide()

    # What the clerk does -----------------------------------------------------------------------------

    def _again(self) -> None:
        failed = self._paper.queue.failed()
        for job in failed:
            self._paper.queue.retry(job)
        if not failed:
            self._print_left_over()

    def _print_left_over(self) -> None:
        left, self._left_over = self._left_over, []
        for owed, _code in left:
            self._paper.print_documents(owed.document, [owed.id])
        self._show()

    def _put_off(self) -> None:
        """Later: the ledger keeps what was not printed, the next start offers it."""
        queue = self._paper.queue
        if any(job.slow and job.state is State.SENDING for job in queue.jobs()):
            queue.give_up()
            return
        for job in queue.failed():
            queue.drop(job)
        self._left_over = []
        self._show()

    def _offer_printers(self, under: QWidget) -> None:
        """Another printer for the papers that are owed, or the screen."""
        menu = QMenu(self._window)
        failing = {job.printer for job in self._paper.queue.failed()}
        for name in [*(each for each in self._paper.known.names if each not in failing), SCREEN]:
            menu.addAction(printer_name(name)).triggered.connect(lambda _on, name=name: self._go_to(name))
        menu.setActiveAction(menu.actions()[0])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(under.mapToGlobal(QPoint(0, under.height())))

    def _go_to(self, printer: str) -> None:
        queue = self._paper.queue
        failed = queue.failed()
        if not failed and self._left_over:
            self._print_left_over()
        elif printer == SCREEN:
            self._paper.looking.show_instead(failed)
        else:
            for job in failed:
                queue.retry(job, printer)

    def _read_out(self) -> None:
        """The number over the whole window."""
        jobs = [
            job for job in self._paper.queue.jobs() if job.number and (job.slow or job.state is State.FAILED)
        ]
        if not jobs or jobs[-1].drawn is None:
            return
        desk, subject = self._counter.desk, jobs[-1].drawn.ids[0]
        background.run(
            lambda: desk.search.by_ids([subject])[0], done=self._show_large, failed=self._paper.say_not_drawn
        )

    def _show_large(self, found: Found) -> None:
        before = QApplication.focusWidget()
        due = translate("Printing", "To be fetched: {moment}")
        below = due.format(moment=wording.due_moment(found.due_at)) if found.due_at else ""
        large = BigCode(grouped(found.scan_code), found.owner_name, f"{found.code}\n{below}".strip())

        def leave() -> None:
            self._window.uncover()
            if before is not None:
                before.setFocus()

        large.left.connect(leave)
        self._window.cover(large)


def _failed_words(failed: Sequence[Job]) -> str:
    last = failed[-1]
    why = sentence(last.trouble) if last.trouble is not None else ""
    said = translate("Printing", "Saved, not printed: {why}").format(why=why)
    if len(failed) > 1:
        said += " " + translate("Printing", "{count} papers wait.").format(count=len(failed))
    return said


def _left_over_words(owed: Sequence[tuple[Owed, str]]) -> str:
    codes = [code for _one, code in owed if code]
    listed = ", ".join(codes[:_NAMED])
    if len(owed) > len(codes[:_NAMED]):
        more = translate("Printing", "{count} more").format(count=len(owed) - len(codes[:_NAMED]))
        listed = f"{listed}, {more}" if listed else more
    return translate("Printing", "Received today and not printed yet: {listed}").format(listed=listed)
