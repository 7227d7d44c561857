"""Receipts to print, and the eyes that look at them: a renderer, a code reader, a text reader."""

import re
from collections.abc import Callable
from datetime import datetime
from typing import Any

import pypdfium2
import pytest
from PIL import Image

from desk_app.documents.receipt import PaperLine, ReceiptFacts

_TICKET = "2418126112304576K7Q2M9X4TB3W"


@pytest.fixture
def a_receipt() -> Callable[..., ReceiptFacts]:
    """Build the facts of a usual receipt; whatever a test cares about is named."""

    def build(**but: Any) -> ReceiptFacts:
        facts: dict[str, Any] = {
            "superior": "ỦY BAN NHÂN DÂN XÃ EA KPAM",
            "agency_name": "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG",
            "place": "Ea Kpam",
            "desk_name": "Quầy số 2, UBND xã Ea Kpam",
            "book": "03/2026",
            "ordinal": 457,
            "legal_code": "H15.50.05-261123-0457",
            "scan_code": "2418126112304576",
            "key": "K7Q2M9X4TB3W",
            "lookup_url": f"HTTPS://MOTCUA.EXAMPLE.VN/T/{_TICKET}",
            "lookup_host": "motcua.example.vn",
            "owner": "Nguyễn Thị Huỳnh Phượng",
            "submitter": "Nguyễn Văn Lễ",
            "id_label": "Số căn cước",
            "masked_id": "000188••2345",
            "address": "Thôn 3, xã Ea Kpam, tỉnh Đắk Lắk",
            "phone": "0905 123 456",
            "email": "phuong@example.vn",
            "procedure_name": "Thay đổi, cải chính, bổ sung thông tin hộ tịch, xác định lại dân tộc",
            "procedure_code": "1.004859",
            "papers": (
                PaperLine("Tờ khai đăng ký thay đổi, cải chính", 1, 0, 0),
                PaperLine("Giấy khai sinh của người yêu cầu", 0, 1, 0),
                PaperLine("Giấy tờ liên quan", 0, 0, 2),
            ),
            "sets": 1,
            "duration": "03 ngày làm việc",
            "received_at": datetime(2026, 11, 23, 9, 12),  # noqa: DTZ001 (a clock without zone is the desk's own)
            "due_at": datetime(2026, 11, 27, 17, 0),  # noqa: DTZ001 (the same clock)
            "return_by": "quầy số 4, nhận trực tiếp",
            "fee": "8.000 đồng (đã thu, Biên lai số 0001287)",
            "clerk": "Nguyễn Thị Lan",
            "desk_phone": "0262 3 852 345",
        }
        return ReceiptFacts(**(facts | but))

    return build


@pytest.fixture
def a_crowded_receipt(a_receipt: Callable[..., ReceiptFacts]) -> Callable[..., ReceiptFacts]:
    """Build a receipt that has too much of everything: 25 papers, long names, stacked capitals, a loopback address."""

    def build(**but: Any) -> ReceiptFacts:
        long_name = "Văn bản của cơ quan có thẩm quyền xác nhận quan hệ cha con hoặc giấy tờ khác có giá trị"
        crowded: dict[str, Any] = {
            "superior": "ỦY BAN NHÂN DÂN PHƯỜNG BUÔN MA THUỘT THÀNH PHỐ BUÔN MA THUỘT TỈNH ĐẮK LẮK",
            "agency_name": "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ CHI NHÁNH TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG",
            "owner": "Nguyễn Phương Hoàng Thiên Kim Ngọc Thùy Dương Công Tằng Tôn Nữ Đặng Lễ",
            "submitter": "Nguyễn Phương Hoàng Thiên Kim Ngọc Thùy Dương Công Tằng Tôn Nữ",
            "address": "Số nhà 127/34/5A, hẻm 12, đường Nguyễn Thị Minh Khai nối dài, tổ dân phố số 14 "
            "(nay là thôn Tân Lập 3, sau khi sắp xếp đơn vị hành chính), xã Ea Kpam, tỉnh Đắk Lắk",
            "procedure_name": "Đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất trong "
            "các trường hợp chuyển đổi, chuyển nhượng, cho thuê lại, thừa kế, tặng cho, góp vốn",
            "papers": tuple(
                PaperLine(f"Giấy tờ thứ {number}: {long_name if number % 7 == 0 else 'Bản sao'}", 1, 0, 2)
                for number in range(1, 26)
            ),
            "lookup_url": f"HTTP://127.0.0.1:8000/T/{_TICKET}",
            "lookup_host": "127.0.0.1:8000",
            "copy": 3,
            "sample": True,
        }
        return a_receipt(**(crowded | but))

    return build


@pytest.fixture
def seen() -> Callable[..., Image.Image]:
    """Render a page as a printer of so many dots an inch would, in grey or in black and white."""

    def look(pdf: bytes, *, page: int = 0, dpi: int = 203, one_bit: bool = False) -> Image.Image:
        document = pypdfium2.PdfDocument(pdf)
        try:
            image: Image.Image = document[page].render(scale=dpi / 72, grayscale=True).to_pil()
        finally:
            document.close()
        return image.point(lambda grey: 255 if grey > 127 else 0) if one_bit else image

    return look


@pytest.fixture
def read() -> Callable[[bytes], list[str]]:
    """Read the text of each page, with every blank as one space."""

    def text_of(pdf: bytes) -> list[str]:
        document = pypdfium2.PdfDocument(pdf)
        try:
            pages = [page.get_textpage().get_text_range() for page in document]
        finally:
            document.close()
        return [re.sub(r"\s+", " ", page.replace("\ufffe", "-")) for page in pages]

    return text_of
