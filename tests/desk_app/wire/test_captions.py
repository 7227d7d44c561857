"""What a forms pack must say: every caption, with no place that its form cannot fill."""

import copy
import json

import pytest

from desk_app.domain.errors import PackRefused
from desk_app.paths import RESOURCES
from desk_app.wire.captions import check_captions

OURS = json.loads((RESOURCES / "words" / "forms.json").read_text(encoding="utf-8"))


def but(room: str, name: str, caption: object) -> dict[str, object]:
    told = copy.deepcopy(OURS)
    if caption is None:
        del told[room][name]
    else:
        told[room][name] = caption
    return told


def test_our_own_wording_is_complete() -> None:
    check_captions(OURS)


def test_a_newer_pack_may_say_more_and_a_caption_may_say_less() -> None:
    check_captions({**OURS, "form_08": {"title": "PHIẾU MỚI"}})
    check_captions(but("receipt", "code", "Mã hồ sơ"))
    check_captions(but("receipt", "code", "Số hồ sơ: <i>{legal_code}</i> {{mới}}"))


@pytest.mark.parametrize(
    ("room", "name", "caption", "code"),
    [
        ("receipt", "due_label", None, "form_caption_missing"),
        ("receipt", "due_label", 7, "form_caption_missing"),
        ("receipt", "columns", ["TT", "Tên"], "form_caption_missing"),
        ("receipt", "columns", "TT", "form_caption_missing"),
        ("control_slip", "results", ["Trước", "Đúng", 3], "form_caption_missing"),
        ("receipt", "code", "Mã: {owner}", "form_caption_place"),
        ("receipt", "code", "Mã: {legal_code:>20}", "form_caption_place"),
        ("receipt", "code", "Mã: {legal_code.__class__}", "form_caption_place"),
        ("receipt", "code", "Mã: {legal_code", "form_caption_place"),
        ("receipt", "code", "Mã: <b>{legal_code}", "form_caption_faces"),
        ("receipt", "code", "Mã: <b>{legal_code}</i>", "form_caption_faces"),
    ],
)
def test_what_a_form_could_not_print_is_refused_by_name(
    room: str, name: str, caption: object, code: str
) -> None:
    with pytest.raises(PackRefused) as refused:
        check_captions(but(room, name, caption))
    assert refused.value.code == code
    assert refused.value.facts["caption"] == f"{room}.{name}"


def test_a_whole_form_that_is_missing_is_named_by_its_first_caption() -> None:
    told = {room: captions for room, captions in OURS.items() if room != "register"}
    with pytest.raises(PackRefused) as refused:
        check_captions(told)
    assert refused.value.facts["caption"] == "register.book"


def test_a_desk_takes_a_pack_that_was_made_before_a_caption_was() -> None:
    older = {room: captions for room, captions in OURS.items() if room != "register"}
    check_captions(older, whole=False)
    with pytest.raises(PackRefused, match="form_caption_place"):
        check_captions(but("receipt", "code", "Mã: {owner}"), whole=False)
