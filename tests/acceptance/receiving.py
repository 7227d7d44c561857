"""The reception screen as a case looks at it: its form, its fields, where the focus is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from tests.acceptance.hands import CARD, Hands
from ui.reception.form import Form
from ui.reception.view import ReceptionScreen

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
ENTER, ESC, SPACE, TAB = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_Tab
BIRTH = "1.001193"


def reception(hands: Hands) -> ReceptionScreen:
    """The screen F2 shows."""
    screen = hands.window.room("reception")
    assert isinstance(screen, ReceptionScreen)
    return screen


def form(hands: Hands) -> Form:
    """What has been written so far."""
    return reception(hands)._presenter.form


def ready(hands: Hands) -> None:
    """Wait until nobody is being received and the cursor stands in the ID field."""
    entry = reception(hands).party.owner.fields["id_number"].entry
    hands.until(lambda: form(hands).is_blank and QApplication.focusWidget() is entry)


def scan_card(hands: Hands, card: str = CARD) -> None:
    """A card is scanned and its person stands on the form; the cursor waits for the procedure."""
    hands.scan(card)
    until_in(hands, reception(hands).procedure.entry)


def choose(hands: Hands, letters: str) -> None:
    """Type letters and take the first row; the papers have the focus."""
    hands.type(letters)
    hands.press(ENTER)
    until_in(hands, reception(hands).papers.list)


def until_in(hands: Hands, widget: QWidget) -> None:
    """Wait until `widget` has the focus."""
    hands.until(lambda: QApplication.focusWidget() is widget)
