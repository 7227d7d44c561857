"""Dossiers walked through all ten statuses: one unbroken, hash-checked history, and the slip that goes with it."""

from __future__ import annotations

import json
from collections.abc import Mapping

import pytest

from desk_app.bootstrap import OpenDesk, add_clerk, take, verify
from desk_app.cli import main
from desk_app.clock import SystemClock
from desk_app.documents.control_slip_of import control_slip_of
from desk_app.domain import events as ev
from desk_app.domain.dossier import Status
from desk_app.domain.fees import PaymentMethod
from desk_app.domain.timeliness import InTime
from desk_app.store.journal import first_wrong
from desk_app.wire.envelope import GENESIS, new_id
from desk_app.wire.national import dossier_message, progress_messages
from desk_app.wire.national_walk import walked
from desk_app.words import status_name
from tests.builders import LAN, a_desk, a_person, at
from tests.desk_app.feeding import feed
from tests.desk_app.store.looking import rows, run

CODE = "G22.99-261122-000457"
WALK: list[tuple[str, str, Mapping[str, object], int]] = [
    ("2026-11-23 08:00", "accept", {}, 2),
    ("2026-11-23 09:00", "hand_on", {"to": "Công an xã", "receiver": "Y Thon", "working_days": 3}, 4),
    (
        "2026-11-25 09:00",
        "ask_for_papers",
        {"papers": [{"name": "Giấy tờ nhà", "reason": "thiếu trang 2"}]},
        5,
    ),
    ("2026-11-27 09:00", "supplement", {}, 4),
    ("2026-11-27 14:00", "request_payment", {"amount": 10_000, "reason": "Lệ phí"}, 6),
    ("2026-11-27 14:05", "collect_fee", {"method": "vietqr", "receipt_number": "0000123"}, 6),
    ("2026-11-27 14:06", "resume", {}, 4),
    ("2026-12-03 10:00", "extend", {"reason": "Chờ xác minh", "working_days": 2}, 4),
    ("2026-12-04 10:00", "complete", {"number": "12/XN", "signer": "Chủ tịch"}, 9),
    ("2026-12-04 10:30", "send_back", {"reason": "Sai năm sinh"}, 4),
    ("2026-12-04 15:00", "complete", {"number": "13/XN", "signer": "Chủ tịch"}, 9),
    ("2026-12-07 08:00", "return_result", {"collector_id": "000188012345", "originals_back": True}, 10),
]


@pytest.fixture
def desk(tmp_path):
    opened = a_desk(tmp_path / "home", now=at("2026-11-23 07:30"))
    add_clerk(opened, "Nguyễn Thị Lan", "clerk", None, actor=LAN)
    yield opened
    opened.close()


def registered(desk: OpenDesk, code: str, pos: int) -> str:
    """The portal tells of a dossier, through the province."""
    fact = ev.DossierRegistered(
        agency="H15.50.05",
        code=code,
        procedure_code="1.004222",
        procedure_name="Đăng ký thường trú",
        field="Đăng ký, quản lý cư trú",
        owner=a_person(),
        registered_at=at("2026-11-22 20:15"),
        papers=(ev.SubmittedPaper("Sổ đỏ", originals=1), ev.SubmittedPaper("Tờ khai", copies=1)),
    )
    dossier_id = new_id()
    feed(desk, pos, fact, dossier_id, at=at("2026-11-22 20:15"))
    return dossier_id


def walk(desk: OpenDesk) -> list[int]:
    reached = [int(desk.register.dossier(CODE).status)]
    for moment, action, facts, status in WALK:
        desk.clock.moment = at(moment)
        dossier = take(desk, CODE, action, facts, actor=LAN)
        assert dossier.status == status, action
        assert desk.register.dossier(CODE) == dossier
        reached.append(int(dossier.status))
    return reached


def test_a_dossier_goes_from_the_portal_to_the_citizens_hand_in_one_unbroken_history(desk):
    dossier_id = registered(desk, CODE, 1)
    assert walk(desk) == [1, 2, 4, 5, 4, 6, 6, 4, 4, 9, 4, 9, 10]
    history = desk.register.history(dossier_id)
    assert [line.at for line in history] == sorted(line.at for line in history)
    assert {line.origin for line in history[:1]} == {"province"}
    assert [line.actor.name for line in history[1:]] == ["Nguyễn Thị Lan"] * len(WALK)
    steps = list(walked(dossier_id, history))
    assert len(steps) == len(WALK) + 1
    assert steps[-1].after == desk.register.dossier(CODE)
    assert verify(desk) == len(WALK) + 1  # and the clerk's account


