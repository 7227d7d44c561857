"""Card 1: who applies, and who brings the papers when that is somebody else."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desk_app.domain.applicant import ApplicantKind, IdKind
from desk_app.domain.procedure import Procedure
from ui.reception.focus import focus_choice
from ui.reception.form import Form
from ui.reception.party_fields import PartyFields
from ui.reception.reading import OWNER, SUBMITTER, guessed_id_kind
from ui.reception.showing import Page
from ui.reception.tick import KeyTick
from ui.theme import Dressed, Tone, look
from ui.widgets.buttons import KeyButton, Kind
from ui.widgets.card import Card
from ui.widgets.choice import SegmentedChoice
from ui.widgets.fields import Field
from ui.widgets.tag import Tag
from ui.widgets.text import Text

translate = QCoreApplication.translate
KIND_KEY, SUBMITTER_KEY = "Alt+L", "Ctrl+U"
LABEL_WIDTH = 92  # design pixels, as Field has it
BIRTH = "khai sinh"  # in the name of every procedure that is for a child


class PartyCard(Card):
    """The owner of the dossier; Ctrl+U folds out the one who brings it, Alt+L what kind of party it is."""

    submitter_wanted = Signal(bool)
    kind_chosen = Signal(str)
    id_kind_chosen = Signal(str)
    email_written = Signal(str)
    mandate_written = Signal(str)
    subject_written = Signal(str)
    subject_entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", 1, parent=parent)
        self.set_title(self.tr("Applicant"))
        self.owner = PartyFields(OWNER)
        self.submitter = PartyFields(SUBMITTER)
        self._series = 1
        self._source = Text("", 13, ink="text2")
        self._kind_button = KeyButton("", KIND_KEY, Kind.QUIET)
        self._tick = KeyTick(self.tr("Brought by another"), SUBMITTER_KEY)
        self._kinds = SegmentedChoice(name=self.tr("Kind of applicant"))
        self._id_kinds = SegmentedChoice(name=self.tr("Kind of ID"))
        self.email = Field(self.tr("Email"))
        self.mandate = Field(self.tr("Mandate"), self.tr("number, day, who certified it"))
        self.subject = Field(self.tr("For whom"), self.tr("name, where it is not the applicant"), weight=600)
        self._turn = Tag("", Tone.SOON)
        self._lay_out()
        self._connect()

    def fill(self, form: Form, procedure: Procedure | None) -> None:
        """Write the form's parties into the fields."""
        self.owner.fill(form.owner)
        self.submitter.fill(form.submitter)
        self.email.set_text(form.owner.email)
        self.mandate.set_text(form.mandate)
        self._say_turn(form, procedure)
        self._kinds.choose(form.owner.kind)
        self._id_kinds.choose(form.owner.id_kind or guessed_id_kind(form.owner.id_number))
        self._id_kind_row.setVisible(form.owner.is_person)
        self._kind_button.set_label(_kind_word(form.owner.kind))
        self._tick.setChecked(form.has_submitter)
        self._brought.setVisible(form.has_submitter)
        read_at = form.owner.card_read_at
        self._source.setText(
            self.tr("Card read at {hour}").format(hour=f"{read_at:%H:%M}")
            if read_at is not None and form.owner.from_card
            else ""
        )

    def show_page(self, page: Page) -> None:
        """Say at the fields what is wrong."""
        self.owner.show_page(page)
        self.submitter.show_page(page)

    def set_narrow(self, narrow: bool) -> None:
        """Leave out where the facts came from when there is no room for it."""
        self._source.setVisible(not narrow)

    def close_fold(self) -> bool:
        """Fold the kinds away; False when they were."""
        was = not self._fold.isHidden()
        self._fold.hide()
        self._show_subject()
        return was

    def go_to(self, field: str) -> bool:
        """Put the focus where `field` (applicant.phone, submitter.mandate) is written."""
        at, _, name = field.partition(".")
        if field == "subject":
            self._fold.setVisible(self._series == 1)
            self._show_subject()
            self.subject.entry.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        if name == "email":
            self._fold.show()
            self.email.entry.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        if name == "id_kind":
            self._fold.show()
            focus_choice(self._id_kinds)
            return True
        if name == "mandate":
            self.mandate.entry.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        return (self.submitter if at == SUBMITTER else self.owner).focus_field(name)

    def _lay_out(self) -> None:
        self.right.addWidget(self._source)
        self.right.addWidget(self._kind_button)
        self.right.addWidget(self._tick)
        self.body.addWidget(self.owner)
        self._fold = QWidget()
        rows = QVBoxLayout(self._fold)
        rows.setContentsMargins(0, 4, 0, 0)
        rows.setSpacing(6)
        self._kinds.set_options([(each.value, _kind_word(each)) for each in ApplicantKind])
        self._id_kinds.set_options([(each.value, _id_kind_word(each)) for each in IdKind])
        self._id_kind_row = _Labelled(self.tr("ID"), self._id_kinds)
        rows.addWidget(_Labelled(self.tr("Applicant is"), self._kinds))
        rows.addWidget(self._id_kind_row)
        rows.addWidget(self.email)
        self._fold.hide()
        self.body.addWidget(self._fold)
        self.subject.after.addWidget(self._turn)
        self.subject.hide()
        self.body.addWidget(self.subject)
        self._brought = QWidget()
        column = QVBoxLayout(self._brought)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(6)
        column.addWidget(Text(self.tr("Brought by"), 13, 600, "text2"))
        column.addWidget(self.submitter)
        column.addWidget(self.mandate)
        self._brought.hide()
        self.body.addWidget(self._brought)

    def _connect(self) -> None:
        self._tick.toggled.connect(self._bring)
        self._kind_button.clicked.connect(self._toggle_fold)
        self._kinds.chosen.connect(self.kind_chosen)
        self._id_kinds.chosen.connect(self.id_kind_chosen)
        self.email.edited.connect(self.email_written)
        self.mandate.edited.connect(self.mandate_written)
        self.subject.edited.connect(self.subject_written)
        self.subject.entry.returnPressed.connect(self.subject_entered)

    def _say_turn(self, form: Form, procedure: Procedure | None) -> None:
        """The second child, the third: which one this is stands beside the field for its name."""
        self._series = form.turn
        self.subject.set_text(form.subject)
        is_child = procedure is not None and BIRTH in procedure.name.casefold()
        word = self.tr("child no. {n}") if is_child else self.tr("dossier no. {n}")
        self._turn.show_state(word.format(n=form.turn), Tone.SOON)
        self._turn.setVisible(form.turn > 1)
        self._show_subject()

    def _show_subject(self) -> None:
        self.subject.setVisible(self._series > 1 or bool(self.subject.text()) or not self._fold.isHidden())

    def _bring(self, on: bool) -> None:
        if self._brought.isHidden() != on:
            return
        self._brought.setVisible(on)
        self.submitter_wanted.emit(on)
        if on:
            self.submitter.focus_field("id_number")

    def _toggle_fold(self) -> None:
        self._fold.setVisible(self._fold.isHidden())
        self._show_subject()
        if not self._fold.isHidden():
            focus_choice(self._kinds)


class _Labelled(Dressed, QWidget):
    """A choice with its label before it, in the column where the fields have theirs."""

    def __init__(self, label: str, choice: SegmentedChoice) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.addWidget(Text(label, 14, ink="text2"), 0, 0)
        self._grid.addWidget(choice, 0, 1)
        self._grid.setColumnStretch(1, 1)
        self._finish()

    def _dress(self) -> None:
        self._grid.setColumnMinimumWidth(0, look().px(LABEL_WIDTH))


def _kind_word(kind: ApplicantKind) -> str:
    return {
        ApplicantKind.PERSON: translate("Reception", "Person"),
        ApplicantKind.ENTERPRISE: translate("Reception", "Enterprise"),
        ApplicantKind.AGENCY: translate("Reception", "Agency"),
        ApplicantKind.OTHER: translate("Reception", "Other organisation"),
    }[kind]


def _id_kind_word(kind: IdKind) -> str:
    return {
        IdKind.CCCD: translate("Reception", "Identity card"),
        IdKind.CMND: translate("Reception", "Old ID (9 digits)"),
        IdKind.PASSPORT: translate("Reception", "Passport"),
        IdKind.NONE: translate("Reception", "None"),
    }[kind]
