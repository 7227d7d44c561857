"""A reception promises a date, agrees a fee, keeps its papers and numbers itself, or says what is wrong."""

from datetime import date, timedelta

import pytest

from desk_app.actions.receive import Received, Visited, agreed_fee, complete_papers
from desk_app.domain.agreement import Warning
from desk_app.domain.applicant import ApplicantKind, IdKind, Sex
from desk_app.domain.due_date import Duration, Unit
from desk_app.domain.errors import InputRefused, NotFound
from desk_app.domain.events import Channel, Outcome, ReturnBy, SubmittedPaper
from desk_app.domain.fees import Fee, PaymentMethod
from desk_app.domain.ticket import Ticket, is_genuine
from desk_app.store.visits import visit_from
from tests.builders import LAN, MONDAY, a_person, an_intake, at
from tests.desk_app.store.looking import one, rows

FRIDAY = at("2026-11-27 17:00")


def receive(desk, **but):
    return desk.receive(an_intake(**but), actor=LAN)


def refused(desk, **but):
    with pytest.raises((InputRefused, NotFound)) as caught:
        receive(desk, **but)
    assert one(desk, "SELECT count(*) FROM event") == 0
    return caught.value.code, caught.value.field


def test_a_reception_has_number_ticket_promise_and_price(desk):
    kept = receive(desk)
    assert isinstance(kept, Received)
    fact = kept.dossier.received
    assert (fact.code, fact.scan_code) == ("H15.50.05-261123-0001", "2418126112300012")
    assert fact.due.at == at("2026-12-03 17:00")
    assert fact.due.duration == Duration(7, Unit.WORKING_DAY)
    assert (fact.due.calendar_version, fact.catalogue_version) == (1, 1)
    assert fact.fee == Fee(PaymentMethod.LATER, 20_000)
    ticket = Ticket(fact.scan_code, fact.key)
    assert is_genuine(desk.desk.ticket_secret, ticket)
    assert ticket.due_day == date(2026, 12, 3)
    assert kept.warnings == ()


def test_a_birth_is_promised_for_the_same_day_until_three(desk):
    before = receive(desk, procedure="1.001193", received_at=at("2026-11-23 15:00")).dossier
    after = receive(desk, procedure="1.001193", received_at=at("2026-11-23 15:01")).dossier
    assert before.due.at == at("2026-11-23 17:00")
    assert after.due.at == at("2026-11-25 17:00")


def test_papers_that_are_not_named_are_the_required_ones_complete(desk):
    procedure = desk.catalogue.procedure("1.004222", MONDAY.date())
    kept = receive(desk).dossier.papers
    assert kept == complete_papers(procedure)
    assert 0 < len(kept) <= len(procedure.papers)


def test_papers_of_ones_own_are_taken_as_they_are_and_none_at_all_too(desk):
    own = (SubmittedPaper("Giấy viết tay", 1, 2, 3),)
    assert receive(desk, papers=own).dossier.papers == own
    assert receive(desk, papers=()).dossier.papers == ()


def test_an_organisation_with_a_representative_is_received(desk):
    company = a_person(
        kind=ApplicantKind.ENTERPRISE,
        full_name="Công ty TNHH Mẫu",
        tax_code="0312345678",
        representative="LÊ C",
        id_kind=IdKind.NONE,
        id_number=None,
        born_on=None,
        sex=None,
    )
    dossier = receive(desk, owner=company).dossier
    assert dossier.owner == company
    assert one(desk, "SELECT id_number FROM dossier") == "0312345678"


@pytest.mark.parametrize(
    "but",
    [
        {
            "full_name": "IVAN PETROV",
            "id_kind": IdKind.PASSPORT,
            "id_number": "AB1234567",
            "born_on": date(1950, 1, 1),
        },
        {"id_kind": IdKind.CMND, "id_number": "012345678", "born_on": date(1950, 1, 1)},
        {
            "id_kind": IdKind.NONE,
            "id_number": None,
            "born_on": None,
            "sex": None,
            "address": None,
            "phone": None,
        },
    ],
    ids=["a foreigner", "an old card", "no paper at all"],
)
def test_people_without_a_citizens_card_are_received_too(desk, but):
    assert receive(desk, owner=a_person(**but)).dossier.owner == a_person(**but)


def test_somebody_else_may_hand_it_in_with_a_mandate(desk):
    other = a_person(
        full_name="NGUYỄN VĂN A", id_number="000090000001", sex=Sex.MALE, born_on=date(1990, 1, 1)
    )
    fact = receive(desk, submitter=other, mandate="Giấy ủy quyền ngày 20/11").dossier.received
    assert (fact.submitter, fact.mandate) == (other, "Giấy ủy quyền ngày 20/11")
    assert fact.owner == a_person()


def test_the_papers_of_whoever_hands_it_in_are_checked_as_well(desk):
    other = a_person(born_on=date(1990, 1, 1))
    assert refused(desk, submitter=other) == ("born_on_disagrees", "submitter.born_on")


def test_a_contradiction_is_refused_until_a_person_has_looked(desk):
    wrong = a_person(born_on=date(1990, 1, 1), sex=Sex.MALE)
    assert refused(desk, owner=wrong) == ("born_on_disagrees", "applicant.born_on")
    kept = receive(desk, owner=wrong, confirmed=frozenset({"born_on"}))
    assert kept.warnings == (Warning("sex_disagrees", "applicant.sex"),)


