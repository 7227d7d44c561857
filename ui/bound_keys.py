"""Which keys do what in the window now, read off its buttons and shortcuts, so that no list of them can lie."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.widgets.buttons import KeyButton
from ui.widgets.keycap import KeyHint
from ui.widgets.rail import RailButton

_NO_NAMES: Mapping[str, str] = MappingProxyType({})
_LOOKS = {"Return": "Enter", "Escape": "Esc", "Up": "↑", "Down": "↓"}


@dataclass(frozen=True, slots=True)
class BoundKey:
    """One key, or several that do the same, and what they do."""

    keys: tuple[str, ...]
    words: str


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """Keys that belong together, under their title."""

    title: str
    keys: tuple[BoundKey, ...]


def bound_keys(
    root: QWidget, *, leaving_out: Iterable[QWidget] = (), named: Mapping[str, str] = _NO_NAMES
) -> tuple[BoundKey, ...]:
    """The keys of everything in sight under `root`, in the order of its widgets; each action once.

    A shortcut without words of its own whose key some button prints is that button's, and as idle as it is;
    else `named` may say what the key does.
    """
    others = tuple(leaving_out)
    found: dict[str, list[str]] = {}
    wordless: list[str] = []
    for widget in (root, *root.findChildren(QWidget)):
        if not widget.isVisibleTo(root) or any(
            each is widget or each.isAncestorOf(widget) for each in others
        ):
            continue
        for keys, words in _of(widget):
            if words:
                kept = found.setdefault(words, [])
                kept += [key for key in keys if key not in kept]
            else:
                wordless += keys
    told = {key for keys in found.values() for key in keys}
    # A screen may listen for a button that is out of sight or cannot be pressed: the key does nothing now.
    told |= {button.key() for button in root.findChildren(KeyButton)}
    untold = [BoundKey((key,), named.get(key, "")) for key in dict.fromkeys(wordless) if key not in told]
    said = (BoundKey(tuple(keys), f"{words[:1].upper()}{words[1:]}") for words, keys in found.items())
    return (*said, *untold)


def key_order(key: str) -> tuple[int, int]:
    """F keys first, in their order, then what is held with Ctrl, then the rest; no key comes last."""
    if key.startswith("F") and key[1:].isdigit():
        return 0, int(key[1:])
    return (1 if key.startswith("Ctrl+") else 2 if key else 3), 0


def printed(sequence: QKeySequence) -> str:
    """A key as a keycap prints it."""
    text = sequence.toString(QKeySequence.SequenceFormat.PortableText)
    for name, look in _LOOKS.items():
        text = text.replace(name, look)
    return text


def _of(widget: QWidget) -> Iterator[tuple[list[str], str]]:
    """What one widget listens to, or prints for the screen that listens."""
    if isinstance(widget, KeyButton):
        if widget.key() and widget.label() and widget.isEnabled():
            yield [widget.key()], widget.label()
        return
    if isinstance(widget, KeyHint):
        yield [widget.key], widget.word
        return
    for child in widget.children():
        if isinstance(child, QShortcut) and child.isEnabled():
            keys = list(dict.fromkeys(printed(each) for each in child.keys()))  # noqa: SIM118  (a QShortcut, no mapping)
            if keys:
                yield keys, child.whatsThis() or _words_of(widget)


def _words_of(widget: QWidget) -> str:
    if isinstance(widget, RailButton):
        return " ".join(widget.lines())
    return widget.text() if isinstance(widget, QAbstractButton) else ""
