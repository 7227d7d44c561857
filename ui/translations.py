"""The desk speaks Vietnamese: the words beside each English source string, and Qt's own words too."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from xml.parsers import expat

from PySide6.QtCore import QCoreApplication, QTranslator

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "i18n"
LANGUAGE_VARIABLE = "DESK_LANG"

Words = Mapping[tuple[str, str, str], str]


def read_ts(path: Path) -> dict[tuple[str, str, str], str]:
    """Return what a .ts file says, by (context, source, comment); unfinished messages are left out.

    Vietnamese has one plural form, so a message with `%n` has one too.
    """
    reader = _Reader()
    # Expat itself: it is there in a fifth of the time that the tree on top of it takes to import,
    # and this runs before the first paint.
    parser = expat.ParserCreate()
    parser.StartElementHandler = reader.begin
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parser.Parse(path.read_bytes(), True)
    return reader.found


def read_words(language: str) -> dict[tuple[str, str, str], str]:
    """Return what all the files of a language say."""
    found: dict[tuple[str, str, str], str] = {}
    for path in sorted((FOLDER / language).glob("*.ts")):
        found |= read_ts(path)
    return found


class _Reader:
    """Gathers the messages of a .ts file as its elements begin and end."""

    def __init__(self) -> None:
        self.found: dict[tuple[str, str, str], str] = {}
        self._context = ""
        self._message: dict[str, str] = {}
        self._heard: list[str] = []

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        self._heard = []
        if name == "message":
            self._message = {}
        elif name == "translation":
            self._message["type"] = attributes.get("type", "")

    def text(self, heard: str) -> None:
        self._heard.append(heard)

    def end(self, name: str) -> None:
        words = "".join(self._heard)
        if name == "name":
            self._context = words
        elif name in ("source", "comment", "numerusform"):
            self._message[name] = words
        elif name == "translation":
            self._message[name] = self._message.get("numerusform", words)
        elif name == "message":
            said = self._message
            if said.get("translation") and said["type"] not in ("unfinished", "vanished", "obsolete"):
                self.found[self._context, said.get("source", ""), said.get("comment", "")] = said[
                    "translation"
                ]


class DeskTranslator(QTranslator):
    """Looks words up in what `read_ts` gave; a string without words stays as it is."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = dict(words)

    def isEmpty(self) -> bool:
        return not self._words

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        # None is Qt's null string: it asks the next translator, then keeps the source.
        said = self._words.get((context, source, disambiguation or ""))
        return said if said is not None else self._words.get((context, source, ""))


class _Installed:
    """The translator of this process; Qt keeps no reference of its own to it."""

    translator: QTranslator | None = None


def install(language: str = "") -> None:
    """Have the application speak `language` ("vi", "en"; DESK_LANG or Vietnamese when empty).

    A compiled vi.qm is taken when it is there and no older than the files it was made of, which are read
    themselves otherwise: resources/i18n/vi/*.ts.
    """
    language = language or os.environ.get(LANGUAGE_VARIABLE, "vi")
    if _Installed.translator is not None:
        QCoreApplication.removeTranslator(_Installed.translator)
        _Installed.translator = None
    compiled, sources = FOLDER / f"{language}.qm", sorted((FOLDER / language).glob("*.ts"))
    made: QTranslator
    if compiled.exists() and all(compiled.stat().st_mtime >= each.stat().st_mtime for each in sources):
        made = QTranslator()
        made.load(str(compiled))
    elif sources:
        made = DeskTranslator(read_words(language))
    else:
        return
    QCoreApplication.installTranslator(made)
    _Installed.translator = made
