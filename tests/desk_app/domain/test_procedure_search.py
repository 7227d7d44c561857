"""A clerk finds a procedure with two or three letters, with or without diacritics."""

import pytest

from desk_app.domain.procedure_search import ProcedureIndex
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
