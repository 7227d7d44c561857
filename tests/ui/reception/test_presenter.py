"""Receiving without a window: every stroke and what it leads to."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desk_app.actions.receive import Received, Visited
from desk_app.domain.applicant import ApplicantKind, IdKind
from desk_app.domain.errors import HomeRefused, InputRefused
from desk_app.domain.events import Outcome
from desk_app.domain.fees import PaymentMethod
from tests.builders import CARD, LAN, NEW_CARD, a_person, an_intake, at
from ui.reception.form import PaperState
from ui.reception.presenter import Reception
from ui.reception.reading import Lack
from ui.reception.showing import OfferedCard, OfferedDossier, PutAside

if TYPE_CHECKING:
    from datetime import date

    from desk_app.bootstrap import OpenDesk
    from desk_app.domain.procedure import Procedure
    from desk_app.store.catalogue import PackCatalogue
    from tests.ui.reception.conftest import RememberingView

BIRTH = "1.001193"
RESIDENCE = "1.004222"
COPIES = "2.000815"


def all_here(reception: Reception) -> None:
    for line in reception.form.papers:
        line.state = PaperState.HELD
    reception.refresh()


def a_complete_form(reception: Reception, procedure: str = BIRTH) -> None:
    reception.arrivals.take(CARD)
    reception.choose(procedure)
    all_here(reception)


def missing(view: RememberingView) -> list[tuple[str, Lack]]:
    assert view.page is not None
    return [(each.field, each.lack) for each in view.page.missing]


class BirthAbolished:
    """The desk's catalogue of the next morning: one procedure has ended, another took its place."""

    def __init__(self, catalogue: PackCatalogue) -> None:
        self._catalogue = catalogue

    def __getattr__(self, name: str) -> object:
        return getattr(self._catalogue, name)

    def procedure(self, code: str, day: date) -> Procedure:
        if code == BIRTH:
            raise InputRefused(
                "procedure_abolished",
                field="procedure",
                procedure=code,
                day="23/11/2026",
                successor="1.004884",
            )
        return self._catalogue.procedure(code, day)


# The card ---------------------------------------------------------------------------------------


def test_a_card_fills_the_person_and_the_focus_goes_to_the_procedure(
    reception: Reception, view: RememberingView
) -> None:
    reception.arrivals.take(CARD)

    owner = reception.form.owner
    assert (owner.full_name, owner.born_on, owner.sex) == ("NGUYỄN VĂN A", "01/01/1990", "Nam")
    assert owner.is_as_on_card
    assert view.went_to[-1] == "procedure"


def test_a_garbled_card_fills_nothing_and_is_complained_of(
    reception: Reception, view: RememberingView
) -> None:
    reception.arrivals.take(CARD[:40])

    assert reception.form.is_blank
    complaint = view.complaints["applicant.id_number"]
    assert complaint is not None
    assert complaint.code == "card_fields"


def test_typing_over_the_cards_name_makes_it_the_clerks(reception: Reception) -> None:
    reception.arrivals.take(CARD)
    reception.write("applicant", "full_name", "NGUYỄN VĂN AN")

    assert not reception.form.owner.is_as_on_card


def test_another_persons_card_over_a_filled_form_is_only_offered(
    reception: Reception, view: RememberingView
) -> None:
    reception.arrivals.take(CARD)
    reception.arrivals.take(NEW_CARD)

    assert reception.form.owner.full_name == "NGUYỄN VĂN A"
    offer = view.strips[-1]
    assert isinstance(offer, OfferedCard)
    reception.arrivals.take_offered(offer)
    assert reception.form.owner.full_name == "TRẦN THỊ B"


def test_an_organisation_takes_the_card_as_that_of_its_representative(reception: Reception) -> None:
    reception.choose_kind("applicant", ApplicantKind.ENTERPRISE)
    reception.arrivals.take(CARD)

    assert reception.form.owner.representative == "NGUYỄN VĂN A"
    assert reception.form.owner.id_number == ""


# Numbers and names -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "kind"),
    [("012345678", IdKind.CMND), ("001090123456", IdKind.CCCD), ("B1234567", IdKind.PASSPORT)],
)
def test_the_kind_of_document_is_guessed_from_the_number(
    reception: Reception, view: RememberingView, desk: OpenDesk, number: str, kind: IdKind
) -> None:
    reception.arrivals.take(number)
    reception.write("applicant", "full_name", "Lê Thị C")
    reception.choose(BIRTH)
    all_here(reception)
    reception.closing.save(printing=False)

    outcome = view.kept_outcomes[0][0]
    assert isinstance(outcome, Received)
    assert outcome.dossier.owner.id_kind is kind


