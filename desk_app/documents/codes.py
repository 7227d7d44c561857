"""The two codes a machine reads off the receipt: the citizen's phone the QR, the desk's scanner the bars."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from desk_app.documents.sheet import Sheet

DOT = 25.4 / 203
"""One dot of a 203 dpi thermal head, in millimetres."""
QR_MODULE = 0.625
"""Millimetres; five dots at 203 dpi. At level Q it survives a fold and a poor camera."""
QR_QUIET = 4
"""Modules of white a reader needs around a QR code (ISO/IEC 18004)."""
BAR_MODULE = 0.375
"""Millimetres; three dots at 203 dpi."""
BAR_QUIET = 10
"""Modules of white left and right of Code 128 (ISO/IEC 15417)."""
LARGEST_VERSION = 7
"""Of 45 modules, which keep 0.5 mm in the place the receipt has for them."""
MASK = 2
"""Fixed, so that the same content is the same picture and no eight masks are weighed."""
_LAST_BAR = "11"
_DARK = re.compile(rb"\x01+")


@dataclass(frozen=True, slots=True)
class QrCode:
    """A QR code as horizontal runs of dark modules: (column, row, length)."""

    modules: int
    runs: tuple[tuple[int, int, int], ...]

    @property
    def whole(self) -> int:
        """Modules across, with the quiet zone."""
        return self.modules + 2 * QR_QUIET

    def module_inside(self, space: float, *, dot: float | None = None) -> float:
        """The module in millimetres for a square of `space` with its quiet zone; whole dots where `dot` is given."""
        if dot is None:
            return min(QR_MODULE, space / self.whole)
        return max(1, min(round(QR_MODULE / dot), int(space / self.whole / dot + 1e-6))) * dot


@lru_cache(maxsize=64)
def qr_code(content: str) -> QrCode:
    """Level Q in the smallest version; an address too long for version 7 falls back to M, then L."""
    import qrcode
    from qrcode.constants import ERROR_CORRECT_L, ERROR_CORRECT_M, ERROR_CORRECT_Q

    for level in (ERROR_CORRECT_Q, ERROR_CORRECT_M, ERROR_CORRECT_L):
        code = qrcode.QRCode(error_correction=level, border=0, mask_pattern=MASK)
        code.add_data(content, optimize=0)
        code.best_fit()
        if code.version <= LARGEST_VERSION:
            break
    code.make(fit=False)
    rows = [bytes(map(bool, row)) for row in code.modules]
    runs = tuple(
        (run.start(), row, run.end() - run.start())
        for row, modules in enumerate(rows)
        for run in _DARK.finditer(modules)
    )
    return QrCode(len(rows), runs)


def draw_qr(sheet: Sheet, code: QrCode, x: float, y: float, module: float) -> float:
    """Draws the ink with its corner at (x, y), quiet zone outside; gives the side in millimetres."""
    sheet.cells(
        x, y, module, module, " ".join(f"{column} {row} {length} 1 re" for column, row, length in code.runs)
    )
    return code.modules * module


@dataclass(frozen=True, slots=True)
class Bars:
    """Code 128 as bars: (first module, width in modules)."""

    modules: int
    bars: tuple[tuple[int, int], ...]


@lru_cache(maxsize=64)
def code_128(digits: str) -> Bars:
    """An even number of digits in code set C, two a sign: sixteen take 123 modules.

    Set by ourselves: python-barcode leaves out a first pair of 99, which it takes for a change of code set.
    """
    from barcode.charsets.code128 import CODES, START_CODES, STOP

    signs = [START_CODES["C"], *(int(digits[place : place + 2]) for place in range(0, len(digits), 2))]
    check = (signs[0] + sum(place * sign for place, sign in enumerate(signs))) % 103
    pattern = "".join(CODES[sign] for sign in (*signs, check)) + STOP + _LAST_BAR
    bars = []
    start = 0
    for colour, run in groupby(pattern):
        length = len(list(run))
        if colour == "1":
            bars.append((start, length))
        start += length
    return Bars(len(pattern), tuple(bars))


def draw_bars(
    sheet: Sheet, code: Bars, x: float, y: float, height: float, *, module: float = BAR_MODULE
) -> float:
    """Draws the bars from x; gives their width in millimetres. Ten modules on both sides must stay white."""
    sheet.cells(x, y, module, height, " ".join(f"{first} 0 {width} 1 re" for first, width in code.bars))
    return code.modules * module
