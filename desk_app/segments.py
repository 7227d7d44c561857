"""The desk's journal in sealed pieces, as the mirror keeps them and a hand-carried package brings them."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desk_app.domain.errors import HomeRefused
from desk_app.store.engine import reading
from desk_app.store.meta import read_meta
from desk_app.store.outbox import SEALING_KEY
from desk_app.wire.sealing import (
    SEGMENT_EVENTS,
    SEGMENT_OCTETS,
    SegmentContent,
    SegmentHead,
    seal_segment,
)

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk

SUFFIX = ".niem"


@dataclass(frozen=True, slots=True)
class Piece:
    """One sealed segment: which entries, and its bytes."""

    first: int
    last: int
    raw: bytes

    @property
    def name(self) -> str:
        """Never given twice, so that a segment is never written over: 000000000001-000000000500-3f9a.niem."""
        return f"{self.first:012d}-{self.last:012d}-{secrets.token_hex(2)}{SUFFIX}"


def pieces(desk: OpenDesk, after: int) -> Iterator[Piece]:
    """The journal after seq `after` to its head of now, sealed; refuses while the province gave no key for it."""
    key = sealing_key(desk)
    if key is None:
        raise HomeRefused("no_sealing_key", field="package")
    speaker, position = desk.outbox.enrolment(), desk.outbox.position()
    head, last = position.head_seq, after
    while last < head:
        events = tuple(desk.outbox.after(last, events=SEGMENT_EVENTS, octets=SEGMENT_OCTETS))
        if desk.outbox.enrolment().incarnation != speaker.incarnation:
            return  # it took a new one meanwhile, whose journal is counted anew: the next look begins there
        first, last = last + 1, last + len(events)
        said = SegmentHead(
            agency=desk.desk.office.agency,
            incarnation=speaker.incarnation,
            first_seq=first,
            last_seq=last,
            before=desk.outbox.hash_at(first - 1),
            after=desk.outbox.hash_at(last),
            made_at=desk.clock.now(),
        )
        content = SegmentContent(events, position.certificates, position.epoch)
        yield Piece(
            first, last, seal_segment(said, content, sealing_key=key, private_key=speaker.private_key)
        )


def sealing_key(desk: OpenDesk) -> bytes | None:
    """The province's public key for what goes by hand; None before an up-to-date province was met."""
    with reading(desk.engine) as connection:
        return read_meta(connection, SEALING_KEY)


def write_new(file: Path, raw: bytes) -> None:
    """Under its name only when it is whole and on the disk (temp, fsync, rename); OSError where it cannot be."""
    aside = file.with_name(f".{file.name}.tmp")
    try:
        with aside.open("xb") as target:
            target.write(raw)
            target.flush()
            os.fsync(target.fileno())
        aside.replace(file)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise
    sync_folder(file.parent)


def sync_folder(folder: Path) -> None:
    """Have the new names of a folder on the disk too; Windows does that by itself."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
