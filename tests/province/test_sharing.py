"""A dossier is visible to its receiving office, its competent agency and whoever holds it, to nobody else."""

import hashlib
from dataclasses import replace
from datetime import timedelta

import msgspec
import pytest

from desk_app.bootstrap import enrol, take
from desk_app.clock import FixedClock
from desk_app.domain.events import DossierCompleted, DossierHandedOn, NumberAssigned, PaperAttached
from desk_app.line import sync_once
from desk_app.paths import Home
from desk_app.store.book_lines import book_lines
from desk_app.store.engine import reading
from desk_app.wire.blobs import BLOBS
from desk_app.wire.digests import buckets_of, header_leaf
from desk_app.wire.envelope import Actor, read_header
from desk_app.wire.messages import VERIFY, FeedEvent, Office, VerifyAnswer, VerifyRequest
from province.actions.author import author
from province.commands import share_again
from province.store import dossiers, feed, ledger, offices, shares, sight
from tests.builders import LAN, an_intake
from tests.province.api.test_blobs import send
from tests.province.conftest import OFFICE, OTHER_OFFICE
from tests.province.fake_desk import NINE

THIRD = Office("H15.50.07", "24183", "Sở Mẫu", parent="Ủy ban nhân dân tỉnh Mẫu")
SCAN = b"%PDF-1.7 giay chung sinh"
HASH = hashlib.sha256(SCAN).hexdigest()
OFFICER = Actor("Công chức Mẫu", "staff")


@pytest.fixture
def third(served):
    """A desk of a third office, which no dossier of these tests concerns."""
    with served.province.database.writing() as tx:
        offices.keep_office(tx, THIRD, now=NINE)
    yield served.desk(THIRD.agency)
    with served.province.database.writing() as tx:
        for table in reversed(offices.offices.metadata.sorted_tables):
            if "agency" in table.c and table.name != "offices":
                tx.execute(table.delete().where(table.c.agency == THIRD.agency))
        tx.execute(offices.offices.delete().where(offices.offices.c.agency == THIRD.agency))


def kinds(desk, pos=0):
    """What a desk is told of dossiers after a position, by kind."""
    items = [each for each in desk.pull(pos=pos).items if isinstance(each, FeedEvent)]
    return [read_header(each.envelope.header).kind for each in items]


def seen(served, agency, dossier_id):
    with served.province.database.reading() as tx:
        return sight.dossier_seen_by(tx, agency, dossier_id)


def shared(served, dossier_id):
    with served.province.database.reading() as tx:
        return shares.shared_with(tx, OFFICE.agency, [dossier_id]).get(dossier_id, {})


def attach(desk, dossier_id, body=SCAN):
    sha256 = hashlib.sha256(body).hexdigest()
    desk.write(PaperAttached("Giấy", sha256=sha256, size=len(body), media="application/pdf"), dossier_id)


def test_receiving_office_competent_agency_and_holder_see_a_dossier_and_nobody_else(served, third):
    a = served.desk()
    dossier_id, _ = a.receive(1, competent_agency=" sở  MẪU ")  # as a clerk types it
    a.write(DossierHandedOn(OTHER_OFFICE.name), dossier_id)
    a.push()
    for agency in (OFFICE.agency, OTHER_OFFICE.agency, THIRD.agency):
        assert seen(served, agency, dossier_id).received.code.startswith(OFFICE.agency)
    assert shared(served, dossier_id) == {OTHER_OFFICE.agency: "holder", THIRD.agency: "competent"}
    mine, _ = a.receive(2)
    a.push(3)
    assert [seen(served, each, mine) for each in (OTHER_OFFICE.agency, THIRD.agency)] == [None, None]


def test_the_competent_agencys_desks_are_told_the_dossier_and_all_that_follows(served):
    a, b, colleague = served.desk(), served.desk(OTHER_OFFICE.agency), served.desk()
    dossier_id, fact = a.receive(1, competent_agency=OTHER_OFFICE.agency)
    a.receive(2)  # nobody else's business
    attach(a, dossier_id)
    a.push()
    assert kinds(b) == ["dossier.received", "paper.attached"]
    pos = b.pull().pos
    a.write(DossierHandedOn("Lan"), dossier_id)
    a.push(4)
    assert kinds(b, pos) == ["dossier.handed_on"]
    assert b.pull(pos=b.pull().pos).items == ()
    assert kinds(colleague) == ["dossier.received", "dossier.received", "paper.attached", "dossier.handed_on"]
    assert served.client().get(f"/T/{fact.scan_code}{fact.key}").status_code == 200


