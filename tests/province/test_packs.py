"""The packs a new province starts with."""

from datetime import date
from pathlib import Path

import msgspec
import pytest

from desk_app.domain.errors import PackRefused
from desk_app.wire.pack import PackHeader, read_pack, write_pack
from desk_app.wire.signing import new_private_key, public_key_of
from province.keys import Keys
from province.packs import shipped_packs
from tests.province.fake_desk import NINE

CALENDAR = msgspec.json.encode(
    {
        "first_day": date(2026, 1, 1),
        "last_day": date(2026, 12, 31),
        "sessions": [["07:30", "11:30"]],
        "holidays": [],
        "make_up_days": [],
    }
)


@pytest.fixture
def keys() -> Keys:
    return Keys(new_private_key(), bytes(32))


def _ship(folder: Path, *versions: int, content: bytes = CALENDAR) -> None:
    product_key = new_private_key()
    (folder / "product.pub").write_text(public_key_of(product_key).hex() + "\n")
    for version in versions:
        header = PackHeader("calendar", "product", version, NINE)
        (folder / f"calendar-{version}.pack").write_bytes(write_pack(header, content, product_key))


def test_the_newest_pack_of_a_kind_is_signed_again(tmp_path: Path, keys: Keys) -> None:
    _ship(tmp_path, 2, 10, 9)

    (pack,) = shipped_packs(keys, tmp_path)

    read = read_pack(pack.body, {keys.issuer: keys.public_key})
    assert (read.header.version, read.header.kind, read.content) == (10, "calendar", CALENDAR)
    assert read.header.issuer.startswith("province:")


def test_a_folder_without_packs_gives_none(tmp_path: Path, keys: Keys) -> None:
    assert shipped_packs(keys, tmp_path) == []


def test_a_pack_of_another_hand_is_refused(tmp_path: Path, keys: Keys) -> None:
    _ship(tmp_path, 1)
    (tmp_path / "product.pub").write_text(public_key_of(new_private_key()).hex())

    with pytest.raises(PackRefused, match="pack_signature"):
        shipped_packs(keys, tmp_path)


def test_a_pack_that_does_not_read_is_refused(tmp_path: Path, keys: Keys) -> None:
    _ship(tmp_path, 1, content=b"{}")

    with pytest.raises(PackRefused, match="pack_content"):
        shipped_packs(keys, tmp_path)
