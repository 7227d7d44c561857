"""A QR code a citizen can hold before a camera: black on its own white ground, also on a dark page."""

import base64
import struct
import zlib
from dataclasses import dataclass
from functools import lru_cache

import qrcode
from qrcode.constants import ERROR_CORRECT_M

QUIET_ZONE = 4  # modules, ISO/IEC 18004
_WIDTH_AT_MOST = 265  # CSS pixels: a whole number of them a module keeps the edges sharp


@dataclass(frozen=True, slots=True)
class QrImage:
    """A data URI of a 1-bit PNG, one pixel a module, and the width to show it at in CSS pixels."""

    uri: str
    width: int


@lru_cache(maxsize=1024)  # drawing one costs as much as the rest of its page
def qr_image(payload: str, *, width_at_most: int = _WIDTH_AT_MOST) -> QrImage:
    """Encode the payload at level M with its quiet zone; ValueError when it is too long for any version."""
    modules = qr_modules(payload)
    png = base64.b64encode(one_bit_png(modules)).decode()
    return QrImage(f"data:image/png;base64,{png}", len(modules) * max(1, width_at_most // len(modules)))


def qr_modules(payload: str) -> list[list[bool]]:
    """The rows of the code at level M with its quiet zone, True is black; ValueError when it is too long."""
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=QUIET_ZONE)
    code.add_data(payload)
    code.make()
    modules: list[list[bool]] = code.get_matrix()
    return modules


def enlarged(rows: list[list[bool]], times: int) -> list[list[bool]]:
    """The same picture with every module `times` pixels wide and high."""
    return [[each for each in row for _ in range(times)] for row in rows for _ in range(times)]


def svg_of(rows: list[list[bool]]) -> bytes:
    """The same as an SVG of one path on a white ground, to be printed at any size."""
    size = len(rows)
    squares = "".join(
        f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, black in enumerate(row) if black
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" shape-rendering="crispEdges">'
        f'<path fill="#fff" d="M0 0h{size}v{size}H0z"/><path d="{squares}"/></svg>\n'
    ).encode()


def one_bit_png(rows: list[list[bool]]) -> bytes:
    """A greyscale PNG of depth 1 (PNG specification, third edition); True is black."""
    size = len(rows)
    raw = b"".join(b"\0" + _packed(row) for row in rows)
    header = struct.pack(">IIBBBBB", size, size, 1, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", header)
        + _chunk(b"IDAT", zlib.compress(raw, 9))
        + _chunk(b"IEND", b"")
    )


def _packed(row: list[bool]) -> bytes:
    bits = "".join("0" if black else "1" for black in row)
    bits += "1" * (-len(bits) % 8)
    return bytes(int(bits[at : at + 8], 2) for at in range(0, len(bits), 8))


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
