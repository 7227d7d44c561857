"""Paper on the screen, where there is no printer or the clerk wants to look first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.counter.keys import PREVIEW, RECEPTION
from ui.preview.view import PreviewScreen
from ui.work.printing import default_printer

if TYPE_CHECKING:
    from ui.counter.counter import Counter

translate = QCoreApplication.translate


def join(counter: Counter) -> None:
    """Offer the screen and connect what it tells."""

    def build() -> PreviewScreen:
        screen = PreviewScreen(can_print=bool(default_printer()))
        screen.left.connect(counter.paper.back_from_preview)
        screen.print_wanted.connect(counter.paper.print_pdf)
        return screen

    title = translate("Counter", "Preview")
    counter.window.add_screen(PREVIEW, title, "", "", build, in_rail=False, rail_key=RECEPTION)
