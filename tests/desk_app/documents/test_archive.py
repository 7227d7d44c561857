"""Papers that are kept: what PDF/A-2b asks of their structure, and several papers in one file."""

import io
import re
from collections.abc import Iterator
from datetime import UTC, datetime

import pikepdf
import pytest
from PIL import Image, ImageCms

from desk_app.documents.archive import archived, joined
from desk_app.documents.srgb import srgb_profile
from tests.builders import at
from tests.desk_app.documents.some_papers import LETTERS, OTHERS

KEPT = {
    **{form: (lambda form=form: LETTERS[form][1]("a4")) for form in LETTERS},
    **{form: OTHERS[form][1] for form in ("control_slip", "register")},
}
MOMENT = at("2026-11-26 10:05")


def every(document: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    yield from document.objects


@pytest.mark.parametrize("form", KEPT)
def test_a_kept_paper_says_what_it_is_and_brings_everything_along(form: str) -> None:
    raw = KEPT[form]()
    kept = archived(raw, MOMENT)

    assert re.match(rb"%PDF-1\.7\n%[\x80-\xff]{4}", kept)
    with pikepdf.open(io.BytesIO(kept)) as document:
        with document.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as told:
            assert told.pdfa_status == "2B"
            assert told["dc:title"] == str(document.docinfo.Title)
            assert told["dc:description"] == str(document.docinfo.Subject)
            assert told["dc:creator"] == [str(document.docinfo.Author)]
            assert told["pdf:Producer"] == str(document.docinfo.Producer)
            assert told["xmp:CreatorTool"] == str(document.docinfo.Creator)
            assert told["xmp:CreateDate"] == "2026-11-26T10:05:00+07:00"
        assert document.docinfo.CreationDate == "D:20261126100500+07'00'"
        assert "/Filter" not in document.Root.Metadata
        (intent,) = document.Root.OutputIntents
        assert intent.S == "/GTS_PDFA1"
        assert intent.DestOutputProfile.N == 3
        assert bytes(intent.DestOutputProfile.read_bytes()) == srgb_profile()
        assert document.Root.Lang == "vi-VN"
        assert document.trailer.ID is not None
        assert "/Encrypt" not in document.trailer


@pytest.mark.parametrize("form", KEPT)
def test_a_kept_paper_holds_only_embedded_letters_and_nothing_forbidden(form: str) -> None:
    with pikepdf.open(io.BytesIO(archived(KEPT[form](), MOMENT))) as document:
        fonts = [
            each
            for each in every(document)
            if isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/Font"
        ]
        assert fonts
        for font in fonts:
            assert "/FontFile2" in font.FontDescriptor
            assert "/ToUnicode" in font
            assert int(font.FontDescriptor.Flags) & 4, "symbolic: no encoding beside the font's own"
            assert "/Encoding" not in font
            assert len(font.Widths) == int(font.LastChar) - int(font.FirstChar) + 1
        for each in every(document):
            if isinstance(each, pikepdf.Stream):
                assert each.get("/Filter") != "/LZWDecode"
                assert "/SMask" not in each
            if isinstance(each, pikepdf.Dictionary):
                for never in ("/JS", "/JavaScript", "/AA", "/OpenAction", "/EmbeddedFiles", "/TR"):
                    assert never not in each


def test_the_same_paper_is_kept_as_the_same_bytes() -> None:
    raw = LETTERS["refusal"][0]("a4")
    assert archived(raw, MOMENT) == archived(raw, MOMENT)
    assert archived(raw, MOMENT) == archived(raw, datetime(2026, 11, 26, 3, 5, tzinfo=UTC))
    assert archived(raw, MOMENT) != archived(raw, at("2026-11-26 10:06"))


def test_the_words_of_a_paper_are_the_same_after_it_was_archived() -> None:
    raw = LETTERS["extension"][0]("a4")
    with pikepdf.open(io.BytesIO(raw)) as before, pikepdf.open(io.BytesIO(archived(raw, MOMENT))) as after:
        assert [page.Contents.read_bytes() for page in before.pages] == [
            page.Contents.read_bytes() for page in after.pages
        ]


def test_several_papers_become_one_file_that_is_still_archived() -> None:
    papers = [archived(LETTERS["extension"][at]("a4"), MOMENT) for at in (0, 1)]
    pages = 0
    for paper in papers:
        with pikepdf.open(io.BytesIO(paper)) as document:
            pages += len(document.pages)

    with pikepdf.open(io.BytesIO(joined(papers))) as document:
        assert len(document.pages) == pages
        with document.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as told:
            assert told.pdfa_status == "2B"
    assert joined(papers) == joined(papers)
    assert joined(papers[:1]) is papers[0]


def test_the_colours_are_srgb() -> None:
    profile = ImageCms.ImageCmsProfile(io.BytesIO(srgb_profile()))

    assert profile.profile.version == pytest.approx(2.4)
    assert profile.profile.xcolor_space.strip() == "RGB"
    usual = ImageCms.createProfile("sRGB")
    convert = ImageCms.buildTransform(profile, usual, "RGB", "RGB")
    colours = Image.new("RGB", (4, 1))
    for place, colour in enumerate([(0, 0, 0), (255, 255, 255), (200, 30, 90), (12, 160, 77)]):
        colours.putpixel((place, 0), colour)
    moved = ImageCms.applyTransform(colours, convert)
    for before, after in zip(colours.tobytes(), moved.tobytes(), strict=True):
        assert abs(before - after) <= 2
