"""Cutting a font down to the letters of one paper, quickly: each glyph is read once, whatever is printed after."""

from collections.abc import Sequence
from struct import pack, pack_into, unpack_from
from typing import Any, NamedTuple

_ARGUMENTS_ARE_WORDS = 0x0001
_HAS_SCALE = 0x0008
_MORE_COMPONENTS = 0x0020
_HAS_X_AND_Y_SCALE = 0x0040
_HAS_TWO_BY_TWO = 0x0080
_HAS_INSTRUCTIONS = 0x0100


class _Glyph(NamedTuple):
    data: bytes
    """The outline without its instructions for coarse screens: paper is printed at 203 dpi and more."""
    components: tuple[tuple[int, int], ...]
    """Where in the data a part is named, and which glyph it is."""


class Cutter:
    """Makes the font file that is embedded; stands in for reportlab's own, which reads every glyph each time.

    The tables are those a PDF needs of a TrueType font (ISO 32000-1, 9.9) and no more.
    """

    def __init__(self, face: Any) -> None:
        self._face = face
        self._outlines = face.get_table_pos("glyf")[0]
        self._head = bytearray(face.get_table("head"))
        pack_into(">H", self._head, 50, 1)  # offsets of glyphs as 32 bits
        self._hhea = bytearray(face.get_table("hhea"))
        self._maxp = bytearray(face.get_table("maxp"))
        self._glyphs: dict[int, _Glyph] = {}

    def __call__(self, letters: Sequence[int]) -> bytes:
        """The font with these code points, the n-th of them under the character code n."""
        from reportlab.pdfbase.ttfonts import TTFontMaker

        kept = {0: 0}
        codes = [self._numbered(self._face.charToGlyph.get(letter, 0), kept) for letter in letters]
        outlines, offsets = self._cut(kept)
        metrics = [self._face.hmetrics[glyph] for glyph in kept]
        font = TTFontMaker()
        font.add("head", bytes(self._head))
        font.add("hhea", self._with_count(self._hhea, 34, len(kept)))
        font.add("maxp", self._with_count(self._maxp, 4, len(kept)))
        font.add(
            "hmtx",
            pack(f">{2 * len(kept)}H", *(int(number) for metric in metrics for number in metric)),
        )
        font.add("cmap", _character_map(codes))
        font.add("loca", pack(f">{len(offsets)}L", *offsets))
        font.add("glyf", outlines)
        made: bytes = font.makeStream()
        return made

    @staticmethod
    def _numbered(glyph: int, kept: dict[int, int]) -> int:
        return kept.setdefault(glyph, len(kept))

    @staticmethod
    def _with_count(table: bytearray, at: int, count: int) -> bytes:
        changed = bytearray(table)
        pack_into(">H", changed, at, count)
        return bytes(changed)

    def _cut(self, kept: dict[int, int]) -> tuple[bytes, list[int]]:
        """The outlines of all kept glyphs; parts of composed letters join `kept` on the way."""
        waiting = list(kept)
        outlines = []
        offsets = [0]
        for glyph in waiting:
            data, components = self._glyph(glyph)
            if components:
                named = bytearray(data)
                for at, part in components:
                    if part not in kept:
                        waiting.append(part)
                    pack_into(">H", named, at, self._numbered(part, kept))
                data = bytes(named)
            outlines.append(data)
            offsets.append(offsets[-1] + len(data))
        return b"".join(outlines), offsets

    def _glyph(self, number: int) -> _Glyph:
        known = self._glyphs.get(number)
        if known is None:
            start, end = self._face.glyphPos[number : number + 2]
            raw = self._face.get_chunk(self._outlines + start, end - start)
            known = self._glyphs[number] = _read(bytes(raw))
        return known


def _read(raw: bytes) -> _Glyph:
    if not raw:
        return _Glyph(b"", ())
    (contours,) = unpack_from(">h", raw)
    if contours < 0:
        return _read_composed(raw)
    at = 10 + 2 * contours
    (instructions,) = unpack_from(">H", raw, at)
    return _Glyph(_padded(raw[:at] + b"\0\0" + raw[at + 2 + instructions :]), ())


def _read_composed(raw: bytes) -> _Glyph:
    data = bytearray(raw)
    components = []
    at = 10
    flags = _MORE_COMPONENTS
    while flags & _MORE_COMPONENTS:
        flags, part = unpack_from(">HH", raw, at)
        pack_into(">H", data, at, flags & ~_HAS_INSTRUCTIONS)
        components.append((at + 2, part))
        at += 8 if flags & _ARGUMENTS_ARE_WORDS else 6
        if flags & _HAS_SCALE:
            at += 2
        elif flags & _HAS_X_AND_Y_SCALE:
            at += 4
        elif flags & _HAS_TWO_BY_TWO:
            at += 8
    return _Glyph(_padded(bytes(data[:at])), tuple(components))


def _padded(data: bytes) -> bytes:
    return data + bytes(-len(data) % 4)


def _character_map(codes: Sequence[int]) -> bytes:
    """One Macintosh table of format 6: character codes from 0 on, as simple PDF fonts use them."""
    head = (0, 1, 1, 0, 0, 12, 6, 10 + 2 * len(codes), 0, 0, len(codes))
    return pack(f">{len(head) + len(codes)}H", *head, *codes)
