"""The quick QR is the same code, module for module, as the one the library draws from the beginning."""

import pytest
from qrcode.constants import ERROR_CORRECT_L, ERROR_CORRECT_M, ERROR_CORRECT_Q
from qrcode.main import QRCode
from qrcode.util import MODE_ALPHA_NUM, QRData

from desk_app.documents.qr_frame import LARGEST_VERSION, MASK, modules_of

SIGNS = "HTTPS://MOTCUA.DAKLAK.GOV.VN/T/2418126112304576K7Q2M9X4TB3W-$%*+. "


@pytest.mark.parametrize("level", [ERROR_CORRECT_Q, ERROR_CORRECT_M, ERROR_CORRECT_L])
@pytest.mark.parametrize("length", [1, 2, 16, 17, 47, 58, 59, 60, 67, 87, 108, 125])
def test_every_module_is_where_the_library_puts_it(length: int, level: int) -> None:
    content = (SIGNS * 2)[:length]
    drawn = QRCode(error_correction=level, border=0, mask_pattern=MASK)
    drawn.add_data(QRData(content.encode(), mode=MODE_ALPHA_NUM))
    drawn.make()

    assert modules_of(content, level) == [bytes(map(bool, row)) for row in drawn.modules]


def test_small_letters_and_larger_codes_are_left_to_the_library() -> None:
    assert LARGEST_VERSION == 7
    assert modules_of("https://motcua.example.vn", ERROR_CORRECT_Q) is None
    assert modules_of("A" * 126, ERROR_CORRECT_Q) is None
    assert modules_of("A" * 126, ERROR_CORRECT_M) is not None
