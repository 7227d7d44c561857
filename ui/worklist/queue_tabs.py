"""The row of queues over the worklist: key, name and how many wait there."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from desk_app.store.queues import Queue
from ui.icons import paint_icon
from ui.theme import Dressed, Tone, colour, look
from ui.widgets.keycap import keycap_size, paint_keycap

translate = QCoreApplication.translate

_TONE = {Queue.TODAY: Tone.TODAY, Queue.LATE: Tone.LATE, Queue.READY: Tone.DONE}
_ICON = {
    Queue.TODAY: "clock",
    Queue.LATE: "triangle-alert",
    Queue.WAITING: "file-text",
    Queue.READY: "file-check",
    Queue.NEW: "file-plus",
    Queue.UNSENT: "cloud-off",
}
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip
_CENTRE = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip


def queue_name(queue: Queue) -> str:
    """The queue as its tab calls it."""
    return {
        Queue.TODAY: translate("Worklist", "Today"),
        Queue.LATE: translate("Worklist", "Late"),
        Queue.WAITING: translate("Worklist", "Waiting for papers"),
        Queue.READY: translate("Worklist", "Ready"),
        Queue.NEW: translate("Worklist", "New"),
        Queue.UNSENT: translate("Worklist", "Not sent"),
    }[queue]


def short_queue_name(queue: Queue) -> str:
    """The queue where its tab has no room for the whole name."""
    short = {Queue.WAITING: translate("Worklist", "Papers"), Queue.READY: translate("Worklist", "Results")}
    return short.get(queue) or queue_name(queue)


_OF_KEY = {str(place): queue for place, queue in enumerate(Queue, start=1)}


def queue_of(event: QKeyEvent) -> Queue | None:
    """The queue a bare digit names, wherever no words are typed."""
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return None
    return _OF_KEY.get(event.text())


class QueueTab(Dressed, QPushButton):
    """One queue; Alt and its number open it from anywhere on the page."""

    def __init__(self, queue: Queue, number: int) -> None:
        super().__init__()
        self.queue = queue
        self._number, self._count, self._tight = str(number), 0, 0
        self._named = self._pictured = True
        shortcut = QShortcut(QKeySequence(f"Alt+{number}"), self)
        shortcut.setAutoRepeat(False)
        shortcut.setWhatsThis(queue_name(queue))
        shortcut.activated.connect(self.click)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._finish()

    def set_count(self, count: int) -> None:
        """Say how many wait there."""
        self._count = count
        self._dress()

    def count(self) -> int:
        """How many it says."""
        return self._count

    def set_tight(self, tight: int, *, named: bool = True, pictured: bool = True) -> None:
        """0 with room, 1 closer together, 2 with a short name; not `named`: an icon, not `pictured`: not even that."""
        self._tight, self._named, self._pictured = tight, named, pictured
        self._dress()

    def _dress(self) -> None:
        name = queue_name(self.queue)
        self.setAccessibleName(f"{name}, {self._count}, Alt+{self._number}")
        self.setToolTip(name if self._tight >= 2 else "")
        self.updateGeometry()
        self.update()

    def _name(self) -> str:
        return short_queue_name(self.queue) if self._tight >= 2 else queue_name(self.queue)

    def words_width(self) -> int:
        """How wide the name is as it is written now; 0 where an icon stands for it, or nothing."""
        return self._widths()[2] if self._named else 0

    @property
    def says_what(self) -> bool:
        """Whether a name or an icon tells which queue it is."""
        return self._named or self._pictured

    def _widths(self) -> tuple[int, int, int, int]:
        """Side, keycap, name (or its icon) and pill, each with the space after it."""
        side = 4
        cap = keycap_size(self._number).width() + (7 if self._tight < 2 else 4)
        words = float(look().px(16) if self._pictured else 0)
        if self._named:
            words = QFontMetricsF(look().font(14, 600)).horizontalAdvance(self._name())
        count = QFontMetricsF(look().font(13, 700)).horizontalAdvance(str(self._count))
        pill = max(look().px(22), ceil(count) + 12)
        return side, cap, ceil(words) + (8 if self._tight < 2 else 5) if words else 0, pill

    def sizeHint(self) -> QSize:
        side, cap, words, pill = self._widths()
        return QSize(2 * side + cap + words + pill, look().tab_bar)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = look().tokens
        side, cap, words, pill = self._widths()
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QPainter(self)
        if self.isChecked():
            painter.fillRect(0, self.height() - 4, self.width(), 3, colour(t.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(0, self.height() - 4, self.width(), 3, colour(t.tint2))
        middle = (self.height() - 2) // 2
        if cap:
            size = keycap_size(self._number)
            paint_keycap(
                painter, QRect(side, middle - size.height() // 2, size.width(), size.height()), self._number
            )
        painter.setFont(look().font(14, 600))
        ink = t.accent if self.isChecked() else t.text
        painter.setPen(colour(ink))
        if words and not self._named:
            icon = look().px(16)
            paint_icon(painter, QRect(side + cap, middle - icon // 2, icon, icon), _ICON[self.queue], ink)
        elif words:
            painter.drawText(QRect(side + cap, 0, words, self.height() - 2), _LEFT, self._name())
        self._paint_pill(painter, QRect(side + cap + words, middle - look().px(11), pill, look().px(22)))
        if self.hasFocus():
            painter.setPen(QPen(colour(t.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 6, -1, -7), 4, 4)
        painter.end()

    def _paint_pill(self, painter: QPainter, pill: QRect) -> None:
        tone = _TONE.get(self.queue, Tone.CALM) if self._count else Tone.CALM
        pair = look().tokens.tones[tone]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(Qt.PenStyle.NoPen))
        painter.setBrush(colour(pair.ground))
        painter.drawRoundedRect(QRectF(pill), pill.height() / 2, pill.height() / 2)
        painter.setFont(look().font(13, 700))
        painter.setPen(colour(pair.ink))
        painter.drawText(pill, _CENTRE, str(self._count))
        painter.restore()


class QueueTabs(Dressed, QWidget):
    """All queues in order; `chosen` tells which one was pressed."""

    chosen = Signal(Queue)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._tabs = [QueueTab(queue, place) for place, queue in enumerate(Queue, start=1)]
        for tab in self._tabs:
            tab.clicked.connect(lambda _checked, tab=tab: self.chosen.emit(tab.queue))
            self._row.addWidget(tab)
        self._row.addStretch(1)
        self.setAccessibleName(translate("Worklist", "Queues"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._finish()

    def select(self, queue: Queue) -> None:
        """Mark the queue that is open."""
        for tab in self._tabs:
            tab.setChecked(tab.queue is queue)
        self._fit()

    def show_counts(self, counts: Mapping[Queue, int]) -> None:
        """Say how many wait in each queue."""
        for tab in self._tabs:
            tab.set_count(counts.get(tab.queue, 0))
        self._fit()

    def tab(self, queue: Queue) -> QueueTab:
        """The tab of `queue`."""
        return next(tab for tab in self._tabs if tab.queue is queue)

    def _fit(self) -> None:
        """Long words give way before any key: short names first, then an icon for the longest name, the open one's last."""
        for tight, gap in ((0, 12), (1, 4), (2, 2)):
            for tab in self._tabs:
                tab.set_tight(tight)
            self._row.setSpacing(gap)
            if self._fits(gap):
                return
        longest = sorted(self._tabs, key=lambda tab: (tab.isChecked(), -tab.words_width()))
        for pictured in (True, False):
            for tab in longest[:-1]:
                tab.set_tight(2, named=False, pictured=pictured)
                if self._fits(2):
                    return
        longest[-1].set_tight(2, named=False, pictured=False)

    def _fits(self, gap: int) -> bool:
        return sum(tab.sizeHint().width() + gap for tab in self._tabs) + 24 <= self.width()

    def _dress(self) -> None:
        self.setFixedHeight(look().tab_bar)
        self._row.setContentsMargins(12, 0, 12, 0)
        self._fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = look().tokens
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(t.surface))
        painter.fillRect(0, self.height() - 1, self.width(), 1, colour(t.line))
        painter.end()
