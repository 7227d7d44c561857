"""Whether everything on a window can be read: nothing cut, nothing squeezed, nothing over something else."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from math import ceil

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QHeaderView,
    QLabel,
    QLineEdit,
    QScrollBar,
    QSizePolicy,
    QTableView,
    QWidget,
)

from ui.widgets.fields import room_in
from ui.widgets.row_model import Column, Face, Role
from ui.widgets.shortened import Cut, watched
from ui.widgets.table_delegate import cell_width

_WHOLE = (Face.NAME, Face.CODE, Face.TAG, Face.STATE, Face.NUMBER)
"""Columns whose words are never shortened; a procedure's long name may be."""
_SLACK = 1  # pixels that rounding may take


def misfits(window: QWidget) -> list[str]:
    """Name every visible piece of `window` that is cut, squeezed or overlaps another; none when all is well."""
    found = [said for leaf in _leaves(window) for said in _wrong_with(leaf, window)]
    found += [said for table in window.findChildren(QTableView) for said in _cut_cells(table)]
    found += [
        f"“{cut.shown}”: its tooltip does not tell the rest" for cut in _cuts(window) if not cut.is_told_whole
    ]
    found += [said for area in window.findChildren(QAbstractScrollArea) for said in _sideways(area, window)]
    return found + list(_overlaps(window))


def shortened(window: QWidget) -> list[str]:
    """What is painted with … and told whole in its tooltip: long names by law may be; none when all is written out."""
    return [cut.shown for cut in _cuts(window) if cut.is_told_whole]


def _cuts(window: QWidget) -> list[Cut]:
    """What `window` shortens when it is painted, once each; lists and tables paint their own words."""
    with watched() as cuts:
        window.grab()
    return list({(cut.whole, cut.told): cut for cut in cuts}.values())