def test_a_number_that_was_here_before_brings_name_and_phone(
    reception: Reception, view: RememberingView, desk: OpenDesk
) -> None:
    desk.receive(an_intake(), actor=LAN)

    reception.arrivals.take("000188012345")

    assert reception.form.owner.full_name == "NGUYỄN THỊ HUỲNH PHƯỢNG"
    assert reception.form.owner.phone == "0905123456"
    assert view.went_to[-1] == "procedure"


def test_the_same_number_under_another_name_is_shown_and_fills_nothing(
    reception: Reception, view: RememberingView, desk: OpenDesk
) -> None:
    desk.receive(an_intake(owner=a_person(id_number="001090123456", born_on=None)), actor=LAN)

    reception.arrivals.take(CARD)

    assert view.page is not None
    twin = view.page.history.twin
    assert twin is not None
    assert twin.sure
    assert twin.person.full_name == "NGUYỄN THỊ HUỲNH PHƯỢNG"
    assert reception.form.owner.phone == ""


def test_an_open_dossier_of_the_same_procedure_is_named(
    reception: Reception, view: RememberingView, desk: OpenDesk
) -> None:
    desk.receive(an_intake(procedure=RESIDENCE), actor=LAN)

    reception.arrivals.take("000188012345")
    reception.choose(BIRTH)
    assert view.page is not None
    assert view.page.history.same_procedure is None
    reception.choose(RESIDENCE)
    assert view.page.history.same_procedure is not None


def test_a_day_of_birth_against_the_number_waits_for_a_persons_word(
    reception: Reception, view: RememberingView
) -> None:
    a_complete_form(reception)
    reception.write("applicant", "born_on", "01/01/1991")
    assert missing(view) == [("applicant.born_on", Lack.CONFIRM)]

    reception.confirm("applicant.born_on")
    reception.closing.save(printing=False)

    assert len(view.kept_outcomes) == 1


@pytest.mark.parametrize(("typed", "kept"), [("01011990", "01/01/1990"), ("1-1-1990", "01/01/1990")])
def test_a_day_is_written_as_the_desk_writes_it_once_the_field_is_left(
    reception: Reception, typed: str, kept: str
) -> None:
    reception.write("applicant", "born_on", typed)
    reception.left("applicant.born_on")

    assert reception.form.owner.born_on == kept


# Codes -------------------------------------------------------------------------------------------


def test_a_receipt_scanned_on_an_empty_form_opens_its_dossier(
    reception: Reception, view: RememberingView, desk: OpenDesk
) -> None:
    received = desk.receive(an_intake(), actor=LAN)
    assert isinstance(received, Received)

    reception.arrivals.take(received.dossier.scan_code)

    assert view.opened == [received.dossier.code]


def test_a_receipt_scanned_over_a_form_is_offered_and_the_form_stays(
    reception: Reception, view: RememberingView, desk: OpenDesk
) -> None:
    received = desk.receive(an_intake(), actor=LAN)
    assert isinstance(received, Received)
    reception.arrivals.take(CARD)
    reception.set(note="gọi lại buổi chiều")

    reception.arrivals.take(received.dossier.ticket)

    assert view.opened == []
    assert isinstance(view.strips[-1], OfferedDossier)
    assert reception.form.note == "gọi lại buổi chiều"
    assert reception.form.owner.full_name == "NGUYỄN VĂN A"


def test_an_unknown_code_is_said_at_the_field(reception: Reception, view: RememberingView) -> None:
    reception.arrivals.take("2418126112304576")

    complaint = view.complaints["applicant.id_number"]
    assert complaint is not None
    assert complaint.code == "dossier_unknown"


# Procedure and papers ----------------------------------------------------------------------------


def test_two_letters_and_telex_both_find_the_registration_of_birth(reception: Reception) -> None:
    assert reception.search("ks")[0].code == BIRTH
    assert reception.search("ddawng kys khai sinh")[0].code == BIRTH
    assert reception.search("DKKS")[0].code == BIRTH


