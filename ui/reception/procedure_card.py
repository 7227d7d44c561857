"""Card 2: finding the procedure, then keeping it in sight on two lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.errors import Refusal
from desk_app.domain.procedure import Procedure
from ui import wording
from ui.reception.procedure_list import ProcedureList
from ui.reception.showing import Page
from ui.theme import look
from ui.widgets.announce import announce
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.cut_text import CutText
from ui.widgets.fields import Entry
from ui.widgets.icon_label import IconLabel
from ui.widgets.keycap import Keycap, KeyHint
from ui.widgets.text import Text

CHANGE_KEY = "Alt+2"


class ProcedureCard(Card):
    """`search` gives procedures for words; `chosen` tells a code."""

    chosen = Signal(str)

    def __init__(self, search: Callable[[str], Sequence[Procedure]], parent: QWidget | None = None) -> None:
        super().__init__("", 2, parent=parent)
        self.set_title(self.tr("Procedure"))
        self._search = search
        self._procedure: Procedure | None = None
        self._searching = True
        self._next = ""
        self.entry = Entry(self.tr("2–3 letters, no diacritics needed"), size=15)
        self.list = ProcedureList()
        self._nothing = Text(
            self.tr("No procedure of that name. Try other words, or its code."), 13, 600, "today"
        )
        self._lay_out()
        self._connect()
        self._arrange()

    @property
    def is_searching(self) -> bool:
        """Whether the list of what was found is in sight."""
        return self._searching and not self.list.isHidden()

    def fill(self, procedure: Procedure | None, *, anew: bool) -> None:
        """Show the procedure chosen, or the search; a search being typed stays unless the form is `anew`."""
        if not anew and procedure == self._procedure:
            return
        self._procedure = procedure
        self._searching = procedure is None
        if procedure is not None:
            price = procedure.fee.price()
            fee = wording.money(price)
            granted = wording.duration(procedure.duration)
            self._name.setText(wording.name_of(procedure))
            self._say_law(procedure)
            self._code.setText(procedure.code)
            self._granted.setText(granted)
            self._fee.setText(fee)
            self._facts.setText(
                self.tr("{code} · {duration} · fee {fee}").format(
                    code=procedure.code, duration=granted, fee=fee
                )
            )
        self.entry.set_value("")
        self._arrange()

    def show_page(self, page: Page) -> None:
        """Say that the procedure is gone, and which one took its place."""
        self._gone.setVisible(page.gone is not None)
        before, self._next = self._next, ""
        if page.gone is not None:
            self._say_gone(page.gone, page.successor)
        if self._next and self._next != before:
            # With nothing typed Enter takes the successor: no list stands beside it with a row of its own.
            self._find(self.entry.value())
        missing = any(each.field == "procedure" for each in page.troubles)
        self.entry.set_state("missing", missing)

    def say_due(self, words: str) -> None:
        """Say the due date beside the facts, where the card that shows it large is out of sight."""
        self._due.setText(words)
        self._due.setVisible(bool(words) and not self._searching)

    def start_search(self) -> None:
        """Open the search; what was chosen stays until another is taken."""
        self._searching = True
        self._arrange()
        self.entry.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._find(self.entry.value())

    def close_search(self) -> bool:
        """Go back to what was chosen; False when nothing was, or no search is open."""
        if not self._searching or self._procedure is None:
            return False
        self.fill(self._procedure, anew=True)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The entry keeps the focus; its arrows move in the list."""
        if watched is self.entry:
            if event.type() == QEvent.Type.FocusIn:
                self._find(self.entry.value())
            elif event.type() == QEvent.Type.FocusOut:
                self._hide_found()
            elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
                if event.key() in steps and not self.list.isHidden():
                    self.list.step(steps[Qt.Key(event.key())])
                    return True
        return super().eventFilter(watched, event)

    def _say_law(self, procedure: Procedure) -> None:
        """The law's own name beneath the everyday one, where they differ; no name takes the whole page."""
        legal = procedure.short_name
        said = legal if legal != self._name.text() else ""
        self._legal.setText(said)
        self._legal.setVisible(bool(said))
        self.setAccessibleDescription(legal)

    def _find(self, words: str) -> None:
        if "|" in words:
            return
        if self._next and not words:
            self._hide_found()
            return
        found = self._search(words)
        self.list.show_procedures(found, words)
        self.list.setVisible(bool(found))
        self._nothing.setVisible(not found)
        if words:
            count = self.tr("%n procedures", None, len(found)) if found else self._nothing.text()
            first = f". {wording.name_of(found[0])}" if found else ""
            announce(self.list, count + first)
        self._hints.setVisible(bool(found))

    def _hide_found(self) -> None:
        self.list.hide()
        self._nothing.hide()
        self._hints.hide()

    def _enter(self) -> None:
        if self._next and not self.entry.value():
            self.chosen.emit(self._next)
        else:
            self.list.take()

    def _say_gone(self, refusal: Refusal, successor: Procedure | None) -> None:
        words = wording.refusal(refusal)
        if successor is not None:
            words += " " + self.tr("In its place: {name} ({code}).").format(
                name=wording.name_of(successor), code=successor.code
            )
        self._gone_words.setText(words)
        self._next = successor.code if successor is not None else ""
        self._successor.setVisible(successor is not None)

    def _lay_out(self) -> None:
        self._name = CutText("", 16, 700)
        self._legal = CutText("", 13, ink="text2")
        self._facts = Text("", 13, ink="text2", wrap=True)
        self._code = Text("", 14, ink="text2")
        self._granted, self._fee = Text("", 14, 600), Text("", 14, 600)
        self._change = KeyButton(self.tr("Change"), CHANGE_KEY, binds=False)
        self._hints = QWidget()
        hints = QHBoxLayout(self._hints)
        hints.setContentsMargins(0, 0, 0, 0)
        hints.setSpacing(8)
        hints.addWidget(Keycap("↑"))
        for key, word in (("↓", self.tr("choose")), ("Enter", self.tr("take"))):
            hints.addWidget(KeyHint(key, word))
        self._hints.hide()
        self._summary = QWidget()
        summary = QHBoxLayout(self._summary)
        summary.setContentsMargins(0, 0, 0, 0)
        summary.setSpacing(8)
        for icon, words in (("clock", self._granted), ("banknote", self._fee)):
            summary.addWidget(IconLabel(icon, 16))
            summary.addWidget(words)
            summary.addSpacing(8)
        self._block = QWidget()
        self._words = QVBoxLayout(self._block)
        self._words.setSpacing(0)
        self._words.addWidget(self._name)
        self._words.addWidget(self._legal)
        self._due = Text("", 15, 700, "accent")
        self._due.hide()
        self._words.addWidget(self._due)
        self._words.addWidget(self._facts)
        self._words.addWidget(self._code)
        self._gone = QWidget()
        gone = QHBoxLayout(self._gone)
        gone.setContentsMargins(0, 0, 0, 0)
        self._gone_words = Text("", 13, 600, "today", wrap=True)
        self._successor = KeyButton(self.tr("Take it"), "Enter", binds=False)
        gone.addWidget(IconLabel("triangle-alert", 16, "today"))
        gone.addWidget(self._gone_words, 1)
        gone.addWidget(self._successor)
        self._gone.hide()
        self.right.addWidget(self._hints)
        self.right.addWidget(self._summary)
        self.right.addWidget(self._change)
        for widget in (self._gone, self.entry, self.list, self._nothing, self._block):
            self.body.addWidget(widget)
        self.entry.setAccessibleName(
            self.tr("Procedure: type letters, choose with the arrows, take with Enter")
        )
        self.list.hide()
        self._nothing.hide()

    def _connect(self) -> None:
        self.entry.installEventFilter(self)
        self.entry.edited.connect(self._find)
        self.entry.returnPressed.connect(self._enter)
        self.list.taken.connect(self.chosen)
        self._change.clicked.connect(self.start_search)
        self._successor.clicked.connect(lambda: self.chosen.emit(self._next))

    def _arrange(self) -> None:
        """Compact: name and facts in the title row. Else the facts there, the name under it."""
        chosen = not self._searching
        compact = look().compact
        self.entry.setVisible(self._searching)
        self._block.setVisible(chosen)
        self._change.setVisible(chosen)
        self._summary.setVisible(chosen and not compact)
        self._facts.setVisible(compact)
        self._code.setVisible(not compact)
        # The block may take the width that the stretch after the title has otherwise.
        self._head.setStretchFactor(self.right, 1000 if compact and chosen else 0)
        if not chosen:
            return
        self._hide_found()
        if compact and self.right.indexOf(self._block) < 0:
            self.body.removeWidget(self._block)
            self.right.insertWidget(0, self._block, 1)
        elif not compact and self.body.indexOf(self._block) < 0:
            self.right.removeWidget(self._block)
            self.body.addWidget(self._block)
        self._legal.set_lines(1 if compact else 2)
        self._words.setContentsMargins(10 if compact else 0, 0, 0, 0)

    def _dress(self) -> None:
        super()._dress()
        if hasattr(self, "_block"):
            self._arrange()
