"""A sum read aloud, as on a receipt."""

import pytest

from desk_app.documents.amount_in_words import amount_in_words


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (0, "Không"),
        (5, "Năm"),
        (10, "Mười"),
        (15, "Mười lăm"),
        (21, "Hai mươi mốt"),
        (24, "Hai mươi bốn"),
        (25, "Hai mươi lăm"),
        (101, "Một trăm linh một"),
        (110, "Một trăm mười"),
        (1000, "Một nghìn"),
        (1005, "Một nghìn không trăm linh năm"),
        (8000, "Tám nghìn"),
        (10500, "Mười nghìn năm trăm"),
        (20000, "Hai mươi nghìn"),
        (115000, "Một trăm mười lăm nghìn"),
        (1_000_000, "Một triệu"),
        (1_005_021, "Một triệu không trăm linh năm nghìn không trăm hai mươi mốt"),
        (2_000_050_000, "Hai tỷ không trăm năm mươi nghìn"),
        (10**12, "Một nghìn tỷ"),
    ],
)
def test_a_sum_is_read_as_people_read_it(amount: int, words: str) -> None:
    assert amount_in_words(amount) == words


@pytest.mark.parametrize("amount", [-1, 10**18])
def test_what_no_receipt_says_is_a_bug(amount: int) -> None:
    with pytest.raises(ValueError, match="an amount of"):
        amount_in_words(amount)
