"""Keeping the desk's Vietnamese complete: every source string has its words in resources/i18n/vi.ts.

Without arguments: takes new strings of ui/ into vi.ts. `--check`: exits 1 when a string has no words or
vi.ts is behind the sources. `--set CONTEXT SOURCE WORDS`: writes the words of one string. `--fill FILE`:
takes words from a JSON file {context: {source: words}}. `--compile`: makes vi.qm for the bundle.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as Tree
from collections.abc import Iterable, Iterator
from pathlib import Path

from filelock import FileLock

ROOT = Path(__file__).resolve().parent.parent
TS = ROOT / "resources" / "i18n" / "vi.ts"
TOOLS = Path(sys.executable).parent
# Qt's own words (buttons, context menus, key names): no source of ours holds them, lupdate must not drop them.
OF_QT = {
    "QPlatformTheme",
    "QDialogButtonBox",
    "QMessageBox",
    "QWidgetTextControl",
    "QLineEdit",
    "QAbstractSpinBox",
    "QShortcut",
    "QScrollBar",
    "QFileDialog",
    "QPrintDialog",
    "QUndoStack",
}

Words = dict[tuple[str, str, str], str]


def refreshed(before: Path, after: Path) -> None:
    """Write to `after` what `before` says with the strings the sources hold now."""
    if before.exists():
        after.write_bytes(before.read_bytes())
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "ui").rglob("*.py"))
    command = [str(TOOLS / "pyside6-lupdate"), *sources, "-ts", str(after), "-locations", "none"]
    command += ["-source-language", "en_GB", "-target-language", "vi_VN"]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    tree = Tree.parse(after)
    for context in list(tree.getroot().iter("context")):
        for message in list(context.iter("message")):
            _settle(context, message)
        if not list(context.iter("message")):
            tree.getroot().remove(context)
    _write(tree, after)


def _settle(context: Tree.Element, message: Tree.Element) -> None:
    """Keep Qt's own words, drop those whose string is gone from the sources."""
    said = message.find("translation")
    if said is None or said.get("type") not in {"vanished", "obsolete"}:
        return
    if context.findtext("name") in OF_QT:
        del said.attrib["type"]
    else:
        context.remove(message)


def missing(path: Path) -> list[tuple[str, str]]:
    """Return (context, source) of every message of `path` without finished words."""
    found = []
    for context, message, said in _messages(Tree.parse(path)):
        text = said.findtext("numerusform") if message.get("numerus") == "yes" else said.text
        if said.get("type") == "unfinished" or not text:
            found.append((context.findtext("name", ""), message.findtext("source", "")))
    return found


def put(path: Path, words: dict[str, dict[str, str]]) -> list[tuple[str, str]]:
    """Write `words` ({context: {source: words}}) into `path`; return those whose string is not there."""
    tree = Tree.parse(path)
    for context, found in words.items():
        if context in OF_QT:
            _offer(tree, context, found)
    left = {(context, source) for context, found in words.items() for source in found}
    for context, message, said in _messages(tree):
        key = (context.findtext("name", ""), message.findtext("source", ""))
        if key[1] not in words.get(key[0], {}):
            continue
        text = words[key[0]][key[1]]
        said.attrib.pop("type", None)
        if message.get("numerus") == "yes":
            for form in list(said):
                said.remove(form)
            Tree.SubElement(said, "numerusform").text = text
        else:
            said.text = text
        left.discard(key)
    _write(tree, path)
    return sorted(left)


def _offer(tree: Tree.ElementTree, name: str, sources: Iterable[str]) -> None:
    """Make place in `tree` for strings of Qt's own, which no source of ours brings in."""
    found = next((each for each in tree.getroot().iter("context") if each.findtext("name") == name), None)
    if found is None:
        found = Tree.SubElement(tree.getroot(), "context")
        Tree.SubElement(found, "name").text = name
    known = {message.findtext("source") for message in found.iter("message")}
    for source in sources:
        if source not in known:
            message = Tree.SubElement(found, "message")
            Tree.SubElement(message, "source").text = source
            Tree.SubElement(message, "translation", type="unfinished")


def _messages(tree: Tree.ElementTree) -> Iterator[tuple[Tree.Element, Tree.Element, Tree.Element]]:
    for context in tree.getroot().iter("context"):
        for message in context.iter("message"):
            said = message.find("translation")
            if said is not None:
                yield context, message, said


def _write(tree: Tree.ElementTree, path: Path) -> None:
    Tree.indent(tree, "  ")
    body = Tree.tostring(tree.getroot(), encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def stale(path: Path) -> bool:
    """Say whether the sources hold other strings than `path`."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "vi.ts"
        refreshed(path, fresh)
        return _sources(fresh) != _sources(path)


def _sources(path: Path) -> set[tuple[str, str, str]]:
    return {
        (context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", ""))
        for context, message, _said in _messages(Tree.parse(path))
    }


def main(arguments: list[str]) -> int:
    """Do what `arguments` ask; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--compile", action="store_true")
    parser.add_argument("--set", nargs=3, metavar=("CONTEXT", "SOURCE", "WORDS"))
    parser.add_argument("--fill", type=Path)
    asked = parser.parse_args(arguments)
    if asked.check:
        lacking = missing(TS)
        for context, source in lacking:
            print(f"no words: {context}: {source}")
        behind = stale(TS)
        if behind:
            print("vi.ts is behind the sources: run packaging/translations.py")
        return 1 if lacking or behind else 0
    if asked.compile:
        command = [str(TOOLS / "pyside6-lrelease"), str(TS), "-qm", str(TS.with_suffix(".qm"))]
        return subprocess.run(command, check=False).returncode
    words: dict[str, dict[str, str]] = {}
    if asked.set:
        words = {asked.set[0]: {asked.set[1]: asked.set[2]}}
    elif asked.fill:
        words = json.loads(asked.fill.read_text(encoding="utf-8"))
    # One at a time: two people adding words must not lose each other's.
    with FileLock(Path(tempfile.gettempdir()) / "desk-translations.lock"):
        refreshed(TS, TS)
        unknown = put(TS, words) if words else []
    for context, source in unknown:
        print(f"no such string: {context}: {source}")
    for context, source in missing(TS):
        print(f"no words: {context}: {source}")
    return 1 if unknown else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
