"""What is still owed for what goes over the counter, and how it came: one key each."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from ui import wording
from ui.returning.case import Case, FeeWay
from ui.widgets.card import Card
from ui.widgets.choice import SegmentedChoice
from ui.widgets.digits import CodeLabel
from ui.widgets.text import Text

translate = QCoreApplication.translate

FEE_KEYS = {FeeWay.CASH: "Alt+1", FeeWay.VIETQR: "Alt+2", FeeWay.BEFORE: "Alt+3"}


class FeeCard(Card):
    """`chosen` tells how the money came; the same key again leaves it owed."""

    chosen = Signal(FeeWay)

    def __init__(self) -> None:
        super().__init__()
        self.amount = CodeLabel("", 18, 700)
        self.note = Text("", 13, 400, "text2", wrap=True)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Text(translate("Returning", "Fee"), 13, 600, "text2"))
        head.addWidget(self.note, 1)
        head.addWidget(self.amount)
        labels = {
            FeeWay.CASH: translate("Returning", "Cash"),
            FeeWay.VIETQR: "VietQR",
            FeeWay.BEFORE: translate("Returning", "Paid before"),
        }
        self.ways = SegmentedChoice(
            [(way.value, f"{labels[way]}  {FEE_KEYS[way]}") for way in FeeWay], translate("Returning", "Fee")
        )
        self.ways.chosen.connect(lambda value: self.chosen.emit(FeeWay(value)))
        self.body.addLayout(head)
        self.body.addWidget(self.ways)
        # Wrapped words need more height than the size hint knows of.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def show_case(self, case: Case) -> None:
        """Show what is owed; nothing owed takes no room. A transfer is never told as paid."""
        self.setVisible(case.owed > 0)
        self.amount.setText(wording.money(case.owed))
        self.ways.choose(case.fee.value if case.fee else "")
        said = {
            None: translate("Returning", "not paid yet; that holds nothing up"),
            FeeWay.CASH: translate("Returning", "taken in cash now"),
            FeeWay.VIETQR: translate("Returning", "VietQR, to be checked on the account"),
            FeeWay.BEFORE: translate("Returning", "paid before or elsewhere, only noted"),
        }[case.fee]
        self.note.setText(said)
        self.note.set_ink("today" if case.fee in (None, FeeWay.VIETQR) else "text2")
