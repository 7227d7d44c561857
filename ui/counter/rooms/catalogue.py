"""F6: every procedure of the counter, and what a new catalogue changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication

from ui.catalogue.view import CatalogueScreen
from ui.counter.catalogue_news import CatalogueNews
from ui.counter.keys import CATALOGUE, RECEPTION
from ui.widgets.palette import Offer

if TYPE_CHECKING:
    from ui.counter.counter import Counter

translate = QCoreApplication.translate


@runtime_checkable
class BeginsWith(Protocol):
    """The screen where a dossier of a procedure is begun."""

    def begin_with(self, code: str) -> None: ...


def join(counter: Counter) -> None:
    """Offer the screen and connect what it tells."""
    window, title = counter.window, translate("Counter", "Procedures")
    news = CatalogueNews(counter)

    def build() -> CatalogueScreen:
        screen = CatalogueScreen(counter.desk, seen=news.seen)
        screen.reception_wanted.connect(lambda code: begin_reception(counter, code))
        screen.print_wanted.connect(lambda kind, code: counter.paper.print_documents(kind, [code]))
        screen.headed.connect(window.set_header)
        screen.news_seen.connect(news.look)
        screen.left.connect(news.back)
        news.came.connect(screen.refresh)
        return screen

    def show_news() -> None:
        window.show_screen(CATALOGUE)
        screen = window.room(CATALOGUE)
        if isinstance(screen, CatalogueScreen):
            screen.open_news()

    news.wanted.connect(show_news)

    window.add_screen(CATALOGUE, title, "book-open", "F6", build, also="Ctrl+4")
    counter.offer(Offer(title, lambda: window.show_screen(CATALOGUE), key="F6", icon="book-open"))


def begin_reception(counter: Counter, code: str) -> None:
    """Go to reception with the procedure `code` chosen."""
    counter.window.show_screen(RECEPTION)
    screen: object = counter.window.room(RECEPTION)
    if isinstance(screen, BeginsWith):
        screen.begin_with(code)


def open_procedure(counter: Counter, code: str) -> None:
    """Show the procedure `code` in the catalogue."""
    counter.window.show_screen(CATALOGUE)
    screen = counter.window.room(CATALOGUE)
    if isinstance(screen, CatalogueScreen):
        screen.open(code)
