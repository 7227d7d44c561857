"""What anybody may read before setting out: procedures by letters without diacritics, in full, and on one sheet."""

import base64
import io
import re

import pytest
import zxingcpp
from PIL import Image

from tests.province.conftest import Served


def read(served: Served, path: str, status: int = 200) -> str:
    phone = served.clients[0] if served.clients else served.client()
    answer = phone.get(path)
    assert answer.status_code == status, answer.text
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert answer.headers["cache-control"] == "public, max-age=300"
    return answer.text


def test_letters_without_diacritics_and_initials_find_a_procedure(served: Served) -> None:
    for words in ("khai+sinh", "ks", "1.001193", "ddang+ky+khai+sinh"):
        page = read(served, f"/thu-tuc?q={words}")
        assert 'href="/thu-tuc/1.001193"' in page
    assert page.count("<li>") <= 30


def test_nothing_found_says_what_to_try_and_keeps_what_was_typed_harmless(served: Served) -> None:
    page = read(served, "/thu-tuc?q=%3Cscript%3Ezzzz")
    assert "Không có thủ tục nào tên như vậy" in page
    assert "&lt;script&gt;zzzz" in page
    assert "<script" not in page


def test_without_words_the_fields_lead_to_their_procedures_a_page_at_a_time(served: Served) -> None:
    fields = read(served, "/thu-tuc")
    assert "Hộ tịch" in fields
    first = read(served, "/thu-tuc?f=H%E1%BB%99+t%E1%BB%8Bch")
    assert first.count('href="/thu-tuc/') == 30
    assert "s=30" in first
    rest = read(served, "/thu-tuc?f=H%E1%BB%99+t%E1%BB%8Bch&s=30")
    assert 'href="/thu-tuc/' in rest
    assert not set(codes(first)) & set(codes(rest))


def test_a_procedure_is_told_in_full_in_capitals_as_well(served: Served) -> None:
    page = read(served, "/thu-tuc/1.004222")
    assert page == read(served, "/THU-TUC/1.004222")
    for said in (
        "Đăng ký thường trú",
        "7 ngày làm việc",
        "Tờ khai thay đổi thông tin cư trú",
        "1 bản chính",
        "20.000 đồng",
        "10.000 đồng",
        "Các bước",
    ):
        assert said in page
    assert len(page.encode()) < 8192


def test_english_keeps_the_names_and_says_whose_language_they_are(served: Served) -> None:
    page = read(served, "/thu-tuc/1.004222?l=en")
    assert re.search('<h1><[a-z]+ lang="vi">Đăng ký thường trú', page)
    assert "7 working days" in page
    assert 'href="/thu-tuc?l=en"' in page


def test_the_poster_holds_a_code_that_a_phone_reads(served: Served) -> None:
    page = read(served, "/thu-tuc/1.004222/to-dan-tuong")
    (source,) = re.findall('src="data:image/png;base64,([^"]*)"', page)
    picture = Image.open(io.BytesIO(base64.b64decode(source)))
    (code,) = zxingcpp.read_barcodes(picture.resize((picture.width * 6, picture.height * 6)))
    assert code.text.endswith("/THU-TUC/1.004222")


@pytest.mark.parametrize("path", ["/thu-tuc/9.999999", "/thu-tuc/nothing", "/thu-tuc/9.999999/to-dan-tuong"])
def test_a_code_nobody_knows_is_told_and_another_search_offered(served: Served, path: str) -> None:
    page = read(served, path, 404)
    assert "Không có thủ tục mã này" in page
    assert 'role="search"' in page


def codes(page: str) -> list[str]:
    return [part.partition('"')[0] for part in page.split('href="/thu-tuc/')[1:]]
