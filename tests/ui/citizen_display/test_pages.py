"""A citizen reads the screen from a chair: large, whole, in strong contrast, at every size of screen."""

import pytest
import zxingcpp
from PySide6.QtGui import QImage

from tests.ui.citizen_display.conftest import (
    DUE,
    HEAD_LONG,
    PAGES,
    PAYLOAD,
    PERSON,
    URL,
    longest_procedure,
    painted,
)
from ui.citizen_display.showing import Check, Idle
from ui.translations import install

pytestmark = pytest.mark.usefixtures("dressed")


def contrast(ink, ground):
    """WCAG 2.2: the ratio of two colours' relative luminance."""

    def luminance(code):
        parts = [int(code[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((luminance(ink), luminance(ground)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def faults(written, width, height):
    found = [
        f"{each.text[:30]!r}: {each.pixels} px, fits {each.fits}, contrast {contrast(each.ink, each.ground):.1f}"
        for each in written
        if not each.fits or each.pixels < 28 or contrast(each.ink, each.ground) < 7
    ]
    for each in written:
        box = each.rect
        if box.left() < 0 or box.top() < 0 or box.right() > width or box.bottom() > height:
            found.append(f"{each.text[:30]!r} leaves the screen")
    for place, each in enumerate(written):
        for other in written[place + 1 :]:
            if each.rect.adjusted(1, 2, -1, -2).intersects(other.rect.adjusted(1, 2, -1, -2)):
                found.append(f"{each.text[:30]!r} lies over {other.text[:30]!r}")
    return found


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("name", PAGES)
def test_every_text_is_large_whole_and_dark_enough_and_lies_over_no_other(name, language, size):
    install(language)
    try:
        _, written = painted(PAGES[name], *size, HEAD_LONG)
        assert written
        assert faults(written, *size) == []
    finally:
        install("vi")


def test_even_the_longest_procedure_of_the_country_stands_whole(size):
    name = longest_procedure()
    assert len(name) > 900
    _, written = painted(Check(PERSON, "01/01/1988", name, DUE, 20_000), *size, HEAD_LONG)
    assert faults(written, *size) == []
    assert name in [each.text for each in written]


def test_the_number_called_is_two_hundred_pixels_high():
    _, written = painted(Idle("047", "048"), 1280, 800)
    (number,) = [each for each in written if each.text == "047"]
    assert 196 <= number.rect.height() <= 210


def test_a_smudge_of_text_would_be_noticed():
    _, written = painted(Check("A" * 4000, "01/01/1988", "Khai sinh", DUE, 0), 1280, 800)
    assert faults(written, 1280, 800)


def read_codes(picture):
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = memoryview(bytes(grey.constBits())).cast("B", (grey.height(), grey.bytesPerLine()))
    return [code.text for code in zxingcpp.read_barcodes(pixels)]


def test_the_banks_code_reads_and_says_amount_and_scan_code(size):
    picture, _ = painted(PAGES["pay"], *size)
    assert read_codes(picture) == [PAYLOAD]


def test_the_look_up_code_reads(size):
    for name in ("done", "done_no_faces", "returned"):
        assert read_codes(painted(PAGES[name], *size)[0]) == [URL]


def test_a_code_is_at_least_320_pixels_where_money_is_paid_and_white_around_it():
    from ui.widgets.qr import QUIET_ZONE, qr_modules

    picture, _ = painted(PAGES["pay"], 1280, 800)
    rows = len(qr_modules(PAYLOAD))
    black = [x for x in range(80, 640) if any(picture.pixel(x, y) == 0xFF000000 for y in range(150, 600))]
    assert max(black) - min(black) + 1 >= 320
    module = (max(black) - min(black) + 1) // rows
    assert min(black) - module * QUIET_ZONE > 80


def test_money_that_has_come_shows_no_code_to_pay_again(size):
    picture, written = painted(PAGES["received"], *size)
    assert read_codes(picture) == []
    assert "ĐÃ NHẬN" in [each.text for each in written]


def test_without_an_account_the_citizen_is_asked_to_pay_in_cash(size):
    picture, written = painted(PAGES["cash"], *size)
    assert read_codes(picture) == []
    assert "Xin trả tiền mặt tại quầy" in [each.text for each in written]


def test_nothing_the_screen_can_show_is_an_id_number_an_address_or_a_phone():
    from dataclasses import fields

    from ui.citizen_display import showing

    named = {
        field.name
        for kind in (showing.Idle, showing.Resting, showing.Check, showing.Pay, showing.Done, showing.Thanks)
        for field in fields(kind)
    }
    assert not named & {"id_number", "address", "phone", "email", "old_id_number"}
    assert {"name", "born", "procedure", "due"} <= named
