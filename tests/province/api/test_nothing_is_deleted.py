"""What a desk sent stays in the ledger: no route and no statement of the province takes it away."""

import re

import pytest

from province.app import make_app
from tests.province.doors import doors_of

LEDGER = ("ledger", "dossiers", "incarnations", "feed", "quarantine")


@pytest.mark.parametrize("table", LEDGER)
def test_no_statement_of_the_province_takes_a_row_away(root, table):
    files = [each for each in sorted((root / "province").rglob("*.py")) if "migrations" not in each.parts]
    pattern = re.compile(
        rf"delete\(\s*{table}\b|\b{table}\.delete\(|DELETE\s+FROM\s+{table}\b", re.IGNORECASE
    )
    assert [each.name for each in files if pattern.search(each.read_text(encoding="utf-8"))] == []


def test_no_route_of_the_province_deletes(province):
    methods = set(doors_of(make_app(province).routes))
    assert len(methods) > 40
    assert [each for each in methods if each[0] in ("DELETE", "PATCH") and "/blobs" not in each[1]] == []
