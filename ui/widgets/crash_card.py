"""The card a clerk sees when the program itself was at fault: calm, short, and work goes on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Dressed, Tone, look
from ui.widgets.announce import announce
from ui.widgets.buttons import KeyButton, Kind
from ui.widgets.icon_label import IconLabel
from ui.widgets.text import Text


class CrashCard(Dressed, QDialog):
    """What happened, that saved work is safe, where the report lies. Never modal: the queue is waiting."""

    def __init__(self, path: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self.setWindowTitle(self.tr("Something went wrong in the program"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        self._title = Text(self.windowTitle(), 16, 600, wrap=True)
        safe = self.tr("What was saved is safe on this machine. You can go on working.")
        self._safe = Text(safe, 14, wrap=True)
        where = self.tr("Report for the administrator (no citizen's data in it):")
        self._where = Text(f"{where}\n{path}", 13, ink="text2", wrap=True, selectable=True)
        self._where.setHidden(not path)
        copy = KeyButton(self.tr("Copy the path"), "Alt+C", icon="copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._path))
        copy.setHidden(not path)
        go_on = KeyButton(self.tr("Go on"), "Esc", Kind.PRIMARY, binds=False)
        go_on.clicked.connect(self.reject)
        words = QVBoxLayout()
        words.setSpacing(6)
        for text in (self._title, self._safe, self._where):
            words.addWidget(text)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(IconLabel("info", 24, Tone.CALM.value), 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(copy)
        foot.addWidget(go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(top)
        column.addLayout(foot)
        self._finish()
        go_on.setFocus()

    def _dress(self) -> None:
        self.setFixedWidth(look().px(460))


def show_card(path: str, over: QWidget | None) -> None:
    """Show the card over `over`; one at a time, a bug in a loop must not bury the desk."""
    if any(isinstance(widget, CrashCard) and widget.isVisible() for widget in QApplication.topLevelWidgets()):
        return
    card = CrashCard(path, over)
    card.show()
    announce(card, card.windowTitle())
