"""Finding codes in a picture of a camera: grey pixels in, texts out; runs on any thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """One frame in grey, a byte a pixel, `stride` bytes a line."""

    grey: bytes
    stride: int
    height: int


def codes_in(picture: Picture) -> Sequence[str]:
    """The texts of the QR codes and bar codes in sight, as they were written."""
    import zxingcpp

    wanted = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode, zxingcpp.BarcodeFormat.Code128])
    pixels = memoryview(picture.grey).cast("B", (picture.height, picture.stride))
    found = zxingcpp.read_barcodes(pixels, formats=wanted, text_mode=zxingcpp.TextMode.Plain)
    return [each.text for each in found if each.valid and each.text]
