"""The lines of the control slip out of a dossier's real history."""

from datetime import timedelta

import pytest

from desk_app.actions.step import take_step
from desk_app.bootstrap import OpenDesk
from desk_app.clock import FixedClock
from desk_app.documents.control_slip_of import control_slip_of
from desk_app.domain.timeliness import InTime
from tests.builders import LAN, MONDAY, a_desk, an_intake, at

DESK, CITIZEN, UNIT = "Bộ phận tiếp nhận và trả kết quả", "Người nộp hồ sơ", "Phòng Văn hóa - Xã hội"


@pytest.fixture
def desk(tmp_path):
    opened = a_desk(tmp_path / "home")
    yield opened
    opened.close()


def walk(desk: OpenDesk, code: str, *steps: tuple[str, dict[str, object], float]) -> None:
    """Steps a number of hours after the reception."""
    for action, facts, hours in steps:
        take_step(
            code,
            action,
            facts,
            register=desk.register.at(FixedClock(MONDAY + timedelta(hours=hours))),
            catalogue=desk.catalogue,
            clock=FixedClock(MONDAY + timedelta(hours=hours)),
            actor=LAN,
            desk=desk.desk,
        )


def slip(desk: OpenDesk, code: str):
    dossier = desk.register.dossier(code)
    return control_slip_of(dossier, desk.register.history(dossier.id), desk.desk)


def test_every_hand_over_of_a_dossier_is_a_line(desk: OpenDesk) -> None:
    dossier = desk.receive(an_intake(), actor=LAN).dossier
    walk(
        desk,
        dossier.code,
        ("hand_on", {"to": UNIT, "receiver": "Trần Văn Hùng"}, 1),
        ("ask_for_papers", {"papers": [{"name": "Giấy tờ"}], "reason": "thiếu"}, 2),
        ("supplement", {"papers": [{"name": "Giấy tờ", "originals": 1}]}, 26),
        ("complete", {"number": "12/KQ"}, 72),
        ("send_back", {"reason": "sai tên"}, 73),
        ("complete", {"number": "13/KQ"}, 96),
        ("return_result", {}, 100),
    )
    facts = slip(desk, dossier.code)

    assert [(line.giver, line.receiver, line.note) for line in facts.lines] == [
        (CITIZEN, DESK, "Tiếp nhận"),
        (DESK, UNIT, "Chuyển giải quyết"),
        (UNIT, CITIZEN, "Yêu cầu bổ sung"),
        (CITIZEN, UNIT, "Đã nộp bổ sung"),
        (UNIT, DESK, "Đã có kết quả"),
        (DESK, UNIT, "Trả lại làm tiếp: sai tên"),
        (UNIT, DESK, "Đã có kết quả"),
        (DESK, CITIZEN, "Đã trả kết quả"),
    ]
    assert facts.lines[0].in_time is None
    assert facts.lines[1].given_by == LAN.name
    assert facts.lines[1].taken_by == "Trần Văn Hùng"
    assert facts.lines[-1].taken_by == dossier.owner.full_name
    assert facts.settled_by == UNIT
    assert facts.together_with == ()
    assert not facts.open
    assert facts.letter.number == "1"


def test_time_is_measured_against_the_date_then_in_force(desk: OpenDesk) -> None:
    dossier = desk.receive(an_intake(due_at=at("2026-11-24 17:00"), due_reason="hẹn"), actor=LAN).dossier
    walk(
        desk,
        dossier.code,
        ("hand_on", {"to": UNIT}, 1),
        ("hand_on", {"to": "Công an xã"}, 25),
        ("extend", {"reason": "chờ xác minh", "due_at": "2026-11-30T17:00:00+07:00"}, 26),
        ("complete", {"number": "1"}, 50),
        ("return_result", {}, 24 * 20),
    )
    facts = slip(desk, dossier.code)

    assert [line.in_time for line in facts.lines] == [
        None,
        InTime.BEFORE,
        InTime.ON,
        InTime.BEFORE,
        InTime.BEFORE,
    ], "the citizen who came late made no dossier late"
    assert facts.together_with == ("Công an xã",)
    assert facts.first_due_at == at("2026-11-24 17:00")


def test_a_result_after_the_date_is_late(desk: OpenDesk) -> None:
    dossier = desk.receive(an_intake(due_at=at("2026-11-24 17:00"), due_reason="hẹn"), actor=LAN).dossier
    walk(desk, dossier.code, ("hand_on", {"to": UNIT}, 1), ("complete", {"number": "1"}, 50))

    assert slip(desk, dossier.code).lines[-1].in_time is InTime.AFTER


def test_a_dossier_the_desk_took_back_is_with_the_desk(desk: OpenDesk) -> None:
    dossier = desk.receive(an_intake(), actor=LAN).dossier
    walk(desk, dossier.code, ("hand_on", {"to": UNIT}, 1), ("hand_on", {"back": True}, 2))
    line = slip(desk, dossier.code).lines[-1]

    assert (line.giver, line.receiver, line.given_by, line.taken_by) == (UNIT, DESK, None, LAN.name)
    assert slip(desk, dossier.code).open


def test_a_dossier_that_was_withdrawn_goes_back_to_its_owner(desk: OpenDesk) -> None:
    dossier = desk.receive(an_intake(), actor=LAN).dossier
    walk(desk, dossier.code, ("withdraw", {"reason": "đổi ý"}, 1))

    assert [(line.giver, line.receiver) for line in slip(desk, dossier.code).lines][1:] == [(DESK, CITIZEN)]
