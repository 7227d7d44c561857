"""Scans: the folder the scanner writes to, when they are sent, and how much of the line they may take."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout

from desk_app.domain.errors import InputRefused
from desk_app.domain.scan_habits import LEAST_KBIT, TONIGHT, ScanHabits
from desk_app.line import SCAN_HABITS
from desk_app.store.preferences import DESK
from desk_app.store.scans import ScanFigures
from ui.settings.panel import Panel, Row, Setting, choice
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.fields import Field
from ui.widgets.text import Text

translate = QCoreApplication.translate

ANY_TIME, AT_NIGHT = "any", "night"
_LABEL = 132


def ask_for_folder() -> str:
    """The system's own window for a folder."""
    return QFileDialog.getExistingDirectory(None, translate("Settings", "Where the scanner writes"))


class ScansPanel(Panel):
    """Dossiers are always sent at once; scans follow when the office lets them."""

    def __init__(self, given: Setting, ask: Callable[[], str] = ask_for_folder) -> None:
        intro = translate(
            "Settings",
            "Scans are kept encrypted on this computer and sent after the dossiers. A dossier never waits for them.",
        )
        super().__init__(given, intro)
        self._ask, self._habits = ask, ScanHabits()
        self.left = Text("", 14, 600, wrap=True)
        self.place = Text("", 14, 600, wrap=True, selectable=True)
        self.choose = KeyButton(translate("Settings", "Choose a folder"), "Alt+O", icon="file-plus")
        self.forget = KeyButton(translate("Settings", "Watch none"), "Alt+X")
        watched = Card(translate("Settings", "Folder of the scanner"))
        watched.body.addWidget(self.place)
        told = translate(
            "Settings",
            "Finished files wait in every dossier's page (Alt+S). Originals go to the folder “da-nhap” and are removed "
            "after seven days.",
        )
        watched.body.addWidget(Text(told, 13, 400, "text2", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.choose)
        row.addWidget(self.forget)
        row.addStretch(1)
        watched.body.addLayout(row)
        sent = Card(translate("Settings", "Sending scans"))
        sent.body.addWidget(self.left)
        name = translate("Settings", "When")
        self.when = choice(
            name,
            [
                (ANY_TIME, translate("Settings", "at any time")),
                (
                    AT_NIGHT,
                    translate("Settings", "tonight, {opens}–{closes}").format(
                        opens=TONIGHT[0], closes=TONIGHT[1]
                    ),
                ),
            ],
            self._choose_when,
        )
        sent.body.addWidget(
            Row(name, translate("Settings", "At night the line is nobody else's."), self.when)
        )
        self.limit = Field(
            translate("Settings", "Limit (kbit/s)"),
            translate("Settings", "empty: no limit"),
            label_width=_LABEL,
        )
        sent.body.addWidget(self.limit)
        self.add(watched, sent)
        self.choose.clicked.connect(self._choose)
        self.forget.clicked.connect(lambda: self._keep(replace(self._habits, folder="")))
        self.limit.entry.editingFinished.connect(self._limit)
        self._finish()

    def shown(self) -> None:
        """Show how scans are sent, and how many wait."""
        desk = self.given.desk

        def read() -> tuple[ScanHabits, ScanFigures]:
            return desk.preferences.get(DESK, SCAN_HABITS, ScanHabits()), desk.scans.figures()

        self.given.run(read, done=lambda found: self._show(*found), failed=self.refuse)

    def _show(self, habits: ScanHabits, figures: ScanFigures) -> None:
        self._habits = habits
        self.place.setText(habits.folder or translate("Settings", "No folder is watched."))
        self.forget.setVisible(bool(habits.folder))
        self.when.choose(AT_NIGHT if habits.opens else ANY_TIME)
        self.limit.set_text(str(habits.kbit) if habits.kbit else "")
        waiting = translate("Settings", "{count} scans ({size} MB) are only on this computer.")
        none = translate("Settings", "Every scan is at the province.")
        self.left.setText(
            waiting.format(count=figures.count, size=f"{figures.octets / 1e6:.1f}") if figures.count else none
        )

    def _choose(self) -> None:
        folder = self._ask()
        if not folder:
            return
        if not Path(folder).is_dir():
            self.refuse(InputRefused("scan_folder_missing", field="scans.folder"))
            return
        self._keep(replace(self._habits, folder=folder))

    def _choose_when(self, value: str) -> None:
        opens, closes = TONIGHT if value == AT_NIGHT else ("", "")
        if value != (AT_NIGHT if self._habits.opens else ANY_TIME):
            self._keep(replace(self._habits, opens=opens, closes=closes))

    def _limit(self) -> None:
        typed = self.limit.text().strip()
        if typed and (not typed.isascii() or not typed.isdigit() or not int(typed[:9]) >= LEAST_KBIT):
            self.refuse(InputRefused("kbit_form", field="scans.kbit"))
            return
        kbit = int(typed[:9]) if typed else 0
        self.complain("")
        if kbit != self._habits.kbit:
            self._keep(replace(self._habits, kbit=kbit))

    def _keep(self, habits: ScanHabits) -> None:
        self.complain("")
        self._habits = habits
        self.keep(DESK, SCAN_HABITS, habits, then=self.shown)
