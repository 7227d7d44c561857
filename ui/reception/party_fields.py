"""The fields of one party: number, name, day of birth, residence, phone; an organisation's own."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from desk_app.domain.applicant import masked
from ui.reception import missing_words
from ui.reception.address_note import AddressNote
from ui.reception.form import PartyForm
from ui.reception.reading import OWNER, Lack, Missing
from ui.reception.showing import Page
from ui.theme import Dressed, Tone, look
from ui.widgets.buttons import KeyButton
from ui.widgets.fields import Entry, Field
from ui.widgets.icon_label import IconLabel
from ui.widgets.tag import Tag
from ui.widgets.text import Text

CONFIRM_KEY = "Alt+Q"
_WIDE, _NARROW = 92, 72  # design pixels, labels of the left and of the right column
ROOM_FOR_NAMES = 580  # design pixels under which a long name does not fit beside another field
_WIDE_ROWS = (("id_number", "born_on"), ("full_name", "sex"), ("address", "phone"))
_NARROW_ROWS = (("id_number", "born_on"), ("full_name", ""), ("address", ""), ("sex", "phone"))
_ORGANISATION_ROWS = (("tax_code", ""), ("full_name", ""), ("representative", ""), ("address", "phone"))


class PartyFields(Dressed, QWidget):
    """Writes one party; tells every stroke as (field, text). `at` is applicant or submitter."""

    written = Signal(str, str)
    left = Signal(str)
    entered = Signal(str)
    finished = Signal()
    confirmed = Signal(str)
    address_accepted = Signal(str, int)

    def __init__(self, at: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.at = at
        self._confirming = ""
        self._person = True
        self.fields: dict[str, Field] = {}
        self._tag = Tag(self.tr("As on card"), Tone.DONE)
        self._warning = _Warning()
        self.address_note = AddressNote()
        self._whole_address = Text("", 13, ink="text2", wrap=True, parent=self)
        self._whole_address.hide()
        self._lay_out()
        self._connect()
        self._finish()

    def fill(self, party: PartyForm) -> None:
        """Write `party` into the fields; what the card gave is sunken."""
        for name, field in self.fields.items():
            if field.entry.hasFocus() and "|" in field.text():
                continue  # a card on its way in
            text = str(getattr(party, name))
            shown = _grouped_phone(text) if name == "phone" and not field.entry.hasFocus() else text
            field.set_text(shown, from_card=name in party.from_card)
            if not field.entry.hasFocus():
                field.entry.setCursorPosition(0)
        self._person = person = party.is_person
        self._arrange()
        self.fields["full_name"].set_label(self.tr("Full name") if person else self.tr("Name"))
        self._tag.setVisible(person and party.is_as_on_card and not party.needs_check)

    def show_page(self, page: Page) -> None:
        """Say at the fields what is wrong, and ask for the confirmation that is wanted."""
        garbled = [each for each in page.missing if each.lack is Lack.ACCENTS]
        mine = {
            each.field: each for each in (*garbled, *page.troubles) if each.field.startswith(self.at + ".")
        }
        for name, field in self.fields.items():
            trouble = mine.get(f"{self.at}.{name}")
            wanted = trouble if trouble is not None and trouble.lack is not Lack.CONFIRM else None
            field.set_missing(missing_words.sentence(wanted) if wanted else None)
        asked = (Lack.CONFIRM, Lack.ACCENTS)
        doubt = next(
            (each for each in page.missing if each.lack in asked and each.field.startswith(self.at)), None
        )
        self._ask(doubt, page)
        renamed = page.renamed.get(self.at)
        # One key, two parties: it belongs to the one that asks first on the page.
        bound = self.at == OWNER or OWNER not in page.renamed
        self.address_note.show_renamed(renamed, page.form.party(self.at), bound=bound)
        # Cut from the card, the tag goes as soon as a field is typed over.
        party = page.form.party(self.at)
        self._tag.setVisible(party.is_person and party.is_as_on_card and not party.needs_check)

    def complain(self, name: str, sentence: str | None) -> None:
        """Say under the field `name` what was wrong with what was scanned or typed."""
        if name in self.fields:
            self.fields[name].set_missing(sentence)
            if sentence and name == "id_number":
                # The next scan replaces what could not be read.
                self.fields[name].entry.selectAll()

    def entries(self) -> list[Entry]:
        """The entries in the order of the page."""
        return [field.entry for field in self.fields.values()]

    def focus_field(self, name: str) -> bool:
        """Put the focus into `name`; False when it is not here or not in sight."""
        field = self.fields.get(name)
        if field is None or field.isHidden():
            return False
        field.entry.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def _ask(self, doubt: Missing | None, page: Page) -> None:
        words = _question(doubt) if doubt else ""
        if not words and any(warning.field == f"{self.at}.sex" for warning in page.warnings):
            words = self.tr("The sex does not agree with the ID number. Look at the card.")
        self._confirming = doubt.field if doubt else ""
        self._warning.say(words, asks=doubt is not None)

    def _lay_out(self) -> None:
        make = self._make
        make("id_number", self.tr("ID number"), size=15, weight=600, hidden=True)
        make("tax_code", self.tr("Tax code"), size=15, weight=600)
        make("born_on", self.tr("Date of birth"), weight=600, narrow=True)
        make("full_name", self.tr("Full name"), size=16, weight=700)
        make("sex", self.tr("Sex"), self.tr("Male, Female"), narrow=True)
        make("representative", self.tr("Spoken for by"), weight=600)
        make("address", self.tr("Residence"), whole=self._whole_address)
        make("phone", self.tr("Phone"), weight=600, narrow=True)
        self.fields["id_number"].after.addWidget(self._tag)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        self._rows: Sequence[tuple[str, str]] = ()
        self._arrange()

    def _arrange(self) -> None:
        """Two columns; in little room the name and the address take a row of their own."""
        narrow = self.width() / look().scale < ROOM_FOR_NAMES
        rows = (_NARROW_ROWS if narrow else _WIDE_ROWS) if self._person else _ORGANISATION_ROWS
        if rows == self._rows:
            return
        self._rows = rows
        for field in self.fields.values():
            self._grid.removeWidget(field)
            field.setVisible(any(field is self.fields.get(name) for row in rows for name in row))
        after_address = False
        for place, (left, right) in enumerate(rows):
            row = place + 2 * after_address  # the address whole, and what it is called now
            after_address = after_address or left == "address"
            self.fields[left].set_label_width(_WIDE)
            self._grid.addWidget(self.fields[left], row, 0, 1, 1 if right else 2, Qt.AlignmentFlag.AlignTop)
            if right:
                self.fields[right].set_label_width(_NARROW)
                self._grid.addWidget(self.fields[right], row, 1, Qt.AlignmentFlag.AlignTop)
        below = 0
        for row, (left, _) in enumerate(rows):
            below = row + 1 if left == "address" else below
        self._grid.addWidget(self._whole_address, below, 0, 1, 2)
        self._grid.addWidget(self.address_note, below + 1, 0, 1, 2)
        self._grid.addWidget(self._warning, len(rows) + 2, 0, 1, 2)
        self._set_widths()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _make(
        self,
        name: str,
        label: str,
        hint: str = "",
        *,
        size: int = 14,
        weight: int = 500,
        narrow: bool = False,
        hidden: bool = False,
        whole: Text | None = None,
    ) -> None:
        width = _NARROW if narrow else _WIDE
        field = Field(
            label,
            hint,
            size=size,
            weight=weight,
            label_width=width,
            masked=masked if hidden else None,
            whole=whole,
            parent=self,
        )
        self.fields[name] = field

    def _connect(self) -> None:
        names = list(self.fields)
        for name, field in self.fields.items():
            field.edited.connect(partial(self._write, name))
            field.left.connect(partial(self._leave, name))
            field.entry.returnPressed.connect(partial(self._enter, names.index(name)))
        self.address_note.accepted.connect(lambda place: self.address_accepted.emit(self.at, place))
        self._warning.button.clicked.connect(lambda: self.confirmed.emit(self._confirming))

    def _write(self, name: str, text: str) -> None:
        if name == "id_number" and "|" in text:
            # A card on its way in: nothing of it is a number.
            self.fields[name].set_missing(None)
            text = ""
        self.written.emit(f"{self.at}.{name}", text)

    def _leave(self, name: str) -> None:
        self.left.emit(f"{self.at}.{name}")

    def _enter(self, place: int) -> None:
        names = list(self.fields)
        if names[place] == "id_number":
            text = self.fields["id_number"].text()
            if "|" in text:
                # A card that was pasted, or typed as slowly as a person types: nothing of it is a number.
                self.fields["id_number"].set_text("")
            self.entered.emit(text)
            return
        for name in names[place + 1 :]:
            if self.focus_field(name):
                return
        self.finished.emit()

    def _dress(self) -> None:
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4 if look().compact else 8)
        self._whole_address.setContentsMargins(look().px(_WIDE) + 12, 0, 0, 0)
        self._set_widths()

    def _set_widths(self) -> None:
        """Fields of the right column are narrow, and as wide as each other; at the left they stand with their label."""
        width = look().px(212 if look().compact else 251)
        for name in ("born_on", "sex", "phone"):
            at_left = any(left == name for left, _ in self._rows)
            self.fields[name].setFixedWidth(width + (look().px(_WIDE - _NARROW) if at_left else 0))


class _Warning(QWidget):
    """A contradiction in one sentence, with the key that says: looked at, it is right."""

    def __init__(self) -> None:
        super().__init__()
        self._sentence = Text("", 13, 600, "today", wrap=True)
        self.button = KeyButton(self.tr("Checked, it is right"), CONFIRM_KEY)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconLabel("triangle-alert", 16, "today"))
        row.addWidget(self._sentence, 1)
        row.addWidget(self.button)
        self.hide()

    def say(self, words: str, *, asks: bool) -> None:
        self._sentence.setText(words)
        self.button.setVisible(asks)
        self.setVisible(bool(words))


def _question(doubt: Missing) -> str:
    return missing_words.short(doubt) if doubt.lack is Lack.ACCENTS else missing_words.sentence(doubt)


def _grouped_phone(text: str) -> str:
    """0905123456 → 0905 123 456; other numbers stay."""
    bare = text.replace(" ", "")
    return f"{bare[:4]} {bare[4:7]} {bare[7:]}" if len(bare) == 10 and bare.isdigit() else text
