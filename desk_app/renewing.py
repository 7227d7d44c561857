"""A desk that finds itself a copy takes an incarnation of its own, and brings what it alone has."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import SystemRandom
from typing import TYPE_CHECKING

import msgspec

from desk_app.domain.errors import HomeRefused, InputRefused, Refusal
from desk_app.domain.retrying import next_delay
from desk_app.paths import Home
from desk_app.ports import Clock, SyncReport
from desk_app.store.engine import open_engine, reading, writing
from desk_app.store.journal import first_wrong, head
from desk_app.store.lives import EARLIER_LOST, mark_copy
from desk_app.store.meta import read_meta, read_number
from desk_app.store.migrate import migrate
from desk_app.store.vault import vault_of
from desk_app.sync.trouble import RefusedByProvince, Trouble
from desk_app.transport.http_link import DeskKey, HttpLink
from desk_app.wire.messages import EnrolAnswer, EnrolRequest, RenewRequest
from desk_app.wire.signing import public_key_of

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk

COPIED = frozenset({"fork", "old_copy", "counter", EARLIER_LOST})
"""What ends a round of a database that another computer spoke for since, or whose earlier work the province lost."""
_BESIDE = ("", "-wal", "-shm")


@dataclass(frozen=True, slots=True)
class Renewed:
    """The new incarnation, and how many events of the journal it brings to the province anew."""

    incarnation: str
    carried: int


def rounds(desk: OpenDesk, one_round: Callable[[], SyncReport], *, version: str) -> SyncReport:
    """A round; where it finds this database a copy, a new incarnation and a second round with it.

    A copy that is known to be one speaks under its old incarnation no more, unless that was revoked: then
    its late work goes the way of every revoked desk.
    """
    reason = desk.outbox.copied()
    if reason:
        trouble = _trouble_of(desk, reason, version)
        if trouble is not None and trouble.cause != "revoked":
            return _told(desk, trouble)
    report = one_round()
    if (
        report.ending == "refused"
        and report.cause in COPIED
        and _trouble_of(desk, report.cause, version) is None
    ):
        return one_round()
    return report


def renew(desk: OpenDesk, *, reason: str, version: str) -> Renewed:
    """A new incarnation, signed for with the key of the one until now.

    Raises the trouble on the line; the province refuses a revoked desk (a code is needed then) and too many
    in a day.
    """
    outbox, key = desk.outbox, desk.outbox.coming_key()
    enrolment = outbox.enrolment()
    asked = RenewRequest(
        incarnation=enrolment.incarnation,
        public_key=public_key_of(key),
        version=version,
        reason=reason,
        certificates=outbox.position().certificates,
    )
    speaks = DeskKey(enrolment.incarnation, enrolment.private_key, outbox.next_counter)
    with HttpLink(enrolment.url, key=speaks) as link:
        answer = link.renew(asked)
    return _begin(desk, answer, key, reason)


def renew_by_code(desk: OpenDesk, code: str, *, version: str) -> Renewed:
    """A new incarnation by a code of the province: the way back for a desk that was revoked.

    Refuses in words what the province refuses, and a code of another office.
    """
    outbox, key = desk.outbox, desk.outbox.coming_key()
    asked = EnrolRequest(
        code=code.strip(),
        public_key=public_key_of(key),
        desk_name=desk.desk.desk_name,
        version=version,
        earlier=outbox.position().certificates[:1],
    )
    try:
        with HttpLink(outbox.enrolment().url) as link:
            answer = link.enrol(asked)
    except RefusedByProvince as no:
        raise HomeRefused("enrolment_refused", field="code", cause=no.code) from no
    except Trouble as trouble:
        raise HomeRefused("province_unreachable", field="url", cause=trouble.cause) from trouble
    if answer.office.agency != desk.desk.office.agency:
        raise InputRefused("renew_other_office", field="code", name=answer.office.name)
    return _begin(desk, answer, key, "code")


@dataclass(frozen=True, slots=True)
class Restored:
    """`events` are in the journal that came back; `before` is where the database until now lies, if there was one."""

    events: int
    before: Path | None


def restore(home: Home, file: Path, *, clock: Clock) -> Restored:
    """Puts a backup in the place of the home's database; it takes a new incarnation before it speaks.

    No numbers can be drawn until then: another computer may have drawn those that the backup thinks free.
    The database until now is kept beside. Refuses what does not open with this home's key or does not
    verify, and to put anything over dossiers that are only here.
    """
    if not file.is_file():
        raise InputRefused("file_missing", field="file")
    key = vault_of(home.folder, home.key_file).database_key()
    if key is None:
        raise HomeRefused("key_missing", field="home")
    _refuse_unsent(home, key)
    growing = home.database.with_suffix(".restoring")
    for leftover in home.folder.glob("desk.restoring*"):
        leftover.unlink()
    shutil.copyfile(file, growing)
    events = _prepared(growing, key)
    _to_disk(growing)
    before = _set_aside(home, f"{clock.now():%Y%m%d-%H%M%S-%f}")
    growing.replace(home.database)
    return Restored(events, before)


def _prepared(growing: Path, key: bytes) -> int:
    """Brings the copy to this version and marks it as one; how many events its journal has."""
    engine = open_engine(growing, key)
    try:
        migrate(engine, growing)
        with reading(engine) as connection:
            enrolled = read_meta(connection, "enrolment")
            events, wrong = first_wrong(connection)
        if not enrolled:
            raise InputRefused("backup_unsound", field="file")
        if wrong is not None:
            raise HomeRefused("journal_broken", field="file", seq=wrong)
        with writing(engine) as connection:
            mark_copy(connection, "restored")
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    except HomeRefused as refusal:
        if refusal.code in ("database_key", "database_damaged"):
            raise InputRefused("backup_unsound", field="file") from refusal
        raise
    finally:
        engine.dispose()
    return events


def _refuse_unsent(home: Home, key: bytes) -> None:
    """A database that still opens and holds what no province has must not be put aside by mistake."""
    if not home.database.exists():
        return
    engine = open_engine(home.database, key)
    try:
        with reading(engine) as connection:
            waits = head(connection).seq - read_number(connection, "acked_seq")
    except Refusal:  # it does not open: that is what a backup is for
        return
    finally:
        engine.dispose()
    if waits > 0:
        raise HomeRefused("restore_unsent", field="home", count=waits)


def _set_aside(home: Home, stamp: str) -> Path | None:
    aside = home.folder / f"desk-before-{stamp}.db"
    there = [end for end in _BESIDE if (home.folder / (home.database.name + end)).exists()]
    for end in there:
        (home.folder / (home.database.name + end)).replace(home.folder / (aside.name + end))
    return aside if "" in there else None


def _to_disk(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _begin(desk: OpenDesk, answer: EnrolAnswer, key: bytes, reason: str) -> Renewed:
    from desk_app.bootstrap import Enrolled

    url = desk.outbox.enrolment().url
    kept = Enrolled(answer=answer, url=url, desk_name=desk.desk.desk_name, private_key=key)
    carried = desk.outbox.take_life(
        answer, key, kept=msgspec.msgpack.encode(kept), at=desk.clock.now(), reason=reason
    )
    return Renewed(answer.incarnation, carried)


def _trouble_of(desk: OpenDesk, reason: str, version: str) -> Trouble | None:
    """Takes a new incarnation; the trouble that kept it from that."""
    try:
        renew(desk, reason=reason, version=version)
    except Trouble as trouble:
        return trouble
    return None


def _told(desk: OpenDesk, trouble: Trouble) -> SyncReport:
    """The report of a round that could not begin, its cause and next try kept as for any other."""
    now, position = desk.clock.now(), desk.outbox.position()
    next_try = now + next_delay(position.failures + 1, trouble.retry_after, SystemRandom().random)
    desk.outbox.note_trouble(trouble.cause, at=now, next_try=next_try)
    return SyncReport(0, 0, 0, position.unsent, trouble.ending, trouble.cause, next_try)
