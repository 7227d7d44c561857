"""Procedures and working time come from packs: the newest genuine one rules, an older one never."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, datetime, timedelta

import msgspec
import pytest
from sqlalchemy import text

from desk_app.domain.calendar import VIETNAM
from desk_app.domain.errors import HomeRefused, InputRefused, NotFound, PackRefused
from desk_app.paths import PACKS
from desk_app.store.catalogue import bundled_catalogue, stored_catalogue
from desk_app.store.engine import writing
from desk_app.store.packs import current_packs, keep_pack
from desk_app.store.procedure_use import ProcedureUse
from desk_app.wire.pack import PackHeader, write_pack
from desk_app.wire.signing import new_private_key, public_key_of
from tests.builders import LAN, MONDAY, an_intake
from tests.desk_app.store.looking import rows

DAY = MONDAY.date()
KEY = new_private_key()
PROCEDURES = msgspec.json.decode((PACKS / "catalogue-1.pack").read_bytes().split(b"\n", 2)[2])["procedures"]


def a_catalogue(version, change=None, key=KEY, issuer="province:test", **but):
    """The product's procedures, some changed by code, signed anew."""
    changed = [{**each, **(change or {}).get(each["code"], {})} for each in PROCEDURES]
    header = PackHeader("catalogue", issuer, version, datetime(2026, 11, 1, tzinfo=VIETNAM), **but)
    return write_pack(header, msgspec.json.encode({"procedures": changed}), key)


def keep(desk, body, key=None):
    with writing(desk.engine) as connection:
        return keep_pack(connection, body, key or public_key_of(KEY))


def newest(desk):
    with desk.engine.connect() as connection:
        return {notice.kind: notice.version for notice in current_packs(connection)}


def refused(call, *args, **named):
    with pytest.raises((PackRefused, InputRefused, NotFound)) as caught:
        call(*args, **named)
    return caught.value.code


def test_the_desk_knows_every_procedure_of_its_pack(desk):
    assert len(desk.catalogue.every()) == 323
    assert desk.catalogue.procedure(" 1.004222 ", DAY).name == "Đăng ký thường trú"


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("9.999999", "procedure_unknown"),
        ("1.4222", "procedure_form"),
        ("", "procedure_form"),
        ("1.004222\n2", "procedure_form"),
        ("١.004222", "procedure_form"),
    ],
)
def test_an_unknown_procedure_is_told_from_a_malformed_code(desk, code, why):
    assert refused(desk.catalogue.procedure, code, DAY) == why


def test_an_abolished_procedure_names_its_successor_from_its_day_on(desk):
    change = {"1.004222": {"abolished_from": "2026-11-23", "successor": "1.004194"}}
    keep(desk, a_catalogue(2, change))
    catalogue = stored_catalogue(desk.engine, public_key_of(KEY))
    assert catalogue.procedure("1.004222", date(2026, 11, 22)).successor == "1.004194"
    with pytest.raises(InputRefused) as caught:
        catalogue.procedure("1.004222", DAY)
    assert caught.value.code == "procedure_abolished"
    assert caught.value.facts == {"procedure": "1.004222", "day": "23/11/2026", "successor": "1.004194"}


def test_an_abolished_procedure_without_a_successor_says_so(desk):
    keep(desk, a_catalogue(2, {"1.004222": {"abolished_from": "2026-11-01"}}))
    assert (
        refused(stored_catalogue(desk.engine, public_key_of(KEY)).procedure, "1.004222", DAY)
        == "procedure_ended"
    )


def test_a_procedure_that_is_not_yet_in_force_is_refused_until_its_day(desk):
    keep(desk, a_catalogue(2, {"1.004222": {"effective_from": "2026-11-24"}}))
    catalogue = stored_catalogue(desk.engine, public_key_of(KEY))
    assert refused(catalogue.procedure, "1.004222", DAY) == "procedure_not_yet"
    assert catalogue.procedure("1.004222", date(2026, 11, 24)).catalogue_version == 2


def test_nothing_is_saved_under_a_code_that_was_abolished_overnight(desk):
    keep(desk, a_catalogue(2, {"1.004222": {"abolished_from": "2026-11-23", "successor": "1.004194"}}))
    today = replace(desk, catalogue=stored_catalogue(desk.engine, public_key_of(KEY)))
    with pytest.raises(InputRefused):
        today.receive(an_intake(), actor=LAN)
    assert desk.search.find("") == []


def test_a_newer_version_takes_over_and_the_older_one_is_kept(desk):
    assert keep(desk, a_catalogue(2)) == 1
    assert keep(desk, a_catalogue(3)) == 1
    assert newest(desk)["catalogue"] == 3
    kept = rows(
        desk,
        "SELECT version FROM pack WHERE kind = 'catalogue' AND issuer = 'province:test' ORDER BY version",
    )
    assert kept == [(1,), (2,), (3,)]


def test_the_same_version_again_is_nothing_new(desk):
    assert keep(desk, a_catalogue(2)) == 1
    assert keep(desk, a_catalogue(2)) == 0
    assert newest(desk)["catalogue"] == 2


