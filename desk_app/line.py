"""The desk's line to its province: one round at a time on a home, and how it stands."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from desk_app.bootstrap import VERSION, OpenDesk
from desk_app.domain.errors import HomeRefused
from desk_app.domain.scan_habits import ScanHabits
from desk_app.domain.waiting import Patience
from desk_app.paths import Home
from desk_app.ports import SyncReport
from desk_app.store.line_state import LineState, read_line_state
from desk_app.store.mirror_state import read_mirror_state
from desk_app.store.preferences import DESK
from desk_app.sync.trouble import RefusedByProvince, Trouble

if TYPE_CHECKING:
    from desk_app.kept_line import KeptLine
    from desk_app.renewing import Renewed
    from desk_app.sync.round import Progress
    from desk_app.sync.scan_line import ScanLine
    from desk_app.transport.http_link import HttpLink
    from desk_app.transport.pacing import Pace

SCAN_HABITS = "scans"
"""The desk's preference of when and how fast scans go (domain.scan_habits.ScanHabits)."""
LONGEST_PIECE_SECONDS = 20
"""A paced piece takes no longer: a round can be stopped between two of them."""
PATIENCE = "sync.patience"
"""The preference of the desk that holds its thresholds (domain.waiting.Patience)."""


def sync_once(
    desk: OpenDesk,
    *,
    progress: Callable[[Progress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    scans_now: bool = False,
    kept: KeptLine | None = None,
    brief: bool = False,
) -> SyncReport:
    """One round with the province; one at a time on a home, refused in words otherwise.

    `scans_now` sends scans outside the hours the office set for them too. A desk that the round finds to be
    a copy takes an incarnation of its own, and a second round brings what it alone has. Where a line is `kept`
    open, a `brief` round sends what was just written in one request.
    """
    from desk_app.renewing import rounds
    from desk_app.sync.round import sync_now

    def one_round() -> SyncReport:
        with kept.taken(desk, _signed_line) if kept else _signed_line(desk) as link:
            scans = scan_line_of(desk, link, scans_now=scans_now)
            return sync_now(
                link,
                desk.outbox,
                desk.clock,
                progress=progress,
                cancelled=cancelled,
                version=VERSION,
                scans=scans,
                standing=kept.standing if kept else None,
                brief=brief,
            )

    with speaking_alone(desk.home):
        report = rounds(desk, one_round, version=VERSION)
    desk.catalogue.refresh()
    return report


def scan_line_of(
    desk: OpenDesk, link: HttpLink, *, scans_now: bool = False, paced: Callable[[int], Pace] | None = None
) -> ScanLine:
    """What a round needs to send scans, by the office's hours (unless `scans_now`) and its limit.

    `paced` makes the pace of so many bytes a second; None: the one that really waits.
    """
    from desk_app.sync.scan_line import ScanLine
    from desk_app.transport.pacing import Pace
    from desk_app.transport.tus import TusLink
    from desk_app.wire.blobs import MOST_PIECE

    habits = desk.preferences.get(DESK, SCAN_HABITS, ScanHabits())
    rate = habits.octets_a_second
    return ScanLine(
        TusLink(link, pace=(paced or Pace)(rate) if rate else None),
        desk.scans,
        may_send=lambda: scans_now or habits.may_send(desk.clock.now()),
        most_piece=min(MOST_PIECE, rate * LONGEST_PIECE_SECONDS) if rate else MOST_PIECE,
    )


@contextmanager
def line_of(desk: OpenDesk) -> Iterator[HttpLink]:
    """The desk's line to its province, one at a time on a home; refused in words while another has it."""
    with speaking_alone(desk.home), _signed_line(desk) as link:
        yield link


def _signed_line(desk: OpenDesk) -> HttpLink:
    from desk_app.transport.http_link import DeskKey, HttpLink

    enrolment = desk.outbox.enrolment()
    key = DeskKey(enrolment.incarnation, enrolment.private_key, desk.outbox.next_counter)
    return HttpLink(enrolment.url, key=key)


def new_identity(desk: OpenDesk, code: str = "") -> Renewed:
    """A new incarnation for this desk: on its own word (it is a copy), or by a code of the province (it was revoked).

    Refuses in words what the province refuses, also while another process speaks to it.
    """
    from desk_app.renewing import renew, renew_by_code

    with speaking_alone(desk.home):
        if code:
            return renew_by_code(desk, code, version=VERSION)
        try:
            return renew(desk, reason="asked", version=VERSION)
        except RefusedByProvince as no:
            raise HomeRefused("enrolment_refused", field="code", cause=no.code) from no
        except Trouble as trouble:
            raise HomeRefused("province_unreachable", field="url", cause=trouble.cause) from trouble


@contextmanager
def speaking_alone(home: Home) -> Iterator[None]:
    """Nobody else of this home speaks to the province meanwhile; refuses in words when somebody does."""
    from filelock import FileLock, Timeout

    lock = FileLock(home.sync_lock, timeout=0)
    try:
        lock.acquire()
    except Timeout as wrong:
        raise HomeRefused("sync_running", field="home") from wrong
    try:
        yield
    finally:
        lock.release()


def line_state(desk: OpenDesk) -> LineState:
    """What waits on this computer, since when, why, when the next try is, and how much room the disk has."""
    return replace(
        read_line_state(desk.engine),
        free=shutil.disk_usage(desk.home.folder).free,
        patience=desk.preferences.get(DESK, PATIENCE, Patience()),
        mirror=read_mirror_state(desk.preferences),
        scans=desk.scans.figures(),
    )
