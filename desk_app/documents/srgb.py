"""The colours of an archived paper: sRGB as an ICC profile, made here so that every byte of it is known.

ICC.1:2001-04 (version 2.4), a display profile with three tone curves; numbers from IEC 61966-2-1, adapted to D50.
"""

from functools import cache
from struct import pack

_WHITE = (0.9642, 1.0, 0.8249)
_PRIMARIES = {
    b"rXYZ": (0.4360, 0.2225, 0.0139),
    b"gXYZ": (0.3851, 0.7169, 0.0971),
    b"bXYZ": (0.1431, 0.0606, 0.7141),
}
_NAME = b"sRGB IEC61966-2.1"
_STEPS = 1024


@cache
def srgb_profile() -> bytes:
    """About 2.6 KB, always the same."""
    curve = b"curv" + bytes(4) + pack(">I", _STEPS)
    curve += pack(f">{_STEPS}H", *(round(65535 * _light(step / (_STEPS - 1))) for step in range(_STEPS)))
    name = b"desc" + bytes(4) + pack(">I", len(_NAME) + 1) + _NAME + bytes(1 + 4 + 4 + 2 + 1 + 67)
    tags = {
        b"desc": name,
        b"cprt": b"text" + bytes(4) + b"Public domain\0",
        b"wtpt": _xyz(_WHITE),
        **{tag: _xyz(value) for tag, value in _PRIMARIES.items()},
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
    }
    table, body = _laid_out(tags)
    size = 128 + len(table) + len(body)
    return _head(size) + table + body


def _light(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _xyz(value: tuple[float, float, float]) -> bytes:
    return b"XYZ " + bytes(4) + pack(">3i", *(round(part * 65536) for part in value))


def _laid_out(tags: dict[bytes, bytes]) -> tuple[bytes, bytes]:
    """The table of tags and their contents on multiples of four; equal contents stand there once."""
    start = 128 + 4 + 12 * len(tags)
    table, body = pack(">I", len(tags)), b""
    known: dict[bytes, int] = {}
    for tag, content in tags.items():
        if content not in known:
            known[content] = start + len(body)
            body += content + bytes(-len(content) % 4)
        table += tag + pack(">2I", known[content], len(content))
    return table, body


def _head(size: int) -> bytes:
    made = pack(">6H", 2026, 1, 1, 0, 0, 0)
    head = pack(">I", size) + bytes(4) + b"\x02\x40\0\0" + b"mntrRGB XYZ " + made + b"acsp"
    head += bytes(28) + pack(">3i", *(round(part * 65536) for part in _WHITE))
    return head + bytes(128 - len(head))
