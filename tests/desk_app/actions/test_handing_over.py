"""Results go over the counter together with their money, or not at all; a mistake is taken back by an entry."""

from datetime import timedelta

import pytest

from desk_app.actions.return_together import Handing
from desk_app.bootstrap import add_clerk
from desk_app.documents.handover_of import handover_of
from desk_app.domain.dossier import Status
from desk_app.domain.errors import Refusal
from desk_app.domain.events import CollectedAs, FeeCollected, PapersHandedBack, ResultReturned, ReturnRevoked
from desk_app.law import hand_over_results, revoke_results
from tests.builders import LAN
from tests.desk_app.store.looking import one

SON = {"collector": "TRẦN VĂN B", "collector_id": "000090000001"}
PAPER = {"mandate_number": "04/2026/UQ", "mandate_day": "20/11/2026", "mandate_place": "UBND xã Ea Kpam"}


@pytest.fixture
def ready(clerk):
    clerk.take("complete")
    return clerk


def test_a_returned_dossier_still_owes_its_fee_and_pays_it(ready):
    done = ready.take("return_result")
    assert (done.status, done.owed) == (Status.RETURNED, 20_000)
    paid = ready.take("collect_fee", receipt_number="0000124")
    assert (paid.status, paid.owed, paid.collected) == (Status.RETURNED, 0, 20_000)


def test_a_stopped_dossier_gives_money_back_and_a_voided_one_takes_none(clerk):
    clerk.take("collect_fee")
    clerk.take("stop", reason="Hết căn cứ")
    assert clerk.take("collect_fee", reverse=True).collected == 0
    other = clerk.another()
    other.take("void", reason="Nhầm", approver="Mai Thị Hoa")
    assert other.refused("collect_fee") == ("voided_owes_nothing", "amount")


def test_what_was_asked_for_is_owed_until_it_is_paid(clerk):
    clerk.take("collect_fee")
    assert clerk.take("request_payment", amount=12_000).owed == 12_000
    assert clerk.take("collect_fee", amount=5_000).owed == 7_000
    assert clerk.take("collect_fee").owed == 0
    assert clerk.take("collect_fee", amount=7_000, reverse=True).owed == 7_000


def test_a_transfer_waits_until_a_person_saw_the_money(ready):
    sent = ready.take("collect_fee", method="vietqr")
    assert (sent.collected, sent.unconfirmed) == (20_000, 20_000)
    ready.take("return_result")
    assert ready.refused("confirm_payment", amount=20_001) == ("confirm_more", "amount")
    assert ready.take("confirm_payment", reference="FT26330001").unconfirmed == 0
    assert ready.refused("confirm_payment") == ("nothing_to_confirm", "amount")


def test_money_taken_elsewhere_never_waits_for_the_account(ready):
    noted = ready.take("collect_fee", elsewhere=True, receipt_number="BL 12")
    assert (noted.owed, noted.unconfirmed) == (0, 0)
    assert ready.last().fact == FeeCollected(20_000, "cash", "BL 12", elsewhere=True)


def test_the_way_of_another_collector_is_kept(ready):
    assert ready.refused("return_result", **SON, way="mandate") == ("field_missing", "mandate_number")
    assert ready.refused("return_result", **SON, way="family") == ("mandate_missing", "mandate")
    ready.take("return_result", **SON, way="mandate", **PAPER)
    fact = ready.last().fact
    assert (fact.way, fact.mandate) == (CollectedAs.MANDATE, "04/2026/UQ, 20/11/2026, UBND xã Ea Kpam")
    assert (fact.is_applicant, fact.collector_id) == (False, "000090••0001")


def test_everything_is_handed_over_together_with_its_fee(ready):
    other = ready.another()
    other.take("complete")
    both = [Handing(ready.code, fee={"method": "cash"}), Handing(other.code)]
    after = hand_over_results(ready.desk, both, actor=LAN)
    assert [(each.status, each.owed) for each in after] == [(Status.RETURNED, 0), (Status.RETURNED, 20_000)]
    kinds = [type(line.fact) for line in ready.desk.register.history(after[0].id)[-2:]]
    assert kinds == [FeeCollected, ResultReturned]


def test_one_that_may_not_go_keeps_all_of_them_and_the_money_back(ready):
    other = ready.another()
    before = one(ready.desk, "SELECT count(*) FROM event")
    with pytest.raises(Refusal):
        hand_over_results(
            ready.desk, [Handing(ready.code, fee={"method": "cash"}), Handing(other.code)], actor=LAN
        )
    assert one(ready.desk, "SELECT count(*) FROM event") == before
    assert ready.desk.register.dossier(ready.code).status is Status.COMPLETED


def test_a_mistaken_hand_over_is_taken_back_by_an_entry_with_its_reason(ready):
    done = ready.take("return_result", originals_back=True)
    with pytest.raises(Refusal):
        revoke_results(ready.desk, [ready.code], {}, actor=LAN)
    (again,) = revoke_results(ready.desk, [ready.code], {"reason": "Quét nhầm giấy hẹn"}, actor=LAN)
    assert (again.status, again.collector, again.ended_at) == (Status.COMPLETED, None, None)
    assert again.completed_at == done.completed_at
    kinds = [type(line.fact) for line in ready.desk.register.history(done.id)[-2:]]
    assert kinds == [ResultReturned, ReturnRevoked]
    assert ready.take("return_result").status is Status.RETURNED


def test_from_the_next_day_on_it_needs_a_second_persons_word(ready):
    ready.take("return_result")
    ready.desk.clock.moment += timedelta(days=1)
    assert ready.refused("revoke_return", reason="Nhầm") == ("revoked_late", "supervisor_reason")
    add_clerk(ready.desk, "Mai Thị Hoa", "supervisor", "1111", actor=LAN)
    word = {"supervisor": "Mai Thị Hoa", "supervisor_reason": "Đã xem sổ"}
    assert ready.take("revoke_return", reason="Nhầm", **word).status is Status.COMPLETED


def test_originals_of_a_withdrawn_dossier_are_given_back_once(clerk):
    clerk.take("withdraw", reason="Không cần nữa")
    after = clerk.take("hand_back", **SON, way="family", mandate="con trai")
    fact = clerk.last().fact
    assert isinstance(fact, PapersHandedBack)
    assert (fact.way, fact.mandate, after.originals_here) == (CollectedAs.FAMILY, "con trai", ())
    assert clerk.refused("hand_back") == ("nothing_to_hand_back", "papers")


def test_whoever_took_all_of_it_signs_over_their_name(ready):
    """The list of results names its receiver; before they were taken its line is free."""
    desk, now = ready.desk, ready.desk.clock.now()
    waiting = [desk.register.dossier(ready.code)]
    assert handover_of(waiting, desk.desk, giver="Lan", now=now).receiver is None
    after = hand_over_results(
        desk, [Handing(ready.code, {**SON, "way": "family", "mandate": "con"})], actor=LAN
    )
    facts = handover_of(after, desk.desk, giver="Lan", now=now)
    assert (facts.results, facts.receiver) == (True, "TRẦN VĂN B")
