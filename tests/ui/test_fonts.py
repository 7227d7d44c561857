"""The desk's typeface."""

from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from ui import fonts
from ui.theme import look


def test_every_weight_finds_its_own_face(dressed: QApplication) -> None:
    assert fonts.wrong_weights() == {}


def test_every_vietnamese_letter_is_in_the_face(dressed: QApplication) -> None:
    metrics = QFontMetricsF(look().font(14))
    letters = "ăâđêôơưĂÂĐÊÔƠƯáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ₫"

    assert [letter for letter in letters if not metrics.inFontUcs4(ord(letter))] == []
