"""Files from outside: what they are is looked up in the bytes, and what cannot be a scan is refused in words."""

import io

import pikepdf
import pytest
from PIL import Image

from desk_app.domain.attachments import LARGEST_GIVEN, PDF
from desk_app.domain.errors import InputRefused
from desk_app.scans.small_picture import PAGE_BYTES
from desk_app.scans.take_in import read_given, take_in
from desk_app.scans.thumbnail import SIDE, thumbnail
from desk_app.words import refusal_sentence
from tests.desk_app.scans.pages import a_page, as_jpeg, as_pdf


def saved(pdf: pikepdf.Pdf, **how: object) -> bytes:
    out = io.BytesIO()
    pdf.save(out, **how)
    return out.getvalue()


def a_pdf(pages: int = 1) -> pikepdf.Pdf:
    pdf = pikepdf.new()
    for _ in range(pages):
        pdf.add_blank_page()
    return pdf


def huge_picture() -> bytes:
    pdf = a_pdf()
    picture = pdf.make_stream(b"\0", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image)
    picture["/Width"], picture["/Height"] = 90_000, 90_000
    pdf.pages[0]["/Resources"] = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im0=picture))
    return saved(pdf)


REFUSED = [
    (b"", "scan_empty"),
    (b"MZ this is a program named scan.pdf", "scan_kind"),
    (b"%PDF-1.7 and then nothing", "scan_damaged"),
    (saved(a_pdf(), encryption=pikepdf.Encryption(owner="o", user="u")), "scan_locked"),
    (saved(a_pdf(), encryption=pikepdf.Encryption(owner="o", user="")), "scan_locked"),
    (saved(a_pdf(0)), "scan_damaged"),
    (saved(a_pdf(301)), "scan_pages"),
    (huge_picture(), "scan_bomb"),
    (b"%PDF-" + bytes(LARGEST_GIVEN), "scan_too_large"),
]


@pytest.mark.parametrize(
    ("raw", "code"), REFUSED, ids=[f"{place}-{code}" for place, (_, code) in enumerate(REFUSED)]
)
def test_what_cannot_be_a_scan_is_refused_with_its_field_and_the_next_thing_to_do(raw, code):
    with pytest.raises(InputRefused) as no:
        take_in(raw)
    assert (no.value.code, no.value.field) == (code, "file")
    for language in ("vi", "en"):
        assert refusal_sentence(no.value, language).count(".") >= 2


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(InputRefused) as no:
        read_given(tmp_path / "none.pdf")
    assert no.value.code == "file_unreadable"


def test_a_scanned_pdf_of_three_pages_is_under_300_kilobytes_a_page_and_shows_the_same_pages():
    raw = as_pdf(a_page(), a_page(seed=8), a_page(seed=9))
    taken = take_in(raw)
    assert (taken.media, taken.pages) == (PDF, 3)
    assert len(taken.body) <= 3 * PAGE_BYTES < len(raw)
    with pikepdf.open(io.BytesIO(taken.body)) as kept:
        pictures = [image for page in kept.pages for image in page.get_images().values()]
        assert [(int(each.Width), int(each.Height)) for each in pictures] == [(1654, 2339)] * 3


def test_a_signed_document_is_kept_to_the_byte():
    pdf = a_pdf()
    pdf.Root.AcroForm = pikepdf.Dictionary(SigFlags=3, Fields=[])
    raw = saved(pdf)
    assert take_in(raw).body == raw


def test_what_acts_by_itself_is_taken_out_of_a_pdf():
    pdf = a_pdf()
    pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert(1)"))
    pdf.Root.Names = pikepdf.Dictionary(JavaScript=pikepdf.Dictionary(Names=[]))
    with pikepdf.open(io.BytesIO(take_in(saved(pdf)).body)) as kept:
        assert "/OpenAction" not in kept.Root
        assert "/JavaScript" not in kept.Root.Names


def test_the_same_file_taken_in_twice_has_the_same_bytes():
    raw = as_pdf(a_page())
    assert take_in(raw).body == take_in(raw).body


@pytest.mark.parametrize("raw", [as_jpeg(a_page()), as_pdf(a_page())], ids=["jpeg", "pdf"])
def test_the_thumbnail_shows_the_first_page(raw):
    taken = take_in(raw)
    small = Image.open(io.BytesIO(thumbnail(taken.body, taken.media)))
    assert max(small.size) == SIDE
    assert small.size[0] == pytest.approx(SIDE * 1654 / 2339, abs=2)
    assert small.convert("L").getextrema()[0] < 128  # there is writing on it
