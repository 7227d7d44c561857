"""The control slip, register, hand-over list, common receipt, fee receipt, label and checklist: what they say."""

import io
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from xml.etree import ElementTree
from zipfile import ZipFile

import openpyxl
import pypdfium2
import pytest
import zxingcpp

from desk_app.documents.checklist import render_checklist
from desk_app.documents.checklist_facts import NeededPaper, how_many
from desk_app.documents.control_slip import SlipLine, render_control_slip
from desk_app.documents.fee_receipt import render_fee_receipt
from desk_app.documents.handover import render_handover, result_words
from desk_app.documents.label import render_label, render_labels
from desk_app.documents.poster import render_poster
from desk_app.documents.receipt import ReceiptFacts
from desk_app.documents.register import render_register
from desk_app.documents.register_sheet import render_register_sheet
from desk_app.documents.text import Paragraph, Run, clean, plain_lines
from desk_app.domain.codes import luhn_digit
from tests.builders import at
from tests.desk_app.documents.some_papers import (
    LONG_ADDRESS,
    LONG_NAME,
    OTHERS,
    SIXTY,
    a_register,
    checklist,
    control_slip,
    crowded_checklist,
    crowded_lines,
    fee_receipt,
    handover,
    label,
    receipts_of,
    register_line,
)

Read = Callable[[bytes], list[str]]
A_Receipt = Callable[..., ReceiptFacts]


def test_the_slip_names_giver_receiver_time_and_has_rows_to_go_on(read: Read) -> None:
    (page,) = read(render_control_slip(control_slip()))

    for said in (
        "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ",
        "Nhận hồ sơ: 09 giờ 12 phút, ngày 23 tháng 11 năm 2026",
        "Hẹn trả kết quả: 17 giờ 00 phút, thứ Sáu, ngày 27 tháng 11 năm 2026",
        "Cơ quan (bộ phận) giải quyết: Phòng Văn hóa - Xã hội",
        "10 giờ 05 phút, ngày 23/11/2026",
        "2. Nhận: Phòng Văn hóa - Xã hội",
        "Đã có kết quả",
        "Phiếu đi cùng hồ sơ",
    ):
        assert said in page, said
    assert page.count("…… giờ …… phút") == 2
    (page,) = read(render_control_slip(control_slip(open=False)))
    assert "…… giờ" not in page


def test_a_slip_of_many_hands_goes_on_with_its_head(read: Read) -> None:
    line = control_slip().lines[0]
    lines = tuple(replace(line, note=f"Lần {number}.") for number in range(1, 24))
    pages = read(render_control_slip(control_slip(lines=lines, open=False)))

    assert len(pages) > 3
    assert re.findall(r"Lần (\d+)\.", " ".join(pages)) == [str(number) for number in range(1, 24)]
    assert all("THỜI GIAN GIAO, NHẬN HỒ SƠ" in page for page in pages)
    assert all("H15.50.05-261123-0457" in page for page in pages)


def test_a_slip_line_without_a_promise_ticks_nothing(seen) -> None:
    empty = render_control_slip(control_slip(lines=(SlipLine("A", "B", at("2026-11-23 09:12")),)))
    ticked = render_control_slip(
        control_slip(
            lines=(replace(control_slip().lines[1], giver="A", receiver="B", note="", given_by=None),)
        )
    )
    assert seen(empty).tobytes() != seen(ticked).tobytes()


def test_the_register_numbers_lines_and_pages_and_repeats_its_head(read: Read) -> None:
    pages = read(render_register(a_register(), map(register_line, range(1, 101))))

    whole = " ".join(pages)
    assert re.findall(r"H15\.50\.05-261123-(\d{4})", whole) == [f"{number:04d}" for number in range(1, 101)]
    assert len(pages) in range(8, 11)
    for number, page in enumerate(pages, start=1):
        assert f"Trang {number}/{len(pages)}" in page
        assert "Tên thủ tục hành chính" in page
        assert all(f"({column})" in page for column in range(1, 15))
        assert "SỔ THEO DÕI HỒ SƠ" in page
        assert "Từ ngày 01/11/2026 đến ngày 30/11/2026" in page
    assert "Cộng: 100 hồ sơ." in pages[-1]
    assert "Buôn Sah A, xã Ea Kpam; 0914 220 118" in pages[0]
    assert "27/11, trực tiếp" in pages[0]


def test_an_empty_register_says_so(read: Read) -> None:
    (page,) = read(render_register(a_register(), ()))
    assert "Không có hồ sơ nào trong khoảng ngày này." in page
    assert "Trang 1/1" in page


def test_a_register_never_loses_a_word_of_a_long_line(read: Read) -> None:
    whole = " ".join(read(render_register(a_register(), crowded_lines(1))))
    for word in set((LONG_NAME.upper() + " " + LONG_ADDRESS).split()):
        assert word in whole


