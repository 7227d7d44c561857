"""`show`, `find`, `step`, `status`, `verify`: what a support person asks of a home."""

import json

import pytest
from filelock import FileLock

from tests.builders import LAN, a_person, an_intake
from tests.desk_app.store.looking import run


@pytest.fixture
def dossier(desk):
    return desk.receive(an_intake(), actor=LAN).dossier


def test_show_answers_by_every_name_of_the_dossier(command, desk, dossier):
    answers = [
        command(desk.home, "show", name).answer
        for name in (
            dossier.code,
            dossier.code.lower(),
            dossier.scan_code,
            dossier.ticket,
            f"https://motcua.example.vn/t/{dossier.ticket}",
        )
    ]
    assert all(answer == answers[0] for answer in answers)
    shown = answers[0]
    assert (shown["status"], shown["status_name"]) == (2, "Được tiếp nhận")
    assert shown["procedure_name"] == "Đăng ký thường trú"
    assert shown["lookup_url"].endswith(dossier.ticket)
    (line,) = shown["history"]
    assert (line["kind"], line["actor"], line["via"], line["settled"]) == (
        "dossier.received",
        "Nguyễn Thị Lan",
        "window",
        "waiting",
    )


@pytest.mark.parametrize(
    ("code", "refusal"),
    [
        ("x", "code: không phải mã hồ sơ"),
        ("2418126112300013", "code: mã quét sai số kiểm tra"),
        ("2418126112304576", "code: không có hồ sơ này trên máy"),
        ("H15.50.05-261123-0999", "code: không có hồ sơ này trên máy"),
    ],
)
def test_a_wrong_code_is_refused_in_one_line(command, home, code, refusal):
    assert command(home, "show", code).refusal.startswith(refusal)


def test_find_covers_numbers_and_shows_the_newest_first(command, desk, dossier):
    desk.receive(
        an_intake(owner=a_person(full_name="TRẦN PHƯƠNG", id_number="000190000001", born_on=None)), actor=LAN
    )
    said = command(desk.home, "find", "phuong")
    assert [answer["applicant"] for answer in said.answers] == ["TRẦN PHƯƠNG", "NGUYỄN THỊ HUỲNH PHƯỢNG"]
    assert said.answers[1]["id_number"] == "000188••2345"
    assert {
        "code",
        "scan_code",
        "procedure_name",
        "due_at",
        "status",
        "status_name",
        "settled",
    } <= said.answers[0].keys()
    assert len(command(desk.home, "find", "phuong", "--limit", "1").answers) == 1
    assert command(desk.home, "find", "huynh", "phuong").answer["code"] == dossier.code
    assert command(desk.home, "find", "zzz").answers == []


@pytest.mark.parametrize("limit", ["0", "-1", "1001"])
def test_a_limit_has_its_range(command, home, limit):
    assert command(home, "find", "x", "--limit", limit).refusal.startswith(
        f"limit: là {limit}, phải từ 1 đến 1000"
    )


def test_a_step_is_taken_and_the_dossier_answered(command, desk, dossier):
    answer = command(
        desk.home, "--as", "hung", "step", dossier.code, "hand_on", '{"to": "Công an xã"}'
    ).answer
    assert (answer["status"], answer["held_by"]) == (4, "Công an xã")
    assert answer["history"][-1]["kind"] == "dossier.handed_on"
    assert (answer["history"][-1]["actor"], answer["history"][-1]["via"]) == ("hung", "cli")
    assert answer["history"][-1]["facts"]["to"] == "Công an xã"
    assert command(desk.home, "step", dossier.scan_code, "complete").answer["status"] == 9


@pytest.mark.parametrize(
    ("words", "refusal"),
    [
        (["eat"], "action: không hợp lệ. Chọn một trong: "),
        (["stop"], "reason: còn trống"),
        (["stop", '{"reason": "x", "because": "y"}'], "because: không có trường này"),
        (["stop", "{reason}"], "JSON: không phải JSON, sai ở ký tự 2"),
        (["stop", "[]"], "JSON: phải là một nhóm trường"),
        (
            ["resume"],
            "action: không làm bước resume ở trạng thái 2 (Được tiếp nhận) được. Làm được: ask_for_papers",
        ),
    ],
)
def test_a_step_that_cannot_be_taken_is_refused_and_nothing_written(command, desk, dossier, words, refusal):
    assert command(desk.home, "step", dossier.code, *words).refusal.startswith(refusal)
    assert desk.register.dossier(dossier.code) == dossier


def test_an_ended_dossier_says_so(command, desk, dossier):
    command(desk.home, "step", dossier.code, "withdraw", '{"reason": "theo đề nghị"}')
    said = command(desk.home, "step", dossier.code, "hand_on")
    assert said.refusal.startswith("action: hồ sơ đã kết thúc ở trạng thái 7 (Công dân yêu cầu rút hồ sơ), ")


def test_a_whole_way_of_a_dossier(command, desk, dossier):
    way = [
        ("hand_on", {}, 4),
        ("ask_for_papers", {"papers": [{"name": "Tờ khai"}], "reason": "thiếu chữ ký"}, 5),
        ("supplement", {}, 4),
        ("request_payment", {"amount": 20000}, 6),
        ("collect_fee", {}, 6),
        ("resume", {}, 4),
        ("extend", {"reason": "chờ xác minh", "working_days": 2}, 4),
        ("correct", {"changes": {"phone": "0912345678"}, "reason": "gõ nhầm"}, 4),
        ("complete", {"number": "12/TB"}, 9),
        ("send_back", {"reason": "sai họ"}, 4),
        ("complete", {}, 9),
        ("return_result", {"collector": "LÊ C", "mandate": "Giấy ủy quyền"}, 10),
    ]
    for action, facts, status in way:
        assert command(desk.home, "step", dossier.code, action, json.dumps(facts)).answer["status"] == status
    shown = command(desk.home, "show", dossier.code).answer
    assert len(shown["history"]) == len(way) + 1
    assert shown["fee"]["collected"] == 20000
    assert shown["applicant"]["phone"] == "0912345678"
    assert command(desk.home, "verify").answer == {"events": len(way) + 1, "ok": True}


def test_status_counts_dossiers_that_are_only_here_and_says_why(command, desk, dossier):
    answer = command(desk.home, "status").answer
    assert (answer["unsent"], answer["cause"]) == (1, "chờ lần gửi kế tiếp")
    assert answer["oldest"] == "2026-11-23T09:12:00+07:00"
    assert answer["next_try"] is None


def test_status_of_a_desk_with_nothing_to_send(command, home):
    answer = command(home, "status").answer
    assert (answer["unsent"], answer["oldest"], answer["cause"]) == (0, None, None)


def test_sync_without_a_line_ends_well_and_names_the_cause(command, desk, dossier):
    said = command(desk.home, "sync").answer
    assert (said["sent"], said["received"], said["quarantined"], said["pending"]) == (0, 0, 0, 1)
    assert (said["ending"], said["cause"]) == ("unreachable", "không có đường truyền")
    status = command(desk.home, "status").answer
    assert status["cause"] == "không có đường truyền"
    assert status["next_try"].endswith("+07:00")


def test_a_second_sync_at_the_same_time_is_refused(command, desk, dossier):
    with FileLock(desk.home.sync_lock):
        assert command(desk.home, "sync").refusal.startswith("home: đang có một lần đồng bộ khác")


def test_verify_names_the_event_that_was_altered(command, desk, dossier):
    run(desk, "UPDATE event SET payload = payload || x'20' WHERE seq = 1")
    assert command(desk.home, "verify").refusal.startswith("home: nhật ký sai từ sự kiện 1.")
