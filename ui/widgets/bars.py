"""The two bars of a page: its name above, what can be done below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.theme import Dressed, Tone, colour, look
from ui.widgets.buttons import KeyButton
from ui.widgets.icon_label import IconLabel
from ui.widgets.state_line import StateLine
from ui.widgets.text import Text

EDGES = 16 + 12 + 2 * 16 + 2 * 6  # pixels beside the buttons and what stands at the left


class ActionBar(Dressed, QWidget):
    """The bar at the foot of a page: how it stands at the left, its buttons at the right, always in order.

    What is added to `left` are hints: they give way where the buttons need the room.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._selected = self._loud = False
        self._icon = IconLabel("", 16, "text2")
        self._status = Text("", 13, 400, "text2")
        self._hints = QWidget()
        self.left = QHBoxLayout(self._hints)
        self.left.setContentsMargins(0, 0, 0, 0)
        self.left.setSpacing(6)
        stands = QHBoxLayout()
        stands.setSpacing(6)
        stands.addWidget(self._icon)
        stands.addWidget(self._status)
        stands.addWidget(self._hints)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(16)
        row.addLayout(stands)
        row.addStretch(1)
        row.addLayout(self._buttons)
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._finish()

    def set_status(self, text: str, icon: str = "", tone: Tone | None = None) -> None:
        """Say at the left how the page stands ("Nháp đã lưu 09:12:04"); a tone colours icon and words."""
        self._loud = tone not in (None, Tone.DONE)
        self._icon.set_icon(icon, tone.value if tone else "text2")
        self._icon.setVisible(bool(icon))
        self._status.setText(text)
        self._status.set_ink(tone.value if tone and self._loud else "text" if self._selected else "text2")
        self._dress()

    def add(self, button: QWidget) -> None:
        """Put a button at the right end, in the bar's size."""
        if isinstance(button, KeyButton):
            button.set_large(True)
        self._buttons.addWidget(button)

    @property
    def beside_buttons(self) -> int:
        """How many pixels of its width the buttons and hints cannot have."""
        return self._icon.sizeHint().width() + EDGES

    def narrowest(self, buttons: Sequence[QWidget]) -> int:
        """How wide the bar must be in pixels for these buttons, as tight as they can be."""
        return _taken(buttons, [3] * len(buttons)) + EDGES

    def set_selected(self, selected: bool) -> None:
        """Tint the bar while rows are ticked."""
        self._selected = selected
        self._status.set_ink("text" if selected else "text2")
        self._dress()

    def _dress(self) -> None:
        self.setFixedHeight(look().bar)
        self._status.set_type(*((14, 600) if self._selected or self._loud else (13, 400)))
        self._make_room()
        self.update()

    def _make_room(self) -> None:
        """Icons give way first, then long words, then words an icon stands for, one by one, then how it stands.

        Hints are shown where they fit.
        """
        status = self._status.sizeHint().width() if self._status.text() else 0
        whole = self.width() - self.beside_buttons
        buttons = self._seen_buttons()
        tights = _tights(buttons, whole - status)
        fits = _taken(buttons, tights) + status <= whole
        if not fits and not self._loud:
            tights = _tights(buttons, whole)
        # Only what it comes to is set: each change asks the layout, and that this bar, again.
        for button, tight in zip(buttons, tights, strict=True):
            if isinstance(button, KeyButton):
                button.set_tight(tight)
        taken = _taken(buttons, tights)
        self._status.setVisible(fits or self._loud)
        self._hints.setVisible(fits and taken + status + self.left.sizeHint().width() <= whole)

    def _seen_buttons(self) -> list[QWidget]:
        items = [self._buttons.itemAt(place) for place in range(self._buttons.count())]
        found = [item.widget() for item in items if item is not None]
        return [button for button in found if button is not None and not button.isHidden()]

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._make_room()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = look().tokens
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(t.tint if self._selected else t.surface))
        painter.fillRect(0, 0, self.width(), 1, colour(t.line))
        painter.end()


def _taken(buttons: Sequence[QWidget], tights: Sequence[int]) -> int:
    return sum(
        8 + (button.width_at(tight) if isinstance(button, KeyButton) else button.sizeHint().width())
        for button, tight in zip(buttons, tights, strict=True)
    )


def _tights(buttons: Sequence[QWidget], room: int) -> list[int]:
    """How tight each button must be for all of them to have room, as far as that is possible."""
    for tight in (0, 1, 2):
        tights = [tight] * len(buttons)
        if _taken(buttons, tights) <= room:
            return tights
    for place, button in enumerate(buttons):
        if isinstance(button, KeyButton) and button.has_icon_instead:
            tights[place] = 3
            if _taken(buttons, tights) <= room:
                break
    return tights


class PageHeader(Dressed, QWidget):
    """The name of the page, a line about it, and the state of the line to the province at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Text("", 20, 600)
        self._subtitle = Text("", 14, ink="text2")
        self.state = StateLine()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(12)
        row.addWidget(self._title, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._subtitle, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        row.addWidget(self.state)
        self._finish()

    def set_words(self, title: str, subtitle: str = "") -> None:
        """Name the page."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)

    def title(self) -> str:
        """Return the page's name."""
        return self._title.text()

    def _dress(self) -> None:
        self.setFixedHeight(look().page_header)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = look().tokens
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(t.surface))
        painter.fillRect(0, self.height() - 1, self.width(), 1, colour(t.line))
        painter.end()
