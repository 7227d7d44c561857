"""What desk and province say to each other about scans; the bytes go by the tus protocol (1.0.0, Creation)."""

from __future__ import annotations

from base64 import b64decode, b64encode

import msgspec

from desk_app.domain.attachments import SUFFIX

BLOBS, HAVE = "/v1/blobs", "/v1/blobs/have"
TUS_VERSION = "1.0.0"
TUS_EXTENSIONS = "creation"
OFFSET_MEDIA = "application/offset+octet-stream"
MOST_HASHES = 500
MOST_PIECE = 1024 * 1024
"""Bytes of one PATCH: it is signed as a whole, so both sides hold it in memory."""

TUS_RESUMABLE, UPLOAD_OFFSET, UPLOAD_LENGTH = "tus-resumable", "upload-offset", "upload-length"
UPLOAD_METADATA = "upload-metadata"


class HaveRequest(msgspec.Struct, frozen=True):
    """At most 500 SHA-256 (64 small hex digits)."""

    sha256: tuple[str, ...]


class HaveAnswer(msgspec.Struct, frozen=True):
    """`missing` are to be sent; of `unknown` no event of this office speaks yet: metadata comes first."""

    missing: tuple[str, ...]
    unknown: tuple[str, ...] = ()


def upload_metadata(sha256: str, media: str) -> str:
    """The header of a creation. Some servers answer HEAD with 400 where no file name was given: there is one."""
    facts = {"sha256": sha256, "filename": sha256 + SUFFIX.get(media, ""), "filetype": media}
    return ",".join(f"{name} {b64encode(value.encode()).decode()}" for name, value in facts.items())


def read_upload_metadata(header: str) -> dict[str, str]:
    """Names and values; raises ValueError for what is none (tus 1.0.0, Upload-Metadata)."""
    facts = {}
    for pair in header.split(","):
        name, _, value = pair.strip().partition(" ")
        if name:
            facts[name] = b64decode(value.strip(), validate=True).decode()
    return facts