def test_whoever_comes_to_hold_it_is_told_from_its_beginning_and_who_gave_it_on_no_more(served):
    a, b = served.desk(), served.desk(OTHER_OFFICE.agency)
    dossier_id, _ = a.receive(1)
    a.write(DossierHandedOn("Phòng một cửa"), dossier_id)
    a.push()
    assert kinds(b) == []
    a.write(DossierHandedOn(OTHER_OFFICE.name), dossier_id)
    a.push(3)
    assert kinds(b) == ["dossier.received", "dossier.handed_on", "dossier.handed_on"]
    pos = b.pull().pos
    a.write(DossierHandedOn(OFFICE.name, back=True), dossier_id)
    a.push(4)
    assert kinds(b, pos) == ["dossier.handed_on"]  # the step by which it left
    assert (seen(served, OTHER_OFFICE.agency, dossier_id), shared(served, dossier_id)) == (None, {})
    pos = b.pull().pos
    a.write(DossierHandedOn("Lan"), dossier_id)
    a.push(5)
    assert kinds(b, pos) == []
    a.write(DossierHandedOn(OTHER_OFFICE.name), dossier_id)
    a.push(6)
    assert kinds(b, pos) == ["dossier.handed_on", "dossier.handed_on"]  # what it missed, nothing twice


def test_the_competent_agency_acts_on_it_and_everybody_is_told(served):
    a, b = served.desk(), served.desk(OTHER_OFFICE.agency)
    dossier_id, fact = a.receive(1, competent_agency=OTHER_OFFICE.name)
    a.push()
    b.write(DossierHandedOn("Công chức Mẫu"), dossier_id, at=NINE + timedelta(hours=1))
    b.write(DossierCompleted(()), dossier_id, at=NINE + timedelta(hours=2))
    assert b.push().verdicts == ()
    assert kinds(a) == ["dossier.handed_on", "dossier.completed"]
    assert seen(served, OFFICE.agency, dossier_id).status == 9
    with served.province.database.reading() as tx:
        lines = ledger.lines_of(tx, OFFICE.agency, dossier_id)
    assert [(each.agency, each.kind) for each in lines] == [
        (OFFICE.agency, "dossier.received"),
        (OTHER_OFFICE.agency, "dossier.handed_on"),
        (OTHER_OFFICE.agency, "dossier.completed"),
    ]
    page = served.client().get(f"/T/{fact.scan_code}{fact.key}").text
    assert "Đã có kết quả" in page or "Đã xử lý xong" in page


def test_a_stranger_changes_nothing_and_a_number_is_the_receiving_offices(served):
    a, b = served.desk(), served.desk(OTHER_OFFICE.agency)
    mine, _ = a.receive(1)
    theirs, fact = a.receive(2, competent_agency=OTHER_OFFICE.agency)
    a.push()
    b.write(DossierCompleted(()), mine)
    b.write(NumberAssigned(fact.code, fact.scan_code, fact.key, instead_of=fact.code), theirs)
    assert [each.code for each in b.push().verdicts] == ["dossier_unknown", "ticket"]
    assert seen(served, OFFICE.agency, mine).status == 2


def test_a_scan_is_read_where_its_dossier_is_seen(served, third):
    a, b = served.desk(), served.desk(OTHER_OFFICE.agency)
    dossier_id, _ = a.receive(1)
    attach(a, dossier_id)
    a.push()
    send(a, SCAN)
    read = f"{BLOBS}/{HASH}"
    assert [each.ask("GET", read).status_code for each in (a, b, third)] == [200, 404, 404]
    a.write(DossierHandedOn(OTHER_OFFICE.name), dossier_id)
    a.push(3)
    assert b.ask("GET", read).content == SCAN
    assert third.ask("GET", read).status_code == 404
    ours = b"%PDF-1.7 giay cua co quan co tham quyen"
    attach(b, dossier_id, ours)
    b.push()
    send(b, ours)
    assert a.ask("GET", f"{BLOBS}/{hashlib.sha256(ours).hexdigest()}").content == ours
    a.write(DossierHandedOn(OFFICE.name, back=True), dossier_id)
    a.push(4)
    assert b.ask("GET", read).status_code == 404
    assert a.ask("GET", f"{BLOBS}/{hashlib.sha256(ours).hexdigest()}").content == ours


