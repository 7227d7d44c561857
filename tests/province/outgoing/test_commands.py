"""The administrator sees what waits for other systems, says "again" or gives it up; a server sends by itself."""

import json
import shutil
import signal
from datetime import UTC, datetime, timedelta

import httpx2
import pytest

from province import cli
from province.actions.enrol import make_code
from province.bootstrap import open_province
from province.settings import Settings
from tests.province.api.systems import an_account
from tests.province.fake_desk import FakeDesk
from tests.province.outgoing.conftest import environment
from tests.province.test_command_line import address, serving


@pytest.fixture
def said(settings, national, monkeypatch, capsys):
    """Runs a command of this process over the test's province; (exit code, lines, refusal)."""
    for name, value in environment(national).items():
        monkeypatch.setenv(name, value)
    if settings.database_url:
        monkeypatch.setenv("PROVINCE_DATABASE_URL", settings.database_url)

    def run(*words):
        code = cli.run(["--home", str(settings.home), *words])
        told = capsys.readouterr()
        return code, [json.loads(each) for each in told.out.splitlines()], told.err

    return run


def test_what_waits_is_counted_listed_shown_sent_again_and_given_up(served, national, said):
    desk = served.desk()
    _, bad = desk.receive()
    _, worse = desk.receive()
    desk.push()
    national.poison |= {bad.code, worse.code}

    assert said("deliver", "--once")[:2] == (0, [{"sent": 0, "refused": 2, "failed": 0}])
    _, counts, _ = said("admin", "outgoing", "count")
    assert [(each["state"], each["messages"]) for each in counts] == [("behind", 2), ("refused", 2)]
    _, told, _ = said("admin", "outgoing", "list", "--state", "refused")
    assert [(each["dossier"], each["cause"], each["text"]) for each in told] == [
        (bad.code, "99", "Hồ sơ không hợp lệ"),
        (worse.code, "99", "Hồ sơ không hợp lệ"),
    ]
    assert said("admin", "outgoing", "show", told[0]["id"])[1][0]["unsure"] is False

    national.poison.clear()
    assert (
        said("admin", "outgoing", "resend", "--refused", "--target", "national")[1][0]["state"] == "waiting"
    )
    assert said("admin", "outgoing", "stop", told[1]["id"])[1][0]["state"] == "stopped"
    assert said("deliver", "--once")[1] == [{"sent": 2, "refused": 1, "failed": 0}]
    assert list(national.dossiers) == [bad.code]
    assert said("admin", "outgoing", "resend", told[1]["id"])[0] == 0
    assert said("deliver", "--once")[1] == [{"sent": 2, "refused": 0, "failed": 0}]
    assert said("admin", "outgoing", "count")[1] == []


def test_what_cannot_be_is_refused_in_one_line(said):
    for words, field in (
        (("show", "x"), "id"),
        (("stop", "x"), "id"),
        (("resend",), "id"),
        (("list", "--state", "lost"), "state"),
    ):
        code, told, refused = said("admin", "outgoing", *words)
        assert (code, told) == (2, [])
        assert refused.startswith(f"{field}: ")


def test_a_server_sends_by_itself_and_ends_cleanly(tmp_path, sqlite_home, national):
    home = tmp_path / "home"
    shutil.copytree(sqlite_home, home)
    province = open_province(Settings(home))
    with province.database.writing() as tx:
        code = make_code(tx, "H15.50.05", now=province.now()).code
    province.close()
    with serving(home, **environment(national)) as server:
        with httpx2.Client(base_url=address(server), trust_env=False) as client:
            desk = FakeDesk(client)
            assert desk.enrol(code).status_code == 200
            desk.hello()
            _, fact = desk.receive()
            desk.push()
            assert national.stepped.wait(30)
        server.send_signal(signal.SIGTERM)
        assert server.wait(30) == 0
    assert len(national.told(fact.code)) == 1


def test_a_webhook_and_a_token_are_kept_by_command(served, said):
    code, (hook,), _ = said(
        "admin", "webhook", "add", "https://nghe.example.vn/x", "--kind", "dossier.completed"
    )
    assert (code, hook["kinds"], hook["secret"][:6]) == (0, ["dossier.completed"], "whsec_")
    assert said("admin", "webhook", "renew-secret", hook["id"])[1][0]["secret"] != hook["secret"]
    assert said("admin", "webhook", "disable", hook["id"])[1][0]["why"] == "asked"
    assert said("admin", "webhook", "enable", hook["id"])[1][0]["why"] == ""
    assert said("admin", "webhook", "remove", hook["id"])[1][0]["removed"] is True
    assert said("admin", "webhook", "list")[1] == []
    assert said("admin", "webhook", "enable", hook["id"])[2].startswith("id: ")

    with served.province.database.writing() as tx:
        an_account(tx, "mai.hoa", "H15.50.05", served.clock())
    until = (datetime.now(UTC) + timedelta(days=30)).date().isoformat()
    words = ("admin", "token", "add", "--account", "mai.hoa", "--name", "Phần mềm", "--scope", "read")
    assert said(*words, "--until", "mai")[2].startswith("until: ")
    code, (token,), _ = said(*words, "--until", until)
    assert (code, token["scopes"], token["token"][:4]) == (0, ["read"], "mct_")
    (listed,) = said("admin", "token", "list")[1]
    assert token["token"] not in str(listed)
    assert said("admin", "token", "revoke", token["id"])[1][0]["revoked_at"] is not None
