"""Prints the exact versions of everything this project needs, as installed here: name==version.

python packaging/pins.py > constraints.txt
"""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[1]


def main() -> None:
    print("# Exact versions of everything the project installs, tested together.")
    print("# Made by: python packaging/pins.py > constraints.txt")
    for name, version in sorted(needed().items()):
        print(f"{name}=={version}")


def declared(root: Path = ROOT) -> list[Requirement]:
    """What pyproject.toml asks for, with every extra."""
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    lines = [
        *project["dependencies"],
        *(line for extra in project["optional-dependencies"].values() for line in extra),
    ]
    return [Requirement(line) for line in lines]


def needed(root: Path = ROOT) -> dict[str, str]:
    """Versions installed here of what the project asks for and of what that asks for, by plain name."""
    found: dict[str, str] = {}
    for each in declared(root):
        _walk(each.name, tuple(sorted(each.extras)), found, set())
    return found


def plain(name: str) -> str:
    """Names are equal whatever their case and separators (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _walk(
    name: str, extras: tuple[str, ...], found: dict[str, str], done: set[tuple[str, tuple[str, ...]]]
) -> None:
    key = plain(name)
    if (key, extras) in done:
        return
    done.add((key, extras))
    try:
        known = distribution(name)
    except PackageNotFoundError:
        return
    found[key] = known.version
    for line in known.requires or []:
        wanted = Requirement(line)
        chosen = [{"extra": extra} for extra in extras or ("",)]
        if wanted.marker is None or any(wanted.marker.evaluate(each) for each in chosen):
            _walk(wanted.name, tuple(sorted(wanted.extras)), found, done)


if __name__ == "__main__":
    main()
