"""Keeping the desk's Vietnamese complete: every source string has its words in resources/i18n/vi.

A file a package of ui/ (`frame.ts` for the modules beside them, `qt.ts` for Qt's own words). Without
arguments: takes new strings of ui/ into them. `--check`: exits 1 when a string has no words or a file is behind
the sources. `--set CONTEXT SOURCE WORDS`: writes the words of one string. `--fill FILE`: takes words from a JSON
file {context: {source: words}}. `--compile`: makes vi.qm for the bundle.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as Tree
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from filelock import FileLock

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n" / "vi"
QT = FOLDER / "qt.ts"
EMPTY = (
    '<?xml version="1.0" encoding="utf-8"?>\n<TS version="2.1" language="vi_VN" sourcelanguage="en_GB" />\n'
)
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
    "QFileSystemModel",
    "QAbstractFileIconProvider",
    "QKeySequenceEdit",
    "QPrintDialog",
    "QUndoStack",
}

Words = dict[tuple[str, str, str], str]


def rooms() -> dict[str, list[str]]:
    """The sources whose strings stand in one file, by its name: a package of ui/, or the frame."""
    found: dict[str, list[str]] = {"frame": []}
    for path in sorted((ROOT / "ui").rglob("*.py")):
        inside = path.relative_to(ROOT / "ui").parts
        found.setdefault(inside[0] if len(inside) > 1 else "frame", []).append(str(path.relative_to(ROOT)))
    return found


def refreshed(before: Path, after: Path) -> None:
    """Write to the folder `after` what the folder `before` says with the strings the sources hold now."""
    after.mkdir(parents=True, exist_ok=True)
    if before != after:
        for path in before.glob("*.ts"):
            (after / path.name).write_bytes(path.read_bytes())
    with ThreadPoolExecutor() as several:
        list(several.map(lambda room: _refresh(after / f"{room[0]}.ts", room[1]), rooms().items()))
    for path in after.glob("*.ts"):
        if path.stem not in rooms() and path.name != QT.name:
            path.unlink()


def _refresh(path: Path, sources: list[str]) -> None:
    command = [str(TOOLS / "pyside6-lupdate"), *sources, "-ts", str(path), "-locations", "none"]
    command += ["-source-language", "en_GB", "-target-language", "vi_VN"]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    tree = Tree.parse(path)
    for context in list(tree.getroot().iter("context")):
        for message in list(context.iter("message")):
            said = message.find("translation")
            if said is not None and said.get("type") in {"vanished", "obsolete"}:
                context.remove(message)
        if not list(context.iter("message")):
            tree.getroot().remove(context)
    if list(tree.getroot().iter("context")):
        _write(tree, path)
    else:
        path.unlink()


def missing(folder: Path) -> list[tuple[str, str]]:
    """Return (context, source) of every message in `folder` without finished words."""
    found = []
    for path in sorted(folder.glob("*.ts")):
        for context, message, said in _messages(Tree.parse(path)):
            text = said.findtext("numerusform") if message.get("numerus") == "yes" else said.text
            if said.get("type") == "unfinished" or not text:
                found.append((context.findtext("name", ""), message.findtext("source", "")))
    return found


def put(folder: Path, words: dict[str, dict[str, str]]) -> list[tuple[str, str]]:
    """Write `words` ({context: {source: words}}) into `folder`; return those whose string is not there."""
    of_qt = {context: found for context, found in words.items() if context in OF_QT}
    if of_qt:
        qt = folder / QT.name
        tree = Tree.parse(qt) if qt.exists() else Tree.ElementTree(Tree.fromstring(EMPTY.encode()))
        for context, found in of_qt.items():
            _offer(tree, context, found)
        _write(tree, qt)
    left = {(context, source) for context, found in words.items() for source in found}
    for path in sorted(folder.glob("*.ts")):
        left -= _put(path, words)
    return sorted(left)


def _put(path: Path, words: dict[str, dict[str, str]]) -> set[tuple[str, str]]:
    tree, done = Tree.parse(path), set()
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
        done.add(key)
    if done:
        _write(tree, path)
    return done


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


def stale(folder: Path) -> list[str]:
    """Name the files that hold other strings than the sources."""
    with tempfile.TemporaryDirectory() as place:
        fresh = Path(place)
        refreshed(folder, fresh)
        names = {path.name for path in (*fresh.glob("*.ts"), *folder.glob("*.ts"))}
        return sorted(name for name in names if _sources(fresh / name) != _sources(folder / name))


def _sources(path: Path) -> set[tuple[str, str, str]]:
    if not path.exists():
        return set()
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
        lacking = missing(FOLDER)
        for context, source in lacking:
            print(f"no words: {context}: {source}")
        behind = stale(FOLDER)
        if behind:
            print(f"behind the sources: {', '.join(behind)}: run packaging/translations.py")
        return 1 if lacking or behind else 0
    if asked.compile:
        every = [str(path) for path in sorted(FOLDER.glob("*.ts"))]
        command = [str(TOOLS / "pyside6-lrelease"), *every, "-qm", str(FOLDER.with_suffix(".qm"))]
        return subprocess.run(command, check=False).returncode
    words: dict[str, dict[str, str]] = {}
    if asked.set:
        words = {asked.set[0]: {asked.set[1]: asked.set[2]}}
    elif asked.fill:
        words = json.loads(asked.fill.read_text(encoding="utf-8"))
    # One at a time: two people adding words must not lose each other's.
    with FileLock(Path(tempfile.gettempdir()) / "desk-translations.lock"):
        refreshed(FOLDER, FOLDER)
        unknown = put(FOLDER, words) if words else []
    for context, source in unknown:
        print(f"no such string: {context}: {source}")
    for context, source in missing(FOLDER):
        print(f"no words: {context}: {source}")
    return 1 if unknown else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
