"""A province and a desk of its own for every benchmark: real processes, real files, nobody else's home."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path

from benchmarks.people import at, intakes
from desk_app.actions.receive import Received
from desk_app.bootstrap import OpenDesk, enrol, take
from desk_app.domain.calendar import VIETNAM
from desk_app.paths import Home
from desk_app.wire.envelope import Actor, ClockQuality

ROOT = Path(__file__).resolve().parent.parent
AGENCY = "H15.50.05"
CLERK = Actor("Nguyễn Thị Lan", "window")
A_DAY = 200  # dossiers; a busy commune, and under the 500 numbers a day that two blocks give
_OFFICE = {
    "agency": AGENCY,
    "number": "24181",
    "name": "Trung tâm Phục vụ hành chính công xã Ea Kpam",
    "parent": "Ủy ban nhân dân xã Ea Kpam",
    "address": "Thôn 3, xã Ea Kpam, tỉnh Đắk Lắk",
    "phone": "02623852345",
    "hours": "07:30–11:30 và 13:30–17:00, thứ Hai đến thứ Sáu",
}


class MovingClock:
    """A clock that goes on with every reception: opening hours of today, tomorrow and the days after."""

    def __init__(self) -> None:
        self._first = datetime.now(VIETNAM).replace(hour=7, minute=30, second=0, microsecond=0)
        self._count = 0

    def tick(self) -> None:
        """One more reception is done."""
        self._count += 1

    def now(self) -> datetime:
        day, place = divmod(self._count, A_DAY)
        return self._first + timedelta(days=day, seconds=place * 9.5 * 3600 / A_DAY)

    def quality(self) -> ClockQuality:
        return "ok"


@dataclass(frozen=True, slots=True)
class Province:
    """A province's home and the port it always answers at, so that a desk's copy finds a province's copy."""

    home: Path
    port: int
    database_url: str = ""

    def admin(self, *words: str) -> dict[str, str]:
        """One administrator's command; its answer."""
        done = subprocess.run(
            [*_command(self.home), "admin", *words],
            check=True,
            capture_output=True,
            env=self._environment(),
            cwd=ROOT,
        )
        answer: dict[str, str] = json.loads(done.stdout)
        return answer

    def _environment(self) -> dict[str, str]:
        named = {"PROVINCE_DATABASE_URL": self.database_url} if self.database_url else {}
        return {**environment(), **named}

    @contextmanager
    def served(self, port: int | None = None) -> Iterator[str]:
        """The province as a child process, ready when the address is given."""
        where = str(self.port if port is None else port)
        command = [*_command(self.home), "serve", "--port", where, "--until-stdin-closes"]
        with subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=self._environment(),
            cwd=ROOT,
        ) as child:
            assert child.stdin is not None
            assert child.stdout is not None
            try:
                yield str(json.loads(child.stdout.readline())["address"])
            finally:
                child.stdin.close()
                child.wait(20)


def environment() -> dict[str, str]:
    """The environment of a child: of the settings that are ours only the ones given here, bytecode kept."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("DESK_", "PROVINCE_")) and name != "PYTHONDONTWRITEBYTECODE"
    }
    return {**kept, "PROVINCE_PUBLIC_URL": "https://motcua.example.vn", "QT_QPA_PLATFORM": "offscreen"}


def free_port() -> int:
    """A port that is free at this moment."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def found_office(folder: Path, database_url: str = "") -> tuple[Province, Home]:
    """A new province with one office, and a desk enrolled there that has received nothing yet."""
    province = Province(folder / "province", free_port(), database_url)
    return province, found_desks(province, folder, 1)[0]


def found_desks(province: Province, folder: Path, count: int) -> list[Home]:
    """`count` desks of a new province, each of an agency of its own, that have received nothing yet."""
    codes, homes = [], []
    for place in range(count):
        office = _OFFICE | {"agency": f"{AGENCY[:-2]}{5 + place:02d}", "number": str(24181 + place)}
        province.admin("add-office", *(word for name, text in office.items() for word in (f"--{name}", text)))
        codes.append(province.admin("enrolment-code", office["agency"])["code"])
        homes.append(Home(folder / ("desk" if not place else f"desk-{place}")))
    with province.served() as url:
        for home, code in zip(homes, codes, strict=True):
            enrol(home, url, code, desk_name="Quầy số 2", key_place="file").close()
    return homes


def receptions(desk: OpenDesk, clock: MovingClock) -> Iterator[Received]:
    """Endless receptions at an open desk, one each time the iterator is asked."""
    procedures = list(desk.catalogue.every())
    by_code = {procedure.code: procedure for procedure in procedures}
    for intake in intakes(procedures):
        kept = desk.receive(at(intake, clock.now(), by_code[intake.procedure]), actor=CLERK)
        clock.tick()
        if not isinstance(kept, Received):
            raise TypeError("a visit where a dossier was meant")
        yield kept


def receive_offline(desk: OpenDesk, clock: MovingClock, count: int) -> None:
    """`count` dossiers with no line, each handed on to its unit: two events and two transactions a dossier."""
    for received in islice(receptions(desk, clock), count):
        take(desk, received.dossier.code, "hand_on", {}, actor=CLERK)


def copied(folder: Path, province: Province, home: Home) -> tuple[Province, Home]:
    """Both ends as they stand, in a folder of their own; nobody may have them open."""
    shutil.copytree(province.home, folder / "province")
    shutil.copytree(home.folder, folder / "desk")
    return Province(folder / "province", province.port), Home(folder / "desk")


def _command(home: Path) -> list[str]:
    return [sys.executable, "-m", "province", "--home", str(home)]
