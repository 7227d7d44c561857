"""A Monday morning at the desk: late, due today, due soon, later, waiting and ready."""

from dataclasses import dataclass, field

import pytest

from desk_app import bootstrap
from desk_app.bootstrap import OpenDesk
from desk_app.domain.dossier import Dossier
from desk_app.domain.due_date import Unit
from tests.builders import LAN, a_desk, a_person, an_intake, at


@dataclass
class Morning:
    """The desk and its dossiers by how they stand on Monday 23 November 2026 at 08:10."""

    desk: OpenDesk
    by_name: dict[str, Dossier] = field(default_factory=dict)


def procedure_of(desk: OpenDesk, days: int) -> str:
    """A procedure that grants so many working days."""
    return next(
        each.code
        for each in desk.catalogue.every()
        if each.duration and each.duration.unit is Unit.WORKING_DAY and each.duration.amount == days
    )


def received(desk: OpenDesk, moment: str, days: int, name: str, **person) -> Dossier:
    desk.clock.moment = at(moment)
    owner = a_person(full_name=name, **person)
    return desk.receive(an_intake(procedure=procedure_of(desk, days), owner=owner), actor=LAN).dossier


@pytest.fixture
def morning(tmp_path):
    desk = a_desk(tmp_path / "home")
    found = Morning(desk)
    for key, moment, days, name in (
        ("late", "2026-11-17 09:00", 3, "LÊ VĂN ANH"),
        ("today", "2026-11-18 09:00", 3, "TRẦN THỊ BÍCH"),
        ("soon", "2026-11-19 09:00", 5, "BÙI ĐÌNH KHÁNH"),
        ("later", "2026-11-20 09:00", 10, "NGUYỄN HỮU ĐỨC"),
        ("waiting", "2026-11-20 09:10", 5, "Y THUÊN AYŨN"),
        ("ready", "2026-11-20 09:20", 5, "H’BLĂK NIÊ KĐĂM"),
    ):
        found.by_name[key] = received(desk, moment, days, name)
    desk.clock.moment = at("2026-11-20 15:00")
    bootstrap.take(
        desk, found.by_name["waiting"].code, "ask_for_papers", {"reason": "Thiếu tờ khai"}, actor=LAN
    )
    bootstrap.take(desk, found.by_name["ready"].code, "complete", {}, actor=LAN)
    desk.clock.moment = at("2026-11-23 08:10")
    yield found
    desk.close()
