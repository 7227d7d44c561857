"""Which printer and paper each form has: a list to read, and one form at a time to change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from ui.printing.choices import MOST_TIMES, SCREEN, Choices, FormChoice, papers_for
from ui.printing.known import KnownPrinters
from ui.printing.words import form_name, paper_name, printer_name
from ui.theme import Dressed, look
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.choice import SegmentedChoice
from ui.widgets.row_model import Column, Face, RowModel
from ui.widgets.table import DataTable
from ui.widgets.text import Text

translate = QCoreApplication.translate

_TIMES = tuple(str(number) for number in range(1, 5))
_AT_ONCE, _LOOK = "at_once", "look"
_BESIDE = 1060  # design pixels


@dataclass(frozen=True, slots=True)
class FormRow:
    """A form and how it is printed."""

    form: str
    choice: FormChoice
    usual: str
    """The counter's usual printer, in words."""

    @property
    def printer(self) -> str:
        """Its own printer, or the usual one."""
        return printer_name(self.choice.printer) if self.choice.printer else self.usual


class FormsCard(Dressed, QWidget):
    """For the settings: every form, its printer, paper, copies, and whether it is looked at first."""

    def __init__(self, choices: Choices, known: KnownPrinters, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices, self._known = choices, known
        self.model: RowModel[FormRow] = RowModel(_columns(), key=lambda row: row.form)
        self.table = DataTable(self.model, "printing.forms")
        self.table.setAccessibleName(translate("Printing", "Forms and their printers"))
        self._build()
        self._lay_out()
        self.table.row_chosen.connect(lambda _row: self._show_form())
        self.table.opened.connect(lambda _row: self.printer.setFocus(Qt.FocusReason.ShortcutFocusReason))
        known.heard.connect(self.refresh)
        self.refresh()
        self._finish()

    def shown(self) -> None:
        """Called when the card comes into sight."""
        self.refresh()

    def refresh(self) -> None:
        """Read the choices again."""
        usual = printer_name(self._choices.usual() or self._known.default or SCREEN)
        self.model.show([FormRow(form, choice, usual) for form, choice in self._choices.every().items()])
        self._show_form()

    # Gestures ----------------------------------------------------------------------------------------

    def _show_form(self) -> None:
        row = self.table.current()
        if row is None:
            return
        papers = papers_for(row.form)
        self._title.setText(form_name(row.form))
        self.printer.set_label(row.printer)
        self.papers.set_options([(paper, paper_name(paper)) for paper in papers])
        self.papers.choose(row.choice.paper or papers[0])
        self.times.choose(str(row.choice.times))
        self.way.choose(_LOOK if row.choice.look_first else _AT_ONCE)

    def _change(self, change: Callable[[FormChoice], FormChoice]) -> None:
        row = self.table.current()
        if row is not None:
            self._choices.choose(row.form, change(row.choice))
            self.refresh()

    def _offer_printers(self) -> None:
        menu = QMenu(self)
        usual = menu.addAction(translate("Printing", "The usual printer of the counter"))
        usual.triggered.connect(lambda: self._change(lambda choice: replace(choice, printer="")))
        for name in [*self._known.names, SCREEN]:
            menu.addAction(printer_name(name)).triggered.connect(
                lambda _on=False, name=name: self._change(lambda choice: replace(choice, printer=name))
            )
        menu.setActiveAction(usual)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.printer.mapToGlobal(QPoint(0, self.printer.height())))

    # Building ----------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._title = Text("", 15, 600, wrap=True)
        self.printer = KeyButton("", "Alt+I", icon="printer")
        self.printer.clicked.connect(self._offer_printers)
        self.papers = SegmentedChoice(name=translate("Printing", "Paper"))
        self.papers.chosen.connect(lambda paper: self._change(lambda choice: replace(choice, paper=paper)))
        self.times = SegmentedChoice([(each, each) for each in _TIMES], translate("Printing", "Copies"))
        self.times.chosen.connect(
            lambda times: self._change(lambda choice: replace(choice, times=min(int(times), MOST_TIMES)))
        )
        self.way = SegmentedChoice(
            [
                (_AT_ONCE, translate("Printing", "Print at once")),
                (_LOOK, translate("Printing", "Look first")),
            ],
            translate("Printing", "Printing or looking first"),
        )
        self.way.chosen.connect(
            lambda way: self._change(lambda choice: replace(choice, look_first=way == _LOOK))
        )

    def _lay_out(self) -> None:
        card = Card()
        card.body.addWidget(self._title)
        for label, widget in (
            (translate("Printing", "Printer"), self.printer),
            (translate("Printing", "Paper"), self.papers),
            (translate("Printing", "Copies"), self.times),
            (translate("Printing", "When it is printed"), self.way),
        ):
            card.body.addWidget(Text(label, 13, 600, "text2"))
            row = QHBoxLayout()
            row.addWidget(widget)
            row.addStretch(1)
            card.body.addLayout(row)
        side = QVBoxLayout()
        side.addWidget(card)
        side.addStretch(1)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.addWidget(self.table, 3)
        self._across.addLayout(side, 2)
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def _dress(self) -> None:
        self._across.setSpacing(look().gap + 6)
        self.table.setMinimumHeight(look().header_row + 6 * look().table_row)
        self._fit()

    def _fit(self) -> None:
        beside = self.width() >= look().px(_BESIDE)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._across.direction() != way:
            self._across.setDirection(way)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def _columns() -> list[Column[FormRow]]:
    return [
        Column(
            translate("Printing", "Form"), lambda row: form_name(row.form), face=Face.STRONG, stretch=True
        ),
        Column(translate("Printing", "Printer"), lambda row: row.printer),
        Column(
            translate("Printing", "Paper"),
            lambda row: paper_name(row.choice.paper or papers_for(row.form)[0]),
            face=Face.SECONDARY,
        ),
        Column(translate("Printing", "Copies"), lambda row: str(row.choice.times), face=Face.NUMBER),
        Column(
            translate("Printing", "Look first"),
            lambda row: translate("Printing", "yes") if row.choice.look_first else "",
            face=Face.SECONDARY,
        ),
    ]
