"""Measuring and breaking the sentences of a paper before anything is drawn."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from desk_app.documents.fonts import POINTS_PER_MM, Face, em_width

NO_BREAK = "\u00a0"
ELLIPSIS = "…"
_CUTS = frozenset("@./-_")
_SPACE = 0.25
"""Width of a space in ems, the same in every face of Tinos."""
_BLANKS = re.compile(r"[\x00-\x20\x7f\u2028\u2029]+")
_BEFORE_NUMBER = re.compile(r" (?=\d)|(?<=\d) (?=đồng\b)")


class Run(NamedTuple):
    """A stretch of text in one face."""

    text: str
    face: Face = Face.REGULAR


class Word(NamedTuple):
    """What stands between two plain spaces: its runs and its width in ems."""

    runs: tuple[Run, ...]
    ems: float


class Line(NamedTuple):
    """A line ready to be set: its words and its width in ems."""

    words: tuple[Word, ...]
    ems: float

    def runs(self) -> list[Run]:
        """The line in as few runs as its faces allow; a space is set in the face before it."""
        if not self.words:
            return []
        if len(self.words) == 1 and len(self.words[0].runs) == 1:
            return [*self.words[0].runs]
        runs: list[Run] = []
        text, face = "", self.words[0].runs[0].face
        for word in self.words:
            for part, of_part in word.runs:
                if of_part is not face:
                    runs.append(Run(text, face))
                    text, face = "", of_part
                text += part
            text += " "
        return [*runs, Run(text[:-1], face)]

    def width(self, size: float) -> float:
        """Millimetres at a size in points."""
        return self.ems * size / POINTS_PER_MM

    def clipped(self) -> "Line":
        """The same line ending in an ellipsis, for a text that had to be cut."""
        if not self.words:
            return self
        *before, (runs, _) = self.words
        text, face = runs[-1]
        last = (*runs[:-1], Run(text.rstrip(",;.:")[:-2] + ELLIPSIS, face))
        return _line([*before, Word(last, sum(em_width(*run) for run in last))])


class Paragraph:
    """Words measured once, broken into lines at any size; only the plain space breaks, so that NBSP holds."""

    __slots__ = ("_words",)

    def __init__(self, runs: Iterable[Run]) -> None:
        words: list[list[tuple[str, Face]]] = [[]]
        for text, face in runs:
            first, *others = text.split(" ")
            if first:
                words[-1].append((first, face))
            words.extend([(other, face)] if other else [] for other in others)
        self._words = [_word(*word) for word in words if word]

    @classmethod
    def joined(cls, *parts: "Paragraph", gap: int) -> "Paragraph":
        """Several paragraphs in one, `gap` spaces apart on a line; the line may still break there."""
        whole = cls(())
        for part in parts:
            if whole._words and gap > 1:
                runs, ems = whole._words[-1]
                wide = NO_BREAK * (gap - 1)
                whole._words[-1] = Word((*runs, Run(wide)), ems + em_width(wide, Face.REGULAR))
            whole._words.extend(part._words)
        return whole

    @property
    def ems(self) -> float:
        """Width in ems when set on one line."""
        return sum(word.ems for word in self._words) + _SPACE * max(0, len(self._words) - 1)

    def line(self) -> Line:
        """All of it on one line, however long."""
        return _line(self._words)

    def widest(self, size: float) -> float:
        """The width of its longest word at `size` points, in millimetres."""
        return max((word.ems for word in self._words), default=0.0) * size / POINTS_PER_MM

    def lines(self, size: float, width: float, indent: float = 0.0) -> list[Line]:
        """Its lines at `size` points inside `width` millimetres; a word longer than a line is broken anywhere.

        The first line leaves room for an `indent` in millimetres, as long as its first word has room beside it.
        """
        limit = width * POINTS_PER_MM / size
        lines: list[list[Word]] = []
        used = limit
        for word in self._words:
            if lines and used + _SPACE + word.ems <= limit:
                lines[-1].append(word)
                used += _SPACE + word.ems
                continue
            before = indent * POINTS_PER_MM / size if not lines else 0.0
            for part in (word,) if word.ems + before <= limit else _broken(word, limit - before):
                used = part.ems + (before if not lines else 0.0)
                lines.append([part])
        return [_line(line) for line in lines]

    def balanced(self, size: float, width: float) -> list[Line]:
        """The same number of lines as `lines`, as even as words allow."""
        best = self.lines(size, width)
        low, high = width / max(1, len(best)), width
        if len(best) < 2:
            return best
        for _ in range(8):
            middle = (low + high) / 2
            tried = self.lines(size, middle)
            if len(tried) > len(best):
                low = middle
            else:
                best, high = tried, middle
        return best


@lru_cache(maxsize=4096)
def _word(*runs: tuple[str, Face]) -> Word:
    """Vietnamese has few thousand syllables: most words of a paper were measured for the one before."""
    return Word(tuple(Run(*run) for run in runs), sum(em_width(*run) for run in runs))


def _line(words: Sequence[Word]) -> Line:
    return Line(tuple(words), sum(word.ems for word in words) + _SPACE * max(0, len(words) - 1))


def _broken(word: Word, limit: float) -> list[Word]:
    """A word longer than a line, cut after one of `@./-_` in the line's second half, else anywhere."""
    characters = [Run(character, face) for text, face in word.runs for character in text]
    parts = []
    while characters:
        used, end = 0.0, 0
        while end < len(characters) and (end == 0 or used + em_width(*characters[end]) <= limit):
            used += em_width(*characters[end])
            end += 1
        if end < len(characters):
            cuts = [at for at in range(end // 2, end) if characters[at].text in _CUTS]
            end = cuts[-1] + 1 if cuts else end
        parts.append(Word(tuple(characters[:end]), sum(em_width(*run) for run in characters[:end])))
        characters = characters[end:]
    return parts


def clean(text: str) -> str:
    """A text fit for paper: composed letters (NFC), control characters and line ends turned into one space."""
    return _BLANKS.sub(" ", unicodedata.normalize("NFC", text)).strip()


def held(text: str) -> str:
    """The text in one piece: a phone, a masked number, a code are never broken over two lines."""
    return clean(text).replace(" ", NO_BREAK)


def held_numbers(text: str) -> str:
    """The text with every number kept beside the word before it: "quầy số 4", "Biên lai số 0001287"."""
    return _BEFORE_NUMBER.sub(NO_BREAK, clean(text))


def plain(text: str, face: Face = Face.REGULAR) -> Line:
    """One line of one face."""
    ems = em_width(text, face)
    return Line((Word((Run(text, face),), ems),), ems)


@lru_cache(maxsize=32768)
def _word_ems(word: str, face: Face) -> float:
    return em_width(word, face)


def plain_lines(text: str, size: float, width: float, face: Face = Face.REGULAR) -> list[Line]:
    """The lines of a clean text of one face, broken as `Paragraph` breaks it and several times as fast."""
    limit = width * POINTS_PER_MM / size
    lines: list[Line] = []
    words: list[str] = []
    used = 0.0
    for word in text.split(" "):
        ems = _word_ems(word, face)
        if ems > limit:
            return Paragraph([Run(text, face)]).lines(size, width)
        if not words:
            words, used = [word], ems
        elif used + _SPACE + ems <= limit:
            words.append(word)
            used += _SPACE + ems
        else:
            lines.append(_plain_line(words, face, used))
            words, used = [word], ems
    return [*lines, _plain_line(words, face, used)]


def _plain_line(words: list[str], face: Face, ems: float) -> Line:
    return Line((Word((Run(" ".join(words), face),), ems),), ems)


def fitting_size(ems: float, width: float, size: float) -> float:
    """`size` points, or as much less as lets `ems` stand inside `width` millimetres."""
    return min(size, width * POINTS_PER_MM / ems) if ems else size


def few_lines(paragraph: Paragraph, width: float, size: float, most: int) -> tuple[float, list[Line]]:
    """The largest size up to `size` at which the paragraph takes at most `most` lines, and those lines."""
    while True:
        lines = paragraph.lines(size, width)
        if len(lines) <= most or size <= 5:
            return size, lines[:most]
        size -= 0.25
