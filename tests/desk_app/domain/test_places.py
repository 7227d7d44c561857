"""An address on a card of before 1 July 2025 is told by today's names; nothing is guessed."""

import json
import unicodedata
from time import thread_time

import pytest

from desk_app.paths import RESOURCES
from desk_app.places import places

PLACES = places()
KEPT = json.loads((RESOURCES / "places" / "communes.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("card", "now"),
    [
        ("Thôn 3, Quảng Tiến, Cư M'gar, Đắk Lắk", "Thôn 3, xã Quảng Phú, tỉnh Đắk Lắk"),
        ("Thôn 3, xã Quảng Tiến, huyện Cư M’gar, tỉnh Đắk Lắk", "Thôn 3, xã Quảng Phú, tỉnh Đắk Lắk"),
        ("Thôn 3, QUẢNG TIẾN, ĐẮK LẮK", "Thôn 3, xã Quảng Phú, tỉnh Đắk Lắk"),
        ("Thôn Cầu, Xã Đông Quý, Huyện Tiền Hải, Thái Bình", "Thôn Cầu, xã Đông Tiền Hải, tỉnh Hưng Yên"),
        ("12 Lê Lợi, P. Bến Nghé, Q.1, TP. Hồ Chí Minh", "12 Lê Lợi, phường Sài Gòn, thành phố Hồ Chí Minh"),
        ("Tổ 5, TT. Tam Đảo, Tam Đảo, Vĩnh Phúc", "Tổ 5, xã Tam Đảo, tỉnh Phú Thọ"),
        ("Bạch Long Vĩ, Hải Phòng", "đặc khu Bạch Long Vĩ, thành phố Hải Phòng"),
    ],
)
def test_an_old_commune_is_told_by_its_name_of_today(card, now):
    for text in (card, unicodedata.normalize("NFD", card)):
        found = PLACES.renamed(text)
        assert found is not None
        assert found.addresses == (now,)


def test_what_the_card_says_is_kept_as_it_says_it():
    found = PLACES.renamed("Thôn Cầu, Xã Đông Quý, Huyện Tiền Hải, Thái Bình")
    assert found.old == "Xã Đông Quý"
    assert found.communes == ("xã Đông Tiền Hải",)


def test_a_commune_parted_among_several_is_not_guessed():
    parted = {
        (province, district, commune): successors
        for province, old in KEPT["old"].items()
        for district, kept in old["districts"].items()
        for commune, successors in kept["communes"].items()
        if isinstance(successors, list)
    }
    assert len(parted) == 471
    (province, district, commune), successors = next(iter(parted.items()))
    found = PLACES.renamed(f"Số 1, {commune}, {district}, {province}")
    assert len(found.communes) == len(successors) > 1
    assert all(address.startswith("Số 1, ") for address in found.addresses)


def test_every_commune_of_the_past_is_found_with_all_its_successors():
    for province, old in KEPT["old"].items():
        for district, kept in old["districts"].items():
            for commune, successors in kept["communes"].items():
                found = PLACES.renamed(
                    f"{commune}, {district}, {province}" if commune else f"{district}, {province}"
                )
                wanted = successors if isinstance(successors, list) else [successors]
                names = {KEPT["provinces"][old["now"]][number].casefold() for number in wanted}
                assert names <= {each.casefold() for each in found.communes}, (commune, district, province)


@pytest.mark.parametrize(
    "address",
    [
        "Thôn 3, xã Ea M'Droh, tỉnh Đắk Lắk",
        "Thôn 3, phường Sài Gòn, thành phố Hồ Chí Minh",
        "Thôn 3",
        "Thôn 3, xã Không Có, tỉnh Đắk Lắk",
        "xã Quảng Tiến, huyện Cư M'gar, Paris",
        "Đắk Lắk",
        "",
        ", ,",
    ],
)
def test_an_address_of_today_or_of_nowhere_is_left_alone(address):
    assert PLACES.renamed(address) is None


def test_looking_takes_no_time_the_clerk_could_notice():
    PLACES.renamed("Xã Đông Quý, Huyện Tiền Hải, Thái Bình")
    begun = thread_time()
    for _ in range(20):
        PLACES.renamed("Xã Đông Quý, Huyện Tiền Hải, Thái Bình")
    assert (thread_time() - begun) / 20 < 0.005