def test_the_worksheet_holds_the_same_lines_with_dates_as_dates() -> None:
    lines = [
        register_line(1, owner="=HYPERLINK(1)", contact="Thôn 3 & <Ea Kpam>; 0905\u00a0123\u00a0456"),
        register_line(2, due_at=None, handed_on_at=None, returned_at=None, note="Rút hồ sơ"),
    ]
    body = render_register_sheet(a_register(), iter(lines))

    assert render_register_sheet(a_register(), iter(lines)) == body
    sheet = openpyxl.load_workbook(io.BytesIO(body)).active
    first, second = sheet.iter_rows(min_row=6, max_row=7, values_only=True)
    assert first[:7] == (
        1,
        "H15.50.05-261123-0001",
        "Đăng ký khai sinh",
        1,
        "=HYPERLINK(1)",
        "Thôn 3 & <Ea Kpam>; 0905 123 456",
        "Phòng Văn hóa - Xã hội",
    )
    assert sheet["E6"].data_type in {"s", "inlineStr"}, "a name that begins with = is no formula"
    assert first[7] == datetime(2026, 11, 23, 7, 31)  # noqa: DTZ001  (a worksheet knows no zones)
    assert first[11] == "27/11/2026, trực tiếp"
    assert (second[8], second[9], second[11], second[13]) == (None, None, None, "Rút hồ sơ")
    assert sheet.freeze_panes == "C6"
    assert sheet.auto_filter.ref == "A5:N7"
    assert sheet.page_setup.orientation == "landscape"
    for name in ZipFile(io.BytesIO(body)).namelist():
        if name.endswith(".xml"):
            ElementTree.fromstring(ZipFile(io.BytesIO(body)).read(name))  # noqa: S314  (our own file)


def test_an_empty_worksheet_opens() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(render_register_sheet(a_register(), ()))).active
    assert sheet.max_row == 5


def test_forty_dossiers_are_on_one_list_in_their_order(read: Read) -> None:
    pages = read(render_handover(handover(count=40)))

    whole = " ".join(pages)
    assert re.findall(r"H15\.50\.05-261123-(\d{4})", whole) == [f"{number:04d}" for number in range(1, 41)]
    assert "Cộng: 40 hồ sơ." in pages[-1]
    assert "NGƯỜI NHẬN" in pages[-1]
    assert "H15.50.05-261123-0040" in pages[-1], "the signatures have a line of the list above them"
    assert "Bên nhận: Phòng Văn hóa - Xã hội" in pages[0]
    assert "DANH SÁCH BÀN GIAO HỒ SƠ" in pages[0]


def test_results_are_handed_over_on_a_list_of_their_own(read: Read) -> None:
    facts = handover(count=1, results=True)
    facts = replace(
        facts,
        lines=(replace(facts.lines[0], result=result_words("Trích lục", "12/TL", at("2026-11-27 00:00"))),),
    )
    (page,) = read(render_handover(facts))

    assert "PHIẾU BÀN GIAO KẾT QUẢ" in page
    assert "Trích lục số 12/TL ngày 27/11/2026" in page
    assert result_words("Trích lục", None, None) == "Trích lục"


@pytest.mark.parametrize("paper", ["a4", "a5"])
def test_one_receipt_for_several_dossiers_names_each(paper: str, a_receipt: A_Receipt, read: Read) -> None:
    pages = read(receipts_of(a_receipt, paper, 5))

    whole = " ".join(pages)
    assert re.findall(r"Mã hồ sơ: H15\.50\.05-261123-(\d{4})", whole) == [f"{n:04d}" for n in range(1, 6)]
    assert whole.count("27/11/2026") == 5
    assert "05 hồ sơ (Liên: Giao khách hàng)" in pages[0]
    assert "Số căn cước: 000188••2345" in pages[0]
    assert "NGƯỜI TIẾP NHẬN HỒ SƠ" in pages[-1]
    assert all("Ngày nhận, hẹn trả" in page for page in pages if "Mã hồ sơ" in page)


def test_a_fee_receipt_has_three_copies_and_the_sum_in_words(read: Read) -> None:
    pages = read(render_fee_receipt(fee_receipt()))

    assert [re.findall(r"\((Liên \d: [^)]+)\)", page) for page in pages] == [
        ["Liên 1: Lưu"],
        ["Liên 2: Giao người nộp"],
        ["Liên 3: Kế toán"],
    ]
    for page in pages:
        for said in (
            "8.000 đồng",
            "Tám nghìn đồng chẵn.",
            "Số: 0001287",
            "Tiền mặt",
            "H15.50.05-261123-0457",
        ):
            assert said in page, said


