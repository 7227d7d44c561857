"""The right side of the catalogue room: one procedure with everything the counter can say of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from desk_app.answers import Answer, forms_to_fill
from desk_app.catalogue_log import Change
from desk_app.domain.procedure import Procedure, RequiredPaper, Requirement
from ui import wording
from ui.catalogue import telling
from ui.catalogue.presenter import Told
from ui.theme import Dressed, Tone, colour, look
from ui.widgets.banner import Banner
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.digits import CodeLabel
from ui.widgets.tag import Tag
from ui.widgets.text import Text

translate = QCoreApplication.translate

TWO_COLUMNS = 700  # design pixels
_LONG_NAME = 160  # letters
SUCCESSOR_KEY = "Alt+S"


class Hairline(Dressed, QWidget):
    """A line between two rows of a card."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._finish()

    def _dress(self) -> None:
        self.setFixedHeight(1)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(look().tokens.line))
        painter.end()


class Fact(QWidget):
    """A label, a value under it, and a remark in small."""

    def __init__(self, label: str) -> None:
        super().__init__()
        self._label = label
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.value = Text("", 16, 700, wrap=True)
        self._remark = Text("", 13, ink="text2", wrap=True)
        column.addWidget(Text(label, 13, ink="text2"))
        column.addWidget(self.value)
        column.addWidget(self._remark)
        column.addStretch(1)

    def show_fact(self, value: str, remark: str = "") -> None:
        """Say another value."""
        self.value.setText(value)
        self._remark.setText(remark)
        self._remark.setVisible(bool(remark))
        self.setAccessibleName(", ".join(filter(None, (self._label, value, remark))))


