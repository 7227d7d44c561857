"""One dossier, opened from wherever its code was met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.counter.keys import DOSSIER, RETURNING, WORKLIST
from ui.dossier.view import DossierScreen

if TYPE_CHECKING:
    from ui.counter.counter import Counter

translate = QCoreApplication.translate


def join(counter: Counter) -> None:
    """Offer the screen and connect what it tells."""
    window = counter.window

    def build() -> DossierScreen:
        screen = DossierScreen(
            counter.desk,
            actor=counter.actor,
            reprint=counter.paper.print_again,
            print_documents=counter.paper.print_documents,
            hand_over=lambda: window.show_screen(RETURNING),
        )
        screen.left.connect(counter.back_from_dossier)
        screen.headed.connect(window.set_header)
        screen.said.connect(window.toast)
        screen.stepped.connect(lambda _id: counter.wrote())
        counter.scan_folder.arrived.connect(screen.scans.tray_filled)
        counter.left.connect(screen.scans.viewer.clear)
        counter.line.loop.round_ended.connect(lambda _report: screen.refresh())
        return screen

    title = translate("Counter", "Dossier")
    window.add_screen(DOSSIER, title, "", "", build, in_rail=False, rail_key=WORKLIST)
