"""The colours, sizes and type of the desk, by day and by night, and how the window wears them."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from enum import IntEnum, StrEnum
from types import MappingProxyType
from typing import ClassVar

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

FAMILY = "Be Vietnam Pro"
SMALLEST_SCALE, LARGEST_SCALE = 0.9, 1.5


class Tone(StrEnum):
    """What a state means to the clerk; red is late and nothing else, offline is calm."""

    LATE = "late"
    TODAY = "today"
    SOON = "soon"
    DONE = "done"
    PERSON = "person"
    CALM = "calm"


_TONE_NAMES = frozenset(Tone)


@dataclass(frozen=True, slots=True)
class ToneInk:
    """Ink and ground of one tone, as #RRGGBB."""

    ink: str
    ground: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """One colour scheme, as #RRGGBB (contrast at least 4.5:1, 7:1 for names, codes, dates, money)."""

    dark: bool
    bg: str
    surface: str
    sunken: str
    line: str
    border: str
    text: str
    text2: str
    text3: str
    accent: str
    primary: str
    on_primary: str
    tint: str
    tint2: str
    rail: str
    rail_selected: str
    rail_text: str
    tones: Mapping[Tone, ToneInk]

    def ink(self, name: str) -> str:
        """Return the colour called `name`: a token, or the ink of a tone."""
        if name in _TONE_NAMES:
            return self.tones[Tone(name)].ink
        found: str = getattr(self, name)
        return found


def _tones(**pairs: tuple[str, str]) -> Mapping[Tone, ToneInk]:
    return MappingProxyType({Tone(name): ToneInk(*pair) for name, pair in pairs.items()})


LIGHT = Tokens(
    dark=False,
    bg="#F2F1ED",
    surface="#FFFFFF",
    sunken="#F8F7F4",
    line="#DAD7CF",
    border="#85837C",
    text="#191D26",
    text2="#434A58",
    text3="#5C6371",
    accent="#27478F",
    primary="#27478F",
    on_primary="#FFFFFF",
    tint="#E9EEF8",
    tint2="#D2DDF1",
    rail="#16264D",
    rail_selected="#2B4276",
    rail_text="#C9D4EC",
    tones=_tones(
        late=("#9A1814", "#FCEBE8"),
        today=("#7A4000", "#FEF0D9"),
        soon=("#17556A", "#E4F2F5"),
        done=("#155B33", "#E3F4E9"),
        person=("#861F66", "#F9E5F2"),
        calm=("#3F4E63", "#E6EAF0"),
    ),
)

DARK = Tokens(
    dark=True,
    bg="#13161C",
    surface="#1C2029",
    sunken="#222732",
    line="#343B49",
    border="#7A8496",
    text="#EEF0F4",
    text2="#C0C7D3",
    text3="#A0A9B8",
    accent="#9DBBF7",
    primary="#3A60B6",
    on_primary="#FFFFFF",
    tint="#25314C",
    tint2="#31446E",
    rail="#0D1017",
    rail_selected="#273555",
    rail_text="#B9C4DA",
    tones=_tones(
        late=("#FF9C92", "#45211F"),
        today=("#F8C274", "#402E14"),
        soon=("#85D0E0", "#17363E"),
        done=("#86D7A2", "#18382A"),
        person=("#F2A2DD", "#43203A"),
        calm=("#B4C2D5", "#2B3340"),
    ),
)


class Step(IntEnum):
    """How much height there is: compact has no page header, roomy has taller rows."""

    COMPACT = 0
    MIDDLE = 1
    ROOMY = 2

    @classmethod
    def of(cls, client_height: float) -> Step:
        """Return the step of a window whose inside is `client_height` pixels high (at 100 % text)."""
        if client_height < 620:
            return cls.COMPACT
        return cls.MIDDLE if client_height < 740 else cls.ROOMY


