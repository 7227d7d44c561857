"""What a system's screen reader is told while somebody works at the counter without seeing it."""

from __future__ import annotations

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication


class Reader:
    """Stands where the screen reader listens, and remembers what it was told."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def updateAccessibility(self, event) -> None:  # noqa: N802  # Qt's own name
        assert event.type() is QAccessible.Event.Announcement
        self.heard.append(event.message())

    def has_heard(self, *words: str) -> bool:
        """Whether one of the announcements holds all of these words."""
        return any(all(word in said for word in words) for said in self.heard)


def name_in_focus() -> str:
    """The name a screen reader says of what the cursor stands in."""
    widget = QApplication.focusWidget()
    found = QAccessible.queryAccessibleInterface(widget) if widget is not None else None
    return found.text(QAccessible.Text.Name) if found is not None else ""
