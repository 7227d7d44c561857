"""A line that breaks after any number of bytes, in either direction, on a real socket."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

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
