"""The schema: what the migrations build is what the tables say, on an engine that keeps what it is told."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from desk_app.domain.errors import HomeRefused
from province.bootstrap import Province, open_province
from province.settings import Settings
from province.store.database import open_database, wal_is_sound
from province.store.migrate import HEAD, SCRIPTS, upgrade
from province.store.tables import metadata


def test_the_migrations_build_exactly_the_tables(province: Province) -> None:
    with province.database.reading() as tx:
        assert compare_metadata(MigrationContext.configure(tx), metadata) == []


def test_the_head_that_is_checked_quickly_is_the_newest_migration() -> None:
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))

    assert ScriptDirectory.from_config(config).get_current_head() == HEAD


def test_writers_of_sqlite_are_safe_and_exclusive(tmp_path: Path) -> None:
    database = open_database(None, tmp_path / "a.db")
    with database.writing() as tx:
        assert tx.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert tx.exec_driver_sql("PRAGMA synchronous").scalar() == 2
        assert tx.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        beside = database.engine.raw_connection()
        beside.execute("PRAGMA busy_timeout=10")  # type: ignore[attr-defined]  # the driver's own connection
        with pytest.raises(Exception, match="locked"):
            beside.execute("BEGIN IMMEDIATE")  # type: ignore[attr-defined]  # as above
        beside.close()
    database.close()


@pytest.mark.parametrize(
    ("version", "sound"),
    [
        ((3, 6, 23), True),
        ((3, 7, 0), False),
        ((3, 44, 5), False),
        ((3, 44, 6), True),
        ((3, 45, 1), False),
        ((3, 50, 4), False),
        ((3, 50, 7), True),
        ((3, 51, 2), False),
        ((3, 51, 3), True),
        ((3, 53, 4), True),
    ],
)
def test_an_sqlite_that_may_corrupt_a_wal_is_known(version: tuple[int, int, int], sound: bool) -> None:
    assert wal_is_sound(version) is sound


def test_an_unsound_sqlite_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sqlcipher3.dbapi2.sqlite_version_info", (3, 50, 4))

    with pytest.raises(HomeRefused, match="sqlite_unsound"):
        open_database(None, tmp_path / "a.db")


def test_a_newer_database_is_refused(settings: Settings) -> None:
    database = open_database(settings.database_url, settings.database_file)
    with database.writing() as tx:
        tx.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(HomeRefused, match="database_newer"):
        open_province(settings)
    with database.writing() as tx:
        tx.execute(text("UPDATE alembic_version SET version_num = :head"), {"head": HEAD})
        upgrade(tx)
    database.close()


def test_a_database_without_its_keys_is_refused(settings: Settings) -> None:
    for file in settings.keys.iterdir():
        file.unlink()
    with pytest.raises(HomeRefused, match="keys_missing"):
        open_province(settings)

    (settings.keys / "province.key").write_bytes(bytes(32))
    with pytest.raises(HomeRefused, match="keys_incomplete"):
        open_province(settings)

    (settings.keys / "master.secret").write_bytes(bytes(32))
    with pytest.raises(HomeRefused, match="keys_other"):
        open_province(settings)

    (settings.keys / "master.secret").write_bytes(bytes(31))
    with pytest.raises(HomeRefused, match="keys_damaged"):
        open_province(settings)


def test_keys_lie_beside_the_database_for_their_owner_alone(sqlite_home: Path) -> None:
    files = sorted((sqlite_home / "keys").iterdir())

    assert [file.name for file in files] == ["master.secret", "province.key"]
    assert {file.stat().st_mode & 0o777 for file in files} == {0o600}
    database = (sqlite_home / "province.db").read_bytes()
    assert not any(file.read_bytes() in database for file in files)
