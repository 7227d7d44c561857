"""What returning decides, without a window."""

import pytest

from desk_app.bootstrap import take
from desk_app.domain.dossier import Status
from desk_app.domain.events import CollectedAs, FeeCollected, ReturnRevoked
from desk_app.domain.fees import PaymentMethod
from tests.builders import LAN, an_intake
from tests.ui.at_once import Later, at_once
from tests.ui.returning.conftest import OWNER_CARD, SON, SON_CARD, free, ready
from ui.returning.case import FeeWay, Match, Missing
from ui.returning.looking import What
from ui.returning.presenter import ReturningPresenter


class View:
    """Writes down what it was told to show."""

    def __init__(self):
        self.told = []

    def __getattr__(self, name):
        return lambda *what, **how: self.told.append((name, *what, *how.values()))

    def last(self, name):
        return [told[1:] for told in self.told if told[0] == name][-1]

    def names(self):
        return [told[0] for told in self.told]


@pytest.fixture
def view():
    return View()


@pytest.fixture
def presenter(desk, view):
    return ReturningPresenter(desk, view, run=at_once, actor=lambda: LAN)


def status(desk, dossier):
    return desk.register.dossier(dossier.id).status


def test_a_receipt_brings_everything_that_waits_for_the_same_person(desk, presenter):
    first, second = free(desk), free(desk)
    free(desk, owner=SON)
    presenter.take(first.scan_code)
    assert [each.id for each in presenter.case.dossiers] == [first.id, second.id]
    assert presenter.case.ticked == {first.id, second.id}
    assert presenter.case.match is Match.NOBODY


def test_a_ticket_address_and_the_last_four_digits_open_it_too(desk, presenter):
    dossier = free(desk)
    for text in (f"HTTPS://MOTCUA.EXAMPLE.VN/T/{dossier.ticket}", dossier.scan_code[-4:], dossier.code):
        presenter.case = None
        presenter.take(text)
        assert presenter.case.dossiers[0].id == dossier.id


def test_the_applicants_own_card_is_receipt_and_collector_at_once(desk, presenter):
    dossier = free(desk)
    presenter.take(OWNER_CARD)
    assert presenter.case.match is Match.SAME
    presenter.hand_over(with_slip=True)
    assert status(desk, dossier) is Status.RETURNED


def test_whoever_handed_it_in_is_known_by_the_own_card(desk, presenter):
    dossier = free(desk, submitter=SON, mandate="UQ 12")
    presenter.take(SON_CARD)
    assert (presenter.case.dossiers[0].id, presenter.case.match) == (dossier.id, Match.KNOWN)
    presenter.hand_over(with_slip=True)
    assert status(desk, dossier) is Status.RETURNED


def test_another_person_hands_nothing_over_without_a_right(desk, presenter, view):
    dossier = free(desk)
    presenter.take(dossier.scan_code)
    presenter.take(SON_CARD)
    presenter.hand_over(with_slip=True)
    assert view.last("show_missing") == ([Missing.WAY],)
    assert status(desk, dossier) is Status.COMPLETED
    presenter.choose(CollectedAs.FAMILY)
    presenter.put("relation", "con trai")
    presenter.hand_over(with_slip=True)
    assert status(desk, dossier) is Status.RETURNED
    assert desk.register.dossier(dossier.id).collector == "TRẦN VĂN B"


def test_another_receipt_never_throws_away_what_was_written(desk, presenter, view):
    dossier, other = free(desk), free(desk, owner=SON)
    presenter.take(dossier.scan_code)
    presenter.take("000090000009||LÊ C|01011990|Nam|Thôn 3|01082024||||")
    presenter.choose(CollectedAs.OTHER)
    presenter.put("reason", "hàng xóm")
    presenter.take(other.scan_code)
    assert view.last("show_busy_with") == (dossier.owner.full_name,)
    assert presenter.case.words == {"reason": "hàng xóm"}
    presenter.leave()
    assert presenter.case is None
    presenter.bring_back()
    assert presenter.case.words == {"reason": "hàng xóm"}


def test_a_fee_taken_by_transfer_is_never_told_as_paid(desk, presenter, view):
    dossier = ready(desk)
    presenter.take(OWNER_CARD)
    presenter.choose(FeeWay.VIETQR)
    presenter.hand_over(with_slip=False)
    after = desk.register.dossier(dossier.id)
    assert (after.status, after.unconfirmed) == (Status.RETURNED, 20_000)
    handed, with_slip = view.last("show_handed")
    assert (handed.fees, with_slip) == ((dossier.id,), False)


def test_the_same_key_again_leaves_the_fee_owed(desk, presenter):
    dossier = ready(desk)
    presenter.take(OWNER_CARD)
    presenter.choose(FeeWay.CASH)
    presenter.choose(FeeWay.CASH)
    presenter.hand_over(with_slip=True)
    assert desk.register.dossier(dossier.id).owed == 20_000


