"""The codes as shapes: how large, and with how much white around them."""

import pytest
import zxingcpp
from PIL import Image

from desk_app.documents.codes import DOT, QR_MODULE, code_128, qr_code

USUAL = "HTTPS://MOTCUA.DAKLAK.GOV.VN/T/2418126112304576K7Q2M9X4TB3W"


def test_a_look_up_address_of_sixty_characters_is_version_4() -> None:
    code = qr_code(USUAL)

    assert len(USUAL) == 59
    assert code.modules == 33
    assert code.modules * QR_MODULE == pytest.approx(20.6, abs=0.05)
    assert code.module_inside(26.7) == QR_MODULE


@pytest.mark.parametrize("length", [60, 80, 100, 120, 160, 200])
def test_a_longer_address_keeps_modules_of_half_a_millimetre(length: int) -> None:
    code = qr_code("HTTPS://" + "A" * (length - 8))

    assert code.module_inside(26.7) >= 0.5


def test_on_a_thermal_head_a_module_is_a_whole_number_of_dots() -> None:
    for length in (59, 80, 120):
        dots = qr_code("A" * length).module_inside(36, dot=DOT) / DOT
        assert dots == pytest.approx(round(dots))
        assert dots <= 5


def test_sixteen_digits_take_123_modules_and_no_bar_touches_the_next() -> None:
    bars = code_128("2418126112304576")

    assert bars.modules == 123
    assert bars.bars[0] == (0, 2)
    assert sum(bars.bars[-1]) == 123
    assert all(
        start + width < following
        for (start, width), (following, _) in zip(bars.bars, bars.bars[1:], strict=False)
    )


@pytest.mark.parametrize(
    "digits", ["9900126112300010", "9999991261123000", "0000000000000000", "2499126112304576"]
)
def test_bars_read_back_also_where_a_pair_is_99(digits: str) -> None:
    """A demo office is numbered 99001: python-barcode left the first two digits of its codes out."""
    bars = code_128(digits)
    picture = Image.new("L", (3 * bars.modules + 80, 60), 255)
    for start, width in bars.bars:
        picture.paste(0, (40 + 3 * start, 5, 40 + 3 * (start + width), 55))

    assert [code.text for code in zxingcpp.read_barcodes(picture)] == [digits]