def test_a_crowded_fee_receipt_is_still_one_page_a_copy_and_complete(read: Read) -> None:
    pages = read(OTHERS["fee_receipt"][1]())

    assert len(pages) == 3
    for page in pages:
        assert LONG_NAME.upper() in page
        assert LONG_ADDRESS in page
        assert "đồng chẵn." in page
        assert "BẢN IN LẠI lần 2" in page
        assert "DỮ LIỆU MẪU" in page


def test_the_label_says_when_whose_and_which(read: Read) -> None:
    (page,) = read(render_label(label()))
    for said in ("27/11", "Thứ Sáu 2026", "NGUYỄN THỊ HUỲNH PHƯỢNG", "2418 1261 1230 4576", "Giấy tờ: 4"):
        assert said in page, said
    assert "SẼ BÁO" in read(render_label(label(due_at=None)))[0]


def test_the_checklist_says_what_to_bring_how_long_and_how_much(read: Read) -> None:
    for paper in ("a4", "a5p"):
        (page,) = read(render_checklist(checklist(), paper))
        for said in (
            "Đăng ký thường trú",
            "Mã 1.004222",
            "7 ngày làm việc",
            "20.000 đ",
            "Ông/bà mang theo",
            "Tờ khai thay đổi thông tin cư trú (mẫu CT01)",
            "1 bản chính",
            "xuất trình",
            "lệ phí 10.000 đ",
            "Hỏi: 0262 3 852 345",
            "Có hiệu lực từ 01/07/2026.",
        ):
            assert said in page, said


def test_a_checklist_of_sixty_papers_goes_on_over_pages(read: Read) -> None:
    pages = read(OTHERS["checklist"][1]())

    assert len(pages) > 2
    whole = " ".join(pages)
    assert [int(number) for number in re.findall(r"Giấy tờ thứ (\d+):", whole)] == list(range(1, 61))
    assert all("Mã 1.004222" in page for page in pages)


def test_how_a_paper_is_wanted_is_said_in_words() -> None:
    assert how_many(1, 0, shown=False, optional=False) == "1 bản chính"
    assert how_many(1, 2, shown=False, optional=False) == "1 bản chính, 2 bản photo"
    assert how_many(0, 1, shown=False, optional=True) == "1 bản photo (nếu có)"
    assert how_many(0, 0, shown=False, optional=True) == "nếu có"
    assert how_many(1, 0, shown=True, optional=False) == "xuất trình"


@pytest.mark.parametrize(
    "text", [LONG_ADDRESS, LONG_NAME, "một", "H15.50.05.13.07-261123-0000457 " * 2, "x" * 200]
)
@pytest.mark.parametrize("width", [12, 34, 80])
def test_the_registers_quick_lines_break_like_all_others(text: str, width: float) -> None:
    slow = Paragraph([Run(text)]).lines(8.6, width)
    quick = plain_lines(clean(text), 8.6, width)

    assert [line.runs() for line in quick] == [line.runs() for line in slow]
    assert [line.ems for line in quick] == pytest.approx([line.ems for line in slow])


def test_a_poster_of_the_longest_name_keeps_all_of_it_and_its_first_paper_on_the_first_page(
    read: Read,
) -> None:
    name = " ".join(f"trường hợp thứ {number}" for number in range(1, 60))
    first, *others = read(render_poster(crowded_checklist(procedure_name=name)))

    assert "trường hợp thứ 59" in first.replace("\xa0", " ")
    assert SIXTY[0].name.split()[0] in first
    assert len(others) > 1
    assert SIXTY[-1].name.split()[-1] in others[-1]


def test_counts_of_a_paper_are_not_torn_apart_on_the_wall(read: Read) -> None:
    paper = NeededPaper("Giấy chứng nhận", "1 bản chính, 2 bản photo (nếu có)")
    (page,) = read(render_poster(checklist(papers=(paper,))))

    assert "1\xa0bản\xa0chính," in page or "1 bản chính," in page


@pytest.mark.parametrize(("paper", "on_page"), [("a4", 10), ("a5p", 4), ("k80", 1)])
def test_labels_come_on_sheets_and_rolls_too_and_every_bar_reads_back(
    read: Read, paper: str, on_page: int
) -> None:
    numbers = [f"24181261123{place:04d}" for place in range(1, 13)]
    labels = [label(scan_code=f"{number}{luhn_digit(number)}") for number in numbers]
    body = render_labels(labels, paper)
    pages = read(body)
    assert len(pages) == -(-len(labels) // on_page)
    document = pypdfium2.PdfDocument(body)
    found = [
        code.text
        for page in document
        for code in zxingcpp.read_barcodes(page.render(scale=203 / 72, grayscale=True).to_pil())
    ]
    document.close()
    assert sorted(found) == [each.scan_code for each in labels]
