"""Words on the desk that never lose a tone mark: Ễ and Ặ stand taller than their line."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.keymap import told
from ui.theme import Dressed, colour, look

TALLEST = "ẨẪẤỂỄẾỔỖỐẲẴẶỢ"


def overhang(font: QFont, text: str = TALLEST) -> int:
    """Return by how many pixels `text` rises over (or hangs under) the line of `font`."""
    metrics = QFontMetricsF(font)
    ink = metrics.tightBoundingRect(text)
    most = max(-ink.top() - metrics.ascent(), ink.bottom() - metrics.descent())
    # One more than the outline: smoothing spreads it over the next pixel.
    return ceil(most) + 1 if most > 0 else 0


class Text(Dressed, QLabel):
    """One piece of plain text in a token's colour; `size` and `weight` in design pixels and CSS weight.

    `ink` is the name of a token ("text2") or of a tone ("late").
    """

    def __init__(
        self,
        text: str = "",
        size: int = 14,
        weight: int = 400,
        ink: str = "text",
        *,
        wrap: bool = False,
        selectable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._pixels, self._weight, self._ink = size, weight, ink
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if selectable:
            self.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        if not wrap:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._finish()

    def set_ink(self, ink: str) -> None:
        """Write in token or tone `ink` from now on."""
        self._ink = ink
        self._dress()

    def set_type(self, size: int, weight: int) -> None:
        """Write in another size and weight (design pixels, CSS weight)."""
        if (size, weight) != (self._pixels, self._weight):
            self._pixels, self._weight = size, weight
            self._dress()

    def _dress(self) -> None:
        self.setFont(look().font(self._pixels, self._weight))
        self._take_ink()
        self.updateGeometry()

    def _take_ink(self) -> None:
        ink = colour(look().tokens.ink(self._ink))
        if self.palette().color(QPalette.ColorRole.WindowText) != ink:
            palette = QPalette(self.palette())
            palette.setColor(QPalette.ColorRole.WindowText, ink)
            self.setPalette(palette)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # Under an application's style sheet Qt can put back the palette from before our colour when the
        # label gets a new parent: late would be told in black.
        if self._finished and event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._take_ink()

    def _room(self) -> int:
        return 2 * overhang(self.font(), self.text()) if self.text() else 0

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return hint if self.wordWrap() else QSize(hint.width(), self._height())

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return hint if self.wordWrap() else QSize(hint.width(), self._height())

    def heightForWidth(self, width: int) -> int:
        """Return the height of wrapped text; with room for stacked capitals in the first and last line."""
        wanted = super().heightForWidth(width)
        return wanted + self._room() if wanted > 0 else wanted

    def _height(self) -> int:
        return ceil(QFontMetricsF(self.font()).height()) + self._room()


class KeyedText(Text):
    """A sentence that names keys: it says them as the clerk has them, also after they change."""

    def __init__(
        self, text: str = "", size: int = 14, weight: int = 400, ink: str = "text", *, wrap: bool = False
    ) -> None:
        super().__init__(told(text), size, weight, ink, wrap=wrap)
        self._said = text

    def setText(self, text: str) -> None:
        self._said = text
        super().setText(told(text))

    def follow_keys(self) -> None:
        """The keys have changed."""
        self.setText(self._said)


class NameLabel(Text):
    """The name of a person, as on the card; its capitals keep every mark."""

    def __init__(
        self,
        text: str = "",
        size: int = 16,
        weight: int = 700,
        ink: str = "text",
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, size, weight, ink, parent=parent)

    def _room(self) -> int:
        # The same for every name, or the page would jump from one citizen to the next.
        return 2 * overhang(self.font())
