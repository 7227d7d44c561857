"""“Mời số 047 đến quầy 2”: put together from files that a person of the office has recorded.

The folder `voice` of the home holds 16-bit WAV files:

    moi-so.wav      Mời số
    0.wav … 9.wav   the ten figures, one file each
    den-quay.wav    đến quầy
    quay-2.wav      hai (this counter's own number, or its name as it is called out)

All of them or none: with one file missing the chime alone is heard. A letter before the number (A047) has a file
of its own, A.wav.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

FOLDER = "voice"


def spoken(folder: Path, turn: str, counter: str) -> Sequence[Path]:
    """The files that call `turn` (“047”) to `counter` (“2”), in order; none when one of them is not there."""
    names = ["moi-so", *turn, "den-quay", f"quay-{counter}"] if counter else ["moi-so", *turn]
    files = [folder / f"{name}.wav" for name in names]
    return files if all(file.is_file() for file in files) else ()


def counter_number(desk_name: str) -> str:
    """“Quầy số 2” → “2”; empty for a counter without a number."""
    found = re.search(r"\d+", desk_name)
    return found[0] if found else ""
