"""Scans on the line: which are missing, and their bytes by the tus protocol (1.0.0, Creation)."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from fastapi.responses import FileResponse, StreamingResponse
from starlette.concurrency import run_in_threadpool

from desk_app.domain.attachments import LARGEST_KEPT
from desk_app.wire.blobs import (
    BLOBS,
    HAVE,
    MOST_PIECE,
    OFFSET_MEDIA,
    TUS_EXTENSIONS,
    TUS_RESUMABLE,
    TUS_VERSION,
    UPLOAD_LENGTH,
    UPLOAD_METADATA,
    UPLOAD_OFFSET,
    HaveRequest,
    read_upload_metadata,
)
from province.actions.blobs import have, known, readable, upload_of
from province.api.admission import Seal, admitted, check_signature, seal_of
from province.api.asked import SMALL_BODY, body_of, json_answer, province_of, read_json
from province.blobs import Stored
from province.bootstrap import Province
from province.refused import Refused

router = APIRouter()
_TUS = {"Tus-Resumable": TUS_VERSION, "Cache-Control": "no-store"}


@router.post(HAVE)
async def tell_missing(request: Request) -> Response:
    """Of these scans, which does the province lack?"""
    body = await body_of(request, SMALL_BODY)
    return await run_in_threadpool(_have, province_of(request), seal_of(request, body), body)


@router.options(BLOBS)
async def tell_tus() -> Response:
    """Which tus this is."""
    headers = {
        "Tus-Version": TUS_VERSION,
        "Tus-Extension": TUS_EXTENSIONS,
        "Tus-Max-Size": str(LARGEST_KEPT),
    }
    return Response(status_code=204, headers={**_TUS, **headers})


@router.post(BLOBS, status_code=201)
async def begin_upload(request: Request) -> Response:
    """Creation: the scan is named by ``sha256`` in Upload-Metadata; begun twice it is one upload."""
    _speaks_tus(request)
    body = await body_of(request, 0)
    length = _number(request, UPLOAD_LENGTH)
    try:
        sha256 = read_upload_metadata(request.headers.get(UPLOAD_METADATA, "")).get("sha256", "")
    except ValueError as wrong:
        raise Refused(400, "form", "Upload-Metadata is no list of names and base64 values") from wrong
    return await run_in_threadpool(_begin, province_of(request), seal_of(request, body), sha256, length)


@router.head(BLOBS + "/{sha256}")
async def tell_offset(request: Request, sha256: str) -> Response:
    """How far an upload came."""
    return await run_in_threadpool(_offset, province_of(request), seal_of(request, b""), sha256)


@router.patch(BLOBS + "/{sha256}", status_code=204)
async def take_piece(request: Request, sha256: str) -> Response:
    """The next piece; the last one is answered once the whole file was hashed and linked."""
    _speaks_tus(request)
    if request.headers.get("content-type", "").split(";")[0].strip().lower() != OFFSET_MEDIA:
        raise Refused(415, "form", f"A piece is {OFFSET_MEDIA}")
    offset = _number(request, UPLOAD_OFFSET)
    body = await body_of(request, MOST_PIECE)
    return await run_in_threadpool(
        _append, province_of(request), seal_of(request, body), sha256, offset, body
    )


@router.get(BLOBS + "/{sha256}")
async def give_scan(request: Request, sha256: str) -> Response:
    """The bytes of a scan of the desk's own office."""
    return await run_in_threadpool(_read, province_of(request), seal_of(request, b""), sha256)


def _speaks_tus(request: Request) -> None:
    if request.headers.get(TUS_RESUMABLE) != TUS_VERSION:
        raise Refused(412, "tus_version", f"This is tus {TUS_VERSION}")


def _number(request: Request, name: str) -> int:
    value = request.headers.get(name, "")
    if not value.isascii() or not value.isdigit() or len(value) > 18:
        raise Refused(400, "form", f"{name} is a whole number")
    return int(value)


def _have(province: Province, seal: Seal, body: bytes) -> Response:
    check_signature(province, seal)
    asked = read_json(body, HaveRequest).sha256
    told = admitted(province, seal, lambda tx, desk: known(tx, desk, asked))
    return json_answer(have(asked, told, province.shelf))


def _begin(province: Province, seal: Seal, sha256: str, length: int) -> Response:
    check_signature(province, seal)
    upload = admitted(province, seal, lambda tx, desk: upload_of(tx, desk, sha256, length))
    if province.shelf.offset(upload) is None:
        province.shelf.begin(upload)
    return Response(status_code=201, headers={**_TUS, "Location": f"{BLOBS}/{sha256}"})


def _offset(province: Province, seal: Seal, sha256: str) -> Response:
    check_signature(province, seal)
    upload = admitted(province, seal, lambda tx, desk: upload_of(tx, desk, sha256))
    offset = province.shelf.offset(upload)
    if offset is None:
        raise Refused(404, "not_found", "No such upload")
    return Response(
        status_code=200,
        headers={**_TUS, "Upload-Offset": str(offset), "Upload-Length": str(upload.length)},
    )


def _append(province: Province, seal: Seal, sha256: str, offset: int, piece: bytes) -> Response:
    check_signature(province, seal)
    upload = admitted(province, seal, lambda tx, desk: upload_of(tx, desk, sha256))
    if offset + len(piece) > upload.length:
        raise Refused(413, "blob_size", "More bytes than its event told")
    after = province.shelf.append(upload, offset, piece)
    return Response(status_code=204, headers={**_TUS, "Upload-Offset": str(after)})


def _read(province: Province, seal: Seal, sha256: str) -> Response:
    check_signature(province, seal)
    agency, media = admitted(province, seal, lambda tx, desk: readable(tx, desk, sha256))
    return scan_answer(province.shelf.open(agency, sha256), media)


def scan_answer(scan: Stored | None, media: str) -> Response:
    """The bytes of a scan that the asker may see; 404 where they have not come yet."""
    if scan is None:
        raise Refused(404, "not_found", "No such scan")
    headers = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
    if scan.file is not None:
        return FileResponse(scan.file, media_type=media, headers=headers)
    headers["Content-Length"] = str(scan.size)
    return StreamingResponse(scan.pieces(), media_type=media, headers=headers)
