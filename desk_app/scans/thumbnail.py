"""The small picture of a scan that a dossier's page shows."""

from __future__ import annotations

import io
import threading

import pypdfium2
from PIL import Image

from desk_app.domain.attachments import PDF
from desk_app.domain.errors import InputRefused
from desk_app.scans.small_picture import opened

SIDE = 320
"""Pixels of the longer side: sharp at 150 % and on a dense screen."""

_PDFIUM = threading.Lock()  # the library draws for one thread at a time


def thumbnail(body: bytes, media: str) -> bytes:
    """A JPEG of the first page, at most 320 pixels high or wide."""
    picture = _first_page(body) if media == PDF else opened(body, field="file")
    small = picture.convert("RGB")
    small.thumbnail((SIDE, SIDE), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    small.save(out, "JPEG", quality=70, optimize=True)
    return out.getvalue()


def _first_page(body: bytes) -> Image.Image:
    try:
        with _PDFIUM, pypdfium2.PdfDocument(body) as document:
            page = document[0]
            longest = max(page.get_width(), page.get_height(), 1.0)
            picture: Image.Image = page.render(scale=2 * SIDE / longest).to_pil()
            return picture
    except (pypdfium2.PdfiumError, ValueError) as wrong:
        raise InputRefused("scan_damaged", field="file") from wrong
