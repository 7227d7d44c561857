"""A copy of the database is whole, encrypted with the same key, and never overwrites another."""

import pytest

from desk_app.domain.errors import InputRefused
from desk_app.store.backup import back_up
from tests.builders import LAN, an_intake
from tests.desk_app.store.looking import raw_connection


def test_a_copy_holds_everything_and_nothing_readable(desk, tmp_path):
    codes = [(desk.receive(an_intake(), actor=LAN).dossier.code,) for _ in range(3)]
    back_up(desk.engine, tmp_path / "copy.db")
    copy = raw_connection(desk.home, tmp_path / "copy.db")
    assert copy.execute("SELECT code FROM dossier ORDER BY code").fetchall() == codes
    assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    copy.close()
    held = (tmp_path / "copy.db").read_bytes()
    assert b"SQLite format 3" not in held
    assert "HUỲNH".encode() not in held
    assert [file.name for file in tmp_path.iterdir()].count("copy.db.part") == 0


def test_a_copy_is_taken_while_somebody_writes(desk, tmp_path):
    desk.receive(an_intake(), actor=LAN)
    with desk.register.open() as book:
        book.next_number(desk.clock.now().date())
        back_up(desk.engine, tmp_path / "copy.db")
    copy = raw_connection(desk.home, tmp_path / "copy.db")
    assert copy.execute("SELECT count(*) FROM dossier").fetchone() == (1,)
    copy.close()


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("there.db", "backup_exists"),
        ("no/such/folder.db", "folder_missing"),
        ("there.db/x", "folder_missing"),
    ],
)
def test_a_copy_has_a_name_of_its_own_in_a_folder_that_exists(desk, tmp_path, name, why):
    (tmp_path / "there.db").write_bytes(b"precious")
    with pytest.raises(InputRefused) as caught:
        back_up(desk.engine, tmp_path / name)
    assert (caught.value.code, caught.value.field) == (why, "file")
    assert (tmp_path / "there.db").read_bytes() == b"precious"


def test_a_place_that_cannot_be_written_is_refused_in_words(desk, tmp_path):
    (tmp_path / "copy.db.part").mkdir()
    with pytest.raises(InputRefused) as caught:
        back_up(desk.engine, tmp_path / "copy.db")
    assert caught.value.code == "file_unwritable"
