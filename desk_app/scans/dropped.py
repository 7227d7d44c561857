"""The folder where a flatbed scanner drops its files: what is finished there, what is still being written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

TAKEN, UNTAKEN = "da-nhap", "khong-nhap-duoc"
"""Folders beside the files: what came in, and what could not, so that nothing is asked about twice."""
KEPT_DAYS = 7
"""What came in is removed from the first after so many days: paper in the clear does not stay about."""
STILL_WRITTEN = 60.0
"""Seconds after the last byte during which a file that does not read is given time."""
SUFFIXES = (".pdf", ".jpg", ".jpeg", ".png")


@dataclass(frozen=True, slots=True)
class Seen:
    """A file as one look found it: bytes and when it was last written (seconds since the epoch)."""

    size: int
    written: float


@dataclass(slots=True)
class DropFolder:
    """Looked at again and again; a file counts once two looks in a row found it the same and not empty."""

    folder: Path
    _before: dict[Path, Seen] = field(default_factory=dict)

    def finished(self) -> Sequence[Path]:
        """Files that can be taken in now, the oldest first. A folder that is not there has none."""
        now = {file: seen for file, seen in _looked_at(self.folder)}
        ready = [file for file, seen in now.items() if seen.size and self._before.get(file) == seen]
        self._before = now
        return sorted(ready, key=lambda file: (now[file].written, file.name))

    def may_grow(self, file: Path, now: float) -> bool:
        """Whether a file that does not read may still be written: a slow scanner rests between two pages."""
        seen = self._before.get(file)
        return seen is not None and now - seen.written < STILL_WRITTEN

    def put_away(self, file: Path, *, taken: bool) -> None:
        """Out of the way, under a name that is free; where that is not allowed the file stays and is passed over."""
        into = self.folder / (TAKEN if taken else UNTAKEN)
        self._before.pop(file, None)
        into.mkdir(exist_ok=True)
        place, number = into / file.name, 1
        while place.exists():
            number += 1
            place = into / f"{file.stem} ({number}){file.suffix}"
        file.rename(place)

    def sweep(self, now: float) -> int:
        """Removes what came in more than a week before `now`; how many files."""
        before = now - KEPT_DAYS * 24 * 3600
        old = [file for file, seen in _looked_at(self.folder / TAKEN) if seen.written < before]
        for file in old:
            file.unlink(missing_ok=True)
        return len(old)


def _looked_at(folder: Path) -> Iterable[tuple[Path, Seen]]:
    try:
        files = [each for each in folder.iterdir() if each.suffix.lower() in SUFFIXES]
    except OSError:
        return
    for file in files:
        try:
            told = file.stat()
        except OSError:  # gone between the two
            continue
        if file.is_file():
            yield file, Seen(told.st_size, told.st_mtime)
