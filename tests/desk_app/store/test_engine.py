"""The desk's database is unreadable without its key, waits its turn, and says in words what it cannot do."""

import os
import stat
import threading
import time

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy.event import listen

from desk_app.actions.receive import receive
from desk_app.bootstrap import open_desk
from desk_app.clock import FixedClock
from desk_app.domain.errors import HomeRefused
from desk_app.paths import Home
from desk_app.store.engine import open_engine, reading, reading_through, told_in_words, wal_is_safe
from desk_app.store.register import SqlRegister
from tests.builders import LAN, MONDAY, an_enrolment, an_intake
from tests.desk_app.store.looking import census, one, raw_connection


def key_of(home):
    return bytes.fromhex(home.key_file.read_text(encoding="ascii").strip())


def receive_through(engine, desk):
    register = SqlRegister(engine, desk.desk, FixedClock(MONDAY))
    return receive(
        an_intake(note="x" * 2000),
        register=register,
        catalogue=desk.catalogue,
        clock=desk.clock,
        desk=desk.desk,
        actor=LAN,
    )


def refused(call, *args, **named):
    with pytest.raises(HomeRefused) as caught:
        call(*args, **named)
    assert caught.value.field == "home"
    return caught.value.code


def test_the_settings_are_the_ones_of_the_design(desk):
    assert one(desk, "PRAGMA journal_mode") == "wal"
    assert one(desk, "PRAGMA synchronous") == 2
    assert one(desk, "PRAGMA foreign_keys") == 1
    assert one(desk, "PRAGMA busy_timeout") == 5000
    assert one(desk, "PRAGMA cipher_version")


def test_nothing_of_a_person_stands_readable_in_any_file_of_the_home(desk):
    desk.receive(an_intake(note="GHICHUBIMAT"), actor=LAN)
    files = [file for file in desk.home.folder.rglob("*") if file.is_file()]
    assert {"desk.db", "desk.db-wal", "desk.key"} <= {file.name for file in files}
    for file in files:
        held = file.read_bytes()
        for secret in (
            "HUỲNH",
            "000188012345",
            "0905123456",
            "GHICHUBIMAT",
            "dossier.received",
            "SQLite format 3",
        ):
            assert secret.encode() not in held, (file.name, secret)


