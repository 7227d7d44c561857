"""The date the citizen is promised: the largest thing on the page, with its reason one key away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.procedure import Procedure
from ui import wording
from ui.reception import missing_words
from ui.reception.due_days import day_cells
from ui.reception.form import Form
from ui.reception.showing import DueShown, Page
from ui.theme import Tone, look
from ui.widgets.buttons import KeyButton, Kind
from ui.widgets.card import Card
from ui.widgets.clock_question import ClockQuestion
from ui.widgets.cut_text import CutText
from ui.widgets.day_strip import DayStrip
from ui.widgets.fields import Field
from ui.widgets.text import Text

_EVERY_LINE = 12
WHY_KEY, OTHER_KEY = "Ctrl+I", "Alt+H"


class DueCard(Card):
    """Ctrl+I opens the calculation, Alt+H a date of the clerk's own with its reason."""

    own_wanted = Signal(bool)
    written = Signal(str, str)  # due_at or due_reason, and the text

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", small=True, parent=parent)
        self.set_title(self.tr("Due"))
        self._has_duration = True
        self._day = Text("", 22, 700, wrap=True)
        self._hour = Text("", 16, 600)
        self._granted = Text("", 14, ink="text2")
        self.strip = DayStrip()
        self._reason = CutText("", 13, ink="text2", lines=1)
        self._cells = 0
        self._counted = False
        self._why = KeyButton(self.tr("Why?"), WHY_KEY, Kind.QUIET)
        self._other = KeyButton(self.tr("Other"), OTHER_KEY, Kind.QUIET)
        self._explanation = Text("", 13, ink="text2", wrap=True, selectable=True)
        self._at = Field(self.tr("Date"), self.tr("dd/mm/yyyy (hour)"), weight=600)
        self._own_reason = Field(self.tr("Reason"))
        self.clock = ClockQuestion()
        self._lay_out()
        self._connect()

    def fill(self, form: Form, procedure: Procedure | None) -> None:
        """Show the clerk's own date, if there is one."""
        self._has_duration = procedure is None or procedure.duration is not None
        self._at.set_text(form.due_at)
        self._own_reason.set_text(form.due_reason)
        self._own.setVisible(form.own_due)
        self._other.setVisible(self._has_duration)
        self._other.set_label(self.tr("As counted") if form.own_due else self.tr("Other"))

    def show_page(self, page: Page) -> None:
        """Show the date as it stands now."""
        self.setVisible(page.procedure is not None or page.clock_suspect)
        self.clock.setVisible(page.clock_suspect)
        self.set_tone(Tone.TODAY if page.clock_suspect else None)
        if page.clock_suspect:
            self._show_date(DueShown(None), page)
            return
        if page.due is None or page.procedure is None:
            return
        self._show_date(page.due, page)
        troubles = {each.field: missing_words.sentence(each) for each in page.troubles}
        self._at.set_missing(troubles.get("due.at"))
        self._own_reason.set_missing(troubles.get("due.reason"))

    def close_fold(self) -> bool:
        """Fold the calculation away; False when it was."""
        was = not self._explanation.isHidden()
        if was:
            self._toggle_why()
        return was

    def leave_own(self) -> bool:
        """Leave the clerk's own date where the cursor stands in it; False when it does not.

        What is written stays; with nothing written the date is again as counted.
        """
        if not (self._at.entry.hasFocus() or self._own_reason.entry.hasFocus()):
            return False
        if self._has_duration and not (self._at.text() or self._own_reason.text()):
            self.own_wanted.emit(False)
        return True

    def go_to(self, field: str) -> None:
        """Put the focus into the clerk's own date or its reason, or on the key that says what day it is."""
        if field == "clock":
            self.clock.day.entry.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.clock.day.entry.selectAll()
            return
        self._own.show()
        entry = self._own_reason.entry if field == "due.reason" else self._at.entry
        entry.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_date(self, due: DueShown, page: Page) -> None:
        promise = due.promise
        self._why.setVisible(promise is not None)
        self._hour.setVisible(due.at is not None)
        self._granted.setVisible(due.at is not None)
        if due.at is None:
            self._day.setText(self.tr("No date yet"))
            self._hour.setText("")
            self._granted.setText("")
        else:
            self._day.setText(wording.long_day(due.at.date()))
            self._hour.setText(wording.hour(due.at))
            granted = page.procedure.duration if page.procedure else None
            self._granted.setText(wording.duration(granted) if promise else self.tr("set by the clerk"))
        reason = wording.refusal(due.refusal) if due.refusal else ""
        self._cells = 0
        if promise is not None:
            cells = day_cells(promise)
            self._cells = len(cells)
            self.strip.show_days(cells)
            reason = wording.due_reason(promise)
            self._explanation.setText("\n".join(wording.due_explanation(promise, due.calendar_version)))
        elif not self._has_duration and not page.clock_suspect:
            reason = self.tr("No duration given: agree on a date and say why.")
        if page.form.competent_agency.strip():
            counted = self.tr("Counts from when {agency} has it.").format(
                agency=page.form.competent_agency.strip()
            )
            reason = f"{reason} {counted}".strip()
        self._counted = promise is not None and not page.form.competent_agency.strip()
        self._reason.setText(reason)
        self._spare_room()
        self._reason.setVisible(bool(reason) and self._explanation.isHidden())

    def _spare_room(self) -> None:
        """A low window: one day is no strip, and the days left out are on one line, whole with Ctrl+I."""
        self.strip.setVisible(self._cells > (1 if look().compact else 0))
        self._reason.set_lines(1 if look().compact and self._counted else _EVERY_LINE)

    def _lay_out(self) -> None:
        self.right.addWidget(self._other)
        self.right.addWidget(self._why)
        under = QHBoxLayout()
        under.setSpacing(10)
        under.addWidget(self._hour)
        under.addWidget(self._granted)
        under.addStretch(1)
        self._own = QWidget()
        own = QVBoxLayout(self._own)
        own.setContentsMargins(0, 2, 0, 0)
        own.setSpacing(4)
        own.addWidget(self._at)
        own.addWidget(self._own_reason)
        self._own.hide()
        self.body.addWidget(self._day)
        self.body.addLayout(under)
        self.body.addWidget(self.strip)
        self.body.addWidget(self._reason)
        self.body.addWidget(self.clock)
        self.body.addWidget(self._explanation)
        self.body.addWidget(self._own)
        self._explanation.hide()
        self.clock.hide()

    def _connect(self) -> None:
        self._why.clicked.connect(self._toggle_why)
        self._other.clicked.connect(self._toggle_own)
        self._at.edited.connect(lambda text: self.written.emit("due_at", text))
        self._own_reason.edited.connect(lambda text: self.written.emit("due_reason", text))
        self._at.entry.returnPressed.connect(lambda: self.go_to("due.reason"))

    def _toggle_why(self) -> None:
        opens = self._explanation.isHidden()
        self._explanation.setVisible(opens)
        self._reason.setVisible(not opens and bool(self._reason.text()))

    def _toggle_own(self) -> None:
        wanted = self._own.isHidden()
        self.own_wanted.emit(wanted)
        if wanted:
            self.go_to("due.at")

    def _dress(self) -> None:
        super()._dress()
        self.body.setSpacing(3 if look().compact else 6)
        if hasattr(self, "_counted"):
            self._spare_room()
