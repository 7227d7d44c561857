"""Where the province keeps the scans of its desks: by office and hash, written once, in a folder."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path
from typing import Protocol

from filelock import FileLock, Timeout

from province.refused import Refused

FULL_PAUSE = 300  # seconds a desk waits while the province's disk is full


@dataclass(frozen=True, slots=True)
class Upload:
    """A scan on its way: whose, which, how long it will be."""

    agency: str
    incarnation: str
    sha256: str
    length: int


class BlobShelf(Protocol):
    """What the province needs of a place for scans; a folder now, an object store (S3) by the same five verbs."""

    def holds(self, agency: str, sha256: str) -> int | None:
        """Its length when it is here whole."""
        ...

    def offset(self, upload: Upload) -> int | None:
        """How far it came; None where nothing was begun."""
        ...

    def begin(self, upload: Upload) -> None: ...

    def append(self, upload: Upload, offset: int, piece: bytes) -> int:
        """The offset after `piece`. The last piece is answered once the whole is hashed and linked.

        Raises Refused: 409 "offset" where it stands elsewhere, 422 "blob_hash" where the whole is another one
        (what came is dropped), 503 "busy" where somebody else appends or the disk is full.
        """
        ...

    def file(self, agency: str, sha256: str) -> Path | None: ...


class FolderShelf:
    """``<folder>/<agency>/<two digits>/<sha256>``; what is on its way under ``<folder>/.coming``."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def holds(self, agency: str, sha256: str) -> int | None:
        try:
            return self._whole(agency, sha256).stat().st_size
        except FileNotFoundError:
            return None

    def file(self, agency: str, sha256: str) -> Path | None:
        file = self._whole(agency, sha256)
        return file if file.is_file() else None

    def offset(self, upload: Upload) -> int | None:
        stands = self._stands(upload)
        if stands is None or stands < upload.length or self.holds(upload.agency, upload.sha256) is not None:
            return stands
        try:  # a power cut came between the last piece and its link
            with self._alone(upload), _room():
                self._link(upload, self._coming(upload))
        except Refused as no:
            if no.code != "blob_hash":
                raise
            return None
        return upload.length

    def _stands(self, upload: Upload) -> int | None:
        whole = self.holds(upload.agency, upload.sha256)
        if whole is not None:
            return whole
        try:
            return self._coming(upload).stat().st_size
        except FileNotFoundError:
            return None

    def begin(self, upload: Upload) -> None:
        with self._alone(upload), _room():
            self._coming(upload).touch(mode=0o600)

    def append(self, upload: Upload, offset: int, piece: bytes) -> int:
        with self._alone(upload), _room():
            stands = self._stands(upload)
            if stands is None:
                raise Refused(404, "not_found", "No such upload")
            if stands != offset:
                raise Refused(409, "offset", "The upload stands elsewhere", facts={"offset": stands})
            if self.holds(upload.agency, upload.sha256) is not None:
                return offset  # nothing can follow its end
            coming = self._coming(upload)
            with coming.open("r+b") as file:
                file.seek(offset)
                file.write(piece)
                file.flush()
                os.fsync(file.fileno())
            if offset + len(piece) == upload.length:
                self._link(upload, coming)
            return offset + len(piece)

    def _link(self, upload: Upload, coming: Path) -> None:
        with coming.open("rb") as file:
            found = file_digest(file, "sha256").hexdigest()
        if found != upload.sha256:
            coming.unlink()
            raise Refused(422, "blob_hash", "The bytes are not those of that hash; start over")
        whole = self._whole(upload.agency, upload.sha256)
        whole.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        coming.replace(whole)
        _sync_folder(whole.parent)

    def _whole(self, agency: str, sha256: str) -> Path:
        return self._folder / agency / sha256[:2] / sha256

    def _coming(self, upload: Upload) -> Path:
        return self._folder / ".coming" / upload.incarnation / upload.sha256

    @contextmanager
    def _alone(self, upload: Upload) -> Iterator[None]:
        """One writer an upload, across the server's workers."""
        coming = self._coming(upload)
        try:
            coming.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with FileLock(coming.with_name(".lock"), timeout=2):
                yield
        except Timeout as wrong:
            raise Refused(503, "busy", "Another piece is being written", retry_after=1) from wrong


@contextmanager
def _room() -> Iterator[None]:
    try:
        yield
    except OSError as wrong:
        if wrong.errno not in (errno.ENOSPC, errno.EDQUOT):
            raise
        raise Refused(503, "busy", "The province has no room now", retry_after=FULL_PAUSE) from wrong


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
