"""A line that breaks after any number of bytes, in either direction, between a desk and a real province."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pytest

from desk_app.sync.round import sync_now
from desk_app.transport.http_link import DeskKey, HttpLink, Patience
from desk_app.wire.messages import EnrolRequest
from desk_app.wire.signing import new_private_key, public_key_of
from province.store import desks, ledger
from tests.fakes import NOON, FakeOutbox, FixedClock
from tests.province.conftest import Served

QUICK = Patience(connect=1.0, piece=2.0, whole=5.0)
FAR = 10**9


class BreakingLine:
    """Carries bytes to the province until one direction has had its share, then drops the connection."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._server = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._server.getsockname()[1]}"
        self.share = {"there": FAR, "back": FAR}
        self.carried = {"there": 0, "back": 0}

    def run(self) -> None:
        while True:
            try:
                desk, _ = self._server.accept()
            except OSError:
                return
            with desk, socket.create_connection(("127.0.0.1", self._port)) as province:
                back = threading.Thread(target=self._carry, args=(province, desk, "back"))
                back.start()
                self._carry(desk, province, "there")
                back.join()

    def _carry(self, source: socket.socket, target: socket.socket, way: str) -> None:
        with suppress(OSError):
            while piece := source.recv(4096):
                allowed = piece[: max(0, self.share[way] - self.carried[way])]
                self.carried[way] += len(piece)
                target.sendall(allowed)
                if len(allowed) < len(piece):
                    break
        for end in (source, target):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def stop(self) -> None:
        self._server.shutdown(socket.SHUT_RDWR)
        self._server.close()


@contextmanager
def breaking_line(port: int) -> Iterator[BreakingLine]:
    line = BreakingLine(port)
    thread = threading.Thread(target=line.run)
    thread.start()
    yield line
    line.stop()
    thread.join()


@pytest.mark.parametrize("settings", ["sqlite"], indirect=True)
@pytest.mark.parametrize("way", ["there", "back"])
def test_a_line_cut_after_any_byte_loses_and_doubles_nothing(served: Served, way: str) -> None:
    private_key = new_private_key()
    with HttpLink(served.url) as link:
        me = link.enrol(EnrolRequest(served.code(), public_key_of(private_key), "Quầy số 1", "1"))
    outbox = FakeOutbox(me.incarnation, province_key=me.province_key, private_key=private_key)
    key = DeskKey(me.incarnation, private_key, outbox.next_counter)
    endings = set()
    with breaking_line(int(served.url.rsplit(":", 1)[1])) as line:
        for cut in range(0, 3000, 61):
            outbox.write(kind="future.invented", payload=b"{}")
            line.share, line.carried = {"there": FAR, "back": FAR, way: cut}, {"there": 0, "back": 0}
            with HttpLink(line.url, key=key, patience=QUICK) as link:
                endings.add(sync_now(link, outbox, FixedClock(NOON)).ending)
    assert "unreachable" in endings
    assert endings <= {"unreachable", "done"}
    with HttpLink(served.url, key=key) as link:
        assert sync_now(link, outbox, FixedClock(NOON)).ending == "done"
    with served.province.database.reading() as tx:
        held = desks.incarnation_of(tx, me.incarnation)
        assert held is not None
        assert (held.last_seq, held.last_hash) == (len(outbox.journal), outbox.hash_at(len(outbox.journal)))
        assert ledger.counted(tx) == (len(outbox.journal), 0)
    assert outbox.position().unsent == 0
