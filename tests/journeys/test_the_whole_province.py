"""Two desks, two officers and a citizen's browser: one dossier from a counter without a line to its rating and the report."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx2
import openpyxl
import pytest

from desk_app.cli import main as desk_main
from province.cli import run as province_main
from province.store.database import open_database
from tests.journeys.test_main_job import CARD, ROOT, plain, province_running, qr_on
from tests.province.conftest import NO_TLS, postgres
from tests.province.staff_browser import PASSWORD, Browser

__all__ = ["postgres"]

AGENCY, UNIT = "H15.50.05", "Phòng Tư pháp"
Command = Callable[..., list[Mapping[str, Any]]]


@pytest.fixture(params=["sqlite", "postgres"])
def home(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The province's folder; its database stands there, or in a PostgreSQL of its own."""
    if request.param == "postgres":
        server: str = request.getfixturevalue("postgres")
        name = f"journey_{uuid.uuid4().hex[:8]}"
        admin = open_database(server, tmp_path)
        with admin.engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
            connection.exec_driver_sql(f"CREATE DATABASE {name}")
        admin.close()
        before, _, after = server.partition("?")
        monkeypatch.setenv("PROVINCE_DATABASE_URL", f"{before.rsplit('/', 1)[0]}/{name}?{after}")
    return tmp_path / "province"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Command:
    """A command of desk or province, in this process; what it printed."""

    def command(main: Callable[[list[str]], int], *words: str, text: str = "") -> list[Mapping[str, Any]]:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8"))
        ended = main(list(words))
        told = capsys.readouterr()
        assert ended == 0, told.err
        return [json.loads(line) for line in told.out.splitlines()]

    return command


class Desk:
    """One computer at the counter, driven by the desk's command line."""

    def __init__(self, run: Command, folder: Path, clerk: str) -> None:
        self._run, self._words = run, ("--home", str(folder), "--as", clerk)

    def __call__(self, *words: str, text: str = "") -> Mapping[str, Any]:
        return self._run(desk_main, *self._words, *words, text=text)[-1]

    def step(self, code: str, action: str, **facts: object) -> Mapping[str, Any]:
        return self("step", code, action, json.dumps(facts))

    def synced(self) -> Mapping[str, Any]:
        told = self("sync")
        assert (told["ending"], told["pending"], told["quarantined"]) == ("done", 0, 0)
        return told


class Phone:
    """The citizen's browser: Chromium, kept open for the whole journey."""

    def __init__(self, child: subprocess.Popen[str]) -> None:
        self._child = child

    def __call__(self, **told: object) -> Mapping[str, Any]:
        assert self._child.stdin is not None
        assert self._child.stdout is not None
        self._child.stdin.write(json.dumps(told) + "\n")
        self._child.stdin.flush()
        line = self._child.stdout.readline()
        assert line, "the browser ended"
        seen = json.loads(line)
        assert (seen["scripts"], seen["cookie"], seen["wide"]) == (0, "", 0)
        return {**seen, "h1": plain(seen["h1"]), "text": plain(seen["text"])}


@contextmanager
def a_phone() -> Iterator[Phone]:
    child = subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("phone.py"))],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
        cwd=ROOT,
    )
    try:
        yield Phone(child)
    finally:
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdin.close()
        child.wait(timeout=20)
        child.stdout.close()


@contextmanager
def at_work(address: str, login: str) -> Iterator[Browser]:
    with httpx2.Client(base_url=address, trust_env=False, verify=NO_TLS, timeout=30) as client:
        browser = Browser(client)
        assert browser.sign_in(login).status_code == 303
        yield browser


def founded(run: Command, home: Path) -> Command:
    """An office, its people, and the administrator's commands."""

    def admin(*words: str, text: str = "") -> list[Mapping[str, Any]]:
        return run(province_main, "--home", str(home), "admin", *words, text=text)

    office = "Trung tâm Phục vụ hành chính công xã Ea Kpam"
    number = ("--agency", AGENCY, "--number", "24181")
    admin("add-office", *number, "--name", office, "--phone", "02623852345")
    for login, name, role in (
        ("hung", "Trần Văn Hùng", "officer"),
        ("mai", "Lê Thị Mai", "leader"),
        ("hoa", "Phạm Thị Hoa", "oversight"),
    ):
        of = ("--agency", AGENCY, "--unit", UNIT) if role != "oversight" else ("--unit", "Văn phòng")
        admin("user", "add", login, "--name", name, "--role", role, *of, text=PASSWORD + "\n")
    return admin


def take_step(browser: Browser, dossier_id: str, name: str, **facts: str) -> None:
    answer = browser.send(browser.get(f"/can-bo/ho-so/{dossier_id}/{name}"), "", **facts)
    assert answer.status_code == 303, plain(answer.text)


@dataclass(frozen=True)
class Receipt:
    """What the citizen went home with: the address on the QR, read from the printed page."""

    code: str
    dossier_id: str
    url: str


def received_without_a_line(desk: Desk, folder: Path) -> Receipt:
    line = {"procedure": "1.004222", "applicant": {"scan": CARD}}
    kept = desk("receive", "-", text=json.dumps(line) + "\n")
    desk("document", "receipt", kept["code"], "-o", str(folder / "receipt.pdf"))
    assert desk("sync")["ending"] == "unreachable"
    return Receipt(kept["code"], kept["id"], qr_on(folder / "receipt.pdf"))


