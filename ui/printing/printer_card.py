"""The card of the printer: choose one, print a slip, and say whether it came out as it should."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.printing.bitmap import Pages
from ui.printing.choices import SCREEN
from ui.printing.known import KnownPrinters
from ui.printing.press import PressPrinters
from ui.printing.printer_option import PrinterOption
from ui.printing.queue import PrintQueue
from ui.printing.trial import PAPERS, Trial, is_thermal
from ui.printing.words import paper_name
from ui.theme import Dressed, Tone, colour, look
from ui.widgets.announce import announce
from ui.widgets.buttons import KeyButton, Kind
from ui.widgets.card import Card
from ui.widgets.choice import SegmentedChoice
from ui.widgets.state_line import StateLine
from ui.widgets.text import Text

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk
    from ui.printing.printers import Printers

translate = QCoreApplication.translate

RIGHT, WRONG_MARKS, NO_PAPER = "right", "wrong_marks", "no_paper"
_DPI = 203
_NARROW, _INK = 900, (90, 60, 760, 455)
"""Dots: a roll or a label is shown whole, of a sheet the corner with the ink."""
_BESIDE = 760  # design pixels: narrower, the slip stands under the list


class PrinterCard(Dressed, QWidget):
    """For the settings and the first run. `answered` tells what the clerk saw: right, wrong_marks or no_paper.

    Without `printers` it starts a press of its own, ended with it.
    """

    answered = Signal(str)

    def __init__(
        self, desk: OpenDesk, printers: Printers | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        own = printers or PressPrinters()
        if printers is None:
            self.destroyed.connect(own.close)
        self.known = KnownPrinters(own, parent=self)
        self.trial = Trial(desk, self, self.known, PrintQueue(own, parent=self))
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._choose)
        self.options: list[PrinterOption] = []
        self._build()
        self._lay_out()
        self._finish()

    def shown(self) -> None:
        """Called when the card comes into sight: the printers are asked for."""
        self.trial.begin()

    # What the trial tells it -------------------------------------------------------------------------

    def show_printers(self, names: Sequence[str], default: str, chosen: str) -> None:
        """Offer the printers there are, and the screen."""
        wanted = [*names, SCREEN]
        if chosen not in wanted:
            wanted.insert(0, chosen)
        if [option.printer for option in self.options] != wanted:
            self._fill(wanted, names, default)
        for option in self.options:
            if option.printer == chosen:
                option.setChecked(True)
        self.papers.choose(self.trial.paper)

    def show_slip(self, pdf: bytes, paper: str) -> None:
        """Show what should come out."""
        self.slip.show_pdf(pdf)
        self.papers.choose(paper)
        self.slip.setAccessibleName(
            translate("Printing", "The test slip on {paper}").format(paper=paper_name(paper))
        )

    def show_sending(self) -> None:
        """The slip is on its way."""
        self.state.show_state(translate("Printing", "Sending the test slip…"), "printer", None)

    def show_sent(self, at: datetime) -> None:
        """A printer took it; what came out, the clerk sees."""
        said = translate("Printing", "Test slip sent at {hour}").format(hour=f"{at:%H:%M}")
        if self.trial.printer == SCREEN:
            said = translate("Printing", "This is the test slip: papers are shown on the screen")
        self._say(said, "circle-check", Tone.DONE)
        self.advice.hide()
        self.answers[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_failed(self, why: str) -> None:
        """It did not go out."""
        self._say(translate("Printing", "Not printed: {why}").format(why=why), "triangle-alert", Tone.TODAY)

    # Gestures ----------------------------------------------------------------------------------------

    def _choose(self, button: object) -> None:
        if isinstance(button, PrinterOption):
            self.trial.choose_printer(button.printer)
            self.state.hide()
            self.advice.hide()

    def _answer(self, seen: str) -> None:
        said = {
            RIGHT: translate("Printing", "Good: receipts go to this printer."),
            WRONG_MARKS: translate(
                "Printing",
                "Every page goes out as a picture, so no letter can be missing. Set the driver to 100 %, no scaling,"
                " and a darker print; then print the slip again.",
            ),
            NO_PAPER: translate(
                "Printing",
                "Look at the cable, the power and the paper, then print the slip again. If the printer stands in the"
                " list twice, choose the other one.",
            ),
        }[seen]
        self.advice.setText(said)
        self.advice.set_ink(Tone.DONE.value if seen == RIGHT else Tone.TODAY.value)
        self.advice.show()
        announce(self, said)
        self.answered.emit(seen)

    def _say(self, words: str, icon: str, tone: Tone) -> None:
        self.state.show_state(words, icon, tone)
        self.state.show()
        announce(self, words)

    # Building ----------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.papers = SegmentedChoice(
            [(paper, paper_name(paper)) for paper in PAPERS], translate("Printing", "Paper of the receipt")
        )
        self.papers.chosen.connect(self.trial.choose_paper)
        self.try_button = KeyButton(translate("Printing", "Print a test slip"), "Ctrl+P", icon="printer")
        self.try_button.clicked.connect(self.trial.print_slip)
        self.again_button = KeyButton(
            translate("Printing", "Look for printers"), "F5", Kind.QUIET, "refresh-cw"
        )
        self.again_button.clicked.connect(self.known.ask)
        self.state = StateLine()
        self.state.hide()
        self.slip = SlipPicture()
        self.advice = Text("", 14, 500, wrap=True)
        self.advice.hide()
        self.answers = (
            KeyButton(translate("Printing", "Right"), "Alt+1", icon="check"),
            KeyButton(translate("Printing", "Marks are wrong"), "Alt+2"),
            KeyButton(translate("Printing", "No paper"), "Alt+3"),
        )
        for button, seen in zip(self.answers, (RIGHT, WRONG_MARKS, NO_PAPER), strict=True):
            button.clicked.connect(lambda _on=False, seen=seen: self._answer(seen))

    def _lay_out(self) -> None:
        self._list = QVBoxLayout()
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addLayout(self._list)
        left.addWidget(Text(translate("Printing", "Paper of the receipt"), 13, 600, "text2"))
        left.addWidget(self.papers)
        keys = QHBoxLayout()
        keys.setSpacing(8)
        keys.addWidget(self.try_button)
        keys.addWidget(self.again_button)
        keys.addStretch(1)
        left.addLayout(keys)
        state = QHBoxLayout()
        state.addWidget(self.state)
        state.addStretch(1)
        left.addLayout(state)
        left.addStretch(1)
        card = Card(translate("Printing", "Does the slip that came out look like this?"))
        card.body.addWidget(self.slip)
        card.body.addWidget(Text(translate("Printing", "Are the Vietnamese marks right?"), 14, 600))
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in self.answers:
            row.addWidget(button)
        row.addStretch(1)
        card.body.addLayout(row)
        card.body.addWidget(self.advice)
        right = QVBoxLayout()
        right.addWidget(card)
        right.addStretch(1)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.addLayout(left, 9)
        self._across.addLayout(right, 11)

    def _fill(self, wanted: Sequence[str], names: Sequence[str], default: str) -> None:
        for option in self.options:
            self._group.removeButton(option)
            self._list.removeWidget(option)
            option.hide()
            option.deleteLater()
        self.options = [PrinterOption(name, _about(name, names, default)) for name in wanted]
        for option in self.options:
            self._group.addButton(option)
            self._list.addWidget(option)

    def _dress(self) -> None:
        self._list.setSpacing(8)
        self._across.setSpacing(look().px(24))
        self._fit()

    def _fit(self) -> None:
        beside = self.width() >= look().px(_BESIDE)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._across.direction() != way:
            self._across.setDirection(way)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def _about(name: str, names: Sequence[str], default: str) -> str:
    if name == SCREEN:
        return translate("Printing", "Without a printer everything can be tried all the same")
    if name not in names:
        return translate("Printing", "Not seen now: switch it on, then look again")
    if is_thermal(name):
        return translate("Printing", "Thermal, 80 mm: printed as pictures, so marks stay")
    return (
        translate("Printing", "The default printer") if name == default else translate("Printing", "Sheets")
    )


class SlipPicture(Dressed, QWidget):
    """The upper part of the slip, dot by dot as the printer gets it."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._finish()

    def show_pdf(self, pdf: bytes) -> None:
        """Show the ink of a slip."""
        with Pages(pdf) as pages:
            whole = pages.black(0, _DPI)
        sheet = whole.width() > _NARROW
        seen = whole.copy(QRect(*_INK)) if sheet else whole
        self._image = seen.convertToFormat(QImage.Format.Format_Grayscale8)
        self.update()

    def _dress(self) -> None:
        self.setFixedHeight(look().px(264))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("#FFFFFF"))  # paper is white at night too
        painter.setPen(colour(look().tokens.border))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        if not self._image.isNull():
            room = self.rect().adjusted(1, 1, -1, -1)
            ratio = self.devicePixelRatioF()
            seen = self._image.scaled(
                round(room.width() * ratio),
                round(room.height() * ratio),
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            seen.setDevicePixelRatio(ratio)
            painter.drawImage(room.topLeft(), seen)
        painter.end()