def test_what_the_province_says_of_it_is_told_to_all_whom_it_concerns(served):
    a, b = served.desk(), served.desk(OTHER_OFFICE.agency)
    dossier_id, _ = a.receive(1, competent_agency=OTHER_OFFICE.agency)
    a.push()
    pos = b.pull().pos
    with served.province.database.writing() as tx:
        feed.head(tx, OFFICE.agency, locked=True)
        dossier = dossiers.dossiers_with(tx, OFFICE.agency, [dossier_id])[dossier_id]
        author(tx, dossier, DossierHandedOn("Lan"), actor=OFFICER, keys=served.province.keys, now=NINE)
    assert kinds(a) == ["dossier.handed_on"]
    assert kinds(b, pos) == ["dossier.handed_on"]


def test_desk_and_province_count_what_is_shared_alike(served):
    a, b = served.desk(), served.desk(OTHER_OFFICE.agency)
    a.receive(1, competent_agency=OTHER_OFFICE.agency)
    a.push()
    b.receive(1)
    b.push()
    told = b.pull()
    request = VerifyRequest(b.me.incarnation, upto=1, epoch=told.epoch, pos=told.pos)
    answer = b.ask("POST", VERIFY, msgspec.json.encode(request))
    fed = msgspec.json.decode(answer.content, type=VerifyAnswer).fed
    assert fed == buckets_of([("2026-11", header_leaf(a.journal[0].header))])


def a_counter(served, folder, agency):
    code = served.code(agency)
    return enrol(Home(folder), served.url, code, key_place="file", clock=FixedClock(NINE))


def test_two_real_counters_of_two_offices_settle_one_dossier_and_agree_on_it(served, tmp_path):
    ours = a_counter(served, tmp_path / "a", OFFICE.agency)
    theirs = a_counter(served, tmp_path / "b", OTHER_OFFICE.agency)
    intake = replace(an_intake(), competent_agency=OTHER_OFFICE.name)
    code = ours.receive(intake, actor=LAN).dossier.code
    theirs.receive(an_intake(), actor=LAN)
    for desk in (ours, theirs):
        assert sync_once(desk).ending == "done"
    take(theirs, code, "hand_on", {"to": "Công chức Mẫu"}, actor=LAN)
    take(theirs, code, "complete", {}, actor=LAN)
    for desk in (theirs, ours):
        assert sync_once(desk).pending == 0
    assert [desk.register.dossier(code).status.name for desk in (ours, theirs)] == ["COMPLETED"] * 2
    days = (NINE.date(), NINE.date())
    book = book_lines(theirs.engine, *days, agency=OTHER_OFFICE.agency)
    assert [line.dossier.agency for line in book] == [OTHER_OFFICE.agency]
    for _ in range(2):
        served.clock.advance(timedelta(days=1))
        for desk in (ours, theirs):
            sync_once(desk)
    for desk in (ours, theirs):
        with reading(desk.engine) as connection:
            differing = "SELECT value FROM meta WHERE name = 'verified_differing'"
            assert connection.exec_driver_sql(differing).scalar() == b"[]"
        desk.close()


@pytest.mark.parametrize("name", ["Xã Mẫu", "Cơ quan không có trong tỉnh", "Mẫu", ""])
def test_a_name_that_is_no_other_agencys_shares_nothing(served, name):
    a = served.desk()
    dossier_id, _ = a.receive(1, competent_agency=name or None)
    a.push()
    assert shared(served, dossier_id) == {}


def test_a_name_that_two_agencies_have_shares_nothing(served, third):
    with served.province.database.writing() as tx:
        offices.keep_office(tx, msgspec.structs.replace(THIRD, parent=OTHER_OFFICE.name), now=NINE)
    a = served.desk()
    dossier_id, _ = a.receive(1, competent_agency=OTHER_OFFICE.name)
    a.push()
    assert shared(served, dossier_id) == {}


def test_what_was_received_before_anybody_shared_is_shared_by_command(served):
    a, b = served.desk(), served.desk(OTHER_OFFICE.agency)
    dossier_id, _ = a.receive(1, competent_agency="Cơ quan đổi tên")
    a.push()
    renamed = msgspec.structs.replace(OTHER_OFFICE, name="Cơ quan đổi tên")
    with served.province.database.writing() as tx:
        offices.keep_office(tx, renamed, now=NINE)
    settings = served.province.settings
    assert [each["changed"] for each in share_again(settings, None)] == [1, 0]
    assert kinds(b) == ["dossier.received"]
    assert [each["changed"] for each in share_again(settings, None)] == [0, 0]
    assert shared(served, dossier_id) == {OTHER_OFFICE.agency: "competent"}
    with served.province.database.writing() as tx:
        offices.keep_office(tx, OTHER_OFFICE, now=NINE)
