"""The pages of the settings at the left, the clerk's own apart from the desk's; a few letters find one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from desk_app.domain.words import folded
from ui.icons import paint_icon
from ui.theme import Dressed, colour, look
from ui.widgets.fields import Entry
from ui.widgets.page import ScrollingMiddle
from ui.widgets.text import Text

translate = QCoreApplication.translate

MINE, DESKS = "mine", "desk"
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip


@dataclass(frozen=True, slots=True)
class Section:
    """One page: what it is called, words that find it, whose it is, and how it is built when first opened."""

    key: str
    title: str
    icon: str
    scope: str
    words: str
    build: Callable[[], QWidget]


class _SectionRow(Dressed, QRadioButton):
    """One page in the list; a real radio button, so that arrows and screen readers know it."""

    def __init__(self, section: Section) -> None:
        super().__init__()
        self.section = section
        self.setAccessibleName(section.title)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._finish()

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        words = QFontMetricsF(look().font(14, 600)).horizontalAdvance(self.section.title)
        return QSize(ceil(words) + look().px(16) + 42, look().px(32 if look().compact else 36))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = look().tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked():
            painter.fillRect(self.rect(), colour(t.tint))
            painter.fillRect(0, 0, 4, self.height(), colour(t.accent))
        side = look().px(16)
        ink = t.accent if self.isChecked() else t.text2
        paint_icon(painter, QRect(14, (self.height() - side) // 2, side, side), self.section.icon, ink)
        painter.setFont(look().font(14, 600 if self.isChecked() else 500))
        painter.setPen(colour(t.text))
        painter.drawText(self.rect().adjusted(24 + side, 0, 0, 0), _LEFT, self.section.title)
        if self.hasFocus():
            painter.setPen(QPen(colour(t.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(5, 2, -2, -2), 4, 4)
        painter.end()


class SectionList(Dressed, QWidget):
    """`opened` tells the page wanted; letters in the line above leave only the pages they find."""

    opened = Signal(str)

    def __init__(self, sections: Sequence[Section], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = Entry(translate("Settings", "Find a setting"))
        self.search.setAccessibleName(translate("Settings", "Find a setting"))
        self._rows: list[_SectionRow] = []
        self._heads: dict[str, Text] = {}
        self._group = QButtonGroup(self)
        self._nothing = Text("", 13, 400, "text2", wrap=True)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(0)
        names = {MINE: translate("Settings", "My own"), DESKS: translate("Settings", "This counter")}
        for scope, name in names.items():
            self._heads[scope] = Text(name, 13, 600, "text2")
            head = QHBoxLayout()
            head.setContentsMargins(14, 8, 0, 4)
            head.addWidget(self._heads[scope])
            column.addLayout(head)
            for section in sections:
                if section.scope == scope:
                    row = _SectionRow(section)
                    row.toggled.connect(lambda on, key=section.key: self.opened.emit(key) if on else None)
                    self._group.addButton(row)
                    self._rows.append(row)
                    column.addWidget(row)
        column.addWidget(self._nothing)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        whole.addWidget(self.search)
        whole.addWidget(ScrollingMiddle(inside), 1)
        self.search.edited.connect(self.narrow)
        self.search.returnPressed.connect(self._open_first)
        self._nothing.hide()
        self.setFocusProxy(self.search)
        self._finish()

    def choose(self, key: str) -> None:
        """Mark a page and tell."""
        for row in self._rows:
            if row.section.key == key:
                row.setChecked(True)

    def narrow(self, words: str) -> None:
        """Leave only pages that the words find, whatever the marks."""
        wanted = folded(words).split()
        for row in self._rows:
            said = folded(f"{row.section.title} {row.section.words}")
            row.setVisible(all(word in said for word in wanted))
        for scope, head in self._heads.items():
            head.setVisible(any(row.isVisibleTo(self) for row in self._rows if row.section.scope == scope))
        nothing = not any(row.isVisibleTo(self) for row in self._rows)
        said = translate("Settings", "Nothing is called “{words}”. Try printer, key, PIN or copy.")
        self._nothing.setText(said.format(words=words))
        self._nothing.setVisible(nothing)

    def _open_first(self) -> None:
        first = next((row for row in self._rows if row.isVisibleTo(self)), None)
        if first is not None:
            first.setChecked(True)
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _dress(self) -> None:
        self._nothing.setContentsMargins(14, 8, 8, 0)
        widest = max(row.sizeHint().width() for row in self._rows)
        self.setFixedWidth(max(widest + 14, look().px(200)))
