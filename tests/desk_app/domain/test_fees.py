"""What a citizen pays is counted as the catalogue says, and unknown is never free."""

import pytest

from desk_app.domain.fees import FeeRule
from desk_app.paths import PACKS
from desk_app.store.catalogue import bundled_catalogue
from tests.builders import MONDAY

BY_PAGE = FeeRule(page_rates=((2, 2000), (0, 1000)), cap=200_000)


@pytest.mark.parametrize(
    ("pages", "price"),
    [(1, 2000), (2, 4000), (3, 5000), (10, 12_000), (198, 200_000), (199, 200_000), (9999, 200_000)],
)
def test_certified_copies_cost_by_the_page_up_to_a_cap(pages, price):
    assert BY_PAGE.price(pages=pages) == price


def test_the_cap_holds_for_each_copy():
    assert BY_PAGE.price(pages=300, sets=3) == 600_000
    assert BY_PAGE.price(pages=3, sets=2) == 10_000


def test_without_a_cap_pages_go_on_counting():
    assert FeeRule(page_rates=((2, 2000), (0, 1000))).price(pages=300) == 302_000


def test_online_is_cheaper_where_the_catalogue_says_so():
    rule = FeeRule(amount=20_000, online=10_000)
    assert rule.price() == 20_000
    assert rule.price(online=True) == 10_000
    assert FeeRule(amount=8000).price(online=True) == 8000


def test_an_unknown_price_stays_unknown():
    assert FeeRule().price(pages=4, online=True) is None
    assert FeeRule(amount=0).price() == 0


@pytest.mark.parametrize(
    ("code", "counter", "online"),
    [
        ("2.000815", 5000, 5000),
        ("1.004222", 20_000, 10_000),
        ("1.004194", 10_000, 7000),
        ("2.000884", 10_000, 10_000),
        ("2.001019", 50_000, 50_000),
        ("2.001035", 50_000, 50_000),
        ("2.000913", 30_000, 30_000),
        ("2.000927", 25_000, 25_000),
        ("2.000635", 8000, 8000),
    ],
)
def test_the_catalogue_that_comes_with_the_product_knows_the_fees(code, counter, online):
    rule = bundled_catalogue(PACKS).procedure(code, MONDAY.date()).fee
    assert rule.price(pages=3) == counter
    assert rule.price(pages=3, online=True) == online
