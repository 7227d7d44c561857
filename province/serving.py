"""Running the province's server: ready before it says so, gone when it is told to."""

from __future__ import annotations

import json
import logging
import os
import shutil
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable
from contextlib import contextmanager, nullcontext, suppress
from http.client import HTTPConnection, HTTPException
from typing import TYPE_CHECKING, Any

import uvicorn
from filelock import FileLock, Timeout
from uvicorn.supervisors import Multiprocess

from desk_app.domain.errors import HomeRefused
from province.logs import start_log
from province.outgoing.background import delivering
from province.settings import LONGEST_HOST, SHARED_COUNTS, Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from starlette.types import ASGIApp

APP = "province.app:make_served_app"
_GRACE = 5  # seconds for requests under way when the server is told to end
_BACKLOG = 2048
log = logging.getLogger("province")


def serve(
    settings: Settings,
    *,
    host: str,
    port: int,
    workers: int,
    until_stdin_closes: bool,
    delivers: bool = True,
) -> None:
    """Listens, prints the address once the server answers, and returns when it is told to end.

    `delivers`: what waits for other systems is sent in a thread beside it. Refuses a port that is taken. The
    caller has migrated the database.
    """
    start_log(as_json=settings.log_as_json)
    _warn_about_host(settings)
    standing = FileLock(settings.serving_lock, timeout=0)
    with suppress(Timeout):  # another server of this home holds it already: that says the same
        standing.acquire()
    listener = _listen(host, port)
    address = _address(host, listener.getsockname()[1])
    os.environ["PROVINCE_HOME"] = str(settings.home)  # workers read their settings anew
    config = server_config(APP, factory=True, workers=workers)
    if workers == 1:
        server = _Server(config)
        end = server.end
    else:
        os.environ[SHARED_COUNTS] = _fresh_folder(settings)
        supervisor = Multiprocess(config, sockets=[listener])
        end = supervisor.should_exit.set
    if until_stdin_closes:
        threading.Thread(target=_wait_for_end_of_input, args=(end,), daemon=True).start()
    threading.Thread(target=_announce, args=(address, listener.getsockname()), daemon=True).start()
    with delivering(settings) if delivers else nullcontext():
        if workers == 1:
            server.run(sockets=[listener])
        else:
            _end_on_signals(end)
            supervisor.run()
    listener.close()
    standing.release()


def server_config(app: str | ASGIApp, **more: Any) -> uvicorn.Config:
    """How the province is served: no access log but its own, no name of the server, one line of log."""
    return uvicorn.Config(
        app,
        log_config=None,
        log_level="warning",
        access_log=False,
        server_header=False,
        lifespan="off",
        ws="none",
        timeout_graceful_shutdown=_GRACE,
        **more,
    )


class _Server(uvicorn.Server):
    """Ends with a clean exit on SIGTERM and SIGINT, as a service is expected to."""

    def end(self) -> None:
        self.should_exit = True

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        _end_on_signals(self.end)
        yield


def _end_on_signals(end: Callable[[], None]) -> None:
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: end())


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio answers at once (TCP_NODELAY) only where the protocol is named; 40 ms a page otherwise
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if os.name != "nt":  # there it would let two servers share a port
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except (OSError, OverflowError) as wrong:
        listener.close()
        raise HomeRefused("port_taken", field="port", host=host, port=port) from wrong
    listener.listen(_BACKLOG)
    listener.set_inheritable(True)
    return listener


def _fresh_folder(settings: Settings) -> str:
    """Where the workers of this start keep their counts together; what a start before left there is gone."""
    folder = settings.home / "metrics"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700, parents=True)
    return str(folder)


def _address(host: str, port: int) -> str:
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _announce(address: str, where: tuple[str, int]) -> None:
    """Prints the address as one JSON line as soon as the server answers a request."""
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(where[0], where[0])  # noqa: S104  (asked, not bound)
    while not _answers(host, where[1]):
        time.sleep(0.02)
    sys.stdout.write(json.dumps({"address": address}) + "\n")
    sys.stdout.flush()


def _answers(host: str, port: int) -> bool:
    connection = HTTPConnection(host, port, timeout=30)
    try:
        connection.request("GET", "/healthz")
        return connection.getresponse().status == 200
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()


def _wait_for_end_of_input(end: Callable[[], None]) -> None:
    while os.read(sys.stdin.fileno(), 4096):
        pass
    end()


def _warn_about_host(settings: Settings) -> None:
    if settings.public_url is not None:
        host = settings.public_url.split("://", 1)[1]
        if len(host) > LONGEST_HOST:
            log.warning("PROVINCE_PUBLIC_URL: %d characters make the QR larger than 20.6 mm", len(host))
