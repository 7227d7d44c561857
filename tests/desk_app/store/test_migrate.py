"""A home of any version is brought to this one after a copy; one from the future is left alone."""

from datetime import date

import pytest
from alembic import op
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlmodel import SQLModel

from desk_app.actions.call_turn import call_next
from desk_app.bootstrap import open_desk
from desk_app.domain.applicant import Sex
from desk_app.domain.errors import HomeRefused
from desk_app.store import migrate as migrate_module
from desk_app.store import tables
from desk_app.store.engine import open_engine
from desk_app.store.migrate import HEAD, migrate
from tests.builders import LAN, a_desk, a_person, an_intake
from tests.desk_app.store.looking import one, raw_connection, run


def ours(thing, name, kind, _reflected, _compared):
    return not (kind == "table" and (name.startswith("dossier_fts") or name == "alembic_version"))


def test_the_migrations_make_exactly_the_tables_of_the_code(desk):
    assert tables.DossierRow.__tablename__ == "dossier"
    with desk.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": ours, "compare_type": True})
        assert compare_metadata(context, SQLModel.metadata) == []


def test_a_missing_column_would_be_noticed(desk):
    run(desk, "ALTER TABLE visit DROP COLUMN outcome")
    with desk.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": ours})
        assert compare_metadata(context, SQLModel.metadata) != []


def test_a_database_of_this_version_is_opened_without_a_copy(desk):
    assert one(desk, "PRAGMA user_version") == HEAD
    assert migrate(desk.engine, desk.home.database) is False
    assert len(list(desk.home.folder.glob("*before*"))) == 0


def test_a_newer_database_is_refused_and_left_as_it_is(desk):
    run(desk, f"PRAGMA user_version = {HEAD + 1}")
    desk.close()
    before = desk.home.database.read_bytes()
    with pytest.raises(HomeRefused) as caught:
        open_desk(desk.home)
    assert caught.value.code == "newer_database"
    assert caught.value.facts == {"found": HEAD + 1, "known": HEAD}
    assert desk.home.database.read_bytes() == before


def test_an_older_database_is_copied_whole_before_it_is_changed(desk, monkeypatch):
    dossier = desk.receive(an_intake(), actor=LAN).dossier
    monkeypatch.setattr(migrate_module, "HEAD", HEAD + 1)
    assert migrate(desk.engine, desk.home.database) is True
    (copy,) = desk.home.folder.glob("*.before-*.db")
    kept = raw_connection(desk.home, copy)
    assert kept.execute("SELECT code FROM dossier").fetchall() == [(dossier.code,)]
    assert kept.execute("PRAGMA user_version").fetchone() == (HEAD,)
    kept.close()
    assert one(desk, "PRAGMA user_version") == HEAD + 1


def test_a_home_from_before_queue_numbers_gets_them_and_keeps_its_dossiers(desk):
    dossier = desk.receive(an_intake(), actor=LAN).dossier
    for table in ("turn", "turn_form"):
        run(desk, f"DROP TABLE {table}")
    _without_staff_cards(desk)
    _without_what_returning_needs(desk)
    _without_the_ledger_of_prints(desk)
    _be_of_version(desk, 1)
    assert migrate(desk.engine, desk.home.database) is True
    assert desk.register.dossier(dossier.code) == dossier
    assert call_next(turns=desk.turns, clock=desk.clock).serving.number == 1


def test_an_upgrade_cut_in_the_middle_leaves_the_database_as_it_was(tmp_path, monkeypatch):
    database = tmp_path / "new.db"
    engine = open_engine(database, bytes(32))
    monkeypatch.setattr(op, "execute", lambda *_args: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        migrate(engine, database)
    monkeypatch.undo()
    with engine.connect() as connection:
        left = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar()
    assert left == 0
    assert migrate(engine, database) is True
    engine.dispose()


def test_two_desks_of_one_computer_do_not_share_anything(tmp_path):
    one_desk, other = a_desk(tmp_path / "a"), a_desk(tmp_path / "b")
    one_desk.receive(an_intake(), actor=LAN)
    assert one(other, "SELECT count(*) FROM dossier") == 0
    one_desk.close()
    other.close()


def test_a_home_of_the_first_version_finds_its_results_by_the_last_digits(desk):
    """What was received before the columns were there is filled in when the home is opened."""
    son = a_person(
        full_name="TRẦN VĂN B", id_number="000090000001", born_on=date(1990, 2, 3), sex=Sex.MALE, phone=None
    )
    dossier = desk.receive(an_intake(submitter=son, mandate="UQ"), actor=LAN).dossier
    _without_staff_cards(desk)
    _without_what_returning_needs(desk)
    _without_the_ledger_of_prints(desk)
    _be_of_version(desk, 2)
    assert migrate(desk.engine, desk.home.database) is True
    assert [each.id for each in desk.returns.by_tail(dossier.scan_code[-4:])] == [dossier.id]
    assert [each.id for each in desk.returns.of_person(id_number=son.id_number)] == [dossier.id]


def test_prints_of_before_the_ledger_told_both_were_all_taken(desk):
    dossier = desk.receive(an_intake(), actor=LAN).dossier
    with desk.register.open() as book:
        book.count_print("receipt", dossier.id)
    _without_the_ledger_of_prints(desk)
    _be_of_version(desk, 4)
    assert migrate(desk.engine, desk.home.database) is True
    with desk.register.open() as book:
        assert book.begin_print("receipt", dossier.id) == 2


def test_a_home_from_before_one_letter_was_looked_up_finds_its_dossiers_by_one(desk):
    dossier = desk.receive(an_intake(), actor=LAN).dossier
    letter = "n"  # of the invented name's words
    run(desk, "DROP TABLE dossier_fts")
    run(desk, "CREATE VIRTUAL TABLE dossier_fts USING fts5(folded, content='dossier', content_rowid='row')")
    _be_of_version(desk, 6)
    assert [each.id for each in desk.search.find(letter)] == []
    assert migrate(desk.engine, desk.home.database) is True
    assert [each.id for each in desk.search.find(letter)] == [dossier.id]
    assert "prefix='1 2 3'" in one(desk, "SELECT sql FROM sqlite_master WHERE name = 'dossier_fts'")


def _be_of_version(desk, version):
    if version < 10:
        run(desk, "DROP TABLE former_number")
    if version < 9:
        run(desk, "DROP TABLE past_event")
        run(desk, "ALTER TABLE event DROP COLUMN digest")
    if version < 8:
        for table in ("blob", "attachment", "tray"):
            run(desk, f"DROP TABLE {table}")
    run(desk, "UPDATE alembic_version SET version_num = ?", f"{version:04}")
    run(desk, f"PRAGMA user_version = {version}")


def _without_what_returning_needs(desk):
    """As the tables of a dossier were before version 3."""
    for name in ("dossier_by_scan_tail", "dossier_by_code_tail", "dossier_by_status_person"):
        run(desk, f"DROP INDEX {name}")
    run(desk, "DROP INDEX ix_dossier_submitter_id")
    for name in ("submitter_id", "scan_tail", "code_tail"):
        run(desk, f"ALTER TABLE dossier DROP COLUMN {name}")


def _without_staff_cards(desk):
    """As the table of clerks was before version 4."""
    run(desk, "DROP INDEX clerk_by_card")
    for name in ("card", "closed"):
        run(desk, f"ALTER TABLE clerk DROP COLUMN {name}")


def _without_the_ledger_of_prints(desk):
    """As prints were counted before version 5."""
    run(desk, "ALTER TABLE print DROP COLUMN sent")