def test_a_fee_owed_after_the_hand_over_is_collected_here(desk, presenter, view):
    dossier = ready(desk)
    take(desk, dossier.code, "return_result", {}, actor=LAN)
    presenter.take(dossier.scan_code)
    assert view.last("show_outcome")[0].what is What.RETURNED
    assert presenter.case.only_money
    presenter.hand_over(with_slip=True)
    assert view.last("show_missing") == ([Missing.FEE],)
    presenter.choose(FeeWay.CASH)
    presenter.hand_over(with_slip=True)
    assert desk.register.dossier(dossier.id).owed == 0
    assert isinstance(desk.register.history(dossier.id)[-1].fact, FeeCollected)


def test_pressed_twice_it_is_written_once(desk, view):
    later = Later()
    presenter = ReturningPresenter(desk, view, run=later, actor=lambda: LAN)
    free(desk)
    presenter.take(OWNER_CARD)
    later.answer()
    presenter.hand_over(with_slip=True)
    presenter.hand_over(with_slip=True)
    assert len(later.asked) == 1


def test_an_answer_that_comes_late_is_dropped(desk, view):
    later = Later()
    presenter = ReturningPresenter(desk, view, run=later, actor=lambda: LAN)
    first, second = free(desk), free(desk, owner=SON)
    presenter.take(first.scan_code)
    presenter.take(second.scan_code)
    later.answer(1)
    later.answer(0)
    assert presenter.case.dossiers[0].id == second.id


def test_not_ready_and_already_taken_are_told_and_nothing_is_written(desk, presenter, view):
    still = desk.receive(an_intake(), actor=LAN).dossier
    presenter.take(still.scan_code)
    assert (view.last("show_outcome")[0].what, presenter.case) == (What.NOT_READY, None)
    gone = free(desk, owner=SON)
    take(desk, gone.code, "return_result", {"collector_id": SON.id_number}, actor=LAN)
    presenter.take(gone.scan_code)
    outcome = view.last("show_outcome")[0]
    assert (outcome.what, outcome.taken.fact.collector) == (What.RETURNED, "TRẦN VĂN B")
    assert outcome.taken.clerk == "Nguyễn Thị Lan"


@pytest.mark.parametrize("text", ["9999", "2418126112304577", "xin chào", "9" * 16])
def test_what_is_not_known_is_told_with_what_was_scanned(presenter, view, text):
    presenter.take(text)
    outcome = view.last("show_outcome")[0]
    assert (outcome.what, outcome.text) == (What.UNKNOWN, text)


def test_a_wrong_scan_keeps_the_case_that_is_open(desk, presenter):
    free(desk)
    presenter.take(OWNER_CARD)
    presenter.take("9999")
    assert presenter.case is not None


def test_a_name_with_several_people_asks_which(desk, presenter, view):
    free(desk)
    free(desk, owner=SON)
    third = free(desk, owner=SON)
    presenter.take("n")
    assert {each.owner.full_name for each in view.last("show_choice")[0]} == {
        "NGUYỄN THỊ HUỲNH PHƯỢNG",
        "TRẦN VĂN B",
    }
    presenter.open(third.id)
    assert len(presenter.case.dossiers) == 2


def test_papers_of_a_withdrawn_dossier_go_back(desk, presenter):
    dossier = desk.receive(an_intake(), actor=LAN).dossier
    take(desk, dossier.code, "withdraw", {"reason": "Không cần nữa"}, actor=LAN)
    presenter.take(OWNER_CARD)
    assert presenter.case.papers_back
    presenter.case.collector = None
    presenter.take(OWNER_CARD)
    presenter.hand_over(with_slip=True)
    assert desk.register.dossier(dossier.id).originals_here == ()


def test_a_mistaken_hand_over_is_revoked_with_its_reason_and_opened_again(desk, presenter, view):
    first, second = free(desk), free(desk)
    presenter.take(OWNER_CARD)
    presenter.hand_over(with_slip=True)
    presenter.revoke("Quét nhầm giấy hẹn")
    assert status(desk, first) is status(desk, second) is Status.COMPLETED
    assert desk.register.history(first.id)[-1].fact == ReturnRevoked("Quét nhầm giấy hẹn")
    assert "show_revoked" in view.names()
    assert presenter.case is not None
    presenter.revoke("Lần nữa")
    assert isinstance(desk.register.history(first.id)[-1].fact, ReturnRevoked)


def test_what_the_desk_refuses_is_told_and_can_be_mended(desk, presenter, view):
    dossier = free(desk)
    presenter.take(OWNER_CARD)
    take(desk, dossier.code, "send_back", {"reason": "Sai tên"}, actor=LAN)
    presenter.hand_over(with_slip=True)
    assert view.names()[-1] == "show_refused"
    assert presenter.case is not None


def test_the_days_count_is_told_while_waiting(desk, presenter, view):
    free(desk, fee_method=PaymentMethod.EXEMPT)
    presenter.take(OWNER_CARD)
    presenter.hand_over(with_slip=True)
    assert view.last("show_waiting") == (1,)
