"""The left of the sign-in: which office this is, which desk, what time it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QPointF, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPalette, QPen, QPolygonF, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desk_app.bootstrap import VERSION
from ui import wording
from ui.theme import Dressed, colour, look, mixed
from ui.widgets.text import overhang

translate = QCoreApplication.translate

WHITE = "#FFFFFF"
_MOTIF = 64  # design pixels from one figure of the band to the next


class Words(Dressed, QLabel):
    """Words on the rail's ground, with room for stacked capitals unless they are `figures` alone."""

    def __init__(self, size: int, weight: int, *, loud: bool, figures: bool = False) -> None:
        super().__init__()
        self._pixels, self._weight, self._loud, self._figures = size, weight, loud, figures
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self._finish()

    def set_size(self, size: int) -> None:
        """Write larger or smaller."""
        if size != self._pixels:
            self._pixels = size
            self._dress()

    def _dress(self) -> None:
        self.setFont(look().font(self._pixels, self._weight))
        palette = QPalette(self.palette())
        palette.setColor(
            QPalette.ColorRole.WindowText, colour(WHITE if self._loud else look().tokens.rail_text)
        )
        self.setPalette(palette)
        room = 0 if self._figures else overhang(self.font())
        self.setContentsMargins(0, room, 0, room)


class DeskSide(Dressed, QWidget):
    """Office, desk, clock and day on the rail's blue; `now` is asked once a second while it is seen."""

    def __init__(
        self, office: str, desk_name: str, *, now: Callable[[], datetime], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._title = translate("Login", "One-stop counter")
        self.lead, self.office = Words(18, 400, loud=False), Words(40, 700, loud=True)
        self.desk_name, self.clock = Words(22, 500, loud=True), Words(72, 700, loud=True, figures=True)
        self.day, self.version = Words(20, 400, loud=False), Words(13, 400, loud=False)
        self.lead.setText(self._title)
        self.office.setText(office)
        self.desk_name.setText(desk_name)
        self.version.setText(translate("Login", "Quầy Một Cửa, version {version}").format(version=VERSION))
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        for widget in (self.lead, self.office, self.desk_name):
            self._column.addWidget(widget)
        self._column.addStretch(2)
        self._column.addWidget(self.clock)
        self._column.addWidget(self.day)
        self._column.addStretch(5)
        self._column.addWidget(self.version)
        self._timer = QTimer(self, interval=1000)
        self._timer.timeout.connect(self._tick)
        self._tick()
        self._finish()

    def _tick(self) -> None:
        now = self._now()
        self.clock.setText(f"{now:%H:%M}")
        self.day.setText(wording.long_day(now.date()))

    def _dress(self) -> None:
        low = look().compact
        self.office.set_size(40 if len(self.office.text()) <= 24 and not low else 26)
        self.clock.set_size(52 if low else 72)
        side = look().px(32 if low else 56)
        self._column.setContentsMargins(side, look().px(40 if low else 88), 16, look().px(24))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = look().tokens
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(t.rail))
        self._paint_band(painter)
        painter.end()

    def _paint_band(self, painter: QPainter) -> None:
        """A woven band over the foot: diamonds and dots, barely lighter than the ground."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(Qt.PenStyle.NoPen))
        painter.setBrush(mixed(look().tokens.rail, WHITE, 0.13))
        step, row = look().px(_MOTIF), look().px(16)
        middle = self.height() - look().px(104)
        if middle - 2 * row < self.day.geometry().bottom() or middle + 2 * row > self.version.y():
            return  # a low window: the band would run through the clock
        for place in range(self.width() // step + 2):
            x = place * step - step * 3 // 8
            for lift in (-row, row):
                _diamond(painter, x, middle + lift, look().px(6))
                for aside in (-row, row):
                    painter.drawEllipse(QPointF(x + aside, middle + lift), 2, 2)
            for aside in (-row, row):
                _diamond(painter, x + aside, middle, look().px(6))
            for aside in (0, 2 * row):
                painter.drawEllipse(QPointF(x + aside, middle), 2, 2)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tick()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()


def _diamond(painter: QPainter, x: float, y: float, half: float) -> None:
    painter.drawPolygon(
        QPolygonF([QPointF(x, y - half), QPointF(x + half, y), QPointF(x, y + half), QPointF(x - half, y)])
    )
