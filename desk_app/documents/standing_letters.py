"""The letters of Vietnamese, cut out of a face and described for a PDF once and not again with every receipt."""

import zlib
from collections.abc import Callable, Sequence
from typing import Any

_MARKED = (
    "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
    "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
)
_NEIGHBOURS = "ČčÑñĔĕĬĭŎŏŬŭ"
"""Letters of names in the languages of the Central Highlands."""
_SIGNS = "•–—…“”‘’₫§°×"
_SPACE, _LAST_ASCII, _NO_BREAK = 32, 126, 0xA0
_TAG = "MOTCUA"
"""A subset is named by six capitals of one's own (ISO 32000-1, 9.6.4)."""


class StandingLetters:
    """One face with a byte for every letter above; what it lacks is for the ordinary subset of the document."""

    def __init__(self, face: Any, cut: Callable[[Sequence[int]], bytes]) -> None:
        from reportlab.pdfbase.ttfonts import makeToUnicodeCMap

        name = f"{_TAG}+{face.name.decode('ascii')}"
        letters = _by_code(face.charToGlyph)
        self._codes = {chr(letter): code for code, letter in enumerate(letters) if letter}
        self._codes[chr(_NO_BREAK)] = _SPACE
        file = cut(letters)
        self._file = _stream(file, f"/Length1 {len(file)} ")
        self._meaning = _stream(makeToUnicodeCMap(name, letters).encode("ascii"))
        self._descriptor = _descriptor(face, name).encode("ascii")
        widths = " ".join(str(face.getCharWidth(letter)) for letter in letters)
        self._font = (
            f"<< /Type /Font /Subtype /TrueType /BaseFont /{name} /FirstChar 0 /LastChar {len(letters) - 1}"
            f" /Widths [ {widths} ]"
        ).encode("ascii")

    def codes(self, text: str) -> bytes | None:
        """The bytes that show a text; None when one of its characters does not stand ready."""
        try:
            return bytes(map(self._codes.__getitem__, text))
        except KeyError:
            return None

    def embed(self, document: Any, name: str) -> None:
        """Puts the face into a document of reportlab's as the font `name`: four objects, written beforehand."""

        def numbered(written: bytes, what: str) -> bytes:
            document.Reference(written, f"{what}:{name}")
            number, _ = document.idToObjectNumberAndVersion[f"{what}:{name}"]
            return b"%d 0 R" % number

        file = numbered(self._file, "file")
        descriptor = numbered(b"%s /FontFile2 %s >>" % (self._descriptor, file), "descriptor")
        meaning = numbered(self._meaning, "meaning")
        font = b"%s /FontDescriptor %s /ToUnicode %s >>" % (self._font, descriptor, meaning)
        document.idToObject["BasicFonts"].dict[name] = numbered(font, "font")


def _stream(content: bytes, more: str = "") -> bytes:
    packed = zlib.compress(content, 9)
    head = f"<< /Filter /FlateDecode {more}/Length {len(packed)} >>"
    return head.encode("ascii") + b"\nstream\n" + packed + b"\nendstream\n"


def _descriptor(face: Any, name: str) -> str:
    """Without its end, which names the font file."""
    from reportlab.pdfbase.ttfonts import FF_NONSYMBOLIC, FF_SYMBOLIC

    flags = (face.flags & ~FF_NONSYMBOLIC) | FF_SYMBOLIC
    box = " ".join(f"{round(edge)}" for edge in face.bbox)
    return (
        f"<< /Type /FontDescriptor /FontName /{name} /Flags {flags} /FontBBox [ {box} ]"
        f" /ItalicAngle {face.italicAngle:g} /Ascent {round(face.ascent)} /Descent {round(face.descent)}"
        f" /CapHeight {round(face.capHeight)} /StemV {round(face.stemV)} /MissingWidth {face.defaultWidth}"
    )


def _by_code(glyphs: dict[int, int]) -> list[int]:
    """Code points by byte: plain characters under their own, the others wherever there is room, 0 for none."""
    others = iter([ord(sign) for sign in _MARKED + _SIGNS + _NEIGHBOURS if ord(sign) in glyphs])
    letters = [code if _SPACE <= code <= _LAST_ASCII else next(others, 0) for code in range(1, 256)]
    return [0, *letters]
