"""What this desk already knows of the person: a dossier of the same procedure, another spelling, the last ones."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desk_app.domain.dossier import Status
from desk_app.store.search import Found
from ui import standing, wording
from ui.reception.showing import History
from ui.theme import Tone, look
from ui.widgets.banner import Banner
from ui.widgets.buttons import KeyButton, Kind
from ui.widgets.card import Card
from ui.widgets.cut_text import CutText
from ui.widgets.tag import Tag
from ui.widgets.text import Text

OPEN_KEY, ANYWAY_KEY = "Alt+M", "Alt+A"
ROWS = 3


class HistoryCard(Card):
    """Never in the way: a warning of a double is calm, and opens the other dossier with one key."""

    dossier_wanted = Signal(str)
    double_accepted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", small=True, parent=parent)
        self.set_title(self.tr("This person before"))
        self._shown = History()
        self._count = Text("", 13, ink="text2")
        self._double = Banner("", Tone.CALM, "copy")
        self._open = KeyButton(self.tr("Open"), OPEN_KEY)
        self._anyway = KeyButton(self.tr("Receive anyway"), ANYWAY_KEY, Kind.QUIET)
        self._names: list[CutText] = []
        self._rows = QWidget()
        self._grid = QGridLayout(self._rows)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self.right.addWidget(self._anyway)
        self.right.addWidget(self._count)
        self._double.right.addWidget(self._open)
        self._column.insertWidget(0, self._double)
        self.body.addWidget(self._rows)
        self._open.clicked.connect(self._want)
        self._anyway.clicked.connect(self.double_accepted)
        self.hide()

    def show_history(self, history: History) -> None:
        """Show it, or nothing for a person never met."""
        self.setVisible(bool(history.rows))
        if history == self._shown:
            return
        self._shown = history
        perhaps = history.twin is not None and not history.twin.sure
        self.set_title(self.tr("Perhaps this person") if perhaps else self.tr("This person before"))
        self._count.setText(self.tr("%n dossiers", None, len(history.rows)))
        self._say_double(history.same_procedure)
        self._list([row for row in history.rows if row is not history.same_procedure][:ROWS])

    def _say_double(self, found: Found | None) -> None:
        self._double.setVisible(found is not None)
        self._spare_room()
        self._anyway.setVisible(found is not None)
        if found is None:
            return
        detail = self.tr("Received {day}").format(day=f"{found.received_at:%d/%m}")
        if found.held_by:
            detail = self.tr("{detail}, with {name}").format(
                detail=detail, name=standing.short_name(found.held_by)
            )
        self._double.show_state(self.tr("Open already: a double?"), Tone.CALM, "copy", detail)

    def _spare_room(self) -> None:
        """A low window: the warning small, the rows on one line, the count not beside the key."""
        self._double.set_small(look().compact)
        self._count.setVisible(self._shown.same_procedure is None or not look().compact)
        for name in self._names:
            name.set_lines(1 if look().compact else 2)

    def _dress(self) -> None:
        super()._dress()
        if hasattr(self, "_names"):
            self._spare_room()

    def _list(self, rows: list[Found]) -> None:
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._names = []
        for place, row in enumerate(rows):
            tone = (
                Tone.DONE if row.status is Status.RETURNED else standing.status_tone(row.status) or Tone.CALM
            )
            tag = Tag(standing.status_word(row.status), tone, filled=False)
            side = Qt.AlignmentFlag.AlignVCenter
            name = wording.procedure_name(row.procedure_code, row.procedure_name)
            said = CutText(name, 13, 600, lines=1 if look().compact else 2)
            self._names.append(said)
            self._grid.addWidget(Text(f"{row.received_at:%d/%m/%Y}", 13, ink="text2"), place, 0, side)
            self._grid.addWidget(said, place, 1)
            self._grid.addWidget(tag, place, 2, side)
        self._rows.setVisible(bool(rows))

    def _want(self) -> None:
        if self._shown.same_procedure is not None:
            self.dossier_wanted.emit(self._shown.same_procedure.code)
