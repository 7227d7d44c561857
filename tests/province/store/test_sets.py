"""Sets of rows go in, change and are found alike on both engines, whatever they hold."""

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from province.bootstrap import Province
from province.store.sets import add_rows, change_rows, is_among, sum_rows
from province.store.tables import TALLIES, desks, dossiers, oversight_tallies
from tests.province.conftest import OFFICE
from tests.province.fake_desk import FRIDAY, NINE

NAMES = (
    "agency",
    "id",
    "code",
    "scan_code",
    "procedure_code",
    "status",
    "received_at",
    "due_at",
    "changed_at",
)
COLUMNS = (*NAMES, "contested", "state")


def a_row(number: int, **but: object) -> tuple[object, ...]:
    row: dict[str, object] = {
        "agency": OFFICE.agency,
        "id": f"ô-{number}",
        "code": f"code-{number}",
        "scan_code": None,
        "procedure_code": "2.000635",
        "status": 2,
        "received_at": NINE,
        "due_at": FRIDAY if number % 2 else None,
        "changed_at": NINE + timedelta(microseconds=number),
        "contested": False,
        "state": bytes([0, number % 256]),
    }
    return tuple({**row, **but}[name] for name in COLUMNS)


def test_what_goes_in_as_a_set_is_read_as_it_was(province: Province) -> None:
    rows = [a_row(number) for number in range(700)]
    with province.database.writing() as tx:
        add_rows(tx, dossiers, COLUMNS, rows)
        query = select(*(dossiers.c[name] for name in COLUMNS)).where(dossiers.c.id.like("ô-%"))
        assert sorted(map(tuple, tx.execute(query))) == sorted(rows)
        add_rows(tx, dossiers, COLUMNS, [])


def test_a_set_with_one_row_that_is_there_already_adds_nothing(province: Province) -> None:
    with province.database.writing() as tx:
        add_rows(tx, dossiers, COLUMNS, [a_row(1)])
        with pytest.raises(IntegrityError), tx.begin_nested():
            add_rows(tx, dossiers, COLUMNS, [a_row(2), a_row(3), a_row(1, id="another"), a_row(4)])
        assert list(tx.execute(select(dossiers.c.id)).scalars()) == ["ô-1"]


def test_a_set_changes_the_rows_it_names_and_no_other(province: Province) -> None:
    with province.database.writing() as tx:
        add_rows(tx, dossiers, COLUMNS, [a_row(number) for number in range(5)])
        changes = [
            (9, None, "ô-1"),
            (4, FRIDAY, "ô-2"),
        ]
        change_rows(tx, dossiers, OFFICE.agency, "id", ("status", "due_at"), changes)
        change_rows(tx, dossiers, "H1.1", "id", ("status", "due_at"), [(7, None, "ô-3")])
        found = tx.execute(select(dossiers.c.status, dossiers.c.due_at).order_by(dossiers.c.id)).all()
    assert found == [(2, None), (9, None), (4, FRIDAY), (2, FRIDAY), (2, None)]


@pytest.mark.parametrize("odd", ['{a,"b"}', "\\", "\\x41", "NULL", "", "  ", "dòng\nhai\t", "'"])
def test_no_text_and_no_octets_are_read_as_anything_but_themselves(province: Province, odd: str) -> None:
    state = odd.encode() + bytes(range(256))
    with province.database.writing() as tx:
        add_rows(tx, dossiers, COLUMNS, [a_row(1, code="first"), a_row(2, code=odd)])
        change_rows(tx, dossiers, OFFICE.agency, "id", ("scan_code", "state"), [(odd, state, "ô-2")])
        query = select(dossiers.c.code, dossiers.c.scan_code, dossiers.c.state)
        assert tx.execute(query.where(is_among(tx, dossiers.c.code, [odd, "x"]))).all() == [(odd, odd, state)]


def test_numbers_are_added_to_the_rows_that_are_there(province: Province) -> None:
    keys, names = ("agency", "bucket", "field"), TALLIES
    one, none = (1,) * len(TALLIES), (0,) * len(TALLIES)
    first, other = (OFFICE.agency, FRIDAY.date(), "Hộ tịch"), (OFFICE.agency, FRIDAY.date(), "Đất đai")
    with province.database.writing() as tx:
        sum_rows(tx, oversight_tallies, keys, names, [(*first, *one)])
        sum_rows(tx, oversight_tallies, keys, names, [(*first, *one), (*other, *none)])
        found = tx.execute(select(oversight_tallies).order_by(oversight_tallies.c.field)).all()
    assert {tuple(row) for row in found} == {(*first, *(2,) * len(TALLIES)), (*other, *none)}


def test_many_values_are_looked_for_at_once(province: Province) -> None:
    with province.database.writing() as tx:
        names = [f"bàn '{number}\"," for number in range(1200)]
        rows = [(OFFICE.agency, name, "Quầy", NINE) for name in names[::2]]
        add_rows(tx, desks, ("agency", "desk", "name", "added_at"), rows)
        found = tx.execute(select(desks.c.desk).where(is_among(tx, desks.c.desk, names))).scalars()
        assert sorted(found) == sorted(names[::2])
        assert tx.execute(select(desks.c.desk).where(is_among(tx, desks.c.desk, []))).all() == []
