"""The second place of scans: those that the province does not hold yet, each sealed for it; cleared once it does."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desk_app.domain.errors import HomeRefused
from desk_app.segments import sealing_key, write_new
from desk_app.wire.sealed_scan import SCAN_SUFFIX, ScanHead, seal_scan

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk

FOLDER = "ban-quet"
MOST_AT_ONCE = 32 * 1024 * 1024
"""Bytes of one look: the journal's next entries wait for no gigabyte of pictures."""
_EVERY = 100_000


def mirror_scans(desk: OpenDesk, folder: Path) -> int:
    """Brings `folder` of this desk's second place up to date; how many scans are still not there.

    OSError where the place cannot be written. A scan whose own file is damaged is left to the round, which says so.
    """
    key, scans = sealing_key(desk), folder / FOLDER
    if key is None:
        return 0
    waiting = {each.sha256: each for each in desk.scans.waiting(_EVERY, without=())}
    there = {file.stem: file for file in scans.glob(f"*{SCAN_SUFFIX}")} if scans.is_dir() else {}
    for name in _held_by_the_province(desk, there.keys() - waiting.keys()):
        there[name].unlink()
    missing = [each for name, each in waiting.items() if name not in there]
    speaker, written, left = desk.outbox.enrolment(), 0, len(missing)
    for each in missing:
        if written >= MOST_AT_ONCE:
            break
        try:
            body = desk.scans.files.read(each.sha256)
        except HomeRefused:
            continue
        head = ScanHead(desk.desk.office.agency, speaker.incarnation, each.sha256, len(body))
        scans.mkdir(parents=True, exist_ok=True)
        sealed = seal_scan(head, body, sealing_key=key, private_key=speaker.private_key)
        write_new(scans / f"{each.sha256}{SCAN_SUFFIX}", sealed)
        written, left = written + len(sealed), left - 1
    return left


def _held_by_the_province(desk: OpenDesk, names: set[str]) -> list[str]:
    standings = desk.scans.standings(names) if names else {}
    return [name for name, standing in standings.items() if standing.sent_at is not None]
