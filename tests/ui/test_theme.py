"""Colours and steps of the desk."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from ui.theme import DARK, LIGHT, Look, Step, Tokens, Tone, colour, look, wear


def _luminance(hex_code: str) -> float:
    def linear(share: float) -> float:
        return share / 12.92 if share <= 0.03928 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in QColor(hex_code).getRgbF()[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(ink: str, ground: str) -> float:
    lighter, darker = sorted((_luminance(ink), _luminance(ground)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_names_codes_dates_and_money_have_seven_to_one(tokens: Tokens) -> None:
    assert contrast(tokens.text, tokens.surface) >= 7
    assert contrast(tokens.text2, tokens.surface) >= 7
    assert contrast(tokens.rail_text, tokens.rail) >= 7


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("tone", list(Tone))
def test_every_tone_has_seven_to_one_on_the_surface_and_on_its_ground(tokens: Tokens, tone: Tone) -> None:
    pair = tokens.tones[tone]

    assert round(contrast(pair.ink, tokens.surface), 1) >= 7
    assert round(contrast(pair.ink, pair.ground), 1) >= 7


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_no_text_goes_under_four_and_a_half_to_one(tokens: Tokens) -> None:
    assert contrast(tokens.text3, tokens.surface) >= 4.5
    assert contrast(tokens.accent, tokens.surface) >= 4.5
    assert contrast(tokens.on_primary, tokens.primary) >= 4.5
    assert contrast(tokens.border, tokens.surface) >= 3


@pytest.mark.parametrize(
    ("height", "step"),
    [(544, Step.COMPACT), (619, Step.COMPACT), (620, Step.MIDDLE), (739, Step.MIDDLE), (740, Step.ROOMY)],
)
def test_steps_go_by_the_height_inside_the_window(height: int, step: Step) -> None:
    assert Step.of(height) is step


def test_a_colour_with_alpha_is_refused() -> None:
    with pytest.raises(ValueError, match="RRGGBB"):
        colour("#FFFFFF66")


def test_text_scale_stays_between_90_and_150_percent(dressed: QApplication) -> None:
    wear(replace(look(), scale=3.0))
    assert look().scale == 1.5

    wear(replace(look(), scale=0.1))
    assert look().scale == 0.9


def test_heights_grow_with_the_text() -> None:
    assert Look(scale=1.5).field == 51
    assert Look(step=Step.COMPACT).field == 30
    assert Look(step=Step.COMPACT).bar == 48
    assert Look(step=Step.ROOMY).bar == 56
