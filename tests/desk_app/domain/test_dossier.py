"""A dossier's state is the fold of its events, along the ways of the national status list and no others."""

from datetime import date, datetime, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain import events as ev
from desk_app.domain.applicant import IdKind, Sex
from desk_app.domain.calendar import VIETNAM
from desk_app.domain.dossier import ENDED, LEADS_TO, Status, folded
from desk_app.domain.errors import StepNotAllowed
from desk_app.domain.events import DuePromise, SubmittedPaper, WantedPaper
from desk_app.domain.fees import PaymentMethod
from tests.builders import MONDAY, a_dossier, a_person

LATER = datetime(2026, 11, 25, 10, 0, tzinfo=VIETNAM)
DUE = a_dossier().due
NEW_DUE = DuePromise(datetime(2026, 12, 4, 17, 0, tzinfo=VIETNAM))
PAPER = SubmittedPaper("Giấy chứng sinh", originals=1)

# The table of the design, written once more by hand: from → to.
WAYS = {
    1: {2, 3, 7},
    2: {4, 5, 6, 7, 8, 9},
    3: set(),
    4: {5, 6, 7, 8, 9},
    5: {4, 7, 8},
    6: {4, 7, 8},
    7: set(),
    8: set(),
    9: {10, 4},
    10: set(),
}
LEADING = {
    ev.PapersRequested((WantedPaper("x"),), "thiếu"): 5,
    ev.PaymentRequested(8000): 6,
    ev.DossierWithdrawn("theo đề nghị"): 7,
    ev.DossierStopped("hết căn cứ"): 8,
    ev.DossierCompleted((ev.ResultPaper("Giấy khai sinh"),)): 9,
    ev.ResultReturned("NGUYỄN B", True): 10,
    ev.DossierRefused("sai thẩm quyền"): 3,
}
GOING_ON = [ev.SupplementReceived((PAPER,)), ev.DossierResumed(), ev.DossierHandedOn("Tư pháp")]


def test_the_ways_of_the_code_are_the_ways_of_the_design():
    assert {int(status): {int(to) for to in ways} for status, ways in LEADS_TO.items()} == WAYS
    assert {int(status) for status in ENDED} == {3, 7, 8, 10}


@pytest.mark.parametrize(
    ("status", "fact", "to"),
    [(status, fact, to) for status, (fact, to) in product(Status, LEADING.items())],
    ids=lambda case: type(case).__name__ if not isinstance(case, int) else str(int(case)),
)
def test_a_leading_event_is_taken_exactly_where_the_table_has_a_way(status, fact, to):
    before = a_dossier(status)
    if to in WAYS[status]:
        assert folded(before, fact, LATER).status == to
    else:
        with pytest.raises(StepNotAllowed):
            folded(before, fact, LATER)


@pytest.mark.parametrize(
    ("status", "fact"),
    list(product(Status, GOING_ON)),
    ids=lambda case: getattr(case, "name", type(case).__name__),
)
def test_processing_goes_on_from_reception_and_from_both_pauses(status, fact):
    again = status is Status.PROCESSING and isinstance(fact, ev.DossierHandedOn)
    if again or status in (Status.RECEIVED, Status.PAPERS_REQUESTED, Status.PAYMENT_REQUESTED):
        assert folded(a_dossier(status), fact, LATER).status is Status.PROCESSING
    else:
        with pytest.raises(StepNotAllowed):
            folded(a_dossier(status), fact, LATER)


@pytest.mark.parametrize("status", Status)
def test_only_a_settled_dossier_is_sent_back(status):
    fact = ev.DossierSentBack("sai họ tên")
    if status is Status.COMPLETED:
        after = folded(a_dossier(status, completed_at=MONDAY, results=(ev.ResultPaper("x"),)), fact, LATER)
        assert after.status is Status.PROCESSING
        assert (after.completed_at, after.results) == (None, ())
    else:
        with pytest.raises(StepNotAllowed):
            folded(a_dossier(status), fact, LATER)


@pytest.mark.parametrize("status", Status)
def test_a_number_is_voided_until_its_dossier_has_ended(status):
    fact = ev.NumberVoided("nhầm thủ tục", "Trần Văn Hùng")
    if status in ENDED:
        with pytest.raises(StepNotAllowed):
            folded(a_dossier(status), fact, LATER)
    else:
        after = folded(a_dossier(status), fact, LATER)
        assert after.status is Status.STOPPED
        assert after.voided
        assert after.code == "H15.50.05-261123-0457"


