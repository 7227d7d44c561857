"""The desks' side of the line: enrol, hello, push, pull and the packs."""

from __future__ import annotations

from urllib.parse import urlsplit

import msgspec
from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from desk_app.domain.errors import InputRefused
from desk_app.wire.frames import (
    CONTENT_TYPE,
    MAX_BATCH_BYTES,
    MAX_BATCH_EVENTS,
    FrameRefused,
    pack_frame,
    unpack_frame,
)
from desk_app.wire.messages import (
    ENROL,
    HELLO,
    PACKS,
    PULL,
    PUSH,
    RENEW,
    VERIFY,
    EnrolRequest,
    HelloRequest,
    PushBatch,
    RenewRequest,
    VerifyRequest,
)
from desk_app.wire.signing import is_signed
from province.actions.enrol import enrol
from province.actions.hello import hello
from province.actions.locked_inbox import keep_late
from province.actions.pull import pull
from province.actions.push import push
from province.actions.renew import renew
from province.actions.take_back import proven_enrolment, take_desk_back
from province.actions.tickets import earlier_secrets
from province.actions.verify import verify
from province.api.admission import Seal, admitted, check_signature, is_known, locked_desk, seal_of
from province.api.asked import SMALL_BODY, body_of, json_answer, province_of, read_json, too_large
from province.bootstrap import Province
from province.meaning import read_events
from province.refused import Refused
from province.settings import check_public_url
from province.store import packs

router = APIRouter()
_FRAME_ALLOWANCE = 1024  # bytes that a batch of 256 KiB may grow by in its frame


@router.post(ENROL)
async def enrol_desk(request: Request) -> Response:
    """A one-time code becomes a desk."""
    asked = read_json(await body_of(request, SMALL_BODY), EnrolRequest)
    province, base = province_of(request), str(request.base_url)
    return await run_in_threadpool(_enrol, province, asked, base)


@router.post(HELLO)
async def greet(request: Request) -> Response:
    """Opens a round."""
    body = await body_of(request, SMALL_BODY)
    return await run_in_threadpool(_hello, province_of(request), seal_of(request, body), body)


@router.post(RENEW)
async def renew_desk(request: Request) -> Response:
    """A desk that is a copy becomes an incarnation of its own; signed with its old key, without a nonce."""
    body = await body_of(request, SMALL_BODY)
    base = str(request.base_url)
    return await run_in_threadpool(_renew, province_of(request), seal_of(request, body), body, base)


@router.post(PUSH)
async def take_batch(request: Request) -> Response:
    """A batch of a desk's journal; a zstd frame of msgpack both ways."""
    body = await body_of(request, MAX_BATCH_BYTES + _FRAME_ALLOWANCE)
    return await run_in_threadpool(_push, province_of(request), seal_of(request, body), body)


@router.post(VERIFY)
async def compare(request: Request) -> Response:
    """What the province holds of the desk and fed to it, by month, as counts and digests."""
    body = await body_of(request, SMALL_BODY)
    return await run_in_threadpool(_verify, province_of(request), seal_of(request, body), body)


@router.get(PULL)
async def tell(request: Request, after: str = "", epoch: str = "", pos: str = "") -> Response:
    """The agency's feed after a position of an epoch: ``after=<epoch>:<pos>``, or both by name."""
    if after:
        epoch, _, pos = after.rpartition(":")
    if not pos.isascii() or not pos.isdigit() or len(pos) > 18:
        raise Refused(400, "form", "A position is a whole number")
    return await run_in_threadpool(_pull, province_of(request), seal_of(request, b""), epoch, int(pos))


@router.get(PACKS + "/{kind}/{version}")
async def give_pack(request: Request, kind: str, version: str) -> Response:
    """The bytes of a published pack: public law under the province's signature, so anyone may have it."""
    if not version.isascii() or not version.isdigit() or len(version) > 9:
        raise _no_pack()
    return await run_in_threadpool(_pack, province_of(request), kind, int(version))


def _enrol(province: Province, asked: EnrolRequest, base: str) -> Response:
    public_url = province.settings.public_url or _address_of(base)
    with province.database.writing() as tx:
        answer = enrol(
            tx,
            asked,
            keys=province.keys,
            province_name=province.settings.name,
            public_url=public_url,
            now=province.now(),
        )
    return json_answer(answer)


