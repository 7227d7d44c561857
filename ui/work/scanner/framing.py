"""Cutting what a scanner writes on a serial line into codes, and its bytes into letters."""

from __future__ import annotations

import unicodedata

LONGEST = 4096  # bytes without an end: not a scanner, or one of another speed
_ENDS = b"\r\n\t"
_CODE_PAGES = ("utf-8", "cp1258")


class Framing:
    """Bytes in, whole codes out; CR, LF, CRLF, Tab or a pause (`flush`) ends one."""

    def __init__(self) -> None:
        self._begun = bytearray()

    @property
    def waits(self) -> bool:
        """Whether letters have come and no end."""
        return bool(self._begun)

    def feed(self, received: bytes) -> list[str]:
        """Codes that came to their end with these bytes."""
        found = []
        for byte in received:
            if byte in _ENDS:
                found += self.flush()
            elif len(self._begun) < LONGEST:
                self._begun.append(byte)
        return found

    def flush(self) -> list[str]:
        """The scanner paused: what came is a code."""
        text = decoded(bytes(self._begun)).strip("\x00\x02\x03\x1d ")
        self._begun.clear()
        return [text] if text else []


def decoded(received: bytes) -> str:
    """UTF-8, else the Vietnamese code page of Windows, else a letter a byte; composed (NFC).

    What was guessed wrong shows letters no name has, and is marked to be checked like any garbled name.
    """
    for code_page in _CODE_PAGES:
        try:
            return unicodedata.normalize("NFC", received.decode(code_page))
        except UnicodeDecodeError:
            continue
    return received.decode("latin-1")