def test_the_other_ways_end_in_three_seven_and_eight(desk):
    for place, (code, action) in enumerate(
        (
            ("G22.99-261122-000001", "refuse"),
            ("G22.99-261122-000002", "withdraw"),
            ("G22.99-261122-000003", "stop"),
        ),
        start=1,
    ):
        registered(desk, code, place)
        if action == "stop":
            take(desk, code, "accept", {}, actor=LAN)
        ended = take(desk, code, action, {"reason": "Không thuộc thẩm quyền"}, actor=LAN)
        assert (
            status_name(ended.status)
            == {
                "refuse": "Không được tiếp nhận",
                "withdraw": "Công dân yêu cầu rút hồ sơ",
                "stop": "Dừng xử lý",
            }[action]
        )
    assert verify(desk) == 5


def test_a_changed_byte_anywhere_in_the_history_is_found(desk):
    registered(desk, CODE, 1)
    walk(desk)
    run(desk, "UPDATE event SET payload = CAST(replace(payload, '13/XN', '31/XN') AS BLOB) WHERE seq = 12")
    with desk.engine.connect() as connection:
        assert first_wrong(connection) == (12, 12)
    assert rows(desk, "SELECT length(hash) FROM event WHERE seq = 1") == [(len(GENESIS),)]


def test_the_dates_of_the_walk_are_those_a_clerk_would_count(desk):
    registered(desk, CODE, 1)
    promised = []
    for moment, action, facts, _ in WALK:
        desk.clock.moment = at(moment)
        due = take(desk, CODE, action, facts, actor=LAN).due
        promised.append(f"{due.at:%d/%m}" if due else "")
    # 7 days from Mon 23/11: 25 26 27 30 1 2 3. Asked on the 25th (6 left: 26 … 3), resumed on Fri 27: 30 1 2 3 4 7.
    assert promised[:4] == ["03/12", "03/12", "03/12", "07/12"]
    # Within one day the pause for the payment moves nothing; two days of extension from the 7th: 8 9.
    assert promised[4:] == ["07/12", "07/12", "07/12", "09/12", "09/12", "09/12", "09/12", "09/12"]


def test_the_control_slip_tells_giver_receiver_time_and_whether_in_time(desk):
    dossier_id = registered(desk, CODE, 1)
    walk(desk)
    slip = control_slip_of(desk.register.dossier(CODE), desk.register.history(dossier_id), desk.desk)
    lines = [(line.giver, line.receiver, f"{line.at:%d/%m %H:%M}", line.in_time) for line in slip.lines]
    unit = "Công an xã"
    citizen, counter = lines[0][0], lines[0][1]
    assert lines[:3] == [
        (citizen, counter, "23/11 08:00", None),
        (counter, unit, "23/11 09:00", InTime.BEFORE),
        (unit, citizen, "25/11 09:00", InTime.BEFORE),
    ]
    assert lines[-1][:3] == (counter, citizen, "07/12 08:00")
    assert [line.taken_by for line in slip.lines][1] == "Y Thon"
    assert f"{slip.first_due_at:%d/%m}" == "03/12"


def test_the_national_messages_of_the_walk_say_every_status(desk):
    dossier_id = registered(desk, CODE, 1)
    walk(desk)
    dossier, history = desk.register.dossier(CODE), desk.register.history(dossier_id)
    procedure = desk.catalogue.procedure_as_received(dossier)
    said = dossier_message(dossier, history, office=desk.desk.office, procedure=procedure)
    assert (said.MaHoSo, said.TrangThaiHoSo, said.NgayNopHoSo) == (CODE, "10", "20261122201500")
    assert [row.Gia for row in said.DanhSachLePhi] == [10_000]
    assert [row.NgayHenTraMoi[:8] for row in said.DanhSachHoSoBoSung] == ["20261207", "20261207"]
    assert [row.GiayToId for row in said.DanhSachGiayToKetQua] == ["13/XN"]
    told = progress_messages(dossier, history, office=desk.desk.office)
    assert {message.TrangThai for message in told} == {"1", "2", "4", "5", "6", "9", "10"}


def test_the_same_walk_from_the_command_line(desk, monkeypatch, capsys):
    registered(desk, CODE, 1)
    home = str(desk.home.folder)
    for moment, action, facts, status in WALK:
        monkeypatch.setattr(SystemClock, "now", lambda _clock, moment=moment: at(moment))
        assert main(["--home", home, "--as", "Nguyễn Thị Lan", "step", CODE, action, json.dumps(facts)]) == 0
        told = json.loads(capsys.readouterr().out)
        assert (told["status"], told["history"][-1]["via"]) == (status, "cli")
    assert told["fee"] == {"method": "later", "amount": 10_000, "collected": 10_000}
    assert PaymentMethod.VIETQR in {line["facts"].get("method") for line in told["history"]}
    assert Status(told["status"]) is Status.RETURNED
    assert main(["--home", home, "verify"]) == 0
    assert json.loads(capsys.readouterr().out)["ok"] is True
