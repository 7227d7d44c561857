"""Looking dossiers up and walking along a queue find the same ones, whatever was typed."""

import pytest
from sqlalchemy import text

from desk_app.store.narrowing import narrowed_to
from tests.builders import LAN, a_person, an_intake

NAMES = ("NGUYỄN THỊ ĐÀO", "ĐẶNG VĂN NGÂN", "H’BLĂK NIÊ KĐĂM", "Y THUÊN AYŨN", "TRẦN THỊ BÍCH")


@pytest.fixture
def connection(desk):
    for place, name in enumerate(NAMES):
        desk.receive(an_intake(owner=a_person(full_name=name, phone=f"090512345{place}")), actor=LAN)
    with desk.engine.connect() as opened:
        yield opened


@pytest.mark.parametrize(
    ("words", "owners"),
    [
        ("ng", {"NGUYỄN THỊ ĐÀO", "ĐẶNG VĂN NGÂN"}),
        ("dao", {"NGUYỄN THỊ ĐÀO"}),
        ("thi ng", {"NGUYỄN THỊ ĐÀO"}),
        ("blak", {"H’BLĂK NIÊ KĐĂM"}),
        ("h'blak", {"H’BLĂK NIÊ KĐĂM"}),
        ("kd", {"H’BLĂK NIÊ KĐĂM"}),
        ("y", {"Y THUÊN AYŨN"}),
        ("0905 123 453", {"Y THUÊN AYŨN"}),
        ("uyen", set()),
        ('"*[a', {"Y THUÊN AYŨN"}),
        ("%_", set(NAMES)),
        ("zz", set()),
    ],
)
def test_few_and_many_are_found_alike(connection, words, owners):
    for few in (500, 0):
        found = narrowed_to(connection, words, few=few)
        asked = f"SELECT owner_name FROM dossier d WHERE {found.where}"  # noqa: S608
        assert set(connection.execute(text(asked), found.named).scalars()) == owners, few


def test_what_fits_comes_newest_first(connection):
    newest = narrowed_to(connection, "thi").newest
    assert len(newest) == 2
    assert list(newest) == sorted(newest, reverse=True)
