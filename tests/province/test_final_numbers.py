"""A real counter that runs out of numbers or is one of two copies, beside a real province."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from desk_app.bootstrap import OpenDesk, enrol, open_desk
from desk_app.clock import FixedClock
from desk_app.line import sync_once
from desk_app.paths import Home
from desk_app.store.engine import reading, writing
from tests.builders import LAN, an_intake
from tests.province.conftest import Served
from tests.province.fake_desk import NINE


def a_counter(served: Served, folder: Path) -> OpenDesk:
    return enrol(Home(folder), served.url, served.code(), key_place="file", clock=FixedClock(NINE))


@pytest.fixture
def counter(served: Served, tmp_path: Path) -> Iterator[OpenDesk]:
    desk = a_counter(served, tmp_path / "desk")
    yield desk
    desk.close()


@pytest.fixture
def neighbour(served: Served, tmp_path: Path) -> Iterator[OpenDesk]:
    desk = a_counter(served, tmp_path / "neighbour")
    yield desk
    desk.close()


def received(desk: OpenDesk) -> tuple[str, str]:
    """(id, code) of one more dossier."""
    dossier = desk.receive(an_intake(), actor=LAN).dossier
    return dossier.id, dossier.code


def use_up(desk: OpenDesk) -> None:
    """As if every leased number of the day had been given."""
    with writing(desk.engine) as connection:
        connection.exec_driver_sql(
            "INSERT INTO counter (agency, day, first, next)"
            " SELECT agency, '2026-11-23', first, last + 1 FROM lease WHERE 1"
            " ON CONFLICT (agency, day, first) DO UPDATE SET next = excluded.next"
        )


def test_a_desk_out_of_numbers_prints_a_provisional_receipt_and_hears_the_final_number(
    served: Served, counter: OpenDesk, neighbour: OpenDesk, tmp_path: Path
) -> None:
    use_up(counter)
    result = counter.receive(an_intake(), actor=LAN)
    dossier = result.dossier
    assert dossier.code.startswith("T-24181-261123-")
    assert [each.code for each in result.warnings] == ["number_provisional"]

    assert sync_once(counter).ending == "done"
    sync_once(neighbour)

    final = counter.register.dossier(dossier.id)
    assert final.code == "H15.50.05-261123-9751"
    for desk in (counter, neighbour):
        for name in (dossier.code, dossier.scan_code, final.code, final.ticket):
            assert desk.register.dossier(name).id == dossier.id
    assert [each.id for each in counter.search.find(dossier.code)] == [dossier.id]
    assert "number.assigned" in [line.kind for line in counter.register.history(dossier.id)]


def test_numbers_leased_since_are_given_before_the_province_is_asked(
    served: Served, counter: OpenDesk
) -> None:
    with writing(counter.engine) as connection:
        leases = connection.exec_driver_sql("SELECT * FROM lease").all()
        connection.exec_driver_sql("UPDATE lease SET until_day = '2026-11-22'")
    dossier_id, code = received(counter)
    assert code.startswith("T-")

    sync_once(counter)

    final = counter.register.dossier(code)
    first = min(row[1] for row in leases)
    assert (final.id, final.code) == (dossier_id, f"H15.50.05-261123-{first:04d}")
    assert received(counter)[1].endswith(f"{first + 1:04d}")
    assert sync_once(counter).ending == "done"


def test_two_copies_of_one_desk_keep_both_dossiers_and_each_learns_the_new_number(
    served: Served, counter: OpenDesk, tmp_path: Path
) -> None:
    sync_once(counter)
    counter.close()
    shutil.copytree(tmp_path / "desk", tmp_path / "copy")
    one, copy = (open_desk(Home(tmp_path / name), clock=FixedClock(NINE)) for name in ("desk", "copy"))
    (first, code), (second, same) = received(one), received(copy)
    assert code == same

    for desk in (one, copy, one, copy, one):
        sync_once(desk)

    for desk in (one, copy):
        assert desk.register.dossier(first).code == code
        assert desk.register.dossier(second).code == "H15.50.05-261123-9751"
        with reading(desk.engine) as connection:
            assert connection.exec_driver_sql("SELECT count(*) FROM dossier").scalar() == 2
            assert connection.exec_driver_sql("SELECT count(*) FROM feed WHERE NOT applied").scalar() == 0
    for desk in (one, copy):
        desk.close()
