"""The demo's home: a commune, its packs, two clerks (PIN 1111) and ninety days of dossiers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from filelock import FileLock, Timeout

from desk_app.actions.print_document import count_prints
from desk_app.bootstrap import OpenDesk, add_clerk, enrol, open_desk
from desk_app.demo.embedded import enrolment_code, make_office, province_at
from desk_app.demo.given_back import receive_unchecked
from desk_app.demo.story import CLERKS, tell_story
from desk_app.domain.errors import HomeRefused
from desk_app.paths import Home
from desk_app.wire.envelope import Actor

PIN = "1111"
FINISHED = "demo.made"


@contextmanager
def demo_desk(home: Home, *, progress: Callable[[int], None] | None = None) -> Iterator[OpenDesk]:
    """The demo's desk beside its running province; made on the first call, complete or made again."""
    province = home.folder / "province"
    home.make()
    lock = FileLock(home.folder / "demo.lock", timeout=0)
    try:
        lock.acquire()
    except Timeout as wrong:
        raise HomeRefused("demo_open", field="home") from wrong
    try:
        with _opened(home, province, progress) as desk:
            yield desk
    finally:
        lock.release()


@contextmanager
def _opened(home: Home, province: Path, progress: Callable[[int], None] | None) -> Iterator[OpenDesk]:
    province.mkdir(exist_ok=True)
    if home.is_enrolled and not (home.folder / FINISHED).exists():
        _start_over(home)
    if not home.is_enrolled:
        _make_province_once(home)
    with province_at(province, _port(home)) as address:
        desk = open_desk(home) if home.is_enrolled else _make(home, address, progress)
        try:
            yield desk
        finally:
            desk.close()


def _make_province_once(home: Home) -> None:
    province = home.folder / "province"
    if not (home.folder / "office.made").exists():
        make_office(province)
        (home.folder / "office.made").touch()


def _make(home: Home, address: str, progress: Callable[[int], None] | None) -> OpenDesk:
    code = enrolment_code(home.folder / "province")
    desk = enrol(home, address, code, desk_name="Quầy số 2", key_place="file")
    try:
        _fill(desk, progress)
    except BaseException:
        desk.close()  # cut short: the next call makes it again
        raise
    (home.folder / FINISHED).touch()
    return desk


def _fill(desk: OpenDesk, progress: Callable[[int], None] | None) -> None:
    maker, clerk = Actor("demo", "cli"), Actor(CLERKS[0], "window")
    for place, name in enumerate(CLERKS):
        add_clerk(desk, name, "clerk" if place == 0 else "supervisor", PIN, actor=maker)
    tell_story(desk, progress=progress)
    given_back = receive_unchecked(desk, actor=clerk)
    count_prints("receipt", [given_back], "a5", register=desk.register, clock=desk.clock, actor=clerk)


def _port(home: Home) -> int:
    """The port the desk was enrolled at: the receipts already printed name it."""
    if not home.is_enrolled:
        return 0
    desk = open_desk(home)
    try:
        return urlsplit(desk.desk.province_url).port or 0
    finally:
        desk.close()


def _start_over(home: Home) -> None:
    """A demo that was cut short while it was being made holds nothing of anybody: it is made again."""
    for file in home.folder.glob("desk.*"):
        file.unlink()
