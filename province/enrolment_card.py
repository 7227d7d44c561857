"""What a new desk scans instead of typing: the province's address and its one-time code in one QR."""

from __future__ import annotations

from pathlib import Path

from desk_app.domain.errors import InputRefused
from province.web.qr_image import enlarged, one_bit_png, qr_modules, svg_of

_PIXELS_A_MODULE = 10


def enrolment_text(address: str, code: str) -> str:
    """``https://host#CODE``: what stands behind # never goes over the line, should a phone open it."""
    return f"{address}#{code}"


def write_enrolment_qr(file: Path, address: str, code: str) -> None:
    """A PNG or an SVG by the file's name, for its owner's eyes only; refuses any other, and a folder it may not
    write to."""
    rows = qr_modules(enrolment_text(address, code))
    body = svg_of(rows) if file.suffix.lower() == ".svg" else one_bit_png(enlarged(rows, _PIXELS_A_MODULE))
    try:
        file.touch(mode=0o600)
        file.write_bytes(body)
    except OSError as wrong:
        raise InputRefused("file_unwritable", field="qr", file=str(file)) from wrong


def check_qr_file(file: Path) -> None:
    """Refuses a name that is neither a PNG nor an SVG, before a code is made."""
    if file.suffix.lower() not in (".png", ".svg"):
        raise InputRefused("qr_file", field="qr", file=str(file))
