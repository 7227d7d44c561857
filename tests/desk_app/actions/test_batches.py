"""Many at once: forty dossiers on one list to a unit, one person with five dossiers."""

import pytest

from desk_app.bootstrap import take, verify
from desk_app.domain.dossier import Status
from desk_app.domain.errors import InputRefused, Refusal
from desk_app.law import hand_over_together, receive_for_one
from tests.builders import LAN, a_person, an_intake
from tests.desk_app.store.looking import one

TO = {"to": "Công an xã", "receiver": "Y Thon"}


@pytest.fixture
def codes(desk):
    return [desk.receive(an_intake(), actor=LAN).dossier.code for _ in range(40)]


def test_forty_dossiers_go_on_one_list_with_an_event_each(desk, codes):
    done = hand_over_together(desk, codes, TO, actor=LAN)
    assert [dossier.code for dossier in done.dossiers] == codes
    assert {dossier.held_by for dossier in done.dossiers} == {"Công an xã"}
    facts = [desk.register.history(dossier.id)[-1].fact for dossier in done.dossiers]
    assert {(fact.list_id, fact.receiver) for fact in facts} == {(done.list_id, "Y Thon")}
    assert verify(desk) == 80


def test_one_that_may_not_go_stays_behind_and_is_named(desk, codes):
    take(desk, codes[3], "withdraw", {"reason": "đổi ý"}, actor=LAN)
    done = hand_over_together(desk, [*codes[:5], "H15.50.05-261123-0999", codes[0]], TO, actor=LAN)
    assert [dossier.code for dossier in done.dossiers] == [codes[0], codes[1], codes[2], codes[4]]
    assert [(code, refusal.code) for code, refusal in done.refused] == [
        ("H15.50.05-261123-0999", "dossier_unknown"),
        (codes[3], "dossier_ended"),
    ]


def test_a_list_with_nothing_on_it_is_refused_and_nothing_is_written(desk, codes):
    take(desk, codes[0], "withdraw", {"reason": "đổi ý"}, actor=LAN)
    before = one(desk, "SELECT count(*) FROM event")
    with pytest.raises(Refusal, match="dossier_ended"):
        hand_over_together(desk, codes[:1], TO, actor=LAN)
    for wrong in ([], ["x"] * 201):
        with pytest.raises(InputRefused):
            hand_over_together(desk, wrong, TO, actor=LAN)
    assert one(desk, "SELECT count(*) FROM event") == before


def test_forty_come_back_to_the_desk_on_one_list(desk, codes):
    hand_over_together(desk, codes, TO, actor=LAN)
    back = hand_over_together(desk, codes, {"back": True}, actor=LAN)
    assert {(dossier.held_by, dossier.status) for dossier in back.dossiers} == {(None, Status.PROCESSING)}


def test_one_person_gets_five_numbers_each_of_its_own(desk):
    asked = [
        an_intake(procedure=code) for code in ("1.004222", "1.004194", "1.000656", "2.000884", "1.001193")
    ]
    done = receive_for_one(desk, asked, actor=LAN)
    assert [kept.dossier.code[-4:] for kept in done.kept] == ["0001", "0002", "0003", "0004", "0005"]
    assert len({kept.dossier.due.at for kept in done.kept}) > 1


def test_voiding_one_of_five_leaves_four(desk):
    done = receive_for_one(desk, [an_intake() for _ in range(5)], actor=LAN)
    take(desk, done.kept[2].dossier.code, "void", {"reason": "nhầm", "approver": "Trần Văn Hùng"}, actor=LAN)
    statuses = [desk.register.dossier(kept.dossier.code).status for kept in done.kept]
    assert statuses.count(Status.RECEIVED) == 4
    assert statuses[2] is Status.STOPPED


def test_a_refused_one_keeps_no_other_back(desk):
    done = receive_for_one(desk, [an_intake(), an_intake(procedure="9.999998"), an_intake()], actor=LAN)
    assert len(done.kept) == 2
    assert [(place, refusal.code) for place, refusal in done.refused] == [(1, "procedure_unknown")]


def test_two_people_are_not_one(desk):
    with pytest.raises(InputRefused) as caught:
        receive_for_one(desk, [an_intake(), an_intake(owner=a_person(full_name="LÊ A"))], actor=LAN)
    assert (caught.value.code, caught.value.field) == ("owners_differ", "intakes[1]")
    assert desk.search.find("") == []