def test_only_the_owner_can_read_the_home_and_its_key(desk):
    assert stat.S_IMODE(desk.home.folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(desk.home.key_file.stat().st_mode) == 0o600


def test_another_key_opens_nothing_and_says_so(desk):
    desk.close()
    desk.home.key_file.write_text("00" * 32, encoding="ascii")
    assert refused(open_desk, desk.home) == "database_key"


def test_a_lost_key_and_a_damaged_key_file_say_so(desk):
    desk.close()
    desk.home.key_file.write_text("no key", encoding="ascii")
    assert refused(open_desk, desk.home) == "key_file"


def test_a_file_that_is_no_database_says_so(desk):
    desk.close()
    desk.home.database.write_bytes(os.urandom(8192))
    assert refused(open_desk, desk.home) == "database_key"


def test_a_damaged_page_is_told_as_damage(desk):
    for _ in range(5):
        desk.receive(an_intake(), actor=LAN)
    desk.close()
    whole = bytearray(desk.home.database.read_bytes())
    for page in range(2, len(whole) // 4096):
        whole[page * 4096 + 100] ^= 255
    desk.home.database.write_bytes(whole)
    again = None
    try:
        again = open_desk(desk.home)
        code = refused(again.search.find, "phuong")
    except HomeRefused as refusal:
        code = refusal.code
    finally:
        if again:
            again.close()
    assert code in ("database_damaged", "database_key", "disk_error")


def test_a_writer_waits_for_the_one_before(desk):
    other = raw_connection(desk.home)
    other.execute("BEGIN IMMEDIATE")
    released = []

    def release():
        time.sleep(0.4)
        released.append(time.monotonic())
        other.execute("COMMIT")

    letting_go = threading.Thread(target=release)
    letting_go.start()
    try:
        with_engine = open_engine(desk.home.database, key_of(desk.home), busy_seconds=5)
        receive_through(with_engine, desk)
        assert time.monotonic() >= released[0]
    finally:
        letting_go.join()
        other.close()
        with_engine.dispose()


def test_a_writer_that_waited_too_long_is_refused_in_words_and_readers_go_on(desk):
    desk.receive(an_intake(), actor=LAN)
    other = raw_connection(desk.home)
    other.execute("BEGIN IMMEDIATE")
    engine = open_engine(desk.home.database, key_of(desk.home), busy_seconds=0.2)
    began = time.monotonic()
    try:
        assert refused(receive_through, engine, desk) == "busy"
        assert 0.15 < time.monotonic() - began < 3
        assert len(desk.search.find("phuong")) == 1
    finally:
        other.execute("ROLLBACK")
        other.close()
    receive_through(engine, desk)
    engine.dispose()
    assert len(desk.search.find("phuong")) == 2


def test_a_full_disk_at_any_page_leaves_nothing_half_written(desk):
    """SQLite's own page limit gives the same SQLITE_FULL as a disk without room."""
    used = int(one(desk, "PRAGMA page_count"))
    refusals: list[str] = []
    for room in range(200):
        before = census(desk)
        engine = open_engine(desk.home.database, key_of(desk.home))
        listen(
            engine,
            "connect",
            lambda connection, _record, limit=used + room: connection.execute(
                f"PRAGMA max_page_count = {limit}"
            ),
        )
        try:
            receive_through(engine, desk)
        except HomeRefused as refusal:
            refusals.append(refusal.code)
        else:
            break
        finally:
            engine.dispose()
        assert census(desk) == before
    assert len(refusals) >= 2
    assert set(refusals) == {"disk_full"}
    assert census(desk)["dossier"] == 1
    assert receive_through(desk.engine, desk).dossier.code.endswith("0002")


def test_the_same_connection_writes_again_once_there_is_room(desk):
    limit = int(one(desk, "PRAGMA page_count"))
    engine = open_engine(desk.home.database, key_of(desk.home))
    listen(
        engine, "checkout", lambda connection, *_rest: connection.execute(f"PRAGMA max_page_count = {limit}")
    )
    assert refused(receive_through, engine, desk) == "disk_full"
    assert refused(receive_through, engine, desk) == "disk_full"
    limit += 1000
    assert receive_through(engine, desk).dossier.code.endswith("0001")
    engine.dispose()


def test_a_database_that_may_only_be_read_is_refused_in_words(desk):
    engine = open_engine(desk.home.database, key_of(desk.home))
    listen(engine, "connect", lambda connection, _record: connection.execute("PRAGMA query_only = ON"))
    assert refused(receive_through, engine, desk) == "read_only"
    engine.dispose()
    assert census(desk)["dossier"] == 0


def test_a_fault_of_ours_is_not_dressed_up_as_trouble_of_the_home(desk):
    raw = raw_connection(desk.home)
    with pytest.raises(sqlcipher.OperationalError, match="no such table"), told_in_words():
        raw.execute("SELECT * FROM nowhere")
    raw.close()


@pytest.mark.parametrize(
    ("version", "safe"),
    [
        ((3, 7, 0), False),
        ((3, 40, 1), False),
        ((3, 44, 5), False),
        ((3, 44, 6), True),
        ((3, 45, 3), False),
        ((3, 50, 6), False),
        ((3, 50, 7), True),
        ((3, 51, 2), False),
        ((3, 51, 3), True),
        ((3, 53, 4), True),
        ((4, 0, 0), True),
    ],
)
def test_an_sqlite_that_may_corrupt_is_known_by_its_version(version, safe):
    assert wal_is_safe(version) is safe


def test_the_linked_sqlite_is_a_fixed_one():
    assert wal_is_safe(sqlcipher.sqlite_version_info)


def test_an_enrolment_that_fails_half_way_leaves_no_desk(tmp_path, monkeypatch):
    monkeypatch.setattr("desk_app.bootstrap.keep_pack", lambda *_args, **_named: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        an_enrolment(tmp_path)
    assert not Home(tmp_path).is_enrolled
    monkeypatch.undo()
    desk = an_enrolment(tmp_path)
    assert desk.catalogue.procedure("1.004222", MONDAY.date()).name
    desk.close()
    assert {file.name for file in tmp_path.iterdir()} == {"desk.db", "desk.key"}


def test_what_is_read_through_once_keeps_no_pages_and_leaves_the_connection_as_it_was(tmp_path):
    engine = open_engine(tmp_path / "desk.db", bytes(32))

    def cache(connection):
        return connection.exec_driver_sql("PRAGMA cache_size").scalar()

    with reading(engine) as connection:
        usual = cache(connection)
    with reading_through(engine) as connection:
        assert -usual > -cache(connection) > 0
    with reading(engine) as connection:
        assert cache(connection) == usual
    engine.dispose()
