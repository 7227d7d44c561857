"""The keys of reception: where the cursor goes, what Esc closes first, what Alt and a number reach."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.reception.beforehand import Beforehand
from ui.reception.cards_ahead import CardsAhead
from ui.reception.due_card import DueCard
from ui.reception.fee_card import FEE_KEY
from ui.reception.layout import ReceptionLayout
from ui.reception.missing_card import MissingCard
from ui.reception.paper_card import PaperCard
from ui.reception.party_card import PartyCard
from ui.reception.presenter import Reception
from ui.reception.preview_panel import PREVIEW_KEY
from ui.reception.reading import OWNER, SUBMITTER
from ui.reception.showing import Discarded, Page, PutAside

AGAIN_KEY = "F5"
_OURS = {"Ctrl+U", "Ctrl+D", "Ctrl+K", "Ctrl+B", "Ctrl+I", "Ctrl+N", "Ctrl+P"}


class ReceptionKeys(ReceptionLayout):
    """The cards of reception with their keys. `_no_catalogue` and `say` are the screen's to fill in."""

    def __init__(
        self, presenter: Reception, parent: QWidget | None = None, *, ahead: CardsAhead | None = None
    ) -> None:
        self._presenter = presenter
        super().__init__(presenter.search, parent, ahead=ahead)
        self._shown: Page | None = None
        self._form_id = self._asked_phone_of = ""
        self._left_from: QWidget | None = None
        self._beforehand = Beforehand(self, presenter, failed=self._no_catalogue)

    def _no_catalogue(self, refusal: Exception) -> None:
        raise NotImplementedError

    def _say_nothing(self) -> None:
        raise NotImplementedError

    def _say_fresh(self) -> None:
        raise NotImplementedError

    def _folding(self) -> tuple[MissingCard, DueCard, PaperCard, PartyCard]:
        """The cards with something to fold away, in the order in which Esc does it."""
        return self.missing, self.due, self.papers, self.party

    def go_to(self, field: str) -> None:
        """Put the focus where `field` is written."""
        at = re.split(r"[.\[]", field, maxsplit=1)[0]
        if self.large.isVisible():
            self.show_large(False)
        self.open_side(at in ("due", "clock", "fee", "pages", "sets"))
        if at in (OWNER, SUBMITTER, "subject"):
            self.party.go_to(field)
        elif at == "procedure":
            self.procedure.start_search()
        elif at == "papers":
            self.papers.list.go_to_row(int(field.partition("[")[2].rstrip("]") or 0))
        elif at in ("due", "clock"):
            self.due.go_to(field)
        elif at in ("fee", "pages", "sets"):
            self.fee.go_to(field)
        elif at == "competent_agency":
            self.papers.go_to_agency()
        elif at == "note":
            self.papers.note.entry.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """On X11 a line edit keeps Ctrl+U, Ctrl+D and others for itself: here they belong to the desk."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            pressed = QKeySequence(event.keyCombination()).toString()
            if pressed in _OURS or (
                pressed == "Ctrl+Z" and isinstance(self.strip.strip, PutAside | Discarded)
            ):
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._left_from = self.focusWidget()
        super().hideEvent(event)

    def _go_back(self) -> None:
        """Esc: what is open closes, one at a time; then the form is laid aside."""
        if self.large.isVisible():
            self._beforehand.close()
            return
        if self.procedure.close_search():
            self.go_to("papers")
            return
        focused = self.focusWidget()
        folded = next((card for card in self._folding() if card.close_fold()), None)
        if folded is not None:
            if focused is None or not focused.isVisible():
                # The cursor stood in what is gone: it must not leave the page.
                self._go_to_card(1 if folded is self.party else 3)
            return
        if self.due.leave_own() or self.is_side_open:
            self.open_side(False)
            self.go_to("papers" if self._shown is not None and self._shown.procedure else "procedure")
            return
        if self._shown is not None and not self._shown.is_blank:
            self._presenter.lay_aside(on_purpose=False)
        else:
            self._say_nothing()

    def _jump(self, number: int) -> None:
        """Alt+number: a row of the search while it is open, else the card of that number."""
        if self.procedure.is_searching:
            self.procedure.list.take(number - 1)
        else:
            self._go_to_card(number)

    def _go_to_card(self, number: int) -> None:
        if number == 1 and not self.party.go_to(f"{OWNER}.id_number"):
            self.party.go_to(f"{OWNER}.tax_code")
        elif number == 2:
            self.go_to("procedure")
        elif number == 3:
            self.go_to("papers")

    def _walk_from_papers(self) -> None:
        """Tab out of the papers: once a form the phone, if there is none yet; else the note."""
        phone = self._shown is not None and not self._shown.form.owner.phone
        asked, self._asked_phone_of = self._asked_phone_of, self._form_id
        self.go_to(f"{OWNER}.phone" if phone and asked != self._form_id else "note")

    def _after_party(self) -> None:
        self.go_to("procedure" if self._shown is None or self._shown.procedure is None else "papers")

    def _look_again(self) -> None:
        """F5: drafts, counts, the date and the procedure are read again; what is written stays."""
        self._presenter.count_waiting()
        self._presenter.look_again()
        self._say_fresh()

    def _bind_keys(self) -> None:
        closing = self._presenter.closing
        self.back.clicked.connect(self._go_back)
        self.park.clicked.connect(lambda: self._presenter.lay_aside(on_purpose=True))
        self.next.clicked.connect(closing.next_for_same)
        self.save.clicked.connect(lambda: closing.save(printing=False))
        self.save_print.clicked.connect(lambda: closing.save(printing=True))
        self._on_key(PREVIEW_KEY, self._beforehand.turn)
        self._on_key("Esc", self._go_back)
        self._on_key(FEE_KEY, partial(self.go_to, "fee"), self.tr("Fee"))
        self._on_key(AGAIN_KEY, self._look_again, self.tr("Read again"))
        self._on_key("Ctrl+D", self.park.click)
        self._on_key("Ctrl+N", self.next.click)
        for number in range(1, 10):
            words = self.tr("Card of that number; while searching, the row")
            self._on_key(f"Alt+{number}", partial(self._jump, number), words)

    def _on_key(self, key: str, call: Callable[[], None], words: str = "") -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setWhatsThis(words)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(call)
