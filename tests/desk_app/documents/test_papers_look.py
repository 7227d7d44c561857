"""What the eye and the scanner find on every paper but form 01: codes that read, margins that stay white."""

from collections.abc import Callable

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from desk_app.documents.receipt import ReceiptFacts
from tests.desk_app.documents.some_papers import (
    CHECKLIST_ON_A5,
    CHECKLIST_URL,
    LETTERS,
    MARK,
    OTHERS,
    receipts_of,
    several_receipts,
)

Seen = Callable[..., Image.Image]
A_Receipt = Callable[..., ReceiptFacts]
ALL = {
    **{
        f"{form} {paper} {which}": (lambda form=form, paper=paper, at=at: LETTERS[form][at](paper))
        for form in LETTERS
        for paper in ("a4", "a5p")
        for at, which in enumerate(("usual", "crowded"))
    },
    **{
        f"{form} {which}": OTHERS[form][at]
        for form in OTHERS
        for at, which in enumerate(("usual", "crowded"))
    },
    "checklist a5p": CHECKLIST_ON_A5,
}
BARS = [name for name in ALL if name.split()[0] not in {"register", "handover", "checklist", "poster"}]
SMALLEST_MARGIN = 3.5
"""Millimetres that no printer reaches."""
LABEL_MARGIN = 2.5
"""A label printer's head is as wide as the label."""


OURS = (zxingcpp.BarcodeFormat.Code128, zxingcpp.BarcodeFormat.QRCode)
"""A reader that also tries the codes of shops finds one in the stems of bold capitals."""


def codes(image: Image.Image) -> set[str]:
    return {code.text for code in zxingcpp.read_barcodes(image, formats=OURS)}


@pytest.mark.parametrize("dpi", [203, 300])
@pytest.mark.parametrize("name", BARS)
def test_the_codes_of_every_paper_are_read(name: str, dpi: int, seen: Seen) -> None:
    pdf = ALL[name]()
    expected = {MARK.scan_code}
    if name.split(maxsplit=1)[0] in LETTERS:
        expected.add(MARK.lookup_url or "")

    for one_bit in (False, True):
        assert codes(seen(pdf, dpi=dpi, one_bit=one_bit)) == expected


@pytest.mark.parametrize("dpi", [100, 203, 300])
def test_the_wall_is_read_from_afar(dpi: int, seen: Seen) -> None:
    for pdf in (*(draw() for draw in (*OTHERS["checklist"], *OTHERS["poster"])), CHECKLIST_ON_A5()):
        assert codes(seen(pdf, dpi=dpi, one_bit=True)) == {CHECKLIST_URL}


@pytest.mark.parametrize("dpi", [203, 300])
@pytest.mark.parametrize("paper", ["a4", "a5"])
def test_each_dossier_of_a_common_receipt_has_its_own_code(
    paper: str, dpi: int, a_receipt: A_Receipt, seen: Seen
) -> None:
    pdf = receipts_of(a_receipt, paper)
    document = pypdfium2.PdfDocument(pdf)
    pages = len(document)
    document.close()

    found = set().union(*(codes(seen(pdf, page=page, dpi=dpi, one_bit=True)) for page in range(pages)))
    assert found == {each.lookup_url for each in several_receipts(a_receipt).receipts}


@pytest.mark.parametrize("name", ALL)
def test_no_mark_is_clipped_by_the_edge_of_the_paper(name: str, seen: Seen) -> None:
    pdf = ALL[name]()
    document = pypdfium2.PdfDocument(pdf)
    count = len(document)
    document.close()
    smallest = LABEL_MARGIN if name.startswith("label") else SMALLEST_MARGIN
    margin = int(smallest / 25.4 * 100)
    for page in range(count):
        image = seen(pdf, page=page, dpi=100)
        ink = image.point(lambda grey: 255 if grey < 200 else 0).getbbox()
        assert ink is not None
        left, top, right, bottom = ink
        assert min(left, top, image.width - right, image.height - bottom) >= margin, (page, ink, image.size)


def test_the_label_is_800_by_400_dots_and_its_bars_fill_whole_dots(seen: Seen) -> None:
    image = seen(OTHERS["label"][0]())

    assert image.size == (800, 400)
    bars = image.crop((32, 290, 32 + 369, 310))
    assert {grey for _, grey in bars.getcolors() or []} <= {0, 1, 254, 255}


@pytest.mark.parametrize("name", ALL)
def test_the_same_facts_give_the_same_bytes(name: str) -> None:
    assert ALL[name]() == ALL[name]()
