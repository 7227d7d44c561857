"""The one place where ports meet adapters: opening a home gives a desk that works."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import msgspec

from desk_app.actions.receive import Received, Visited, receive
from desk_app.clock import SystemClock
from desk_app.domain.codes import is_demo_office
from desk_app.domain.errors import HomeRefused
from desk_app.domain.intake import Intake
from desk_app.paths import PACKS, Home
from desk_app.ports import Clock, Desk
from desk_app.store.catalogue import PackCatalogue, bundled_catalogue, stored_catalogue
from desk_app.store.clerks import SqlClerks
from desk_app.store.drafts import SqlDrafts
from desk_app.store.engine import open_engine, reading, writing
from desk_app.store.meta import read_meta, write_meta
from desk_app.store.migrate import migrate
from desk_app.store.numbers import keep_lease
from desk_app.store.outbox import SqlOutbox
from desk_app.store.packs import keep_pack
from desk_app.store.queues import SqlQueues
from desk_app.store.register import SqlRegister
from desk_app.store.search import SqlSearch
from desk_app.store.vault import KeyPlace, new_vault, system_vault_works, vault_of
from desk_app.wire.envelope import Actor
from desk_app.wire.messages import EnrolAnswer, EnrolRequest

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from desk_app.ports import Link

VERSION = "0.1.0"


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
    search: SqlSearch
    queues: SqlQueues
    province_key: bytes = field(repr=False)

    def receive(self, intake: Intake, *, actor: Actor) -> Received | Visited:
        return receive(
            intake, register=self.register, catalogue=self.catalogue, clock=self.clock, desk=self.desk, actor=actor
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
    if raw is None:
        engine.dispose()
        raise HomeRefused("not_enrolled", field="home")
    return _desk(home, engine, msgspec.msgpack.decode(raw, type=Enrolled), clock or SystemClock())


def catalogue_without_a_home() -> PackCatalogue:
    """The packs that come with the product: `due` and `scan` work before any enrolment."""
    return bundled_catalogue(PACKS)


def enrol(
    home: Home, url: str, code: str, *, desk_name: str = "Quầy 1", key_place: KeyPlace | None = None,
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
    home.make()
    private_key = new_private_key()
    request = EnrolRequest(code=code.strip(), public_key=public_key_of(private_key), desk_name=desk_name, version=VERSION)
    answer, packs = ask_to_enrol(url, request, private_key)
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
        for lease in answer.leases:
            keep_lease(connection, lease)
        for body in packs:
            keep_pack(connection, body, answer.province_key)
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    engine.dispose()
    growing.replace(home.database)
    return open_desk(home, clock=clock)


def link_to_province(desk: OpenDesk) -> Link:
    """The line to the province this desk was enrolled at."""
    from desk_app.transport.http_link import HttpLink

    return HttpLink(desk.outbox.enrolment(), desk.outbox.next_counter)


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
    outbox = SqlOutbox(
        engine,
        incarnation=answer.incarnation,
        url=kept.url,
        private_key=kept.private_key,
        province_key=answer.province_key,
    )
    return OpenDesk(
        home=home,
        desk=desk,
        engine=engine,
        clock=clock,
        register=SqlRegister(engine, desk, clock),
        catalogue=stored_catalogue(engine, answer.province_key),
        outbox=outbox,
        clerks=SqlClerks(engine),
        drafts=SqlDrafts(engine),
        search=SqlSearch(engine),
        queues=SqlQueues(engine),
        province_key=answer.province_key,
    )