@dataclass(frozen=True, slots=True)
class Look:
    """Everything a widget needs to paint itself: colours, the clerk's text scale, the height step."""

    tokens: Tokens = LIGHT
    scale: float = 1.0
    step: Step = Step.ROOMY
    # Qt asks for fonts on every paint; making them anew each time costs more than the painting.
    _fonts: dict[tuple[int, int], QFont] = field(default_factory=dict, compare=False, repr=False)

    @property
    def roomy(self) -> bool:
        """Whether rows and bars take their taller size."""
        return self.step is Step.ROOMY

    @property
    def compact(self) -> bool:
        """Whether the page header is left out and gaps are small."""
        return self.step is Step.COMPACT

    def px(self, design_pixels: float) -> int:
        """Return `design_pixels` at the clerk's text scale, at least 1."""
        return max(1, round(design_pixels * self.scale))

    def font(self, pixels: int, weight: int = 400) -> QFont:
        """Return the desk's face at `pixels` (before scaling) and a CSS `weight` of 400–700."""
        size = self.px(pixels)
        if (size, weight) not in self._fonts:
            font = QFont(_Wardrobe.families.get(weight, FAMILY))
            font.setPixelSize(size)
            font.setWeight(QFont.Weight(weight))
            # Hinting rounds every letter to whole pixels: words grow by 7 % and stand apart.
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            self._fonts[size, weight] = font
        return QFont(self._fonts[size, weight])

    @property
    def field(self) -> int:
        """Height of a line edit."""
        return self.px(34 if self.roomy else 30)

    @property
    def paper_row(self) -> int:
        """Height of a row in the list of papers."""
        return self.px(38 if self.roomy else 32)

    @property
    def bar(self) -> int:
        """Height of the action bar."""
        return self.px(48 if self.compact else 56)

    @property
    def table_row(self) -> int:
        """Height of a table's row."""
        return self.px(38)

    @property
    def header_row(self) -> int:
        """Height of a table's header."""
        return self.px(34)

    @property
    def band(self) -> int:
        """Height of a heading row inside a table."""
        return self.px(32)

    @property
    def tab_bar(self) -> int:
        """Height of a row of tabs."""
        return self.px(48)

    @property
    def page_header(self) -> int:
        """Height of the page header, where there is one."""
        return self.px(52)

    @property
    def rail(self) -> int:
        """Width of the rail."""
        return self.px(92)

    @property
    def gap(self) -> int:
        """Space between cards."""
        return 6 if self.compact else 10

    @property
    def pad(self) -> int:
        """Space between a card's edge and what it holds, left and right."""
        return 12 if self.compact else 14


class _Wardrobe:
    """The one look the application wears now; Qt keeps its palette and style sheet the same way."""

    look = Look()
    families: ClassVar[dict[int, str]] = {}


def use_family(weight: int, family: str) -> None:
    """Have `weight` looked for under `family`, where the system keeps it under a name of its own."""
    _Wardrobe.families[weight] = family


def look() -> Look:
    """Return what the desk wears now."""
    return _Wardrobe.look


def wear(new: Look) -> None:
    """Dress the whole application in `new`: font, palette, style sheet, and every widget's own paint."""
    from ui.icons import forget
    from ui.theme_sheet import sheet

    scale = min(max(new.scale, SMALLEST_SCALE), LARGEST_SCALE)
    _Wardrobe.look = replace(new, scale=scale, _fonts={})
    forget()
    app = QApplication.instance()
    if isinstance(app, QApplication):
        with _uncollected():
            app.setFont(look().font(14))
            app.setPalette(palette(look().tokens))
            app.setStyleSheet(sheet(look()))
        # Qt tells only widgets it has polished of a new sheet, and none when the sheet is the same.
        for widget in app.allWidgets():
            if isinstance(widget, Dressed):
                widget.dress_again()
        for window in app.topLevelWidgets():
            window.update()


@contextmanager
def _uncollected() -> Iterator[None]:
    """Qt walks a list of all widgets and each hears of its new style: Python must not collect one meanwhile."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def colour(hex_code: str) -> QColor:
    """Return an opaque colour from #RRGGBB (with alpha Qt would read #AARRGGBB, so none is taken)."""
    if len(hex_code) != 7:
        raise ValueError(f"{hex_code} is not #RRGGBB")
    return QColor(hex_code)


def mixed(under: str, over: str, share: float) -> QColor:
    """Return `over` laid on `under` with opacity `share` (0–1), as an opaque colour."""
    a, b = colour(under), colour(over)
    return QColor(
        round(a.red() + (b.red() - a.red()) * share),
        round(a.green() + (b.green() - a.green()) * share),
        round(a.blue() + (b.blue() - a.blue()) * share),
    )


def palette(tokens: Tokens) -> QPalette:
    """Return the palette that Fusion draws with: menus, boxes and all we do not paint ourselves."""
    role = QPalette.ColorRole
    made = QPalette()
    for which, ink in {
        role.Window: tokens.bg,
        role.WindowText: tokens.text,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.sunken,
        role.Text: tokens.text,
        role.PlaceholderText: tokens.text3,
        role.Button: tokens.surface,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.on_primary,
        role.ToolTipBase: tokens.text,
        role.ToolTipText: tokens.surface,
        role.Highlight: tokens.primary,
        role.HighlightedText: tokens.on_primary,
        role.Accent: tokens.accent,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
        role.Light: tokens.surface,
        role.Midlight: tokens.sunken,
        role.Mid: tokens.line,
        role.Dark: tokens.border,
        role.Shadow: tokens.border,
    }.items():
        made.setColor(which, colour(ink))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, colour(tokens.text3))
    return made


class Dressed:
    """A widget that takes on the look again whenever it changes; the first base, `_dress` its one duty.

    A constructor ends with `self._finish()`.
    """

    _finished = False

    def _dress(self) -> None:
        """Read `look()` and set fonts, heights and colours accordingly."""
        raise NotImplementedError

    def _finish(self) -> None:
        """Dress for the first time; the last line of a constructor."""
        self._finished = True
        self._dress()

    def dress_again(self) -> None:
        """Take on the look there is now (called by `wear`); a widget still being built waits."""
        if self._finished:
            self._dress()