def test_not_looked_at_is_not_the_same_as_not_there(reception: Reception, view: RememberingView) -> None:
    reception.arrivals.take(CARD)
    reception.choose(BIRTH)
    reception.form.papers[0].state = PaperState.MISSING
    reception.refresh()

    assert missing(view) == [("papers[0]", Lack.ABSENT), ("papers[1]", Lack.UNSEEN)]


def test_a_waived_paper_is_not_missing_and_not_handed_in(reception: Reception, view: RememberingView) -> None:
    a_complete_form(reception)
    reception.form.papers[1].state = PaperState.WAIVED
    reception.closing.save(printing=False)

    outcome = view.kept_outcomes[0][0]
    assert isinstance(outcome, Received)
    assert reception.form.is_blank
    assert "Giấy chứng sinh" not in " ".join(paper.name for paper in outcome.dossier.papers)


def test_a_paper_only_shown_is_not_listed_as_handed_in(reception: Reception, view: RememberingView) -> None:
    a_complete_form(reception)
    reception.closing.save(printing=False)

    outcome = view.kept_outcomes[0][0]
    assert isinstance(outcome, Received)
    assert "Giấy tờ tùy thân" not in [paper.name for paper in outcome.dossier.papers]


def test_the_date_follows_the_procedure(reception: Reception, view: RememberingView) -> None:
    reception.arrivals.take(CARD)
    reception.choose("1.000689")

    assert view.page is not None
    assert view.page.due is not None
    assert view.page.due.at == at("2026-11-27 17:00")
    assert [off.name for off in view.page.due.promise.skipped] == ["Ngày Văn hóa Việt Nam"]


def test_a_procedure_without_duration_wants_a_date_and_a_reason(
    reception: Reception, view: RememberingView
) -> None:
    a_complete_form(reception, "2.000635")
    assert [field for field, _ in missing(view)] == ["due.at", "due.reason"]

    reception.set(due_at="24/11/2026", due_reason="theo lịch của công chức hộ tịch")
    assert missing(view) == [("due.at", Lack.DAY_OFF)]
    reception.set(due_at="25/11/2026 10:00")
    reception.closing.save(printing=False)

    outcome = view.kept_outcomes[0][0]
    assert isinstance(outcome, Received)
    assert outcome.dossier.due is not None
    assert outcome.dossier.due.at == at("2026-11-25 10:00")


def test_money_in_the_hand_needs_a_sum_when_the_catalogue_knows_none(
    reception: Reception, view: RememberingView
) -> None:
    a_complete_form(reception, "1.000689")
    reception.set(fee_method=PaymentMethod.CASH)
    assert missing(view) == [("fee.amount", Lack.EMPTY)]

    reception.set(fee_amount="8.000")
    assert missing(view) == []
    assert view.page is not None
    assert view.page.fee is not None
    assert view.page.fee.amount == 8000


def test_a_fee_by_the_page_follows_the_pages(reception: Reception, view: RememberingView) -> None:
    reception.arrivals.take(CARD)
    reception.choose(COPIES)
    reception.set(pages="5", sets="2")

    assert view.page is not None
    assert view.page.fee is not None
    assert view.page.fee.amount == 2 * (2 * 2000 + 3 * 1000)


# Saving ------------------------------------------------------------------------------------------


def test_with_something_missing_saving_goes_there_and_keeps_nothing(
    reception: Reception, view: RememberingView, desk: OpenDesk
) -> None:
    reception.arrivals.take(CARD)
    reception.choose(BIRTH)
    reception.closing.save(printing=True)

    assert view.went_to[-1] == "papers[0]"
    assert view.kept_outcomes == []
    assert desk.search.find("") == []


def test_saving_gives_a_number_prints_once_and_clears_the_form(
    reception: Reception, view: RememberingView, desk: OpenDesk
) -> None:
    a_complete_form(reception)
    reception.closing.save(printing=True)

    [(outcome, save_only)] = view.kept_outcomes
    assert isinstance(outcome, Received)
    assert save_only is False
    assert desk.register.dossier(outcome.dossier.scan_code).owner.full_name == "NGUYỄN VĂN A"
    assert reception.form.is_blank
    assert desk.drafts.every() == []


def test_a_second_press_while_the_first_is_written_does_nothing(
    desk: OpenDesk, view: RememberingView
) -> None:
    from tests.ui.reception.conftest import Later

    later = Later()
    reception = Reception(desk, view, actor=lambda: LAN, run=later)
    reception.begin()
    later.go_on()
    a_complete_form(reception)
    later.go_on()

    reception.closing.save(printing=True)
    reception.closing.save(printing=True)
    assert view.saving
    later.go_on()
    reception.closing.save(printing=True)
    later.go_on()

    assert len(view.kept_outcomes) == 1
    assert len(desk.search.find("")) == 1


