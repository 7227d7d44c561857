"""The card over the bar that asks why dossiers are late before their letters are written."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import Dressed, look
from ui.widgets.buttons import KeyButton, Kind
from ui.widgets.card import Card
from ui.widgets.fields import Field
from ui.widgets.text import Text
from ui.worklist.lines import Line

translate = QCoreApplication.translate

LABEL = 132  # design pixels
MOST_SAID = 3  # refused dossiers told one by one; the others are counted


class ApologyCard(Dressed, QWidget):
    """Reason of the apology, the supervisor only where one is asked for; `submitted` tells the facts."""

    submitted = Signal(object)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card = Card(" ")
        self.reason = Field(translate("Worklist", "Reason"), label_width=LABEL)
        self.supervisor = Field(translate("Worklist", "Supervisor"), label_width=LABEL)
        self.supervisor_pin = Field(translate("Worklist", "Their PIN"), label_width=LABEL)
        self.supervisor_pin.entry.setEchoMode(QLineEdit.EchoMode.Password)
        self.supervisor_reason = Field(translate("Worklist", "Supervisor's reason"), label_width=LABEL)
        self._trouble = Text("", 13, 600, "today", wrap=True)
        self._cancel = KeyButton(translate("Worklist", "Not now"), "Esc", Kind.QUIET)
        self.write = KeyButton(
            translate("Worklist", "Promise anew and print"), "Enter", Kind.PRIMARY, binds=False
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._trouble, 1)
        for button in (self._cancel, self.write):
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        self._lines = (self.reason, self.supervisor, self.supervisor_pin, self.supervisor_reason)
        for line in self._lines:
            line.entry.returnPressed.connect(lambda line=line: self._enter(line))
            self._card.body.addWidget(line)
        self._card.body.addLayout(buttons)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._card)
        self._cancel.clicked.connect(self.cancelled)
        self.write.clicked.connect(self._submit)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)
        self._finish()

    def ask(self, lines: Sequence[Line]) -> None:
        """Ask for the reason of so many letters, the line empty and focused."""
        self.set_lines(lines)
        for line in self._lines:
            line.set_text("")
            line.set_missing(None)
        self._show_supervisor(wanted=False)
        self._trouble.setText("")
        self.show()
        self.reason.setFocus()

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Name the dossier, or count them."""
        title = translate("Worklist", "Apology and a new date: {name}")
        many = translate("Worklist", "{count} dossiers").format(count=len(lines))
        self._card.set_title(
            title.format(name=f"{lines[0].code} {lines[0].owner}" if len(lines) == 1 else many)
        )

    def show_missing(self, sentence: str, field: str = "reason") -> None:
        """Say at the line of the reason, or of the supervisor's PIN, what is missing."""
        wanted = self.supervisor_pin if field == "supervisor_pin" else self.reason
        for line in self._lines:
            line.set_missing(sentence if line is wanted else None)
        if wanted is self.supervisor_pin:
            wanted.set_text("")
        wanted.setFocus()

    def show_refused(self, sentences: Sequence[str], *, wants_supervisor: bool) -> None:
        """Say which dossiers were refused and why; ask for the supervisor when that is what they lack."""
        said = list(sentences[:MOST_SAID])
        if len(sentences) > MOST_SAID:
            more = translate("Worklist", "and {count} more dossiers")
            said.append(more.format(count=len(sentences) - MOST_SAID))
        self.reason.set_missing(None)
        self._trouble.setText("\n".join(said))
        if wants_supervisor:
            self._show_supervisor(wanted=True)
            self.supervisor.setFocus()
        else:
            self.reason.setFocus()

    def trouble(self) -> str:
        """What it says of the refused dossiers."""
        return self._trouble.text()

    def _facts(self) -> dict[str, str]:
        named = {
            "reason": self.reason,
            "supervisor": self.supervisor,
            "supervisor_pin": self.supervisor_pin,
            "supervisor_reason": self.supervisor_reason,
        }
        said = {name: line.text().strip() for name, line in named.items() if not line.isHidden()}
        return {name: words for name, words in said.items() if words}

    def _show_supervisor(self, *, wanted: bool) -> None:
        for line in self._lines[1:]:
            line.setVisible(wanted)

    def _enter(self, line: Field) -> None:
        """Enter goes on to the next line, and writes in the last one."""
        seen = [each for each in self._lines if not each.isHidden()]
        if line is seen[-1]:
            self._submit()
        else:
            seen[seen.index(line) + 1].setFocus()

    def _submit(self) -> None:
        self.submitted.emit(self._facts())

    def _dress(self) -> None:
        gap = look().gap
        self._column.setContentsMargins(16, gap, 12, gap)
