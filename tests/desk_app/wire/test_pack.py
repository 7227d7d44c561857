"""Packs cannot be altered, forged or read by a version too old for them."""

import base64
from datetime import datetime

import msgspec
import pytest

from desk_app.domain.calendar import VIETNAM
from desk_app.domain.errors import PackRefused
from desk_app.paths import PACKS
from desk_app.store.catalogue import PRODUCT
from desk_app.wire.pack import FORMAT, PackHeader, read_calendar, read_catalogue, read_pack, write_pack
from desk_app.wire.signing import new_private_key, public_key_of

KEY = new_private_key()
TRUSTED = {"province:test": public_key_of(KEY)}
AT = datetime(2026, 11, 23, 9, 0, tzinfo=VIETNAM)
CONTENT = b'{"procedures":[]}'


def a_pack(content=CONTENT, key=KEY, **but):
    facts = {"kind": "catalogue", "issuer": "province:test", "version": 7, "published_at": AT}
    return write_pack(PackHeader(**{**facts, **but}), content, key)


def refused(raw, trusted=TRUSTED):
    with pytest.raises(PackRefused) as caught:
        read_pack(raw, trusted, name="catalogue")
    assert caught.value.field == "catalogue"
    return caught.value.code


def test_a_signed_pack_reads_back():
    pack = read_pack(a_pack(), TRUSTED)
    assert (pack.header.kind, pack.header.version, pack.content) == ("catalogue", 7, CONTENT)


def test_another_key_is_refused():
    assert refused(a_pack(key=new_private_key())) == "pack_signature"


def test_an_issuer_nobody_trusts_is_refused():
    assert refused(a_pack(issuer="province:other")) == "pack_issuer"
    assert refused(a_pack(), {}) == "pack_issuer"


@pytest.mark.parametrize("place", [0, 5, 30, -1, -10])
def test_one_altered_byte_is_refused(place):
    raw = bytearray(a_pack())
    raw[place] ^= 1
    assert refused(bytes(raw)) in {"pack_signature", "pack_form", "pack_issuer"}


def test_every_altered_byte_is_refused():
    whole = a_pack()
    for place in range(len(whole)):
        raw = bytearray(whole)
        raw[place] ^= 1
        assert refused(bytes(raw)) in {"pack_signature", "pack_form", "pack_issuer", "pack_newer_format"}


def test_a_content_under_another_packs_header_is_refused():
    head, signature, _ = a_pack(version=8).split(b"\n", 2)
    assert refused(b"\n".join([head, signature, CONTENT + b" "])) == "pack_signature"
    _, old_signature, _ = a_pack().split(b"\n", 2)
    assert refused(b"\n".join([head, old_signature, CONTENT])) == "pack_signature"


def test_a_newer_format_asks_for_a_newer_program():
    assert refused(a_pack(format=FORMAT + 1)) == "pack_newer_format"


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\n",
        b"{}\n\n{}",
        b"PK\x03\x04 an archive",
        b"\n".join([a_pack().split(b"\n")[0], b"not base64!", CONTENT]),
        b"\n".join([a_pack().split(b"\n")[0], base64.b64encode(b"short"), b"x"])[:40],
    ],
)
def test_what_is_no_pack_is_refused(raw):
    assert refused(raw) == "pack_form"


def test_a_signature_of_another_length_is_refused():
    head = a_pack().split(b"\n")[0]
    assert refused(b"\n".join([head, base64.b64encode(b"short"), CONTENT])) == "pack_signature"


@pytest.mark.parametrize(
    "content", [b"", b"[]", b'{"procedures":[{"code":1}]}', b"\xff", b'{"procedures":[{"code":"1.001193"}]}']
)
def test_a_signed_catalogue_that_does_not_read_is_refused(content):
    with pytest.raises(PackRefused) as caught:
        read_catalogue(read_pack(a_pack(content), TRUSTED))
    assert caught.value.code == "pack_content"


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b"\xff", b'{"first_day":"x"}'])
def test_a_signed_calendar_that_does_not_read_is_refused(content):
    with pytest.raises(PackRefused) as caught:
        read_calendar(read_pack(a_pack(content, kind="calendar"), TRUSTED))
    assert caught.value.code == "pack_content"


def test_the_packs_of_the_product_are_signed_by_its_own_key():
    key = bytes.fromhex((PACKS / "product.pub").read_text(encoding="ascii").strip())
    for file in PACKS.glob("*.pack"):
        header = read_pack(file.read_bytes(), {PRODUCT: key}).header
        assert file.stem == f"{header.kind}-{header.version}"


def test_a_procedure_carries_the_version_of_its_pack():
    raw = (PACKS / "catalogue-1.pack").read_bytes()
    _, _, content = raw.split(b"\n", 2)
    pack = read_pack(a_pack(content, version=42), TRUSTED)
    procedures = read_catalogue(pack)
    assert len(procedures) == 323
    assert {each.catalogue_version for each in procedures} == {42}
    assert msgspec.json.decode(content).keys() == {"procedures"}
