"""Taking desks in: once, with numbers that no other desk has."""

from datetime import date, timedelta
from itertools import combinations

import msgspec

from desk_app.domain.ticket import derive_ticket_secret
from desk_app.wire.messages import EnrolRequest, Lease, PackNotice
from desk_app.wire.pack import read_calendar, read_catalogue, read_pack
from desk_app.wire.signing import is_signed
from province.certificates import LeaseCertified
from province.store import desks
from tests.province.conftest import Served
from tests.province.fake_desk import TODAY, FakeDesk


def test_a_code_takes_one_desk_in_and_no_second(served: Served) -> None:
    code = served.code()
    first, second = FakeDesk(served.client()), FakeDesk(served.client())

    assert first.enrol(code).status_code == 200
    refused = second.enrol(code)

    assert refused.status_code == 403
    assert refused.json()["code"] == "enrolment_code"
    assert refused.headers["content-type"] == "application/problem+json"


def test_a_lost_answer_may_be_asked_for_again_until_the_first_hello(served: Served) -> None:
    code, desk = served.code(), FakeDesk(served.client())
    desk.enrol(code)
    first = desk.me

    assert desk.enrol(code).status_code == 200
    assert (desk.me.incarnation, desk.me.leases) == (first.incarnation, first.leases)

    desk.hello()
    assert desk.enrol(code).status_code == 403


def test_a_code_is_dead_after_a_day(served: Served) -> None:
    code = served.code()
    served.clock.advance(timedelta(hours=24))

    assert FakeDesk(served.client()).enrol(code).status_code == 403


def test_a_code_is_read_as_people_type_it(served: Served) -> None:
    desk = FakeDesk(served.client())

    assert desk.enrol(served.code().lower().replace("-", " ")).status_code == 200


def test_the_answer_lets_a_desk_work_alone(served: Served) -> None:
    desk = served.desk()
    me = desk.me

    assert me.office.number == "24181"
    assert me.public_url == served.url
    assert me.ticket_secret == derive_ticket_secret(served.province.keys.master_secret, me.incarnation)
    primary, spare = me.leases
    assert (primary.first, primary.last, primary.primary) == (1, 250, True)
    assert (spare.first, spare.last, spare.primary) == (251, 500, False)
    assert primary.from_day == date(2025, 1, 1)
    assert primary.until_day == TODAY + timedelta(days=60)
    assert all(is_signed(me.province_key, each.body, each.signature) for each in me.certificates)
    certified = [msgspec.json.decode(each.body, type=LeaseCertified).lease for each in me.certificates[1:]]
    assert tuple(certified) == me.leases


def test_the_packs_of_the_product_come_signed_by_the_province(served: Served) -> None:
    desk = served.desk()
    assert {PackNotice("calendar", 1), PackNotice("catalogue", 1)} <= set(desk.me.packs)

    trusted = {served.province.keys.issuer: desk.me.province_key}
    calendar = read_pack(served.client().get("/v1/packs/calendar/1").content, trusted)
    catalogue = read_pack(served.client().get("/v1/packs/catalogue/1").content, trusted)

    assert not read_calendar(calendar).is_working(date(2026, 11, 24))
    assert len(read_catalogue(catalogue)) > 100
    assert served.client().get("/v1/packs/calendar/2").json()["code"] == "not_found"


def test_two_desks_never_hold_the_same_number_of_the_same_day(served: Served) -> None:
    every = [lease for _ in range(5) for lease in served.desk().me.leases]
    every += served.desk("H15.50.06").me.leases

    assert not [pair for pair in combinations(every, 2) if _overlap(*pair)]


def test_a_revoked_desks_block_passes_on_for_later_days_only(served: Served) -> None:
    full = [served.desk(greeted=False) for _ in range(20)]  # 39 blocks: the last desk has no spare
    assert [len(desk.me.leases) for desk in full] == [2] * 19 + [1]
    assert FakeDesk(served.client()).enrol(served.code()).json()["code"] == "numbers_spent"

    gone = full[0].me
    with served.province.database.writing() as tx:
        desks.revoke_desk(tx, gone.office.agency, gone.desk_id, now=served.clock())
    served.clock.advance(timedelta(days=10))
    heir = served.desk().me

    assert heir.leases[0].first == gone.leases[0].first
    assert heir.leases[0].from_day == gone.leases[0].until_day + timedelta(days=1)


def test_hello_renews_the_numbers(served: Served) -> None:
    desk = served.desk()
    served.clock.advance(timedelta(days=30))

    renewed = desk.hello().leases

    assert [each.until_day for each in renewed] == [TODAY + timedelta(days=90)] * 2
    assert [each.first for each in renewed] == [each.first for each in desk.me.leases]


def test_a_desk_away_too_long_gets_other_numbers_when_its_own_were_passed_on(served: Served) -> None:
    away = served.desk()
    others = [served.desk(greeted=False) for _ in range(18)]
    served.clock.advance(timedelta(days=61))
    for desk in others[:9]:
        desk.hello()
    heirs = [served.desk() for _ in range(4)]

    back = away.hello().leases

    theirs = [lease for desk in (*others, *heirs) for lease in desk.me.leases]
    assert not [pair for pair in ((mine, other) for mine in back for other in theirs) if _overlap(*pair)]


def test_plain_http_from_elsewhere_is_refused_as_an_address_for_citizens(served: Served) -> None:
    request = EnrolRequest(served.code(), bytes(32), "Quầy 1", "1.0")

    answer = served.client().post(
        "/v1/enrol", content=msgspec.json.encode(request), headers={"host": "tinh.example"}
    )

    assert (answer.status_code, answer.json()["code"]) == (409, "public_url")


def test_what_is_no_enrolment_is_refused_before_anything_happens(served: Served) -> None:
    client = served.client()

    assert client.post("/v1/enrol", content=b'{"code": [[[[').json()["code"] == "form"
    assert client.post("/v1/enrol", content=b"[" * 60_000).json()["code"] == "form"
    assert client.post("/v1/enrol", content=b"x" * 70_000).status_code == 413
    short = EnrolRequest(served.code(), b"short", "Quầy 1", "1.0")
    assert client.post("/v1/enrol", content=msgspec.json.encode(short)).json()["code"] == "public_key"


def _overlap(one: Lease, other: Lease) -> bool:
    return (
        one.agency == other.agency
        and one.incarnation != other.incarnation
        and one.first <= other.last
        and other.first <= one.last
        and one.from_day <= other.until_day
        and other.from_day <= one.until_day
    )
