"""Numbers as desks bring them: only those that the province leased to that desk for that day."""

from dataclasses import replace
from datetime import date

from desk_app.domain.codes import Number
from desk_app.domain.events import DossierHandedOn
from desk_app.domain.ticket import make_key
from desk_app.wire.envelope import new_id
from tests.province.conftest import Served
from tests.province.fake_desk import a_reception


def test_a_number_that_was_not_leased_to_the_desk_is_set_aside_and_its_steps_wait(served: Served) -> None:
    desk, other = served.desk(), served.desk()
    foreign = other.me.leases[0].first
    dossier_id, _ = desk.receive(foreign)
    desk.write(DossierHandedOn("A"), dossier_id)

    answer = desk.push()

    assert [(each.seq, each.outcome, each.code) for each in answer.verdicts] == [
        (1, "quarantined", "outside_lease"),
        (2, "held", "dossier_unknown"),
    ]
    assert "cấp số mới" in answer.verdicts[0].text


def test_a_number_of_a_day_outside_the_lease_is_set_aside(served: Served) -> None:
    desk = served.desk()
    number = Number(desk.me.office.agency, desk.me.office.number, date(2024, 12, 31), 1)
    key = make_key(desk.me.ticket_secret, number.scan_code, None)
    fact = replace(
        a_reception(desk.me, 1), code=number.legal_code, scan_code=number.scan_code, key=key, due=None
    )
    desk.write(fact, new_id())

    assert [each.code for each in desk.push().verdicts] == ["outside_lease"]
