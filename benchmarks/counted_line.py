"""A line between desk and province that counts every byte of both directions."""

from __future__ import annotations

import socket
import threading
from types import TracebackType


class CountedLine:
    """Listens on `port` and hands everything on to `onward`; `up` and `down` are the bytes so far.

    Counts what TCP carries: request and status lines, headers and bodies.
    """

    def __init__(self, port: int, onward: int) -> None:
        self._onward = onward
        self._lock = threading.Lock()
        self.up = 0
        self.down = 0
        self._listener = socket.create_server(("127.0.0.1", port))

    def __enter__(self) -> CountedLine:
        threading.Thread(target=self._listen, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._listener.close()

    def _listen(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:  # closed: the measuring is over
                return
            far = socket.create_connection(("127.0.0.1", self._onward))
            threading.Thread(target=self._carry, args=(near, far, True), daemon=True).start()
            threading.Thread(target=self._carry, args=(far, near, False), daemon=True).start()

    def _carry(self, near: socket.socket, far: socket.socket, up: bool) -> None:
        try:
            while piece := near.recv(65536):
                with self._lock:
                    if up:
                        self.up += len(piece)
                    else:
                        self.down += len(piece)
                far.sendall(piece)
            far.shutdown(socket.SHUT_WR)
        except OSError:  # the other end hung up, which ends this direction too
            near.close()