def test_a_draft_is_never_written_behind_a_dossier_being_received(
    desk: OpenDesk, view: RememberingView
) -> None:
    from tests.ui.reception.conftest import Later

    later = Later()
    reception = Reception(desk, view, actor=lambda: LAN, run=later)
    reception.begin()
    a_complete_form(reception)
    reception.closing.save(printing=True)
    reception.keep_draft()
    later.go_on()

    assert desk.drafts.every() == []


def test_what_is_typed_decomposed_is_kept_composed(reception: Reception, view: RememberingView) -> None:
    a_complete_form(reception)
    reception.write("applicant", "full_name", unicodedata.normalize("NFD", "Nguyễn Thị Ễ"))
    reception.set(note=unicodedata.normalize("NFD", "gọi trước"))
    reception.closing.save(printing=False)

    outcome = view.kept_outcomes[0][0]
    assert isinstance(outcome, Received)
    assert outcome.dossier.owner.full_name == "Nguyễn Thị Ễ"
    assert outcome.dossier.received.note == "gọi trước"


def test_five_children_are_five_numbers_of_one_parent_entered_once(
    reception: Reception, view: RememberingView, desk: OpenDesk
) -> None:
    reception.arrivals.take(CARD)
    reception.choose(BIRTH)
    for _ in range(5):
        all_here(reception)
        reception.closing.next_for_same()

    assert len(view.kept_outcomes) == 5
    assert len({outcome.dossier.code for outcome, _ in view.kept_outcomes}) == 5  # type: ignore[attr-defined]
    assert reception.form.owner.full_name == "NGUYỄN VĂN A"
    assert {line.state for line in reception.form.papers} == {PaperState.UNSEEN}


def test_somebody_else_brings_the_papers(reception: Reception, view: RememberingView) -> None:
    a_complete_form(reception)
    reception.set(has_submitter=True)
    assert [field for field, _ in missing(view)] == ["submitter.full_name"]

    reception.arrivals.take(NEW_CARD, "submitter")
    reception.set(mandate="số 12 ngày 20/11/2026")
    reception.closing.save(printing=False)

    outcome = view.kept_outcomes[0][0]
    assert isinstance(outcome, Received)
    assert outcome.dossier.received.submitter is not None
    assert outcome.dossier.received.submitter.full_name == "TRẦN THỊ B"
    assert outcome.dossier.received.mandate == "số 12 ngày 20/11/2026"


@pytest.mark.parametrize("outcome", [Outcome.PAPERS_REQUEST, Outcome.REFUSAL])
def test_a_missing_paper_may_end_in_form_02_or_03_without_a_number(
    reception: Reception, view: RememberingView, desk: OpenDesk, outcome: Outcome
) -> None:
    reception.arrivals.take(CARD)
    reception.choose(BIRTH)
    reception.form.papers[0].state = PaperState.HELD
    reception.form.papers[1].state = PaperState.MISSING
    reception.closing.keep_visit(outcome, "Còn thiếu giấy chứng sinh")

    [(visited, _)] = view.kept_outcomes
    assert isinstance(visited, Visited)
    assert visited.visit.outcome is outcome
    assert [paper.name for paper in visited.visit.papers] == [
        "Tờ khai đăng ký khai sinh (hoặc mẫu điện tử tương tác)"
    ]
    assert desk.search.find("") == []
    assert reception.form.is_blank


def test_form_02_waits_until_every_required_paper_was_looked_at(
    reception: Reception, view: RememberingView
) -> None:
    reception.arrivals.take(CARD)
    reception.choose(BIRTH)
    reception.form.papers[0].state = PaperState.MISSING
    reception.closing.keep_visit(Outcome.PAPERS_REQUEST, "Còn thiếu tờ khai")

    assert view.kept_outcomes == []
    assert view.went_to[-1] == "papers[1]"


def test_form_02_without_a_reason_is_not_kept(reception: Reception, view: RememberingView) -> None:
    reception.arrivals.take(CARD)
    reception.choose(BIRTH)
    reception.closing.keep_visit(Outcome.PAPERS_REQUEST, "  ")

    assert view.kept_outcomes == []