def _leaves(window: QWidget) -> Iterator[QWidget]:
    """Everything in sight that shows something itself: not the boxes that hold others."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisibleTo(window) or widget.visibleRegion().isEmpty():
            continue
        if isinstance(widget, QAbstractScrollArea | QScrollBar | QHeaderView) or _in_a_list(widget):
            continue
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit) or _paints_itself(widget):
            yield widget


def _in_a_list(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return isinstance(parent, QAbstractScrollArea) and parent.viewport() is widget


def _paints_itself(widget: QWidget) -> bool:
    seen = any(child.isVisibleTo(widget) for child in widget.findChildren(QWidget))
    return not seen and type(widget).paintEvent is not QWidget.paintEvent and widget.sizeHint().isValid()


def _wrong_with(leaf: QWidget, window: QWidget) -> Iterator[str]:
    if isinstance(leaf, QLineEdit):
        yield from _cut_entry(leaf)
    elif isinstance(leaf, QLabel) and leaf.wordWrap():
        wanted = leaf.heightForWidth(leaf.width())
        if leaf.text() and leaf.height() + _SLACK < wanted:
            yield f"{_name(leaf)}: {leaf.height()} px high, wants {wanted}"
    elif not isinstance(leaf, QLabel) or leaf.text():
        hint = leaf.minimumSizeHint() if leaf.minimumSizeHint().isValid() else leaf.sizeHint()
        if isinstance(leaf, QLabel) and "\n" not in leaf.text():
            # Measured here: Qt can answer with what it measured for the text size before.
            hint.setWidth(ceil(QFontMetricsF(leaf.font()).horizontalAdvance(leaf.text())))
        if not isinstance(leaf, QLabel) and leaf.sizePolicy().verticalPolicy() == QSizePolicy.Policy.Fixed:
            hint.setHeight(max(hint.height(), leaf.heightForWidth(leaf.width())))
        if leaf.width() + _SLACK < hint.width() or leaf.height() + _SLACK < hint.height():
            yield f"{_name(leaf)}: {leaf.width()}×{leaf.height()}, wants {hint.width()}×{hint.height()}"
    cut = _cut_by(leaf, window)
    if cut is not None:
        yield f"{_name(leaf)}: cut by {type(cut).__name__}"


def _sideways(area: QAbstractScrollArea, window: QWidget) -> Iterator[str]:
    """What must be scrolled sideways to be read; a table may, its first column stays, and a page come close to."""
    if isinstance(area, QTableView | QPdfView) or not area.isVisibleTo(window):
        return
    hidden = area.horizontalScrollBar().maximum()
    # What opaque children cover is no visible region of their box: only its place counts.
    if hidden > _SLACK and QRect(area.mapTo(window, QPoint(0, 0)), area.size()).intersects(window.rect()):
        yield f"{_name(area)}: {hidden} px must be scrolled sideways"


def _cut_entry(entry: QLineEdit) -> Iterator[str]:
    """A line shows all it holds, unless it is being written in or the whole stands under it; a placeholder always."""
    words = entry.displayText() or entry.placeholderText()
    room = room_in(entry)
    wanted = ceil(QFontMetricsF(entry.font()).horizontalAdvance(words))
    if room + _SLACK >= wanted or (entry.displayText() and (_is_written_in(entry) or _stands_beneath(entry))):
        return
    yield f"{_name(entry)}: {'text' if entry.displayText() else 'placeholder'} of {wanted} px in {room}"


def _is_written_in(entry: QLineEdit) -> bool:
    return entry.hasFocus() and not entry.isReadOnly()


def _stands_beneath(entry: QLineEdit) -> bool:
    labels = entry.window().findChildren(QLabel)
    return any(label.text() == entry.text() and label.isVisible() for label in labels)


def _cut_by(leaf: QWidget, window: QWidget) -> QWidget | None:
    """The box that hides a part of `leaf` though it cannot be scrolled to; None when all of it shows."""
    box = leaf.parentWidget()
    while box is not None:
        if isinstance(box.parentWidget(), QAbstractScrollArea) and _in_a_list(box):
            return None  # what is out of sight here can be scrolled to
        place = QRect(leaf.mapTo(box, QPoint(0, 0)), leaf.size())
        if not box.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(place):
            return box
        if box is window:
            return None
        box = box.parentWidget()
    return None


def _cut_cells(table: QTableView) -> Iterator[str]:
    model = table.model()
    if not table.isVisible() or model is None:
        return
    first = max(table.rowAt(0), 0)
    last = table.rowAt(table.viewport().height() - 1)
    for row in range(first, (last if last >= 0 else model.rowCount() - 1) + 1):
        for section in range(model.columnCount()):
            index = model.index(row, section)
            column = index.data(Role.COLUMN)
            if not isinstance(column, Column) or column.face not in _WHOLE or column.stretch:
                continue
            text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
            wanted = cell_width(column.face, text, index.data(Role.TONE))
            if text and not table.isColumnHidden(section) and table.columnWidth(section) + _SLACK < wanted:
                yield f"{column.title} of row {row}: {table.columnWidth(section)} px, wants {wanted}"


def _overlaps(window: QWidget) -> Iterator[str]:
    """Two pieces of text of one box, one over the other."""
    families: dict[QWidget, list[QWidget]] = {}
    for leaf in _leaves(window):
        parent = leaf.parentWidget()
        if parent is not None and not leaf.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents):
            families.setdefault(parent, []).append(leaf)
    for family in families.values():
        for one, other in combinations(family, 2):
            both = one.geometry().intersected(other.geometry())
            if both.width() > _SLACK and both.height() > _SLACK:
                yield f"{_name(one)} over {_name(other)}"


def _name(widget: QWidget) -> str:
    words = widget.accessibleName()
    if isinstance(widget, QLabel | QAbstractButton):
        words = widget.text() or words
    box = widget.parentWidget()
    return f"{type(box).__name__ if box else ''}/{type(widget).__name__} “{words[:50]}”"
