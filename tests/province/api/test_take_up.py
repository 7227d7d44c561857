"""What was set aside is taken up when what it waited for comes, and its desk hears of it."""

from desk_app.domain.applicant import Applicant, IdKind
from desk_app.domain.events import Change, DossierCorrected, DossierHandedOn, DossierReceived
from desk_app.wire.envelope import new_id
from province.store import dossiers, ledger
from tests.province.conftest import Served
from tests.province.fake_desk import FakeDesk, a_reception

WRONG = Applicant("TRẦN THỊ MẪU", id_kind=IdKind.CCCD, id_number="00018801234", phone="0905123456")
MENDED = DossierCorrected((Change("id_number", "00018801234", "000188012345"),), "Thiếu một số")


def at_the_province(served: Served, desk: FakeDesk, dossier_id: str) -> object:
    with served.province.database.reading() as tx:
        return dossiers.dossiers_with(tx, desk.me.office.agency, [dossier_id]).get(dossier_id)


def aside(served: Served) -> int:
    with served.province.database.reading() as tx:
        return ledger.counted(tx)[1]


def receive_wrong(desk: FakeDesk) -> tuple[str, DossierReceived]:
    return desk.receive(owner=WRONG)


def test_a_wrong_field_is_named_and_stops_no_other(served: Served) -> None:
    desk = served.desk()
    bad, _fact = receive_wrong(desk)
    good, _fact = desk.receive()

    (verdict,) = desk.push().verdicts

    assert (verdict.seq, verdict.outcome, verdict.code) == (1, "quarantined", "id_form")
    assert "số định danh" in verdict.text.lower()
    assert at_the_province(served, desk, bad) is None
    assert at_the_province(served, desk, good) is not None


def test_its_correction_brings_the_reception_and_every_step_that_waited(served: Served) -> None:
    desk = served.desk()
    dossier_id, _fact = receive_wrong(desk)
    desk.write(DossierHandedOn("Mai Hoa"), dossier_id)
    assert [each.outcome for each in desk.push().verdicts] == ["quarantined", "held"]
    assert desk.pull().taken_up == ()

    desk.write(MENDED, dossier_id)
    assert desk.push(3).verdicts == ()

    assert sorted(desk.pull().taken_up) == [1, 2, 3]
    kept = at_the_province(served, desk, dossier_id)
    assert kept is not None
    assert (kept.owner.id_number, kept.held_by) == ("000188012345", "Mai Hoa")  # type: ignore[attr-defined]
    assert aside(served) == 0


def test_all_in_one_batch_is_the_same(served: Served) -> None:
    desk = served.desk()
    dossier_id, _fact = receive_wrong(desk)
    desk.write(DossierHandedOn("Mai Hoa"), dossier_id)
    desk.write(MENDED, dossier_id)

    assert desk.push().verdicts == ()
    assert at_the_province(served, desk, dossier_id) is not None
    assert {each.outcome for each in desk.push().verdicts} == {"applied"}
    assert aside(served) == 0


def test_a_correction_of_something_else_leaves_it_aside(served: Served) -> None:
    desk = served.desk()
    dossier_id, _fact = receive_wrong(desk)
    desk.write(DossierCorrected((Change("phone", "0905123456", "0905000000"),), "Đọc nhầm"), dossier_id)

    assert [each.outcome for each in desk.push().verdicts] == ["quarantined", "held"]
    assert at_the_province(served, desk, dossier_id) is None


def test_two_corrections_together_put_it_right(served: Served) -> None:
    desk = served.desk()
    dossier_id, _fact = receive_wrong(desk)
    desk.write(DossierCorrected((Change("id_number", "00018801234", "0001880123"),), "Vẫn nhầm"), dossier_id)
    assert len(desk.push().verdicts) == 2
    desk.write(DossierCorrected((Change("id_number", "0001880123", "000188012345"),), "Đủ số"), dossier_id)

    assert desk.push(3).verdicts == ()
    kept = at_the_province(served, desk, dossier_id)
    assert kept is not None
    assert kept.owner.id_number == "000188012345"  # type: ignore[attr-defined]


def test_another_desks_step_that_came_first_is_taken_up_and_that_desk_hears_of_it(served: Served) -> None:
    first, second = served.desk(), served.desk()
    dossier_id = new_id()
    second.write(DossierHandedOn("Mai Hoa"), dossier_id)
    assert [each.outcome for each in second.push().verdicts] == ["held"]

    first.write(a_reception(first.me, first.me.leases[0].first), dossier_id)
    assert first.push().verdicts == ()

    assert second.pull().taken_up == (1,)
    assert first.pull().taken_up == ()
    kept = at_the_province(served, first, dossier_id)
    assert kept is not None
    assert kept.held_by == "Mai Hoa"  # type: ignore[attr-defined]
    told = [item.envelope.header for item in first.pull().items if hasattr(item, "envelope")]
    assert len(told) == 1  # the step is fed to the desk that received


def test_a_step_that_two_copies_brought_is_applied_once_and_waits_for_neither(served: Served) -> None:
    first, copy, another = served.desk(), served.desk(), served.desk()
    dossier_id, event_id = new_id(), new_id()
    for each in (copy, another):
        each.write(DossierHandedOn("Mai Hoa"), dossier_id, event_id=event_id)
        assert [given.outcome for given in each.push().verdicts] == ["held"]

    first.write(a_reception(first.me, first.me.leases[0].first), dossier_id)
    first.push()

    assert (copy.pull().taken_up, another.pull().taken_up) == ((1,), (1,))
    assert aside(served) == 0
    told = [item for item in first.pull().items if hasattr(item, "envelope")]
    assert len(told) == 1
    assert sorted(each.code for desk in (copy, another) for each in desk.push().verdicts) == [
        "dossier_unknown",
        "duplicate",
    ]
    with served.province.database.reading() as tx:
        assert len(ledger.applied_ids(tx, first.me.office.agency, [event_id])) == 1


def test_a_step_that_does_not_fit_even_then_stays_aside(served: Served) -> None:
    desk = served.desk()
    dossier_id = new_id()
    desk.write(DossierCorrected((Change("phone", "0999", "0905000000"),), "Của hồ sơ khác"), dossier_id)
    assert [each.outcome for each in desk.push().verdicts] == ["held"]
    desk.write(a_reception(desk.me, desk.me.leases[0].first), dossier_id)
    desk.push(2)

    assert desk.pull().taken_up == ()
    assert at_the_province(served, desk, dossier_id) is not None
