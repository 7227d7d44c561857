"""What the administrators' pages show and do, by command: the same actions, and who gave a command is written down."""

import json
from getpass import getuser

import pytest

from province.cli import run
from province.store import desks
from tests.province.conftest import OFFICE
from tests.province.fake_desk import NINE


@pytest.fixture
def command(served, capsys, monkeypatch):
    """A command on the served province: its lines, or what it refused."""
    settings = served.province.settings
    if settings.database_url:
        monkeypatch.setenv("PROVINCE_DATABASE_URL", settings.database_url)

    def ask(*words):
        capsys.readouterr()
        code = run(["--home", str(settings.home), "admin", *words])
        told = capsys.readouterr()
        return [json.loads(each) for each in told.out.splitlines()] if code == 0 else told.err

    return ask


def test_offices_desks_and_leases_are_told_a_line_each(served, command):
    desk = served.desk()
    desk.hello(clock=NINE, packs=[{"kind": "calendar", "version": 1}])
    assert [each["desks"] for each in command("offices")] == [1, 0]
    (told,) = command("desks")
    assert (told["clock_off"], told["packs"], told["version"]) == (0, {"calendar": 1}, "1.0")
    assert {each["incarnation"] for each in command("leases")} <= {desk.me.incarnation}


def test_what_is_set_aside_is_told_with_the_way_out_and_a_number_is_given(served, command):
    desk = served.desk()
    waiting, _ = desk.receive(9000)
    desk.push()
    (aside,) = command("aside")
    assert (aside["code"], aside["way"], aside["dossier_id"]) == ("outside_lease", "Cấp số của tỉnh", waiting)
    command("assign-number", waiting)
    assert command("aside") == []


def test_every_command_that_changes_anything_is_written_down_with_who_gave_it(served, command):
    desk = served.desk()
    desk.receive(1)
    desk.counter = 10
    me = desk.me.incarnation
    command("enrolment-code", OFFICE.agency)
    command("revoke", desk.me.desk_id)
    desk.send(nonce="")
    command("inbox", "keep", me)
    command("inbox", "release", me)
    assert "field" not in command(
        "inbox", "keep", me
    )  # nothing waits any more: refused, and not written down
    command("user", "close", "khong-co")
    told = command("acts")
    assert [(each["act"], each["subject"]) for each in reversed(told)] == [
        ("desk.code", ""),
        ("desk.revoke", desk.me.desk_id),
        ("inbox.keep", me),
        ("inbox.release", me),
    ]
    assert {(each["actor"], each["via"]) for each in told} == {(getuser(), "cli")}
    assert [each["act"] for each in command("acts", "--act", "inbox.keep")] == ["inbox.keep"]
    assert command("acts", "--until", "2001-01-01") == []
    assert command("acts", "--since", "hôm qua").startswith("since: ")


def test_a_refused_act_is_not_written_down(served, command):
    with served.province.database.writing() as tx:
        assert desks.every_incarnation(tx) == []
    assert command("revoke", "khong").startswith("desk: ")
    assert command("acts") == []
