"""One file of a form, read within its bounds: multipart/form-data (RFC 7578) without a library of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass

from fastapi import Request

from province.api.asked import body_of
from province.refused import Refused

_BOUNDARY = re.compile(r'boundary=(?:"([^"\r\n]{1,70})"|([^\s;"]{1,70}))', re.IGNORECASE)
_NAME = re.compile(rb'[;\s]name="([^"\r\n]{1,100})"', re.IGNORECASE)
_FILE = re.compile(rb'filename="([^"\r\n]{0,400})"', re.IGNORECASE)
_MOST_PARTS = 50


@dataclass(frozen=True, slots=True)
class Uploaded:
    """The texts of a form by name, and its file: its name without folders, and its bytes."""

    texts: dict[str, str]
    name: str
    body: bytes


async def uploaded(request: Request, *, at_most: int) -> Uploaded:
    """The form; 413 beyond `at_most` bytes, 400 for what is no such form. An empty choice is an empty name."""
    found = _BOUNDARY.search(request.headers.get("content-type", ""))
    if found is None:
        raise Refused(400, "form", "No form with a file")
    boundary = b"\r\n--" + (found[1] or found[2]).encode("latin-1", "replace")
    pieces = (b"\r\n" + await body_of(request, at_most)).split(boundary, _MOST_PARTS + 1)
    if len(pieces) < 2 or len(pieces) > _MOST_PARTS + 1 or not pieces[-1].startswith(b"--"):
        raise Refused(400, "form", "The form has no end")
    texts: dict[str, str] = {}
    name, body = "", b""
    for piece in pieces[1:-1]:
        head, blank, content = piece.partition(b"\r\n\r\n")
        named = _NAME.search(head)
        if not blank or named is None:
            raise Refused(400, "form", "A part of the form has no name")
        file = _FILE.search(head)
        if file is None:
            texts[named[1].decode("utf-8", "replace")] = content.decode("utf-8", "replace")
        elif file[1]:
            name, body = re.split(r"[/\\]", file[1].decode("utf-8", "replace"))[-1], content
    return Uploaded(texts, name, body)
