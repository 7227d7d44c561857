"""A province put back from an older backup: its desks bring what it no longer knows, and nothing is lost."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desk_app.wire.messages import Certificate, HelloAnswer
from province.backups import reopened
from province.store import backups, desks, dossiers, ledger
from province.store import leases as store_leases
from tests.province.conftest import Served
from tests.province.fake_desk import FakeDesk
from tests.province.recovery.putting_back import Backup, back_up, put_back


@pytest.fixture
def backup(served: Served) -> Backup:
    """The province as it was before the test did anything."""
    return back_up(served)


def test_a_desk_enrolled_after_the_backup_is_taken_back_with_its_numbers_and_its_work(
    served: Served, backup: Backup
) -> None:
    desk = served.desk()
    desk.receive()
    desk.push()
    put_back(served, backup)

    heard = desk.hello(**proofs(desk, acked=1))
    desk.push(heard.last_seq + 1)

    assert heard.epoch != desk.me.epoch
    assert heard.last_seq == 0
    assert {(each.first, each.last, each.from_day) for each in heard.leases} == {
        (each.first, each.last, each.from_day) for each in desk.me.leases
    }
    with served.province.database.reading() as tx:
        assert dossiers.counted(tx) == 1
        assert [(each[1], each[2].desk) for each in desks.every_incarnation(tx)] == [
            ("Quầy 1", desk.me.desk_id)
        ]


def test_without_its_certificate_or_with_another_key_it_stays_unknown(served: Served, backup: Backup) -> None:
    desk, other = served.desk(), served.desk()
    put_back(served, backup)

    bare = desk.greet()
    forged = desk.greet(certificates=desk.me.certificates, key=other.private_key)
    theirs = desk.greet(certificates=other.me.certificates)

    assert [each.json()["code"] for each in (bare, forged, theirs)] == ["signature"] * 3


def test_a_desk_that_was_revoked_stays_revoked(served: Served) -> None:
    desk = served.desk()
    with served.province.database.writing() as tx:
        desks.revoke_desk(tx, desk.me.office.agency, desk.me.desk_id, now=served.clock())
    backup = back_up(served)
    put_back(served, backup)

    assert desk.greet(**proofs(desk)).json()["code"] == "revoked"


def test_a_block_leased_after_the_backup_is_proven_and_nobody_else_gets_it(served: Served) -> None:
    known = served.desk()
    backup = back_up(served)
    late = served.desk()
    put_back(served, backup)

    late.hello(**proofs(late))
    known.hello()
    third = served.desk()

    assert third.me.leases
    blocks = [each.first for desk in (known, late, third) for each in desk.me.leases]
    assert len(blocks) == len(set(blocks)) == 6


def test_a_renewal_after_the_backup_is_taken_over(served: Served) -> None:
    desk = served.desk()
    backup = back_up(served)
    served.clock.advance(timedelta(days=30))
    renewed = desk.hello()
    served.clock.advance(-timedelta(days=30))
    put_back(served, backup)

    heard = desk.hello(**proofs(desk, renewed))

    assert {each.until_day for each in heard.leases} == {each.until_day for each in renewed.leases}
    assert heard.epoch != renewed.epoch


def test_no_block_changes_hands_before_the_known_desks_reported_or_a_day_passed(served: Served) -> None:
    known, away = served.desk(), served.desk()
    backup = back_up(served)
    known.receive()
    known.push()
    put_back(served, backup)
    known.hello(pos=1)  # has seen more: the epoch turns

    newcomer = served.desk(greeted=False)
    told = newcomer.hello()

    assert newcomer.me.leases == ()
    assert (told.leases, told.leases_wait) == ((), True)
    assert len(known.hello(epoch=told.epoch).leases) == 2  # its own are renewed all the same
    away.hello(epoch=told.epoch)
    assert len(newcomer.hello(epoch=told.epoch).leases) == 2


def test_a_day_is_enough_even_when_a_desk_never_reports(served: Served) -> None:
    known, _away = served.desk(), served.desk()
    put_back(served, back_up(served))
    with served.province.database.reading() as tx:
        assert len(store_leases.leases_of(tx, known.me.office.agency)) == 4
    reopened(served.province)
    newcomer = served.desk()
    assert newcomer.me.leases == ()

    served.clock.advance(timedelta(hours=23))
    assert newcomer.hello().leases_wait
    served.clock.advance(timedelta(hours=1))

    assert len(newcomer.hello().leases) == 2


def test_a_clock_that_was_ten_years_ahead_when_the_epoch_turned_holds_numbers_for_a_day_only(
    served: Served,
) -> None:
    served.desk()
    served.clock.advance(timedelta(days=3650))
    reopened(served.province)
    served.clock.advance(-timedelta(days=3650))
    newcomer = served.desk()
    assert newcomer.hello().leases_wait

    served.clock.advance(timedelta(days=1))

    assert not newcomer.hello().leases_wait


def test_a_province_put_back_at_every_step_holds_everything_once(served: Served) -> None:
    desk = served.desk()
    backup = back_up(served)
    for step in range(6):
        desk.receive()
        desk.push(step + 1)
        if step == 2:
            backup = back_up(served)
        if step % 2:
            put_back(served, backup)
            heard = desk.hello(**proofs(desk, acked=step + 1))
            desk.push(heard.last_seq + 1)

    with served.province.database.reading() as tx:
        assert (dossiers.counted(tx), ledger.counted(tx)) == (6, (6, 0))


def test_the_watermark_is_what_the_newest_finished_backup_holds(served: Served) -> None:
    desk = served.desk()
    for _ in range(3):
        desk.receive()
    desk.push(1, 2)
    with served.province.database.writing() as tx:
        mark = backups.begin(tx, now=served.clock())
    desk.push(3)

    assert desk.hello().watermark == 0
    with served.province.database.writing() as tx:
        assert backups.finish(tx, mark) == 1
    assert desk.hello().watermark == 2
    with served.province.database.writing() as tx:
        older, newer = (backups.begin(tx, now=served.clock()) for _ in range(2))
        assert backups.finish(tx, newer) == 1
        assert backups.finish(tx, older) is None
    assert desk.hello().watermark == 3


def proofs(desk: FakeDesk, answer: HelloAnswer | None = None, *, acked: int = 0) -> dict[str, object]:
    leases = answer.certificates if answer else desk.me.certificates[1:]
    return {"certificates": desk.me.certificates[:1] + leases, "acked_seq": acked}


def test_a_lease_that_the_province_did_not_sign_or_gave_to_another_proves_nothing(served: Served) -> None:
    desk, other = served.desk(), served.desk()
    enrolment, first, second = desk.me.certificates
    longer = Certificate(first.body.replace(b"2027-01-22", b"2029-01-22"), first.signature)
    assert longer.body != first.body

    forged = desk.hello(certificates=(enrolment, longer, second))
    stolen = desk.hello(certificates=(enrolment, *other.me.certificates[1:]))

    for heard in (forged, stolen):
        assert heard.epoch == desk.me.epoch
        assert heard.leases == desk.me.leases
