"""The columns that stay in sight while a wide table is moved sideways: a second look at its left edge."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget


class FrozenPart(QTableView):
    """Lies over the left edge of its table and shows the same lines; takes no key, no focus and no mouse."""

    def __init__(self, table: QTableView, columns: int) -> None:
        super().__init__(table)
        self._table, self._columns = table, columns
        self.setModel(table.model())
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setAccessibleName(" ")
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.hide()
        table.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        table.horizontalScrollBar().valueChanged.connect(lambda _value: self.place())

    def lay_out(self, seen: list[int], headings: list[int], heights: tuple[int, int]) -> None:
        """Take over which columns are the first, and how high rows and headings are."""
        first = seen[: self._columns]
        for section in range(self.model().columnCount()):
            self.setColumnHidden(section, section not in first)
            if section in first:
                self.setColumnWidth(section, self._table.columnWidth(section))
        self.clearSpans()
        self.verticalHeader().setDefaultSectionSize(heights[0])
        for line in headings:
            self.setRowHeight(line, heights[1])
            self.setSpan(line, 0, 1, self.model().columnCount())
        self.place()

    def place(self) -> None:
        """Come into sight when the table has been moved sideways, else be away."""
        moved = self._table.horizontalScrollBar().value() > 0
        if moved:
            seen = [place for place in range(self.model().columnCount()) if not self.isColumnHidden(place)]
            width = sum(self.columnWidth(place) for place in seen)
            frame = self._table.frameWidth()
            head = self._table.horizontalHeader().height()
            self.horizontalHeader().setFixedHeight(head)
            self.setGeometry(frame, frame, width, self._table.viewport().height() + head)
            self.verticalScrollBar().setValue(self._table.verticalScrollBar().value())
            self.raise_()
        self.setVisible(moved)


def under_frozen(part: QWidget | None, x: int) -> bool:
    """Whether a point of the table lies under its frozen part."""
    return part is not None and part.isVisible() and x < part.width()
