"""Paper on the screen: as it will come out, with printer, paper and copies beside it, and the keys to print or keep it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, Signal
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.preview.pages import PagesView
from ui.preview.side import PrintSide
from ui.printing.job import Job
from ui.theme import Dressed, colour, look
from ui.widgets.announce import announce
from ui.widgets.bars import ActionBar
from ui.widgets.buttons import KeyButton, Kind

translate = QCoreApplication.translate

AskFile = Callable[[QWidget, str], str]


def ask_where(parent: QWidget, name: str) -> str:
    """Where a PDF is kept; empty when the clerk thinks better of it."""
    title = translate("Preview", "Save as PDF")
    return str(QFileDialog.getSaveFileName(parent, title, name, "PDF (*.pdf)")[0])


class PreviewScreen(Dressed, QWidget):
    """Shows papers, one at a time.

    Signals: `left` (Esc), `print_wanted` (jobs, with printer and copies as chosen here), `paper_wanted`
    (job, paper: the same on another paper), `save_wanted` (job, file).
    """

    left = Signal()
    print_wanted = Signal(list)
    paper_wanted = Signal(object, str)
    save_wanted = Signal(object, str)

    def __init__(self, *, ask_file: AskFile = ask_where, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ask_file = ask_file
        self._jobs: list[Job] = []
        self._place = 0
        self._buffer = QBuffer(self)
        self.document = QPdfDocument(self)
        self.pages = PagesView(self.document)
        self.side = PrintSide()
        self.bar = ActionBar()
        self._lay_out()
        self._connect()
        self._finish()

    # What the window tells it ------------------------------------------------------------------------

    def show_jobs(self, jobs: Sequence[Job], words: str) -> None:
        """Show the first of `jobs`; the others follow with the key of the next one."""
        self._jobs, self._place = list(jobs), 0
        self._show()
        announce(self, words)

    def replace_job(self, before: Job, now: Job) -> None:
        """The same paper drawn anew."""
        if before in self._jobs:
            self._jobs[self._jobs.index(before)] = now
            self._show()

    def know_printers(self, names: Sequence[str], chosen: str) -> None:
        """These printers there are; `chosen` is the one that prints this form."""
        self.side.offer_printers(names, chosen)
        self._show_print()

    def shown(self) -> None:
        """Called by the window each time the page is shown."""
        self.pages.setFocus()

    def job(self) -> Job | None:
        """The paper in sight."""
        return self._jobs[self._place] if self._jobs else None

    # Showing -----------------------------------------------------------------------------------------

    def _show(self) -> None:
        job = self._jobs[self._place]
        self.document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(job.pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)
        self.pages.fit_pages()
        several = len(self._jobs) > 1
        self.print_all.setVisible(several)
        self.side.show_job(job)
        self._say()

    def _say(self) -> None:
        job = self.job()
        if job is None:
            return
        count = f"{self._place + 1}/{len(self._jobs)}" if len(self._jobs) > 1 else ""
        pages = self.document.pageCount()
        page = ""
        if pages > 1:
            page = translate("Preview", "page {page} of {pages}").format(
                page=self.pages.page() + 1, pages=pages
            )
        self.side.say(job.words, count, page)
        self.pages.setAccessibleName(" · ".join(part for part in (job.words, count, page) if part))

    def _turn(self, by: int) -> None:
        if self._jobs:
            self._place = (self._place + by) % len(self._jobs)
            self._show()

    def _show_print(self) -> None:
        possible = bool(self.side.printer)
        for button in (self.print_button, self.print_all):
            button.setEnabled(possible)
        self.back_button.set_kind(Kind.NORMAL if possible else Kind.PRIMARY)

    # Gestures ----------------------------------------------------------------------------------------

    def _print(self, jobs: Sequence[Job]) -> None:
        if not self.side.printer:
            return
        for job in jobs:
            job.printer, job.times = self.side.printer, self.side.times
        if jobs:
            self.print_wanted.emit(list(jobs))

    def _save(self) -> None:
        job = self.job()
        if job is None:
            return
        file = self._ask_file(self, f"{(job.number or job.words).replace(' ', '')}.pdf")
        if file:
            self.save_wanted.emit(job, file if file.lower().endswith(".pdf") else f"{file}.pdf")

    # Building ----------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.back_button = KeyButton(translate("Preview", "Close"), "Esc")
        self.print_all = KeyButton(translate("Preview", "Print all"), "Ctrl+Enter")
        self.print_button = KeyButton(translate("Preview", "Print"), "Ctrl+P", Kind.PRIMARY, "printer")
        for button in (self.back_button, self.print_all, self.print_button):
            self.bar.add(button)
        across = QHBoxLayout()
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.pages, 1)
        across.addWidget(self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(across, 1)
        column.addWidget(self.bar)

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.left)
        self.side.turned.connect(self._turn)
        self.side.save_button.clicked.connect(self._save)
        self.print_all.clicked.connect(lambda: self._print(self._jobs))
        self.print_button.clicked.connect(lambda: self._print([job] if (job := self.job()) else []))
        self.pages.turned.connect(self._say)
        self.side.zoomed.connect(self.pages.zoom)
        self.side.paper_chosen.connect(
            lambda paper: self.paper_wanted.emit(job, paper) if (job := self.job()) else None
        )
        self.side.printer_chosen.connect(lambda _name: self._show_print())

    def _dress(self) -> None:
        palette = self.pages.palette()
        palette.setColor(palette.ColorRole.Dark, colour(look().tokens.bg))
        self.pages.setPalette(palette)
