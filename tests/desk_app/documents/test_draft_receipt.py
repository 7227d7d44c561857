"""The receipt looked at before it is kept: all its words, none of its codes."""

import pypdfium2
import zxingcpp

from desk_app.papers import draft_receipt
from tests.builders import LAN, a_desk, an_intake


def test_a_draft_has_the_words_and_no_number_and_takes_none(tmp_path):
    desk = a_desk(tmp_path / "home")
    pdf = draft_receipt(desk, an_intake(subject="con thứ hai"), actor=LAN)
    document = pypdfium2.PdfDocument(pdf)
    words = document[0].get_textpage().get_text_range().replace("\u00a0", " ")
    picture = document[0].render(scale=3).to_pil()
    document.close()
    assert "chưa lưu, chưa có số" in words
    assert "NGUYỄN THỊ HUỲNH PHƯỢNG" in words
    assert "con thứ hai" in words
    assert "H15.50.05-2611" not in words
    assert zxingcpp.read_barcodes(picture) == []
    assert desk.search.find("") == []
    assert desk.receive(an_intake(), actor=LAN).dossier.code.endswith("-0001")
    desk.close()
