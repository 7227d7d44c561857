"""Pages as a flatbed brings them: a Vietnamese form at 200 dpi, grain of paper, a red stamp, blue ink."""

import io
import random

from PIL import Image, ImageDraw, ImageFilter, ImageFont

from desk_app.paths import RESOURCES

A4_200_DPI = (1654, 2339)
TINOS = RESOURCES / "fonts" / "Tinos-Regular.ttf"
ELEVEN_POINTS = 31
"""Pixels an em of 11 pt has at 200 dpi."""
LINE = "Cộng hòa xã hội chủ nghĩa Việt Nam – Độc lập – Tự do – Hạnh phúc; nguyễn thị huỳnh phượng, đường Nguyễn Huệ"
VOWELS = "aăâeêioôơuưy"
MARKS = {
    "a": "àáảãạ",
    "ă": "ằắẳẵặ",
    "â": "ầấẩẫậ",
    "e": "èéẻẽẹ",
    "ê": "ềếểễệ",
    "i": "ìíỉĩị",
    "o": "òóỏõọ",
    "ô": "ồốổỗộ",
    "ơ": "ờớởỡợ",
    "u": "ùúủũụ",
    "ư": "ừứửữự",
    "y": "ỳýỷỹỵ",
}
LETTERS = "đ" + "".join(vowel + MARKS[vowel] for vowel in VOWELS)


def font(size: int = ELEVEN_POINTS) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(TINOS), size)


def a_page(
    *,
    colour: bool = True,
    size: tuple[int, int] = A4_200_DPI,
    grain: int = 10,
    seed: int = 7,
    leading: int = 96,
) -> Image.Image:
    """A page of 2,400 letters (a `leading` of 48 pixels makes it 5,000); with `colour` a stamp and a signature."""
    page = Image.new("RGB", size, (250, 249, 245) if colour else (250, 250, 250))
    pen = ImageDraw.Draw(page)
    scale = size[0] / A4_200_DPI[0]
    written = font(round(ELEVEN_POINTS * scale))
    for top in range(round(120 * scale), size[1] - round(120 * scale), round(leading * scale)):
        pen.text((round(110 * scale), top), LINE, font=written, fill=(30, 30, 34))
    if colour:
        at = [round(each * scale) for each in (950, 1700, 1280, 2030)]
        pen.ellipse(at, outline=(200, 30, 40), width=round(8 * scale))
        pen.text(
            (at[0] + 40 * scale, at[1] + 140 * scale), "ỦY BAN NHÂN DÂN", font=written, fill=(200, 30, 40)
        )
        pen.line([(at[0], at[3]), (at[2], at[1]), (at[2], at[3])], fill=(30, 40, 150), width=round(5 * scale))
    return grainy(page, grain, seed)


def grainy(page: Image.Image, grain: int, seed: int = 7) -> Image.Image:
    """Blurred by the lens and grained by the sensor, the same every time."""
    soft = page.filter(ImageFilter.GaussianBlur(0.6))
    if not grain:
        return soft
    tile = Image.frombytes("L", (256, 256), random.Random(seed).randbytes(256 * 256))  # noqa: S311  (grain)
    noise = Image.new("L", page.size)
    for left in range(0, page.width, 256):
        for top in range(0, page.height, 256):
            noise.paste(tile, (left, top))
    lighter = noise.point(lambda value: value * grain // 255)
    return Image.composite(
        soft.point(lambda value: max(0, value - grain)), soft, lighter.point(lambda v: v * 25)
    )


def as_jpeg(page: Image.Image, quality: int = 95, **more: object) -> bytes:
    out = io.BytesIO()
    page.save(out, "JPEG", quality=quality, **more)
    return out.getvalue()


def as_png(page: Image.Image) -> bytes:
    out = io.BytesIO()
    page.save(out, "PNG")
    return out.getvalue()


def as_pdf(*pages: Image.Image) -> bytes:
    """One picture a page, as scanners make them."""
    out = io.BytesIO()
    pages[0].save(out, "PDF", save_all=True, append_images=list(pages[1:]), resolution=200, quality=95)
    return out.getvalue()