def test_the_clerks_own_date_needs_a_reason_and_lies_ahead(desk):
    assert refused(desk, due_at=FRIDAY) == ("field_missing", "due.reason")
    assert refused(desk, due_at=MONDAY, due_reason="x") == ("due_before_reception", "due.at")
    kept = receive(desk, due_at=FRIDAY, due_reason="theo đề nghị")
    assert (kept.promise, kept.dossier.due.at, kept.dossier.due.reason) == (None, FRIDAY, "theo đề nghị")
    assert kept.dossier.ticket[16:18] == "04"


def test_a_procedure_without_a_duration_needs_a_date(desk):
    without = next(each for each in desk.catalogue.every() if each.duration is None)
    assert refused(desk, procedure=without.code) == ("due_needed", "due")
    assert receive(desk, procedure=without.code, due_at=FRIDAY, due_reason="hẹn").dossier.due.at == FRIDAY


def test_a_date_beyond_the_calendar_is_refused_and_not_guessed(desk):
    with pytest.raises(Exception, match="calendar_too_short"):
        receive(desk, received_at=at("2027-12-30 09:00"))
    assert one(desk, "SELECT count(*) FROM event") == 0


@pytest.mark.parametrize("code", ["9.999999", "1.000124"])
def test_an_unknown_procedure_is_refused(desk, code):
    assert refused(desk, procedure=code) == ("procedure_unknown", "procedure")


def test_a_moment_ahead_of_the_clock_is_a_warning(desk):
    kept = receive(desk, received_at=MONDAY + timedelta(minutes=5))
    assert kept.warnings == (Warning("received_ahead", "received_at"),)


def test_a_dossier_of_yesterday_has_a_number_of_yesterday(desk):
    assert receive(desk, received_at=at("2026-11-20 10:00")).dossier.code == "H15.50.05-261120-0001"
    assert receive(desk).dossier.code == "H15.50.05-261123-0001"


@pytest.mark.parametrize(
    ("but", "fee"),
    [
        ({}, Fee(PaymentMethod.LATER, 20_000)),
        ({"channel": Channel.ONLINE}, Fee(PaymentMethod.LATER, 10_000)),
        ({"fee_method": PaymentMethod.CASH}, Fee(PaymentMethod.CASH, 20_000)),
        ({"fee_method": PaymentMethod.VIETQR, "fee_amount": 15_000}, Fee(PaymentMethod.VIETQR, 15_000)),
        ({"fee_method": PaymentMethod.EXEMPT, "fee_amount": 15_000}, Fee(PaymentMethod.EXEMPT, 0)),
        ({"procedure": "2.000815", "pages": 3, "sets": 2}, Fee(PaymentMethod.LATER, 10_000)),
        ({"procedure": "1.001193"}, Fee(PaymentMethod.EXEMPT, 0)),
    ],
)
def test_the_fee_is_the_catalogues_unless_the_clerk_says_otherwise(desk, but, fee):
    assert receive(desk, **but).dossier.fee == fee


def test_a_fee_nobody_knows_is_not_free(desk):
    unknown = next(each for each in desk.catalogue.every() if each.fee.price() is None)
    assert agreed_fee(an_intake(procedure=unknown.code), unknown) == Fee(PaymentMethod.LATER, None)


@pytest.mark.parametrize("outcome", [Outcome.PAPERS_REQUEST, Outcome.REFUSAL])
def test_an_intake_that_is_not_accepted_is_kept_as_a_visit_without_a_number(desk, outcome):
    kept = receive(desk, outcome=outcome, reason="Thiếu tờ khai", papers=())
    assert isinstance(kept, Visited)
    ((state, seq),) = rows(desk, "SELECT state, last_seq FROM visit")
    assert visit_from(bytes(state)) == kept.visit
    assert seq == 1
    assert (kept.visit.outcome, kept.visit.reason) == (outcome, "Thiếu tờ khai")
    assert bool(kept.visit.wanted) is (outcome is Outcome.PAPERS_REQUEST)
    assert one(desk, "SELECT count(*) FROM dossier") == 0
    assert receive(desk).dossier.code.endswith("0001")


def test_a_visit_wants_only_the_papers_that_are_not_there(desk):
    needed = complete_papers(desk.catalogue.procedure("1.004222", MONDAY.date()))
    kept = receive(desk, outcome=Outcome.PAPERS_REQUEST, reason="thiếu", papers=needed[:1])
    assert [paper.name for paper in kept.visit.wanted] == [paper.name for paper in needed[1:]]
    assert kept.visit.papers == needed[:1]


def test_a_visit_needs_its_reason_and_no_due_date(desk):
    assert refused(desk, outcome=Outcome.REFUSAL) == ("field_missing", "reason")
    without = next(each for each in desk.catalogue.every() if each.duration is None)
    assert isinstance(receive(desk, procedure=without.code, outcome=Outcome.REFUSAL, reason="x"), Visited)


def test_channel_way_back_and_note_are_kept(desk):
    fact = receive(
        desk, channel=Channel.POST, return_by=ReturnBy.POST, note="một\nhai", sets=2, pages=9
    ).dossier.received
    assert (fact.channel, fact.return_by, fact.note, fact.sets, fact.pages) == (
        Channel.POST,
        ReturnBy.POST,
        "một\nhai",
        2,
        9,
    )
