"""Breaking lines: at the plain space, never inside a phone."""

from hypothesis import given
from hypothesis import strategies as st

from desk_app.documents.fonts import POINTS_PER_MM, Face
from desk_app.documents.text import (
    NO_BREAK,
    Line,
    Paragraph,
    Run,
    clean,
    few_lines,
    held,
    held_numbers,
)


def said(line: Line) -> str:
    return "".join(text for text, _ in line.runs())


def test_a_phone_is_never_broken() -> None:
    paragraph = Paragraph([Run("Số điện thoại: "), Run(held("0905 123 456"), Face.BOLD), Run(" của ông")])

    for width in range(12, 80):
        if width * POINTS_PER_MM / 10 > 6:  # narrower than the phone itself there is no choice
            assert any(held("0905 123 456") in said(line) for line in paragraph.lines(10, width))


def test_a_number_stays_with_the_word_before_it() -> None:
    assert held_numbers("quầy số 4, Biên lai số 0001287") == (
        f"quầy số{NO_BREAK}4, Biên lai số{NO_BREAK}0001287"
    )
    assert held_numbers("8.000 đồng") == f"8.000{NO_BREAK}đồng"


def test_text_is_composed_and_loses_what_paper_cannot_show() -> None:
    assert clean(" Le\u0302\u0303\n\tĐặng \x00") == "Lễ Đặng"


def test_an_address_longer_than_a_line_is_cut_after_a_mark() -> None:
    lines = Paragraph([Run("nguyenthihuynhphuong@trungtamhanhchinh.example.vn")]).lines(10, 45)

    assert said(lines[0]).endswith("@")
    assert "".join(map(said, lines)) == "nguyenthihuynhphuong@trungtamhanhchinh.example.vn"


def test_balanced_lines_are_as_few_and_more_even() -> None:
    name = Paragraph([Run("TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG PHƯỜNG HAI", Face.BOLD)])
    plain, even = name.lines(10, 80), name.balanced(10, 80)

    assert len(plain) == len(even) == 2
    assert abs(even[0].ems - even[1].ems) < abs(plain[0].ems - plain[1].ems)


def test_few_lines_makes_the_text_smaller_until_it_fits() -> None:
    words = Paragraph([Run("Quét mã để xem, hoặc gõ mã số và khóa tại địa chỉ này")])
    size, lines = few_lines(words, 30, 10, 2)

    assert size < 10
    assert len(lines) == 2


@given(
    text=st.text(st.sampled_from("aĐẶễ0. @-" + NO_BREAK), max_size=120),
    width=st.floats(min_value=8, max_value=150),
    size=st.sampled_from([8.0, 9.5, 10.5, 14.0]),
)
def test_lines_fit_and_lose_nothing(text: str, width: float, size: float) -> None:
    lines = Paragraph([Run(text[:40]), Run(text[40:], Face.BOLD)]).lines(size, width)

    assert all(line.width(size) <= width + 1e-6 for line in lines)
    assert "".join(map(said, lines)).replace(" ", "") == text.replace(" ", "")
