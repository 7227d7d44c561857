"""The printers of the counter, reached through Ctrl+K: a trial slip, and which form goes where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.counter.keys import PRINTERS, RECEPTION
from ui.printing.view import PrintersScreen
from ui.widgets.palette import Offer

if TYPE_CHECKING:
    from ui.counter.counter import Counter

translate = QCoreApplication.translate


def join(counter: Counter) -> None:
    """Offer the screen and connect what it tells."""
    window, title = counter.window, translate("Counter", "Printers")
    before = [RECEPTION]

    def build() -> PrintersScreen:
        screen = PrintersScreen(counter.desk, counter.paper.printers)
        screen.left.connect(lambda: window.show_screen(before[0]))
        return screen

    def show() -> None:
        if window.current_key != PRINTERS:
            before[0] = window.current_key
        window.show_screen(PRINTERS)

    window.add_screen(PRINTERS, title, "", "", build, in_rail=False, rail_key=None)
    words = translate("Counter", "a test slip, and which form goes to which printer")
    counter.offer(Offer(title, show, detail=words, icon="printer"))
