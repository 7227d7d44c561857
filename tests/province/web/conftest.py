"""One dossier of a made-up commune in every state a citizen may find it in."""

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from html.parser import HTMLParser

import pytest

from province.web.citizen_page import CitizenPage, Payment, Said, TimelineStep

RECEIPT_URL = "HTTPS://MOTCUA.DAKLAK.EXAMPLE/T/24181261123045761MK7Q2M9X4TB"
VIETQR = (
    "00020101021238570010A00000072701270006970405011315002000000310208QRIBFTTA"
    "5303704540480005802VN6220081624181261123045766304EF39"
)


def at(day: int, hour: int, minute: int, *, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=timezone(timedelta(hours=7)))


def a_page(**but: object) -> CitizenPage:
    facts: dict[str, object] = {
        "status": 4,
        "scan_code": "2418126112304576",
        "legal_code": "H15.50.05-261123-0457",
        "procedure_name": "Thay đổi, cải chính, bổ sung thông tin hộ tịch, xác định lại dân tộc",
        "initials": "N. T. H. P***",
        "receiver": "Quầy số 2",
        "received_at": at(23, 9, 12),
        "due_at": at(27, 17, 0),
        "acted_at": at(23, 10, 5),
        "desk_place": "Quầy số 2",
        "result_place": "Quầy số 4",
        "office_name": "Trung tâm Phục vụ hành chính công xã Ea Kpam",
        "office_phone": "0262 3 852 345",
        "office_hours": "07:30–11:30 và 13:30–17:00, thứ Hai đến thứ Sáu",
        "province_name": "tỉnh Đắk Lắk",
        "as_of": at(26, 10, 5),
    }
    return CitizenPage(**(facts | but))  # type: ignore[arg-type]  # a builder takes any field by name


def every_state() -> dict[str, CitizenPage]:
    so_far = (
        TimelineStep("done", "received", at(23, 9, 12)),
        TimelineStep("done", "handed_on", at(23, 10, 5)),
    )
    paused = (TimelineStep("next", "settling_on"), TimelineStep("next", "return_due", None, "new_day"))
    settling = a_page()
    late = replace(
        settling,
        late=True,
        new_due=at(2, 17, 0, month=12),
        apology_reason="xã Cuôr Đăng chưa trả lời việc xác minh sổ đăng ký khai sinh",
        letter_number="12/PXL",
        letter_date=date(2026, 11, 26),
        steps=(
            *so_far,
            TimelineStep("done", "extended", at(26, 15, 30)),
            TimelineStep("current", "settling", None, "chờ xã Cuôr Đăng trả lời"),
            TimelineStep("next", "return_due", at(2, 17, 0, month=12)),
        ),
    )
    return {
        "unsynced": replace(
            settling, status=None, due_at=date(2026, 11, 27), received_at=date(2026, 11, 23), acted_at=None
        ),
        "registered": a_page(status=1, received_at=at(23, 8, 50), acted_at=at(23, 8, 50), due_at=None),
        "accepted": a_page(status=2, acted_at=at(23, 9, 12)),
        "refused": a_page(
            status=3,
            due_at=None,
            reason="Việc này thuộc thẩm quyền của Ủy ban nhân dân xã Cuôr Đăng, nơi đã đăng ký khai sinh",
            basis="Điều 27 Luật Hộ tịch",
        ),
        "settling": replace(
            settling,
            steps=(
                *so_far,
                TimelineStep("current", "settling", None, "Phòng Văn hóa - Xã hội"),
                TimelineStep("next", "result_due"),
                TimelineStep("next", "return_due", at(27, 17, 0)),
            ),
        ),
        "papers": a_page(
            status=5,
            respond_by=at(23, 17, 0, month=12),
            paused_since=at(25, 14, 2),
            papers_wanted=(
                ("Giấy khai sinh, 1 bản chứng thực", "Bản đã nộp mờ, không đọc được ngày sinh"),
                ("Văn bản ủy quyền có chứng thực chữ ký, 1 bản chính", "Người nộp không phải chủ hồ sơ"),
            ),
            steps=(*so_far, TimelineStep("current", "waiting_papers", at(25, 14, 2)), *paused),
        ),
        "payment": a_page(
            status=6,
            paused_since=at(26, 8, 40),
            payment=Payment(
                amount=8000,
                vietqr=VIETQR,
                bank="Agribank",
                account="1500200000031",
                content="2418126112304576",
                pay_by=at(30, 17, 0),
            ),
            steps=(*so_far, TimelineStep("current", "waiting_payment", at(26, 8, 40)), *paused),
        ),
        "withdrawn": a_page(status=7, acted_at=at(25, 15, 20), returned_at=at(25, 15, 30)),
        "stopped": a_page(
            status=8,
            acted_at=at(26, 9, 0),
            reason="Hồ sơ trùng với một hồ sơ đang giải quyết",
            basis="Điều 18 Nghị định 118/2025/NĐ-CP",
        ),
        "ready": a_page(status=9, acted_at=at(26, 16, 20), as_of=at(26, 17, 0)),
        "posted": a_page(status=9, acted_at=at(26, 16, 20), by_post=True),
        "returned": a_page(
            status=10,
            acted_at=at(26, 16, 20),
            returned_at=at(27, 8, 30),
            handed_to="owner",
            as_of=at(27, 9, 0),
            steps=(
                *so_far,
                TimelineStep("done", "result", at(26, 16, 20)),
                TimelineStep("done", "returned", at(27, 8, 30), "on_time"),
            ),
        ),
        "answered": a_page(
            status=10,
            acted_at=at(26, 16, 20),
            returned_at=at(27, 8, 30),
            handed_to="mandated",
            as_of=at(28, 9, 0),
            feedback=(
                Said("Ngày thứ Ba quầy đóng cửa lúc 16 giờ, tôi phải đi hai lần.", at(27, 9, 10)),
                Said(
                    "Bảng hướng dẫn ở cửa còn ghi số điện thoại cũ.",
                    at(27, 9, 20),
                    "Cảm ơn ông/bà. Bảng hướng dẫn đã được thay sáng nay.",
                    at(28, 8, 0),
                ),
            ),
        ),
        "late": late,
        "late_undated": replace(late, new_due=None, letter_number=None, as_of=at(30, 8, 0), steps=()),
    }


@pytest.fixture
def states() -> dict[str, CitizenPage]:
    return every_state()


@pytest.fixture
def receipt_url() -> str:
    return RECEIPT_URL


@pytest.fixture
def vietqr() -> str:
    return VIETQR


@pytest.fixture
def long_winded() -> CitizenPage:
    """A dossier whose officers wrote as much as the fields hold, in letters of three bytes."""
    much = "Ế ứng ặ ộ " * 200
    return a_page(
        status=5,
        procedure_name=much,
        office_name=much,
        respond_by=at(23, 17, 0, month=12),
        paused_since=at(25, 14, 2),
        papers_wanted=tuple((f"{much} {number}", much + "<&>" * 90) for number in range(30)),
        steps=tuple(TimelineStep("done", much, at(20, 9, number), much) for number in range(40)),
    )


@pytest.fixture
def builder() -> object:
    return a_page


class Outline(HTMLParser):
    """The elements of a page in order, the visible text, and whether every element was closed."""

    def __init__(self, html: bytes) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.open: list[str] = []
        self.feed(html.decode())
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in {"meta", "link", "input", "img", "br", "path", "circle"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in {"path", "circle"}:
            return
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.text += data

    def said(self) -> str:
        """The text with every kind of blank made plain."""
        return " ".join(self.text.split())

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


@pytest.fixture
def outline() -> type[Outline]:
    return Outline
