"""A clerk finds a dossier with a few letters, without diacritics, or with any figures from the receipt."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.bootstrap import take
from desk_app.domain.applicant import ApplicantKind, IdKind
from desk_app.store.mapping import person_key
from desk_app.store.search import match_of
from tests.builders import LAN, a_desk, a_person, an_intake

ORGANISATION = a_person(
    full_name="Công ty TNHH Đức Ổ",
    kind=ApplicantKind.ENTERPRISE,
    id_kind=IdKind.NONE,
    id_number=None,
    tax_code="0312345678",
    representative="LÊ QUANG ĐẠO",
    born_on=None,
    sex=None,
    phone="0262 385".replace(" ", "") + "2345",
)


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    desk = a_desk(tmp_path_factory.mktemp("search") / "home")
    people = [
        a_person(),
        a_person(full_name="ĐẶNG THỊ Ổ", id_number="000190000001", born_on=None, phone="0912345678"),
        ORGANISATION,
        a_person(
            full_name="Иван Петров", id_kind=IdKind.PASSPORT, id_number="AB1234567", sex=None, phone=None
        ),
    ]
    for place, owner in enumerate(people):
        desk.receive(an_intake(owner=owner, note="tầng 2" if place == 1 else None), actor=LAN)
    yield desk
    desk.close()


def names(desk, words, **how):
    return [found.owner_name for found in desk.search.find(words, **how)]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("ph", "NGUYỄN THỊ HUỲNH PHƯỢNG"),
        ("phu", "NGUYỄN THỊ HUỲNH PHƯỢNG"),
        ("huynh phuong", "NGUYỄN THỊ HUỲNH PHƯỢNG"),
        ("phượng huỳnh", "NGUYỄN THỊ HUỲNH PHƯỢNG"),
        ("da", "ĐẶNG THỊ Ổ"),
        ("đặng", "ĐẶNG THỊ Ổ"),
        ("DANG THI O", "ĐẶNG THỊ Ổ"),
        ("tầng", "ĐẶNG THỊ Ổ"),
        ("duc o", "Công ty TNHH Đức Ổ"),
        ("quang dao", "Công ty TNHH Đức Ổ"),
        ("0312345678", "Công ty TNHH Đức Ổ"),
        ("000188012345", "NGUYỄN THỊ HUỲNH PHƯỢNG"),
        ("000188", "NGUYỄN THỊ HUỲNH PHƯỢNG"),
        ("0905123456", "NGUYỄN THỊ HUỲNH PHƯỢNG"),
        ("0905 123 456", "NGUYỄN THỊ HUỲNH PHƯỢNG"),
        ("0905.123.456", "NGUYỄN THỊ HUỲNH PHƯỢNG"),
        ("H15.50.05-261123-0001", "NGUYỄN THỊ HUỲNH PHƯỢNG"),
        ("261123-0001", "NGUYỄN THỊ HUỲNH PHƯỢNG"),
        ("0002", "ĐẶNG THỊ Ổ"),
        ("ab1234567", "Иван Петров"),
        ("иван", "Иван Петров"),
    ],
)
def test_it_is_found_by(filled, typed, found):
    assert found in names(filled, typed)
    assert found in names(filled, unicodedata.normalize("NFD", typed))


def test_the_scan_code_finds_its_dossier_alone_grouped_or_not(filled):
    first = filled.search.find("phuong")[0]
    grouped = " ".join(first.scan_code[at : at + 4] for at in range(0, 16, 4))
    assert [found.id for found in filled.search.find(first.scan_code)] == [first.id]
    assert [found.id for found in filled.search.find(grouped)] == [first.id]


def test_every_word_must_match(filled):
    assert names(filled, "tang phuong") == []
    assert names(filled, "thi") == ["ĐẶNG THỊ Ổ", "NGUYỄN THỊ HUỲNH PHƯỢNG"]


def test_a_word_is_matched_from_its_beginning(filled):
    assert names(filled, "uong") == []


@pytest.mark.parametrize("nothing", ["!!!", "---", "*", '"', "()"])
def test_signs_alone_find_nothing_rather_than_everything(filled, nothing):
    assert names(filled, nothing) == []


def test_no_words_give_the_newest(filled):
    assert names(filled, "", limit=2) == ["Иван Петров", "Công ty TNHH Đức Ổ"]
    assert names(filled, "", limit=2, offset=2) == ["ĐẶNG THỊ Ổ", "NGUYỄN THỊ HUỲNH PHƯỢNG"]


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=30))
def test_whatever_is_typed_is_no_query_of_its_own(filled, typed):
    filled.search.find(typed)
    filled.search.find(f'{typed}" OR "a')


def test_the_expression_quotes_every_word():
    assert match_of("NEAR(a b) OR col:x*") == '"near"* "a"* "b"* "or"* "col"* "x"*'
    assert match_of("  ") == ""


def test_a_corrected_name_is_found_and_the_old_one_no_more(desk):
    code = desk.receive(an_intake(), actor=LAN).dossier.code
    take(desk, code, "correct", {"changes": {"full_name": "TRẦN THỊ HƯỜNG"}, "reason": "gõ nhầm"}, actor=LAN)
    assert names(desk, "huong") == ["TRẦN THỊ HƯỜNG"]
    assert names(desk, "phuong") == []


def test_a_person_is_recognised_by_number_or_by_name_and_day_of_birth(filled):
    by_number = filled.search.of_person(id_number="000188012345", person_key="")
    assert [found.owner_name for found in by_number] == ["NGUYỄN THỊ HUỲNH PHƯỢNG"]
    same = a_person(full_name="Nguyễn Thị Huỳnh Phượng", id_kind=IdKind.NONE, id_number=None)
    by_name = filled.search.of_person(id_number=None, person_key=person_key(same))
    assert [found.owner_name for found in by_name] == ["NGUYỄN THỊ HUỲNH PHƯỢNG"]
    stranger = a_person(full_name="Nguyễn Thị Huỳnh Phượng", born_on=None)
    assert filled.search.of_person(id_number=None, person_key=person_key(stranger)) == []


def test_a_person_is_found_by_initials_whole_names_first_each_once(tmp_path):
    desk = a_desk(tmp_path / "home")
    for name in ("TRẦN HUỲNH PHÚC", "NGUYỄN THỊ HUỲNH PHƯỢNG", "NGUYỄN THỊ HUỲNH PHƯỢNG", "HỒ PHI"):
        desk.receive(an_intake(owner=a_person(full_name=name)), actor=LAN)
    found = [each.owner_name for each in desk.search.by_initials("hp", limit=5)]
    assert found == ["HỒ PHI", "NGUYỄN THỊ HUỲNH PHƯỢNG", "TRẦN HUỲNH PHÚC"]
    assert [each.owner_name for each in desk.search.by_initials("nthp", limit=5)] == [
        "NGUYỄN THỊ HUỲNH PHƯỢNG"
    ]
    assert desk.search.by_initials("xx", limit=5) == []
    desk.close()