def settled_by_two_officers(address: str, desk: Desk, phone: Phone, receipt: Receipt) -> None:
    """Taken, papers asked for and brought, a new day with an apology, handed to the leader, done."""
    with at_work(address, "hung") as hung, at_work(address, "mai") as mai:
        page = f"/can-bo/ho-so/{receipt.dossier_id}"
        assert page in hung.get("/can-bo?xem=don-vi").text
        assert hung.send(hung.get(page), f"{page}/nhan-xu-ly").status_code == 303
        take_step(hung, receipt.dossier_id, "bo-sung", paper1="Giấy tờ chỗ ở", why1="Thiếu trang 2")
        asked = phone(open=receipt.url)
        assert asked["h1"] == "Hồ sơ của ông/bà cần bổ sung giấy tờ."
        assert "Thiếu trang 2" in asked["text"]

        desk.synced()
        assert desk("show", receipt.code)["status"] == 5
        desk.step(receipt.code, "supplement")
        desk.synced()
        assert phone(open=receipt.url)["h1"] == "Hồ sơ của ông/bà đang được giải quyết."

        take_step(hung, receipt.dossier_id, "xin-loi", reason="Chờ công an xác minh", working_days="3")
        sorry = phone(open=receipt.url)
        assert sorry["h1"] == "Hồ sơ bị chậm. Trung tâm xin lỗi ông/bà."
        assert "Chờ công an xác minh" in sorry["text"]
        take_step(hung, receipt.dossier_id, "chuyen", receiver="Lê Thị Mai")
        take_step(mai, receipt.dossier_id, "giai-quyet-xong", number="12/XN", signer="Y Thuyên")
    assert phone(open=receipt.url)["h1"] == "Kết quả đã có. Mời ông/bà đến nhận."


def rated_and_answered(admin: Command, phone: Phone, receipt: Receipt) -> None:
    assert phone(open=receipt.url)["h1"] == "Đã trả kết quả cho ông/bà."
    rated = phone(fill={"#comment": "Nhanh gọn"}, press='button[name="rating"][value="5"]')
    assert "Cảm ơn ông/bà." in rated["text"]
    assert "Rất hài lòng" in rated["text"]

    phone(open=receipt.url)
    phone(press='form[method="post"] .to, .to, form:last-of-type button')
    sent = phone(fill={"#text": "Bảng chỉ dẫn ở cửa còn số cũ."}, press="#text ~ button")
    assert "Đã nhận." in sent["text"]
    [waiting] = admin("feedback", "list")
    admin("feedback", "answer", AGENCY, waiting["id"], "Đã thay bảng mới.", "--by", "Lê Thị Mai")
    assert "Đã thay bảng mới." in phone(open=receipt.url)["text"]


def overseen(address: str) -> None:
    with at_work(address, "hoa") as hoa:
        assert "100,0 %" in plain(hoa.get("/giam-sat").text.replace("&nbsp;", " "))
        assert "Rất hài lòng" in hoa.get("/giam-sat/hai-long").text
        form = hoa.get("/giam-sat/ii-06a.xlsx")
    rows = openpyxl.load_workbook(io.BytesIO(form.content)).active.values
    cells = [cell for row in rows for cell in row]
    assert cells.count(1) >= 3, "received, settled, in time"


def test_a_dossier_goes_through_two_desks_two_officers_and_a_citizens_browser_to_the_report(
    run: Command, home: Path, tmp_path: Path
) -> None:
    admin = founded(run, home)
    lan, binh = Desk(run, tmp_path / "lan", "Nguyễn Thị Lan"), Desk(run, tmp_path / "binh", "Vũ Bình")
    with province_running(home) as address:
        port = int(address.rsplit(":", 1)[1])
        for desk in (lan, binh):
            desk("enrol", address, admin("enrolment-code", AGENCY)[0]["code"])
    receipt = received_without_a_line(lan, tmp_path)

    with province_running(home, port), a_phone() as phone:
        assert phone(open=receipt.url)["h1"] == "Quầy đã nhận hồ sơ của ông/bà."
        lan.step(receipt.code, "hand_on", to=UNIT)
        lan.synced()
        assert phone(open=receipt.url)["h1"] == "Hồ sơ của ông/bà đang được giải quyết."
        promised = lan("show", receipt.code)["due_at"]
        settled_by_two_officers(address, lan, phone, receipt)

        binh.synced()  # another counter hands the result over: it knows all that happened elsewhere
        there = binh("show", receipt.code)
        assert there["status"] == 9
        assert there["due_at"] > promised
        binh.step(receipt.code, "return_result", originals_back=True)
        binh.synced()
        rated_and_answered(admin, phone, receipt)

        lan.synced()
        history = lan("show", receipt.code)["history"]
        given = [line["facts"]["satisfaction"] for line in history if line["kind"] == "citizen.rated"]
        assert given == [5]
        assert {line["actor"] for line in history} >= {"Vũ Bình", "Trần Văn Hùng", "Lê Thị Mai"}
        overseen(address)
    for desk in (lan, binh):
        assert desk("verify")["ok"] is True
