"""Every public page is one small response that loads nothing, keeps nothing and tells nobody."""

import base64
import hashlib
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
import zxingcpp
from PySide6.QtGui import QImage

from province.web.citizen_page import (
    Forms,
    Said,
    render,
    render_contested,
    render_feedback,
    render_lookup_form,
    render_not_found,
    render_slow_down,
)
from province.web.page import BYTES_AT_MOST, Page, style

WEB = Path(__file__).parents[3] / "province" / "web"
PHONE = "0262 3 852 345"
TYPED = (("scan_code", "2418126112304576"), ("key", "K7Q2M9X4TB3D"))


def notices(language: str) -> list[Page]:
    return [
        render_not_found(language=language, phone=PHONE),
        render_lookup_form(language=language, phone=PHONE),
        render_lookup_form(language=language, problem="key", scan_code="2418 1261"),
        render_slow_down(language=language, seconds=300, phone=PHONE),
        render_contested(language=language, phone=PHONE),
    ]


@pytest.fixture
def every_page(states, receipt_url) -> list[Page]:
    pages = []
    for language in ("vi", "en"):
        pages += [render(page, language=language, code_qr_url=receipt_url) for page in states.values()]
        pages += [
            render(page, language=language, code_qr_url=receipt_url, forms=Forms(TYPED))
            for page in states.values()
        ]
        pages += [
            render_feedback(page, language=language, forms=Forms(TYPED))
            for page in states.values()
            if page.status
        ]
        pages.append(render(states["returned"], language=language, forms=Forms(TYPED), just_rated=4))
        pages += notices(language)
    return pages


def test_no_page_reaches_eight_kilobytes(every_page):
    assert max(len(page.html) for page in every_page) < BYTES_AT_MOST == 8192


@pytest.mark.parametrize("language", ["vi", "en"])
def test_long_texts_give_way_before_the_page_grows(long_winded, outline, language):
    page = render(long_winded, language=language)
    assert len(page.html) < BYTES_AT_MOST
    said = outline(page.html).said()
    assert "2418 1261 1230 4576" in said
    hidden = re.search(r"(\d+) (?:giấy tờ khác|more), ", said)
    assert hidden is not None
    assert int(hidden[1]) + page.html.count(b"<li><b>") == 30


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("status", range(1, 11))
def test_what_citizens_and_officers_wrote_never_makes_the_page_too_large(long_winded, language, status):
    much = "Ế ứng ặ ộ " * 90
    said = tuple(Said(much, long_winded.as_of, much[:600], long_winded.as_of) for _ in range(10))
    page = replace(
        long_winded, status=status, feedback=said, reason=much, basis=much, receiver=much, rated=False
    )
    for shown in (
        render(page, language=language, forms=Forms(TYPED)),
        render_feedback(page, language=language, forms=Forms(TYPED)),
    ):
        assert len(shown.html) < BYTES_AT_MOST


def test_six_papers_with_a_line_of_reason_each_are_shown_whole(builder, outline):
    reason = "Bản đã nộp là bản chụp, chưa có chứng thực; xin mang bản chính để đối chiếu tại quầy"
    page = builder(status=5, papers_wanted=tuple((f"Giấy tờ thứ {n}, 1 bản chính", reason) for n in range(6)))
    shown = render(page)
    assert len(shown.html) < BYTES_AT_MOST
    assert outline(shown.html).said().count(reason + ".") == 6


def test_pages_hold_no_script_no_style_attribute_and_nothing_from_elsewhere(every_page, outline):
    for page in every_page:
        assert b"://" not in page.html
        assert b"url(" not in page.html
        for tag, attributes in outline(page.html).elements:
            assert tag not in {"script", "iframe", "object", "embed", "base", "audio", "video"}
            assert "style" not in attributes
            assert not [name for name in attributes if name.startswith("on")]
            source = attributes.get("src") or ""
            assert not source or source.startswith("data:image/png;base64,")
            if tag == "link":
                assert attributes == {"rel": "icon", "href": "data:,"}


def test_the_policy_allows_exactly_the_style_the_page_carries(every_page):
    for page in every_page:
        carried = re.search(rb"<style>(.*?)</style>", page.html, re.DOTALL)
        assert carried is not None
        digest = base64.b64encode(hashlib.sha256(carried[1]).digest()).decode()
        policy = page.headers["Content-Security-Policy"]
        assert f"style-src 'sha256-{digest}';" in policy
        assert policy.startswith("default-src 'none';")
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
        assert "script-src" not in policy


def test_no_page_is_kept_indexed_framed_or_referred_from(every_page):
    for page in every_page:
        assert page.headers["Referrer-Policy"] == "no-referrer"
        assert page.headers["X-Robots-Tag"].startswith("noindex")
        assert page.headers["Cache-Control"] == "private, no-store"
        assert page.headers["X-Content-Type-Options"] == "nosniff"
        assert page.headers["X-Frame-Options"] == "DENY"
        assert "camera=()" in page.headers["Permissions-Policy"]
        assert "Set-Cookie" not in page.headers


def test_the_other_language_is_a_relative_link_that_carries_nothing(every_page, outline):
    for page in every_page:
        other = {"vi": "en", "en": "vi"}[page.headers["Content-Language"]]
        link = outline(page.html).all("a")[0]
        assert link["href"] in (f"?l={other}", f"?v=phan-anh&l={other}")
        assert (link["lang"], link["hreflang"]) == (other, other)


