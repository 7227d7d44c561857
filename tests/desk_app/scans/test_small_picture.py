"""A page is small enough for a slow line and every mark on it can still be told from the others."""

import io

import pytest
from PIL import Image, ImageChops, ImageDraw, ImageStat

from desk_app.domain.attachments import JPEG, PNG
from desk_app.domain.errors import InputRefused
from desk_app.scans.small_picture import PAGE_BYTES, is_colourless, small_jpeg, small_picture
from tests.desk_app.scans.pages import A4_200_DPI, LETTERS, a_page, as_jpeg, as_png, font, grainy

CELL = 48


def read(body: bytes) -> Image.Image:
    picture = Image.open(io.BytesIO(body))
    picture.load()
    return picture


def test_a_colour_page_at_200_dpi_is_under_300_kilobytes_and_keeps_its_size():
    body, media = small_picture(as_jpeg(a_page()))
    kept = read(body)
    assert (media, kept.size, kept.mode) == (JPEG, A4_200_DPI, "RGB")
    assert len(body) <= PAGE_BYTES


def letters_on_a_page(size: int) -> Image.Image:
    """All 73 small vowels with their marks and đ, each in a cell of its own, scanned as the pages are."""
    sheet = Image.new("RGB", (12 * CELL, (len(LETTERS) + 11) // 12 * CELL), (250, 249, 245))
    pen = ImageDraw.Draw(sheet)
    for place, letter in enumerate(LETTERS):
        pen.text((place % 12 * CELL + 10, place // 12 * CELL + 4), letter, font=font(size), fill=(30, 30, 34))
    return grainy(sheet, 10)


def cells(sheet: Image.Image) -> list[Image.Image]:
    grey = sheet.convert("L")
    return [
        grey.crop((x, y, x + CELL, y + CELL))
        for x, y in ((place % 12 * CELL, place // 12 * CELL) for place in range(len(LETTERS)))
    ]


def test_an_overfull_page_is_under_300_kilobytes_too_at_150_dpi():
    body, _ = small_picture(as_jpeg(a_page(leading=48)))
    assert len(body) <= PAGE_BYTES
    assert max(read(body).size) == round(2339 * 0.75)


def as_hard_as_the_fullest_page(sheet: Image.Image) -> bytes:
    """The last of all ways: the coarsest picture this desk ever keeps of a page."""
    return small_jpeg(sheet, most=0)


@pytest.mark.parametrize("points", [9, 11])
def test_every_vietnamese_letter_is_still_nearest_to_itself_at_the_quality_of_the_fullest_page(points):
    """The letters are pressed as hard as a full page had to be, then each is looked up among all of them."""
    sheet = letters_on_a_page(round(points * 200 / 72))
    pressed = read(as_hard_as_the_fullest_page(sheet)).resize(sheet.size, Image.Resampling.BICUBIC)
    clean = cells(sheet)
    wrong = []
    for letter, seen in zip(LETTERS, cells(pressed), strict=True):
        distances = [ImageStat.Stat(ImageChops.difference(seen, each)).sum2[0] for each in clean]
        found = LETTERS[distances.index(min(distances))]
        if found != letter:
            wrong.append((letter, found))
    assert wrong == []


def test_a_page_without_colour_becomes_grey_and_one_with_a_stamp_does_not():
    assert is_colourless(a_page(colour=False))
    assert not is_colourless(a_page(colour=True))
    assert read(small_picture(as_jpeg(a_page(colour=False)))[0]).mode == "L"


def test_a_page_at_600_dpi_comes_down_to_200():
    large = a_page(size=(4960, 7016), grain=0)
    body, _ = small_picture(as_jpeg(large, 80))
    assert max(read(body).size) == 2339
    assert len(body) <= PAGE_BYTES


def test_a_black_and_white_page_stays_a_png():
    body, media = small_picture(as_png(a_page(colour=False, grain=0).convert("1")))
    assert (media, read(body).mode) == (PNG, "1")
    assert len(body) <= PAGE_BYTES


def test_a_photograph_lying_on_its_side_is_kept_upright_and_without_the_place_it_was_taken():
    photo = Image.new("RGB", (400, 200), "white")
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by 90°
    exif[0x8825] = {1: "N", 2: (12.0, 40.0, 0.0)}
    body, _ = small_picture(as_jpeg(photo, exif=exif))
    kept = read(body)
    assert kept.size == (200, 400)
    assert not kept.getexif()


def test_what_is_see_through_is_paper():
    body, _ = small_picture(as_png(Image.new("RGBA", (50, 50), (0, 0, 0, 0))))
    assert read(body).convert("L").getpixel((25, 25)) == 255


def bomb() -> bytes:
    """A PNG that says it is 30,000 by 30,000: its head is true to the format, its pixels are not there."""
    honest = bytearray(as_png(Image.new("1", (8, 8))))
    honest[16:24] = (30_000).to_bytes(4, "big") * 2
    from zlib import crc32

    honest[29:33] = crc32(honest[12:29]).to_bytes(4, "big")
    return bytes(honest)


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (bomb(), "scan_bomb"),
        (as_jpeg(Image.new("L", (600, 600)))[:400], "scan_damaged"),
        (b"\xff\xd8\xff\xe0 not a picture", "scan_damaged"),
    ],
)
def test_a_picture_that_is_none_or_far_too_large_is_refused(raw, code):
    with pytest.raises(InputRefused) as no:
        small_picture(raw)
    assert (no.value.code, no.value.field) == (code, "file")
