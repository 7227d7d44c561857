"""The bar under the worklist: what can be done with the dossiers ticked, or with the one the ring is around."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from desk_app.domain.errors import Refusal
from ui import refused
from ui.standing import short_name
from ui.theme import Tone
from ui.widgets.bars import ActionBar
from ui.widgets.buttons import KeyButton, Kind
from ui.widgets.keycap import KeyHint
from ui.widgets.paged_model import PagedModel
from ui.worklist.acts import Acts
from ui.worklist.apologies import Apologies
from ui.worklist.apology_card import ApologyCard
from ui.worklist.hand_over_card import HandOverCard
from ui.worklist.lines import Line
from ui.worklist.table import WorkTable

if TYPE_CHECKING:
    from desk_app.actions.hand_over import HandedOver
    from desk_app.actions.remind import Reminded

translate = QCoreApplication.translate

LETTER, LIST = "extension", "handover"  # the documents' names


class Acting(QObject):
    """Bar, cards and what they lead to. `stepped`: something was written; `left`: the list has the focus again."""

    opened = Signal(object)
    stepped = Signal()
    said = Signal(str)
    left = Signal()

    def __init__(
        self,
        table: WorkTable,
        model: PagedModel[Line],
        *,
        reprint: Callable[[Sequence[str]], None] | None,
        print_documents: Callable[[str, Sequence[str]], None] | None,
    ) -> None:
        super().__init__(table)
        self._table, self._model = table, model
        self._reprint, self._print_documents = reprint, print_documents
        self._acts: Acts | None = None
        self._about: list[Line] = []
        self._empty = False
        self.apology, self.hand_over = ApologyCard(), HandOverCard()
        self._build()
        self._connect()

    def allow(self, acts: Acts) -> None:
        """Offer what is written down: somebody is there to be its author."""
        self._acts = acts
        self._remind.show()
        for button in (self._letter, self._hand):
            button.setVisible(self._print_documents is not None)
        self.show_may()

    def cards(self) -> Sequence[QWidget]:
        """The cards that open over the bar."""
        return (self.apology, self.hand_over)

    def set_empty(self, empty: bool) -> None:
        """Whether there is nothing in the list."""
        self._empty = empty
        self.show_may()

    def chosen(self) -> list[Line]:
        """The ticked dossiers, else the one the ring is around."""
        current = self._table.current()
        return self._model.ticked() or ([current] if current is not None else [])

    def show_may(self) -> None:
        """Enable what the dossiers chosen allow."""
        chosen = [] if self._empty else self.chosen()
        self._letter.setEnabled(any(line.may_extend for line in chosen))
        for button in (self._remind, self._hand):
            button.setEnabled(any(line.may_remind for line in chosen))
        for button in (self._open, self._print):
            button.setEnabled(bool(chosen))

    # What the acts tell it --------------------------------------------------------------------------

    def show_apologies(self, apologies: Apologies) -> None:
        """Print the letters, and leave what was refused ticked with the reason beside it."""
        self._model.untick_all()
        for line, _refusal in apologies.refused:
            self._model.tick(self._model.line_of(line.row))
        if apologies.refused:
            self._about = [line for line, _refusal in apologies.refused]
            self.apology.set_lines(self._about)
            self.apology.show_refused(
                [_refused_words(line, refusal) for line, refusal in apologies.refused],
                wants_supervisor=apologies.wants_supervisor,
            )
        else:
            self._close(self.apology)
        if not apologies.done:
            return
        self.said.emit(translate("Worklist", "Promised anew: {count}").format(count=len(apologies.done)))
        self._written(LETTER, apologies.done)

    def show_not_apologised(self, trouble: Exception) -> None:
        """Say why no letter was written at all."""
        field = trouble.field if isinstance(trouble, Refusal) else ""
        self.apology.show_missing(refused.sentence(trouble), field)

    def show_reminded(self, reminded: Reminded) -> None:
        """Say who was reminded, and of what nobody could be."""
        said = []
        if reminded.done:
            names = sorted({short_name(each.held_by) for each in reminded.done if each.held_by})
            words = translate("Worklist", "{count} reminders kept, they reach {names} with the next sync")
            holders = ", ".join(names) or translate("Worklist", "the holder")
            said.append(words.format(count=len(reminded.done), names=holders))
        said += [refused.sentence(refusal) for _id, refusal in reminded.refused[:1]]
        self.said.emit(". ".join(said))
        if reminded.done:
            self._model.untick_all()
            self.stepped.emit()

    def show_handed_over(self, handed: HandedOver) -> None:
        """Print the list of what went along, and say what stayed behind."""
        self._model.untick_all()
        self._close(self.hand_over)
        said = translate("Worklist", "Handed over: {count}").format(count=len(handed.dossiers))
        if handed.refused:
            behind = translate("Worklist", "stayed behind: {count}, {why}")
            said += "; " + behind.format(
                count=len(handed.refused), why=refused.sentence(handed.refused[0][1])
            )
        self.said.emit(said)
        self._written(LIST, [dossier.id for dossier in handed.dossiers])

    def show_not_handed_over(self, trouble: Exception) -> None:
        """Say why none of them went."""
        self.hand_over.show_trouble(refused.sentence(trouble))

    def show_trouble(self, trouble: Exception) -> None:
        """Say why nothing was done."""
        self.said.emit(refused.sentence(trouble))

    # Building -----------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.bar = ActionBar()
        self._untick = KeyButton(translate("Worklist", "Untick"), "Esc", Kind.QUIET)
        self._hand = KeyButton(translate("Worklist", "Hand over"), "Ctrl+H", icon="send")
        self._remind = KeyButton(translate("Worklist", "Remind the holder"), "Ctrl+G", icon="clock")
        self._letter = KeyButton(translate("Worklist", "Apologise"), "Ctrl+L", icon="mail")
        self._print = KeyButton(translate("Worklist", "Print again"), "Ctrl+P", icon="printer")
        self._open = KeyButton(translate("Worklist", "Open"), "Enter", Kind.PRIMARY, binds=False)
        self._letter.set_short(translate("Worklist", "Apology"))
        self._remind.set_short(translate("Worklist", "Remind"))
        self._hand.set_short(translate("Worklist", "Pass"))
        self._print.set_short(translate("Worklist", "Print"))
        self._untick.set_short(translate("Worklist", "None"))
        self._several = KeyHint("Space", translate("Worklist", "chooses several"))
        self.bar.left.addWidget(self._several)
        for button in (self._untick, self._print, self._hand, self._remind, self._letter, self._open):
            self.bar.add(button)
        for card in self.cards():
            card.hide()
        for hidden in (self._untick, self._hand, self._remind, self._letter):
            hidden.hide()
        self._print.setHidden(self._reprint is None)
        self.show_may()

    def _connect(self) -> None:
        self._model.ticks_changed.connect(self._show_ticks)
        self._table.row_chosen.connect(lambda _line: self.show_may())
        self._open.clicked.connect(self._open_current)
        self._print.clicked.connect(self._print_chosen)
        self._untick.clicked.connect(self._model.untick_all)
        self._letter.clicked.connect(lambda: self._ask(self.apology))
        self._hand.clicked.connect(lambda: self._ask(self.hand_over))
        self._remind.clicked.connect(self._remind_chosen)
        self.apology.submitted.connect(self._apologise)
        self.hand_over.submitted.connect(self._hand_over_chosen)
        for card in (self.apology, self.hand_over):
            card.cancelled.connect(lambda card=card: self._close(card))

    # Gestures -------------------------------------------------------------------------------------------

    def _open_current(self) -> None:
        line = self._table.current()
        if line is not None:
            self.opened.emit(line)

    def _print_chosen(self) -> None:
        chosen = self.chosen()
        if chosen and self._reprint is not None:
            self._reprint([line.id for line in chosen])

    def _remind_chosen(self) -> None:
        if self._acts is not None:
            self._acts.remind(self.chosen())

    def _ask(self, card: ApologyCard | HandOverCard) -> None:
        """Open one card for the dossiers chosen now; the other one closes."""
        self._about = self.chosen()
        if not self._about:
            return
        for other in (self.apology, self.hand_over):
            other.setHidden(other is not card)
        card.ask(self._about)
        self._show_ticks(len(self._model.ticked_keys()))

    def _apologise(self, facts: Mapping[str, object]) -> None:
        if self._acts is not None:
            self._acts.apologise(self._about, facts)

    def _hand_over_chosen(self, facts: Mapping[str, object]) -> None:
        if self._acts is not None:
            self._acts.hand_over(self._about, facts)

    def _close(self, card: QWidget) -> None:
        card.hide()
        self._show_ticks(len(self._model.ticked_keys()))
        self.left.emit()

    def _written(self, document: str, ids: Sequence[str]) -> None:
        self.stepped.emit()
        if self._print_documents is not None:
            self._print_documents(document, ids)

    def _show_ticks(self, count: int) -> None:
        # Esc has one meaning at a time: while a card is open, it closes the card.
        asking = not (self.apology.isHidden() and self.hand_over.isHidden())
        self._untick.setVisible(count > 0 and not asking)
        self._open.setVisible(not count)
        self._open.set_kind(Kind.NORMAL if asking else Kind.PRIMARY)
        self._letter.set_kind(Kind.PRIMARY if count and not asking else Kind.NORMAL)
        self.show_may()
        self._several.setVisible(count == 0)
        self.bar.set_selected(count > 0)
        said = translate("Worklist", "{count} dossiers chosen").format(count=count)
        self.bar.set_status(said if count else "", "check" if count else "", Tone.DONE if count else None)


def _refused_words(line: Line, refusal: Refusal) -> str:
    return f"{line.code}: {refused.sentence(refusal)} ({refusal.code})"
