"""`document`: every paper of the desk, each counted before it is drawn, each refused in one line where it must be."""

import io
from datetime import timedelta

import openpyxl
import pikepdf
import pypdfium2
import pytest
import zxingcpp

from desk_app.actions.step import take_step
from desk_app.clock import FixedClock
from desk_app.domain.events import Outcome
from desk_app.papers import print_document
from desk_app.words import refusal_sentence
from tests.builders import LAN, MONDAY, an_intake

KEPT = {"refusal", "extension", "stop_notice", "control_slip", "register"}


@pytest.fixture
def dossier(desk):
    return desk.receive(an_intake(), actor=LAN).dossier


@pytest.fixture
def walk(desk):
    def take(dossier, action, hours=1, **facts):
        clock = FixedClock(MONDAY + timedelta(hours=hours))
        return take_step(
            dossier.code,
            action,
            facts,
            register=desk.register.at(clock),
            catalogue=desk.catalogue,
            clock=clock,
            actor=LAN,
            desk=desk.desk,
        )

    return take


def words_of(file):
    document = pypdfium2.PdfDocument(file.read_bytes())
    words = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return " ".join(words.replace("\ufffe", "-").split())


def codes_of(file):
    document = pypdfium2.PdfDocument(file.read_bytes())
    image = document[0].render(scale=203 / 72, grayscale=True).to_pil()
    document.close()
    return {code.text for code in zxingcpp.read_barcodes(image)}


def is_archived(file):
    with pikepdf.open(io.BytesIO(file.read_bytes())) as document, document.open_metadata() as told:
        return told.pdfa_status == "2B"


STEPS = {
    "papers_request": ("ask_for_papers", {"papers": [{"name": "Tờ khai"}], "reason": "chưa có chữ ký"}),
    "extension": ("extend", {"reason": "đang chờ xác minh", "working_days": 2, "signer": "Trần Văn Hùng"}),
    "stop_notice": ("stop", {"reason": "quá hạn bổ sung", "basis": "Điều 17"}),
    "fee_receipt": ("collect_fee", {"amount": 8000, "receipt_number": "0001287"}),
}
SAID = {
    "papers_request": "chưa có chữ ký",
    "extension": "đang chờ xác minh",
    "stop_notice": "2. Căn cứ: Điều 17.",
    "fee_receipt": "Tám nghìn đồng chẵn.",
}


@pytest.mark.parametrize("kind", STEPS)
def test_a_letter_needs_its_step_and_says_which(command, desk, dossier, walk, tmp_path, kind):
    file = tmp_path / f"{kind}.pdf"
    words = ("document", kind, dossier.code, "-o", str(file))
    refusal = command(desk.home, *words).refusal
    assert refusal.startswith(f"CODE: chưa có gì để in {kind}: hồ sơ chưa qua bước {STEPS[kind][0]}")
    assert not file.exists()

    action, facts = STEPS[kind]
    walk(dossier, action, **facts)
    answer = command(desk.home, *words).answer

    assert answer["copy"] == 1
    assert answer["pages"] == (3 if kind == "fee_receipt" else 1)
    assert SAID[kind] in words_of(file)
    assert is_archived(file) is (kind in KEPT)
    assert command(desk.home, *words).answer["copy"] == 2
    assert "BẢN IN LẠI lần 2" in words_of(file)


@pytest.mark.parametrize("kind", ["control_slip", "label", "handover"])
def test_a_dossier_just_received_has_slip_label_and_list(command, desk, dossier, tmp_path, kind):
    file = tmp_path / f"{kind}.pdf"
    command(desk.home, "document", kind, dossier.scan_code, "-o", str(file))

    assert dossier.code in words_of(file)
    assert is_archived(file) is (kind in KEPT)
    prints = [line.fact for line in desk.register.history(dossier.id) if line.kind == "document.printed"]
    assert [(each.document, each.copy) for each in prints] == [(kind, 1)]


@pytest.mark.parametrize(
    ("outcome", "kind", "other"),
    [(Outcome.PAPERS_REQUEST, "papers_request", "refusal"), (Outcome.REFUSAL, "refusal", "papers_request")],
)
def test_a_visit_is_printed_by_its_id(command, desk, tmp_path, outcome, kind, other):
    visit = desk.receive(an_intake(outcome=outcome, reason="chưa có tờ khai"), actor=LAN)
    file = tmp_path / "visit.pdf"

    assert command(desk.home, "document", kind, visit.id, "-o", str(file)).answer["copy"] == 1
    assert "chưa có tờ khai." in words_of(file)
    assert is_archived(file) is (kind in KEPT)
    assert "Lượt tiếp lúc 09 giờ 12 phút" in words_of(file)
    refused = command(desk.home, "document", other, visit.id, "-o", str(file)).refusal
    assert refused == f"CODE: lượt này kết thúc bằng giấy {kind}. In giấy đó."


