"""Who stands at the counter: asked for, then set beside the applicant with the numbers masked."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk_app.domain.applicant import masked
from desk_app.domain.collector import Collector
from desk_app.domain.dossier import Dossier
from ui.returning.words import person_lines
from ui.theme import colour, look
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.fields import Field
from ui.widgets.icon_label import IconLabel
from ui.widgets.text import Text

translate = QCoreApplication.translate


class AskCard(Card):
    """The card is asked for; without one a name and a number are typed. `met` tells the collector."""

    met = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._owner = ""
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(IconLabel("id-card", 24, "accent"))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(translate("Returning", "Scan the collector's card"), 18, 700))
        words.addWidget(Text(translate("Returning", "No card: type the name, Enter"), 13, 400, "text2"))
        head.addLayout(words, 1)
        self.name = Field(translate("Returning", "Full name"))
        self.number = Field(translate("Returning", "Paper no."), masked=masked)
        self.named = KeyButton(translate("Returning", "No card"), "Alt+7")
        self.is_owner = KeyButton(translate("Returning", "The applicant"), "Alt+8")
        keys = QHBoxLayout()
        keys.setSpacing(8)
        keys.addWidget(self.named)
        keys.addWidget(self.is_owner)
        keys.addStretch(1)
        self.body.addLayout(head)
        self.body.addWidget(self.name)
        self.body.addWidget(self.number)
        self.body.addLayout(keys)
        self.named.clicked.connect(self.name.setFocus)
        self.is_owner.clicked.connect(lambda: self.met.emit(Collector(self._owner)))
        self.name.entry.returnPressed.connect(self._named)
        self.number.entry.returnPressed.connect(self._named)

    def ask(self, dossier: Dossier) -> None:
        """Ask anew, the lines empty."""
        self._owner = dossier.owner.representative or dossier.owner.full_name
        for line in (self.name, self.number):
            line.set_text("")
            line.set_missing(None)

    def _named(self) -> None:
        name = self.name.text().strip()
        if not name:
            self.name.set_missing(translate("Returning", "Type the name, or scan the card."))
            self.name.setFocus()
            return
        if self.sender() is self.name.entry and not self.number.text().strip():
            self.number.setFocus()
            return
        self.met.emit(Collector(name, self.number.text().replace(" ", "").upper() or None))


class CompareCard(Card):
    """The applicant at the left, whoever holds the card at the right."""

    def __init__(self) -> None:
        super().__init__()
        self._across = QHBoxLayout()
        self._across.setSpacing(16)
        self.owner, self.collector = _Person(), _Person()
        self._across.addWidget(self.owner, 1, Qt.AlignmentFlag.AlignTop)
        self._across.addWidget(_Rule())
        self._across.addWidget(self.collector, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(self._across)
        # Wrapped words need more height than the size hint knows of.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def show_people(self, dossier: Dossier, collector: Collector) -> None:
        """Set them beside each other."""
        owner = dossier.owner
        party = Collector(owner.full_name, owner.id_number or owner.tax_code, born_on=owner.born_on)
        self.owner.show_person(translate("Returning", "Applicant"), party)
        caption = (
            translate("Returning", "Holder of the card")
            if collector.born_on
            else translate("Returning", "Collector, no card")
        )
        self.collector.show_person(caption, collector)


class _Rule(QWidget):
    """The line between the two."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(look().tokens.line))
        painter.end()


class _Person(QWidget):
    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self._caption = Text("", 13, 600, "text2")
        self.name = Text("", 18, 700, wrap=True)
        self.born = Text("", 14, 600)
        self.number = Text("", 14, 500)
        for each in (self._caption, self.name, self.born, self.number):
            column.addWidget(each, 0, Qt.AlignmentFlag.AlignTop)
        column.addStretch(1)

    def show_person(self, caption: str, person: Collector) -> None:
        """Name, day of birth and masked number."""
        self._caption.setText(caption)
        self.name.setText(person.full_name)
        born, number = person_lines(person)
        self.born.setText(born)
        self.born.setVisible(bool(born))
        self.number.setText(number)
        self.setAccessibleName(", ".join(part for part in (caption, person.full_name, born, number) if part))
