"""A real province behind the window: a process of its own that is started, stopped, killed, restored and revoked."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from desk_app.bootstrap import OpenDesk, add_clerk, enrol
from desk_app.clock import FixedClock
from desk_app.demo.embedded import admin, enrolment_code, make_office
from desk_app.paths import Home
from desk_app.wire.envelope import Actor
from province.bootstrap import open_province
from province.settings import Settings
from tests.acceptance.hands import PIN
from tests.builders import MONDAY

CLERKS = ("Nguyễn Thị Lan", "Trần Văn Hùng")


class RealProvince:
    """The province of `folder`; at the same address every time it is started."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        make_office(folder)
        self.folder, self._port = folder, 0
        self._child: subprocess.Popen[str] | None = None

    def start(self) -> str:
        """Serve; the address, once it answers."""
        asked = [sys.executable, "-m", "province", "--home", str(self.folder), "serve"]
        self._child = subprocess.Popen(
            [*asked, "--port", str(self._port), "--until-stdin-closes"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._child.stdout is not None
        address: str = json.loads(self._child.stdout.readline())["address"]
        self._port = int(address.rsplit(":", 1)[1])
        return address

    def stop(self) -> None:
        """End it as an administrator does: what was asked is answered first."""
        self._end(lambda child: child.stdin.close() if child.stdin else None)

    def kill(self) -> None:
        """SIGKILL: nothing is answered any more, nothing is written any more."""
        self._end(lambda child: child.kill())

    def _end(self, how: Callable[[subprocess.Popen[str]], object]) -> None:
        if self._child is not None:
            how(self._child)
            self._child.wait(timeout=20)
            for end in (self._child.stdin, self._child.stdout):
                if end is not None and not end.closed:
                    end.close()
            self._child = None

    def back_up(self, to: Path) -> None:
        """A copy of everything, while it does not serve."""
        assert self._child is None
        shutil.copytree(self.folder, to)

    def restore(self, copy: Path) -> None:
        """Be as the copy was; keys and database."""
        assert self._child is None
        shutil.rmtree(self.folder)
        shutil.copytree(copy, self.folder)

    def count(self) -> dict[str, int]:
        """Dossiers, events and what is set aside, by its own command."""
        told: dict[str, int] = admin(self.folder, "count")
        return told

    def ledger(self) -> list[tuple[str, int]]:
        """(event id, seq) as the ledger holds them, in the order in which they came."""
        opened = open_province(Settings(self.folder))
        try:
            with opened.database.reading() as tx:
                rows = tx.exec_driver_sql("SELECT event_id, seq FROM ledger ORDER BY received_at, seq")
                return [(str(row[0]), int(row[1])) for row in rows]
        finally:
            opened.close()

    def scan(self, sha256: str) -> bytes:
        """A scan as its folder has it whole."""
        (file,) = Settings(self.folder).blobs.glob(f"*/{sha256[:2]}/{sha256}")
        return file.read_bytes()

    def enrol(self, home: Path, address: str, clock: FixedClock | None = None) -> OpenDesk:
        """A desk of it with two clerks (PIN 1111)."""
        code = enrolment_code(self.folder)
        desk = enrol(Home(home), address, code, key_place="file", clock=clock or FixedClock(MONDAY))
        for name in CLERKS:
            add_clerk(desk, name, "clerk", PIN, actor=Actor("admin", "cli"))
        return desk

    def revoke(self, desk: OpenDesk) -> None:
        """By its own command, whether it serves or not."""
        admin(self.folder, "revoke", desk.desk.incarnation)


class CuttingLine:
    """A line of loopback sockets that goes dead after so many bytes of what the desk sends, as often as armed."""

    def __init__(self, port: int) -> None:
        self._to = port
        self._left: int | None = None
        self._cuts = self._up = 0
        self._speaks = threading.Event()
        self._speaks.set()
        self._server = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._server.getsockname()[1])
        self._open = True
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self._thread.start()

    @property
    def cuts(self) -> int:
        """How often it went dead."""
        return self._cuts

    @property
    def up(self) -> int:
        """How many bytes of the desk's it carried to the province."""
        return self._up

    def cut_after(self, octets: int | None) -> None:
        """Go dead once so many more bytes have gone up; None: never."""
        self._left = octets

    def mute(self, muted: bool = True) -> None:
        """Take what comes up and hold it back: the line is there and nobody answers."""
        if muted:
            self._speaks.clear()
        else:
            self._speaks.set()

    def close(self) -> None:
        """Carry nothing any more."""
        self._open = False
        self._server.close()
        self._speaks.set()

    def _accept(self) -> None:
        while self._open:
            try:
                desk, _address = self._server.accept()
            except OSError:
                return
            try:
                province = socket.create_connection(("127.0.0.1", self._to), timeout=5)
            except OSError:
                desk.close()
                continue
            for source, target, up in ((desk, province, True), (province, desk, False)):
                threading.Thread(target=self._carry, args=(source, target, up), daemon=True).start()

    def _carry(self, source: socket.socket, target: socket.socket, up: bool) -> None:
        try:
            while octets := source.recv(4096):
                self._speaks.wait()
                if up and self._left is not None:
                    self._left -= len(octets)
                    if self._left < 0:
                        self._cuts += 1
                        self._left = None
                        break
                target.sendall(octets)
                self._up += len(octets) * up
        except OSError:
            pass  # the other end went: this one goes too
        finally:
            for end in (source, target):
                try:
                    end.shutdown(socket.SHUT_RDWR)
                except OSError:
                    continue
                finally:
                    end.close()
