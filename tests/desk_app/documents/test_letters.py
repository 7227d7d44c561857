"""Forms 02 to 05: what they say, and that they flow on where one page does not hold them."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from desk_app.documents.extension import render_extension
from desk_app.documents.papers_request import render_papers_request
from desk_app.documents.refusal import render_refusal
from desk_app.documents.stop_notice import render_stop_notice
from tests.desk_app.documents.some_papers import (
    LETTER,
    LETTERS,
    LONG_NAME,
    OFFICE,
    VISIT,
    extension,
    papers_request,
    refusal,
    stop_notice,
)

Read = Callable[[bytes], list[str]]
PAPERS = ("a4", "a5p")
TITLES = {
    "papers_request": "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ",
    "refusal": "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ",
    "extension": "VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT",
    "stop_notice": "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ",
}


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("form", LETTERS)
def test_a_usual_letter_stands_on_one_page_under_its_head(form: str, paper: str, read: Read) -> None:
    (page,) = read(LETTERS[form][0](paper))

    for said in (
        "ỦY BAN NHÂN DÂN XÃ EA KPAM",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Ea Kpam, ngày 23 tháng 11 năm 2026",
        TITLES[form],
        "H15.50.05-261123-0457",
        "NGUYỄN THỊ HUỲNH PHƯỢNG",
        "(1.004859)",
        "2418 1261 1230 4576",
        "Khóa tra cứu: 04AB CDEF GHJK",
        "Điện thoại quầy: 0262 3 852 345",
    ):
        assert said in page, said
    assert "DỮ LIỆU MẪU" not in page
    assert "BẢN IN LẠI" not in page
    assert "Trang" not in page


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("form", LETTERS)
def test_a_crowded_letter_flows_on_with_its_head_repeated(form: str, paper: str, read: Read) -> None:
    pages = read(LETTERS[form][1](paper))

    assert len(pages) > 1
    for number, page in enumerate(pages, start=1):
        assert f"Trang {number}/{len(pages)}" in page
        assert "BẢN IN LẠI lần 3" in page
        assert "H15.50.05-261123-0457" in page
        assert TITLES[form] in page
    assert all("DỮ LIỆU MẪU" in page for page in pages[1:])
    assert LONG_NAME.upper() in pages[0]
    signer = "GIÁM ĐỐC" if form in {"extension", "stop_notice"} else "NGƯỜI NỘP HỒ SƠ"
    assert signer in pages[-1]


@pytest.mark.parametrize("form", ["papers_request", "stop_notice"])
def test_sixty_papers_are_all_there_once_under_the_tables_head(form: str, read: Read) -> None:
    pages = read(LETTERS[form][1]("a4"))

    whole = " ".join(pages)
    assert [int(number) for number in re.findall(r"Giấy tờ thứ (\d+):", whole)] == list(range(1, 61))
    for page in pages:
        if "Giấy tờ thứ" in page:
            assert "TT Tên giấy tờ" in page


def test_the_last_rows_go_along_with_the_signatures(read: Read) -> None:
    """A signature never stands on a page without a line of what is signed."""
    for count in range(14, 40):
        facts = papers_request(wanted=papers_request().wanted * 1)
        rows = tuple(
            (replace(paper, name=f"Dòng {at}"), None) for at in range(count) for paper, _ in facts.wanted[:1]
        )
        pages = read(render_papers_request(replace(facts, wanted=rows)))
        last = pages[-1]
        assert "NGƯỜI HƯỚNG DẪN" in last
        assert len(pages) == 1 or "Dòng" in last or "Nộp bổ sung tại" in last


def test_form_02_asks_once_for_everything(read: Read) -> None:
    (page,) = read(render_papers_request(papers_request()))

    for said in (
        "Đây là toàn bộ nội dung cần bổ sung; ông/bà chỉ cần mang đến một lần.",
        "Bản đã nộp mờ",
        "Nộp bổ sung tại: Quầy số 2",
        "07:30–11:30 và 13:30–17:00",
        "chậm nhất thứ Tư, ngày 23 tháng 12 năm 2026",
        "thời hạn giải quyết tạm dừng tính",
        "xin liên hệ: Nguyễn Thị Lan, điện thoại 0262 3 852 345",
        "NGƯỜI HƯỚNG DẪN",
    ):
        assert said in page, said


def test_the_clock_that_runs_on_is_not_said_to_stand_still(read: Read) -> None:
    (page,) = read(render_papers_request(papers_request(stands_still=False)))
    assert "tạm dừng" not in page
    (page,) = read(render_papers_request(papers_request(ground="Điều 17")))
    assert "tạm dừng tính (căn cứ: Điều 17)" in page


def test_a_visit_has_no_code_and_is_told_what_comes_next(read: Read) -> None:
    (page,) = read(render_papers_request(papers_request(VISIT, reason="chưa có giấy chứng sinh")))

    assert "Lượt tiếp lúc 09 giờ 12 phút, ngày 23 tháng 11 năm 2026" in page
    assert "Lý do: chưa có giấy chứng sinh." in page
    assert "quầy tiếp nhận và hẹn ngày" in page
    for never in ("Mã hồ sơ", "Khóa tra cứu", "tạm dừng"):
        assert never not in page


def test_a_request_without_a_list_asks_for_its_content(read: Read) -> None:
    (page,) = read(render_papers_request(papers_request(wanted=(), reason="ghi lại ngày sinh")))

    assert "hoàn thiện nội dung sau đây" in page
    assert "Tên giấy tờ" not in page


def test_form_03_gives_reason_way_on_and_the_papers_back(read: Read) -> None:
    (page,) = read(render_refusal(refusal(basis="Điều 5")))

    for said in (
        "1. Lý do: việc này thuộc thẩm quyền",
        "2. Căn cứ: Điều 5.",
        "3. Ông/bà có thể làm tiếp:",
        "4. Giấy tờ đã mang đến:",
        "(04 giấy tờ)",
        "Nếu không đồng ý, ông/bà có quyền",
        "NGƯỜI TIẾP NHẬN HỒ SƠ",
    ):
        assert said in page, said
    (page,) = read(render_refusal(refusal(papers=0)))
    assert "2. Ông/bà có thể làm tiếp:" in page
    assert "Căn cứ" not in page
    assert "trả lại đầy đủ" not in page


def test_form_04_names_both_days_and_promises_only_once(read: Read) -> None:
    (page,) = read(render_extension(extension()))

    for said in (
        "Ngày 23 tháng 11 năm 2026, Trung tâm Phục vụ hành chính công đã tiếp nhận",
        "17 giờ 00 phút, thứ Sáu, ngày 27 tháng 11 năm 2026",
        "Lý do: đang chờ xác minh sổ đăng ký khai sinh năm 1988.",
        "thành thật xin lỗi ông/bà",
        "NGÀY HẸN TRẢ MỚI",
        "02/12/2026",
        "Thứ Tư, trước 17 giờ 00",
        "Việc hẹn lại chỉ thực hiện một lần.",
        "Nơi nhận:",
        "GIÁM ĐỐC",
        "Trần Văn Hùng",
    ):
        assert said in page, said
    (page,) = read(render_extension(extension(once=False)))
    assert "một lần" not in page


def test_form_05_numbers_what_it_has_to_say(read: Read) -> None:
    (page,) = read(render_stop_notice(stop_notice()))

    for said in (
        "1. Lý do: quá thời hạn bổ sung giấy tờ.",
        "2. Căn cứ: Khoản 2 Điều 17 Nghị định 118/2025/NĐ-CP.",
        "3. Giấy tờ trả lại: 04 giấy tờ",
        "4. Phí, lệ phí: đã nộp 8.000 đồng",
        "5. Nhận lại giấy tờ: tại Quầy số 2",
    ):
        assert said in page, said
    (page,) = read(render_stop_notice(stop_notice(basis=None, papers=(), paid=0, withdrawn=True)))
    assert "1. Lý do: ông/bà đề nghị rút hồ sơ: quá thời hạn" in page
    assert "2. Giấy tờ trả lại: không có." in page
    assert "3. Nhận lại giấy tờ" in page


def test_an_organisation_is_addressed_as_one(read: Read) -> None:
    party = replace(LETTER.party, owner="Công ty TNHH Ea Kpam", organisation=True)
    (page,) = read(render_extension(extension(replace(LETTER, party=party))))

    assert "Kính gửi: CÔNG TY TNHH EA KPAM" in page
    assert "Rất mong quý đơn vị thông cảm" in page
    assert "ông/bà" not in page


def test_the_letter_has_room_for_its_number_or_says_it(read: Read) -> None:
    (page,) = read(render_refusal(refusal()))
    assert re.search(r"Số: …+/PTC", page)
    (page,) = read(render_refusal(refusal(replace(LETTER, number="04"))))
    assert "Số: 04/PTC" in page


def test_an_office_without_hours_says_in_working_time(read: Read) -> None:
    letter = replace(LETTER, office=replace(OFFICE, hours=""))
    assert "trong giờ làm việc" in read(render_papers_request(papers_request(letter)))[0]
    assert "trong giờ làm việc" in read(render_stop_notice(stop_notice(letter)))[0]
