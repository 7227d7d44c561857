"""Papers of every kind, a usual and a crowded one of each, built of invented facts."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from desk_app.documents.checklist import render_checklist
from desk_app.documents.checklist_facts import ChecklistFacts, NeededPaper
from desk_app.documents.control_slip import ControlSlipFacts, SlipLine, render_control_slip
from desk_app.documents.extension import ExtensionFacts, render_extension
from desk_app.documents.fee_receipt import FeeReceiptFacts, render_fee_receipt
from desk_app.documents.handover import HandoverFacts, HandoverLine, render_handover
from desk_app.documents.label import LabelFacts, render_label
from desk_app.documents.letter import LetterFacts
from desk_app.documents.office import Mark, OfficeFacts, PartyFacts
from desk_app.documents.papers_request import PapersRequestFacts, render_papers_request
from desk_app.documents.poster import render_poster
from desk_app.documents.receipt_facts import PaperLine, ReceiptFacts
from desk_app.documents.receipts import ReceiptsFacts, render_receipts
from desk_app.documents.refusal import RefusalFacts, render_refusal
from desk_app.documents.register import RegisterFacts, RegisterLine, render_register
from desk_app.documents.stop_notice import StopNoticeFacts, render_stop_notice
from desk_app.domain.timeliness import InTime
from tests.builders import at

LONG_NAME = ("Nguyễn Phương Hoàng Thiên Kim Ngọc Thùy Dương Công Tằng Tôn Nữ Đặng Lễ " * 4)[:200].strip()
LONG_PROCEDURE = "Đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất, " * 3
LONG_ADDRESS = (
    "Số nhà 127/34/5A, hẻm 12, đường Nguyễn Thị Minh Khai nối dài, tổ dân phố số 14 (nay là thôn "
    "Tân Lập 3, sau khi sắp xếp đơn vị hành chính), xã Ea Kpam, tỉnh Đắk Lắk"
)
OFFICE = OfficeFacts(
    superior="ỦY BAN NHÂN DÂN XÃ EA KPAM",
    agency="Trung tâm Phục vụ hành chính công",
    place="Ea Kpam",
    desk="Quầy số 2, Trung tâm Phục vụ hành chính công xã Ea Kpam",
    phone="0262 3 852 345",
    hours="07:30–11:30 và 13:30–17:00, thứ Hai đến thứ Sáu",
    host="motcua.example.vn",
)
CROWDED_OFFICE = replace(
    OFFICE,
    superior="ỦY BAN NHÂN DÂN PHƯỜNG BUÔN MA THUỘT THÀNH PHỐ BUÔN MA THUỘT TỈNH ĐẮK LẮK",
    agency="Bộ phận Tiếp nhận và trả kết quả Chi nhánh Trung tâm Phục vụ hành chính công",
    sample=True,
)
MARK = Mark(
    legal_code="H15.50.05-261123-0457",
    scan_code="2418126112304576",
    key="04ABCDEFGHJK",
    lookup_url="HTTPS://MOTCUA.EXAMPLE.VN/T/241812611230457604ABCDEFGHJK",
)
PARTY = PartyFacts(
    owner="Nguyễn Thị Huỳnh Phượng",
    address="Thôn 3, xã Ea Kpam, tỉnh Đắk Lắk",
    phone="0905 123 456",
    email="phuong@example.vn",
    procedure_name="Thay đổi, cải chính, bổ sung thông tin hộ tịch",
    procedure_code="1.004859",
)
CROWDED_PARTY = PartyFacts(
    LONG_NAME, LONG_ADDRESS, "0905 123 456", "x" * 90 + "@example.vn", LONG_PROCEDURE, "1.004859"
)
LETTER = LetterFacts(OFFICE, PARTY, MARK, at("2026-11-23 09:12"))
CROWDED_LETTER = LetterFacts(CROWDED_OFFICE, CROWDED_PARTY, MARK, at("2026-11-23 09:12"), copy=3)
VISIT = replace(LETTER, mark=None)
PAPERS = tuple(
    PaperLine(f"Giấy tờ thứ {number}: bản sao có dấu của cơ quan cấp", number % 2, 0, 1)
    for number in range(1, 5)
)
SIXTY = tuple(
    PaperLine(f"Giấy tờ thứ {number}: {LONG_ADDRESS if number % 9 == 0 else 'bản sao'}", 1, 0, 2)
    for number in range(1, 61)
)
LONG_REASON = "đang chờ cơ quan đã đăng ký trước đây trả lời việc xác minh, " * 30


def papers_request(letter: LetterFacts = LETTER, **but: object) -> PapersRequestFacts:
    facts: dict[str, object] = {
        "letter": letter,
        "wanted": tuple((paper, "Bản đã nộp mờ, không đọc được") for paper in PAPERS[:3]),
        "reason": "",
        "clerk": "Nguyễn Thị Lan",
        "respond_by": date(2026, 12, 23),
    }
    return PapersRequestFacts(**{**facts, **but})  # type: ignore[arg-type]  # keywords of the test name the fields


def refusal(letter: LetterFacts = LETTER, **but: object) -> RefusalFacts:
    facts: dict[str, object] = {
        "letter": letter,
        "reason": "việc này thuộc thẩm quyền của Ủy ban nhân dân xã Cuôr Đăng",
        "clerk": "Nguyễn Thị Lan",
        "papers": 4,
    }
    return RefusalFacts(**{**facts, **but})  # type: ignore[arg-type]  # keywords of the test name the fields


def extension(letter: LetterFacts = LETTER, **but: object) -> ExtensionFacts:
    facts: dict[str, object] = {
        "letter": letter,
        "received_at": at("2026-11-23 09:12"),
        "promised_at": at("2026-11-27 17:00"),
        "due_at": at("2026-12-02 17:00"),
        "reason": "đang chờ xác minh sổ đăng ký khai sinh năm 1988",
        "signer": "Trần Văn Hùng",
    }
    return ExtensionFacts(**{**facts, **but})  # type: ignore[arg-type]  # keywords of the test name the fields


def stop_notice(letter: LetterFacts = LETTER, **but: object) -> StopNoticeFacts:
    facts: dict[str, object] = {
        "letter": letter,
        "received_at": at("2026-11-23 09:12"),
        "reason": "quá thời hạn bổ sung giấy tờ",
        "basis": "Khoản 2 Điều 17 Nghị định 118/2025/NĐ-CP",
        "papers": PAPERS,
        "paid": 8000,
    }
    return StopNoticeFacts(**{**facts, **but})  # type: ignore[arg-type]  # keywords of the test name the fields


DESK, UNIT = "Bộ phận tiếp nhận và trả kết quả", "Phòng Văn hóa - Xã hội"
SLIP_LINES = (
    SlipLine(
        "Người nộp hồ sơ", DESK, at("2026-11-23 09:12"), "Nguyễn Văn Lễ", "Nguyễn Thị Lan", None, "Tiếp nhận"
    ),
    SlipLine(DESK, UNIT, at("2026-11-23 10:05"), "Nguyễn Thị Lan", None, InTime.BEFORE, "Chuyển giải quyết"),
    SlipLine(UNIT, DESK, at("2026-11-27 08:30"), "Trần Văn Hùng", None, InTime.ON, "Đã có kết quả"),
)


def control_slip(letter: LetterFacts = LETTER, **but: object) -> ControlSlipFacts:
    facts: dict[str, object] = {
        "letter": letter,
        "received_at": at("2026-11-23 09:12"),
        "due_at": at("2026-11-27 17:00"),
        "first_due_at": None,
        "settled_by": UNIT,
        "together_with": (),
        "lines": SLIP_LINES,
    }
    return ControlSlipFacts(**{**facts, **but})  # type: ignore[arg-type]  # keywords of the test name the fields


def a_register(office: OfficeFacts = OFFICE) -> RegisterFacts:
    return RegisterFacts(office, "11/2026", date(2026, 11, 1), date(2026, 11, 30), at("2026-11-30 17:05"))


def register_line(number: int = 1, **but: object) -> RegisterLine:
    received = at("2026-11-23 07:30") + timedelta(minutes=number)
    facts: dict[str, object] = {
        "legal_code": f"H15.50.05-261123-{number:04d}",
        "procedure": "Đăng ký khai sinh",
        "sets": 1,
        "owner": "Lê Văn Anh",
        "contact": "Buôn Sah A, xã Ea Kpam; 0914\u00a0220\u00a0118",
        "unit": UNIT,
        "received_at": received,
        "due_at": received + timedelta(days=4),
        "handed_on_at": received + timedelta(hours=1),
        "settled_at": received + timedelta(days=3),
        "returned_at": at("2026-11-27 10:00"),
        "returned_by_post": False,
        "note": "",
    }
    return RegisterLine(**{**facts, **but})  # type: ignore[arg-type]  # keywords of the test name the fields


def handover_line(number: int = 1, **but: object) -> HandoverLine:
    facts: dict[str, object] = {
        "legal_code": f"H15.50.05-261123-{number:04d}",
        "content": "Đăng ký khai sinh (1.001193)",
        "result": "",
        "owner": "Lê Văn Anh",
        "address": "Buôn Sah A, xã Ea Kpam",
        "due_at": at("2026-11-27 17:00"),
        "papers": 3,
        "has_fee": number % 2 == 0,
        "by_post": False,
    }
    return HandoverLine(**{**facts, **but})  # type: ignore[arg-type]  # keywords of the test name the fields


def handover(office: OfficeFacts = OFFICE, count: int = 6, **but: object) -> HandoverFacts:
    facts: dict[str, object] = {
        "office": office,
        "lines": tuple(handover_line(number) for number in range(1, count + 1)),
        "handed_at": at("2026-11-23 16:30"),
        "giver": "Nguyễn Thị Lan",
        "unit": UNIT,
    }
    return HandoverFacts(**{**facts, **but})  # type: ignore[arg-type]  # keywords of the test name the fields


def fee_receipt(office: OfficeFacts = OFFICE, **but: object) -> FeeReceiptFacts:
    facts: dict[str, object] = {
        "office": office,
        "legal_code": MARK.legal_code,
        "scan_code": MARK.scan_code,
        "fee": "Lệ phí hộ tịch",
        "payer": PARTY.owner,
        "address": PARTY.address,
        "amount": 8000,
        "method": "cash",
        "paid_at": at("2026-11-23 09:15"),
        "taker": "Nguyễn Thị Lan",
        "number": "0001287",
    }
    return FeeReceiptFacts(**{**facts, **but})  # type: ignore[arg-type]  # keywords of the test name the fields


def label(office: OfficeFacts = OFFICE, **but: object) -> LabelFacts:
    facts: dict[str, object] = {
        "office": office,
        "desk": "Quầy số 2",
        "legal_code": MARK.legal_code,
        "scan_code": MARK.scan_code,
        "owner": PARTY.owner,
        "procedure": PARTY.procedure_name,
        "papers": 4,
        "received_at": at("2026-11-23 09:12"),
        "due_at": at("2026-11-27 17:00"),
    }
    return LabelFacts(**{**facts, **but})  # type: ignore[arg-type]  # keywords of the test name the fields


CHECKLIST_URL = "HTTPS://MOTCUA.EXAMPLE.VN/THU-TUC/1.004222"


def checklist(office: OfficeFacts = OFFICE, **but: object) -> ChecklistFacts:
    facts: dict[str, object] = {
        "office": office,
        "desk": "Quầy số 2",
        "procedure_name": "Đăng ký thường trú",
        "procedure_code": "1.004222",
        "duration": "7 ngày làm việc",
        "fee": "20.000 đ",
        "online_fee": 10000,
        "papers": (
            NeededPaper("Tờ khai thay đổi thông tin cư trú (mẫu CT01)", "1 bản chính"),
            NeededPaper("Thẻ căn cước hoặc ứng dụng VNeID", "xuất trình"),
        ),
        "url": CHECKLIST_URL,
        "in_force_from": date(2026, 7, 1),
    }
    return ChecklistFacts(**{**facts, **but})  # type: ignore[arg-type]  # keywords of the test name the fields


def crowded_checklist(**but: object) -> ChecklistFacts:
    """The longest names of everything, and sixty papers."""
    facts: dict[str, object] = {
        "procedure_name": LONG_PROCEDURE,
        "papers": tuple(NeededPaper(paper.name, "1 bản chính, 2 bản photo (nếu có)") for paper in SIXTY),
        "duration": "theo quy định của pháp luật chuyên ngành",
        "fee": "theo quy định của Hội đồng nhân dân tỉnh",
    }
    return checklist(CROWDED_OFFICE, **{**facts, **but})


def several_receipts(receipt: Callable[..., ReceiptFacts], count: int = 3) -> ReceiptsFacts:
    """Receipts of one person, each with a code of its own."""
    codes = [f"24181261123{number:04d}" for number in range(1, count + 1)]
    each = tuple(
        receipt(
            legal_code=f"H15.50.05-261123-{number:04d}",
            scan_code=f"{code}{number % 10}",
            lookup_url=f"HTTPS://MOTCUA.EXAMPLE.VN/T/{code}{number % 10}04ABCDEFGHJK",
        )
        for number, code in enumerate(codes, start=1)
    )
    return ReceiptsFacts(each, OFFICE.agency)


Render = Callable[[], bytes]


def crowded_lines(count: int = 3) -> list[RegisterLine]:
    return [
        register_line(
            number,
            owner=LONG_NAME,
            contact=LONG_ADDRESS * 6,
            procedure=LONG_PROCEDURE,
            note="Ghi chú dài " * 20,
            legal_code="H15.50.05.13.07-261123-0000457",
        )
        for number in range(1, count + 1)
    ]


LETTERS: dict[str, tuple[Callable[[str], bytes], Callable[[str], bytes]]] = {
    "papers_request": (
        lambda paper: render_papers_request(papers_request(), paper),
        lambda paper: render_papers_request(
            papers_request(
                CROWDED_LETTER,
                wanted=tuple((each, LONG_ADDRESS if at % 8 == 0 else "mờ") for at, each in enumerate(SIXTY)),
                reason=LONG_REASON,
                clerk="Nguyễn Thị Lan " * 8,
            ),
            paper,
        ),
    ),
    "refusal": (
        lambda paper: render_refusal(refusal(), paper),
        lambda paper: render_refusal(
            refusal(
                CROWDED_LETTER, reason=LONG_REASON, basis=LONG_REASON, submitted_at=at("2026-11-23 09:12")
            ),
            paper,
        ),
    ),
    "extension": (
        lambda paper: render_extension(extension(), paper),
        lambda paper: render_extension(
            extension(CROWDED_LETTER, reason=LONG_REASON * 2, signer="Trần Văn Hùng " * 8), paper
        ),
    ),
    "stop_notice": (
        lambda paper: render_stop_notice(stop_notice(), paper),
        lambda paper: render_stop_notice(
            stop_notice(CROWDED_LETTER, papers=SIXTY, reason=LONG_REASON), paper
        ),
    ),
}
OTHERS: dict[str, tuple[Render, Render]] = {
    "control_slip": (
        lambda: render_control_slip(control_slip()),
        lambda: render_control_slip(
            control_slip(
                CROWDED_LETTER,
                first_due_at=at("2026-11-26 17:00"),
                settled_by=LONG_ADDRESS,
                together_with=(LONG_ADDRESS, UNIT),
                lines=tuple(
                    replace(line, giver=LONG_ADDRESS, note=LONG_REASON[:400], given_by=LONG_NAME)
                    for line in SLIP_LINES * 4
                ),
            )
        ),
    ),
    "register": (
        lambda: render_register(a_register(), map(register_line, range(1, 30))),
        lambda: render_register(a_register(CROWDED_OFFICE), crowded_lines()),
    ),
    "handover": (
        lambda: render_handover(handover()),
        lambda: render_handover(
            handover(
                CROWDED_OFFICE,
                lines=(
                    handover_line(owner=LONG_NAME, address=LONG_ADDRESS, content=LONG_PROCEDURE),
                    *map(handover_line, range(2, 41)),
                ),
                giver="Nguyễn Thị Lan " * 8,
                receiver="Trần Văn Hùng",
            )
        ),
    ),
    "fee_receipt": (
        lambda: render_fee_receipt(fee_receipt()),
        lambda: render_fee_receipt(
            fee_receipt(
                CROWDED_OFFICE,
                fee=LONG_PROCEDURE,
                payer=LONG_NAME,
                address=LONG_ADDRESS,
                amount=123_456_789_015,
                taker="Nguyễn Thị Lan " * 8,
                number=None,
                copy=2,
            )
        ),
    ),
    "label": (
        lambda: render_label(label()),
        lambda: render_label(label(CROWDED_OFFICE, owner=LONG_NAME, procedure=LONG_PROCEDURE, due_at=None)),
    ),
    "checklist": (
        lambda: render_checklist(checklist()),
        lambda: render_checklist(crowded_checklist()),
    ),
    "poster": (
        lambda: render_poster(checklist()),
        lambda: render_poster(crowded_checklist()),
    ),
}

CHECKLIST_ON_A5: Render = lambda: render_checklist(checklist(), "a5p")  # noqa: E731  (a paper like the others)


def receipts_of(receipt: Callable[..., ReceiptFacts], paper: str, count: int = 3) -> bytes:
    return render_receipts(several_receipts(receipt, count), paper)