# Drafts ------------------------------------------------------------------------------------------


def test_what_was_being_written_is_there_again_after_the_power_was_cut(
    reception: Reception, desk: OpenDesk
) -> None:
    from tests.ui.reception.conftest import RememberingView, at_once

    reception.arrivals.take(CARD)
    reception.choose(BIRTH)
    reception.form.papers[0].state = PaperState.HELD
    reception.set(note="chờ con đẻ")
    reception.keep_draft()

    again = Reception(desk, RememberingView(), actor=lambda: LAN, run=at_once)
    again.begin()

    assert again.form == reception.form
    assert again.form.note == "chờ con đẻ"


def test_a_draft_that_could_not_be_written_is_tried_again_though_nothing_was_changed(
    reception: Reception, view: RememberingView, desk: OpenDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = HomeRefused("disk_full")

    def refuse(_draft: object) -> None:
        raise full

    reception.arrivals.take(CARD)
    with monkeypatch.context() as broken:
        broken.setattr(desk.drafts, "keep", refuse)
        reception.set(note="chờ con đẻ")
        reception.keep_draft()
        reception.keep_draft()
    assert ["chờ con đẻ" in draft.content.decode() for draft in desk.drafts.every()] == [False]
    assert view.strips.count(full) == 1  # said once, not with every try

    reception.keep_draft()

    assert ["chờ con đẻ" in draft.content.decode() for draft in desk.drafts.every()] == [True]


def test_a_parked_form_waits_in_the_list_and_is_taken_up_again(
    reception: Reception, view: RememberingView
) -> None:
    reception.arrivals.take(CARD)
    reception.choose(BIRTH)
    reception.lay_aside()

    assert reception.form.is_blank
    assert isinstance(view.strips[-1], PutAside)
    assert view.page is not None
    [draft] = view.page.waiting.drafts
    reception.arrivals.take(NEW_CARD)
    reception.resume(draft)

    assert reception.form.owner.full_name == "NGUYỄN VĂN A"
    assert [each.title.split(" · ")[0] for each in view.page.waiting.drafts] == ["TRẦN THỊ B"]


def test_a_colleague_over_the_lock_finds_an_empty_form_and_the_first_clerk_their_own(
    desk: OpenDesk, view: RememberingView
) -> None:
    from tests.ui.reception.conftest import at_once

    clerk = [LAN]
    reception = Reception(desk, view, actor=lambda: clerk[0], run=at_once)
    reception.begin()
    reception.arrivals.take(CARD)

    clerk[0] = replace_name("Trần Văn Hùng")
    reception.begin()
    assert reception.form.is_blank
    clerk[0] = LAN
    reception.begin()

    assert reception.form.owner.full_name == "NGUYỄN VĂN A"


def test_a_draft_of_a_procedure_abolished_overnight_is_not_saved_under_the_dead_code(
    desk: OpenDesk, view: RememberingView
) -> None:
    from tests.ui.reception.conftest import at_once

    first = Reception(desk, view, actor=lambda: LAN, run=at_once)
    first.begin()
    a_complete_form(first)
    first.keep_draft()
    overnight = replace(desk, catalogue=BirthAbolished(desk.catalogue))

    again = Reception(overnight, view, actor=lambda: LAN, run=at_once)
    again.begin()
    again.closing.save(printing=True)

    assert view.kept_outcomes == []
    assert view.page is not None
    assert view.page.gone is not None
    assert view.page.gone.facts["successor"] == "1.004884"
    again.choose("1.004884")
    assert view.page.gone is None
    assert view.page.form.procedure == "1.004884"


def replace_name(name: str) -> object:
    from desk_app.wire.envelope import Actor

    return Actor(name, "window")


def test_a_clock_that_went_astray_is_asked_about_before_a_date_is_promised(
    reception: Reception, view: RememberingView, desk: OpenDesk
) -> None:
    desk.clock.quality = lambda: "suspect"  # type: ignore[method-assign]
    a_complete_form(reception)
    reception.closing.save(printing=True)
    assert missing(view) == [("clock", Lack.CONFIRM)]

    assert view.page is not None
    assert view.page.due is not None
    assert view.page.due.at is None

    desk.clock.quality = lambda: "confirmed"  # type: ignore[method-assign]
    reception.closing.save(printing=True)

    assert len(view.kept_outcomes) == 1
