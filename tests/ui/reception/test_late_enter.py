"""A scanner whose Enter comes late must not choose a procedure for the clerk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from desk_app.bootstrap import OpenDesk
from tests.builders import CARD, LAN
from ui.reception.view import ReceptionScreen
from ui.work import background

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_an_enter_after_the_scanners_pause_is_swallowed_once(
    dressed: QApplication, desk: OpenDesk, qtbot: QtBot
) -> None:
    screen = ReceptionScreen(desk, lambda: LAN)
    qtbot.addWidget(screen)
    screen.resize(1001, 574)
    screen.show()
    qtbot.waitExposed(screen)
    screen.activateWindow()
    screen.shown()
    qtbot.waitUntil(lambda: screen._presenter._begun)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    for letter in CARD:
        kind = QKeyEvent.Type.KeyPress
        QApplication.sendEvent(
            QApplication.focusWidget(), QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
        )
    qtbot.waitUntil(lambda: QApplication.focusWidget() is screen.procedure.entry, timeout=3000)

    qtbot.keyClick(screen.procedure.entry, Qt.Key.Key_Return)
    assert screen._presenter.form.procedure == ""

    qtbot.keyClick(screen.procedure.entry, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen._presenter.form.procedure != "", timeout=3000)
    background.close()
