"""The card of what the province set aside: whose, why, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.sync.presenter import Aside
from ui.sync.state_card import REPORT_KEY
from ui.theme import Tone
from ui.widgets.buttons import KeyButton, Kind
from ui.widgets.card import Card
from ui.widgets.digits import CodeLabel
from ui.widgets.icon_label import IconLabel
from ui.widgets.text import Text

translate = QCoreApplication.translate


class AsideCard(Card):
    """What the province set aside: nothing is lost, somebody decides.

    `mended` tells the dossier's id, the field to put right and why, `opened` the id alone where no correction helps,
    `again` asks the province once more, `reported` gives the words for its help desk.
    """

    opened = Signal(str)
    mended = Signal(str, str, str)
    again = Signal()
    reported = Signal(str)

    def __init__(self) -> None:
        super().__init__(" ", tone=Tone.PERSON)
        self.lead_with(IconLabel("user", 20, "person"))
        self._rows: list[QWidget] = []
        self._shown: tuple[Aside, ...] = ()
        self._first_report: KeyButton | None = None
        self._report_key = REPORT_KEY
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def leave_report_key(self, left: bool) -> None:
        """The report of the line has the key while it is in sight: one key, one report."""
        self._report_key = "" if left else REPORT_KEY
        if self._first_report is not None:
            self._first_report.set_key(self._report_key)

    def show_aside(self, aside: tuple[Aside, ...]) -> None:
        """Show each with its cause; nothing to show takes no room."""
        if aside == self._shown:
            self.setVisible(bool(aside))
            return  # built anew, a button would lose the focus under the clerk's fingers
        self._shown, self._first_report = aside, None
        for row in self._rows:
            self.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.set_title(translate("Sync", "Needs a person ({count})").format(count=len(aside)))
        self._rows = [self._row(each, first=place == 0) for place, each in enumerate(aside)]
        for row in self._rows:
            self.body.addWidget(row)
        self.setVisible(bool(aside))

    def _row(self, aside: Aside, *, first: bool) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(4)
        top = QHBoxLayout()
        top.addWidget(CodeLabel(aside.code, 14, 600))
        top.addStretch(1)
        top.addWidget(Text(aside.told, 13, 400, "text2"))
        column.addLayout(top)
        if aside.about:
            column.addWidget(Text(aside.about, 13, 400, wrap=True))
        said = translate("Sync", "The province gave it back: {why}").format(why=aside.why)
        column.addWidget(Text(said, 14, 600, wrap=True))
        column.addLayout(self._buttons(aside, first=first))
        return row

    def _buttons(self, aside: Aside, *, first: bool) -> QHBoxLayout:
        """Only what can be done: what was refused for good is not sent once more."""
        row = QHBoxLayout()
        row.setSpacing(6)
        if aside.dossier_id:
            words = translate("Sync", "Mend") if aside.mends else translate("Sync", "Open the dossier")
            mend = KeyButton(words, "Alt+E" if first else "", Kind.PERSON)
            mend.clicked.connect(lambda _checked=False: self._mend(aside))
            row.addWidget(mend)
        if aside.held:
            again = KeyButton(translate("Sync", "Send again"), "Alt+J" if first else "")
            again.clicked.connect(self.again)
            row.addWidget(again)
        report = KeyButton(translate("Sync", "Tell the province"), self._report_key if first else "")
        if first:
            self._first_report = report
        report.clicked.connect(lambda _checked=False: self.reported.emit(aside.report))
        row.addWidget(report)
        row.addStretch(1)
        return row

    def _mend(self, aside: Aside) -> None:
        if aside.mends:
            reason = translate("Sync", "The province gave it back: {why}").format(why=aside.why)
            self.mended.emit(aside.dossier_id, aside.field, reason)
        else:
            self.opened.emit(aside.dossier_id)
