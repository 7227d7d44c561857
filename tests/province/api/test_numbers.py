"""Numbers as desks bring them: leased ones, provisional ones, and those that two dossiers claim."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desk_app.domain.codes import Number
from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import NotFound
from desk_app.domain.events import DossierHandedOn, DossierReceived, NumberAssigned, NumberRequested
from desk_app.domain.ticket import Ticket, is_genuine, make_key
from desk_app.wire.envelope import new_id, read_header
from desk_app.wire.facts import decode_fact
from desk_app.wire.messages import Certificate, FeedEvent
from province.actions.assign_number import assign_number
from province.dossier_lines import find_dossier
from province.store import dossiers, numbers
from province.store.tables import own_numbers
from tests.province.conftest import Served
from tests.province.fake_desk import FRIDAY, NINE, TODAY, FakeDesk, a_reception


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


def provisional(desk: FakeDesk, sequence: int = 1, day: date = TODAY) -> tuple[str, DossierReceived]:
    """Journals a reception under a provisional number; (dossier id, fact)."""
    number = Number(desk.me.office.agency, desk.me.office.number, day, sequence, provisional=True)
    fact = replace(a_reception(desk.me, 1), code=number.legal_code, scan_code=number.scan_code, key="")
    dossier_id = new_id()
    desk.write(fact, dossier_id)
    return dossier_id, fact


def dossier_of(served: Served, agency: str, dossier_id: str) -> Dossier:
    with served.province.database.reading() as tx:
        return dossiers.dossiers_with(tx, agency, [dossier_id])[dossier_id]


def test_a_provisional_dossier_gets_the_number_that_its_desk_was_leased_later(served: Served) -> None:
    desk = served.desk()
    dossier_id, fact = provisional(desk)
    assert desk.push().verdicts == ()
    final = a_reception(desk.me, 7)
    desk.write(NumberAssigned(final.code, final.scan_code, final.key, fact.code), dossier_id)

    assert desk.push(2).verdicts == ()

    dossier = dossier_of(served, fact.agency, dossier_id)
    assert (dossier.code, [each.code for each in dossier.former]) == (final.code, [fact.code])
    with served.province.database.reading() as tx:
        for old in (fact.code, fact.scan_code, final.code, final.scan_code):
            assert find_dossier(tx, old)[0].id == dossier_id
    page = desk.client.get(f"/t/{final.scan_code}{final.key}").text
    assert fact.code in page
    assert final.code in page


def test_a_desk_cannot_give_itself_a_number_that_it_was_not_leased(served: Served) -> None:
    desk, other = served.desk(), served.desk()
    dossier_id, fact = provisional(desk)
    number = Number(fact.agency, desk.me.office.number, TODAY, other.me.leases[0].first)
    key = make_key(desk.me.ticket_secret, number.scan_code, FRIDAY.date())
    desk.write(NumberAssigned(number.legal_code, number.scan_code, key, fact.code), dossier_id)

    assert [(each.seq, each.code) for each in desk.push().verdicts] == [(2, "outside_lease")]


def test_the_province_gives_a_number_of_its_own_where_a_desk_asks_for_one(served: Served) -> None:
    desk, reader = served.desk(), served.desk()
    dossier_id, fact = provisional(desk)
    desk.write(NumberRequested(fact.code), dossier_id)
    desk.write(NumberRequested(fact.code), dossier_id)

    assert desk.push().verdicts == ()

    dossier = dossier_of(served, fact.agency, dossier_id)
    assert dossier.code == f"{fact.agency}-261123-9751"
    told = [item for item in desk.pull().items if isinstance(item, FeedEvent)]
    assert [read_header(item.envelope.header).kind for item in told] == ["number.assigned"]
    assert len(reader.pull().items) == 4
    ticket = Ticket(dossier.scan_code, dossier.received.key)
    assert is_genuine(desk.me.ticket_secret, ticket)


def test_two_dossiers_under_one_code_are_both_kept_and_both_receipts_find_their_own(served: Served) -> None:
    desk = served.desk()
    first, kept = desk.receive(7)
    second, moved = desk.receive(7, due_at=FRIDAY + timedelta(days=4))
    desk.write(DossierHandedOn("A"), second)

    assert desk.push().verdicts == ()

    assert dossier_of(served, kept.agency, first).code == kept.code
    renumbered = dossier_of(served, kept.agency, second)
    assert renumbered.code == f"{kept.agency}-261123-9751"
    assert int(renumbered.status) == 4
    mine, theirs, new = (
        desk.client.get(f"/t/{scan_code}{key}").text
        for scan_code, key in (
            (kept.scan_code, kept.key),
            (moved.scan_code, moved.key),
            (renumbered.scan_code, renumbered.received.key),
        )
    )
    assert renumbered.code not in mine
    assert renumbered.code in theirs
    assert renumbered.code in new


def test_two_receipts_that_are_alike_to_the_last_letter_invite_to_the_counter(served: Served) -> None:
    desk = served.desk()
    _, kept = desk.receive(7)
    second, _ = desk.receive(7)
    desk.push()

    assert dossier_of(served, kept.agency, second).code.endswith("-9751")
    page = desk.client.get(f"/t/{kept.scan_code}{kept.key}").text
    assert "9751" not in page
    assert kept.code not in page


def test_a_restored_province_learns_from_a_desk_which_numbers_it_gave(served: Served) -> None:
    desk = served.desk()
    dossier_id, fact = provisional(desk)
    desk.write(NumberRequested(fact.code), dossier_id)
    desk.push()
    (told,) = [item.envelope for item in desk.pull().items if isinstance(item, FeedEvent)]
    assigned = decode_fact("number.assigned", 1, told.payload)
    assert isinstance(assigned, NumberAssigned)
    with served.province.database.writing() as tx:
        tx.execute(own_numbers.delete())
    proof = Certificate(assigned.proof.encode(), bytes.fromhex(assigned.signature))
    forged = Certificate(proof.body.replace(b"9751", b"9752"), proof.signature)

    before = desk.hello(certificates=(forged,)).epoch
    assert desk.hello(certificates=(proof,), epoch=before).epoch != before

    other, fact = provisional(desk, 2)
    desk.write(NumberRequested(fact.code), other)
    desk.push(3)
    assert dossier_of(served, fact.agency, other).code.endswith("-9752")


def test_a_day_without_numbers_of_the_provinces_own_sets_the_request_aside_in_words(served: Served) -> None:
    desk = served.desk()
    dossier_id, fact = provisional(desk)
    desk.write(NumberRequested(fact.code), dossier_id)
    with served.province.database.writing() as tx:
        for sequence in range(9751, 10_000):
            numbers.give(tx, fact.agency, TODAY, sequence, f"d{sequence}", now=NINE)

    assert [(each.seq, each.code) for each in desk.push().verdicts] == [(2, "numbers_spent")]


def test_an_administrator_gives_a_number_to_what_was_set_aside_for_its_number(served: Served) -> None:
    desk, other = served.desk(), served.desk()
    dossier_id, fact = desk.receive(other.me.leases[0].first)
    desk.write(DossierHandedOn("A"), dossier_id)
    desk.push()

    with served.province.database.writing() as tx:
        dossier = assign_number(tx, fact.code, keys=served.province.keys, now=NINE)

    assert (dossier.id, dossier.code) == (dossier_id, f"{fact.agency}-261123-9751")
    assert int(dossier.status) == 4
    pulled = desk.pull()
    assert sorted(pulled.taken_up) == [1, 2]
    kinds = [read_header(each.envelope.header).kind for each in pulled.items if isinstance(each, FeedEvent)]
    assert kinds == ["number.assigned"]
    with served.province.database.writing() as tx, pytest.raises(NotFound):
        assign_number(tx, fact.code, keys=served.province.keys, now=NINE)
