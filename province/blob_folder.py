"""Whole scans in a folder: ``<folder>/<agency>/<two digits>/<sha256>``."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from province.blobs import Stored

_PIECE = 256 * 1024  # bytes


class FolderPlace:
    """A file is moved there within one file system, so it is there whole or not at all."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def held(self, agency: str, hashes: Sequence[str]) -> dict[str, int]:
        sizes = {}
        for each in hashes:
            try:
                sizes[each] = self._file(agency, each).stat().st_size
            except FileNotFoundError:
                continue
        return sizes

    def keep(self, agency: str, sha256: str, file: Path) -> None:
        whole = self._file(agency, sha256)
        whole.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        file.replace(whole)
        _sync_folder(whole.parent)

    def open(self, agency: str, sha256: str) -> Stored | None:
        file = self._file(agency, sha256)
        if not file.is_file():
            return None
        return Stored(file.stat().st_size, lambda: _pieces(file), file)

    def _file(self, agency: str, sha256: str) -> Path:
        return self._folder / agency / sha256[:2] / sha256


def _pieces(file: Path) -> Iterator[bytes]:
    with file.open("rb") as opened:
        while piece := opened.read(_PIECE):
            yield piece


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
