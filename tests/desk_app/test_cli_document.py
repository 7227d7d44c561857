"""`document`: a form as PDF, counted in the print ledger before it is drawn, its codes readable."""

import pypdfium2
import pytest
import zxingcpp

from tests.builders import LAN, an_intake

PAPERS = ("a5", "a5p", "a4", "k80")


@pytest.fixture
def dossier(desk):
    return desk.receive(an_intake(), actor=LAN).dossier


def opened(file):
    return pypdfium2.PdfDocument(file.read_bytes())


def codes_on(file):
    """Every barcode and QR on a document, read as a camera would at 300 dpi."""
    document = opened(file)
    found = [
        (str(code.format), code.text)
        for page in document
        for code in zxingcpp.read_barcodes(page.render(scale=300 / 72, grayscale=True).to_pil())
    ]
    document.close()
    return found


@pytest.mark.parametrize("paper", PAPERS)
def test_a_receipt_is_written_and_its_codes_read_back(command, desk, dossier, tmp_path, paper):
    file = tmp_path / "giấy hẹn.pdf"
    answer = command(desk.home, "document", "receipt", dossier.code, "-o", str(file), "--paper", paper).answer
    document = opened(file)
    assert answer == {"file": str(file), "pages": len(document), "copy": 1}
    document.close()
    texts = {text for _, text in codes_on(file)}
    assert dossier.scan_code in texts
    assert f"HTTPS://MOTCUA.EXAMPLE.VN/T/{dossier.ticket}" in texts
    assert list(tmp_path.glob("*.part")) == list(tmp_path.glob(".*")) == []


def test_the_qr_and_the_file_hold_nothing_of_the_person(command, desk, dossier, tmp_path):
    file = tmp_path / "receipt.pdf"
    command(desk.home, "document", "receipt", dossier.code, "-o", str(file))
    held = " ".join(text for _, text in codes_on(file))
    assert "000188012345" not in held
    assert "PHƯỢNG" not in held
    document = opened(file)
    words = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    assert "000188012345" not in words.replace(" ", "")


def test_copies_are_counted_across_papers_and_told_in_the_history(command, desk, dossier, tmp_path):
    file = str(tmp_path / "receipt.pdf")
    copies = [
        command(
            desk.home, "--as", "lan", "document", "receipt", dossier.scan_code, "-o", file, "--paper", paper
        ).answer["copy"]
        for paper in ("a5", "k80", "a5")
    ]
    assert copies == [1, 2, 3]
    prints = [
        line
        for line in command(desk.home, "show", dossier.code).answer["history"]
        if line["kind"] == "document.printed"
    ]
    assert [
        (line["facts"]["document"], line["facts"]["copy"], line["facts"]["paper"]) for line in prints
    ] == [
        ("receipt", 1, "a5"),
        ("receipt", 2, "k80"),
        ("receipt", 3, "a5"),
    ]
    assert {line["actor"] for line in prints} == {"lan"}


def test_a_print_does_not_change_the_dossier(command, desk, dossier, tmp_path):
    command(desk.home, "document", "receipt", dossier.code, "-o", str(tmp_path / "x.pdf"))
    assert desk.register.dossier(dossier.code) == dossier


@pytest.mark.parametrize(
    ("words", "refusal"),
    [
        (("receipt", "{code}"), "-o: còn trống"),
        (("receipt", "-o", "{folder}/x.pdf"), "CODE: còn trống"),
        (("receipt", "{code}", "-o", "{folder}/no/x.pdf"), "-o: không có thư mục chứa tệp này"),
        (("receipt", "{code}", "-o", "{folder}"), "-o: không ghi được tệp"),
        (("receipt", "2418126112304576", "-o", "{folder}/x.pdf"), "code: không có hồ sơ này trên máy"),
        (("poem", "{code}", "-o", "{folder}/x.pdf"), "kind: "),
    ],
)
def test_what_cannot_be_printed_is_refused_and_not_counted(command, desk, dossier, tmp_path, words, refusal):
    filled = [word.format(code=dossier.code, folder=tmp_path) for word in words]
    assert command(desk.home, "document", *filled).refusal.startswith(refusal)
    assert not list(tmp_path.glob("*.pdf"))
    answer = command(desk.home, "document", "receipt", dossier.code, "-o", str(tmp_path / "x.pdf")).answer
    assert answer["copy"] == 1


def test_an_old_receipt_still_opens_after_a_reprint(command, desk, dossier, tmp_path):
    for name in ("first.pdf", "second.pdf"):
        command(desk.home, "document", "receipt", dossier.code, "-o", str(tmp_path / name))
    assert {text for _, text in codes_on(tmp_path / "first.pdf")} == {
        text for _, text in codes_on(tmp_path / "second.pdf")
    }


@pytest.mark.parametrize("name", ["x.docx", "x.XLSX", "x.png", "x.pdf.doc"])
def test_a_pdf_is_never_written_under_the_name_of_another_kind(command, desk, dossier, tmp_path, name):
    refusal = command(desk.home, "document", "receipt", dossier.code, "-o", str(tmp_path / name)).refusal
    assert refusal.startswith("-o: tên tệp phải kết thúc bằng .pdf")
    assert list(tmp_path.glob("x*")) == []
    assert (
        command(desk.home, "document", "receipt", dossier.code, "-o", str(tmp_path / "x.PDF")).answer["copy"]
        == 1
    )
