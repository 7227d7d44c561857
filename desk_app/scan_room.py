"""Room on the desk's disk: scans that the province holds go from here, oldest first; their small pictures stay."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from desk_app.domain.attachments import MIB
from desk_app.domain.errors import HomeRefused, InputRefused
from desk_app.store.preferences import DESK
from desk_app.wire.blobs import MOST_HASHES

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk

QUOTA = "scans.quota_mib"
"""The preference of the desk: how many MiB of scans stay here; a number given with the step goes before it."""
QUOTA_AT_FIRST, LEAST_QUOTA = 8 * 1024, 64
RESTED = timedelta(days=30)
"""How long the province has held a scan before it may go: time for its folder of scans to be in a backup too."""


@dataclass(frozen=True, slots=True)
class MadeRoom:
    """How many scans went, their bytes, and how many bytes of scans are here now."""

    dropped: int
    octets: int
    left: int


def make_room(desk: OpenDesk, *, quota_mib: int | None = None) -> MadeRoom:
    """Drops whole scans until those here are under the quota. Each is brought back from the province when it is opened.

    Never the only copy: only what was sent 30 days ago or earlier, whose announcement is in a backup of the
    province, which lies in no tray, and of which the province says at this moment that it holds it whole. Refuses a quota
    under 64 MiB and a clock that is not to be trusted; HomeRefused "scan_not_fetched" where the line fails.
    """
    quota = quota_mib if quota_mib is not None else desk.preferences.get(DESK, QUOTA, QUOTA_AT_FIRST)
    if quota < LEAST_QUOTA:
        raise InputRefused("scan_quota_small", field="scans-mib", least=LEAST_QUOTA)
    if desk.clock.quality() == "suspect":
        raise InputRefused("clock_suspect", field="scans-mib", day=f"{desk.clock.now():%d/%m/%Y}")
    here = desk.scans.octets_here()
    over, chosen = here - quota * MIB, dict[str, int]()
    for name, size in desk.scans.droppable(desk.clock.now() - RESTED):
        if sum(chosen.values()) >= over:
            break
        chosen[name] = size
    held = _held(desk, list(chosen)) if chosen else []
    for name in held:
        desk.scans.drop_here(name)
    gone = sum(chosen[name] for name in held)
    return MadeRoom(len(held), gone, here - gone)


def _held(desk: OpenDesk, names: list[str]) -> list[str]:
    """Those that the province says it holds, asked now."""
    from desk_app.bootstrap import VERSION
    from desk_app.line import line_of
    from desk_app.sync.round import greeting
    from desk_app.sync.trouble import Trouble
    from desk_app.transport.tus import TusLink

    held: list[str] = []
    try:
        with line_of(desk) as link:
            answer = link.hello(
                greeting(desk.outbox.enrolment().incarnation, desk.outbox.position(), VERSION)
            )
            if answer.epoch != desk.outbox.position().epoch:
                return []  # it was restored: the next round asks after every scan first
            for start in range(0, len(names), MOST_HASHES):
                asked = tuple(names[start : start + MOST_HASHES])
                told = TusLink(link).have(asked)
                held += [each for each in asked if each not in {*told.missing, *told.unknown}]
    except Trouble as trouble:
        raise HomeRefused("scan_not_fetched", field="scans-mib", cause=trouble.cause) from trouble
    return held
