"""What the eye and the scanner find on the receipt, at the resolutions of a thermal head and a laser printer."""

from collections.abc import Callable
from dataclasses import replace

import pytest
import zxingcpp
from PIL import Image

from desk_app.documents.receipt import PaperSize, ReceiptFacts, render_receipt

A_Receipt = Callable[..., ReceiptFacts]
Seen = Callable[..., Image.Image]
TICKET = "2418126112304576K7Q2M9X4TB3W"
LONG_HOST = "dichvucong.thanhphohochiminh.example.vn"
WIDEST = "HTTPS://" + "A" * 180 + ".VN"


def codes(image: Image.Image) -> list[str]:
    return sorted(code.text for code in zxingcpp.read_barcodes(image))


@pytest.mark.parametrize("dpi", [203, 300])
@pytest.mark.parametrize("paper", PaperSize)
def test_both_codes_are_read_from_every_paper(
    paper: PaperSize, dpi: int, a_receipt: A_Receipt, a_crowded_receipt: A_Receipt, seen: Seen
) -> None:
    long = a_receipt(lookup_host=LONG_HOST, lookup_url=f"HTTPS://{LONG_HOST.upper()}/T/{TICKET}")
    for facts in (a_receipt(), a_crowded_receipt(), long):
        pdf = render_receipt(facts, paper)
        for one_bit in (False, True):
            found = codes(seen(pdf, dpi=dpi, one_bit=one_bit))
            copies = 2 if paper is PaperSize.A4 else 1
            assert found == sorted([facts.scan_code] * copies + [facts.lookup_url or ""])


@pytest.mark.parametrize("paper", PaperSize)
def test_an_address_of_two_hundred_characters_is_still_read(
    paper: PaperSize, a_receipt: A_Receipt, seen: Seen
) -> None:
    url = f"{WIDEST}/T/{TICKET}"

    assert url in codes(seen(render_receipt(a_receipt(lookup_url=url), paper), dpi=300))


@pytest.mark.parametrize("paper", PaperSize)
def test_a_provisional_receipt_has_bars_and_no_qr(paper: PaperSize, a_receipt: A_Receipt, seen: Seen) -> None:
    facts = a_receipt(key=None, lookup_url=None, lookup_host=None)

    assert set(codes(seen(render_receipt(facts, paper), dpi=300))) == {facts.scan_code}


def test_the_roll_is_640_dots_wide_and_its_codes_fill_whole_dots(a_receipt: A_Receipt, seen: Seen) -> None:
    image = seen(render_receipt(a_receipt(), PaperSize.ROLL_80))

    assert image.width == 640
    for code in zxingcpp.read_barcodes(image):
        corners = code.position
        if code.text != a_receipt().scan_code:
            # the QR: 33 modules of 5 dots, nothing between black and white
            box = (corners.top_left.x, corners.top_left.y, corners.top_left.x + 160, corners.top_left.y + 160)
            greys = {grey for _, grey in image.crop(box).getcolors() or []}
            assert greys <= {0, 1, 254, 255}
            break
    else:
        pytest.fail("no QR was found")


def test_a_roll_is_as_long_as_what_it_says(
    a_receipt: A_Receipt, a_crowded_receipt: A_Receipt, seen: Seen
) -> None:
    usual = seen(render_receipt(a_receipt(), PaperSize.ROLL_80))
    crowded = seen(render_receipt(a_crowded_receipt(), PaperSize.ROLL_80))

    assert 270 < usual.height * 25.4 / 203 < 320
    assert crowded.height > usual.height * 1.3


@pytest.mark.parametrize("paper", PaperSize)
def test_nothing_runs_into_the_margins(paper: PaperSize, a_crowded_receipt: A_Receipt, seen: Seen) -> None:
    facts = replace(
        a_crowded_receipt(),
        owner="ĐẶNG LỄ " * 40,
        address="Số nhà 12, đường Lê Lợi, " * 30,
        procedure_name="Thủ tục có tên rất dài " * 30,
        email="x" * 200 + "@example.vn",
        clerk="Nguyễn Thị Lan " * 12,
        desk_phone="0262 3 852 345 " * 4,
        key="WWWWMMMMWWWW",
    )
    image = seen(render_receipt(facts, paper), dpi=100)
    edge = round(3.5 / 25.4 * 100)

    for strip in ((0, edge), (image.width - edge, image.width)):
        column = image.crop((strip[0], 0, strip[1], image.height))
        if paper is PaperSize.A4:  # the line to cut along goes from edge to edge
            column.paste(255, (0, image.height // 2 - 2, edge, image.height // 2 + 2))
        assert column.getextrema() == (255, 255)


def test_the_text_never_runs_into_the_codes(
    a_receipt: A_Receipt, a_crowded_receipt: A_Receipt, seen: Seen
) -> None:
    for facts in (a_receipt(), a_crowded_receipt(email="x" * 120)):
        image = seen(render_receipt(facts, PaperSize.A5), dpi=254)
        gutter = image.crop((1406, 360, 1446, 1400))  # 10 dots a millimetre
        assert gutter.getextrema() == (255, 255)
