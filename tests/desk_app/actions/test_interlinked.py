"""An interlinked procedure: the shares of its agencies make the whole, and each has its own date."""

import pytest

from desk_app.bootstrap import take
from desk_app.domain.due_date import Duration, Unit
from tests.builders import LAN, an_intake, at
from tests.desk_app.provided import newer

SHARES = [("Tư pháp", 1), ("Công an xã", 4), ("Bảo hiểm xã hội", 3)]


def phases(unit="working_day"):
    return [{"unit": name, "duration": {"amount": amount, "unit": unit}} for name, amount in SHARES]


@pytest.fixture
def linked(desk):
    return newer(desk, change={"1.004222": {"duration": None, "phases": phases()}})


@pytest.fixture
def received(linked):
    return linked.receive(an_intake(), actor=LAN)


def shares(dossier):
    return [(share.unit, f"{share.at:%d/%m %H:%M}") for share in dossier.due.shares]


def test_the_date_is_the_sum_laid_out_and_each_agency_has_its_share(received):
    # Monday 23 November; the 24th is off: 25 · 26 27 30 1 · 2 3 4
    assert received.dossier.due.at == at("2026-12-04 17:00")
    assert shares(received.dossier) == [
        ("Tư pháp", "25/11 17:00"),
        ("Công an xã", "01/12 17:00"),
        ("Bảo hiểm xã hội", "04/12 17:00"),
    ]
    assert received.promise.duration == Duration(8, Unit.WORKING_DAY)
    assert len(received.promise.counted) == 8
    assert [f"{day.day:%d/%m}" for day in received.promise.skipped] == ["24/11", "28/11", "29/11"]


def test_the_whole_is_the_date_of_one_agency_with_all_the_days(desk, received):
    alone = newer(desk, change={"1.004222": {"duration": {"amount": 8, "unit": "working_day"}}})
    assert alone.receive(an_intake(), actor=LAN).dossier.due.at == received.dossier.due.at


def test_an_agency_that_gets_the_dossier_gets_its_own_date(linked, received):
    dossier = take(linked, received.dossier.code, "hand_on", {"to": "công an xã"}, actor=LAN)
    assert dossier.unit_due_at == at("2026-12-01 17:00")
    assert take(linked, dossier.code, "hand_on", {"to": "Thuế"}, actor=LAN).unit_due_at is None


def test_a_pause_moves_the_share_in_hand_and_those_behind_it(linked, received):
    linked.clock.moment = at("2026-11-27 09:00")  # the second share, one of its four days gone
    take(linked, received.dossier.code, "ask_for_papers", {"reason": "thiếu"}, actor=LAN)
    linked.clock.moment = at("2026-12-07 09:00")
    again = take(linked, received.dossier.code, "supplement", {}, actor=LAN)
    assert shares(again) == [
        ("Tư pháp", "25/11 17:00"),
        ("Công an xã", "09/12 17:00"),
        ("Bảo hiểm xã hội", "14/12 17:00"),
    ]
    assert again.due.at == at("2026-12-14 17:00")
    assert again.first_due.at == at("2026-12-04 17:00")


def test_a_pause_within_an_hour_moves_nothing(linked, received):
    linked.clock.moment = at("2026-11-27 09:00")
    take(linked, received.dossier.code, "ask_for_papers", {"reason": "thiếu"}, actor=LAN)
    linked.clock.moment = at("2026-11-27 10:00")
    assert shares(take(linked, received.dossier.code, "supplement", {}, actor=LAN)) == shares(
        received.dossier
    )


def test_an_extension_moves_the_last_share(linked, received):
    dossier = take(linked, received.dossier.code, "extend", {"reason": "x", "working_days": 2}, actor=LAN)
    assert shares(dossier)[-1] == ("Bảo hiểm xã hội", "08/12 17:00")
    assert dossier.due.at == at("2026-12-08 17:00")


def test_hours_are_laid_out_one_agency_behind_the_other(desk):
    linked = newer(desk, change={"1.004222": {"duration": None, "phases": phases("working_hour")}})
    dossier = linked.receive(an_intake(), actor=LAN).dossier
    # 09:12 + 1 h; + 4 h over noon and the day off; + 3 h
    assert shares(dossier) == [
        ("Tư pháp", "23/11 10:12"),
        ("Công an xã", "23/11 16:12"),
        ("Bảo hiểm xã hội", "25/11 09:42"),
    ]
