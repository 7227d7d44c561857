"""A sheet of paper measured from its top left corner in millimetres, the way forms are described."""

from collections.abc import Callable, Iterable, Iterator
from enum import Enum
from io import BytesIO
from typing import Any

from desk_app.documents.fonts import POINTS_PER_MM, Face, loaded
from desk_app.documents.text import Line, plain

HAIRLINE = 0.45
"""Rules of a form, in points."""
FRAME = 0.7
"""The frame of a table, in points."""

Rectangle = tuple[float, float, float, float]


class Align(Enum):
    """Which point of a line its x names; the value is the part of the width that lies left of it."""

    LEFT = 0.0
    CENTRE = 0.5
    RIGHT = 1.0


class Sheet:
    """A document of one or more pages; the same strokes always give the same bytes."""

    def __init__(self, width: float, height: float, *, title: str, author: str, subject: str) -> None:
        from reportlab import rl_config
        from reportlab.pdfbase.pdfmetrics import getFont
        from reportlab.pdfgen.canvas import Canvas

        rl_config.useA85 = 0  # plain binary streams: a fifth smaller and no text armour to compute
        loaded(Face.REGULAR)
        self.width = width
        self.height = height
        self.top = 0.0
        """Where y = 0 lies, in millimetres below the top edge (an A4 sheet holds two A5 pages)."""
        self._font: Callable[[str], Any] = getFont
        self._names: dict[Face, str] = {}
        """The faces whose standing letters this document uses."""
        self._bytes = BytesIO()
        self._canvas: Any = Canvas(
            self._bytes,
            pagesize=(_thousandths(width * POINTS_PER_MM), _thousandths(height * POINTS_PER_MM)),
            pageCompression=1,
            invariant=1,
            initialFontName=Face.REGULAR.value,
            lang="vi-VN",
            pdfVersion=(1, 7),
        )
        self._canvas.setTitle(title)
        self._canvas.setAuthor(author)
        self._canvas.setSubject(subject)
        self._canvas.setCreator("Quầy Một Cửa")
        self._canvas.setProducer("Quầy Một Cửa")
        self._canvas.setViewerPreference("DisplayDocTitle", "true")
        self._canvas.setViewerPreference("PrintScaling", "None")  # else a driver shrinks the bars

    def _x(self, x: float) -> float:
        return x * POINTS_PER_MM

    def _y(self, y: float) -> float:
        return (self.height - self.top - y) * POINTS_PER_MM

    def line(self, x: float, y: float, line: Line, size: float, align: Align = Align.LEFT) -> None:
        """Sets a line with its baseline at y; `size` in points."""
        start = self._x(x) - line.ems * size * align.value
        self._canvas.addLiteral(f"BT {start:.3f} {self._y(y):.3f} Td {self._shown(line, size)} ET")

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        *,
        face: Face = Face.REGULAR,
        align: Align = Align.LEFT,
    ) -> None:
        """Sets a text of one face."""
        self.line(x, y, plain(text, face), size, align)

    def _shown(self, line: Line, size: float) -> str:
        """The operators that show a line; hexadecimal, so that no byte has to be escaped."""
        shown: list[str] = []
        for text, face in line.runs():
            glyphs = loaded(face).letters.codes(text)
            if glyphs is None:
                shown.extend(self._cut_for_it(text, face, size))
            else:
                name = self._names.setdefault(face, f"S{len(self._names)}")
                shown.append(f"/{name} {size:.2f} Tf <{glyphs.hex()}> Tj")
        return " ".join(shown)

    def _cut_for_it(self, text: str, face: Face, size: float) -> Iterator[str]:
        """A text with a rare character: its letters are cut for this document alone."""
        document = self._canvas._doc  # the subset of a face belongs to the document; no public name for it
        font = self._font(face.value)
        for subset, glyphs in font.splitString(text, document):
            yield f"{font.getSubsetInternalName(subset, document)} {size:.2f} Tf <{glyphs.hex()}> Tj"

    def lines(
        self,
        x: float,
        y: float,
        lines: Iterable[Line],
        size: float,
        lead: float,
        *,
        align: Align = Align.LEFT,
    ) -> float:
        """Sets lines one under the other, `lead` millimetres apart; gives the baseline after the last."""
        for line in lines:
            self.line(x, y, line, size, align)
            y += lead
        return y

    def texts(self, texts: Iterable[tuple[float, float, Line, Align]], size: float) -> None:
        """Sets many lines (x, baseline, line, which point of it x names) of one size at once, as a table has them."""
        said = ["BT"]
        current: Face | None = None
        for x, y, line, align in texts:
            start = x * POINTS_PER_MM
            if align is not Align.LEFT:
                start -= line.ems * size * align.value
            said.append(f"1 0 0 1 {start:.2f} {self._y(y):.2f} Tm")
            for text, face in line.runs():
                glyphs = loaded(face).letters.codes(text)
                if glyphs is None:
                    said.extend(self._cut_for_it(text, face, size))
                    current = None
                    continue
                if face is not current:
                    said.append(f"/{self._names.setdefault(face, f'S{len(self._names)}')} {size:.2f} Tf")
                    current = face
                said.append(f"<{glyphs.hex()}> Tj")
        self._canvas.addLiteral(" ".join([*said, "ET"]))

    def set_aside(self, draw: Callable[[], object]) -> str:
        """What `draw` draws, as operators and not on the page; `put` sets it down, as often as it is needed."""
        code: list[str] = self._canvas._code  # what the page holds so far; no public name for it
        before = len(code)
        draw()
        drawn = "\n".join(code[before:])
        del code[before:]
        return drawn

    def put(self, drawn: str, down: float = 0.0, right: float = 0.0) -> None:
        """Sets down what was set aside, `down` millimetres below and `right` beside where it was drawn."""
        place = f"{right * POINTS_PER_MM:.3f} {-down * POINTS_PER_MM:.3f}"
        self._canvas.addLiteral(f"q 1 0 0 1 {place} cm\n{drawn}\nQ")

    def put_turned(self, drawn: str, down: float, right: float) -> None:
        """Sets down what was set aside a quarter turned, its right end below; its top edge then lies at `right`."""
        # What was drawn at (x, y) from the top left comes to (right - y, down + x).
        across = (right - self.height) * POINTS_PER_MM
        up = (self.height - down) * POINTS_PER_MM
        self._canvas.addLiteral(f"q 0 -1 1 0 {across:.3f} {up:.3f} cm\n{drawn}\nQ")

    def stamp(self, name: str, draw: Callable[[], object]) -> None:
        """Keeps what `draw` draws in the document once, for `press` to show on page after page."""
        self._canvas.beginForm(name, 0, 0, self.width * POINTS_PER_MM, self.height * POINTS_PER_MM)
        draw()
        self._canvas.endForm()

    def press(self, name: str, down: float = 0.0) -> None:
        """Shows a stamp, `down` millimetres below where it was drawn."""
        self._canvas.addLiteral(f"q 1 0 0 1 0 {-down * POINTS_PER_MM:.3f} cm")
        self._canvas.doForm(name)
        self._canvas.addLiteral("Q")

    def outlined(self, x: float, y: float, text: str, size: float) -> None:
        """A text of thin outlines centred on x: seen at once, and whatever is signed over it stays legible."""
        line = plain(text, Face.BOLD)
        start = self._x(x) - line.ems * size / 2
        self._canvas.setDash()
        self._canvas.setLineWidth(HAIRLINE)
        self._canvas.addLiteral(f"BT 1 Tr {start:.3f} {self._y(y):.3f} Td {self._shown(line, size)} 0 Tr ET")

    def rule(
        self,
        x1: float,
        y: float,
        x2: float,
        weight: float = HAIRLINE,
        dash: tuple[float, float] | None = None,
    ) -> None:
        """A horizontal rule, `weight` in points, `dash` (stroke, gap) in points."""
        self.strokes([(x1, y, x2, y)], weight, dash)

    def strokes(
        self, strokes: Iterable[Rectangle], weight: float, dash: tuple[float, float] | None = None
    ) -> None:
        """Straight strokes (x1, y1, x2, y2) of one weight in points."""
        self._canvas.setLineWidth(weight)
        self._canvas.setDash(*dash) if dash else self._canvas.setDash()
        path = [
            f"{self._x(a):.3f} {self._y(b):.3f} m {self._x(c):.3f} {self._y(d):.3f} l"
            for a, b, c, d in strokes
        ]
        self._canvas.addLiteral(" ".join([*path, "S"]))

    def box(self, x: float, y: float, width: float, height: float, weight: float) -> None:
        """An empty box whose stroke of `weight` points lies inside the rectangle given."""
        inset = weight / 2
        self._canvas.setDash()
        self._canvas.setLineWidth(weight)
        self._canvas.rect(
            self._x(x) + inset,
            self._y(y + height) + inset,
            width * POINTS_PER_MM - weight,
            height * POINTS_PER_MM - weight,
        )

    def cells(self, x: float, y: float, width: float, height: float, cells: str) -> None:
        """Black rectangles as one path with one fill, so that no seam shows.

        `cells` are the operators (`column row across down re …`) in steps of `width` and `height`
        millimetres to the right of and down from (x, y).
        """
        steps = f"{width * POINTS_PER_MM:.5f} 0 0 {-height * POINTS_PER_MM:.5f}"
        self._canvas.addLiteral(f"q {steps} {self._x(x):.3f} {self._y(y):.3f} cm {cells} f Q")

    def new_page(self) -> None:
        """Ends the page; the next one begins at its own top."""
        self._canvas.showPage()
        self.top = 0.0

    def pdf(self) -> bytes:
        """The finished document."""
        for face, name in self._names.items():
            loaded(face).letters.embed(self._canvas._doc, name)
        self._canvas.save()
        return self._bytes.getvalue()


def _thousandths(points: float) -> float:
    """Rounded down: half a thousandth more would give a page of 640 dots a 641st, and blur its bars."""
    return int(points * 1000) / 1000
