"""This counter's way of working as a file for the next one; what an import changes is shown before it does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout

from desk_app.domain.errors import HomeRefused
from desk_app.profile import LARGEST, Reading, apply_profile, export_profile, read_profile
from ui.settings.panel import Panel, Setting
from ui.widgets.buttons import KeyButton, Kind
from ui.widgets.card import Card
from ui.widgets.text import Text

translate = QCoreApplication.translate

FILE = "quay-mot-cua.json"


def ask_where_to() -> str:
    """The system's own window for a file to write."""
    return QFileDialog.getSaveFileName(None, translate("Settings", "Desk profile"), FILE, "JSON (*.json)")[0]


def ask_which() -> str:
    """The system's own window for a file to read."""
    return QFileDialog.getOpenFileName(None, translate("Settings", "Desk profile"), "", "JSON (*.json)")[0]


class ProfilePanel(Panel):
    """Export writes at once; import shows the changes and waits for a second key."""

    def __init__(
        self, given: Setting, where_to: Callable[[], str] = ask_where_to, which: Callable[[], str] = ask_which
    ) -> None:
        intro = translate(
            "Settings",
            "Printers, scanner, lock, receipts: as a file for the next counter. PINs, keys, the account for "
            "payments, folders and people never go along.",
        )
        super().__init__(given, intro)
        self._where_to, self._which = where_to, which
        self._reading: Reading | None = None
        self.export = KeyButton(translate("Settings", "Export"), "Alt+X", icon="download")
        self.choose = KeyButton(translate("Settings", "Import…"), "Alt+M")
        self.take = KeyButton(translate("Settings", "Change this"), "Alt+Y", Kind.PRIMARY)
        self.changes = Text("", 14, 400, wrap=True, selectable=True)
        card = Card(translate("Settings", "Desk profile"))
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.export, self.choose):
            row.addWidget(button)
        row.addStretch(1)
        card.body.addLayout(row)
        self.looked = Card(translate("Settings", "What the file changes here"))
        self.looked.body.addWidget(self.changes)
        last = QHBoxLayout()
        last.addWidget(self.take)
        last.addStretch(1)
        self.looked.body.addLayout(last)
        self.add(card)
        self.add(self.looked)
        self.looked.hide()
        self.export.clicked.connect(self._export)
        self.choose.clicked.connect(self._read)
        self.take.clicked.connect(self._apply)
        self._finish()

    def shown(self) -> None:
        """No import is in hand."""
        self.looked.hide()
        self.complain("")

    def _export(self) -> None:
        place = self._where_to()
        if place:
            said = translate("Settings", "Written: {file}").format(file=Path(place).name)
            self.given.run(
                lambda: written(place, export_profile(self.given.desk)),
                done=lambda _: self.said.emit(said),
                failed=self.refuse,
            )

    def _read(self) -> None:
        place = self._which()
        if place:
            self.given.run(
                lambda: read_profile(self.given.desk, _body(place)), done=self._show, failed=self._refused
            )

    def _refused(self, refusal: Exception) -> None:
        self.looked.hide()
        self.refuse(refusal)

    def _show(self, reading: Reading) -> None:
        self.complain("")
        self._reading = reading
        lines = [
            translate("Settings", "{name}: {before} → {after}").format(
                name=each.name, before=_value(each.before), after=_value(each.after)
            )
            for each in reading.changes
        ]
        if not lines:
            lines = [translate("Settings", "Nothing: this counter already works like that.")]
        if reading.left_out:
            said = translate("Settings", "Left out: {names}")
            lines.append(said.format(names=", ".join(reading.left_out)))
        self.changes.setText("\n".join(lines))
        self.take.setVisible(bool(reading.changes))
        self.looked.show()
        self.take.setFocus()

    def _apply(self) -> None:
        reading = self._reading
        if reading is None:
            return

        def changed(count: int) -> None:
            self.looked.hide()
            self.preferred.emit()
            self.said.emit(translate("Settings", "{count} settings changed.").format(count=count))

        self.given.run(lambda: apply_profile(self.given.desk, reading), done=changed, failed=self.refuse)


def written(place: str, body: bytes) -> None:
    """Write a file where the clerk said; refused in words where that cannot be."""
    try:
        Path(place).write_bytes(body)
    except OSError as wrong:
        raise HomeRefused("file_unwritable", field="file") from wrong


def _body(place: str) -> bytes:
    try:
        with Path(place).open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as wrong:
        raise HomeRefused("file_unreadable", field="file") from wrong


def _value(value: object) -> str:
    if value is None:
        return translate("Settings", "not set")
    if isinstance(value, bool):
        return translate("Settings", "Yes") if value else translate("Settings", "No")
    return str(value)
