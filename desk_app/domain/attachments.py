"""What a scan may be: which kinds of file, how large, how many to a dossier."""

from __future__ import annotations

from dataclasses import dataclass

PDF, JPEG, PNG = "application/pdf", "image/jpeg", "image/png"
SUFFIX = {PDF: ".pdf", JPEG: ".jpg", PNG: ".png"}

MANDATE = "Văn bản ủy quyền nhận kết quả"
"""The paper that a collector's mandate is, among those of a dossier."""

MIB = 1024 * 1024
LARGEST_GIVEN = 64 * MIB
"""Bytes of a file as a scanner or a citizen brings it."""
LARGEST_KEPT = 24 * MIB
"""Bytes of a scan once it is made small; the province takes no larger one."""
MOST_PIXELS = 80_000_000
"""Of one picture: an A4 page at 600 dpi has 35 million."""
MOST_PAGES = 300
MOST_OF_DOSSIER = 200
LARGEST_DOSSIER = 512 * MIB


@dataclass(frozen=True, slots=True)
class Scan:
    """A scan as it is kept: its bytes are found by `sha256` (64 small hex digits)."""

    sha256: str
    size: int
    media: str
    pages: int = 1