def _address_of(base: str) -> str:
    """The address a desk enrolled at, when citizens may use it: TLS, or this machine alone."""
    try:
        return check_public_url(base, field="public_url")
    except InputRefused as wrong:
        host = urlsplit(base).hostname or ""
        title = "Set PROVINCE_PUBLIC_URL: plain http is for loopback only"
        raise Refused(409, "public_url", title, facts={"host": host}) from wrong


def _hello(province: Province, seal: Seal, body: bytes) -> Response:
    if not is_known(province, seal):
        _take_back(province, seal, read_json(body, HelloRequest))
    check_signature(province, seal)
    asked = read_json(body, HelloRequest)
    answer = admitted(
        province,
        seal,
        lambda tx, desk: hello(tx, desk, asked, counter=seal.counter, keys=province.keys, now=province.now()),
        greets=True,
    )
    return json_answer(answer)


def _take_back(province: Province, seal: Seal, asked: HelloRequest | RenewRequest) -> None:
    """A desk that this province once enrolled and no longer knows; any other stays unknown."""
    enrolment = proven_enrolment(asked.certificates, seal.incarnation, keys=province.keys)
    if enrolment is None or not is_signed(enrolment.public_key, seal.text, seal.signature):
        return
    epoch = asked.epoch if isinstance(asked, HelloRequest) else None
    with province.database.writing() as tx:
        take_desk_back(tx, enrolment, epoch=epoch, version=asked.version[:100], now=province.now())


def _renew(province: Province, seal: Seal, body: bytes, base: str) -> Response:
    asked = read_json(body, RenewRequest)
    if not is_known(province, seal):
        _take_back(province, seal, asked)
    check_signature(province, seal)
    if seal.nonce:
        raise Refused(401, "nonce", "A renewal is signed without a nonce")
    public_url = province.settings.public_url or _address_of(base)
    with province.database.writing() as tx:
        desk = locked_desk(tx, seal)
        answer = renew(
            tx,
            desk,
            asked,
            keys=province.keys,
            province_name=province.settings.name,
            public_url=public_url,
            now=province.now(),
        )
    return json_answer(answer)


def _push(province: Province, seal: Seal, body: bytes) -> Response:
    check_signature(province, seal, late=True)
    try:
        batch = unpack_frame(body, PushBatch)
    except (FrameRefused, MemoryError, RecursionError) as wrong:
        raise Refused(400, "frame", "Not a batch, or larger than allowed once unpacked") from wrong
    if len(batch.events) > MAX_BATCH_EVENTS:
        raise too_large(MAX_BATCH_BYTES)
    events = read_events(seal.incarnation, batch.first_seq, batch.events)
    secret = province.keys.ticket_secret(seal.incarnation)
    answer = admitted(
        province,
        seal,
        lambda tx, desk: push(
            tx,
            desk,
            batch,
            events,
            secret=secret,
            earlier=lambda: earlier_secrets(tx, desk, province.keys),
            keys=province.keys,
            now=province.now(),
        ),
        late=lambda tx, desk: keep_late(tx, desk, batch, events, now=province.now()),
    )
    return _frame(answer)


def _verify(province: Province, seal: Seal, body: bytes) -> Response:
    check_signature(province, seal)
    asked = read_json(body, VerifyRequest)
    return json_answer(admitted(province, seal, lambda tx, desk: verify(tx, desk, asked)))


def _pull(province: Province, seal: Seal, epoch: str, pos: int) -> Response:
    check_signature(province, seal)
    return _frame(admitted(province, seal, lambda tx, desk: pull(tx, desk, epoch=epoch, pos=pos)))


def _pack(province: Province, kind: str, version: int) -> Response:
    with province.database.reading() as tx:
        body = packs.body_of(tx, province.keys.issuer, kind, version)
    if body is None:
        raise _no_pack()
    return Response(body, media_type="application/octet-stream")


def _no_pack() -> Refused:
    return Refused(404, "not_found", "No such pack")


def _frame(message: msgspec.Struct) -> Response:
    return Response(pack_frame(message), media_type=CONTENT_TYPE)
