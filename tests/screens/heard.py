"""Which shortcuts one key press would reach in a window as it stands: two on one key, and Qt fires neither."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from ui.bound_keys import printed
from ui.printing.strip import PrintStrip
from ui.widgets.buttons import KeyButton


def ambiguous(window: QWidget) -> list[str]:
    """Name every key that more than one thing listens to now, and what they are."""
    by_key: dict[str, list[str]] = {}
    for shortcut in window.findChildren(QShortcut):
        if _is_heard(shortcut, window):
            for key in {printed(each) for each in QShortcut.keys(shortcut)} - {""}:
                by_key.setdefault(key, []).append(_said(shortcut))
    for strip in window.findChildren(PrintStrip):
        # Its keys go by a filter before any shortcut: what it prints must be nobody else's.
        for button in strip.findChildren(KeyButton):
            if button.isVisible() and button.key() and button.key() != "Ctrl+P":
                by_key.setdefault(button.key(), []).append(f"PrintStrip “{button.label()}”")
    return [f"{key}: {', '.join(sorted(who))}" for key, who in by_key.items() if len(who) > 1]


def _is_heard(shortcut: QShortcut, window: QWidget) -> bool:
    """As Qt's own map decides: in this window, in sight, enabled, and the focus where the context wants it."""
    widget = shortcut.parent()
    if not isinstance(widget, QWidget) or widget.window() is not window or not shortcut.isEnabled():
        return False
    if not widget.isVisible() or not widget.isEnabled():
        return False
    focus = QApplication.focusWidget()
    context = shortcut.context()
    if context == Qt.ShortcutContext.WidgetShortcut:
        return focus is widget
    if context == Qt.ShortcutContext.WidgetWithChildrenShortcut:
        return focus is not None and (focus is widget or widget.isAncestorOf(focus))
    return True


def _said(shortcut: QShortcut) -> str:
    widget = shortcut.parent()
    words = widget.label() if isinstance(widget, KeyButton) else ""
    return f"{type(widget).__name__} “{words or shortcut.whatsThis()}”"