def test_every_page_has_landmarks_one_heading_and_closed_elements(every_page, outline):
    for page in every_page:
        drawn = outline(page.html)
        assert drawn.open == []
        for landmark in ("header", "main", "h1", "title"):
            assert len(drawn.all(landmark)) == 1
        identities = [attributes["id"] for _, attributes in drawn.elements if "id" in attributes]
        assert len(identities) == len(set(identities))
        assert all(image["alt"] for image in drawn.all("img"))


def test_a_wrong_key_and_an_unknown_code_get_the_same_bytes():
    for language in ("vi", "en"):
        unknown = render_not_found(language=language, phone=PHONE)
        wrong = render_not_found(language=language, phone=PHONE)
        assert unknown == wrong
        assert unknown.status == 404


def test_the_typed_look_up_posts_and_never_gives_the_key_back(outline):
    page = render_lookup_form(problem="key", scan_code='2418"><b>')
    drawn = outline(page.html)
    assert drawn.all("form") == [{"method": "post"}]
    assert page.status == 422
    assert drawn.all("b") == []
    code, key = drawn.all("input")
    assert (code["name"], code["value"]) == ("scan_code", '2418"><b>')
    assert key["name"] == "key"
    assert "value" not in key
    assert key["autocomplete"] == "off"
    assert key["aria-invalid"] == "true"
    assert key["aria-describedby"] == "key-hint key-wrong"
    assert [label["for"] for label in drawn.all("label")] == [code["id"], key["id"]]


@pytest.mark.parametrize(
    ("seconds", "wait"), [(300, "5 phút"), (301, "6 phút"), (30, "30 giây"), (0, "1 giây")]
)
def test_slowing_down_says_how_long_and_blames_nobody(outline, seconds, wait):
    page = render_slow_down(seconds=seconds, phone=PHONE)
    assert page.status == 429
    assert page.headers["Retry-After"] == str(max(1, seconds))
    assert wait in outline(page.html).said()


def test_a_contested_code_only_invites_to_the_counter(outline):
    said = outline(render_contested(phone=PHONE).html).said()
    assert "Mời ông/bà đến quầy" in said
    assert not re.search(r"\d{4} \d{4}", said)


@pytest.mark.parametrize("state", ["payment", "ready"])
def test_the_codes_on_the_page_can_be_scanned(states, outline, receipt_url, vietqr, state):
    drawn = outline(render(states[state], code_qr_url=receipt_url).html)
    (image,) = drawn.all("img")
    png = base64.b64decode((image["src"] or "").partition(",")[2])
    picture = QImage.fromData(png)
    assert picture.depth() == 1
    assert int(image["width"] or 0) % picture.width() == 0
    assert all(picture.pixelColor(at, 3).lightness() == 255 for at in range(picture.width()))
    grey = picture.scaled(picture.size() * 4).convertToFormat(QImage.Format.Format_Grayscale8)
    rows = b"".join(bytes(grey.constScanLine(row))[: grey.width()] for row in range(grey.height()))
    found = zxingcpp.read_barcodes(memoryview(rows).cast("B", shape=[grey.height(), grey.width()]))
    assert [code.text for code in found] == [vietqr if state == "payment" else receipt_url]


def test_the_receipt_code_is_shown_only_when_the_result_waits(states, outline, receipt_url):
    for state, page in states.items():
        shown = outline(render(page, code_qr_url=receipt_url).html).all("img")
        assert bool(shown) == (state in ("ready", "payment")), state


def test_the_two_languages_say_the_same_things():
    def leaves(tree: object, path: str = "") -> dict[str, set[str]]:
        if isinstance(tree, str):
            return {path: set(re.findall(r"{(\w+)", tree))}
        items = tree.items() if isinstance(tree, dict) else enumerate(tree)
        return {
            name: facts for key, branch in items for name, facts in leaves(branch, f"{path}.{key}").items()
        }

    spoken = {}
    for language in ("vi", "en"):
        words = json.loads((WEB / f"words.{language}.json").read_text(encoding="utf-8"))
        del words["translate"]
        spoken[language] = leaves(words)
    assert spoken["vi"].keys() == spoken["en"].keys()
    differing = {name for name, facts in spoken["vi"].items() if facts != spoken["en"][name]}
    assert differing <= {".date", ".date_words"}


def tokens(dark: bool) -> dict[str, str]:
    found = re.findall(r"--([\w-]+):(#[0-9a-f]{3,6})", style("base"))
    half = len(found) // 2
    return dict(found[half:] if dark else found[:half])


def contrast(one: str, other: str) -> float:
    """WCAG 2.2 contrast ratio of two colours."""

    def luminance(colour: str) -> float:
        digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
        parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
        red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    light, deep = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (deep + 0.05)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(
    ("front", "ground", "least"),
    [
        ("ink", "page", 15),
        ("ink", "panel", 12),
        ("ink", "warn-panel", 12),
        ("soft", "page", 7),
        ("soft", "warn-panel", 7),
        ("accent", "page", 7),
        ("on-accent", "accent", 7),
        ("warn", "warn-panel", 7),
        ("warn", "page", 7),
        ("control", "page", 3),
        ("control", "panel", 3),
    ],
)
def test_every_pair_of_colours_can_be_read(dark, front, ground, least):
    colours = tokens(dark)
    assert contrast(colours[front], colours[ground]) >= least


def test_no_colour_is_red():
    for dark in (False, True):
        for name, colour in tokens(dark).items():
            digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
            red, green, blue = (int(digits[at : at + 2], 16) for at in (0, 2, 4))
            assert not (red > 120 and green < red * 0.45 and blue < red * 0.45), name
