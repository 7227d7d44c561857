"""A province of a hundred communes, as years of work leave it: folded dossiers copied straight into PostgreSQL."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.people import person
from desk_app.domain.calendar import VIETNAM
from desk_app.domain.dossier import Dossier, Status, received
from desk_app.domain.events import CitizenRated, DossierReceived, DuePromise, PaperAttached
from desk_app.domain.fees import Fee, PaymentMethod
from desk_app.domain.survey import Occasion, Satisfaction
from desk_app.wire.messages import Office
from province.bootstrap import Province
from province.store import dossiers, offices
from province.store.oversight_facts import EVER, Facts, Tally, facts_of, tallied
from province.store.tables import TALLIES

COMMUNES = 102
YEARS = 3
TODAY = date(2026, 11, 25)
_AT_ONCE = 20_000
_PEOPLE = 500
# Half of the work of a commune is certifying, a fifth civil status; the rest spreads over every field.
_BUSY = {"Chứng thực": 500, "Hộ tịch": 200, "Đăng ký, quản lý cư trú": 120, "Đất đai": 60}
_DAYS = (0, 1, 1, 3, 3, 5, 7, 10, 15, 20)
_DOSSIER = (*dossiers._FOLDED, "agency", "id", "contested")


def fill(province: Province, count: int) -> float:
    """Offices, dossiers, their facts and sums; the seconds that took."""
    began = time.perf_counter()
    with province.database.writing() as tx:
        for number in range(COMMUNES):
            office = Office(
                f"H15.{50 + number // 50}.{number % 50:02}", f"{24000 + number}", f"Xã Mẫu {number + 1}"
            )
            offices.keep_office(tx, office, now=province.now())
    sums: Counter[tuple[str, Tally]] = Counter()
    every = _made(count)
    while batch := list(islice(every, _AT_ONCE)):
        facts = [facts_of(each) for each in batch]
        for each in facts:
            for (bucket, field, name), added in tallied(each):
                sums[each.agency, (bucket, field, name)] += added
                sums[each.agency, (EVER, field, name)] += added
        rows = ((*dossiers._values(each), each.agency, each.id, False) for each in batch)
        _copy(province, "dossiers", _DOSSIER, rows)
        _copy(province, "oversight_facts", Facts._fields, facts)
    grouped: dict[tuple[str, date, str], dict[str, int]] = {}
    for (agency, (bucket, field, name)), added in sums.items():
        grouped.setdefault((agency, bucket, field), dict.fromkeys(TALLIES, 0))[name] = added
    rows = ((*key, *named.values()) for key, named in grouped.items())
    _copy(province, "oversight_tallies", ("agency", "bucket", "field", *TALLIES), rows)
    # as the database's own housekeeping has done in a province that lives
    with province.database.engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
        connection.exec_driver_sql("VACUUM ANALYZE")
    return time.perf_counter() - began


def _copy(province: Province, table: str, columns: tuple[str, ...], rows: Any) -> None:
    raw = province.database.engine.raw_connection()
    try:
        cursor = raw.cursor()
        with cursor.copy(f"COPY {table} ({', '.join(columns)}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)
        raw.commit()
    finally:
        raw.close()


def _made(count: int) -> Iterator[Dossier]:
    """Dossiers in the order of reception: three in a hundred late, a fiftieth open, one in a thousand without a date."""
    chance = Random(2026)
    fields, weights = _fields()
    people = [person(chance) for _ in range(_PEOPLE)]
    days = [TODAY - timedelta(days=back) for back in range(YEARS * 365, -1, -1)]
    days = [day for day in days if day.weekday() < 5]
    for place in range(count):
        day = days[place * len(days) // count]
        number = place % COMMUNES
        agency = f"H15.{50 + number // 50}.{number % 50:02}"
        at = datetime(day.year, day.month, day.day, 7 + place % 9, place % 60, tzinfo=VIETNAM)
        span = chance.choice(_DAYS)
        due = (
            DuePromise((at + timedelta(days=span)).replace(hour=17, minute=0))
            if chance.random() > 0.001
            else None
        )
        fee = Fee(
            PaymentMethod.VIETQR if chance.random() < 0.2 else PaymentMethod.CASH,
            8000 if chance.random() < 0.7 else 0,
        )
        fact = DossierReceived(
            agency=agency,
            code=f"{agency}-{day:%y%m%d}-{place:07}",
            scan_code=f"{place:016}",
            key="04ABCDEFGHJK",
            procedure_code="2.000815",
            procedure_name="Chứng thực bản sao từ bản chính giấy tờ, văn bản",
            field=chance.choices(fields, cum_weights=weights)[0],
            catalogue_version=1,
            owner=people[place % _PEOPLE],
            received_at=at,
            papers=(),
            fee=fee,
            due=due,
            channel="online" if chance.random() < 0.25 else "direct",  # type: ignore[arg-type]  # by its value
        )
        begun = received(f"0190a1b2-0000-7000-8000-{place:012x}", fact)
        yield _led_on(chance, begun, at, span)


def _led_on(chance: Random, begun: Dossier, at: datetime, span: int) -> Dossier:
    needed = (
        max(0, span - chance.choice((0, 0, 1, 2))) if chance.random() > 0.03 else span + chance.randint(1, 30)
    )
    done = at + timedelta(days=needed, hours=1)
    asked = int(chance.random() < 0.08) + int(chance.random() < 0.005)
    scans = (
        (PaperAttached("Tờ khai", "6b" * 32, 90_000, "application/pdf"),) if chance.random() < 0.33 else ()
    )
    if done.date() > TODAY or chance.random() < 0.002:
        status = Status.PAPERS_REQUESTED if chance.random() < 0.1 else Status.PROCESSING
        return replace(begun, status=status, requests=asked, attachments=scans, changed_at=at)
    if chance.random() < 0.007:
        return replace(begun, status=Status.WITHDRAWN, ended_at=done, requests=asked, changed_at=done)
    rated = (
        (CitizenRated(Satisfaction(chance.choice((3, 4, 5, 5))), Occasion.RETURN),)
        if chance.random() < 0.17
        else ()
    )
    return replace(
        begun,
        status=Status.RETURNED,
        completed_at=done,
        ended_at=done,
        requests=asked,
        attachments=scans,
        ratings=rated,
        collected=8000 if begun.fee.amount else 0,
        changed_at=done,
    )


def _fields() -> tuple[list[str], list[int]]:
    """The fields of the product's catalogue, and how often each is asked for, added up."""
    import msgspec

    source = Path(__file__).resolve().parent.parent / "resources" / "packs" / "catalogue-1.pack"
    content = msgspec.json.decode(source.read_bytes().split(b"\n", 2)[2])
    names = sorted({each["field"] for each in content["procedures"]})
    weights, total = [], 0
    for name in names:
        total += _BUSY.get(name, 3)
        weights.append(total)
    return names, weights
