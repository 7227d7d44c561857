"""What went over the counter last, and the way back: an entry with its reason, or the page put away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy

from desk_app.domain.codes import grouped
from desk_app.domain.dossier import Dossier
from ui.returning.case import Case
from ui.returning.presenter import Handed
from ui.theme import look
from ui.widgets.buttons import KeyButton, Kind, key_sequences
from ui.widgets.card import Card
from ui.widgets.choice import SegmentedChoice
from ui.widgets.fields import Field
from ui.widgets.icon_label import IconLabel
from ui.widgets.text import Text

translate = QCoreApplication.translate

OTHER = "other"
WORDS = 380  # design pixels that the words need beside the keys


class LastCard(Card):
    """`brought_back` opens again what was put away; `revoked` tells why a hand-over was none."""

    brought_back = Signal()
    revoked = Signal(str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._handed: Handed | None = None
        self._icon = IconLabel("check", 16, "done")
        self.words = Text("", 14, 600, wrap=True)
        self.slip = KeyButton(translate("Returning", "Slip"), "Ctrl+P", Kind.QUIET, binds=False)
        self.undo = KeyButton("", "Ctrl+Z", Kind.QUIET)
        said = QHBoxLayout()
        said.setSpacing(10)
        said.addWidget(self._icon)
        said.addWidget(self.words, 1)
        keys = QHBoxLayout()
        keys.setSpacing(10)
        keys.addStretch(1)
        keys.addWidget(self.slip)
        keys.addWidget(self.undo)
        line = self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        line.setSpacing(4)
        line.addLayout(said, 1)
        line.addLayout(keys)
        reasons = (
            (
                translate("Returning", "Wrong receipt scanned"),
                translate("Returning", "Wrong receipt scanned"),
            ),
            (translate("Returning", "Not handed over yet"), translate("Returning", "Not handed over yet")),
            (OTHER, translate("Returning", "Another reason")),
        )
        self._why = Text(
            translate(
                "Returning",
                "The entry stays in the history; a second one says it was a mistake. Money stays as written.",
            ),
            13,
            400,
            "text2",
            wrap=True,
        )
        self.reasons = SegmentedChoice(reasons, translate("Returning", "Why was it none?"))
        self.reason = Field(translate("Returning", "Reason"))
        self.write = KeyButton(translate("Returning", "Write it down"), "Enter", Kind.PERSON, binds=False)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.write)
        self.body.addLayout(line)
        for widget in (self._why, self.reasons, self.reason):
            self.body.addWidget(widget)
        self.body.addLayout(buttons)
        self.undo.clicked.connect(self._undo)
        self.write.clicked.connect(self._write)
        self.reason.entry.returnPressed.connect(self._write)
        self.reasons.chosen.connect(self._chosen)
        enter = QShortcut(self.reasons)
        enter.setKeys(key_sequences("Enter"))
        enter.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        enter.activated.connect(self._write)
        self.close_form()
        self.hide()
        # Wrapped words need more height than the size hint knows of.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def show_handed(self, handed: Handed) -> None:
        """Say what went to whom, when."""
        self._handed = handed
        said = (
            translate("Returning", "Fee noted: {codes}, {name}, {hour}")
            if handed.only_money
            else translate("Returning", "Handed over: {codes}, {name}, {hour}")
        )
        self._say(said.format(codes=_codes(handed.dossiers), name=handed.name, hour=f"{handed.at:%H:%M}"))
        self._icon.set_icon("check", "done")
        self.undo.set_label(translate("Returning", "Revoke"))
        self.undo.setVisible(not handed.only_money)
        self.slip.setVisible(not handed.only_money)

    def show_dropped(self, case: Case) -> None:
        """Say what was put away unwritten."""
        self._handed = None
        said = translate("Returning", "Put away: {codes}, {name}; nothing was written")
        self._say(said.format(codes=_codes(case.dossiers), name=case.dossiers[0].owner.full_name))
        self._icon.set_icon("undo-2", "text2")
        self.undo.set_label(translate("Returning", "Open again"))
        self.slip.hide()
        self.undo.show()

    def show_revoked(self, handed: Handed) -> None:
        """Say that the hand-over was taken back."""
        self._handed = None
        self._say(
            translate("Returning", "Revoked: {codes}, {name}").format(
                codes=_codes(handed.dossiers), name=handed.name
            )
        )
        self._icon.set_icon("undo-2", "person")
        self.undo.hide()
        self.slip.hide()

    def handed(self) -> Handed | None:
        """What went over the counter last and still stands."""
        return self._handed

    def close_form(self) -> bool:
        """Put the question away; say whether it was to be seen."""
        seen = not self.reasons.isHidden()
        for widget in (self._why, self.reasons, self.reason, self.write):
            widget.hide()
        return seen

    def _fold(self) -> None:
        """The keys go under the words where both have no room in one line."""
        keys = sum(button.sizeHint().width() for button in (self.slip, self.undo) if not button.isHidden())
        narrow = self.width() - keys < look().px(WORDS)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._line.setDirection(down if narrow else across)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _say(self, said: str) -> None:
        self.close_form()
        self.words.setText(said)
        self.show()
        QTimer.singleShot(0, self, self._fold)

    def _undo(self) -> None:
        if self._handed is None:
            self.brought_back.emit()
            return
        self.reasons.choose("")
        self.reason.set_text("")
        self.reason.set_missing(None)
        for widget in (self._why, self.reasons, self.write):
            widget.show()
        self.reasons.setFocus()

    def _chosen(self, value: str) -> None:
        self.reason.setVisible(value == OTHER)
        if value == OTHER:
            self.reason.setFocus()

    def _write(self) -> None:
        chosen = self.reasons.value
        reason = self.reason.text().strip() if chosen == OTHER else chosen
        if not reason:
            self.reason.setVisible(chosen == OTHER)
            self.reason.set_missing(translate("Returning", "Write down why."))
            (self.reason if chosen == OTHER else self.reasons).setFocus()
            return
        self.revoked.emit(reason)


def _codes(dossiers: Sequence[Dossier]) -> str:
    first = grouped(dossiers[0].scan_code)
    if len(dossiers) == 1:
        return first
    more = translate("Returning", "and {count} more").format(count=len(dossiers) - 1)
    return f"{first} {more}"
