"""By what right another person takes it, and the consignment when the post does."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desk_app.domain.events import CollectedAs, ReturnBy
from ui.returning.case import Case, Missing
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.choice import SegmentedChoice
from ui.widgets.fields import Field

translate = QCoreApplication.translate

WAY_KEYS = {CollectedAs.FAMILY: "Alt+4", CollectedAs.MANDATE: "Alt+5", CollectedAs.OTHER: "Alt+6"}
_LINES = {
    CollectedAs.FAMILY: (Missing.RELATION,),
    CollectedAs.MANDATE: (Missing.PAPER, Missing.PLACE),
    CollectedAs.OTHER: (Missing.REASON,),
}


class WayCard(Card):
    """`chosen` tells the right, `written` the name of a line and what it says."""

    chosen = Signal(CollectedAs)
    written = Signal(str, str)
    scan_wanted = Signal()
    photo_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(translate("Returning", "By what right do they take it?"), small=True)
        labels = {
            CollectedAs.FAMILY: translate("Returning", "Family"),
            CollectedAs.MANDATE: translate("Returning", "Written mandate"),
            CollectedAs.OTHER: translate("Returning", "Another reason"),
        }
        self.ways = SegmentedChoice(
            [(way.value, f"{labels[way]}  {key}") for way, key in WAY_KEYS.items()],
            translate("Returning", "By what right do they take it?"),
        )
        self.ways.chosen.connect(lambda value: self.chosen.emit(CollectedAs(value)))
        self.body.addWidget(self.ways)
        self.lines = {
            Missing.RELATION: Field(
                translate("Returning", "Relation"),
                translate("Returning", "wife, husband, father, mother, child; the paper shown"),
                label_width=118,
            ),
            Missing.PAPER: Field(
                translate("Returning", "Number, day"), "04/2026/UQ, 20/11/2026", label_width=118
            ),
            Missing.PLACE: Field(
                translate("Returning", "Certified at"),
                translate("Returning", "People's committee or notary"),
                label_width=118,
            ),
            Missing.REASON: Field(translate("Returning", "Reason"), label_width=118),
        }
        for name, line in self.lines.items():
            line.edited.connect(lambda text, name=name: self.written.emit(name.value, text))
            line.entry.returnPressed.connect(lambda line=line: line.entry.focusNextChild())
            self.body.addWidget(line)
        self.scan = KeyButton(translate("Returning", "Scan of the mandate"), "Alt+7", icon="file-plus")
        self.photo = KeyButton(translate("Returning", "Camera"), "Alt+8", icon="camera")
        self.scan.clicked.connect(self.scan_wanted)
        self.photo.clicked.connect(self.photo_wanted)
        self._scans = QWidget(self)
        row = QHBoxLayout(self._scans)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.scan)
        row.addWidget(self.photo)
        row.addStretch(1)
        self.body.addWidget(self._scans)
        self._scans.hide()
        # Wrapped words need more height than the size hint knows of.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def show_case(self, case: Case, *, fresh: bool) -> None:
        """Show the lines of the right that was chosen; `fresh` puts in what was written before."""
        self.ways.choose(case.way.value if case.way else "")
        wanted = _LINES.get(case.way, ()) if case.way else ()
        self._scans.setVisible(case.way is CollectedAs.MANDATE)
        for name, line in self.lines.items():
            line.setVisible(name in wanted)
            line.set_missing(None)
            if fresh:
                line.set_text(case.words.get(name.value, ""))

    def ask_for(self, missing: Missing, sentence: str) -> None:
        """Say at its line what is missing, and put the focus there."""
        line = self.lines.get(missing)
        if line is None:
            self.ways.setFocus()
            return
        line.set_missing(sentence)
        line.setFocus()

    def first_line(self, way: CollectedAs) -> Field:
        """Where writing begins once the right is chosen."""
        return self.lines[_LINES[way][0]]


class PostCard(Card):
    """What goes by post goes with its consignment number, or over the counter after all."""

    chosen = Signal(ReturnBy)
    written = Signal(str, str)

    def __init__(self) -> None:
        super().__init__(translate("Returning", "Agreed to go by post"), small=True)
        options = (
            (ReturnBy.POST.value, translate("Returning", "By post")),
            (ReturnBy.COUNTER.value, translate("Returning", "At the counter")),
        )
        self.ways = SegmentedChoice(options, translate("Returning", "Agreed to go by post"))
        self.ways.chosen.connect(lambda value: self.chosen.emit(ReturnBy(value)))
        self.number = Field(translate("Returning", "Consignment no."), label_width=118)
        self.number.edited.connect(lambda text: self.written.emit(Missing.POST.value, text))
        self.body.addWidget(self.ways)
        self.body.addWidget(self.number)

    def show_case(self, case: Case, *, fresh: bool) -> None:
        """Show which way it goes; nothing where the post was never meant."""
        meant = any(dossier.return_by is ReturnBy.POST for dossier in case.dossiers)
        self.setVisible(meant and not case.papers_back and not case.only_money)
        self.ways.choose(case.by.value)
        self.number.setVisible(case.by_post)
        self.number.set_missing(None)
        if fresh:
            self.number.set_text(case.words.get(Missing.POST.value, ""))

    def ask_for(self, sentence: str) -> None:
        """Say that the number is missing."""
        self.number.set_missing(sentence)
        self.number.setFocus()
