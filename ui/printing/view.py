"""The screen of the printers: try one, and say which form goes where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from ui.printing.forms_card import FormsCard
from ui.printing.printer_card import PrinterCard
from ui.widgets.buttons import KeyButton
from ui.widgets.leading import lead_focus
from ui.widgets.page import Page
from ui.widgets.text import Text

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk
    from ui.printing.printers import Printers

translate = QCoreApplication.translate


class PrintersScreen(Page):
    """Reached by Ctrl+K "máy in"; `left` on Esc."""

    left = Signal()

    def __init__(self, desk: OpenDesk, printers: Printers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card = PrinterCard(desk, printers)
        self.forms = FormsCard(self.card.trial.choices, self.card.known)
        self.middle.addWidget(self.card)
        self.middle.addSpacing(8)
        self.middle.addWidget(Text(translate("Printing", "Every form"), 16, 600))
        self.middle.addWidget(self.forms, 1)
        back = KeyButton(translate("Printing", "Close"), "Esc")
        back.clicked.connect(self.left)
        self.bar.add(back)
        lead_focus(self, self.card.try_button)

    def shown(self) -> None:
        """Called by the window each time the page is shown."""
        self.card.shown()
        self.forms.shown()
