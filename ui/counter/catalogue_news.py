"""A new catalogue at the counter: a count on the rail and a banner that opens what has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from ui import refused
from ui.catalogue import telling
from ui.catalogue.shelf import NEVER_SEEN, Shelf, read_shelf
from ui.counter.keys import BANNER_KEY, CATALOGUE, RECEPTION
from ui.theme import Tone
from ui.widgets.banner_place import Whose
from ui.widgets.buttons import KeyButton
from ui.work import background

if TYPE_CHECKING:
    from desk_app.ports import SyncReport
    from desk_app.store.clerks import Clerk
    from ui.counter.counter import Counter
    from ui.widgets.banner import Banner

translate = QCoreApplication.translate

SEEN = "catalogue_seen"
"""The preference: the catalogue whose changes this clerk has looked at last."""


class CatalogueNews(QObject):
    """Tells each clerk once what a new catalogue changed. `came`: another catalogue is in force;
    `wanted`: the clerk asks to see the changes.
    """

    came = Signal()
    wanted = Signal()

    def __init__(self, counter: Counter) -> None:
        super().__init__(counter)
        self._counter, self._window, self._desk = counter, counter.window, counter.desk
        self._seen = NEVER_SEEN
        self._version = 0
        self._before = RECEPTION
        self._banner: Banner | None = None
        counter.entered.connect(self._enter)
        counter.line.loop.round_ended.connect(self._round_ended)
        counter.window.screen_shown.connect(self._shown)

    def seen(self) -> int:
        """The catalogue whose changes the clerk at the counter has looked at."""
        return self._seen

    def look(self, version: int) -> None:
        """The clerk has the changes of `version` before them: nobody is reminded any more."""
        self._keep(version)
        self._window.set_rail_count(CATALOGUE, 0)
        self._clear_banner()

    def back(self) -> None:
        """Leave the catalogue for the room it was entered from."""
        self._window.show_screen(self._before)

    def _enter(self, clerk: Clerk) -> None:
        self._seen = self._desk.preferences.get(clerk.id, SEEN, NEVER_SEEN)
        self._read()

    def _round_ended(self, report: SyncReport | None) -> None:
        if report is not None and report.received and not self._window.covered():
            self._read()

    def _read(self) -> None:
        seen = self._seen
        background.run(
            lambda: read_shelf(self._desk, seen),
            done=self._tell,
            failed=lambda no: self._say(refused.sentence(no)),
        )

    def _tell(self, shelf: Shelf) -> None:
        if self._version and shelf.version != self._version:
            self.came.emit()
        self._version = shelf.version
        if self._seen == NEVER_SEEN:
            # Somebody new at the counter: what came before them is no news.
            self._keep(shelf.version)
            return
        unseen = [book for book in shelf.books.values() if book.unseen]
        self._window.set_rail_count(CATALOGUE, len(unseen))
        if unseen and self._window.current_key != CATALOGUE:
            said = translate("Counter", "New catalogue {version}: {news}.")
            self._say(said.format(version=shelf.version, news=telling.news(unseen)))

    def _say(self, words: str) -> None:
        look = KeyButton(translate("Counter", "See the changes"), BANNER_KEY)
        look.clicked.connect(self.wanted)
        self._banner = self._window.show_banner(
            words, Tone.SOON, "book-open", look, whose=Whose.NEWS, put_off=self._put_off
        )

    def _put_off(self) -> None:
        """Not now: the rail goes on counting, the next sign-in says it again."""
        self._banner = None

    def _clear_banner(self) -> None:
        if self._banner is not None:
            self._window.clear_banner(self._banner)
            self._banner = None

    def _keep(self, version: int) -> None:
        self._seen = version
        clerk = self._counter.clerk()
        background.run(
            lambda: self._desk.preferences.put(clerk.id, SEEN, version),
            done=lambda _none: None,
            failed=lambda no: self._window.toast(refused.sentence(no)),
        )

    def _shown(self, key: str) -> None:
        if key == CATALOGUE:
            self._clear_banner()
        else:
            self._before = key
