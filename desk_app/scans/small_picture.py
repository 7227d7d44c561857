"""A picture of a page made small enough for a slow line and still read without effort."""

from __future__ import annotations

import io
import warnings

from PIL import Image, ImageOps, UnidentifiedImageError

from desk_app.domain.attachments import JPEG, MOST_PIXELS, PNG
from desk_app.domain.errors import InputRefused

LONGEST_SIDE = 2339
"""Pixels: an A4 page at 200 dpi."""
PAGE_BYTES = 300 * 1000
WAYS = ((1.0, (80, 68, 56, 48)), (0.87, (52, 46)), (0.75, (56, 48)))
"""Share of the longest side and qualities of JPEG, tried in turn until a page is under PAGE_BYTES.

An overfull page (5,000 letters) ends at 150 dpi, where every Vietnamese mark of 9 pt still differs from the others.
"""
_COLOURLESS = 14  # of 255: how far paper and toner stray from grey
_STRAYS = 0.0015  # share of pixels that may be farther: dust; a stamp or a signature has more
_LOOKED_AT = (400, 400)


def small_picture(raw: bytes, *, field: str = "file") -> tuple[bytes, str]:
    """(bytes, media type): at most A4 at 200 dpi, upright, grey where the page has no colour.

    What is in black and white only stays a PNG; everything else becomes a JPEG, of at most 300,000 bytes unless
    the page is fuller than the last of WAYS can hold. Raises InputRefused for what is damaged or would unfold
    to more than 80 million pixels.
    """
    picture = opened(raw, field=field)
    if picture.mode == "1":
        return _black_and_white(picture), PNG
    return small_jpeg(picture), JPEG


def opened(raw: bytes, *, field: str) -> Image.Image:
    """The picture, read to its end and turned upright; its size is looked at before it is unfolded."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow's own limit is wider and comes later
            picture = Image.open(io.BytesIO(raw), formats=("JPEG", "PNG"))
            if picture.width * picture.height > MOST_PIXELS:
                raise InputRefused("scan_bomb", field=field, megapixels=MOST_PIXELS // 1_000_000)
            picture.load()
            upright: Image.Image = ImageOps.exif_transpose(picture)
            return upright
    except Image.DecompressionBombError as wrong:
        raise InputRefused("scan_bomb", field=field, megapixels=MOST_PIXELS // 1_000_000) from wrong
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError, MemoryError) as wrong:
        raise InputRefused("scan_damaged", field=field) from wrong


def small_jpeg(picture: Image.Image, *, longest: int = LONGEST_SIDE, most: int = PAGE_BYTES) -> bytes:
    """The best of the ways that fits in `most` bytes, else the last one."""
    page = _on_white(picture)
    page.thumbnail((longest, longest), Image.Resampling.LANCZOS)
    if page.mode != "L" and is_colourless(page):
        page = page.convert("L")
    full, body = page.size, b""
    for share, qualities in WAYS:
        if share < 1.0:
            page = page.resize((round(full[0] * share), round(full[1] * share)), Image.Resampling.LANCZOS)
        for quality in qualities:
            body = _jpeg(page, quality)
            if len(body) <= most:
                return body
    return body


def is_colourless(page: Image.Image) -> bool:
    """Whether nothing on the page has a colour: no stamp, no ink, no photograph."""
    small = page.copy()
    small.thumbnail(_LOOKED_AT, Image.Resampling.BOX)
    _, blue, red = small.convert("YCbCr").split()
    far = sum(
        count
        for channel in (blue, red)
        for value, count in enumerate(channel.histogram())
        if abs(value - 128) > _COLOURLESS
    )
    return far <= small.width * small.height * _STRAYS


def _on_white(picture: Image.Image) -> Image.Image:
    """Without transparency and palettes; what was see-through is paper."""
    if picture.mode in ("L", "RGB"):
        return picture.copy()
    if picture.mode in ("I", "I;16", "F"):
        return picture.convert("L")
    if "A" in picture.getbands() or "transparency" in picture.info:
        above = picture.convert("RGBA")
        paper = Image.new("RGBA", above.size, "white")
        return Image.alpha_composite(paper, above).convert("RGB")
    return picture.convert("RGB")


def _jpeg(page: Image.Image, quality: int) -> bytes:
    out = io.BytesIO()
    page.save(out, "JPEG", quality=quality, optimize=True, progressive=True, subsampling="4:2:0")
    return out.getvalue()


def _black_and_white(picture: Image.Image) -> bytes:
    out = io.BytesIO()
    picture.save(out, "PNG", optimize=True)
    return out.getvalue()
