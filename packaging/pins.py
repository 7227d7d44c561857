"""Prints the exact versions of everything this project needs, as installed here: name==version.

python packaging/pins.py > constraints.txt
"""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, distribution

from packaging.requirements import Requirement

_EXTRAS = ("province", "dev")


def main() -> None:
    found: dict[str, str] = {}
    _walk("quay-mot-cua", _EXTRAS, found, set())
    found.pop("quay-mot-cua")
    print("# Exact versions of everything the project installs, tested together.")
    print("# Made by: python packaging/pins.py > constraints.txt")
    for name in sorted(found):
        print(f"{name}=={found[name]}")


def _walk(
    name: str, extras: tuple[str, ...], found: dict[str, str], done: set[tuple[str, tuple[str, ...]]]
) -> None:
    key = re.sub(r"[-_.]+", "-", name).lower()
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
