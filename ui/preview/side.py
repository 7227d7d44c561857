"""Beside the pages: on which printer, on which paper, how often, how large it is seen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from desk_app.documents.kinds import KINDS
from ui.preview.pages import CLOSER, FARTHER, FITTING
from ui.printing.choices import papers_for
from ui.printing.job import Job
from ui.printing.printer_option import PrinterOption
from ui.printing.words import paper_name
from ui.theme import Dressed, colour, look
from ui.widgets.buttons import KeyButton, Kind
from ui.widgets.choice import SegmentedChoice
from ui.widgets.page import ScrollingMiddle
from ui.widgets.text import KeyedText, Text

translate = QCoreApplication.translate

WIDTH = 320  # design pixels
_TIMES = ("1", "2", "3", "4")


class PrintSide(Dressed, QWidget):
    """`printer` and `times` are read when printing; `paper_chosen` wants the paper drawn anew."""

    paper_chosen = Signal(str)
    printer_chosen = Signal(str)
    zoomed = Signal(int)
    turned = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._group.buttonToggled.connect(self._choose)
        self.options: list[PrinterOption] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self.none = KeyedText(
            translate("Preview", "This computer has no printer. Save as PDF, or print it later with Ctrl+P."),
            13,
            500,
            "text2",
            wrap=True,
        )
        self.papers = SegmentedChoice(name=translate("Preview", "Paper"))
        self.copies = SegmentedChoice([(n, n) for n in _TIMES], translate("Preview", "Copies"))
        self.copies.choose("1")
        self.papers.chosen.connect(self.paper_chosen)
        self._lay_out()
        self._finish()

    @property
    def printer(self) -> str:
        """The printer chosen; empty when there is none."""
        button = self._group.checkedButton()
        return button.printer if isinstance(button, PrinterOption) else ""

    @property
    def times(self) -> int:
        """How many copies."""
        return int(self.copies.value or "1")

    def say(self, words: str, count: str, page: str) -> None:
        """Which paper is in sight, which of how many, and which of its pages."""
        self._words.setText(words)
        self._count.setText(" · ".join(part for part in (count, page) if part))
        self._count.setVisible(bool(count or page))
        for button in self._turning:
            button.setVisible(bool(count))

    def offer_printers(self, names: Sequence[str], chosen: str) -> None:
        """Offer these printers; `chosen` is taken, else the first."""
        for option in self.options:
            self._group.removeButton(option)
            self._list.removeWidget(option)
            option.hide()
            option.deleteLater()
        self.options = [PrinterOption(name) for name in names]
        for option in self.options:
            self._group.addButton(option)
            self._list.addWidget(option)
        self.none.setVisible(not names)
        taken = next((each for each in self.options if each.printer == chosen), None)
        if self.options:
            (taken or self.options[0]).setChecked(True)

    def show_job(self, job: Job) -> None:
        """Offer the papers this form exists on."""
        form = job.drawn.document if job.drawn is not None else ""
        together = job.drawn is not None and len(job.drawn.ids) > 1
        papers = papers_for(form, together=together and form == "receipt") if form in KINDS else ()
        may_change = len(papers) > 1 and not job.noted
        self._paper_title.setVisible(may_change)
        self.papers.setVisible(may_change)
        self.papers.set_options([(paper, paper_name(paper)) for paper in papers])
        if job.drawn is not None:
            self.papers.choose(job.drawn.paper)
        self.copies.choose(str(job.times) if str(job.times) in _TIMES else "1")

    def _choose(self, _button: object, on: bool) -> None:
        if on:
            self.printer_chosen.emit(self.printer)

    def _lay_out(self) -> None:
        self._paper_title = _label(translate("Preview", "Paper"))
        self._words = Text("", 15, 600, wrap=True)
        self._count = Text("", 13, 500, "text2")
        before = KeyButton(translate("Preview", "Before"), "Ctrl+B")
        after = KeyButton(translate("Preview", "Next"), "Ctrl+N")
        self._turning = (before, after)
        before.clicked.connect(lambda: self.turned.emit(-1))
        after.clicked.connect(lambda: self.turned.emit(1))
        self.save_button = KeyButton(translate("Preview", "Save as PDF"), "Ctrl+S", icon="save")
        holds = QWidget()
        self._column = QVBoxLayout(holds)
        self._column.addWidget(self._words)
        self._column.addWidget(self._count)
        self._column.addLayout(_beside(before, after))
        self._column.addWidget(_label(translate("Preview", "Printer")))
        self._column.addLayout(self._list)
        self._column.addWidget(self.none)
        self._column.addWidget(self._paper_title)
        self._column.addWidget(self.papers)
        self._column.addWidget(_label(translate("Preview", "Copies")))
        self._column.addWidget(self.copies)
        self._column.addLayout(_beside(self.save_button))
        self._column.addWidget(_label(translate("Preview", "Seen at")))
        for label, key, step in (
            (translate("Preview", "Larger"), CLOSER, 1),
            (translate("Preview", "Smaller"), FARTHER, -1),
            (translate("Preview", "Whole page"), FITTING, 0),
        ):
            # The pages listen to these keys themselves: in the window they change the text.
            button = KeyButton(label, key, Kind.QUIET, binds=False)
            button.clicked.connect(lambda _on=False, step=step: self.zoomed.emit(step))
            self._column.addLayout(_beside(button))
        self._column.addStretch(1)
        area = ScrollingMiddle(holds)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        outer.addWidget(area)

    def _dress(self) -> None:
        self.setFixedWidth(look().px(WIDTH))
        self._column.setContentsMargins(look().pad, look().gap + 4, look().pad, look().gap)
        self._column.setSpacing(look().gap)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(look().tokens.surface))
        painter.fillRect(0, 0, 1, self.height(), colour(look().tokens.line))
        painter.end()


def _label(words: str) -> Text:
    return Text(words, 13, 600, "text2")


def _beside(*buttons: KeyButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row
