"""A file from outside becomes a scan worth keeping, or is refused in words."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desk_app.domain.attachments import JPEG, LARGEST_GIVEN, LARGEST_KEPT, MIB, PDF, PNG
from desk_app.domain.errors import InputRefused

_MARKS = ((b"%PDF-", PDF), (b"\xff\xd8\xff", JPEG), (b"\x89PNG\r\n\x1a\n", PNG))
_PDF_MARK_WITHIN = 1024  # bytes before which a PDF's mark must come (ISO 32000-1, annex H)


@dataclass(frozen=True, slots=True)
class TakenIn:
    """Bytes as they will be kept and sent."""

    body: bytes
    media: str
    pages: int


def take_in(raw: bytes, *, field: str = "file") -> TakenIn:
    """PDF, JPEG or PNG, made small without losing what is read on it; metadata of a camera is left behind.

    Refused: empty, larger than 64 MiB, another kind of file, damaged, a PDF behind a password, a picture of
    more than 80 million pixels, more than 300 pages, larger than 24 MiB even when small.
    """
    if not raw:
        raise InputRefused("scan_empty", field=field)
    if len(raw) > LARGEST_GIVEN:
        raise InputRefused("scan_too_large", field=field, mib=LARGEST_GIVEN // MIB)
    media = media_of(raw)
    if media is None:
        raise InputRefused("scan_kind", field=field)
    if media == PDF:
        from desk_app.scans.small_pdf import small_pdf

        body, pages = small_pdf(raw, field=field)
        taken = TakenIn(body, PDF, pages)
    else:
        from desk_app.scans.small_picture import small_picture

        body, media = small_picture(raw, field=field)
        taken = TakenIn(body, media, 1)
    if len(taken.body) > LARGEST_KEPT:
        raise InputRefused("scan_too_large", field=field, mib=LARGEST_KEPT // MIB)
    return taken


def read_given(file: Path, *, field: str = "file") -> bytes:
    """The bytes of a file somebody chose; refused in words where there is none, or too many."""
    try:
        if file.stat().st_size > LARGEST_GIVEN:
            raise InputRefused("scan_too_large", field=field, mib=LARGEST_GIVEN // MIB)
        return file.read_bytes()
    except OSError as wrong:
        raise InputRefused("file_unreadable", field=field) from wrong


def media_of(raw: bytes) -> str | None:
    """The kind of file by its first bytes, never by its name; None for any other."""
    for mark, media in _MARKS:
        if raw.startswith(mark) or (media == PDF and mark in raw[:_PDF_MARK_WITHIN]):
            return media
    return None