class ProcedureSheet(Dressed, QWidget):
    """Cards in one column or two, as wide as there is room; `successor_wanted` tells a code."""

    successor_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told: Told | None = None
        self._lay_out()
        self._successor.clicked.connect(
            lambda: self.successor_wanted.emit(str(self._successor.property("code")))
        )
        self._finish()

    def told(self) -> Told | None:
        """What is shown now."""
        return self._told

    def show_told(self, told: Told) -> None:
        """Show one procedure."""
        self._told = told
        procedure = told.book.procedure
        self._show_head(told)
        self._show_ended(told)
        self._show_papers(procedure)
        self._show_answers(told.answers)
        self._show_lines(self._fees, telling.fee_lines(procedure.fee))
        self._show_lines(
            self._steps, [(phase.unit, wording.duration(phase.duration)) for phase in procedure.phases]
        )
        self._show_texts(self._forms, forms_to_fill(procedure))
        self._show_texts(self._basis, procedure.legal_basis)
        self._show_log(told.log)

    # Building -----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._head = Card()
        self._head.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._name = Text("", 16, 700, wrap=True, selectable=True)
        self._legal = Text("", 13, ink="text2", wrap=True, selectable=True)
        self._mark = Tag("", Tone.DONE)
        self._code = CodeLabel("", 14, 600)
        self._about = Text("", 13, ink="text2", wrap=True)
        line = QHBoxLayout()
        line.setSpacing(12)
        for widget, stretch in ((self._mark, 0), (self._code, 0), (self._about, 1)):
            line.addWidget(widget, stretch, Qt.AlignmentFlag.AlignVCenter)
        self._time = Fact(translate("Catalogue", "Time"))
        self._fee = Fact(translate("Catalogue", "Fee"))
        self._due = Fact(translate("Catalogue", "Handed in now, due"))
        facts = QHBoxLayout()
        facts.setSpacing(16)
        for fact, stretch in ((self._time, 4), (self._fee, 3), (self._due, 5)):
            facts.addWidget(fact, stretch)
        self._head.body.addWidget(self._name)
        self._head.body.addWidget(self._legal)
        self._head.body.addLayout(line)
        self._head.body.addWidget(Hairline())
        self._head.body.addLayout(facts)
        self._ended = Banner("", Tone.CALM)
        self._successor = KeyButton("", SUCCESSOR_KEY)
        self._ended.right.addWidget(self._successor)
        self._ended.hide()
        self._papers = Card(translate("Catalogue", "Papers"))
        self._in_all = Text("", 13, ink="text2")
        self._papers.right.addWidget(self._in_all)
        self._answers = Card(translate("Catalogue", "What citizens ask"))
        self._fees = Card(translate("Catalogue", "Fees"))
        self._steps = Card(translate("Catalogue", "Steps and their time"))
        self._forms = Card(translate("Catalogue", "Forms the citizen fills in"))
        self._basis = Card(translate("Catalogue", "Legal basis"))
        self._log = Card(translate("Catalogue", "What has changed"))
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for column, cards in (
            (self._left, (self._papers, self._forms)),
            (self._right, (self._answers, self._fees, self._steps, self._basis, self._log)),
        ):
            for card in cards:
                # As high as its words need at this width: a card's own policy knows only one width.
                card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
                column.addWidget(card)
            column.addStretch(1)
            self._columns.addLayout(column, 1)
        self._whole = QVBoxLayout(self)
        self._whole.addWidget(self._head)
        self._whole.addWidget(self._ended)
        self._whole.addLayout(self._columns)
        self._whole.addStretch(1)

    # Filling ------------------------------------------------------------------------------------

    def _show_head(self, told: Told) -> None:
        book, procedure = told.book, told.book.procedure
        name, legal = wording.name_of(procedure), procedure.short_name
        self._name.setText(name)
        self._name.set_type(15 if len(name) > _LONG_NAME else 16, 700)
        self._legal.setText(legal)
        self._legal.setVisible(legal != name)
        self._name.set_ink("text2" if book.ended else "text")
        self._mark.setVisible(book.change is not None or book.ended)
        if book.change is not None or book.ended:
            self._mark.show_state(*telling.mark(book))
        self._code.setText(procedure.code)
        about = (procedure.field, telling.in_force(procedure), telling.used(book.used))
        self._about.setText(" · ".join(part for part in about if part))
        self._time.show_fact(wording.duration(procedure.whole_duration), telling.time_remark(procedure))
        self._fee.show_fact(telling.fee(procedure.fee))
        due = told.due
        self._due.setVisible(due is not None)
        if due is not None:
            hour, skipped = wording.hour(due.due_at), wording.skipped(due.skipped)
            self._due.show_fact(
                wording.long_day(due.due_at.date()), f"{hour}. {skipped}" if skipped else hour
            )

    def _show_ended(self, told: Told) -> None:
        self._ended.setVisible(told.book.ended)
        if not told.book.ended:
            return
        successor = told.successor
        name = f"{successor.code} {wording.name_of(successor.procedure)}" if successor is not None else ""
        detail = translate("Catalogue", "Its place was taken by {name}").format(name=name) if name else ""
        self._ended.show_state(telling.ended(told.book), Tone.CALM, "info", detail)
        self._successor.setVisible(successor is not None)
        if successor is not None:
            self._successor.set_label(translate("Catalogue", "See {code}").format(code=successor.code))
            self._successor.setProperty("code", successor.code)

    def _show_papers(self, procedure: Procedure) -> None:
        self._papers.set_title(translate("Catalogue", "Papers ({count})").format(count=len(procedure.papers)))
        self._in_all.setText(telling.papers_in_all(procedure))
        _empty(self._papers.body)
        if not procedure.papers:
            self._papers.body.addWidget(Text(translate("Catalogue", "No papers are needed."), 14, wrap=True))
        for place, paper in enumerate(procedure.papers):
            if place:
                self._papers.body.addWidget(Hairline())
            self._papers.body.addWidget(_paper_row(paper))

    def _show_answers(self, answers: Sequence[Answer]) -> None:
        _empty(self._answers.body)
        for answer in answers:
            self._answers.body.addWidget(Text(answer.ask, 13, 600, "text2", wrap=True))
            self._answers.body.addWidget(Text("\n".join(answer.sentences), 14, wrap=True, selectable=True))

    def _show_lines(self, card: Card, lines: Sequence[tuple[str, str]]) -> None:
        """A table of two columns; the card is out of sight when there is nothing in it."""
        card.setVisible(bool(lines))
        _empty(card.body)
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        for row, (what, how_much) in enumerate(lines):
            value = Text(how_much, 14, 600)
            grid.addWidget(Text(what, 14, wrap=True), row, 0)
            grid.addWidget(value, row, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 1)
        card.body.addWidget(holder)

    def _show_texts(self, card: Card, texts: Sequence[str]) -> None:
        card.setVisible(bool(texts))
        _empty(card.body)
        for text in texts:
            card.body.addWidget(Text(text, 14, wrap=True, selectable=True))

    def _show_log(self, changes: Sequence[Change]) -> None:
        _empty(self._log.body)
        if not changes:
            said = translate("Catalogue", "No change in the catalogues kept on this computer.")
            self._log.body.addWidget(Text(said, 13, ink="text2", wrap=True))
        for change in changes:
            told = Text(f"{telling.changed(change)} · {telling.edition(change.edition)}", 13, 600, wrap=True)
            self._log.body.addWidget(told)
            what = telling.what_changed(change)
            if what:
                self._log.body.addWidget(Text(what[:1].upper() + what[1:], 13, ink="text2", wrap=True))

    # Room ---------------------------------------------------------------------------------------

    def _dress(self) -> None:
        side = 8 if look().compact else 12
        self._whole.setContentsMargins(side, side, side, side)
        for layout in (self._whole, self._left, self._right, self._columns):
            layout.setSpacing(look().gap)
        self._fold()

    def _fold(self) -> None:
        wide = self.width() >= look().px(TWO_COLUMNS)
        self._columns.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()


def _paper_row(paper: RequiredPaper) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 2, 0, 2)
    column.setSpacing(0)
    column.addWidget(Text(paper.name, 14, 500, wrap=True))
    line = QHBoxLayout()
    line.setSpacing(10)
    needed = paper.requirement is Requirement.REQUIRED
    line.addWidget(
        Text(telling.requirement(paper), 13, 600 if needed else 400, "text" if needed else "text2")
    )
    counts = telling.counts(paper)
    if counts:
        line.addWidget(Text(counts, 13, ink="text2"))
    line.addStretch(1)
    column.addLayout(line)
    holder.setAccessibleName(", ".join(filter(None, (paper.name, telling.requirement(paper), counts))))
    return holder


def _empty(layout: QLayout) -> None:
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
