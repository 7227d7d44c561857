"""Scans on the line: which are missing, and their bytes piece by piece (tus 1.0.0, Creation)."""

from __future__ import annotations

import msgspec

from desk_app.ports import WaitingScan
from desk_app.sync.trouble import NotUnderstood, RefusedByProvince
from desk_app.transport.answers import Answer, from_json, from_pack
from desk_app.transport.http_link import JSON, HttpLink
from desk_app.transport.pacing import Pace
from desk_app.wire.blobs import (
    BLOBS,
    HAVE,
    OFFSET_MEDIA,
    TUS_RESUMABLE,
    TUS_VERSION,
    UPLOAD_LENGTH,
    UPLOAD_METADATA,
    UPLOAD_OFFSET,
    HaveAnswer,
    HaveRequest,
    upload_metadata,
)

_TUS = {TUS_RESUMABLE: TUS_VERSION}
_NOT_BEGUN = frozenset({400, 404, 410})
"""What a HEAD may say of an upload that is to be begun (400: some servers, where it has no file name)."""
_CREATED = frozenset({200, 201})
_UNSAID = {401: "nonce", 403: "revoked", 409: "metadata_first"}
"""An answer to HEAD has no body that could say why."""


class TusLink:
    """`sync.scan_line.BlobLink` over a desk's signed line; raises the types of sync.trouble."""

    def __init__(self, link: HttpLink, *, pace: Pace | None = None) -> None:
        """`pace` holds back what is sent; None: as fast as the line goes."""
        self._link, self._pace = link, pace

    def have(self, hashes: tuple[str, ...]) -> HaveAnswer:
        body = msgspec.json.encode(HaveRequest(hashes))
        return from_json(self._link.ask("POST", HAVE, body, headers={"content-type": JSON}), HaveAnswer)

    def open_upload(self, scan: WaitingScan) -> int:
        target = f"{BLOBS}/{scan.sha256}"
        stands = self._link.ask("HEAD", target, headers=_TUS, also=_NOT_BEGUN | set(_UNSAID))
        if stands.status in _UNSAID:
            raise RefusedByProvince(_UNSAID[stands.status], status=stands.status)
        if stands.status not in _NOT_BEGUN:
            return _offset(stands, scan.size)
        facts = {
            **_TUS,
            UPLOAD_LENGTH: str(scan.size),
            UPLOAD_METADATA: upload_metadata(scan.sha256, scan.media),
        }
        self._link.ask("POST", BLOBS, headers=facts, also=_CREATED)
        # Where an upload was there already, it goes on: what was begun twice is one.
        return _offset(self._link.ask("HEAD", target, headers=_TUS), scan.size)

    def send_piece(self, scan: WaitingScan, offset: int, piece: bytes) -> int:
        facts = {**_TUS, UPLOAD_OFFSET: str(offset), "content-type": OFFSET_MEDIA}
        drips = self._pace.dripped(piece) if self._pace is not None else None
        answer = self._link.ask(
            "PATCH", f"{BLOBS}/{scan.sha256}", piece, headers=facts, also=frozenset({204}), drips=drips
        )
        return _offset(answer, scan.size)

    def fetch(self, sha256: str, longest: int) -> bytes:
        """The bytes of a scan of this office; whether they are the right ones their hash says."""
        return from_pack(self._link.ask("GET", f"{BLOBS}/{sha256}", headers={}, longest=longest))


def _offset(answer: Answer, size: int) -> int:
    said = answer.headers.get(UPLOAD_OFFSET, "")
    if not said.isascii() or not said.isdigit() or int(said[:18]) > size:
        raise NotUnderstood("not_the_province", detail="no offset where one was due")
    return int(said)
