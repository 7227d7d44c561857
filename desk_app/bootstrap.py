"""The one place where ports meet adapters: opening a home gives a desk that works."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

import msgspec

from desk_app.actions.assign_numbers import assign_numbers
from desk_app.actions.receive import Received, Visited, receive
from desk_app.actions.set_clock import hear_province, set_clock
from desk_app.actions.sign_in import check_pin, check_role, hash_pin
from desk_app.actions.step import take_step
from desk_app.clock import DeskClock
from desk_app.domain.codes import is_demo_office
from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import HomeRefused, InputRefused
from desk_app.domain.events import ClerkAdded
from desk_app.domain.intake import Intake
from desk_app.domain.words import tidy
from desk_app.paths import PACKS, Home
from desk_app.ports import Clock, Desk
from desk_app.stopping import Stop
from desk_app.store.catalogue import PackCatalogue, bundled_catalogue, stored_catalogue
from desk_app.store.clerks import Clerk, SqlClerks
from desk_app.store.clock_memory import read_clock_memory
from desk_app.store.drafts import SqlDrafts
from desk_app.store.engine import open_engine, reading, writing
from desk_app.store.journal import first_wrong
from desk_app.store.meta import read_meta, read_number, write_meta
from desk_app.store.migrate import migrate
from desk_app.store.numbers import keep_lease
from desk_app.store.outbox import SqlOutbox, keep_sealing_key
from desk_app.store.packs import keep_pack
from desk_app.store.preferences import SqlPreferences
from desk_app.store.queues import SqlQueues
from desk_app.store.register import SqlRegister
from desk_app.store.returns import SqlReturns
from desk_app.store.scan_files import ScanFiles
from desk_app.store.scans import SqlScans
from desk_app.store.search import SqlSearch
from desk_app.store.turns import SqlTurns
from desk_app.store.vault import KEY_BYTES, KeyPlace, new_vault, system_vault_works, vault_of
from desk_app.wire.envelope import Actor, new_id
from desk_app.wire.messages import EnrolAnswer, EnrolRequest

if TYPE_CHECKING:
    from sqlalchemy import Engine


VERSION = "0.2.0"


class Enrolled(msgspec.Struct, frozen=True):
    """The enrolment as the home keeps it, inside the encrypted database."""

    answer: EnrolAnswer
    url: str
    desk_name: str
    private_key: bytes


@dataclass(frozen=True)
class OpenDesk:
    """A desk that is open: who it is, and everything the actions need."""

    home: Home
    desk: Desk
    engine: Engine
    clock: Clock
    register: SqlRegister
    catalogue: PackCatalogue
    outbox: SqlOutbox
    clerks: SqlClerks
    drafts: SqlDrafts
    preferences: SqlPreferences
    search: SqlSearch
    queues: SqlQueues
    turns: SqlTurns
    returns: SqlReturns
    scans: SqlScans
    province_key: bytes = field(repr=False)

    def receive(self, intake: Intake, *, actor: Actor) -> Received | Visited:
        return receive(
            intake,
            register=self.register,
            catalogue=self.catalogue,
            clock=self.clock,
            desk=self.desk,
            actor=actor,
        )

    def close(self) -> None:
        self.engine.dispose()


def open_desk(home: Home, *, clock: Clock | None = None) -> OpenDesk:
    """Opens an enrolled home; refuses one that is not, naming the two ways on."""
    if not home.is_enrolled:
        raise HomeRefused("not_enrolled", field="home")
    engine = _open_database(home)
    with reading(engine) as connection:
        raw = read_meta(connection, "enrolment")
        memory = read_clock_memory(connection)
    if raw is None:
        engine.dispose()
        raise HomeRefused("not_enrolled", field="home")
    clock = clock or DeskClock(memory)
    return _desk(home, engine, msgspec.msgpack.decode(raw, type=Enrolled), clock)


@contextmanager
def catalogue_of(home: Home) -> Iterator[PackCatalogue]:
    """The desk's own catalogue, or, before any enrolment, the packs that come with the product."""
    if not home.is_enrolled:
        yield bundled_catalogue(PACKS)
        return
    desk = open_desk(home)
    try:
        yield desk.catalogue
    finally:
        desk.close()


def enrol(
    home: Home,
    url: str,
    code: str,
    *,
    desk_name: str = "Quầy 1",
    key_place: KeyPlace | None = None,
    clock: Clock | None = None,
) -> OpenDesk:
    """Makes the home a desk of the province at `url` with a one-time code.

    The database key goes to `key_place`; None: the system's key store where there is one, else a file.
    Nothing is left behind when the province refuses.
    """
    from desk_app.transport.enrolling import ask_to_enrol
    from desk_app.wire.signing import new_private_key, public_key_of

    if home.is_enrolled:
        raise HomeRefused("already_enrolled", field="home")
    if not tidy(desk_name):
        raise InputRefused("field_missing", field="desk-name")
    home.make()
    private_key = new_private_key()
    request = EnrolRequest(
        code=code.strip(), public_key=public_key_of(private_key), desk_name=desk_name, version=VERSION
    )
    answer, packs = ask_to_enrol(url, request)
    kept = Enrolled(answer=answer, url=url, desk_name=desk_name, private_key=private_key)
    return found_desk(home, kept, packs, key_place=key_place, clock=clock)


