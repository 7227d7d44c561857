"""What is still missing to save, live; and the two legal ways out when a paper is not there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.events import Outcome
from desk_app.domain.intake import NOTE_LIMIT
from ui.reception import missing_words
from ui.reception.missing_lines import MissingLines
from ui.reception.reading import Lack, Missing
from ui.theme import Tone
from ui.widgets.announce import announce
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.fields import Entry
from ui.widgets.icon_label import IconLabel
from ui.widgets.keycap import KeyHint
from ui.widgets.text import Text

PAPERS_REQUEST_KEY, REFUSAL_KEY = "Ctrl+B", "Ctrl+R"


class MissingCard(Card):
    """Amber, the only one of the page; Ctrl+B ends in form 02, Ctrl+R in form 03, each with its reason."""

    closed_with = Signal(str, str)  # an Outcome and the reason
    unseen_first = Signal()  # form 02 was asked for with a required paper not looked at yet

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", tone=Tone.TODAY, parent=parent)
        self._missing: Sequence[Missing] = ()
        self._outcome = Outcome.ACCEPTED
        self.set_title(self.tr("Missing to save (%n)", None, 0))
        self._lines = MissingLines()
        self._papers = KeyButton(self.tr("Ask for papers"), PAPERS_REQUEST_KEY)
        self._refuse = KeyButton(self.tr("Refuse"), REFUSAL_KEY)
        self._ask = Text("", 13, 600, wrap=True)
        self._reason = Entry()
        self._end = KeyButton("", "Enter", binds=False)
        self._lay_out()
        self._connect()
        self.hide()

    def show_missing(self, missing: Sequence[Missing], *, can_close: bool) -> None:
        """Show what is missing; `can_close` when the procedure is known, so that a form can be printed."""
        self._missing = missing
        asking = not self._asking.isHidden()
        self.setVisible(bool(missing) or asking)
        self.set_title(self.tr("Missing to save (%n)", None, len(missing)))
        self._lines.show_missing(missing)
        papers = any(each.is_paper for each in missing)
        self._exits.setVisible(papers and can_close and not asking)

    def announce(self) -> None:
        """Tell a screen reader what stands between the form and its number."""
        words = ". ".join(missing_words.short(each) for each in self._missing)
        said = f"{self.accessibleName()}. {words}"
        announce(self, said)

    def close_fold(self) -> bool:
        """Ask for no reason any more; False when none was asked for."""
        was = not self._asking.isHidden()
        self._asking.hide()
        self._exits.setVisible(was and any(each.is_paper for each in self._missing))
        return was

    def _lay_out(self) -> None:
        icon = IconLabel("triangle-alert", 18, "today")
        self._head.insertWidget(0, icon)
        self.right.addWidget(KeyHint("Enter", self.tr("goes there")))
        self._exits = QWidget()
        row = QHBoxLayout(self._exits)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._papers)
        row.addWidget(self._refuse)
        row.addStretch(1)
        self._asking = QWidget()
        column = QVBoxLayout(self._asking)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._ask)
        column.addWidget(self._reason)
        column.addWidget(self._end)
        self._asking.hide()
        self._reason.setMaxLength(NOTE_LIMIT)
        self.body.addWidget(self._lines)
        self.body.addWidget(self._exits)
        self.body.addWidget(self._asking)

    def _connect(self) -> None:
        self._papers.clicked.connect(lambda: self._ask_for(Outcome.PAPERS_REQUEST))
        self._refuse.clicked.connect(lambda: self._ask_for(Outcome.REFUSAL))
        self._reason.returnPressed.connect(self._close)
        self._end.clicked.connect(self._close)

    def _ask_for(self, outcome: Outcome) -> None:
        if outcome is Outcome.PAPERS_REQUEST and any(each.lack is Lack.UNSEEN for each in self._missing):
            self.unseen_first.emit()
            return
        self._outcome = outcome
        if outcome is Outcome.PAPERS_REQUEST:
            self._ask.setText(self.tr("Form 02: what the citizen must bring, and why. No number is given."))
            self._end.set_label(self.tr("Print form 02"))
            self._reason.set_value(missing_words.suggested_reason(self._missing))
        else:
            self._ask.setText(self.tr("Form 03: why the dossier is not taken. No number is given."))
            self._end.set_label(self.tr("Print form 03"))
            self._reason.set_value("")
        self._reason.setAccessibleName(self._ask.text())
        self._exits.hide()
        self._asking.show()
        self._reason.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _close(self) -> None:
        self._reason.set_state("missing", not self._reason.value().strip())
        if self._reason.value().strip():
            self.closed_with.emit(str(self._outcome), self._reason.value())
