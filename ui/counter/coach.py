"""The coach of the sample commune: four keys from a card to a receipt, ticked as they are done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QKeySequence, QShortcut

from desk_app.demo.people import card_text, citizens
from desk_app.store.preferences import DESK
from ui import refused
from ui.counter.coach_bar import CoachBar
from ui.counter.keys import RECEPTION
from ui.reception.showing import Page
from ui.reception.view import ReceptionScreen
from ui.widgets.palette import Offer
from ui.work import background

if TYPE_CHECKING:
    from ui.counter.counter import Counter

translate = QCoreApplication.translate

SCAN_KEY, GONE = "Ctrl+J", "coach.gone"
CARD, PROCEDURE, PAPERS, SAVED = range(4)


class Coach(QObject):
    """Only at a sample desk. Ctrl+J scans the card of a made-up citizen, another one every time."""

    def __init__(self, counter: Counter) -> None:
        super().__init__(counter)
        self._counter, self._window, self._desk = counter, counter.window, counter.desk
        self._cards, self._watched = 0, False
        self.bar = CoachBar()
        self.bar.closed.connect(self._go)
        counter.window.add_strip(self.bar)
        self.bar.hide()
        shortcut = QShortcut(QKeySequence(SCAN_KEY), counter.window)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(self.scan)
        counter.offer(
            Offer(translate("Coach", "Scan a sample card"), self.scan, key=SCAN_KEY, icon="scan-barcode")
        )
        counter.offer(Offer(translate("Coach", "Show the first steps"), self.come, icon="info"))
        counter.window.screen_shown.connect(lambda _key: self._watch())
        background.run(
            lambda: self._desk.preferences.get(DESK, GONE, False),
            done=lambda gone: self.bar.setVisible(not gone),
            failed=self._say,
        )

    def scan(self) -> None:
        """As if a scanner had read a card."""
        if self._window.covered():
            return
        if self._window.current_key != RECEPTION:
            self._window.show_screen(RECEPTION)
        self._counter.scanned(sample_card(self._cards))
        self._cards += 1

    def come(self) -> None:
        """Begin the four steps again."""
        self.bar.begin()
        self.bar.show()
        self._keep(gone=False)
        if self._window.current_key != RECEPTION:
            self._window.show_screen(RECEPTION)

    def _go(self) -> None:
        self.bar.hide()
        self._keep(gone=True)

    def _keep(self, *, gone: bool) -> None:
        background.run(
            lambda: self._desk.preferences.put(DESK, GONE, gone), done=lambda _: None, failed=self._say
        )

    def _say(self, no: Exception) -> None:
        self._window.toast(refused.sentence(no))

    def _watch(self) -> None:
        screen = self._window.room(RECEPTION)
        if self._watched or not isinstance(screen, ReceptionScreen):
            return
        self._watched = True
        screen.page_shown.connect(self._look)
        screen.received.connect(lambda _received: self.bar.tick(SAVED))

    def _look(self, page: Page) -> None:
        if page.is_blank:
            self.bar.rest()
            return
        self.bar.tick(CARD, on=bool(page.form.owner.full_name))
        self.bar.tick(PROCEDURE, on=page.procedure is not None)
        papers = page.procedure is not None and not any(each.is_paper for each in page.missing)
        self.bar.tick(PAPERS, on=papers)


def sample_card(place: int) -> str:
    """The card of a made-up citizen of full age; another one for every `place`."""
    grown = [person for person in citizens() if person.born_on is not None]
    return card_text(grown[place % len(grown)])
