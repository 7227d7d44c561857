"""Card 3: the papers, the clerk's note, and how papers come and results go."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desk_app.domain.events import Channel, ReturnBy
from ui.reception.focus import focus_choice
from ui.reception.form import Form, PaperLine, PaperState
from ui.reception.paper_list import PaperList
from ui.widgets.buttons import KeyButton, Kind
from ui.widgets.card import Card
from ui.widgets.choice import SegmentedChoice
from ui.widgets.fields import Entry, Field
from ui.widgets.keycap import KeyHint
from ui.widgets.text import Text

OWN_PAPER_KEY, WAYS_KEY = "Alt+G", "Alt+K"


class PaperCard(Card):
    """The list with its keys; Alt+G adds a paper of one's own, Alt+K says by which way."""

    papers_changed = Signal()
    walked_on = Signal()
    wants_missing = Signal()
    scan_wanted = Signal(str)
    note_written = Signal(str)
    note_left = Signal()
    channel_chosen = Signal(str)
    return_chosen = Signal(str)
    agency_written = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", 3, parent=parent)
        self.set_title(self.tr("Papers"))
        self._lines: list[PaperLine] = []
        self.list = PaperList()
        self._summary = Text("", 13, 600)
        self.note = Field(self.tr("Note"), self.tr("what to remember"))
        self._own = Entry(self.tr("name of the paper, then Enter"))
        self._own_button = KeyButton(self.tr("Other paper"), OWN_PAPER_KEY, Kind.QUIET)
        self._scan_button = KeyButton(self.tr("Scan"), "+", Kind.QUIET, binds=False)
        self._scans = 0
        self._ways_button = KeyButton(self.tr("Ways"), WAYS_KEY, Kind.QUIET)
        self._channel = SegmentedChoice(name=self.tr("Handed in"))
        self._return = SegmentedChoice(name=self.tr("Result goes"))
        self.agency = Field(self.tr("Settled by"), self.tr("another agency, where it is not this commune"))
        self._agency_words = Text(
            self.tr(
                "The time counts from when that agency has the dossier; the date here is what it will likely be."
            ),
            13,
            ink="text2",
            wrap=True,
        )
        self._lay_out()
        self._connect()

    def fill(self, form: Form) -> None:
        """Show the form's papers, note and ways."""
        self._lines = form.papers
        self.list.show_papers(form.papers)
        self.note.set_text(form.note)
        self._channel.choose(form.channel)
        self._return.choose(form.return_by)
        self.agency.set_text(form.competent_agency)
        self._agency_words.setVisible(bool(form.competent_agency))
        usual = (
            not form.competent_agency
            and form.channel is Channel.DIRECT
            and form.return_by is ReturnBy.COUNTER
        )
        if not usual:
            self._ways.show()
        self.show_counts()

    def show_counts(self) -> None:
        """Say how many of the papers are here."""
        held = sum(1 for line in self._lines if line.state is PaperState.HELD)
        said = self.tr("{held} of {all} here").format(held=held, all=len(self._lines))
        if self._scans:
            said += ", " + self.tr("{count} scans").format(count=self._scans)
        self._summary.setText(said)
        self.list.setVisible(bool(self._lines))

    def show_scans(self, count: int) -> None:
        """Say how many scans wait for this form."""
        self._scans = count
        self.show_counts()

    def close_fold(self) -> bool:
        """Fold the ways and the own paper away; False when they were."""
        was = not (self._ways.isHidden() and self._own.isHidden())
        self._ways.hide()
        self._own.hide()
        return was

    def go_to_agency(self) -> None:
        """Put the focus where the agency that settles is written."""
        self._ways.show()
        self.agency.entry.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _lay_out(self) -> None:
        self.right.addWidget(self._summary)
        for key, word in (
            ("Space", self.tr("here")),
            ("-", self.tr("not")),
            ("1–9", self.tr("copies")),
            ("Ctrl+A", self.tr("all")),
        ):
            self.right.addWidget(KeyHint(key, word))
        self.body.addWidget(self.list)
        self.body.addWidget(self._own)
        self.note.after.addWidget(self._scan_button)
        self.note.after.addWidget(self._own_button)
        self.note.after.addWidget(self._ways_button)
        self.body.addWidget(self.note)
        self._ways = QWidget()
        grid = QGridLayout(self._ways)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        self._channel.set_options(
            [
                (Channel.DIRECT.value, self.tr("At the counter")),
                (Channel.POST.value, self.tr("By post")),
                (Channel.ONLINE.value, self.tr("Online")),
            ]
        )
        self._return.set_options(
            [(ReturnBy.COUNTER.value, self.tr("At the counter")), (ReturnBy.POST.value, self.tr("By post"))]
        )
        for row, (label, choice) in enumerate(
            ((self.tr("Handed in"), self._channel), (self.tr("Result goes"), self._return))
        ):
            grid.addWidget(Text(label, 14, ink="text2"), row, 0)
            grid.addWidget(choice, row, 1)
        grid.addWidget(self.agency, 2, 0, 1, 2)
        grid.addWidget(self._agency_words, 3, 0, 1, 2)
        self._agency_words.hide()
        grid.setColumnStretch(1, 1)
        self._own.setAccessibleName(self.tr("Other paper"))
        self._own.hide()
        self._ways.hide()
        self.body.addWidget(self._ways)

    def _connect(self) -> None:
        self.list.papers_changed.connect(self.papers_changed)
        self.list.papers_changed.connect(self.show_counts)
        self.list.walked_on.connect(self.walked_on)
        self.list.wants_missing.connect(self.wants_missing)
        self.list.scan_wanted.connect(self.scan_wanted)
        self._scan_button.clicked.connect(lambda: self.scan_wanted.emit(self.list.current_paper()))
        self.note.edited.connect(self.note_written)
        self.note.left.connect(self._leave_note)
        self.note.entry.returnPressed.connect(self.wants_missing)
        self._own_button.clicked.connect(self._ask_own)
        self._own.returnPressed.connect(self._add_own)
        self._ways_button.clicked.connect(self._toggle_ways)
        self._channel.chosen.connect(self.channel_chosen)
        self.agency.edited.connect(self._write_agency)
        self._return.chosen.connect(self.return_chosen)

    def _write_agency(self, text: str) -> None:
        self._agency_words.setVisible(bool(text.strip()))
        self.agency_written.emit(text)

    def _leave_note(self) -> None:
        self.note_left.emit()

    def _ask_own(self) -> None:
        self._own.set_value("")
        self._own.show()
        self._own.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _add_own(self) -> None:
        name = self._own.value().strip()
        self._own.hide()
        if name:
            self._lines.append(PaperLine(name, originals=1, state=PaperState.HELD))
            self.list.refreshed()
            self.show_counts()
            self.papers_changed.emit()
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _toggle_ways(self) -> None:
        self._ways.setVisible(self._ways.isHidden())
        if not self._ways.isHidden():
            focus_choice(self._channel)
