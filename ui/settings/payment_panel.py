"""The account that fees are paid into: what every citizen's QR at this counter will name."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desk_app.accounts import may_administer
from desk_app.domain.errors import InputRefused
from desk_app.domain.vietqr import vietqr_payload
from desk_app.domain.words import tidy
from desk_app.store.preferences import DESK
from ui import refused
from ui.settings.panel import Panel, Setting
from ui.theme import Dressed, look
from ui.widgets.buttons import KeyButton, Kind
from ui.widgets.card import Card
from ui.widgets.fields import Field
from ui.widgets.text import Text

translate = QCoreApplication.translate

BIN, ACCOUNT, RECEIVER = "payment.bin", "payment.account", "payment.receiver"
_LABEL = 132


@dataclass(frozen=True, slots=True)
class Account:
    """Where money goes; empty everywhere when this counter takes no transfers."""

    bank: str = ""
    number: str = ""
    receiver: str = ""


class PaymentPanel(Panel):
    """A QR without an amount shows at once whether a bank's app finds the office behind the number."""

    def __init__(self, given: Setting) -> None:
        intro = translate("Settings", "Every citizen's transfer goes there. An administrator changes it.")
        super().__init__(given, intro)
        self.bank = Field(translate("Settings", "Bank (BIN)"), "970415", label_width=_LABEL)
        self.number = Field(translate("Settings", "Account"), label_width=_LABEL)
        self.receiver = Field(translate("Settings", "Receiver"), "UBND XA …", label_width=_LABEL)
        self.save = KeyButton(translate("Settings", "Keep the account"), "Enter", Kind.PRIMARY, binds=False)
        self.code = _Code()
        self._told = Text("", 13, 400, "text2", wrap=True)
        card = Card(translate("Settings", "Account of the office"))
        for field in self._fields().values():
            card.body.addWidget(field)
        row = QHBoxLayout()
        row.addWidget(self.save)
        row.addStretch(1)
        card.body.addLayout(row)
        tried = Card(translate("Settings", "Try it"))
        beside = QHBoxLayout()
        beside.setSpacing(16)
        beside.addWidget(self.code, 0, Qt.AlignmentFlag.AlignTop)
        beside.addWidget(self._told, 1)
        tried.body.addLayout(beside)
        self.add(card)
        self.add(tried)
        for field in self._fields().values():
            field.edited.connect(lambda _text: self._try())
            field.entry.returnPressed.connect(self.submit)
        self.save.clicked.connect(self.submit)
        self._finish()

    def shown(self) -> None:
        """Show the account there is."""
        desk, clerk = self.given.desk, self.given.clerk()

        def read() -> tuple[Account, bool]:
            get = desk.preferences.get
            found = Account(get(DESK, BIN, ""), get(DESK, ACCOUNT, ""), get(DESK, RECEIVER, ""))
            return found, may_administer(desk, clerk)

        self.given.run(read, done=lambda found: self._show(*found), failed=self.refuse)

    def submit(self) -> None:
        """Keep what was typed, when it can be an account; empty everywhere: no transfers here."""
        account, trouble = self._read()
        for name, field in self._fields().items():
            wrong = trouble is not None and trouble.field == name
            field.set_missing(refused.sentence(trouble) if trouble is not None and wrong else None)
        if trouble is not None:
            self._fields()[trouble.field].setFocus()
            return
        desk = self.given.desk

        def keep() -> None:
            for name, value in ((BIN, account.bank), (ACCOUNT, account.number), (RECEIVER, account.receiver)):
                desk.preferences.put(DESK, name, value)

        self.given.run(keep, done=lambda _: self._kept(), failed=self.refuse)

    def _read(self) -> tuple[Account, InputRefused | None]:
        account = Account(
            self.bank.text().strip(), self.number.text().replace(" ", ""), tidy(self.receiver.text())
        )
        if account == Account():
            return account, None
        try:
            vietqr_payload(account.bank, account.number)
        except InputRefused as trouble:
            return account, trouble
        if not account.receiver:
            return account, InputRefused("field_missing", field="receiver")
        return account, None

    def _show(self, account: Account, may: bool) -> None:
        self.bank.set_text(account.bank)
        self.number.set_text(account.number)
        self.receiver.set_text(account.receiver)
        for field in self._fields().values():
            field.setEnabled(may)
        self.save.setEnabled(may)
        self._try()

    def _try(self) -> None:
        account, trouble = self._read()
        good = trouble is None and account != Account()
        self.code.show_text(vietqr_payload(account.bank, account.number) if good else "")
        said = translate("Settings", "Scan it with a bank's app: it must name {receiver}. Pay nothing.")
        if not good:
            said = translate(
                "Settings", "With bank, account and receiver filled in, a QR to try stands here."
            )
        self._told.setText(said.format(receiver=account.receiver))

    def _kept(self) -> None:
        self.preferred.emit()
        self.said.emit(translate("Settings", "The account is kept for this counter."))

    def _fields(self) -> dict[str, Field]:
        return {"bank": self.bank, "account": self.number, "receiver": self.receiver}


class _Code(Dressed, QWidget):
    """The QR of the account, black on white in any look."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[list[bool]] = []
        self.setAccessibleName(translate("Settings", "QR of the account"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._finish()

    def show_text(self, text: str) -> None:
        """Show the QR of `text`; nothing for none."""
        self._rows = _modules(text) if text else []
        self._dress()

    def _dress(self) -> None:
        self.setVisible(bool(self._rows))
        self.updateGeometry()
        self.update()

    def _module(self) -> int:
        return max(3, look().px(176) // (len(self._rows) + 8)) if self._rows else 0

    def sizeHint(self) -> QSize:
        side = self._module() * (len(self._rows) + 8)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("#FFFFFF"))
        side = self._module()
        for y, row in enumerate(self._rows):
            for x, dark in enumerate(row):
                if dark:
                    painter.fillRect((x + 4) * side, (y + 4) * side, side, side, QColor("#000000"))
        painter.end()


def _modules(text: str) -> list[list[bool]]:
    import qrcode
    from qrcode.constants import ERROR_CORRECT_M

    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(text)
    code.make()
    return [[bool(module) for module in row] for row in code.modules]
