"""Keys of the window as strokes of a burst, and back again to the widget they were meant for."""

from __future__ import annotations

from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from ui.work.scanner.strokes import Sort, Stroke

Key, Modifier, Context = Qt.Key, Qt.KeyboardModifier, Qt.ShortcutContext

_QUIET = {
    Key.Key_Shift,
    Key.Key_Control,
    Key.Key_Alt,
    Key.Key_AltGr,
    Key.Key_Meta,
    Key.Key_CapsLock,
    Key.Key_NumLock,
    Key.Key_ScrollLock,
}
_COMMAND = Modifier.ControlModifier | Modifier.AltModifier | Modifier.MetaModifier


@dataclass(frozen=True, slots=True)
class Carried:
    """A copy of the window's event, and the widget that had the focus."""

    event: QEvent
    target: QWidget


def stroke_of(event: QKeyEvent, target: QWidget) -> Stroke:
    """What the key is to a burst; its event is carried along as a copy."""
    key = (event.key(), event.nativeScanCode(), "" if event.key() else event.text().casefold())
    down = event.type() != QEvent.Type.KeyRelease
    carries = Carried(_copy(event), target)
    if not down:
        return Stroke(Sort.QUIET, key=key, down=False, carries=carries)
    sort = _sort(event)
    acts = sort is Sort.END and event.key() != Key.Key_Tab and not _writes_lines(target)
    return Stroke(sort, event.text() if sort is Sort.TEXT else "", key, acts=acts, carries=carries)


def stroke_of_words(event: QInputMethodEvent, target: QWidget) -> Stroke | None:
    """What an input method writes or only shows; None when it takes back what stands in the field."""
    if event.replacementLength():
        return None
    sort = Sort.TEXT if event.commitString() else Sort.QUIET
    return Stroke(sort, event.commitString(), carries=Carried(event.clone(), target))


def is_for_text(stroke: Stroke) -> bool:
    """Whether the stroke was meant for a field that letters can be written into, not a button or a list."""
    fields = QLineEdit | QPlainTextEdit | QTextEdit | QAbstractSpinBox | QComboBox
    return isinstance(stroke.carries, Carried) and isinstance(stroke.carries.target, fields)


def deliver(stroke: Stroke) -> None:
    """Hand a stroke that was held back to the widget that had the focus, or to the key's command."""
    carried = stroke.carries
    if not isinstance(carried, Carried):
        return
    target: QWidget | None = (
        carried.target if shiboken6.isValid(carried.target) else QApplication.focusWidget()
    )
    if target is None:
        return
    event = carried.event
    if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and _is_command(event, target):
        return
    QApplication.sendEvent(target, event)


def _sort(event: QKeyEvent) -> Sort:
    key, text, modifiers = event.key(), event.text(), event.modifiers()
    if key in _QUIET:
        return Sort.QUIET
    if event.isAutoRepeat():
        return Sort.OTHER
    commands = modifiers & _COMMAND
    if commands == Modifier.ControlModifier and key in (Key.Key_J, Key.Key_M):
        return Sort.END
    if commands == Modifier.AltModifier and modifiers & Modifier.KeypadModifier and text.isdigit():
        return Sort.QUIET  # a letter typed by its number: it comes when Alt is let go
    if commands and commands != Modifier.ControlModifier | Modifier.AltModifier:  # together they are AltGr
        return Sort.OTHER
    if key in (Key.Key_Return, Key.Key_Enter, Key.Key_Tab) or text in ("\r", "\n"):
        return Sort.END
    if key == Key.Key_Backspace or text == "\b":
        return Sort.BACKSPACE
    return Sort.TEXT if text and text.isprintable() else Sort.OTHER


def _copy(event: QKeyEvent) -> QKeyEvent:
    made = event.clone()
    made.ignore()
    return made


def _writes_lines(target: QWidget) -> bool:
    return isinstance(target, QPlainTextEdit | QTextEdit) and not target.isReadOnly()


def _is_command(event: QKeyEvent, target: QWidget) -> bool:
    """Whether the key is a shortcut that `target` does not keep for itself; it is pressed then.

    Qt looks shortcuts up before a key is delivered, and never for one that is delivered by hand.
    """
    override = QKeyEvent(QEvent.Type.ShortcutOverride, event.key(), event.modifiers(), event.text())
    override.ignore()
    QApplication.sendEvent(target, override)
    if override.isAccepted() or not event.key():
        return False
    keys = QKeySequence(event.modifiers().value & ~Modifier.KeypadModifier.value | event.key())
    found = [
        each
        for each in target.window().findChildren(QShortcut)
        if keys in list(each.keys()) and _listens(each, target)
    ]
    if len(found) != 1:
        return False
    found[0].activated.emit()
    return True


def _listens(shortcut: QShortcut, target: QWidget) -> bool:
    at: QObject | None = shortcut.parent()
    if not shortcut.isEnabled() or not isinstance(at, QWidget) or not (at.isVisible() and at.isEnabled()):
        return False
    context = shortcut.context()
    if context == Context.WidgetShortcut:
        return at is target
    return context != Context.WidgetWithChildrenShortcut or at is target or at.isAncestorOf(target)
