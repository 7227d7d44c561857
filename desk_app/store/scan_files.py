"""Scans in the desk's folder: sealed, named by their hash, there whole or not at all."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from desk_app.domain.errors import HomeRefused
from desk_app.store.sealing import Sealed, seal_to

KEPT_FREE = 256 * 1024 * 1024
"""Bytes of the disk that scans leave to the database: a dossier can be received when no scan can be kept."""
_GROWING, _SCAN, _THUMB = ".part", ".scan", ".thumb"


class ScanFiles:
    """Sealed files under ``<folder>/<first two digits>/<sha256>.scan``, with a thumbnail beside each."""

    def __init__(self, folder: Path, key: bytes, *, kept_free: int = KEPT_FREE) -> None:
        """`key` is 32 bytes; `kept_free` bytes of the disk are never used up."""
        self._folder, self._key, self._kept_free = folder, key, kept_free

    def put(self, body: bytes) -> str:
        """Temp, fsync, rename; the SHA-256 of `body`. Written once: a second put changes nothing.

        Raises HomeRefused where the disk is (nearly) full or cannot be written.
        """
        name = sha256(body).hexdigest()
        if not self._holds(name):
            self.refuse_without_room(len(body))
            self._write(self._file(name, _SCAN), name, body)
        return name

    def put_thumbnail(self, name: str, body: bytes) -> None:
        self._write(self._file(name, _THUMB), name, body)

    def has(self, name: str) -> bool:
        return self._file(name, _SCAN).is_file()

    def _holds(self, name: str) -> bool:
        """Whether it is there and whole: a damaged one is written anew."""
        try:
            return self.has(name) and bool(self.read(name))
        except HomeRefused:
            return False

    def read(self, name: str) -> bytes:
        """The whole scan; HomeRefused "scan_file_damaged" where it is missing, changed or not the one named."""
        with self._opened(name) as sealed:
            body = sealed.read(0, sealed.size)
        if sha256(body).hexdigest() != name:
            raise HomeRefused("scan_file_damaged", field="home")
        return body

    def piece(self, name: str, offset: int, octets: int) -> bytes:
        """At most `octets` bytes from `offset`; only the parts that hold them are unsealed."""
        with self._opened(name) as sealed:
            return sealed.read(offset, octets)

    def thumbnail(self, name: str) -> bytes | None:
        """None where there is none, or none that can be read: it can be drawn again."""
        try:
            with self._file(name, _THUMB).open("rb") as file:
                sealed = Sealed(file, self._key, name)
                return sealed.read(0, sealed.size)
        except (OSError, ValueError):
            return None

    def drop(self, name: str) -> None:
        """For what was never attached to anything."""
        for kind in (_SCAN, _THUMB):
            self._file(name, kind).unlink(missing_ok=True)

    def drop_whole(self, name: str) -> None:
        """For what is held elsewhere: the small picture stays."""
        self._file(name, _SCAN).unlink(missing_ok=True)

    def names(self) -> Iterator[tuple[str, float]]:
        """(sha256, seconds since the epoch when it was written) of every scan."""
        for file in self._folder.glob(f"*/*{_SCAN}"):
            yield file.stem, file.stat().st_mtime

    def sweep_growing(self, before: float) -> None:
        """Half-written files of a desk that was cut off, last touched before that moment."""
        for file in self._folder.glob(f"*/*{_GROWING}"):
            if file.stat().st_mtime < before:
                file.unlink(missing_ok=True)

    def room(self) -> int:
        """Bytes that scans may still take on this disk; never negative."""
        where = self._folder if self._folder.exists() else self._folder.parent
        return max(0, shutil.disk_usage(where).free - self._kept_free)

    def refuse_without_room(self, octets: int) -> None:
        """Said before anything is written, so that the database keeps its room."""
        if self.room() < octets:
            raise HomeRefused("scan_disk_full", field="home", mib=self._kept_free // (1024 * 1024))

    def _file(self, name: str, kind: str) -> Path:
        return self._folder / name[:2] / (name + kind)

    @contextmanager
    def _opened(self, name: str) -> Iterator[Sealed]:
        try:
            with self._file(name, _SCAN).open("rb") as file:
                yield Sealed(file, self._key, name)
        except (OSError, ValueError) as wrong:
            raise HomeRefused("scan_file_damaged", field="home") from wrong

    def _write(self, file: Path, name: str, body: bytes) -> None:
        growing = file.with_name(f"{file.name}.{secrets.token_hex(4)}{_GROWING}")
        try:
            file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            with os.fdopen(os.open(growing, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
                seal_to(out, self._key, name, body)
                out.flush()
                os.fsync(out.fileno())
            growing.replace(file)
            sync_folder(file.parent)
        except OSError as wrong:
            growing.unlink(missing_ok=True)
            full = wrong.errno in (errno.ENOSPC, errno.EDQUOT)
            raise HomeRefused("disk_full" if full else "disk_error", field="home") from wrong


def sync_folder(folder: Path) -> None:
    """The new name outlives a power cut too; Windows keeps names by itself and cannot be asked."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
