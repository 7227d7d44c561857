"""A million desk-days of leases and numbers: desks that stay away, come back, are replaced and are revoked."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

import sqlalchemy as sa

from desk_app.domain.codes import Number
from desk_app.store.numbers import final_number, keep_lease
from desk_app.wire.messages import Lease, Office
from province import numbering
from tests.faults.oracle import Tally
from tests.faults.sample import FULL, SEED

DESK_DAYS = 1_000_000 if FULL else 6_000
WITH_SQL = 6_000  # desk-days on which the desk's own statements draw beside the quick copy of their rule
DESKS, START = 14, date(2026, 1, 1)
OFFICE = Office("H15.50.05", "24181", "Xã Mẫu")


@dataclass
class SimulatedDesk:
    """What a desk knows since its last hello; `counters` by (day, block)."""

    name: str
    leases: dict[int, Lease] = field(default_factory=dict)
    counters: dict[tuple[date, int], int] = field(default_factory=dict)
    away: int = 0

    def draw(self, day: date) -> int | None:
        for lease in sorted(self.leases.values(), key=lambda each: (not each.primary, each.first)):
            sequence = self.counters.get((day, lease.first), lease.first)
            if lease.from_day <= day <= lease.until_day and sequence <= lease.last:
                self.counters[day, lease.first] = sequence + 1
                return sequence
        return None


class SimulatedOffice:
    """The province's side: every lease it ever gave, and who was revoked."""

    def __init__(self) -> None:
        self.leases: list[Lease] = []
        self.gone: set[str] = set()

    def hello(self, desk: SimulatedDesk, today: date) -> None:
        """As province.actions.lease_numbers does it."""
        for lease, until_day in numbering.renewable(self.leases, desk.name, today):
            self.leases[self.leases.index(lease)] = renewed(lease, until_day)
        for primary in (True, False):
            if any(
                each.incarnation == desk.name and each.until_day >= today and each.primary is primary
                for each in self.leases
            ):
                continue
            fresh = numbering.next_lease(
                self.leases, OFFICE.agency, desk.name, today, gone=self.gone, primary=primary
            )
            if fresh is not None:
                self.leases.append(fresh)
        for each in self.leases:
            if each.incarnation == desk.name:
                desk.leases[each.first] = each
        newest = {id(each) for each in numbering.newest_by_block(self.leases).values()}
        self.leases = [each for each in self.leases if id(each) in newest or each.until_day >= today]


def renewed(lease: Lease, until_day: date) -> Lease:
    return Lease(
        lease.agency, lease.incarnation, lease.first, lease.last, lease.from_day, until_day, lease.primary
    )


def test_no_number_is_given_twice_in_a_million_desk_days(tally: Tally) -> None:
    """numbers: desks away, back, replaced and revoked, and backlogs under earlier days"""
    random, office, today = Random(SEED), SimulatedOffice(), START
    desks = [SimulatedDesk(f"d{place}") for place in range(DESKS)]
    owner: dict[tuple[date, int], str] = {}
    born, none = DESKS, 0
    while tally.tried < DESK_DAYS:
        for place in range(DESKS):
            tally.tried += 1
            fate = random.random()
            if fate < 0.002:  # the disk died: a new incarnation, the old one revoked or simply never back
                if fate < 0.001:
                    office.gone.add(desks[place].name)
                desks[place] = SimulatedDesk(f"d{born}")
                born += 1
            desk = desks[place]
            if desk.away:
                desk.away -= 1
            elif fate > 0.997:
                desk.away = random.randrange(1, 150)
            if not desk.away:
                office.hello(desk, today)
            day = today if fate < 0.9 else today - timedelta(days=random.randrange(90))
            sequence = desk.draw(day)
            if sequence is None:  # a provisional one
                none += 1
                continue
            before = owner.setdefault((day, sequence), desk.name)
            tally.doubled += before != desk.name
        today += timedelta(days=1)
        if today.day == 1:  # nobody enters a backlog older than that
            owner = {key: name for key, name in owner.items() if (today - key[0]).days < 100}
            for desk in desks:
                desk.counters = {k: v for k, v in desk.counters.items() if (today - k[0]).days < 100}

    assert tally.doubled == 0
    assert 0 < none < tally.tried / 3  # desks do run out, and mostly do not


def test_the_quick_copy_of_the_desks_rule_draws_what_the_desk_draws(tally: Tally) -> None:
    """numbers: the desk's own statements beside the simulation's copy of their rule"""
    engine = sa.create_engine("sqlite://")
    random, desk = Random(SEED), SimulatedDesk("d")
    with engine.begin() as connection:
        connection.exec_driver_sql(
            'CREATE TABLE lease (agency, first, last, from_day, until_day, "primary", PRIMARY KEY (agency, first))'
        )
        connection.exec_driver_sql("CREATE TABLE dossier (code)")
        connection.exec_driver_sql(
            "CREATE TABLE counter (agency, day, first, next, PRIMARY KEY (agency, day, first))"
        )
        for first, primary in ((501, False), (1, True), (251, False)):
            end = START + timedelta(days=random.randrange(20, 60))
            desk.leases[first] = Lease(OFFICE.agency, "d", first, first + 4, START, end, primary)
            keep_lease(connection, desk.leases[first])
        for _ in range(min(WITH_SQL, DESK_DAYS) // 6):
            tally.tried += 1
            day = START + timedelta(days=random.randrange(-5, 70))
            drawn = final_number(connection, OFFICE, day)
            sequence = desk.draw(day)
            expected = None if sequence is None else Number(OFFICE.agency, OFFICE.number, day, sequence)
            assert drawn == expected
    engine.dispose()
