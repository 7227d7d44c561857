"""Putting the focus into a row of choices."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton

from ui.widgets.choice import SegmentedChoice


def focus_choice(choice: SegmentedChoice) -> None:
    """Focus the choice that is made, or the first one."""
    buttons = choice.findChildren(QRadioButton)
    if buttons:
        made = next((button for button in buttons if button.isChecked()), buttons[0])
        made.setFocus(Qt.FocusReason.ShortcutFocusReason)
