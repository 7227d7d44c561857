"""The foot of the sync panel: what the province has of today, and how new the packs are."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.sync import line_words
from ui.sync.presenter import Panel
from ui.theme import Dressed, colour, look
from ui.widgets.buttons import KeyButton, Kind
from ui.widgets.text import Text

translate = QCoreApplication.translate


class Foot(Dressed, QWidget):
    """Facts under a hairline, and the two buttons of what is carried by hand: `export` and `answer`."""

    def __init__(self) -> None:
        super().__init__()
        self._unsent = self._busy = False
        self.received, self.last_round = Text("", 13, 600), Text("", 13, 600)
        self.catalogue, self.calendar = Text("", 13, 600), Text("", 13, 600)
        self.export = KeyButton(translate("Sync", "Package to carry (sealed)"), "Ctrl+E")
        self.export.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.answer = KeyButton(translate("Sync", "Answer"), "Alt+0")
        self.answer.setAccessibleDescription(translate("Sync", "Take in the province's answer to a package"))
        self.answer.setToolTip(translate("Sync", "Take in the province's answer to a package"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.grid = QGridLayout()
        column.addLayout(self.grid)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(6)
        self._buttons.addWidget(self.export, 1)
        self._buttons.addWidget(self.answer)
        self.stop = KeyButton(translate("Sync", "Stop"), "Alt+0", Kind.QUIET, "x")
        self.stop.setAccessibleDescription(translate("Sync", "Give up the package; no half file is left"))
        self.stop.hide()
        self._buttons.addWidget(self.stop)
        column.addLayout(self._buttons)
        self.grid.setVerticalSpacing(2)
        self.grid.setColumnStretch(0, 1)
        for line, (label, value) in enumerate(
            (
                (translate("Sync", "At the province of today's"), self.received),
                (translate("Sync", "Last whole round"), self.last_round),
                (translate("Sync", "Catalogue of procedures"), self.catalogue),
                (translate("Sync", "Working calendar"), self.calendar),
            )
        ):
            self.grid.addWidget(Text(label, 13, 400, "text2"), line, 0)
            self.grid.addWidget(value, line, 1, Qt.AlignmentFlag.AlignRight)
        self._finish()

    def show_panel(self, panel: Panel) -> None:
        """Show the facts of `panel`."""
        state, now = panel.state, panel.now
        last = line_words.moment(state.last_round, now) if state.last_round else ""
        today = translate("Sync", "{sent} of {count} dossiers")
        self.received.setText(today.format(sent=panel.at_province, count=panel.received_today))
        self.last_round.setText(last or translate("Sync", "none yet"))
        version = translate("Sync", "version {version}")
        since = f" ({panel.catalogue_since:%d/%m})" if panel.catalogue_since else ""
        self.catalogue.setText(version.format(version=panel.catalogue_version) + since)
        self.calendar.setText(version.format(version=panel.calendar_version))
        self._unsent = panel.state.unsent > 0
        self._show_buttons()

    def show_busy(self, busy: bool) -> None:
        """A package is being written or an answer read."""
        self._busy = busy
        self._show_buttons()

    def show_stoppable(self, stoppable: bool) -> None:
        """What is under way can be given up: that button takes the place of the answer's."""
        self.stop.setVisible(stoppable)
        self.answer.setVisible(not stoppable)

    def _show_buttons(self) -> None:
        self.export.setEnabled(self._unsent and not self._busy)
        self.answer.setEnabled(not self._busy)

    def _dress(self) -> None:
        side = look().pad + 2
        self.grid.setContentsMargins(side, 8, side, 0)
        self._buttons.setContentsMargins(side - 6, 6, side - 6, 8)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(16, 0, self.width() - 32, 1, colour(look().tokens.line))
        painter.end()
