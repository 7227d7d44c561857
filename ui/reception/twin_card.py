"""An earlier record of the person that reads otherwise, beside what stands on the form: take, keep both, fill up."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from desk_app.domain.applicant import Applicant, masked
from ui.reception.form import PartyForm
from ui.reception.missing_words import field_name
from ui.reception.showing import Twin, TwinChoice
from ui.theme import Tone
from ui.widgets.announce import announce
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.icon_label import IconLabel
from ui.widgets.text import Text

translate = QCoreApplication.translate
TAKE_KEY, KEEP_KEY, MERGE_KEY = "Alt+S", "Alt+B", "Alt+T"


class TwinCard(Card):
    """Calm and never in the way: saving goes on whether or not the clerk decides. `chosen` tells a TwinChoice."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", tone=Tone.CALM, parent=parent)
        self._shown: tuple[Twin, tuple[str, ...]] | None = None
        self._head.insertWidget(0, IconLabel("copy", 18, "calm"))
        self._table = QWidget()
        self._grid = QGridLayout(self._table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        keys = QWidget()
        row = QHBoxLayout(keys)
        row.setContentsMargins(0, 2, 0, 0)
        row.setSpacing(8)
        self._buttons = {
            TwinChoice.TAKE: KeyButton(self.tr("Take the earlier"), TAKE_KEY),
            TwinChoice.KEEP: KeyButton(self.tr("Keep both"), KEEP_KEY),
            TwinChoice.MERGE: KeyButton(self.tr("Merge: fill the gaps"), MERGE_KEY),
        }
        for how, button in self._buttons.items():
            button.clicked.connect(lambda _=False, how=how: self.chosen.emit(how))
            row.addWidget(button)
        row.addStretch(1)
        self.body.addWidget(self._table)
        self.body.addWidget(keys)
        self.hide()

    def show_twin(self, twin: Twin | None, party: PartyForm) -> None:
        """Show the two side by side, only what differs or is lent."""
        self.setVisible(twin is not None)
        if twin is None:
            self._shown = None
            return
        names = tuple(dict.fromkeys(("full_name", "born_on", *twin.differing, *twin.lendable)))
        shown = (twin, tuple(str(getattr(party, name)) for name in names))
        if shown == self._shown:
            return
        anew = self._shown is None
        self._shown = shown
        self.set_title(
            self.tr("Same ID, written otherwise")
            if twin.sure
            else self.tr("Perhaps the same person: same name, same day of birth")
        )
        self._buttons[TwinChoice.MERGE].setVisible(bool(twin.lendable))
        self._fill(twin, party, names)
        if anew:
            announce(self, self.accessibleName())

    def _fill(self, twin: Twin, party: PartyForm, names: tuple[str, ...]) -> None:
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        heads = (self.tr("On this form"), self.tr("Dossier of {day}").format(day=f"{twin.seen:%d/%m/%Y}"))
        for column, words in enumerate(heads, start=1):
            self._grid.addWidget(Text(words, 13, ink="calm"), 0, column)
        for row, name in enumerate(names, start=1):
            differs = name in twin.differing
            mine, theirs = str(getattr(party, name)), _told(twin.person, name)
            if name == "id_number":
                mine = masked(mine)
            for column, words in enumerate((field_name(f"applicant.{name}"), mine or "—", theirs or "—")):
                text = Text(
                    words, 13, 600 if differs and column else 400, "text" if column else "text2", wrap=True
                )
                self._grid.addWidget(text, row, column, Qt.AlignmentFlag.AlignTop)


def _told(person: Applicant, name: str) -> str:
    value = getattr(person, name)
    if value is None:
        return ""
    if name == "born_on":
        return f"{value:%d/%m/%Y}"
    return masked(str(value)) if name == "id_number" else str(value)
