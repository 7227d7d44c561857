"""Where the province keeps the scans of its desks: by office and hash, written once; pieces gather in a folder.

What is on its way lies in a folder that all workers of the machine share; a whole scan that was hashed goes to its
place: a folder too, or an object store (decision record 34).
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator, Sequence
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


@dataclass(frozen=True, slots=True)
class Stored:
    """A whole scan: its bytes come in pieces, or straight from `file` where it is one."""

    size: int
    pieces: Callable[[], Iterator[bytes]]
    file: Path | None = None


class BlobPlace(Protocol):
    """What the province needs of a place for whole scans, named by agency and hash.

    A place out of reach raises Refused 503 "busy"; nothing is half kept.
    """

    def held(self, agency: str, hashes: Sequence[str]) -> dict[str, int]:
        """Sizes in bytes of those that are here."""
        ...

    def keep(self, agency: str, sha256: str, file: Path) -> None:
        """Takes a file over that was hashed; once this returns it is kept and `file` is gone."""
        ...

    def open(self, agency: str, sha256: str) -> Stored | None: ...


class BlobShelf:
    """Scans whole in a `place`, and on their way under `coming`."""

    def __init__(self, place: BlobPlace, coming: Path) -> None:
        self._place = place
        self._folder = coming

    def held(self, agency: str, hashes: Sequence[str]) -> dict[str, int]:
        """Sizes in bytes of those that are here whole."""
        return self._place.held(agency, hashes)

    def open(self, agency: str, sha256: str) -> Stored | None:
        return self._place.open(agency, sha256)

    def offset(self, upload: Upload) -> int | None:
        """How far it came; None where nothing was begun."""
        whole = self._size(upload)
        stands = self._came(upload) if whole is None else whole
        if stands is None or stands < upload.length or whole is not None:
            return stands
        try:  # the server or the place went away between the last piece and the whole
            with self._alone(upload), _room():
                self._whole(upload, self._coming(upload))
        except Refused as no:
            if no.code != "blob_hash":
                raise
            return None
        return upload.length

    def _came(self, upload: Upload) -> int | None:
        try:
            return self._coming(upload).stat().st_size
        except FileNotFoundError:
            return None

    def _size(self, upload: Upload) -> int | None:
        return self._place.held(upload.agency, [upload.sha256]).get(upload.sha256)

    def begin(self, upload: Upload) -> None:
        with self._alone(upload), _room():
            self._coming(upload).touch(mode=0o600)

    def append(self, upload: Upload, offset: int, piece: bytes) -> int:
        """The offset after `piece`. The last piece is answered once the whole is hashed and in its place.

        Raises Refused: 409 "offset" where it stands elsewhere, 422 "blob_hash" where the whole is another one
        (what came is dropped), 503 "busy" where somebody else appends, the disk is full or the place is away.
        """
        with self._alone(upload), _room():
            coming, whole = self._coming(upload), self._size(upload)
            stands = self._came(upload) if whole is None else whole
            if stands is None:
                raise Refused(404, "not_found", "No such upload")
            if stands != offset:
                raise Refused(409, "offset", "The upload stands elsewhere", facts={"offset": stands})
            if whole is not None:
                return offset  # nothing can follow its end
            with coming.open("r+b") as file:
                file.seek(offset)
                file.write(piece)
                file.flush()
                os.fsync(file.fileno())
            if offset + len(piece) == upload.length:
                self._whole(upload, coming)
            return offset + len(piece)

    def _whole(self, upload: Upload, coming: Path) -> None:
        with coming.open("rb") as file:
            found = file_digest(file, "sha256").hexdigest()
        if found != upload.sha256:
            coming.unlink()
            raise Refused(422, "blob_hash", "The bytes are not those of that hash; start over")
        self._place.keep(upload.agency, upload.sha256, coming)

    def _coming(self, upload: Upload) -> Path:
        return self._folder / upload.incarnation / upload.sha256

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
