"""Keys of a sleeping input method are read as the words they were meant as."""

import unicodedata

import pytest

from desk_app.domain.raw_typing import meanings


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ddawng kys khai sinh", "dang ky khai sinh"),
        ("chuwngs thuwcj", "chung thuc"),
        ("DDAWNG KYS", "dang ky"),
        ("dangd kys", "dang ky"),
        ("dduwowngf", "duong"),
        ("dduongwf", "duong"),
        ("thw tucj", "thu tuc"),
        ("th[f", "tho"),
        ("n]owcs ngoaif", "nuoc ngoai"),
        ("khasi sinh", "khai sinh"),
        ("hooj tijch", "ho tich"),
        ("kết hoon", "ket hon"),
        ("tieesn", "tien"),
        ("tienes", "tien"),
        ("xasc nhaanj", "xac nhan"),
        ("giaays", "giay"),
        ("quyeenf suwr dungj ddaats", "quyen su dung dat"),
    ],
)
def test_raw_telex_is_read_as_meant(typed, meant):
    assert meant in meanings(typed)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("d9a8ng ky1", "dang ky"), ("dang9 ky1 khai sinh", "dang ky khai sinh"), ("thu7o72ng", "thuong")],
)
def test_raw_vni_is_read_as_meant(typed, meant):
    assert meant in meanings(typed)


def test_letters_as_they_stand_come_first():
    assert meanings("Đăng ký")[0] == "dang ky"
    assert meanings(unicodedata.normalize("NFD", "Đăng ký"))[0] == "dang ky"
    assert meanings("ks") == ("ks",)


def test_a_code_is_not_taken_for_vni():
    assert meanings("1.001193") == ("1.001193",)


def test_nothing_typed_means_nothing():
    assert meanings("  ") == ("",)
