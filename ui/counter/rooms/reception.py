"""F2: where dossiers are received."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.counter.keys import RECEPTION
from ui.reception.view import ReceptionScreen
from ui.widgets.palette import Offer

if TYPE_CHECKING:
    from ui.counter.counter import Counter

translate = QCoreApplication.translate


def join(counter: Counter) -> None:
    """Offer the screen and connect what it tells."""
    window, title = counter.window, translate("Counter", "New dossier")

    def build() -> ReceptionScreen:
        screen = ReceptionScreen(
            counter.desk,
            counter.actor,
            print_receipt=counter.paper.print_new,
            print_visit=counter.paper.print_visit,
        )
        screen.received.connect(lambda _received: counter.wrote())
        screen.visited.connect(lambda _visited: counter.wrote())
        screen.dossier_wanted.connect(counter.open_dossier)
        screen.counted_today.connect(say_today)
        screen.day_confirmed.connect(counter.wrote)
        return screen

    def say_today(count: int) -> None:
        if window.current_key == RECEPTION:
            said = translate("Counter", "{count} received today").format(count=count)
            window.set_header(translate("Counter", "New dossier"), said)

    window.add_screen(RECEPTION, title, "file-plus", "F2", build, also="Ctrl+1")
    counter.offer(Offer(title, lambda: window.show_screen(RECEPTION), key="F2", icon="file-plus"))