def test_several_codes_give_one_receipt(command, desk, dossier, tmp_path):
    second = desk.receive(an_intake(procedure="1.001193"), actor=LAN).dossier
    file = tmp_path / "receipts.pdf"
    answer = command(desk.home, "document", "receipt", dossier.code, second.code, "-o", str(file)).answer

    assert answer == {"file": str(file), "pages": 1, "copy": 1}
    assert dossier.code in words_of(file)
    assert second.code in words_of(file)
    assert command(desk.home, "document", "receipt", second.code, "-o", str(file)).answer["copy"] == 2


def test_letters_for_several_dossiers_come_in_one_file(command, desk, dossier, walk, tmp_path):
    second = desk.receive(an_intake(), actor=LAN).dossier
    for each in (dossier, second):
        walk(each, *STEPS["extension"][:1], **STEPS["extension"][1])
    file = tmp_path / "letters.pdf"
    answer = command(desk.home, "document", "extension", dossier.code, second.code, "-o", str(file)).answer

    assert answer["pages"] == 2
    assert is_archived(file)
    assert dossier.code in words_of(file)
    assert second.code in words_of(file)


def test_one_refusal_among_several_counts_none(command, desk, dossier, walk, tmp_path):
    second = desk.receive(an_intake(), actor=LAN).dossier
    walk(dossier, *STEPS["extension"][:1], **STEPS["extension"][1])
    words = ("document", "extension", dossier.code, second.code, "-o", str(tmp_path / "x.pdf"))
    assert command(desk.home, *words).refusal.startswith("CODE: chưa có gì để in extension")

    alone = command(desk.home, "document", "extension", dossier.code, "-o", str(tmp_path / "x.pdf")).answer
    assert alone["copy"] == 1


def test_the_register_is_a_book_or_a_worksheet_by_the_files_name(command, desk, dossier, tmp_path):
    days = ("--from", "01/11/2026", "--to", "2026-11-30")
    book, sheet = tmp_path / "so.pdf", tmp_path / "so.xlsx"

    assert command(desk.home, "document", "register", *days, "-o", str(book)).answer["pages"] == 1
    assert is_archived(book)
    assert dossier.code in words_of(book)
    assert "Từ ngày 01/11/2026 đến ngày 30/11/2026" in words_of(book)
    assert command(desk.home, "document", "register", *days, "-o", str(sheet)).answer["copy"] == 2
    rows = list(openpyxl.load_workbook(sheet).active.iter_rows(min_row=6, values_only=True))
    assert [row[1] for row in rows] == [dossier.code]


def test_the_checklist_of_a_procedure_needs_no_dossier(command, desk, tmp_path):
    file = tmp_path / "checklist.pdf"
    assert command(desk.home, "document", "checklist", "1.001193", "-o", str(file)).answer["copy"] == 1
    assert "Đăng ký khai sinh" in words_of(file)
    refused = command(desk.home, "document", "checklist", "9.999999", "-o", str(file)).refusal
    assert refused.startswith("procedure: không có thủ tục 9.999999")


def test_a_procedure_hangs_on_the_wall_with_a_code_to_its_page(command, desk, tmp_path):
    file = tmp_path / "poster.pdf"
    answer = command(desk.home, "document", "poster", "1.004222", "-o", str(file)).answer
    assert answer == {"file": str(file), "pages": 1, "copy": 1}
    assert "Đăng ký thường trú" in words_of(file)
    assert codes_of(file) == {"HTTPS://MOTCUA.EXAMPLE.VN/THU-TUC/1.004222"}
    assert command(desk.home, "document", "checklist", "1.004222", "-o", str(file)).answer["copy"] == 1
    assert command(
        desk.home, "document", "poster", "1.004222", "-o", str(file), "--paper", "a5p"
    ).refusal.startswith("--paper: ")


