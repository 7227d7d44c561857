"""One POST to another system: its address looked at when it is connected to, its answer bounded in time and size."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from email.utils import parsedate_to_datetime
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from ipaddress import IPv4Address, IPv6Address, ip_address
from urllib.parse import urlsplit

Address = IPv4Address | IPv6Address
MayReach = Callable[[Address], bool]
CONNECT_SECONDS = 10.0
WHOLE_SECONDS = 30.0
_MOST_BYTES = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Answered:
    """What came back. `retry_after` as the other side asked for it."""

    status: int
    body: bytes
    retry_after: timedelta | None = None


class NotReached(Exception):
    """No answer came. `cause` is a word for it; `before`: the request did not leave this machine."""

    def __init__(self, cause: str, *, before: bool = False) -> None:
        super().__init__(cause)
        self.cause = cause
        self.before = before


def post(
    url: str,
    body: bytes,
    headers: Mapping[str, str],
    *,
    may_reach: MayReach = lambda _address: True,
    trusted: ssl.SSLContext | None = None,
    seconds: float = WHOLE_SECONDS,
) -> Answered:
    """Posts `body` and reads the answer, in `seconds` altogether. No redirect is followed, no proxy is asked.

    `may_reach` is asked about the very address that is connected to, so a name cannot point elsewhere in
    between. Raises NotReached.
    """
    parts = urlsplit(url)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    line = _connection(parts.scheme, parts.hostname or "", parts.port, may_reach, trusted)
    late = threading.Event()
    try:
        line.connect()
    except NotReached:
        raise
    except ssl.SSLError as wrong:
        raise NotReached("tls", before=True) from wrong
    except OSError as wrong:
        raise NotReached("no_connection", before=True) from wrong
    ending = threading.Timer(seconds, _cut, (line, late))
    ending.daemon = True
    ending.start()
    try:
        line.request("POST", target, body, {**headers, "Connection": "close"})
        answer = line.getresponse()
        told = answer.read(_MOST_BYTES + 1)
        if len(told) > _MOST_BYTES:
            raise NotReached("answer_large")
        if late.is_set():
            raise NotReached("timeout")
        return Answered(answer.status, told, _asked_wait(answer.headers.get("Retry-After")))
    except TimeoutError as wrong:
        raise NotReached("timeout") from wrong
    except (OSError, HTTPException, ValueError) as wrong:
        raise NotReached("timeout" if late.is_set() else "cut") from wrong
    finally:
        ending.cancel()
        line.close()


def _connection(
    scheme: str, host: str, port: int | None, may_reach: MayReach, trusted: ssl.SSLContext | None
) -> HTTPConnection:
    if scheme == "https":
        return _Tls(host, port or 443, may_reach, trusted or _authorities())
    return _Plain(host, port or 80, may_reach)


class _Plain(HTTPConnection):
    def __init__(self, host: str, port: int, may_reach: MayReach) -> None:
        super().__init__(host, port, timeout=CONNECT_SECONDS)
        self._may_reach = may_reach

    def connect(self) -> None:
        self.sock = _connected(self.host, self.port, self._may_reach)


class _Tls(HTTPSConnection):
    def __init__(self, host: str, port: int, may_reach: MayReach, trusted: ssl.SSLContext) -> None:
        super().__init__(host, port, timeout=CONNECT_SECONDS, context=trusted)
        self._may_reach = may_reach
        self._trusted = trusted

    def connect(self) -> None:
        plain = _connected(self.host, self.port, self._may_reach)
        try:
            self.sock = self._trusted.wrap_socket(plain, server_hostname=self.host)
        except BaseException:
            plain.close()
            raise


def _connected(host: str, port: int, may_reach: MayReach) -> socket.socket:
    """Connects to the first address of the host that may be reached and answers."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    allowed = [each for each in found if may_reach(ip_address(str(each[4][0]).split("%")[0]))]
    if not allowed:
        raise NotReached("address_private", before=True)
    for place, (family, kind, protocol, _, where) in enumerate(allowed, start=1):
        line = socket.socket(family, kind, protocol)
        line.settimeout(CONNECT_SECONDS)
        try:
            line.connect(where)
        except OSError:
            line.close()
            if place == len(allowed):
                raise
        else:
            return line
    raise NotReached("no_connection", before=True)


def _cut(line: HTTPConnection, late: threading.Event) -> None:
    """The time is over: whoever reads from the socket wakes with an error."""
    late.set()
    try:
        line.sock.shutdown(socket.SHUT_RDWR)
    except (OSError, AttributeError):
        return  # it ended by itself meanwhile


def _asked_wait(text: str | None) -> timedelta | None:
    """Retry-After as seconds; a date is read against its own answer's clock nowhere, so it means a minute."""
    if text is None:
        return None
    if text.strip().isascii() and text.strip().isdigit():
        return timedelta(seconds=min(int(text.strip()[:9]), 86_400))
    try:
        parsedate_to_datetime(text)
    except ValueError:
        return None
    return timedelta(minutes=1)


def _authorities() -> ssl.SSLContext:
    """The authorities this machine trusts; read once, for it takes longer than a request."""
    if not _KNOWN:
        _KNOWN.append(ssl.create_default_context())
    return _KNOWN[0]


_KNOWN: list[ssl.SSLContext] = []
