"""A successor circular is a change of data: the wording comes from the forms pack in force."""

import json
from collections.abc import Callable

import pytest

from desk_app.documents.papers_request import render_papers_request
from desk_app.documents.words import form_number, form_title, wording
from desk_app.domain.errors import PackRefused
from desk_app.papers import print_document, print_receipt
from desk_app.paths import PACKS, RESOURCES
from desk_app.store.engine import writing
from desk_app.store.packs import keep_pack
from desk_app.wire.pack import FORMS, PackHeader, read_pack, write_pack
from desk_app.wire.signing import new_private_key, public_key_of
from tests.builders import LAN, MONDAY, a_desk, an_intake
from tests.desk_app.documents.some_papers import papers_request

Read = Callable[[bytes], list[str]]


def captions() -> dict[str, dict[str, object]]:
    return json.loads((RESOURCES / "words" / "forms.json").read_text(encoding="utf-8"))


def a_successor() -> bytes:
    told = captions()
    told["forms"]["receipt"] = {"number": "11", "title": "GIẤY HẸN MỚI", "title_lines": ["GIẤY HẸN", "MỚI"]}
    told["forms"]["papers_request"] = {"number": "12", "title": "PHIẾU BỔ SUNG THEO THÔNG TƯ MỚI"}
    told["papers_request"]["guide_signs"] = "CÁN BỘ HƯỚNG DẪN"
    return json.dumps(told, ensure_ascii=False).encode()


def test_a_form_speaks_as_the_pack_does_and_afterwards_as_before(read: Read) -> None:
    before = render_papers_request(papers_request())
    with wording(a_successor()):
        (page,) = read(render_papers_request(papers_request()))
        assert form_number("papers_request") == "12"

    assert "PHIẾU BỔ SUNG THEO THÔNG TƯ MỚI" in page
    assert "CÁN BỘ HƯỚNG DẪN" in page
    assert render_papers_request(papers_request()) == before
    assert form_title("papers_request").startswith("PHIẾU YÊU CẦU")


def test_what_an_older_pack_does_not_say_yet_is_said_as_the_product_says_it(read: Read) -> None:
    told = captions()
    del told["papers_request"]["guide_signs"], told["handover"]
    with wording(json.dumps(told).encode()):
        assert "NGƯỜI HƯỚNG DẪN" in read(render_papers_request(papers_request()))[0]


def test_the_pack_that_comes_with_the_product_is_the_wording_it_prints() -> None:
    key = bytes.fromhex((PACKS / "product.pub").read_text("ascii").strip())
    newest = max(PACKS.glob("forms-*.pack"), key=lambda file: int(file.stem.rsplit("-", 1)[1]))
    pack = read_pack(newest.read_bytes(), {"product": key})

    assert pack.header.kind == FORMS
    assert json.loads(pack.content) == captions()


@pytest.fixture
def desk(tmp_path):
    opened = a_desk(tmp_path / "home")
    yield opened
    opened.close()


def signed(desk, content: bytes, version: int = 1) -> tuple[bytes, bytes]:
    private = new_private_key()
    header = PackHeader(FORMS, "province:test", version, MONDAY)
    return write_pack(header, content, private), public_key_of(private)


def test_a_desk_prints_with_the_pack_it_was_given(desk, read: Read, monkeypatch) -> None:
    dossier = desk.receive(an_intake(), actor=LAN).dossier
    assert desk.catalogue.wording() is None, "an old home has none, and prints all the same"
    assert "GIẤY TIẾP NHẬN HỒ SƠ" in read(print_receipt(desk, [dossier], paper="a5", actor=LAN)[0].pdf)[0]

    monkeypatch.setattr(type(desk.catalogue), "wording", lambda _catalogue: a_successor())
    assert "GIẤY HẸN MỚI" in read(print_receipt(desk, [dossier], paper="a5", actor=LAN)[0].pdf)[0]
    assert "GIẤY HẸN MỚI" in read(print_document(desk, "receipt", [dossier.code], actor=LAN)[0].pdf)[0]


def test_a_kept_pack_is_in_force_at_once(tmp_path) -> None:
    opened = a_desk(tmp_path / "home")
    body, key = signed(opened, a_successor())
    with writing(opened.engine) as connection:
        assert keep_pack(connection, body, key) == 1
    opened.catalogue.refresh()
    # the desk trusts its own province alone, so the pack is read back with the key that signed it
    with pytest.raises(PackRefused, match="pack_signature"):
        opened.catalogue.wording()
    opened.close()


def test_a_pack_made_before_a_caption_was_is_taken_and_the_product_says_what_it_does_not(
    desk, read: Read, monkeypatch
) -> None:
    told = captions()
    del told["receipt"]["due_label"]
    body, key = signed(desk, json.dumps(told).encode())
    with writing(desk.engine) as connection:
        assert keep_pack(connection, body, key) == 1

    dossier = desk.receive(an_intake(), actor=LAN).dossier
    monkeypatch.setattr(type(desk.catalogue), "wording", lambda _catalogue: json.dumps(told).encode())

    printed = read(print_receipt(desk, [dossier], paper="a5", actor=LAN)[0].pdf)[0]
    assert captions()["receipt"]["due_label"] in printed


def test_a_caption_that_its_form_could_not_fill_is_refused_when_it_is_loaded(desk) -> None:
    told = captions()
    told["receipt"]["code"] = "Mã: {owner}"
    body, key = signed(desk, json.dumps(told).encode())

    with writing(desk.engine) as connection, pytest.raises(PackRefused, match=r"caption=receipt\.code"):
        keep_pack(connection, body, key)
