"""The screens of this computer: each shows its number, and the one for citizens is tried."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.keymap import told
from ui.settings.panel import Panel, Setting
from ui.theme import Dressed, colour, look
from ui.widgets.buttons import KeyButton, Kind
from ui.widgets.card import Card
from ui.widgets.text import Text

translate = QCoreApplication.translate

SHOWN_FOR = 5_000  # milliseconds a number stands on its screen


class ScreenPanel(Panel):
    """`tested` tells whether the citizen's screen was seen; `turn` shows or hides it, `is_on` whether it shows."""

    tested = Signal(bool)

    def __init__(
        self,
        given: Setting,
        turn: Callable[[], None],
        is_on: Callable[[], bool],
        screens: Callable[[], list[QScreen]] = QGuiApplication.screens,
    ) -> None:
        super().__init__(given)
        self._turn, self._is_on, self._screens = turn, is_on, screens
        self.numbers: list[_Number] = []
        self.said_here = Text("", 14, 400, wrap=True)
        self.show_numbers = KeyButton(
            translate("Settings", "Numbers on every screen"), "Alt+S", icon="monitor"
        )
        self.on = KeyButton(translate("Settings", "Citizens' screen on or off"), "F11", binds=False)
        self.seen = KeyButton(
            translate("Settings", "Citizens can see it"), "Alt+1", Kind.PRIMARY, icon="check"
        )
        self.not_seen = KeyButton(translate("Settings", "Nothing to be seen"), "Alt+2")
        card = Card(translate("Settings", "Screens found"))
        card.body.addWidget(self.said_here)
        card.body.addLayout(_row(self.show_numbers, self.on))
        asked = Card(translate("Settings", "Does the second screen show the desk and the time?"))
        asked.body.addLayout(_row(self.seen, self.not_seen))
        self.add(card, asked)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_FOR)
        self._timer.timeout.connect(self.hide_numbers)
        self.show_numbers.clicked.connect(self._show_numbers)
        self.on.clicked.connect(self._toggle)
        self.seen.clicked.connect(lambda: self._answer(True))
        self.not_seen.clicked.connect(lambda: self._answer(False))
        self._finish()

    def shown(self) -> None:
        """Look which screens there are now."""
        lines = []
        for place, screen in enumerate(self._screens(), start=1):
            size = screen.size()
            lines.append(f"{place}. {screen.name()} {size.width()}×{size.height()}".replace("  ", " "))
        if len(lines) < 2:
            lines.append(
                translate(
                    "Settings",
                    "Only one screen. Plug the second one in, press Windows+P, choose “Extend”, and open this page "
                    "again. Without one everything else works.",
                )
            )
        else:
            said = translate("Settings", "Citizens see the screen that is not the clerk's.")
            lines.append(said)
        self.said_here.setText("\n".join(lines))
        for button in (self.seen, self.not_seen, self.on):
            button.setEnabled(len(self._screens()) > 1)
        self.complain("")

    def hide_numbers(self) -> None:
        """Take the numbers away."""
        for number in self.numbers:
            number.close()
            number.deleteLater()
        self.numbers = []

    def _show_numbers(self) -> None:
        self.hide_numbers()
        for place, screen in enumerate(self._screens(), start=1):
            number = _Number(place, screen)
            self.numbers.append(number)
            number.show()
        self._timer.start()

    def _toggle(self) -> None:
        self._turn()

    def _answer(self, well: bool) -> None:
        if not well:
            self.complain(
                told(
                    translate(
                        "Settings",
                        "Look at the cable and its switch, press Windows+P, choose “Extend”, then F11.",
                    )
                )
            )
        else:
            self.complain("")
            if not self._is_on():
                self._turn()
        self.tested.emit(well)


class _Number(Dressed, QWidget):
    """The number of a screen, large in its middle; it takes no focus and no mouse."""

    def __init__(self, place: int, screen: QScreen) -> None:
        super().__init__(
            None,
            Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
            | Qt.WindowType.WindowDoesNotAcceptFocus
            | Qt.WindowType.Tool,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._words = str(place)
        self.setAccessibleName(self._words)
        side = look().px(240)
        middle = screen.geometry().center()
        self.setGeometry(middle.x() - side // 2, middle.y() - side // 2, side, side)
        self._finish()

    def _dress(self) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(look().tokens.rail))
        painter.setFont(look().font(160, 700))
        painter.setPen(colour("#FFFFFF"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, self._words)
        painter.end()


def _row(*buttons: KeyButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row
