"""Money is taken once, written for ever, and given back only by a counter-entry."""

import pytest


def test_the_fee_is_taken_once_and_what_remains_is_nothing(clerk):
    assert clerk.take("collect_fee", receipt_number="0000123").collected == 20_000
    assert clerk.refused("collect_fee") == ("fee_settled", "amount")
    assert clerk.refused("collect_fee", amount=5000) == ("fee_settled", "amount")


def test_more_than_the_fee_is_asked_for_before_it_is_taken(clerk):
    clerk.take("collect_fee")
    assert clerk.refused("request_payment") == ("fee_settled", "amount")
    clerk.take("request_payment", amount=5000)
    assert clerk.take("collect_fee", method="vietqr").collected == 25_000


def test_a_part_may_be_paid_first(clerk):
    clerk.take("collect_fee", amount=5000)
    assert clerk.take("collect_fee").collected == 20_000


def test_money_is_given_back_by_a_counter_entry_and_never_more_than_was_taken(clerk):
    assert clerk.refused("collect_fee", amount=1, reverse=True) == ("reverse_more", "amount")
    clerk.take("collect_fee")
    assert clerk.refused("collect_fee", amount=20_001, reverse=True) == ("reverse_more", "amount")
    assert clerk.take("collect_fee", reverse=True).collected == 0
    assert [
        line.fact.amount
        for line in clerk.desk.register.history(clerk.desk.register.dossier(clerk.code).id)[1:]
    ] == [20_000, -20_000]


@pytest.mark.parametrize(
    "facts",
    [
        {"amount": 0},
        {"amount": -5},
        {"amount": "5"},
        {"method": "exempt"},
        {"method": "later"},
        {"reverse": "yes"},
    ],
)
def test_money_that_makes_no_sense_is_refused(clerk, facts):
    assert clerk.refused("collect_fee", **facts)[1] in facts
