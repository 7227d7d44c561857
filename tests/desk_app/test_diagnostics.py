"""What support gets: enough to help, and nobody in it."""

import io
import json
import zipfile

import pytest

from desk_app.bootstrap import add_clerk
from desk_app.demo.people import citizens
from desk_app.diagnostics import findings, package
from desk_app.store.preferences import DESK
from tests.builders import LAN, a_desk, an_intake
from tests.desk_app.store.looking import run
from ui.crash import described

ACCOUNTS = ("Nguyễn Thị Lan", "Trần Văn Hùng")


@pytest.fixture
def desk(tmp_path):
    """A desk full of people: sixty citizens with phones and addresses, two clerks, a bug of each."""
    made = a_desk(tmp_path / "Nguyễn Thị Lan" / "home")
    for name in ACCOUNTS:
        add_clerk(made, name, "clerk", "1111", actor=LAN)
    for person in citizens():
        made.receive(an_intake(owner=person, note=f"gọi {person.phone}"), actor=LAN)
    made.preferences.put(DESK, "payment.account", "0123456789")
    made.preferences.put(DESK, "backup.place", "C:/Users/Lan")
    made.home.reports.mkdir()
    try:
        raise ValueError(citizens()[0].full_name)
    except ValueError as bug:
        (made.home.reports / "crash-20261123-1.txt").write_text(described(bug))
    yield made
    made.close()


def everything_in(body):
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        return "\n".join(f"{name}\n{archive.read(name).decode()}" for name in archive.namelist())


def test_the_package_names_nobody(desk):
    body = everything_in(package(desk, findings(desk), {"printers": 2}))
    people = citizens()
    secrets = {
        *(person.full_name for person in people),
        *(person.id_number for person in people if person.id_number),
        *(person.phone for person in people if person.phone),
        *(person.address for person in people if person.address),
        *ACCOUNTS,
        "0123456789",
        "C:/Users",
        str(desk.home.folder),
        desk.home.key_file.read_text().strip(),
        desk.desk.ticket_secret.hex(),
    }
    assert [secret for secret in secrets if secret in body] == []
    words = {word for person in people for word in person.full_name.split() if len(word) > 3}
    assert [word for word in words if word in body] == []


def test_the_package_says_what_support_asks_for(desk):
    with zipfile.ZipFile(io.BytesIO(package(desk, findings(desk), {"printers": 2}))) as archive:
        said = json.loads(archive.read("diagnostics.json"))
    assert said["findings"]["dossiers"] == str(len(citizens()))
    assert said["findings"]["journal"] == said["findings"]["events"]
    assert said["devices"] == {"printers": 2}
    assert "SQLCipher" in said["findings"]["sqlite"]
    assert any(name.startswith("reports/") for name in archive.namelist())


def test_a_journal_somebody_tampered_with_is_marked(desk):
    run(desk, "UPDATE event SET payload = CAST('{}' AS BLOB) WHERE seq = 5")
    journal = next(each for each in findings(desk) if each.name == "journal")
    assert journal.wrong
    assert journal.value == "journal_broken 5"
