"""A morning at the counter: no line, forty dossiers, reprints and mistakes, then the line returns."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest

from desk_app.bootstrap import open_desk, take, verify
from desk_app.commands.scan import read
from desk_app.domain.applicant import IdKind, Sex
from desk_app.domain.dossier import Status
from desk_app.domain.identity_card import parse_card
from desk_app.domain.intake_line import applicant_from_card, read_intake
from desk_app.domain.ticket import lookup_url
from desk_app.line import line_state
from desk_app.papers import print_receipt
from desk_app.store.mapping import person_key
from desk_app.store.queues import Queue
from desk_app.sync.round import sync_now
from desk_app.wire.envelope import GENESIS, read_header
from desk_app.wire.facts import decode_fact
from tests.builders import CARD, LAN, MONDAY, a_desk, a_person, an_intake, at
from tests.fakes import FakeLink, FakeProvince

NAMES = ["NGUYỄN THỊ HOA", "TRẦN VĂN ĐỨC", "LÊ THỊ ỔN", "PHẠM QUỐC BẢO", "Y BLÔ NIÊ"]
PROCEDURES = ["1.004222", "1.001193", "2.000815", "1.004194"]


@pytest.fixture
def desk(tmp_path):
    opened = a_desk(tmp_path / "home")
    yield opened
    opened.close()


@pytest.fixture
def morning(desk):
    """Forty people in a row, a new one every four minutes, with the line down all the while."""
    codes = []
    for place in range(40):
        desk.clock.moment = MONDAY + timedelta(minutes=4 * place)
        line = {
            "procedure": PROCEDURES[place % len(PROCEDURES)],
            "applicant": {"full_name": f"{NAMES[place % 5]} {place}", "phone": f"09050001{place:02d}"},
        }
        codes.append(desk.receive(read_intake(line), actor=LAN).dossier.code)
    return desk, codes


def a_province_for(desk):
    province = FakeProvince()
    lanes = province.holds.lanes
    lanes[desk.desk.incarnation] = lanes.pop(province.enrol())
    return province


def held_at(province, desk):
    """What the province was told, as (header, fact), and the head of its chain."""
    envelopes = province.events_of(desk.desk.incarnation)
    head = GENESIS
    for envelope in envelopes:
        head = envelope.digest(head)
    headers = [read_header(envelope.header) for envelope in envelopes]
    facts = [decode_fact(h.kind, h.schema, e.payload) for h, e in zip(headers, envelopes, strict=True)]
    return list(zip(headers, facts, strict=True)), head


def test_a_morning_without_a_line_is_kept_whole_and_counted(morning):
    desk, codes = morning
    assert codes == [f"H15.50.05-261123-{sequence:04d}" for sequence in range(1, 41)]
    assert line_state(desk).unsent == 40
    assert line_state(desk).oldest == MONDAY
    assert desk.queues.received_on(MONDAY.date()) == 40
    assert verify(desk) == 40


def test_when_the_line_returns_everything_arrives_once_in_order(morning):
    desk, codes = morning
    province = a_province_for(desk)
    report = sync_now(FakeLink(province, desk.desk.incarnation), desk.outbox, desk.clock)
    assert (report.sent, report.pending, report.ending) == (40, 0, "done")
    told, head = held_at(province, desk)
    assert [fact.code for _, fact in told] == codes
    assert head == desk.outbox.position().head_hash
    assert line_state(desk).unsent == 0
    assert {found.settled for found in desk.search.find("", limit=100)} == {"sent"}


@pytest.mark.parametrize(
    "fares",
    [
        ["lost"] * 3,
        ["fair", "answer_lost"] * 4,
        ["twice"] * 20,
        ["fair", "slow", "fair", "twice", "answer_lost"] * 3,
    ],
)
def test_a_bad_line_neither_loses_nor_doubles_anything(morning, fares):
    desk, codes = morning
    province = a_province_for(desk)
    link = FakeLink(province, desk.desk.incarnation, fares=fares)
    for _ in range(60):
        sync_now(link, desk.outbox, desk.clock)
        if not desk.outbox.position().unsent:
            break
    told, head = held_at(province, desk)
    assert [fact.code for _, fact in told] == codes
    assert head == desk.outbox.position().head_hash


def test_work_goes_on_between_two_rounds(morning):
    desk, codes = morning
    province = a_province_for(desk)
    link = FakeLink(province, desk.desk.incarnation)
    sync_now(link, desk.outbox, desk.clock)
    take(desk, codes[0], "hand_on", {"to": "Công an xã"}, actor=LAN)
    late = desk.receive(an_intake(), actor=LAN).dossier.code
    assert line_state(desk).unsent == 2
    report = sync_now(link, desk.outbox, desk.clock)
    assert (report.sent, line_state(desk).unsent) == (2, 0)
    told, _ = held_at(province, desk)
    assert told[-1][1].code == late


def test_five_children_of_one_parent_have_five_numbers_and_voiding_one_leaves_four(desk):
    mother = applicant_from_card(parse_card(CARD))
    children = [
        desk.receive(an_intake(procedure="1.001193", owner=mother, note=f"con thứ {n}"), actor=LAN).dossier
        for n in range(1, 6)
    ]
    assert len({child.code for child in children}) == 5
    take(desk, children[2].code, "void", {"reason": "nhập hai lần", "approver": "Trần Văn Hùng"}, actor=LAN)
    open_ones = [
        found
        for found in desk.search.of_person(id_number=mother.id_number, person_key="")
        if found.status is Status.RECEIVED
    ]
    assert {found.code for found in open_ones} == {child.code for child in children} - {children[2].code}
    assert desk.receive(an_intake(), actor=LAN).dossier.code.endswith("0006")


def test_a_lost_receipt_is_found_by_card_or_by_name_and_reprinted_with_the_same_ticket(desk):
    person = applicant_from_card(parse_card(CARD))
    dossier = desk.receive(an_intake(owner=person), actor=LAN).dossier
    print_receipt(desk, [dossier], paper="a5", actor=LAN)

    card = read(CARD)
    by_card = desk.search.of_person(id_number=str(card["id_number"]), person_key="")
    stated = a_person(full_name="nguyễn văn a", born_on=date(1990, 1, 1), id_kind=IdKind.NONE, id_number=None)
    by_name = desk.search.of_person(id_number=None, person_key=person_key(stated))
    assert [found.code for found in by_card] == [found.code for found in by_name] == [dossier.code]

    (again,) = print_receipt(desk, [desk.register.dossier(by_card[0].code)], paper="a5", actor=LAN)
    assert again.copy == 2
    url = lookup_url(desk.desk.public_url, dossier.ticket)
    assert desk.register.dossier(url) == dossier
    assert [line.kind for line in desk.register.history(dossier.id)] == [
        "dossier.received",
        "document.printed",
        "document.printed",
    ]


def test_the_button_pressed_twice_at_once_makes_one_dossier(desk):
    form = an_intake(id="0190a1b2-0000-7000-8000-00000000aaaa")
    with ThreadPoolExecutor(4) as hands:
        kept = [press.result() for press in [hands.submit(desk.receive, form, actor=LAN) for _ in range(8)]]
    assert len({each.dossier.code for each in kept}) == 1
    assert desk.outbox.position().head_seq == 1


def test_a_dossier_goes_from_the_counter_to_the_officer_and_back_to_the_citizen(desk):
    code = desk.receive(an_intake(), actor=LAN).dossier.code
    desk.clock.moment = at("2026-11-23 14:00")
    take(desk, code, "hand_on", {"to": "Công an xã"}, actor=LAN)
    desk.clock.moment = at("2026-11-25 09:00")
    take(desk, code, "ask_for_papers", {"papers": [{"name": "Giấy tờ nhà", "reason": "bản mờ"}]}, actor=LAN)
    waiting = desk.queues.page(Queue.WAITING, now=desk.clock.now(), horizon=date(2026, 11, 27))
    assert [found.code for found in waiting] == [code]
    desk.clock.moment = at("2026-12-01 10:00")
    back = take(desk, code, "supplement", {}, actor=LAN)
    assert back.due.at == at("2026-12-09 17:00")
    desk.clock.moment = at("2026-12-08 15:00")
    take(desk, code, "complete", {"name": "Thông báo kết quả", "number": "12/TB"}, actor=LAN)
    ready = desk.queues.page(Queue.READY, now=desk.clock.now(), horizon=date(2026, 12, 9))
    assert [found.code for found in ready] == [code]
    desk.clock.moment = at("2026-12-10 08:00")
    take(desk, code, "return_result", {"collector": "LÊ C", "mandate": "Giấy ủy quyền"}, actor=LAN)
    counts = desk.queues.counts(now=desk.clock.now(), horizon=date(2026, 12, 11))
    assert (counts[Queue.WAITING], counts[Queue.READY], counts[Queue.LATE], counts[Queue.UNSENT]) == (
        0,
        0,
        0,
        1,
    )


def test_a_home_carried_through_a_restart_knows_everything(morning):
    desk, codes = morning
    take(desk, codes[7], "correct", {"changes": {"sex": "Nữ"}, "reason": "bổ sung"}, actor=LAN)
    desk.close()
    again = open_desk(desk.home, clock=desk.clock)
    assert verify(again) == 41
    assert again.register.dossier(codes[7]).owner.sex is Sex.FEMALE
    assert again.receive(an_intake(), actor=LAN).dossier.code == "H15.50.05-261123-0041"
    again.close()


def test_two_desks_of_one_office_see_each_others_dossiers_and_never_share_a_number(tmp_path):
    province = FakeProvince()
    desks = [
        a_desk(tmp_path / "one", leases=((1, 250),)),
        a_desk(tmp_path / "two", leases=((251, 500),), incarnation="0190a1b2-0000-7000-8000-000000000002"),
    ]
    for desk in desks:
        lanes = province.holds.lanes
        lanes[desk.desk.incarnation] = lanes.pop(province.enrol())
    links = [FakeLink(province, desk.desk.incarnation) for desk in desks]
    codes = {desk.receive(an_intake(), actor=LAN).dossier.code for desk in desks for _ in range(3)}
    assert len(codes) == 6
    for _ in range(2):
        for desk, link in zip(desks, links, strict=True):
            sync_now(link, desk.outbox, desk.clock)
    assert all({found.code for found in desk.search.find("phuong")} == codes for desk in desks)
    assert all(desk.outbox.position().unsent == 0 for desk in desks)
    for desk in desks:
        desk.close()
