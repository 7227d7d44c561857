"""The desk speaks Vietnamese: the words beside each English source string, and Qt's own words too."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTranslator

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "i18n"
LANGUAGE_VARIABLE = "DESK_LANG"

Words = Mapping[tuple[str, str, str], str]


def read_ts(path: Path) -> dict[tuple[str, str, str], str]:
    """Return what a .ts file says, by (context, source, comment); unfinished messages are left out.

    Vietnamese has one plural form, so a message with `%n` has one too.
    """
    # Qt Linguist's own file, shipped with the product and never taken from outside.
    import xml.etree.ElementTree as Tree  # noqa: S405  # see above

    found: dict[tuple[str, str, str], str] = {}
    for context in Tree.parse(path).getroot().iter("context"):  # noqa: S314  # see above
        name = context.findtext("name", "")
        for message in context.iter("message"):
            said = message.find("translation")
            if said is None or said.get("type") in {"unfinished", "vanished", "obsolete"}:
                continue
            text = said.findtext("numerusform") if message.get("numerus") == "yes" else said.text
            if text:
                key = (name, message.findtext("source", ""), message.findtext("comment", ""))
                found[key] = text
    return found


class DeskTranslator(QTranslator):
    """Looks words up in what `read_ts` gave; a string without words stays as it is."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = dict(words)

    def isEmpty(self) -> bool:
        return not self._words

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:  # type: ignore[override]  # None is Qt's null string: ask the next one
        said = self._words.get((context, source, disambiguation or ""))
        return said if said is not None else self._words.get((context, source, ""))


class _Installed:
    """The translator of this process; Qt keeps no reference of its own to it."""

    translator: QTranslator | None = None


def install(language: str = "") -> None:
    """Have the application speak `language` ("vi", "en"; DESK_LANG or Vietnamese when empty).

    A compiled vi.qm is taken when it is there and not older than vi.ts; else vi.ts is read itself.
    """
    language = language or os.environ.get(LANGUAGE_VARIABLE, "vi")
    if _Installed.translator is not None:
        QCoreApplication.removeTranslator(_Installed.translator)
        _Installed.translator = None
    source, compiled = FOLDER / f"{language}.ts", FOLDER / f"{language}.qm"
    made: QTranslator
    if compiled.exists() and (not source.exists() or compiled.stat().st_mtime >= source.stat().st_mtime):
        made = QTranslator()
        made.load(str(compiled))
    elif source.exists():
        made = DeskTranslator(read_ts(source))
    else:
        return
    QCoreApplication.installTranslator(made)
    _Installed.translator = made
