"""The look-up QR of a receipt, quickly: all that two codes of one size have in common is drawn once.

For capitals, digits and the signs of an address (ISO/IEC 18004, alphanumeric mode), versions 1 to 7, mask 2.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import zip_longest
from typing import NamedTuple

_ALPHABET = {sign: value for value, sign in enumerate("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")}
_MODE, _MODE_BITS, _COUNT_BITS = 0b0010, 4, 9
_PADDING = (0xEC, 0x11)
LARGEST_VERSION = 7
"""Of 45 modules, which keep 0.5 mm in the place the receipt has for them."""
MASK = 2


def modules_of(content: str, level: int) -> list[bytes] | None:
    """The rows of the smallest code, a byte (0 or 1) a module; None where this mode or version 7 does not do."""
    if not all(sign in _ALPHABET for sign in content):
        return None
    bits = _MODE_BITS + _COUNT_BITS + 11 * (len(content) // 2) + 6 * (len(content) % 2)
    for version in range(1, LARGEST_VERSION + 1):
        frame = _frame(version, level)
        if bits <= 8 * frame.capacity:
            return frame.filled(_data(content, bits, frame.capacity))
    return None


class _Frame(NamedTuple):
    """One version at one level: its fixed modules and where the data go."""

    side: int
    modules: bytes
    """All modules of a code whose every data bit is 0, the mask applied."""
    places: tuple[int, ...]
    """Which module holds each bit, in the order of the codewords."""
    blocks: tuple[int, ...]
    """Data codewords of each block."""
    correction: int
    """Correction codewords of every block."""

    @property
    def capacity(self) -> int:
        return sum(self.blocks)

    def filled(self, data: bytes) -> list[bytes]:
        blocks, start = [], 0
        for count in self.blocks:
            blocks.append(data[start : start + count])
            start += count
        corrections = [_correction(block, self.correction) for block in blocks]
        codewords = bytes([*_interleaved(blocks), *_interleaved(corrections)])
        modules = bytearray(self.modules)
        bits = format(int.from_bytes(codewords, "big"), f"0{8 * len(codewords)}b")
        for place, bit in zip(self.places, bits, strict=True):
            if bit == "1":
                modules[place] ^= 1
        return [bytes(modules[row : row + self.side]) for row in range(0, len(modules), self.side)]


def _data(content: str, bits: int, capacity: int) -> bytes:
    values = [_ALPHABET[sign] for sign in content]
    packed = _MODE << _COUNT_BITS | len(values)
    for first, second in zip(values[::2], values[1::2], strict=False):
        packed = packed << 11 | (first * 45 + second)
    if len(values) % 2:
        packed = packed << 6 | values[-1]
    end = min(4, 8 * capacity - bits)  # up to four zeros end the text
    used = -(-(bits + end) // 8)
    written = (packed << (8 * used - bits)).to_bytes(used, "big")
    return written + bytes(_PADDING[place % 2] for place in range(capacity - used))


def _interleaved(blocks: Sequence[bytes]) -> Iterator[int]:
    for column in zip_longest(*blocks):
        yield from (word for word in column if word is not None)


def _correction(block: bytes, count: int) -> bytes:
    """The remainder of the Reed-Solomon division, a whole row of codewords at a time."""
    rest, top, kept = 0, 8 * (count - 1), (1 << 8 * count) - 1
    for word in block:
        rest = (rest << 8 & kept) ^ _multiple(count, word ^ rest >> top)
    return rest.to_bytes(count, "big")


@cache
def _multiple(count: int, factor: int) -> int:
    """The generator polynomial of `count` correction codewords times a number, without its first term."""
    product = bytes(_times(term, factor) for term in _generator(count))
    return int.from_bytes(product, "big")


@cache
def _generator(count: int) -> tuple[int, ...]:
    terms = [1]
    root = 1
    for _ in range(count):
        terms = [a ^ _times(b, root) for a, b in zip([*terms, 0], [0, *terms], strict=True)]
        root = _times(root, 2)
    return tuple(terms[1:])


def _times(a: int, b: int) -> int:
    """The product in the field of 256 with the polynomial x⁸+x⁴+x³+x²+1."""
    product = 0
    while b:
        if b & 1:
            product ^= a
        a = a << 1 ^ (0x11D if a & 0x80 else 0)
        b >>= 1
    return product


@cache
def _frame(version: int, level: int) -> _Frame:
    """Taken from two codes of the library's, one with all bits 0 and one with all bits 1."""
    from qrcode.base import rs_blocks

    blocks = rs_blocks(version, level)
    words = sum(block.total_count for block in blocks)
    dark, light = _drawn(version, level, bytes(words)), _drawn(version, level, b"\xff" * words)
    side = len(dark)
    return _Frame(
        side=side,
        modules=bytes(bool(module) for row in dark for module in row),
        places=tuple(
            row * side + column for row, column in _path(side) if dark[row][column] != light[row][column]
        ),
        blocks=tuple(block.data_count for block in blocks),
        correction=blocks[0].total_count - blocks[0].data_count,
    )


def _drawn(version: int, level: int, codewords: bytes) -> list[list[bool]]:
    from qrcode.main import QRCode

    code = QRCode(version=version, error_correction=level, border=0, mask_pattern=MASK)
    code.data_cache = list(codewords)
    code.makeImpl(False, MASK)
    return [[bool(module) for module in row] for row in code.modules]


def _path(side: int) -> Iterator[tuple[int, int]]:
    """Pairs of columns from the right, up and down in turn, the timing column left out."""
    columns = [column if column > 6 else column - 1 for column in range(side - 1, 0, -2)]
    for turn, column in enumerate(columns):
        for row in range(side) if turn % 2 else range(side - 1, -1, -1):
            yield row, column
            yield row, column - 1
