"""Signed packs: the catalogue, the calendar and the wording of the forms as files that nobody can alter or turn back.

A pack is UTF-8 text: one line of JSON header, one line with the Ed25519 signature (base64) over the
header line and the content, then the content (JSON).
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

import msgspec

from desk_app.domain.calendar import WorkingCalendar, calendar_from
from desk_app.domain.errors import PackRefused
from desk_app.domain.procedure import Procedure
from desk_app.domain.step_rules import StepRules
from desk_app.wire.captions import check_captions
from desk_app.wire.signing import is_signed, sign

FORMAT = 1
CATALOGUE, CALENDAR, FORMS = "catalogue", "calendar", "forms"


class PackHeader(msgspec.Struct, frozen=True):
    """`issuer` names the key; versions are ordered per issuer and kind."""

    kind: str
    issuer: str
    version: int
    published_at: datetime
    title: str = ""
    format: int = FORMAT


class Pack(msgspec.Struct, frozen=True):
    header: PackHeader
    content: bytes


class CatalogueContent(msgspec.Struct, frozen=True):
    """The procedures, several versions of one among them, and the pack's rules of the steps if it has its own."""

    procedures: tuple[Procedure, ...]
    rules: StepRules | None = None


def write_pack(header: PackHeader, content: bytes, private_key: bytes) -> bytes:
    """The bytes of a signed pack."""
    head = msgspec.json.encode(header)
    signature = base64.b64encode(sign(private_key, head + b"\n" + content))
    return head + b"\n" + signature + b"\n" + content


def read_pack(raw: bytes, trusted: Mapping[str, bytes], *, name: str = "pack") -> Pack:
    """The pack, once its signature is by a trusted key.

    `trusted` maps issuer to raw public key. Refuses what is no pack, an unknown issuer, a wrong
    signature and a format newer than this version understands; `name` is the field named then.
    """
    pieces = raw.split(b"\n", 2)
    if len(pieces) != 3:
        raise PackRefused("pack_form", field=name)
    head, signature_text, content = pieces
    try:
        header = msgspec.json.decode(head, type=PackHeader)
        signature = base64.b64decode(signature_text, validate=True)
    except (msgspec.MsgspecError, binascii.Error) as wrong:
        raise PackRefused("pack_form", field=name) from wrong
    if header.format > FORMAT:
        raise PackRefused("pack_newer_format", field=name, format=header.format)
    key = trusted.get(header.issuer)
    if key is None:
        raise PackRefused("pack_issuer", field=name, issuer=header.issuer)
    if not is_signed(key, head + b"\n" + content, signature):
        raise PackRefused("pack_signature", field=name, kind=header.kind, version=header.version)
    return Pack(header, content)


def read_catalogue(pack: Pack) -> tuple[Procedure, ...]:
    """The procedures of a catalogue pack, each carrying the pack's version."""
    version = pack.header.version
    return tuple(replace(each, catalogue_version=version) for each in _catalogue(pack).procedures)


def read_rules(pack: Pack) -> StepRules | None:
    """The rules of the steps that a catalogue pack sets; None where it leaves them as they are."""
    return _catalogue(pack).rules


def _catalogue(pack: Pack) -> CatalogueContent:
    try:
        return msgspec.json.decode(pack.content, type=CatalogueContent)
    except (msgspec.MsgspecError, ValueError) as wrong:
        raise PackRefused("pack_content", field="catalogue", detail=str(wrong)) from wrong


def read_calendar(pack: Pack) -> WorkingCalendar:
    """The working calendar of a calendar pack."""
    try:
        facts = msgspec.json.decode(pack.content)
        return calendar_from({**facts, "version": pack.header.version})
    except (msgspec.MsgspecError, ValueError, TypeError) as wrong:
        raise PackRefused("pack_content", field="calendar", detail=str(wrong)) from wrong


def read_forms(pack: Pack, *, whole: bool = True) -> bytes:
    """The wording of a forms pack (JSON); refused when a caption this version prints is missing, naming it.

    A desk takes what an older version published: without `whole` nothing need be there.
    """
    try:
        told = msgspec.json.decode(pack.content, type=dict[str, Any])
    except (msgspec.MsgspecError, ValueError) as wrong:
        raise PackRefused("pack_content", field="forms", detail=str(wrong)) from wrong
    check_captions(told, whole=whole)
    return pack.content
