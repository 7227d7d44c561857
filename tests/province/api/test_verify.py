"""Desk and province compare what they hold, month by month, and mend what differs by themselves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import delete

from desk_app.bootstrap import OpenDesk, enrol
from desk_app.clock import FixedClock
from desk_app.domain.events import DossierHandedOn
from desk_app.line import sync_once
from desk_app.paths import Home
from desk_app.store.engine import reading, writing
from desk_app.store.meta import write_number
from desk_app.wire.digests import Bucket, buckets_of, header_leaf
from desk_app.wire.messages import VERIFY, VerifyAnswer, VerifyRequest
from province.store import ledger
from province.store.tables import dossiers as dossier_table
from province.store.tables import ledger as ledger_table
from tests.builders import LAN, an_intake
from tests.province.conftest import Served
from tests.province.fake_desk import NINE, FakeDesk


def verified(desk: FakeDesk, upto: int, pos: int = 0, **but: object) -> VerifyAnswer:
    facts: dict[str, object] = {"incarnation": desk.me.incarnation, "epoch": desk.me.epoch}
    request = VerifyRequest(**{**facts, "upto": upto, "pos": pos, **but})  # type: ignore[arg-type]  # facts by name
    answer = desk.ask("POST", VERIFY, msgspec.json.encode(request))
    assert answer.status_code == 200, answer.text
    return msgspec.json.decode(answer.content, type=VerifyAnswer)


def test_the_province_counts_a_desks_events_by_month_and_what_it_was_fed(served: Served) -> None:
    desk, other = served.desk(), served.desk()
    dossier_id, _ = desk.receive()
    desk.write(DossierHandedOn("A"), dossier_id, at=NINE + timedelta(days=10))
    desk.push()
    other.receive()
    other.push()

    answer = verified(desk, 2, desk.pull().pos)

    assert (answer.last_seq, answer.last_hash) == (2, desk.hash_at(2))
    assert answer.own == buckets_of([("2026-11", desk.hash_at(1)), ("2026-12", desk.hash_at(2))])
    assert answer.fed == (Bucket("2026-11", 1, header_leaf(other.journal[0].header)),)
    assert verified(desk, 1).fed == ()
    assert verified(desk, 1).own == answer.own[:1]
    assert verified(desk, 2, desk.pull().pos, without=(other.me.incarnation,)).fed == ()


def test_nobody_is_told_what_another_incarnation_wrote(served: Served) -> None:
    desk, other = served.desk(), served.desk()
    request = VerifyRequest(other.me.incarnation, 1, desk.me.epoch, 0)
    assert desk.ask("POST", VERIFY, msgspec.json.encode(request)).status_code == 400


@pytest.fixture
def counter(served: Served, tmp_path: Path) -> Iterator[OpenDesk]:
    desk = enrol(Home(tmp_path / "desk"), served.url, served.code(), key_place="file", clock=FixedClock(NINE))
    yield desk
    desk.close()


def a_day_later(served: Served) -> None:
    served.clock.advance(timedelta(days=1))


def differing_at(desk: OpenDesk) -> list[str]:
    with reading(desk.engine) as connection:
        raw = connection.exec_driver_sql("SELECT value FROM meta WHERE name = 'verified_differing'").scalar()
    return list(msgspec.json.decode(raw)) if raw is not None else ["never"]


def test_rows_that_the_province_lost_are_sent_again_within_a_day(served: Served, counter: OpenDesk) -> None:
    for _ in range(5):
        counter.receive(an_intake(), actor=LAN)
    assert sync_once(counter).ending == "done"
    assert differing_at(counter) == ["never"]
    lost = counter.register.dossier("H15.50.05-261123-0003").id
    with served.province.database.writing() as tx:
        tx.execute(delete(ledger_table).where(ledger_table.c.seq.in_([2, 3])))
        tx.execute(delete(dossier_table).where(dossier_table.c.id == lost))
        assert ledger.counted(tx)[0] == 3
    a_day_later(served)

    assert sync_once(counter).ending == "done"

    assert differing_at(counter) == ["2026-11"]
    with served.province.database.reading() as tx:
        assert ledger.counted(tx) == (5, 0)
        assert tx.execute(dossier_table.select().where(dossier_table.c.id == lost)).first() is not None
    a_day_later(served)
    sync_once(counter)
    assert differing_at(counter) == []


def test_a_row_that_the_province_lost_stops_nobodys_feed_and_is_fed_once_it_is_back(
    served: Served, counter: OpenDesk
) -> None:
    writer = served.desk()
    lost, _ = writer.receive()
    _, whole = writer.receive()
    writer.push()
    with served.province.database.writing() as tx:
        row = tx.execute(ledger_table.select().where(ledger_table.c.dossier_id == lost)).one()
        tx.execute(delete(ledger_table).where(ledger_table.c.dossier_id == lost))

    assert sync_once(counter).ending == "done"

    assert {each.code for each in counter.search.find("", limit=9)} == {whole.code}
    with served.province.database.writing() as tx:
        tx.execute(ledger_table.insert().values(**row._mapping))
    a_day_later(served)
    sync_once(counter)
    assert len(counter.search.find("", limit=9)) == 2


def test_a_lost_row_is_put_back_though_the_answer_about_the_next_one_was_lost_too(
    served: Served, counter: OpenDesk
) -> None:
    for _ in range(3):
        counter.receive(an_intake(), actor=LAN)
    assert sync_once(counter).ending == "done"
    with served.province.database.writing() as tx:
        tx.execute(delete(ledger_table).where(ledger_table.c.seq == 2))
    with writing(counter.engine) as connection:
        write_number(connection, "acked_seq", 2)

    assert sync_once(counter).ending == "done"

    with served.province.database.reading() as tx:
        assert ledger.counted(tx) == (3, 0)


def test_a_fed_event_whose_content_was_changed_at_the_desk_is_fed_again(
    served: Served, counter: OpenDesk
) -> None:
    other = served.desk()
    other.receive()
    other.push()
    sync_once(counter)
    with reading(counter.engine) as connection:
        whole = connection.exec_driver_sql("SELECT payload FROM feed").scalar()
    with writing(counter.engine) as connection:
        connection.exec_driver_sql("UPDATE feed SET payload = ?", (b"{}",))
    a_day_later(served)

    assert sync_once(counter).ending == "done"

    assert differing_at(counter) == ["2026-11"]
    with reading(counter.engine) as connection:
        assert connection.exec_driver_sql("SELECT payload FROM feed").scalar() == whole
    assert verified(other, 1).whole is False  # an older desk is told by headers, as ever
    a_day_later(served)
    sync_once(counter)
    assert differing_at(counter) == []


def test_fed_events_that_a_desk_lost_are_fed_again_within_a_day(served: Served, counter: OpenDesk) -> None:
    other = served.desk()
    dossier_id, fact = other.receive()
    other.push()
    sync_once(counter)
    with writing(counter.engine) as connection:
        connection.exec_driver_sql("DELETE FROM feed")
        connection.exec_driver_sql("DELETE FROM dossier")
    a_day_later(served)

    assert sync_once(counter).ending == "done"

    assert counter.register.dossier(fact.code).id == dossier_id
    a_day_later(served)
    sync_once(counter)
    assert differing_at(counter) == []
