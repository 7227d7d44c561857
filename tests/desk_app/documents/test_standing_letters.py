"""What stands ready in every paper: all of Vietnamese, shown and read back as it was written."""

import re
import unicodedata
from collections.abc import Callable

import pytest

from desk_app.documents.fonts import Face, loaded
from desk_app.documents.receipt import ReceiptFacts, render_receipt
from desk_app.documents.sheet import Sheet

TONES = ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323")
VIETNAMESE = "".join(unicodedata.normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in TONES)
EVERY_LETTER = VIETNAMESE + VIETNAMESE.upper() + "đĐ" + "•–—…“”₫" + "".join(map(chr, range(33, 127)))


@pytest.mark.parametrize("face", Face)
def test_every_letter_of_vietnamese_stands_ready(face: Face, read: Callable[[bytes], list[str]]) -> None:
    sheet = Sheet(400, 60, title="Thử", author="Thử", subject="Thử")
    for row in range(0, len(EVERY_LETTER), 60):
        sheet.text(5, 10 + row / 10, EVERY_LETTER[row : row + 60], 9, face=face)
    pdf = sheet.pdf()

    assert loaded(face).letters.codes(EVERY_LETTER) is not None
    assert EVERY_LETTER in re.sub(r"\s", "", read(pdf)[0])
    assert len(re.findall(rb"/BaseFont ", pdf)) == 1


def test_a_rare_letter_is_cut_for_the_paper_that_needs_it(
    a_receipt: Callable[..., ReceiptFacts], read: Callable[[bytes], list[str]]
) -> None:
    usual = render_receipt(a_receipt())
    rare = render_receipt(a_receipt(clerk="Ngô Thị Ωmega"))

    assert loaded(Face.BOLD).letters.codes("Ωmega") is None
    assert "Ngô Thị Ωmega" in read(rare)[0]
    assert len(re.findall(rb"/BaseFont ", rare)) == len(re.findall(rb"/BaseFont ", usual)) + 1
    assert len(usual) < 60_000
