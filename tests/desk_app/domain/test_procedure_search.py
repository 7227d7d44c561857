"""A clerk finds a procedure with two or three letters, with or without diacritics."""

import unicodedata
from dataclasses import replace
from time import thread_time

import pytest

from desk_app.domain.procedure_search import ProcedureIndex, matched_letters
from desk_app.paths import PACKS
from desk_app.store.catalogue import bundled_catalogue

EVERY = bundled_catalogue(PACKS).every()
INDEX = ProcedureIndex(EVERY)


def names(words, **how):
    return [procedure.short_name for procedure in INDEX.search(words, **how)]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("dkks", "Đăng ký khai sinh"),
        ("đkks", "Đăng ký khai sinh"),
        ("ks", "Đăng ký khai sinh"),
        ("khai sinh", "Đăng ký khai sinh"),
        ("KHAI SINH", "Đăng ký khai sinh"),
        ("dang ky khai s", "Đăng ký khai sinh"),
        ("kh si", "Đăng ký khai sinh"),
        ("1.001193", "Đăng ký khai sinh"),
        ("thuong tru", "Đăng ký thường trú"),
    ],
)
def test_a_few_letters_find_it_among_the_first(typed, found):
    assert found in names(typed, limit=6)


def test_the_code_alone_finds_exactly_one():
    assert [procedure.code for procedure in INDEX.search("1.001193")] == ["1.001193"]


def test_what_this_counter_takes_most_comes_first():
    last = INDEX.search("khai sinh", limit=50)[-1]
    assert INDEX.search("khai sinh", use={last.code: 9})[0] == last
    assert INDEX.search("", use={last.code: 9}, limit=1) == [last]


def test_words_that_stand_nowhere_find_nothing():
    assert names("zzqx") == []


def test_the_answer_is_no_longer_than_asked():
    assert len(INDEX.search("d", limit=3)) == 3
    assert len(INDEX.search("", limit=10_000)) == len(EVERY) == 323


def test_the_placeholders_of_a_public_list_are_not_in_the_catalogue():
    codes = {procedure.code for procedure in EVERY}
    assert not codes & {f"1.0001{number}" for number in range(24, 31)}
    assert not codes & {"1.000201", "1.000202", "1.000203"}


@pytest.mark.parametrize(
    "typed",
    [
        "ddawng kys khai sinh",
        "DDAWNG KYS KHAI SINH",
        "d9a8ng ky1 khai sinh",
        unicodedata.normalize("NFD", "đăng ký khai sinh"),
        "ĐĂNG KÝ KHAI SINH",
        "ddkks",
        "ddawng kys khasi s",
    ],
)
def test_a_sleeping_or_mistaken_input_method_hides_nothing(typed):
    assert names(typed, limit=1) == ["Đăng ký khai sinh"]


def test_letters_as_they_stand_go_before_what_telex_would_make_of_them():
    plain = ProcedureIndex([replace(EVERY[0], code="1.000001", name="Sas"), replace(EVERY[0], name="Sa")])
    assert [each.name for each in plain.search("sas")] == ["Sas", "Sa"]


@pytest.mark.parametrize(
    ("name", "typed", "marked"),
    [
        ("Đăng ký khai sinh", "dkks", ["Đ", "k", "k", "s"]),
        ("Đăng ký khai sinh", "ks", ["k", "s"]),
        ("Đăng ký khai sinh", "ddawng ky", ["Đăng ky".replace("y", "ý")]),
        ("Đăng ký khai sinh", "khai dang", ["Đăng", "khai"]),
        ("Đăng ký khai sinh", "hai s", ["hai s"]),
        ("Cấp lại, đổi giấy (mẫu 3)", "mau", ["mẫu"]),
        ("Đăng ký khai sinh", "1.001193", []),
        ("Đăng ký khai sinh", "", []),
    ],
)
def test_the_letters_that_were_typed_are_named_in_the_name(name, typed, marked):
    assert [name[start:end] for start, end in matched_letters(name, typed)] == marked


def test_every_letter_of_the_catalogue_folds_to_one():
    assert all(matched_letters(each.short_name, each.short_name[:20]) for each in EVERY)


def test_a_key_press_is_answered_at_once_among_two_thousand():
    many = [
        replace(each, code=f"2.{turn:02}{place:04}", name=f"{each.name} {turn}")
        for turn in range(7)
        for place, each in enumerate(EVERY)
    ][:2000]
    index = ProcedureIndex(many)
    for words in ("d", "ks", "ddawng k", "zzq", ""):
        begun = thread_time()
        index.search(words, limit=6)
        # 8 ms of the 16 are promised to the index; a slower processor gets six times that.
        assert thread_time() - begun < 0.048