@pytest.mark.parametrize(
    ("words", "refusal"),
    [
        (
            ("label", "{code}", "--paper", "a5"),
            "--paper: giấy label không in khổ a5. Chọn một trong: 100x50, a4, a5p, k80.",
        ),
        (("refusal", "{code}", "--paper", "k80"), "--paper: giấy refusal không in khổ k80."),
        (("handover",), "CODE: còn trống"),
        (("checklist",), "PROCEDURE: còn trống"),
        (("poster",), "PROCEDURE: còn trống"),
        (("register", "--to", "2026-11-30"), "--from: còn trống"),
        (("register", "--from", "2026-11-30"), "--to: còn trống"),
        (("register", "--from", "hôm qua", "--to", "2026-11-30"), "--from: không phải ngày"),
        (("register", "--from", "2026-11-30", "--to", "2026-11-01"), "--to: ngày cuối trước ngày đầu"),
        (("register", "--from", "2025-01-01", "--to", "2026-11-01"), "--to: tối đa 366 ngày"),
        (
            ("register", "{code}", "--from", "2026-11-01", "--to", "2026-11-01"),
            "CODE: giấy register không lấy mã",
        ),
        (("register", "--from", "2026-11-01", "--to", "2026-11-01", "--paper", "xlsx"), "-o: tên tệp phải"),
        (("papers_request", "0190a1b2-0000-7000-8000-00000000ffff"), "code: không có hồ sơ này"),
        (("label", *[f"0190a1b2-0000-7000-8000-{n:012d}" for n in range(41)]), "CODE: 41 hồ sơ một lần"),
    ],
)
def test_what_cannot_be_printed_is_refused_in_one_line(command, desk, dossier, tmp_path, words, refusal):
    filled = [word.format(code=dossier.code) for word in words]
    file = tmp_path / "x.pdf"
    assert command(desk.home, "document", *filled, "-o", str(file)).refusal.startswith(refusal)
    assert not list(tmp_path.glob("*.p*"))


def test_the_window_prints_through_the_same_door(desk, dossier):
    slip, kept = (
        print_document(desk, "control_slip", [dossier.code], actor=LAN, archive=flag)[0]
        for flag in (False, None)
    )

    assert (slip.copy, kept.copy) == (1, 2)
    assert b"pdfaid" not in slip.pdf
    assert b"pdfaid" in kept.pdf
    receipt = print_document(desk, "receipt", [dossier.code], actor=LAN, archive=True)[0]
    assert b"pdfaid" in receipt.pdf


def test_the_journal_still_holds_after_every_kind_of_print(command, desk, dossier, tmp_path):
    visit = desk.receive(an_intake(outcome=Outcome.REFUSAL, reason="không thuộc thẩm quyền"), actor=LAN)
    for words in (
        ("label", dossier.code),
        ("refusal", visit.id),
        ("checklist", "1.001193"),
        ("register", "--from", "2026-11-01", "--to", "2026-11-30"),
    ):
        command(desk.home, "document", *words, "-o", str(tmp_path / "x.pdf"))
    assert command(desk.home, "verify").answer["ok"] is True


def test_refusals_of_papers_are_said_in_both_languages(desk, dossier):
    from desk_app.domain.errors import InputRefused

    with pytest.raises(InputRefused) as refused:
        print_document(desk, "extension", [dossier.code], actor=LAN)
    assert "extend" in refusal_sentence(refused.value, "vi")
    assert refusal_sentence(refused.value, "en").startswith("CODE: there is no extension to print yet")


def test_the_register_names_the_agency_that_decides_not_the_field(desk, walk):
    """Form 07, TT 01/2018/TT-VPCP: "Cơ quan chủ trì giải quyết"; where nobody else does, it is the commune."""
    mine, handed_on = (desk.receive(an_intake(), actor=LAN).dossier for _ in range(2))
    walk(handed_on, "hand_on", to="Phòng Kinh tế")
    (printed,) = print_document(
        desk, "register", days=(MONDAY.date(), MONDAY.date()), paper="xlsx", actor=LAN
    )
    rows = [
        [str(cell) for cell in row if cell is not None]
        for row in openpyxl.load_workbook(io.BytesIO(printed.pdf)).active.iter_rows(values_only=True)
    ]
    by_code = {
        next(cell for cell in row if cell.startswith("H15")): row
        for row in rows
        if any(cell.startswith("H15.50.05-") for cell in row)
    }
    assert desk.desk.office.parent in by_code[mine.code]
    assert "Phòng Kinh tế" in by_code[handed_on.code]
    assert mine.received.field not in by_code[mine.code]