@given(
    st.lists(
        st.sampled_from([*LEADING, *GOING_ON, ev.DossierSentBack("x"), ev.NumberVoided("x", "y")]),
        max_size=12,
    )
)
def test_no_sequence_of_events_leaves_the_table_or_wakes_an_ended_dossier(facts):
    dossier = a_dossier()
    for fact in facts:
        try:
            after = folded(dossier, fact, LATER)
        except StepNotAllowed:
            continue
        assert dossier.status not in ENDED
        assert after.status in WAYS[dossier.status] or after.voided or (after.status is dossier.status)
        dossier = after


def test_asking_for_papers_pauses_and_counts():
    wanted = (WantedPaper("Giấy chứng sinh", "thiếu dấu"),)
    after = folded(a_dossier(), ev.PapersRequested(wanted, "thiếu", respond_by=date(2026, 12, 1)), LATER)
    assert (after.wanted, after.wanted_reason, after.respond_by) == (wanted, "thiếu", date(2026, 12, 1))
    assert (after.requests, after.paused_at, after.changed_at) == (1, LATER, LATER)


@pytest.mark.parametrize("fact", [ev.SupplementReceived((PAPER,), NEW_DUE), ev.DossierResumed(NEW_DUE)])
def test_going_on_ends_the_pause_and_nothing_is_wanted_any_more(fact):
    paused = folded(
        a_dossier(), ev.PapersRequested((WantedPaper("x"),), "thiếu", respond_by=date(2026, 12, 1)), LATER
    )
    after = folded(paused, fact, LATER)
    assert (after.wanted, after.wanted_reason, after.respond_by, after.paused_at) == ((), None, None, None)
    assert after.due == NEW_DUE
    assert after.first_due == DUE


def test_a_supplement_adds_its_papers():
    paused = a_dossier(Status.PAPERS_REQUESTED, papers=(SubmittedPaper("Tờ khai", 1),))
    assert folded(paused, ev.SupplementReceived((PAPER,)), LATER).papers == (
        SubmittedPaper("Tờ khai", 1),
        PAPER,
    )


def test_money_is_added_up_and_reversed_by_a_counter_entry_without_touching_the_status():
    for status in Status:
        after = folded(a_dossier(status), ev.FeeCollected(8000, PaymentMethod.CASH), LATER)
        after = folded(after, ev.FeeCollected(-8000, PaymentMethod.CASH), LATER)
        assert (after.collected, after.status) == (0, status)


def test_an_extension_moves_the_promise_and_keeps_the_first():
    after = folded(a_dossier(), ev.DeadlineExtended("chờ xác minh", NEW_DUE), LATER)
    assert (after.due, after.first_due, after.extensions, after.extension_reason) == (
        NEW_DUE,
        DUE,
        1,
        "chờ xác minh",
    )
    assert after.status is Status.RECEIVED


def test_a_correction_changes_the_person_and_never_the_reception():
    changes = (
        ev.Change("full_name", "NGUYỄN THỊ HUỲNH PHƯỢNG", "TRẦN THỊ B"),
        ev.Change("born_on", "1988-01-01", "1990-05-06"),
        ev.Change("sex", "Nữ", "Nam"),
        ev.Change("id_kind", "cccd", "none"),
        ev.Change("id_number", "000188012345", None),
    )
    after = folded(a_dossier(), ev.DossierCorrected(changes, "gõ nhầm"), LATER)
    assert (after.owner.full_name, after.owner.born_on) == ("TRẦN THỊ B", date(1990, 5, 6))
    assert (after.owner.sex, after.owner.id_kind, after.owner.id_number) == (Sex.MALE, IdKind.NONE, None)
    assert after.received.owner == a_person()


def test_a_correction_of_words_that_read_otherwise_meanwhile_does_not_fit():
    fact = ev.DossierCorrected((ev.Change("phone", "0900000000", "0911111111"),), "gõ nhầm")
    with pytest.raises(StepNotAllowed) as caught:
        folded(a_dossier(), fact, LATER)
    assert caught.value.code == "changed_meanwhile"
    same = ev.DossierCorrected((ev.Change("phone", "0900000000", "0905123456"),), "gõ nhầm")
    assert folded(a_dossier(), same, LATER).owner == a_dossier().owner


def test_prints_leave_the_dossier_as_it_is():
    before = a_dossier()
    assert folded(before, ev.DocumentPrinted("receipt", 2, "a5"), LATER) is before


def test_a_dossier_is_late_after_its_moment_and_never_while_the_clock_stands_still():
    after_due = DUE.at + timedelta(minutes=1)
    assert not a_dossier().is_late(DUE.at)
    assert a_dossier().is_late(after_due)
    assert not a_dossier(Status.PAPERS_REQUESTED).is_late(after_due)
    assert not a_dossier(Status.COMPLETED, completed_at=MONDAY).is_late(after_due)
    assert not a_dossier(Status.STOPPED).is_late(after_due)
    assert not a_dossier(due=None).is_late(after_due)
