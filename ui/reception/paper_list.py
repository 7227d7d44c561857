"""The papers, gone through with one hand: Space here and on, - not here, 1–9 how many."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QElapsedTimer,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QScrollArea, QSizePolicy, QWidget

from desk_app.domain.intake import COUNT_LIMIT
from desk_app.domain.procedure import Requirement
from ui.reception import paper_words
from ui.reception.form import PaperLine, PaperState
from ui.reception.paper_delegate import BOX_ROOM, PaperDelegate
from ui.theme import Dressed, look
from ui.widgets.announce import announce

_SAME_NUMBER = 800  # milliseconds within which a second digit belongs to the first
NOWHERE = QModelIndex()


class PaperModel(QAbstractListModel):
    """The form's own paper lines; a change is written straight into them."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[PaperLine] = []

    def show_lines(self, lines: list[PaperLine]) -> None:
        """Show other papers."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.name
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return paper_words.spoken(line)
        return line if role == Qt.ItemDataRole.UserRole else None

    def changed(self, row: int) -> None:
        """Tell the list that a line reads differently now."""
        self.dataChanged.emit(self.index(row), self.index(row))


class PaperList(Dressed, QListView):
    """As high as its rows; the page scrolls, the list never does."""

    papers_changed = Signal()
    walked_on = Signal()
    wants_missing = Signal()
    scan_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._papers = PaperModel()
        self.setModel(self._papers)
        self._delegate = PaperDelegate(self)
        self.setItemDelegate(self._delegate)
        self._typing = QElapsedTimer()
        self._before: list[tuple[PaperLine, PaperState, tuple[int, int, int]]] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # Letters mean nothing here; an input method must not swallow the digits.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setAccessibleName(self.tr("Papers: Space here, minus not here, digits copies, Ctrl+A all here"))
        self._finish()

    def show_papers(self, lines: list[PaperLine]) -> None:
        """Show the form's lines; the row stays where it was while they are the same ones."""
        if lines is self._papers.lines:
            self.viewport().update()
            return
        self._papers.show_lines(lines)
        self._before = []
        self._delegate.active = 0
        self.setCurrentIndex(self._papers.index(0) if lines else NOWHERE)
        self._fit()

    def refreshed(self) -> None:
        """The lines were changed from outside (one added): take them in anew."""
        lines = self._papers.lines
        self._papers.show_lines(lines)
        self.setCurrentIndex(self._papers.index(len(lines) - 1))
        self._fit()

    def go_to_row(self, row: int) -> None:
        """Focus the list at `row`."""
        self._stand_on(row)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def current_paper(self) -> str:
        """The name of the paper the list stands on; empty without any."""
        line = self._line()
        return line.name if line is not None else ""

    def hold_all(self) -> None:
        """Everything that is required, and everything to be shown, is here; Ctrl+Z takes that back."""
        self._before = [(line, line.state, line.counts) for line in self._papers.lines]
        for line in self._papers.lines:
            if line.requirement in (Requirement.REQUIRED, Requirement.SHOWN):
                _hold(line)
        held = sum(line.state is PaperState.HELD for line in self._papers.lines)
        self._told(
            self.tr("{held} of {count} papers are here").format(held=held, count=len(self._papers.lines))
        )

    def take_back(self) -> None:
        """The papers as they stood before all of them were ticked."""
        for line, state, counts in self._before:
            line.state = state
            line.originals, line.certified, line.copies = counts
        if self._before:
            self._before = []
            self._told(self.tr("Papers as before"))

    # Keys -----------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key == Qt.Key.Key_A and plain == Qt.KeyboardModifier.ControlModifier:
            self.hold_all()
        elif key == Qt.Key.Key_Z and plain == Qt.KeyboardModifier.ControlModifier:
            self.take_back()
        elif plain not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
            event.ignore()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.wants_missing.emit()
        elif not self._paper_key(key):
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """No type-ahead: letters on this list would only make it jump."""

    def focusNextPrevChild(self, on: bool) -> bool:
        if on:
            self.walked_on.emit()
            return True
        return super().focusNextPrevChild(on)

    def _paper_key(self, key: int) -> bool:
        line = self._line()
        if line is None:
            return False
        if key == Qt.Key.Key_Space:
            _hold(line)
            self._told()
            self._step(1)
        elif key in (Qt.Key.Key_Minus, Qt.Key.Key_Underscore):
            line.state = PaperState.WAIVED if line.state is PaperState.MISSING else PaperState.MISSING
            self._told()
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.scan_wanted.emit(line.name)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            line.state = PaperState.UNSEEN
            self._told()
        elif Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
            self._count(line, key - Qt.Key.Key_0)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._delegate.active = (self._delegate.active + (1 if key == Qt.Key.Key_Right else -1)) % 3
            self.viewport().update()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(1 if key == Qt.Key.Key_Down else -1)
        else:
            return False
        return True

    def _count(self, line: PaperLine, digit: int) -> None:
        if line.is_shown:
            return
        name = paper_words.FIELDS[self._delegate.active]
        goes_on = self._typing.isValid() and self._typing.elapsed() < _SAME_NUMBER
        number = getattr(line, name) * 10 + digit if goes_on else digit
        self._typing.start()
        setattr(line, name, min(number, COUNT_LIMIT))
        line.state = PaperState.HELD if any(line.counts) else PaperState.MISSING
        self._told()

    def _step(self, by: int) -> None:
        self._stand_on(min(max(self.currentIndex().row() + by, 0), len(self._papers.lines) - 1))

    def _stand_on(self, row: int) -> None:
        self.setCurrentIndex(self._papers.index(row))
        line = self._line()
        self._delegate.active = (
            next((place for place, count in enumerate(line.counts) if count), 0) if line else 0
        )
        self._typing.invalidate()
        self._fit()
        self._show_row()
        self.viewport().update()

    def _line(self) -> PaperLine | None:
        index = self.currentIndex()
        return self._papers.lines[index.row()] if index.isValid() else None

    def _told(self, said: str = "") -> None:
        """Show the change and say it aloud: `said`, or the row the list stands on."""
        line = self._line()
        announce(self, said or (paper_words.spoken(line) if line is not None else ""))
        self._papers.changed(max(self.currentIndex().row(), 0))
        self.viewport().update()
        self.papers_changed.emit()

    # Mouse, size, focus ---------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if not index.isValid():
            return
        self._stand_on(index.row())
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        line = self._line()
        if line is not None and event.position().x() < look().px(BOX_ROOM):
            if line.state is PaperState.HELD:
                line.state = PaperState.UNSEEN
            else:
                _hold(line)
            self._told()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._delegate.focused = True
        self._show_row()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._delegate.focused = False
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(look().px(400), self.height())

    def _dress(self) -> None:
        self._fit()

    def _fit(self) -> None:
        width = self.viewport().width()
        current = self.currentIndex().row()
        rows = [
            self._delegate.row_height(line, width, current=place == current)
            for place, line in enumerate(self._papers.lines)
        ]
        self.scheduleDelayedItemsLayout()
        self.setFixedHeight(max(sum(rows), 1))

    def _show_row(self) -> None:
        """Bring the row into sight: the list is as long as its rows, it is the page that scrolls."""
        area: QWidget | None = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        rect: QRect = self.visualRect(self.currentIndex())
        page = area.widget() if isinstance(area, QScrollArea) else None
        if isinstance(area, QScrollArea) and page is not None and not rect.isNull():
            at = self.viewport().mapTo(page, rect.center())
            area.ensureVisible(at.x(), at.y(), 0, rect.height())


def _hold(line: PaperLine) -> None:
    """The paper is here; one that the catalogue does not count comes once."""
    line.state = PaperState.HELD
    if not any(line.counts) and not line.is_shown:
        line.originals = 1
