"""F1: every key that works now, in its groups, found by what it does; to be read or printed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from desk_app.domain.procedure_search import matched_letters
from ui.bound_keys import BoundKey, KeyGroup
from ui.keymap import shown
from ui.theme import look
from ui.widgets.announce import announce
from ui.widgets.buttons import KeyButton
from ui.widgets.keycap import Keycap, KeyHint
from ui.widgets.overlay import Overlay
from ui.widgets.page import ScrollingMiddle
from ui.widgets.text import KeyedText, Text

KEY, PRINT_KEY = "F1", "Ctrl+P"
_WIDTH, _TWO_COLUMNS = 860, 720  # design pixels
_MANY = 3


class KeyCard(Overlay):
    """`groups` gives the keys as they are bound at that moment; `print_wanted` asks for the card on paper."""

    print_wanted = Signal()

    def __init__(self, parent: QWidget, groups: Callable[[], Sequence[KeyGroup]]) -> None:
        super().__init__(parent, self.tr("Find a key by what it does"))
        self.own_key = KEY
        self._read = groups
        self._groups: Sequence[KeyGroup] = ()
        self._columns = 2
        self._holder = QWidget()
        self._list = QVBoxLayout(self._holder)
        self._list.setContentsMargins(4, 0, 8, 0)
        self._area = ScrollingMiddle(self._holder)
        self._nothing = KeyedText(
            self.tr("No key does that here. Ctrl+K finds everything else."), 14, ink="text2"
        )
        self._print = KeyButton(self.tr("Print"), PRINT_KEY, icon="printer", binds=False)
        self._print.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        foot = QHBoxLayout()
        foot.setContentsMargins(6, 0, 6, 0)
        foot.setSpacing(14)
        foot.addWidget(self._print)
        foot.addStretch(1)
        foot.addWidget(KeyHint("Esc", self.tr("close")))
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 8)
        column.setSpacing(8)
        column.addWidget(self.line)
        column.addWidget(self._area, 1)
        column.addWidget(self._nothing, 1)
        column.addLayout(foot)
        self.line.edited.connect(self._narrow)
        self._print.clicked.connect(self._ask_print)
        self._finish()

    def toggle(self) -> None:
        """Show the keys that work now, or close."""
        if self.isVisible():
            self.close_up()
            return
        self._groups = [group for group in self._read() if group.keys]
        self.stand()
        self._narrow("")

    def groups(self) -> Sequence[KeyGroup]:
        """Return the keys read when the card was opened."""
        return self._groups

    def press(self, event: QKeyEvent) -> bool:
        """Arrows scroll, Esc closes, Ctrl+P prints; the rest is typed."""
        key, bar = Qt.Key(event.key()), self._area.verticalScrollBar()
        steps = {
            Qt.Key.Key_Down: bar.singleStep() * 2,
            Qt.Key.Key_Up: -bar.singleStep() * 2,
            Qt.Key.Key_PageDown: bar.pageStep(),
            Qt.Key.Key_PageUp: -bar.pageStep(),
        }
        if key in steps:
            bar.setValue(bar.value() + steps[key])
        elif key == Qt.Key.Key_Escape:
            self.close_up()
        elif QKeySequence(event.keyCombination()).toString() == shown(PRINT_KEY):
            self._ask_print()
        else:
            return False
        return True

    def placed(self, over: QRect) -> QRect:
        """In the middle, as high as the window lets it."""
        width = min(look().px(_WIDTH), over.width() - 32)
        top = min(look().px(32), over.height() // 16)
        return QRect((over.width() - width) // 2, top, width, over.height() - 2 * top)

    def _ask_print(self) -> None:
        self.close_up()
        self.print_wanted.emit()

    def _narrow(self, words: str) -> None:
        _empty(self._list)
        count = 0
        for group in self._groups:
            keys = [each for each in group.keys if _answers(each, words)]
            if keys:
                self._list.addWidget(Text(group.title, 15, 600))
                self._list.addWidget(self._grid(keys))
                count += len(keys)
        self._list.addStretch(1)
        self._area.setVisible(bool(count))
        self._nothing.setVisible(not count)
        self._area.verticalScrollBar().setValue(0)
        said = self.tr("{count} keys").format(count=count) if count else self._nothing.text()
        announce(self, said)

    def _grid(self, keys: Sequence[BoundKey]) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 8)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        columns = 2 if self.width() >= look().px(_TWO_COLUMNS) else 1
        down = -(-len(keys) // columns)
        for place, each in enumerate(keys):
            grid.addWidget(_row(each), place % down, place // down)
        for column in range(columns):
            grid.setColumnStretch(column, 1)
        return holder


def shown_keys(each: BoundKey) -> list[str]:
    """The keys as they are printed: of many only the first and the last, with dots between."""
    keys = list(each.keys)
    return keys if len(keys) <= _MANY else [keys[0], "…", keys[-1]]


def _answers(each: BoundKey, words: str) -> bool:
    wanted = words.strip()
    return (
        not wanted
        or bool(matched_letters(each.words, wanted))
        or any(wanted.casefold() in key.casefold() for key in each.keys)
    )


def _row(each: BoundKey) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    caps = QWidget()
    beside = QHBoxLayout(caps)
    beside.setContentsMargins(0, 0, 0, 0)
    beside.setSpacing(4)
    for key in shown_keys(each):
        beside.addWidget(Text("…", 13, ink="text2") if key == "…" else Keycap(key))
    beside.addStretch(1)
    caps.setFixedWidth(look().px(148))
    row.addWidget(caps)
    row.addWidget(Text(each.words, 14, wrap=True), 1)
    holder.setAccessibleName(f"{', '.join(each.keys)}: {each.words}")
    return holder


def _empty(layout: QLayout) -> None:
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
