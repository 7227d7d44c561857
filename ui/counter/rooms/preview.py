"""Paper on the screen, where there is no printer or the clerk wants to look first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.counter.keys import PREVIEW
from ui.preview.view import PreviewScreen

if TYPE_CHECKING:
    from ui.counter.counter import Counter

translate = QCoreApplication.translate


def join(counter: Counter) -> None:
    """Offer the screen and connect what it tells."""
    paper = counter.paper

    def build() -> PreviewScreen:
        screen = PreviewScreen()

        def know() -> None:
            screen.know_printers(paper.known.names, paper.choices.usual() or paper.known.default)

        screen.left.connect(paper.looking.back)
        screen.print_wanted.connect(paper.looking.print_shown)
        screen.paper_wanted.connect(lambda job, size: paper.looking.redraw(job, size, screen.replace_job))
        screen.save_wanted.connect(paper.looking.save)
        paper.known.heard.connect(know)
        know()
        return screen

    title = translate("Counter", "Preview")
    counter.window.add_screen(PREVIEW, title, "", "", build, in_rail=False, rail_key=None)
