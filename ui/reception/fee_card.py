"""What it costs and how it is paid."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk_app.domain.fees import Fee, PaymentMethod
from desk_app.domain.procedure import Procedure
from ui import wording
from ui.reception import fee_words, missing_words
from ui.reception.focus import focus_choice
from ui.reception.form import Form
from ui.reception.showing import Page
from ui.theme import look
from ui.widgets.card import Card
from ui.widgets.choice import SegmentedChoice
from ui.widgets.cut_text import CutText
from ui.widgets.digits import CodeLabel
from ui.widgets.fields import Field
from ui.widgets.keycap import Keycap
from ui.widgets.text import Text

FEE_KEY = "Alt+F"


class FeeCard(Card):
    """The catalogue's price, a sum of the clerk's own, and the four ways to pay."""

    method_chosen = Signal(str)
    written = Signal(str, str)  # fee_amount, pages or sets, and the text

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", small=True, parent=parent)
        self.set_title(self.tr("Fee"))
        self.why = Text("", 13, ink="text2", wrap=True)
        self._gist = CutText("", 13, ink="text2", lines=1)
        self._amount = CodeLabel("", 18, 700)
        self.method = SegmentedChoice(name=self.tr("How the fee is paid"))
        self._sum = Field(self.tr("Amount"), self.tr("đ"), weight=600)
        self._pages = Field(self.tr("Pages"), "1", weight=600, label_width=60)
        self._sets = Field(self.tr("Sets"), "1", weight=600, label_width=40)
        self._lay_out()
        self._connect()

    def fill(self, form: Form, procedure: Procedure | None) -> None:
        """Show what was typed."""
        self._sum.set_text(form.fee_amount)
        self._pages.set_text(form.pages)
        self._sets.set_text(form.sets)
        self._counts.setVisible(procedure is not None and bool(procedure.fee.page_rates))

    def show_page(self, page: Page) -> None:
        """Show the price as it is agreed now."""
        self.setVisible(page.procedure is not None)
        if page.fee is None:
            return
        fee: Fee = page.fee
        self._amount.setText(wording.money(fee.amount) if fee.amount is not None else "—")
        told = fee_words.why(fee, page.procedure, page.form) if page.procedure else fee_words.Reason()
        self.why.setText(told.whole)
        self._gist.setText(told.gist)
        self._gist.setToolTip(told.whole)
        self.method.setAccessibleDescription(told.whole)
        self._place_why()
        self.method.choose(fee.method)
        self._sum.setVisible(fee.method is not PaymentMethod.EXEMPT)
        known = page.procedure.fee.price(pages=1) if page.procedure else None
        self._sum.entry.setPlaceholderText(wording.money(known) if known else self.tr("đ"))
        troubles = {each.field: missing_words.sentence(each) for each in page.troubles}
        self._sum.set_missing(troubles.get("fee.amount"))
        self._pages.set_missing(troubles.get("pages"))
        self._sets.set_missing(troubles.get("sets"))

    def go_to(self, field: str) -> None:
        """Put the focus where `field` is written."""
        wanted = {"fee.amount": self._sum, "pages": self._pages, "sets": self._sets}.get(field)
        if wanted is not None and not wanted.isHidden():
            wanted.entry.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            focus_choice(self.method)

    def _lay_out(self) -> None:
        self.right.addWidget(self._gist, 1)
        self.right.addWidget(Keycap(FEE_KEY))
        self.right.addWidget(self._amount)
        self.method.set_options(
            [
                (PaymentMethod.EXEMPT.value, self.tr("Exempt")),
                (PaymentMethod.CASH.value, self.tr("Cash")),
                (PaymentMethod.VIETQR.value, "VietQR"),
                (PaymentMethod.LATER.value, self.tr("Later")),
            ]
        )
        self._counts = QWidget()
        row = QHBoxLayout(self._counts)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._pages)
        row.addWidget(self._sets)
        self.body.addWidget(self.why)
        self.body.addWidget(self._counts)
        self.body.addWidget(self.method)
        self.body.addWidget(self._sum)

    def _place_why(self) -> None:
        """A low window has no line for the sentence: its gist stands beside the caption."""
        said, compact = bool(self.why.text()), look().compact
        self.why.setVisible(said and not compact)
        self._gist.setVisible(said and compact)
        self._head.setStretchFactor(self.right, 1000 if said and compact else 0)

    def _dress(self) -> None:
        super()._dress()
        if hasattr(self, "_gist"):
            self._place_why()

    def _connect(self) -> None:
        self.method.chosen.connect(self.method_chosen)
        for name, field in (("fee_amount", self._sum), ("pages", self._pages), ("sets", self._sets)):
            field.edited.connect(lambda text, name=name: self.written.emit(name, text))
