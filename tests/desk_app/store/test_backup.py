"""A copy of the database is whole, encrypted with the same key, and never overwrites another."""

import pytest

from desk_app.domain.errors import HomeRefused, InputRefused
from desk_app.stopping import Stop
from desk_app.store.backup import back_up
from desk_app.store.engine import reading
from desk_app.store.journal import first_wrong
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


class AskedAtLook(Stop):
    """Asked for while the work is under way: at its n-th look."""

    def __init__(self, look):
        super().__init__()
        self.left = look

    @property
    def asked(self):
        self.left -= 1
        return self.left < 0


def test_a_copy_that_is_given_up_half_way_leaves_no_file(desk, tmp_path, monkeypatch):
    monkeypatch.setattr("desk_app.store.backup._STEPS", 20)
    stop = AskedAtLook(5)
    with pytest.raises(HomeRefused) as refused:
        back_up(desk.engine, tmp_path / "copy.db", stop)
    assert refused.value.code == "stopped"
    assert list(tmp_path.glob("copy*")) == []
    back_up(desk.engine, tmp_path / "copy.db")  # the connection is itself again
    assert (tmp_path / "copy.db").exists()


def test_going_through_the_journal_ends_at_the_next_look(desk, monkeypatch):
    monkeypatch.setattr("desk_app.store.journal._LOOK_EVERY", 1)
    desk.receive(an_intake(), actor=LAN)
    with pytest.raises(HomeRefused) as refused, reading(desk.engine) as connection:
        first_wrong(connection, AskedAtLook(0))
    assert refused.value.code == "stopped"