def test_an_older_version_never_comes_back(desk):
    keep(desk, a_catalogue(5))
    with pytest.raises(PackRefused) as caught:
        keep(desk, a_catalogue(4))
    assert (caught.value.code, caught.value.facts) == ("pack_older", {"version": 4, "known": 5})
    assert newest(desk)["catalogue"] == 5


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (a_catalogue(2, key=new_private_key()), "pack_signature"),
        (a_catalogue(2).replace(b"1.004222", b"1.004223"), "pack_signature"),
        (a_catalogue(2, format=2), "pack_newer_format"),
        (b"no pack at all", "pack_form"),
        (
            write_pack(
                PackHeader("weather", "province:test", 1, datetime(2026, 11, 1, tzinfo=VIETNAM)), b"{}", KEY
            ),
            "pack_kind",
        ),
        (
            write_pack(
                PackHeader("catalogue", "province:test", 9, datetime(2026, 11, 1, tzinfo=VIETNAM)), b"{}", KEY
            ),
            "pack_content",
        ),
    ],
)
def test_a_pack_that_is_not_right_changes_nothing(desk, body, why):
    before = rows(desk, "SELECT kind, issuer, version, current FROM pack")
    assert refused(keep, desk, body) == why
    assert rows(desk, "SELECT kind, issuer, version, current FROM pack") == before


def test_a_pack_altered_in_the_database_is_found_out(desk):
    with writing(desk.engine) as connection:
        connection.exec_driver_sql(
            "UPDATE pack SET body = CAST(replace(body, '1.004222', '1.004223') AS BLOB)"
        )
    desk.catalogue.refresh()
    assert refused(desk.catalogue.every) == "pack_signature"


def test_a_desk_without_packs_asks_to_sync(desk):
    with writing(desk.engine) as connection:
        connection.exec_driver_sql("DELETE FROM pack")
    desk.catalogue.refresh()
    with pytest.raises(HomeRefused) as caught:
        desk.catalogue.every()
    assert caught.value.code == "pack_missing"


def test_the_packs_of_the_product_work_without_any_home():
    catalogue = bundled_catalogue(PACKS)
    assert catalogue.version == 1
    assert len(catalogue.every()) == 323
    assert catalogue.calendar().version == 1


def test_a_folder_without_packs_says_what_is_missing(tmp_path):
    (tmp_path / "product.pub").write_text(public_key_of(KEY).hex(), encoding="ascii")
    with pytest.raises(HomeRefused) as caught:
        bundled_catalogue(tmp_path).every()
    assert caught.value.facts == {"kind": "catalogue"}


def test_what_this_counter_takes_most_is_offered_first(desk):
    for _ in range(3):
        desk.receive(an_intake(procedure="1.004194"), actor=LAN)
    assert desk.catalogue.search("", 1)[0].code == "1.004194"


def test_use_is_counted_over_the_last_thirty_days_and_grows_as_the_day_does(desk):
    desk.receive(an_intake(procedure="1.004194"), actor=LAN)
    desk.receive(an_intake(procedure="1.004194", received_at=MONDAY - timedelta(days=31)), actor=LAN)
    counted = ProcedureUse(desk.engine, today=MONDAY.date)
    assert counted.counts() == {"1.004194": 1}
    desk.receive(an_intake(procedure="1.004222"), actor=LAN)
    assert counted.counts() == {"1.004194": 1, "1.004222": 1}


def test_on_a_new_day_what_has_grown_old_counts_no_more(desk):
    today = [MONDAY.date()]
    counted = ProcedureUse(desk.engine, today=lambda: today[0])
    desk.receive(an_intake(procedure="1.004194"), actor=LAN)
    assert counted.counts() == {"1.004194": 1}
    today[0] += timedelta(days=31)
    assert counted.counts() == {}


def test_what_another_desk_received_is_not_this_counters_use(desk):
    desk.receive(an_intake(procedure="1.004194"), actor=LAN)
    with writing(desk.engine) as connection:
        connection.execute(text("UPDATE event SET kind = 'dossier.registered'"))
    assert ProcedureUse(desk.engine, today=MONDAY.date).counts() == {}


def test_window_and_background_may_ask_at_once_while_a_sync_brings_new_packs(desk):
    """The reception lane, the sync lane and the window itself share one catalogue."""

    def ask(turn):
        if turn % 5 == 0:
            desk.catalogue.refresh()
        found = desk.catalogue.procedure("1.004222", DAY)
        return (
            found.code,
            desk.catalogue.calendar().version,
            len(desk.catalogue.search("khai sinh", 3)),
            len(desk.catalogue.every()),
        )

    with ThreadPoolExecutor(6) as lanes:
        assert set(lanes.map(ask, range(60))) == {("1.004222", 1, 3, 323)}


def test_packs_that_stay_are_not_read_again(desk):
    desk.catalogue.warm()
    desk.catalogue.refresh()
    before = desk.catalogue._pack
    desk.catalogue.refresh()
    assert desk.catalogue._pack is before
