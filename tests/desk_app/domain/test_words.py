"""Vietnamese text is kept in one composed form and searched for in one folded form."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.words import folded, tidy, tidy_lines, without_diacritics

VIETNAMESE = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵdđ"
NAMES = st.text(alphabet=VIETNAMESE + VIETNAMESE.upper() + " ", min_size=1, max_size=40)


def test_decomposed_text_is_kept_composed():
    assert tidy(unicodedata.normalize("NFD", "Nguyễn Thị Huỳnh Phượng")) == "Nguyễn Thị Huỳnh Phượng"


def test_spaces_between_words_become_one_and_the_ends_are_cut():
    assert tidy("  Trần \t Thị\u00a0 B \r\n") == "Trần Thị B"


def test_control_characters_and_unseen_marks_vanish():
    assert tidy("Ng\x00uyễn\u200b V\u202eăn\ufeff A\x7f\x1b") == "Nguyễn Văn A"
    assert tidy("\u200b\u202e\x07") == ""


def test_half_a_character_never_reaches_the_database():
    tidy("A\ud800B\udfff").encode()
    assert tidy("A\ud800B") == "AB"


def test_a_note_keeps_its_lines():
    assert tidy_lines(" một \r\n\r\n hai  ba\rbốn\n") == "một\n\nhai ba\nbốn"


def test_search_ignores_case_marks_and_the_bar_of_d():
    assert folded("  ĐẶNG   Đức Ở ") == "dang duc o"
    assert without_diacritics("Nguyễn Đức") == "Nguyen Duc"


@given(NAMES)
def test_every_way_of_writing_a_name_folds_alike(name):
    assert folded(unicodedata.normalize("NFD", name)) == folded(unicodedata.normalize("NFC", name))
    assert folded(name.upper()) == folded(name.lower())
    assert folded(name).isascii()


@given(st.text(max_size=60))
def test_tidying_twice_changes_nothing_more(text):
    once = tidy(text)
    assert tidy(once) == once
    assert unicodedata.is_normalized("NFC", once)
    once.encode("utf-8")
