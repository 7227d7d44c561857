"""Checks what the project stands on: everything pinned, nothing beside it, every licence one that GPL-3.0-or-later may use.

python packaging/audit.py        needs no network; a line a finding, exit 1 when there is one
"""

from __future__ import annotations

import ast
import json
import re
import sys
from collections.abc import Iterator, Mapping
from importlib.metadata import distribution, packages_distributions
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import pins

OURS = ("desk_app", "ui", "province", "resources", "main", "tests", "benchmarks", "packaging")
_ROOMS = ("desk_app", "ui", "province", "tests", "benchmarks", "packaging", "main.py")
_PIN = re.compile(r"([A-Za-z0-9._-]+)==([^\s;]+)")


def main() -> None:
    findings = list(findings_of(pins.ROOT))
    for each in findings:
        print(each)
    if findings:
        sys.exit(1)
    print(f"{len(pins.needed())} packages: all pinned, all imports among them, all licences compatible")


def findings_of(root: Path) -> Iterator[str]:
    """What is wrong, a sentence each."""
    known = json.loads((root / "packaging" / "licences.json").read_text("utf-8"))
    lines = (root / "constraints.txt").read_text("utf-8").splitlines()
    needed = pins.needed(root)
    yield from unpinned(lines, needed, known["elsewhere"])
    yield from unlisted(imported(root), needed)
    for name in sorted(needed):
        said = licence_of(name, known)
        if not is_compatible(said, known["allowed"]):
            yield f"{name}: licence {said!r} is not among those allowed (packaging/licences.json)"


def unpinned(lines: list[str], needed: Mapping[str, str], elsewhere: Mapping[str, str]) -> Iterator[str]:
    """Where the pins differ from what is needed and installed; `elsewhere` are needed on some systems alone."""
    pinned: dict[str, str] = {}
    for line in lines:
        if not line or line.startswith("#"):
            continue
        exact = _PIN.fullmatch(line.strip())
        if exact is None:
            yield f"constraints.txt: {line!r} is no exact version"
            continue
        pinned[pins.plain(exact[1])] = exact[2]
    for name, version in sorted(needed.items()):
        if name not in pinned and name not in elsewhere:
            yield f"{name}: {version} is needed and not pinned"
        elif pinned.get(name, version) != version:
            yield f"{name}: {version} is installed, {pinned[name]} is pinned"
    for name in sorted(pinned.keys() - needed.keys() - elsewhere.keys()):
        yield f"{name}: pinned, and nothing needs it"


def imported(root: Path) -> dict[str, str]:
    """The first module of every import that is neither ours nor Python's, with a file that has it."""
    # scripts import those beside them by their bare names
    scripts = {each.stem for each in (root / "packaging").rglob("*.py")} | {"scenes"}
    known = sys.stdlib_module_names | scripts | set(OURS)
    found: dict[str, str] = {}
    for room in _ROOMS:
        files = [root / room] if room.endswith(".py") else sorted((root / room).rglob("*.py"))
        for file in files:
            for name in _modules(ast.parse(file.read_bytes())):
                if name not in known:
                    found.setdefault(name, str(file.relative_to(root)))
    return found


def unlisted(modules: Mapping[str, str], needed: Mapping[str, str]) -> Iterator[str]:
    """Imports of what no requirement brings."""
    brought = packages_distributions()
    for module, file in sorted(modules.items()):
        names = {pins.plain(each) for each in brought.get(module, [])}
        if not names & needed.keys():
            yield f"{file}: imports {module}, which no requirement brings"


def licence_of(name: str, known: Mapping[str, Mapping[str, object]]) -> str:
    """The licence as an SPDX expression, else the words the package uses; empty where it says none."""
    if name in known["by_hand"]:
        return str(known["by_hand"][name][0])
    metadata = distribution(name).metadata
    expression = metadata.get("License-Expression")
    if expression:
        return str(expression)
    classifiers = [
        each.rsplit(" :: ", 1)[-1]
        for each in metadata.get_all("Classifier") or []
        if each.startswith("License :: OSI Approved")
    ]
    words = (metadata.get("License") or "").strip()
    said = words if words and "\n" not in words and len(words) < 80 else " AND ".join(classifiers)
    return str(known["read_as"].get(said, said))


def is_compatible(expression: str, allowed: list[str]) -> bool:
    """Whether one of the choices an expression leaves is allowed in all its parts."""
    return any(
        all(part.strip() in allowed for part in choice.split(" AND ")) for choice in expression.split(" OR ")
    )


def _modules(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (each.name.split(".")[0] for each in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            yield node.module.split(".")[0]


if __name__ == "__main__":
    main()
