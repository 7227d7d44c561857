"""Where the cards of returning stand: the scan line above, what follows from it below, the keys at the foot."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.returning.choice_card import ChoiceCard
from ui.returning.collector_card import AskCard, CompareCard
from ui.returning.fee_card import FeeCard
from ui.returning.foot import Foot
from ui.returning.last_card import LastCard
from ui.returning.outcome_card import OutcomeCard
from ui.returning.results_card import ResultsCard
from ui.returning.scan_card import ScanCard
from ui.returning.sides import Sides
from ui.returning.way_card import PostCard, WayCard
from ui.theme import Dressed, Tone
from ui.widgets.banner import Banner
from ui.widgets.empty import EmptyState
from ui.widgets.page import Page

translate = QCoreApplication.translate


class ReturningLayout(Dressed, QWidget):
    """The cards; which of them are in sight is the screen's to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scan = ScanCard()
        self.strange = Banner("", Tone.PERSON)
        self.choice, self.outcome, self.results = ChoiceCard(), OutcomeCard(), ResultsCard()
        self.fee, self.last, self.post = FeeCard(), LastCard(), PostCard()
        self.match, self.compare = Banner("", Tone.DONE, size=22), CompareCard()
        self.ask, self.way = AskCard(), WayCard()
        self.foot = Foot()
        self._lay_out()
        self._finish()

    def _lay_out(self) -> None:
        self._empty = EmptyState(
            translate(
                "Returning",
                "Scan the receipt, then the card of whoever takes it; Ctrl+Enter hands it over."
                " The applicant's own card alone is enough.",
            ),
            icon="scan-barcode",
        )
        self._page = Page()
        self._page.bar.hide()
        self._sides = Sides(
            (self.results, self.post),
            (self.match, self.ask, self.compare, self.way),
            (self.fee, self.last),
        )
        for above in (self.scan, self.strange, self.outcome, self.choice, self._empty):
            self._page.middle.addWidget(above)
        self._page.middle.addLayout(self._sides.across)
        self._page.middle.addLayout(self._sides.below)
        self._page.middle.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._page, 1)
        column.addWidget(self.foot)
        self._changing = (
            self._empty,
            self.choice,
            self.outcome,
            self.results,
            self.fee,
            self.post,
            self.match,
            self.ask,
            self.compare,
            self.way,
        )

    def _bind(self, key: str, card: QWidget, act: Callable[[], object], words: str = "") -> None:
        """A key that works while its card is in sight, wherever the focus is."""
        shortcut = QShortcut(QKeySequence(key), card)
        shortcut.setWhatsThis(words)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(act)

    def _show_only(self, *cards: QWidget) -> None:
        for card in self._changing:
            card.setVisible(card in cards)

    def _dress(self) -> None:
        self._sides.fold(self.width())

    def _bring(self, widget: QWidget) -> None:
        """Scroll to what has the focus, once the page is laid out anew."""
        QTimer.singleShot(0, widget, lambda: self._page.area.ensureWidgetVisible(widget, 8, 40))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._sides.fold(self.width())
