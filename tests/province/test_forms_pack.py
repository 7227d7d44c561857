"""The wording of the forms is published like the catalogue: complete, or not at all."""

import json
from pathlib import Path

import pytest

from desk_app.domain.errors import PackRefused
from desk_app.wire.pack import FORMS, PackHeader, read_forms, read_pack, write_pack
from desk_app.wire.signing import new_private_key, public_key_of
from province.keys import Keys
from province.packs import SHIPPED, shipped_packs
from tests.province.fake_desk import NINE


@pytest.fixture
def keys() -> Keys:
    return Keys(new_private_key(), bytes(32))


def test_a_new_province_publishes_the_forms_of_the_product(keys: Keys) -> None:
    packs = {pack.kind: pack for pack in shipped_packs(keys)}

    assert set(packs) == {"catalogue", "calendar", "forms"}
    told = read_forms(read_pack(packs[FORMS].body, {keys.issuer: keys.public_key}))
    words = SHIPPED.parent / "words" / "forms.json"
    assert json.loads(told) == json.loads(words.read_text(encoding="utf-8"))


def test_a_forms_pack_that_lacks_a_caption_is_not_published(tmp_path: Path, keys: Keys) -> None:
    words = json.loads((SHIPPED.parent / "words" / "forms.json").read_text(encoding="utf-8"))
    del words["extension"]["sorry"]
    private = new_private_key()
    (tmp_path / "product.pub").write_text(public_key_of(private).hex())
    body = write_pack(PackHeader(FORMS, "product", 1, NINE), json.dumps(words).encode(), private)
    (tmp_path / "forms-1.pack").write_bytes(body)

    with pytest.raises(PackRefused, match=r"form_caption_missing.*caption=extension\.sorry"):
        shipped_packs(keys, tmp_path)
