"""Where the cards of the reception screen stand, in a wide window and in a narrow one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk_app.domain.procedure import Procedure
from ui import wording
from ui.reception.cards_ahead import CardsAhead
from ui.reception.due_card import DueCard
from ui.reception.fee_card import FeeCard
from ui.reception.history_card import HistoryCard
from ui.reception.missing_card import MissingCard
from ui.reception.paper_card import PaperCard
from ui.reception.party_card import PartyCard
from ui.reception.preview_panel import PREVIEW_KEY, PreviewPanel, ThumbnailCard
from ui.reception.procedure_card import ProcedureCard
from ui.reception.ready_card import DraftsCard, ReadyCard
from ui.reception.showing import DueShown
from ui.reception.side_line import SideLine
from ui.reception.strip import StripCard
from ui.reception.twin_card import TwinCard
from ui.theme import Dressed, Tone, look
from ui.widgets.announce import announce
from ui.widgets.buttons import KeyButton, Kind, key_sequences
from ui.widgets.card import Card
from ui.widgets.page import Page

SIDE, SIDE_ROOMY = 338, 376  # design pixels of the right column
ROOM_FOR_TWO = 900  # design pixels of width under which the right column folds
ROOM_FOR_THUMBNAIL = 830  # design pixels of height for the small receipt
ROOM_FOR_STATUS = 700  # design pixels of width under which the bar does not say when the draft was kept
UNLIMITED = 16_777_215  # QWIDGETSIZE_MAX


class ReceptionLayout(Dressed, QWidget):
    """The cards to fill in at the left, what follows from them at the right, the keys in a bar below."""

    def __init__(
        self,
        search: Callable[[str], Sequence[Procedure]],
        parent: QWidget | None = None,
        *,
        ahead: CardsAhead | None = None,
    ) -> None:
        super().__init__(parent)
        cards = ahead or CardsAhead(self)
        self._folded: bool | None = None
        self._side_open = False
        self._before_side: QWidget | None = None
        self._room_for_status = True
        self._due_at: datetime | None = None
        self.strip = cards.take(StripCard)
        self.party, self.papers = cards.take(PartyCard), cards.take(PaperCard)
        self.procedure = ProcedureCard(search)
        self.twin = TwinCard()
        self.ready, self.drafts = ReadyCard(), DraftsCard()
        self.due, self.fee = cards.take(DueCard), cards.take(FeeCard)
        self.missing, self.history = MissingCard(), HistoryCard()
        self.side = SideLine()
        self.large, self.thumbnail = PreviewPanel(), ThumbnailCard()
        self._lay_out()
        self._fill_bar()
        self._bind_side()
        self._order()
        # The bar gives way button by button: what it holds now must not keep the window wide.
        self.setMinimumSize(320, 200)
        self._finish()

    def say_kept(self, kept_at: datetime | None) -> None:
        """Say in the bar when the draft was kept."""
        if kept_at is None or not self._room_for_status:
            self._bar.set_status("")
            return
        words = self.tr("Draft {time}") if look().compact else self.tr("Draft kept {time}")
        self._bar.set_status(words.format(time=f"{kept_at:%H:%M:%S}"), "circle-check", Tone.DONE)

    def say_due(self, due: DueShown | None) -> None:
        """With the right column below, the date stands beside the procedure too; another day is said aloud."""
        before, self._due_at = self._due_at, due.at if due is not None else None
        if self._due_at is not None and (before is None or before.date() != self._due_at.date()):
            announce(self, self.tr("Due {moment}").format(moment=wording.due_moment(self._due_at)))
        shown = self._due_at if self._folded else None
        self.procedure.say_due(wording.due_moment(shown) if shown is not None else "")

    def open_side(self, opened: bool) -> None:
        """Folded, the right column takes the place of the left one, or gives it back; else both stand."""
        self._side_open = opened and bool(self._folded)
        folded = bool(self._folded)
        self._left.setVisible(not self._side_open)
        self._right.setVisible(not folded or self._side_open)
        self.side.setVisible(folded)
        self.side.show_open(self._side_open)
        for shortcut, _ in self._side_keys:
            shortcut.setEnabled(folded and not self._side_open)
        if folded:
            self.scroll_up()

    @property
    def is_side_open(self) -> bool:
        """Whether the folded column is in sight in place of the form."""
        return self._side_open

    def greet(self, blank: bool) -> None:
        """Show what stands there before anything is written, or leave its place to the form."""
        self._greeting.setVisible(blank)

    def show_large(self, large: bool) -> None:
        """The receipt in place of the form, or the form again."""
        self._page.show_middle(not large)
        self.side.setVisible(bool(self._folded) and not large)
        if large:
            self.large.open()
        else:
            self.large.hide()

    @property
    def has_room_for_thumbnail(self) -> bool:
        """Whether the receipt may stand small in the right column."""
        return not self._folded and self.height() / look().scale >= ROOM_FOR_THUMBNAIL

    def scroll_up(self) -> None:
        """Bring the strip into sight."""
        self._page.area.verticalScrollBar().setValue(0)

    def _lay_out(self) -> None:
        # From the outside in: a widget that changes its parent is dressed anew with all that is in it.
        self._page = Page()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._page)
        self._bar = self._page.bar
        self._page.middle.addWidget(self.strip)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._left, self._right = QWidget(), QWidget()
        self._page.middle.addLayout(self._columns)
        self._page.middle.addStretch(1)
        self._columns.addWidget(self._left, 1)
        self._columns.addWidget(self._right)
        self._left_column, self._right_column = QVBoxLayout(self._left), QVBoxLayout(self._right)
        fillers: tuple[Card, ...] = (self.party, self.twin, self.procedure, self.papers)
        followers: tuple[Card, ...] = (self.due, self.fee, self.missing, self.history, self.thumbnail)
        self._greeting = QWidget()
        self._greeting_column = QVBoxLayout(self._greeting)
        self._right_column.addWidget(self._greeting)
        greeting: tuple[Card, ...] = (self.ready, self.drafts)
        for column, cards in (
            (self._left_column, fillers),
            (self._right_column, followers),
            (self._greeting_column, greeting),
        ):
            column.setContentsMargins(0, 0, 0, 0)
            for card in cards:
                column.addWidget(card)
        for column in (self._left_column, self._right_column):
            column.addStretch(1)
        for card in (*fillers, *followers, *greeting, self.strip):
            # A card with wrapped words is as high as its width makes it, not as its hint says.
            card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._page.in_place_of_middle(self.large)
        self._page.above_bar(self.side)

    def _fill_bar(self) -> None:
        self.preview = KeyButton(self.tr("Preview"), PREVIEW_KEY, Kind.QUIET, binds=False)
        # These give way in a narrow window, so their keys belong to the screen.
        self.back = KeyButton(self.tr("Leave"), "Esc", Kind.QUIET, binds=False)
        self.park = KeyButton(self.tr("Park"), "Ctrl+D", Kind.QUIET, binds=False)
        self.next = KeyButton(self.tr("One more"), "Ctrl+N", Kind.QUIET, binds=False)
        self.save = KeyButton(self.tr("Save"), "Ctrl+S")
        self.save_print = KeyButton(self.tr("Save + print"), "Ctrl+Enter", Kind.PRIMARY, "printer")
        for button, icon in (
            (self.preview, "eye"),
            (self.back, "undo-2"),
            (self.park, "clock"),
            (self.next, "file-plus"),
        ):
            button.set_instead(icon)
        for button in (self.preview, self.back, self.park, self.next, self.save, self.save_print):
            self._bar.add(button)

    def _bind_side(self) -> None:
        """A key printed in the folded column opens it and does its work; a hidden button hears nothing itself."""
        self._side_keys: list[tuple[QShortcut, KeyButton]] = []
        for button in self._right.findChildren(KeyButton):
            if not button.binds or not button.key():
                continue
            shortcut = QShortcut(self)
            shortcut.setKeys(key_sequences(button.key()))
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.setEnabled(False)
            shortcut.activated.connect(partial(self._press_folded, button))
            self._side_keys.append((shortcut, button))
        self.side.toggled.connect(self._toggle_side)

    def _toggle_side(self) -> None:
        """Open the column with the focus in it, or go back to where the clerk was."""
        if self._side_open:
            self.open_side(False)
            if self._before_side is not None and self._before_side.isVisible():
                self._before_side.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._before_side = self.focusWidget()
        self.open_side(True)
        self.fee.go_to("fee")

    def _press_folded(self, button: KeyButton) -> None:
        self.open_side(True)
        if button.isVisible():
            button.click()

    def _order(self) -> None:
        """Tab goes through the page as the clerk reads it."""
        chain: list[QWidget] = [
            *self.party.owner.entries(),
            *self.party.submitter.entries(),
            self.party.mandate.entry,
            self.party.subject.entry,
            self.procedure.entry,
            self.papers.list,
            self.papers.note.entry,
        ]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _dress(self) -> None:
        for layout in (self._left_column, self._right_column, self._greeting_column):
            layout.setSpacing(look().gap)
        self._columns.setSpacing(8 if look().compact else 12)
        self._folded = None
        self._fold()

    def _fold(self) -> None:
        """In a narrow window, or with large letters, the right column folds into a line above the bar."""
        room = self.width() / look().scale
        # An icon beside the key stands for the words before a button goes, and only the narrowest window loses one.
        stays = [self.preview, self.back, self.park, self.next, self.save, self.save_print]
        for button in stays[:4]:
            if self._bar.narrowest(stays) > self.width():
                stays.remove(button)
        for button in (self.preview, self.back, self.park, self.next):
            button.setVisible(button in stays)
        self.party.set_narrow(room < ROOM_FOR_STATUS)
        if (room >= ROOM_FOR_STATUS) != self._room_for_status:
            self._room_for_status = room >= ROOM_FOR_STATUS
            self.say_kept(None)
        folded = room < ROOM_FOR_TWO
        if folded == self._folded:
            return
        self._folded = folded
        (self._left_column if folded else self._right_column).insertWidget(0, self._greeting)
        self.say_due(DueShown(self._due_at))
        self._right.setMinimumWidth(0)
        self._right.setMaximumWidth(UNLIMITED)
        if not folded:
            self._right.setFixedWidth(look().px(SIDE if look().compact else SIDE_ROOMY))
        self.open_side(self._side_open)
