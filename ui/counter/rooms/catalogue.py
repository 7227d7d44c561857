"""F6: every procedure of the counter, and what a new catalogue changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.catalogue.view import CatalogueScreen
from ui.counter.catalogue_news import CatalogueNews
from ui.counter.keys import CATALOGUE
from ui.widgets.palette import Offer

if TYPE_CHECKING:
    from ui.counter.counter import Counter

translate = QCoreApplication.translate


def join(counter: Counter) -> None:
    """Offer the screen and connect what it tells."""
    window, title = counter.window, translate("Counter", "Procedures")
    news = CatalogueNews(counter)

    def build() -> CatalogueScreen:
        screen = CatalogueScreen(counter.desk, seen=news.seen)
        screen.reception_wanted.connect(counter.ways.begin_with)
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
