"""A PDF made small page by page; one that carries a signature is kept to the byte."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator

import pikepdf
from pikepdf import Name, PdfError, PdfImage
from PIL import Image

from desk_app.domain.attachments import MOST_PAGES, MOST_PIXELS
from desk_app.domain.errors import InputRefused
from desk_app.scans.small_picture import PAGE_BYTES, small_jpeg

_log = logging.getLogger(__name__)
_TAIL = 4096  # bytes within which a whole PDF says that it ends, whatever a mail program put after it
_ACTIVE = ("/OpenAction", "/AA")
_ACTIVE_NAMES = ("/JavaScript", "/EmbeddedFiles")


def small_pdf(raw: bytes, *, field: str = "file") -> tuple[bytes, int]:
    """(bytes, pages): pictures of at most A4 at 200 dpi and 300,000 bytes, nothing in it that acts by itself.

    Raises InputRefused for a PDF behind a password, a damaged one, one without pages or with more than 300,
    and one whose pictures would unfold to more than 80 million pixels.
    """
    if b"%%EOF" not in raw[-_TAIL:]:
        # It would be mended by leaving pages out: half a scan must not pass for the whole.
        raise InputRefused("scan_damaged", field=field)
    try:
        with pikepdf.open(io.BytesIO(raw)) as pdf:
            if pdf.is_encrypted:
                raise InputRefused("scan_locked", field=field)
            pages = len(pdf.pages)
            if not pages:
                raise InputRefused("scan_damaged", field=field)
            if pages > MOST_PAGES:
                raise InputRefused("scan_pages", field=field, pages=MOST_PAGES)
            pictures = list(_pictures(pdf))
            _refuse_bombs(pictures, field)
            if _is_signed(pdf):
                return raw, pages
            _disarm(pdf)
            for picture in pictures:
                _shrink(picture)
            pdf.remove_unreferenced_resources()
            out = io.BytesIO()
            pdf.save(
                out,
                object_stream_mode=pikepdf.ObjectStreamMode.generate,
                compress_streams=True,
                deterministic_id=True,
            )
    except pikepdf.PasswordError as wrong:
        raise InputRefused("scan_locked", field=field) from wrong
    except (PdfError, ValueError, TypeError, RecursionError, MemoryError) as wrong:
        raise InputRefused("scan_damaged", field=field) from wrong
    return out.getvalue(), pages


def _pictures(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Stream]:
    """Every picture of the document once, however many pages show it."""
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == Name.Image:
            yield thing


def _refuse_bombs(pictures: list[pikepdf.Stream], field: str) -> None:
    for picture in pictures:
        width, height = int(picture.get("/Width", 0)), int(picture.get("/Height", 0))
        if width * height > MOST_PIXELS:
            raise InputRefused("scan_bomb", field=field, megapixels=MOST_PIXELS // 1_000_000)


def _is_signed(pdf: pikepdf.Pdf) -> bool:
    """A signed document (bản điện tử) is worth nothing once a byte of it is changed."""
    form = pdf.Root.get("/AcroForm")
    if form is not None and int(form.get("/SigFlags", 0)) & 1:
        return True
    return any(isinstance(each, pikepdf.Dictionary) and each.get("/Type") == Name.Sig for each in pdf.objects)


def _disarm(pdf: pikepdf.Pdf) -> None:
    for name in _ACTIVE:
        if name in pdf.Root:
            del pdf.Root[name]
    names = pdf.Root.get("/Names")
    if names is None:
        return
    for name in _ACTIVE_NAMES:
        if name in names:
            del names[name]


def _shrink(picture: pikepdf.Stream) -> None:
    """One picture as a JPEG, where that is smaller; masks and black and white are left as they are."""
    before = len(picture.read_raw_bytes())
    if before <= PAGE_BYTES // 4 or "/ImageMask" in picture or int(picture.get("/BitsPerComponent", 8)) == 1:
        return
    try:
        page: Image.Image = PdfImage(picture).as_pil_image()
        body = small_jpeg(page)
    except (PdfError, NotImplementedError, OSError, ValueError, TypeError) as wrong:
        # A coding this desk cannot read (JBIG2, JPEG 2000 of an odd kind): kept as it came.
        _log.info("a picture of a PDF stays as it is: %s", type(wrong).__name__)
        return
    if len(body) >= before:
        return
    with Image.open(io.BytesIO(body)) as small:
        width, height, grey = small.width, small.height, small.mode == "L"
    for name in ("/DecodeParms", "/Decode", "/ColorSpace", "/Intent"):
        if name in picture:
            del picture[name]
    picture.write(body, filter=Name.DCTDecode)
    picture["/Width"], picture["/Height"], picture["/BitsPerComponent"] = width, height, 8
    picture["/ColorSpace"] = Name.DeviceGray if grey else Name.DeviceRGB
