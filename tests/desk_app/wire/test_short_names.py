"""Everyday names beside the legal ones."""

from __future__ import annotations

from desk_app.domain.procedure_search import ProcedureIndex
from desk_app.paths import PACKS
from desk_app.store.catalogue import bundled_catalogue
from desk_app.wire.short_names import _names, everyday_name, everyday_names, foreign_names

LEGAL = {each.code: each for each in bundled_catalogue(PACKS).every()}
INDEX = ProcedureIndex(LEGAL.values(), everyday_names, foreign_names)
SIGNATURE, CHANGE, UNNAMED = "2.000884", "1.004859", "1.000419"


def test_a_clerk_certifies_a_signature_and_does_not_read_out_the_law():
    assert everyday_name(SIGNATURE, LEGAL[SIGNATURE].name) == "Chứng thực chữ ký"
    assert everyday_name(SIGNATURE, LEGAL[SIGNATURE].name, "en") == "Certified signature"


def test_a_procedure_without_an_everyday_name_keeps_the_legal_one_less_its_first_word():
    assert everyday_name(UNNAMED, LEGAL[UNNAMED].name) == "Đăng ký khai tử lưu động"
    assert everyday_names(UNNAMED) == ()


def test_every_everyday_name_is_of_a_procedure_we_have_fits_one_line_and_stands_for_it_alone():
    assert set(_names()) <= set(LEGAL)
    said = [names["vi"] for names in _names().values()]
    assert max(map(len, said)) <= 45
    assert len(set(said)) == len(said)
    legal = {each.short_name: code for code, each in LEGAL.items()}
    assert all(legal.get(names["vi"], code) == code for code, names in _names().items())


def test_the_search_answers_to_the_everyday_name_and_to_the_legal_one():
    for words in ("cải chính hộ tịch", "xác định lại dân tộc", "thay đổi, cải chính hộ tịch"):
        assert CHANGE in [each.code for each in INDEX.search(words)], words


def test_english_names_are_found_where_no_vietnamese_one_answers_and_nowhere_else():
    assert INDEX.search("certified sig")[0].code == SIGNATURE
    without = ProcedureIndex(LEGAL.values(), everyday_names)
    for words in ("ma", "bi", "de", "co", "ks", ""):
        assert INDEX.search(words) == without.search(words), words


def test_what_is_often_typed_still_finds_the_usual_one_first():
    for typed, code in (("ks", "1.001193"), ("ctck", SIGNATURE)):
        assert INDEX.search(typed)[0].code == code, typed
