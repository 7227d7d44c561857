"""The keys of the clerk: an action a row, a new key pressed into its field, a clash told in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QKeySequenceEdit, QLineEdit, QWidget

from ui.keymap import CHANGEABLE, FIXED, Clash, Wrong, clash_of, readable, shown
from ui.likings import KEYS, Likings, likings_of
from ui.settings.panel import Panel, Row, Setting
from ui.theme import Dressed, look
from ui.widgets.buttons import KeyButton, Kind
from ui.widgets.card import Card
from ui.widgets.leading import lead_focus
from ui.widgets.text import Text

translate = QCoreApplication.translate


class KeyField(Dressed, QKeySequenceEdit):
    """Takes one key as it is pressed; Tab and Esc leave it as everywhere."""

    def __init__(self, action: str) -> None:
        super().__init__()
        self.action = action
        self.setMaximumSequenceLength(1)
        self.setFinishingKeyCombinations([])
        for line in self.findChildren(QLineEdit):
            line.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it hands the focus back, and Tab would stay here
        self._finish()

    def show_key(self, key: str) -> None:
        """Show `key` without telling."""
        self.blockSignals(True)
        self.setKeySequence(QKeySequence(key))
        self.blockSignals(False)

    def key(self) -> str:
        """What was pressed, as keys are printed."""
        pressed = self.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        return pressed.replace("Return", "Enter")

    def _dress(self) -> None:
        self.setFixedSize(look().px(150), look().field)


class KeysPanel(Panel):
    """`bound` gives the keys the window listens to, so that no key does two things."""

    def __init__(self, given: Setting, bound: Callable[[], Iterable[str]]) -> None:
        intro = translate("Settings", "{keys} stay as they are, so that a colleague finds every screen.")
        super().__init__(given, intro.format(keys=", ".join(FIXED)))
        self._bound = bound
        self._chosen: dict[str, str] = {}
        self.fields = {action: KeyField(action) for action in CHANGEABLE}
        card = Card(translate("Settings", "Press the new key into its field"))
        self.reset = KeyButton(translate("Settings", "All as at first"), "Alt+R", Kind.QUIET)
        card.right.addWidget(self.reset)
        names = action_names()
        for action, field in self.fields.items():
            field.setAccessibleName(names[action])
            field.editingFinished.connect(lambda field=field: self.press(field.action, field.key()))
            card.body.addWidget(Row(names[action], "", _beside(action, field)))
        self.add(card)
        self.reset.clicked.connect(self._as_at_first)
        self._finish()

    def shown(self) -> None:
        """Show the clerk's keys."""
        clerk = self.given.clerk().id
        self.given.run(lambda: likings_of(self.given.desk, clerk), done=self._show, failed=self.refuse)

    def press(self, action: str, key: str) -> None:
        """A key was pressed for an action: kept when nothing else has it, else told whose it is."""
        if key == self._chosen.get(action, action):
            self.complain("")
            return
        clash = clash_of(key, action, self._chosen, self._bound())
        if clash is not None:
            self.complain(clash_words(key, clash))
            self.fields[action].show_key(self._chosen.get(action, action))
            return
        self.complain("")
        chosen = {other: kept for other, kept in self._chosen.items() if other != action}
        if key != action:
            chosen[action] = key
        self._take(chosen)

    def _as_at_first(self) -> None:
        self.complain("")
        self._take({})

    def _take(self, chosen: dict[str, str]) -> None:
        self._chosen = chosen
        self._show_keys()
        self.keep(self.given.clerk().id, KEYS, chosen)

    def _show(self, likings: Likings) -> None:
        self._chosen = readable(likings.keys)
        self._show_keys()

    def _show_keys(self) -> None:
        for action, field in self.fields.items():
            field.show_key(self._chosen.get(action, action))
        self.reset.setVisible(bool(self._chosen))


def _beside(action: str, field: KeyField) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(Text(translate("Settings", "at first {key}").format(key=action), 13, 400, "text2"))
    row.addWidget(field)
    lead_focus(holder, field)
    return holder


def action_names() -> dict[str, str]:
    """What each changeable key does."""
    return {
        "F8": translate("Settings", "Sync panel"),
        "F9": translate("Settings", "Camera"),
        "F11": translate("Settings", "Second screen on or off"),
        "F12": translate("Settings", "Lock the counter"),
        "Ctrl+K": translate("Settings", "Find commands, dossiers, people"),
        "Ctrl+,": translate("Settings", "Settings"),
        "Ctrl+Enter": translate("Settings", "Save and print; the main action of a screen"),
        "Ctrl+S": translate("Settings", "Save without printing"),
        "Ctrl+P": translate("Settings", "Print again"),
        "Ctrl+N": translate("Settings", "Next dossier of the same person"),
        "Ctrl+D": translate("Settings", "Park the form, call the next"),
        "Ctrl+F": translate("Settings", "Filter the list"),
        "Ctrl+Z": translate("Settings", "Undo"),
        "Ctrl+Space": translate("Settings", "Call the next number"),
    }


def clash_words(key: str, clash: Clash) -> str:
    """Why a key cannot be had, and what to do."""
    if clash.wrong is Wrong.TAKEN:
        name = action_names().get(clash.by)
        if name is None:
            said = translate("Settings", "{key} is used on one of the screens. Press another key.")
            return said.format(key=key)
        said = translate("Settings", "{key} is already “{action}”. Press another key.")
        return said.format(key=key, action=name)
    return {
        Wrong.NO_KEY: translate("Settings", "No key was pressed. Press the new one."),
        Wrong.UNIKEY: translate(
            "Settings", "{key} switches the Vietnamese keyboard (Unikey). Press another key."
        ),
        Wrong.BARE: translate("Settings", "{key} alone is a letter of a name. Hold Ctrl or Alt with it."),
        Wrong.FIXED: translate("Settings", "{key} opens a screen at every desk. Press another key."),
        Wrong.TEXT: translate("Settings", "{key} belongs to writing or to Windows. Press another key."),
    }[clash.wrong].format(key=shown(key))
