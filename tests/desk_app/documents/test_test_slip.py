"""The test slip: small enough for every paper, its bars read back, every letter on it."""

import io

import pypdfium2
import pytest
import zxingcpp

from desk_app.documents.test_slip import NUMBER, PAPERS, SlipFacts, render_test_slip
from desk_app.domain.codes import has_valid_luhn
from tests.builders import at

FACTS = SlipFacts("Ủy ban nhân dân xã Ea Kpam", "Quầy số 2", at("2026-11-25 09:05"))


@pytest.mark.parametrize("paper", PAPERS)
def test_a_slip_shows_every_letter_and_its_bars_read_back(paper):
    document = pypdfium2.PdfDocument(io.BytesIO(render_test_slip(FACTS, paper)))
    assert len(document) == 1
    words = document[0].get_textpage().get_text_range()
    for each in ("ỦY BAN NHÂN DÂN XÃ EA KPAM", "Phiếu in thử", "Ế Ặ Ỗ Ữ Ợ", "Y Thuên Ayŭn", "₫", "Quầy số 2"):
        assert each in words
    picture = document[0].render(scale=203 / 72, grayscale=True).to_pil()
    assert [code.text for code in zxingcpp.read_barcodes(picture)] == [NUMBER]
    document.close()


def test_its_number_is_one_that_no_office_gives():
    assert has_valid_luhn(NUMBER)
    assert NUMBER.startswith("99000")
