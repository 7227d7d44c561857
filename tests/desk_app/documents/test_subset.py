"""The letters on the paper are the letters of the font file, whichever were needed before them."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageDraw, ImageFont, ImageStat

from desk_app.documents.fonts import Face
from desk_app.documents.receipt import ReceiptFacts, render_receipt
from desk_app.documents.sheet import Sheet

Seen = Callable[..., Image.Image]
SIDE = 60.0


def ink(image: Image.Image) -> Image.Image:
    box = ImageChops.invert(image).getbbox()
    assert box is not None
    return image.crop(box)


@pytest.mark.parametrize("face", [Face.REGULAR, Face.BOLD, Face.ITALIC])
@pytest.mark.parametrize("letter", ["Ễ", "Ặ", "ợ", "Đ", "g", "8", "•", "₫", "…"])
def test_a_letter_looks_as_the_font_draws_it(letter: str, face: Face, root: Path, seen: Seen) -> None:
    sheet = Sheet(SIDE, SIDE, title="Thử", author="Thử", subject="Thử")
    sheet.text(15, 45, letter, 90, face=face)
    drawn = ink(seen(sheet.pdf(), dpi=72))

    expected = Image.new("L", (170, 170), 255)
    font = ImageFont.truetype(root / "resources" / "fonts" / f"{face.value}.ttf", 90)
    ImageDraw.Draw(expected).text((40, 120), letter, fill=0, font=font, anchor="ls")
    expected = ink(expected)

    assert abs(drawn.width - expected.width) <= 2
    assert abs(drawn.height - expected.height) <= 2
    difference = ImageChops.difference(drawn.resize(expected.size), expected)
    assert ImageStat.Stat(difference).mean[0] < 32


def test_a_paper_with_more_letters_than_one_subset_holds_shows_them_all(
    read: Callable[[bytes], list[str]],
) -> None:
    letters = "".join(
        map(chr, [*range(0x41, 0x5B), *range(0x61, 0x7B), *range(0xC0, 0x180), *range(0x1EA0, 0x1EFA)])
    )
    sheet = Sheet(400, 60, title="Thử", author="Thử", subject="Thử")
    for row in range(0, len(letters), 100):
        sheet.text(5, 10 + row / 10, letters[row : row + 100], 9)

    assert letters in read(sheet.pdf())[0].replace(" ", "")


def test_papers_made_at_the_same_moment_do_not_mix(a_receipt: Callable[..., ReceiptFacts]) -> None:
    wanted = [a_receipt(ordinal=number, owner=f"Nguyễn Văn {chr(0x1EA0 + number)}") for number in range(24)]
    alone = [render_receipt(facts) for facts in wanted]

    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(render_receipt, wanted))

    assert together == alone
