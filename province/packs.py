"""The packs a new province starts with: those of the product, signed again by the province's own key."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import msgspec

import resources
from desk_app.domain.errors import PackRefused
from desk_app.wire.pack import (
    CALENDAR,
    CATALOGUE,
    FORMS,
    Pack,
    read_calendar,
    read_catalogue,
    read_forms,
    read_pack,
    write_pack,
)
from province.keys import Keys

PRODUCT = "product"
SHIPPED = Path(resources.__file__).parent / "packs"


@dataclass(frozen=True, slots=True)
class SignedPack:
    """A pack as the province publishes it."""

    issuer: str
    kind: str
    version: int
    body: bytes


def shipped_packs(keys: Keys, folder: Path = SHIPPED) -> list[SignedPack]:
    """The newest catalogue, calendar and wording of the forms in `folder`, checked with the product's key and re-signed.

    A folder without packs gives none; a pack that is not genuine or does not read is refused.
    """
    key_file = folder / "product.pub"
    if not key_file.exists():
        return []
    product_key = bytes.fromhex(key_file.read_text("ascii").strip())
    packs = []
    for kind in (CATALOGUE, CALENDAR, FORMS):
        files = sorted(folder.glob(f"{kind}-*.pack"), key=lambda file: int(file.stem.rsplit("-", 1)[1]))
        if files:
            packs.append(
                signed_again(keys, files[-1].read_bytes(), {PRODUCT: product_key}, name=files[-1].name)
            )
    return packs


def signed_again(keys: Keys, raw: bytes, trusted: dict[str, bytes], *, name: str) -> SignedPack:
    """A trusted pack under the province's own name, same kind, version and content."""
    pack = read_pack(raw, trusted, name=name)
    _check_content(pack, name)
    header = msgspec.structs.replace(pack.header, issuer=keys.issuer)
    body = write_pack(header, pack.content, keys.private_key)
    return SignedPack(header.issuer, header.kind, header.version, body)


def _check_content(pack: Pack, name: str) -> None:
    if pack.header.kind == CATALOGUE:
        read_catalogue(pack)
    elif pack.header.kind == CALENDAR:
        read_calendar(pack)
    elif pack.header.kind == FORMS:
        read_forms(pack)
    else:
        raise PackRefused("pack_kind", field=name, kind=pack.header.kind)