def found_desk(
    home: Home,
    kept: Enrolled,
    packs: Sequence[bytes],
    *,
    key_place: KeyPlace | None = None,
    clock: Clock | None = None,
) -> OpenDesk:
    """Writes the enrolment and its packs into a new database that appears whole or not at all."""
    home.make()
    place = key_place or ("system" if system_vault_works() else "file")
    _, key = new_vault(home.folder, home.key_file, place)
    growing = home.database.with_suffix(".enrolling")
    for leftover in home.folder.glob("desk.enrolling*"):
        leftover.unlink()
    engine = open_engine(growing, key)
    migrate(engine, growing)
    answer = kept.answer
    with writing(engine) as connection:
        write_meta(connection, "enrolment", msgspec.msgpack.encode(kept))
        write_meta(connection, "epoch", answer.epoch.encode())
        keep_sealing_key(connection, answer.sealing, answer.province_key)
        for lease in answer.leases:
            keep_lease(connection, lease)
        for body in packs:
            keep_pack(connection, body, answer.province_key, at=clock.now() if clock else None)
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    engine.dispose()
    growing.replace(home.database)
    return open_desk(home, clock=clock)


def take(desk: OpenDesk, code: str, action: str, facts: Mapping[str, object], *, actor: Actor) -> Dossier:
    """One step of a dossier."""
    return take_step(
        code,
        action,
        facts,
        register=desk.register,
        catalogue=desk.catalogue,
        clock=desk.clock,
        actor=actor,
        desk=desk.desk,
    )


def add_clerk(desk: OpenDesk, name: str, role: str, pin: str | None, *, actor: Actor) -> Clerk:
    """An account for the window's sign-in; announced in the journal without the PIN."""
    clerk = Clerk(id=new_id(), name=tidy(name), role=check_role(role))
    if not clerk.name:
        raise InputRefused("field_missing", field="name")
    hashed = hash_pin(pin) if pin is not None else None
    with desk.register.open() as book:
        book.add_clerk(clerk, hashed)
        fact = ClerkAdded(clerk_id=clerk.id, name=clerk.name, role=clerk.role)
        book.announce(fact, dossier_id=None, at=desk.clock.now(), actor=actor)
    return clerk


def sign_in(desk: OpenDesk, name: str, pin: str) -> Clerk | None:
    """The clerk when the PIN is right, None when it is wrong; counted and slowed from the fifth on."""
    clerk, hashed = desk.clerks.pin_hash(name)
    now = desk.clock.now()
    if not check_pin(clerk, hashed, pin, now=now):
        desk.clerks.note_failure(clerk, now)
        return None
    desk.clerks.note_success(clerk, now)
    return clerk


def say_time(desk: OpenDesk, said: datetime, *, actor: Actor, sure: bool = False) -> None:
    """A clerk says what day and hour it is, because the computer does not know."""
    if isinstance(desk.clock, DeskClock):
        set_clock(said, by="clerk", register=desk.register, clock=desk.clock, actor=actor, sure=sure)


def verify(desk: OpenDesk, stop: Stop | None = None) -> int:
    """Recomputes the journal's chain; the number of events, or a refusal that names the first wrong one."""
    with reading(desk.engine) as connection:
        events, wrong = first_wrong(connection, stop)
    if wrong is not None:
        raise HomeRefused("journal_broken", field="home", seq=wrong)
    return events


def _open_database(home: Home) -> Engine:
    key = vault_of(home.folder, home.key_file).database_key()
    if key is None:
        raise HomeRefused("key_missing", field="home")
    engine = open_engine(home.database, key)
    try:
        migrate(engine, home.database)
    except HomeRefused:
        engine.dispose()
        raise
    return engine


def _scan_key(engine: Engine) -> bytes:
    """With what scans are sealed: kept inside the encrypted database, so that a backup of it opens them too."""
    with reading(engine) as connection:
        kept = read_meta(connection, "scan_key")
    if kept is not None:
        return kept
    with writing(engine) as connection:
        key = read_meta(connection, "scan_key") or secrets.token_bytes(KEY_BYTES)
        write_meta(connection, "scan_key", key)
    return key


def _assign_numbers(engine: Engine, register: SqlRegister, clock: Clock, desk: Desk) -> None:
    """What waits for a final number gets it right after a hello renewed the desk's blocks."""
    with reading(engine) as connection:
        waits = bool(read_number(connection, "leases_wait"))
    assign_numbers(register=register, clock=clock, desk=desk, leases_wait=waits)


def _desk(home: Home, engine: Engine, kept: Enrolled, clock: Clock) -> OpenDesk:
    answer = kept.answer
    desk = Desk(
        office=answer.office,
        incarnation=answer.incarnation,
        desk_name=kept.desk_name,
        province_url=kept.url,
        public_url=answer.public_url,
        province_name=answer.province_name,
        ticket_secret=answer.ticket_secret,
        demo=is_demo_office(answer.office.number),
    )
    register = SqlRegister(engine, desk, clock)
    heard = partial(hear_province, register=register, clock=clock) if isinstance(clock, DeskClock) else None
    outbox = SqlOutbox(
        engine,
        incarnation=answer.incarnation,
        url=kept.url,
        private_key=kept.private_key,
        province_key=answer.province_key,
        certificates=answer.certificates,
        heard=heard,
        leased=partial(_assign_numbers, engine, register, clock, desk),
        now=clock.now,
    )
    return OpenDesk(
        home=home,
        desk=desk,
        engine=engine,
        clock=clock,
        register=register,
        catalogue=stored_catalogue(engine, answer.province_key, today=lambda: clock.now().date()),
        outbox=outbox,
        clerks=SqlClerks(engine),
        drafts=SqlDrafts(engine),
        preferences=SqlPreferences(engine),
        search=SqlSearch(engine),
        queues=SqlQueues(engine),
        turns=SqlTurns(engine),
        returns=SqlReturns(engine),
        scans=SqlScans(engine, ScanFiles(home.scans, _scan_key(engine))),
        province_key=answer.province_key,
    )
