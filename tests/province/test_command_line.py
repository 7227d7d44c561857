"""The province's command line, as a person or the demo runs it."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import httpx2
import pytest

from province.cli import run
from province.settings import Settings
from province.store.bank_accounts import bank_account_of
from province.store.database import open_database
from province.store.offices import office_of
from tests.province.fake_desk import NINE, FakeDesk

OFFICE = ("admin", "add-office", "--agency", "H15.50.05", "--number", "24181", "--name", "Xã  Mẫu")


def province(home: Path, *words: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "province", "--home", str(home), *words],
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def line(done: subprocess.CompletedProcess[str]) -> dict[str, object]:
    assert done.returncode == 0, done.stderr
    (only,) = done.stdout.splitlines()
    told = json.loads(only)
    assert isinstance(told, dict)
    return told


def serving(home: Path, *words: str, **environ: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "province", "--home", str(home), "serve", "--port", "0", *words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env={**os.environ, **environ},
    )


def address(server: subprocess.Popen[str]) -> str:
    assert server.stdout is not None
    told = json.loads(server.stdout.readline())
    assert set(told) == {"address"}
    return str(told["address"])


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def test_an_office_its_code_and_the_counts(home: Path) -> None:
    assert line(province(home, *OFFICE)) == {"agency": "H15.50.05", "number": "24181"}
    code = line(province(home, "admin", "enrolment-code", "H15.50.05"))
    assert str(code["code"]).startswith("24181-")
    assert str(code["expires_at"]).endswith("+07:00")
    assert line(province(home, "admin", "count")) == {"dossiers": 0, "events": 0, "quarantined": 0}
    assert line(province(home, "admin", "recount")) == {"agency": "H15.50.05", "dossiers": 0}


@pytest.mark.parametrize(
    ("words", "field"),
    [
        (("admin", "add-office", "--agency", "?", "--number", "24181", "--name", "A"), "agency"),
        (("admin", "add-office", "--agency", "H15.50.05", "--number", "2418", "--name", "A"), "number"),
        (("admin", "add-office", "--agency", "H15.50.05", "--number", "24181", "--name", " "), "name"),
        (("admin", "enrolment-code", "H15.50.99"), "agency"),
        (("admin", "dossier", "2418126112304576"), "code"),
        (("admin", "revoke", "nobody"), "desk"),
        (("admin", "pack", "publish", "x"), "file"),
        (("admin", "user", "add"), "command"),
        (("admin", "user", "add", "hung", "--name", "A", "--role", "king", "--agency", "H15.50.05"), "role"),
        (("admin", "user", "close", "nobody"), "login"),
        (("serve", "--port", "99999"), "port"),
        (("serve", "--workers", "0"), "workers"),
        (("nothing",), "command"),
    ],
)
def test_a_refusal_is_one_line_that_names_the_field(home: Path, words: tuple[str, ...], field: str) -> None:
    refused = province(home, *words)

    assert (refused.returncode, refused.stdout) == (2, "")
    (only,) = refused.stderr.splitlines()
    assert only.startswith(f"{field}: ")


def test_agency_and_number_are_unique_to_each_other(home: Path) -> None:
    line(province(home, *OFFICE))

    assert line(province(home, *OFFICE)) == {"agency": "H15.50.05", "number": "24181"}
    for agency, number in (("H15.50.06", "24181"), ("H15.50.05", "24182")):
        refused = province(home, "admin", "add-office", "--agency", agency, "--number", number, "--name", "B")
        assert (refused.returncode, refused.stderr[:8]) == (2, "number: ")


def test_a_bug_leaves_a_report_without_what_was_typed(home: Path) -> None:
    home.mkdir()
    (home / "province.db").write_bytes(b"no database at all" * 500)

    broken = province(home, "admin", "dossier", "H15.50.05-261123-0001")

    assert broken.returncode == 70
    report = Path(broken.stderr.removeprefix("bug: ").strip())
    assert report.parent == home / "reports"
    assert "261123" not in report.read_text()


def test_a_whole_round_over_the_command_line(home: Path) -> None:
    line(province(home, *OFFICE))
    code = str(line(province(home, "admin", "enrolment-code", "H15.50.05"))["code"])
    with serving(home) as server, httpx2.Client(base_url=address(server), trust_env=False) as client:
        desk = FakeDesk(client)
        assert desk.enrol(code).status_code == 200
        assert desk.me.public_url == str(client.base_url).rstrip("/")
        desk.hello()
        _, fact = desk.receive()
        desk.write_raw("dossier.received", b"{}", "x")
        desk.push()

        for name in (fact.code, fact.scan_code, f"{desk.me.public_url}/T/{fact.scan_code}{fact.key}".upper()):
            told = line(province(home, "admin", "dossier", name))
            assert (told["status"], told["status_name"]) == (2, "Được tiếp nhận")
        assert told["received_at"] == fact.received_at.isoformat()
        assert told["applicant"] == {
            "kind": "person",
            "full_name": "Nguyễn Thị Huỳnh Phượng",
            "id_number": "000188••2345",
        }
        (first,) = told["history"]  # type: ignore[misc]  # a list of lines
        assert (first["kind"], first["verdict"], first["at"]) == (
            "dossier.received",
            "applied",
            NINE.isoformat(),
        )
        assert line(province(home, "admin", "count")) == {"dossiers": 1, "events": 2, "quarantined": 1}

        revoked = line(province(home, "admin", "revoke", desk.me.desk_id))
        assert revoked["desk"] == desk.me.desk_id
        assert line(province(home, "admin", "revoke", "Quầy 1"))["revoked_at"] == revoked["revoked_at"]
        assert desk.greet().json()["code"] == "revoked"
        desk.receive()
        assert desk.send(3, nonce="").status_code == 200
        waiting = line(province(home, "admin", "inbox", "waiting"))
        assert (waiting["name"], waiting["events"], waiting["first_seq"]) == ("Quầy 1", 1, 3)
        released = line(province(home, "admin", "inbox", "release", desk.me.incarnation))
        assert (released["events"], released["aside"]) == (1, 0)
        assert province(home, "admin", "inbox", "release", "nobody").returncode == 2
        server.send_signal(signal.SIGTERM)
        assert server.wait(20) == 0


def test_the_server_ends_with_its_parent(home: Path) -> None:
    with serving(home, "--until-stdin-closes") as server:
        url = address(server)
        assert httpx2.get(f"{url}/healthz", trust_env=False).json() == {"ok": True}
        assert server.stdin is not None
        server.stdin.close()
        assert server.wait(20) == 0


def test_several_workers_share_a_province_and_end_together(home: Path) -> None:
    with serving(home, "--workers", "2") as server:
        url = address(server)
        assert httpx2.get(f"{url}/healthz", trust_env=False).json() == {"ok": True}
        server.send_signal(signal.SIGINT)
        assert server.wait(30) == 0


def test_an_account_is_added_listed_and_closed_and_its_password_is_no_argument(home: Path) -> None:
    line(province(home, *OFFICE))
    add = (
        "admin",
        "user",
        "add",
        "hung.tv",
        "--name",
        "Trần Văn Hùng",
        "--role",
        "officer",
        "--agency",
        "H15.50.05",
    )

    assert province(home, *add, stdin="ngan").stderr.startswith("password: ")
    made = line(province(home, *add, stdin="mot-mat-khau-dai\n"))
    listed = line(province(home, "admin", "user", "list"))
    closed = line(province(home, "admin", "user", "close", "hung.tv"))

    assert made == {"login": "hung.tv", "name": "Trần Văn Hùng", "role": "officer", "agency": "H15.50.05"}
    assert listed["closed_at"] is None
    assert "password_hash" not in listed
    assert closed["login"] == "hung.tv"
    assert province(home, *add, stdin="mot-mat-khau-dai\n").stderr.startswith("login: ")


def test_what_a_later_add_office_does_not_name_stays_as_it_is(tmp_path, capsys):
    home, office = ("--home", str(tmp_path)), OFFICE[:-1]
    account = ("--bank", "970405", "--account", "1234567890")
    assert run([*home, *OFFICE, "--phone", "0262 3 111 222", "--hours", "sáng thứ Bảy", *account]) == 0
    assert run([*home, *office, "Xã Mới", "--hours", ""]) == 0
    database = open_database(None, Settings(tmp_path).database_file)
    with database.reading() as tx:
        kept, paid_to = office_of(tx, "H15.50.05"), bank_account_of(tx, "H15.50.05")
    assert kept is not None
    assert (kept.name, kept.phone, kept.hours) == ("Xã Mới", "0262 3 111 222", "")
    assert paid_to is not None
    assert run([*home, *office, "Xã Mới", "--bank", "", "--account", ""]) == 0
    with database.reading() as tx:
        assert bank_account_of(tx, "H15.50.05") is None
    database.close()
    capsys.readouterr()
