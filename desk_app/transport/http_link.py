"""The desk calling the province over HTTP, every request signed with the desk's own key."""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from types import TracebackType
from urllib.parse import quote

import httpx2
import msgspec

from desk_app.sync.trouble import NotUnderstood, Unreachable
from desk_app.transport.address import is_loopback, province_address
from desk_app.transport.answers import Answer, checked, from_failure, from_frame, from_json, from_pack
from desk_app.wire.frames import CONTENT_TYPE, MAX_PLAIN_BYTES, pack_frame
from desk_app.wire.messages import (
    ENROL,
    HELLO,
    PACKS,
    PULL,
    PUSH,
    RENEW,
    VERIFY,
    EnrolAnswer,
    EnrolRequest,
    HelloAnswer,
    HelloRequest,
    PullAnswer,
    PushAnswer,
    PushBatch,
    RenewRequest,
    VerifyAnswer,
    VerifyRequest,
)
from desk_app.wire.signing import (
    COUNTER_HEADER,
    INCARNATION_HEADER,
    NONCE_HEADER,
    SIGNATURE_HEADER,
    request_text,
    sign,
)

JSON = "application/json"
MAX_PACK_BYTES = 32 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class DeskKey:
    """With what a desk signs. `next_counter` grows with every call, across restarts."""

    incarnation: str
    private_key: bytes
    next_counter: Callable[[], int]


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds: until a connection stands, between two pieces of an answer, and for the whole request.

    The whole stays under the two minutes after which a clerk is told why something is not sent yet.
    """

    connect: float = 10.0
    piece: float = 30.0
    whole: float = 100.0


class HttpLink:
    """`ports.Link` over httpx2. Without a key it can only enrol and fetch packs.

    Raises the types of sync.trouble; the address is refused as in `province_address`. Redirects are not
    followed and compressed transfer is not accepted: a café's login page is no province. `transport` carries the
    requests in place of sockets.
    """

    def __init__(
        self,
        url: str,
        *,
        key: DeskKey | None = None,
        patience: Patience = Patience(),
        monotonic: Callable[[], float] = time.monotonic,
        transport: httpx2.BaseTransport | None = None,
    ) -> None:
        address = province_address(url)
        self._base = str(address).rstrip("/")
        self._key = key
        self._patience = patience
        self._monotonic = monotonic
        self._nonce = ""
        self._ready: dict[int, tuple[PushBatch, bytes, int]] = {}  # by the batch's first seq
        self._counted = 0  # the counter of the last request
        self._client = httpx2.Client(
            verify=_trust(address),
            transport=transport,
            timeout=httpx2.Timeout(patience.piece, connect=patience.connect),
            trust_env=not is_loopback(address),
            headers={"accept-encoding": "identity", "user-agent": "quay-mot-cua"},
        )

    def __enter__(self) -> HttpLink:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._client.close()

    def hello(self, request: HelloRequest) -> HelloAnswer:
        self._nonce = ""
        self._ready.clear()
        answer = from_json(self._ask("POST", HELLO, msgspec.json.encode(request), JSON), HelloAnswer)
        self._nonce = answer.nonce
        return answer

    def push(self, batch: PushBatch) -> PushAnswer:
        ready, frame, counter = self._ready.pop(batch.first_seq, (None, b"", 0))
        if ready is not batch:
            frame, counter = pack_frame(batch), 0
        headers = {"content-type": CONTENT_TYPE}
        return from_frame(self.ask("POST", PUSH, frame, headers=headers, counter=counter), PushAnswer)

    def make_ready(self, batch: PushBatch) -> None:
        """Packs it, and counts it: keeping the counter waits for the disk, which goes on beside the line's wait."""
        counter = self._key.next_counter() if self._key is not None else 0
        self._ready[batch.first_seq] = (batch, pack_frame(batch), counter)

    def pull(self, epoch: str, pos: int) -> PullAnswer:
        return from_frame(self._ask("GET", f"{PULL}?after={quote(epoch, safe='')}:{pos}"), PullAnswer)

    def verify(self, request: VerifyRequest) -> VerifyAnswer:
        return from_json(self._ask("POST", VERIFY, msgspec.json.encode(request), JSON), VerifyAnswer)

    def enrol(self, request: EnrolRequest) -> EnrolAnswer:
        return from_json(self._ask("POST", ENROL, msgspec.json.encode(request), JSON), EnrolAnswer)

    def renew(self, request: RenewRequest) -> EnrolAnswer:
        """An incarnation of its own for a desk that is a copy; signed with the key it has, without a nonce."""
        self._nonce = ""
        return from_json(self._ask("POST", RENEW, msgspec.json.encode(request), JSON), EnrolAnswer)

    def pack(self, kind: str, version: int) -> bytes:
        target = f"{PACKS}/{quote(kind, safe='')}/{version}"
        return from_pack(self._ask("GET", target, longest=MAX_PACK_BYTES))

    def _ask(
        self, method: str, target: str, body: bytes = b"", media: str = "", *, longest: int = MAX_PLAIN_BYTES
    ) -> Answer:
        return self.ask(
            method, target, body, headers={"content-type": media} if media else {}, longest=longest
        )

    def ask(
        self,
        method: str,
        target: str,
        body: bytes = b"",
        *,
        headers: Mapping[str, str],
        also: AbstractSet[int] = frozenset(),
        longest: int = MAX_PLAIN_BYTES,
        drips: Iterator[bytes] | None = None,
        counter: int = 0,
    ) -> Answer:
        """A signed request and its whole answer, 200 or one of `also`; `drips` give out `body` bit by bit.

        `counter` was taken for it before; where another request went out since, it gets a new one.
        """
        signed = {**self._signature(method, target, body, counter), **headers}
        if drips is not None:
            signed["content-length"] = str(len(body))
        ends = self._monotonic() + self._patience.whole
        try:
            with self._client.stream(
                method, self._base + target, content=drips or body or None, headers=signed
            ) as response:
                return checked(self._whole(response, ends, longest), also)
        except httpx2.TransportError as failure:
            raise from_failure(failure) from failure

    def _whole(self, response: httpx2.Response, ends: float, longest: int) -> Answer:
        """The answer read to its end, or given up when it drips or swells."""
        pieces: list[bytes] = []
        size = 0
        for piece in response.iter_raw():
            size += len(piece)
            if size > longest:
                raise NotUnderstood("too_long", detail=f"more than {longest} bytes")
            if self._monotonic() > ends:
                raise Unreachable("timeout", detail=f"after {size} bytes")
            pieces.append(piece)
        if response.headers.get("content-encoding", "identity") != "identity":
            raise NotUnderstood("not_the_province", detail="compressed although not asked for")
        media = response.headers.get("content-type", "").split(";")[0].strip().lower()
        return Answer(response.status_code, media, response.headers, b"".join(pieces))

    def _signature(self, method: str, target: str, body: bytes, counter: int) -> dict[str, str]:
        if self._key is None:
            return {}
        if counter <= self._counted:
            counter = self._key.next_counter()
        self._counted = counter
        text = request_text(method, target, body, self._nonce, counter)
        return {
            INCARNATION_HEADER: self._key.incarnation,
            NONCE_HEADER: self._nonce,
            COUNTER_HEADER: str(counter),
            SIGNATURE_HEADER: sign(self._key.private_key, text).hex(),
        }


def _trust(address: httpx2.URL) -> ssl.SSLContext:
    """The computer's own list of authorities; on loopback without TLS nobody at all."""
    if address.scheme == "https":
        return ssl.create_default_context()
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
