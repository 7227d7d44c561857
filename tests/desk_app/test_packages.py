"""A package carried by hand: whole or not there, nothing marked as sent by it, settled by the answer alone."""

import zipfile
from dataclasses import replace

import pytest

from desk_app import packages
from desk_app.domain.errors import HomeRefused, InputRefused
from desk_app.line import line_state
from desk_app.packages import export_package, take_answer
from desk_app.stopping import Stop
from desk_app.store.engine import writing
from desk_app.store.meta import write_meta
from desk_app.store.outbox import SEALING_KEY
from desk_app.wire.messages import PushAnswer, Verdict
from desk_app.wire.sealing import HandAnswer, sealing_public_key, write_answers
from desk_app.wire.signing import new_private_key, public_key_of
from tests.builders import LAN, MONDAY, a_desk, an_enrolment, an_intake

PROVINCE = new_private_key()


@pytest.fixture
def desk(tmp_path):
    made = a_desk(tmp_path / "home")
    with writing(made.engine) as connection:
        write_meta(connection, SEALING_KEY, sealing_public_key(PROVINCE))
    made.outbox._enrolment = _signed_by(made, PROVINCE)
    for _ in range(3):
        made.receive(an_intake(), actor=LAN)
    yield made
    made.close()


def _signed_by(desk, key):
    return replace(desk.outbox.enrolment(), province_key=public_key_of(key))


def an_answer(desk, tmp_path, upto=3, verdicts=(), **but):
    said = PushAnswer(upto, but.pop("last_hash", desk.outbox.hash_at(upto)), tuple(verdicts))
    told = HandAnswer(but.pop("incarnation", desk.desk.incarnation), "e1", said, MONDAY)
    file = tmp_path / "a.traloi"
    file.write_bytes(write_answers((told,), but.pop("key", PROVINCE)))
    return file


def test_a_package_holds_what_waits_and_a_word_for_whoever_opens_it(desk, tmp_path):
    made = export_package(desk, tmp_path)
    assert (made.events, made.dossiers) == (3, 3)
    assert made.size == made.file.stat().st_size
    with zipfile.ZipFile(made.file) as archive:
        readme, segment = archive.namelist()
        assert "import-package" in archive.read(readme).decode()
        assert segment.startswith("000000000001-000000000003-")
    assert "NGUYỄN".encode() not in made.file.read_bytes()


def test_exporting_marks_nothing_as_sent(desk, tmp_path):
    export_package(desk, tmp_path)
    assert line_state(desk).unsent == 3


def test_only_what_the_province_has_not_confirmed_goes(desk, tmp_path):
    desk.outbox.settle(2, (), at=MONDAY)
    assert export_package(desk, tmp_path).events == 1
    desk.outbox.settle(3, (), at=MONDAY)
    with pytest.raises(InputRefused, match="nothing_unsent"):
        export_package(desk, tmp_path)


def test_a_stick_pulled_out_half_way_leaves_no_package(desk, tmp_path, monkeypatch):
    def cut(_descriptor):
        raise OSError(5, "cut")

    monkeypatch.setattr(packages.os, "fsync", cut)
    with pytest.raises(HomeRefused, match="file_unwritable"):
        export_package(desk, tmp_path)
    assert list(tmp_path.glob("*.zip*")) == []
    assert list(tmp_path.glob(".*.tmp")) == []


def test_a_package_that_is_given_up_leaves_no_file(desk, tmp_path):
    stop = Stop()
    stop.ask()
    with pytest.raises(HomeRefused) as refused:
        export_package(desk, tmp_path, stop)
    assert refused.value.code == "stopped"
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == []


def test_the_answer_settles_as_a_push_does(desk, tmp_path):
    refused = Verdict(2, "quarantined", "id_form", "số định danh không đúng dạng")
    settled = take_answer(desk, an_answer(desk, tmp_path, verdicts=[refused]))
    assert (settled.last_seq, settled.fresh, settled.set_aside) == (3, 3, 1)
    state = line_state(desk)
    assert (state.unsent, [each.seq for each in state.aside]) == (0, [2])


def test_an_answer_that_comes_late_changes_nothing(desk, tmp_path):
    file = an_answer(desk, tmp_path, upto=2)
    desk.outbox.settle(3, (), at=MONDAY)
    assert take_answer(desk, file).fresh == 0
    assert desk.outbox.position().acked_seq == 3


def test_an_answer_for_another_desk_journal_or_province_is_refused(desk, tmp_path):
    with pytest.raises(InputRefused, match="answer_other_desk"):
        take_answer(desk, an_answer(desk, tmp_path, incarnation="another"))
    with pytest.raises(HomeRefused, match="answer_other_journal"):
        take_answer(desk, an_answer(desk, tmp_path, last_hash=bytes(32)))
    with pytest.raises(InputRefused, match="answer_form"):
        take_answer(desk, an_answer(desk, tmp_path, key=new_private_key()))
    with pytest.raises(InputRefused, match="file_missing"):
        take_answer(desk, tmp_path / "none.traloi")
    assert line_state(desk).unsent == 3


def test_a_desk_enrolled_at_an_older_province_says_what_is_missing(tmp_path):
    old = an_enrolment(tmp_path / "old")
    old.receive(an_intake(), actor=LAN)
    with pytest.raises(HomeRefused, match="no_sealing_key"):
        export_package(old, tmp_path)
    old.close()
