"""Form 01: what is on it, on which page, and what must never be."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pypdfium2
import pytest

from desk_app.documents.receipt import PaperLine, PaperSize, ReceiptFacts, render_receipt
from desk_app.documents.receipts import render_receipts
from tests.desk_app.documents.some_papers import several_receipts

A_Receipt = Callable[..., ReceiptFacts]
Read = Callable[[bytes], list[str]]
PAGES = (PaperSize.A5, PaperSize.A5_PORTRAIT, PaperSize.A4)


@pytest.mark.parametrize("paper", PaperSize)
def test_the_same_facts_give_the_same_bytes(
    paper: PaperSize, a_receipt: A_Receipt, a_crowded_receipt: A_Receipt
) -> None:
    first = render_receipt(a_receipt(), paper)
    render_receipt(a_crowded_receipt(), paper)

    assert render_receipt(a_receipt(), paper) == first
    assert render_receipt(a_receipt(ordinal=458), paper) != first


@pytest.mark.parametrize("paper", PaperSize)
def test_every_font_is_one_of_ours_and_embedded(paper: PaperSize, a_crowded_receipt: A_Receipt) -> None:
    pdf = render_receipt(a_crowded_receipt(), paper)

    names = set(re.findall(rb"/BaseFont /(\S+)", pdf))
    assert b"Helvetica" not in pdf
    assert names
    assert all(re.fullmatch(rb"[A-Z]{6}\+Tinos-(Regular|Bold|Italic)", name) for name in names)
    assert len(re.findall(rb"/FontFile2 ", pdf)) == len(names)


def test_the_document_says_what_it_is_without_naming_the_citizen(a_receipt: A_Receipt) -> None:
    pdf = render_receipt(a_receipt())

    document = pypdfium2.PdfDocument(pdf)
    told = document.get_metadata_dict()
    document.close()
    assert told["Title"] == "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ H15.50.05-261123-0457"
    assert told["Author"] == "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG, ỦY BAN NHÂN DÂN XÃ EA KPAM"
    assert told["Subject"].startswith("Mẫu số 01: Thay đổi, cải chính")
    assert not any("Phượng" in value for value in told.values())
    assert b"/Lang (vi-VN)" in pdf
    assert b"/PrintScaling /None" in pdf


@pytest.mark.parametrize("paper", PaperSize)
def test_page_one_holds_every_field_of_form_01(paper: PaperSize, a_receipt: A_Receipt, read: Read) -> None:
    (page,) = read(render_receipt(a_receipt(), paper))

    for said in (
        "ỦY BAN NHÂN DÂN XÃ EA KPAM",
        "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Ea Kpam, ngày 23 tháng 11 năm 2026",
        "Quyển số: 03/2026, Số thứ tự: 457",
        "GIẤY TIẾP NHẬN HỒ SƠ",
        "VÀ HẸN TRẢ KẾT QUẢ",
        "Mã hồ sơ: H15.50.05-261123-0457",
        "Bộ phận tiếp nhận và trả kết quả: Quầy số 2, UBND xã Ea Kpam",
        "NGUYỄN THỊ HUỲNH PHƯỢNG",
        "Người nộp: Nguyễn Văn Lễ",
        "Số căn cước: 000188••2345",
        "Địa chỉ: Thôn 3, xã Ea Kpam, tỉnh Đắk Lắk",
        "0905 123 456",
        "phuong@example.vn",
        "Thay đổi, cải chính, bổ sung thông tin hộ tịch, xác định lại dân tộc (1.004859)",
        "1. Thành phần hồ sơ",
        "Tờ khai đăng ký thay đổi, cải chính",
        "Giấy khai sinh của người yêu cầu",
        "Giấy tờ liên quan",
        "2. Số lượng hồ sơ: 01 (bộ).",
        "3. Thời gian giải quyết",
        "03 ngày làm việc.",
        "4. Thời gian nhận hồ sơ: 09 giờ 12 phút, ngày 23 tháng 11 năm 2026.",
        "5. Thời gian trả kết quả: 17 giờ 00 phút, thứ Sáu, ngày 27 tháng 11 năm 2026.",
        "kết quả tại: quầy số 4, nhận trực tiếp.",
        "7. Phí, lệ phí: 8.000 đồng (đã thu, Biên lai số 0001287).",
        "HẸN TRẢ KẾT QUẢ",
        "27/11/2026",
        "Thứ Sáu, trước 17 giờ 00",
        "NGƯỜI NỘP HỒ SƠ",
        "NGƯỜI TIẾP NHẬN HỒ SƠ",
        "Nguyễn Thị Lan",
        "2418 1261 1230 4576",
        "K7Q2 M9X4 TB3W",
        "motcua.example.vn",
        "0262 3 852 345",
        "Mất giấy: mang căn cước đến quầy, in lại miễn phí.",
    ):
        assert said in page, said


@pytest.mark.parametrize("paper", PAGES)
def test_page_one_of_a_crowded_receipt_is_complete_and_the_papers_follow(
    paper: PaperSize, a_crowded_receipt: A_Receipt, read: Read
) -> None:
    facts = a_crowded_receipt()
    pages = read(render_receipt(facts, paper))

    assert re.search(r"25 giấy tờ, xem danh mục ở trang sau|Còn \d+ giấy tờ, xem tiếp trang sau", pages[0])
    assert facts.owner.upper() in pages[0]
    assert f"{facts.procedure_name} (1.004859)" in pages[0]
    assert "7. Phí, lệ phí" in pages[0]
    assert "NGƯỜI TIẾP NHẬN HỒ SƠ" in pages[0]
    rest = " ".join(pages)
    copies = 2 if paper is PaperSize.A4 else 1
    for number in range(1, 26):
        assert rest.count(f"Giấy tờ thứ {number}: ") == copies
    assert rest.count("Cộng: 25 giấy tờ.") == copies
    assert all("H15.50.05-261123-0457" in page and "TT Tên giấy tờ" in page for page in pages[1:])
    if paper is not PaperSize.A4:
        assert [re.findall(r"Trang (\d/\d)", page) for page in pages[1:]] == [
            [f"{number}/{len(pages)}"] for number in range(2, len(pages) + 1)
        ]


def test_five_papers_of_one_line_stay_on_the_page_and_a_sixth_starts_another(
    a_receipt: A_Receipt, read: Read
) -> None:
    papers = tuple(PaperLine(f"Giấy tờ số {number}", 1, 0, 0) for number in range(1, 7))

    five = read(render_receipt(a_receipt(procedure_name="Đăng ký khai sinh", papers=papers[:5])))
    six = read(render_receipt(a_receipt(procedure_name="Đăng ký khai sinh", papers=papers)))

    assert len(five) == 1
    assert "Giấy tờ số 5" in five[0]
    assert len(six) == 2
    left = int(re.findall(r"\(Còn (\d) giấy tờ, xem tiếp trang sau\)", six[0])[0])
    assert f"Giấy tờ số {6 - left}" in six[0]
    assert f"Giấy tờ số {7 - left}" not in six[0]
    assert f"Giấy tờ số {7 - left}" in six[1]


def test_a_roll_holds_all_papers_on_one_piece(a_crowded_receipt: A_Receipt, read: Read) -> None:
    (page,) = read(render_receipt(a_crowded_receipt(), PaperSize.ROLL_80))

    assert "25. Giấy tờ thứ 25: " in page
    assert "1 / – / 2" in page
    assert "phai dần" in page


def test_a_whole_id_number_is_refused_and_never_printed(a_receipt: A_Receipt, read: Read) -> None:
    with pytest.raises(ValueError, match="whole number"):
        a_receipt(masked_id="000188012345")
    for paper in PaperSize:
        (page,) = read(render_receipt(a_receipt(masked_id=None), paper))
        assert "Số căn cước: 0" not in page
        assert not re.search(r"\d{9}", page)


@pytest.mark.parametrize("paper", PaperSize)
def test_a_second_copy_says_so_on_every_page(
    paper: PaperSize, a_receipt: A_Receipt, a_crowded_receipt: A_Receipt, read: Read
) -> None:
    assert "BẢN IN LẠI" not in " ".join(read(render_receipt(a_receipt(copy=1), paper)))
    assert all("BẢN IN LẠI lần 2" in page for page in read(render_receipt(a_crowded_receipt(copy=2), paper)))


@pytest.mark.parametrize("paper", PaperSize)
def test_a_demo_office_marks_every_page(paper: PaperSize, a_crowded_receipt: A_Receipt, read: Read) -> None:
    assert all("DỮ LIỆU MẪU" in page for page in read(render_receipt(a_crowded_receipt(sample=True), paper)))
    assert "DỮ LIỆU MẪU" not in " ".join(read(render_receipt(a_crowded_receipt(sample=False), paper)))


def test_the_kept_copy_is_signed_when_the_result_is_handed_over(a_receipt: A_Receipt, read: Read) -> None:
    (page,) = read(render_receipt(a_receipt(), PaperSize.A4))

    assert page.count("(Liên: Lưu)") == 1
    assert page.count("(Liên: Giao khách hàng)") == 1
    assert page.count("ĐÃ NHẬN KẾT QUẢ") == 1
    assert page.count("K7Q2 M9X4 TB3W") == 1


@pytest.mark.parametrize("paper", PaperSize)
def test_without_a_due_date_the_desk_promises_to_tell_it(
    paper: PaperSize, a_receipt: A_Receipt, read: Read
) -> None:
    (page,) = read(render_receipt(a_receipt(due_at=None), paper))

    assert "Quầy sẽ báo ngày hẹn trả kết quả" in page
    assert "27/11/2026" not in page


@pytest.mark.parametrize("paper", PaperSize)
def test_a_provisional_receipt_says_that_it_has_no_look_up(
    paper: PaperSize, a_receipt: A_Receipt, read: Read
) -> None:
    (page,) = read(render_receipt(a_receipt(key=None, lookup_url=None, lookup_host=None), paper))

    assert "chưa có mã tra cứu" in page
    assert "0262 3 852 345" in page
    assert "K7Q2" not in page


@pytest.mark.parametrize("paper", PaperSize)
def test_a_provisional_number_says_plainly_that_the_final_one_follows(
    paper: PaperSize, a_receipt: A_Receipt, read: Read
) -> None:
    facts = a_receipt(
        key=None,
        lookup_url=None,
        lookup_host=None,
        legal_code="T-24181-261123-0101",
        scan_code="2418126312301017",
        provisional=True,
    )
    (page,) = read(render_receipt(facts, paper))
    said = " ".join(page.split())

    assert "SỐ TẠM" in said
    assert "Số chính thức của hồ sơ được cấp sau" in said
    assert "T-24181-261123-0101" in said.replace("\u2011", "-")
    assert "0262 3 852 345" in page
    assert "Cổng Dịch vụ công quốc gia" not in said, "the portal knows no provisional number"


def test_days_below_ten_and_the_first_two_months_take_a_zero(a_receipt: A_Receipt, read: Read) -> None:
    facts = a_receipt(
        received_at=datetime(2027, 2, 5, 1, 5, tzinfo=UTC), due_at=datetime(2027, 3, 8, 4, 30, tzinfo=UTC)
    )
    (page,) = read(render_receipt(facts))

    assert "08 giờ 05 phút, ngày 05 tháng 02 năm 2027" in page
    assert "11 giờ 30 phút, thứ Hai, ngày 08 tháng 3 năm 2027" in page


def test_a_receipt_without_papers_says_so(a_receipt: A_Receipt, read: Read) -> None:
    for paper in PaperSize:
        (page,) = read(render_receipt(replace(a_receipt(), papers=()), paper))
        assert "không kèm giấy tờ" in page


def test_one_sheet_for_several_says_of_a_provisional_one_among_them_that_it_is(
    a_receipt: A_Receipt, read: Read
) -> None:
    facts = several_receipts(a_receipt, 2)
    last = replace(facts.receipts[-1], provisional=True, key=None, lookup_url=None, lookup_host=None)
    pages = read(render_receipts(replace(facts, receipts=(*facts.receipts[:-1], last)), "a4"))
    said = " ".join(" ".join(pages).split())
    assert "SỐ TẠM" in said
    assert facts.receipts[0].lookup_host in said
