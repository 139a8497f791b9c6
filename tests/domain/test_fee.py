"""Fees are whole fen and add up; what is not decided is said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from window_client.domain.catalogue.condition import Comparison, IsTrue, Not, Operator
from window_client.domain.catalogue.fee import FeeRule, ItemFee

FULL = ItemFee(
    (
        FeeRule("到期", 2000, Comparison("reason", Operator.EQUAL, "expiring")),
        FeeRule("损坏", 4000, Comparison("reason", Operator.EQUAL, "damaged")),
    )
)


def test_the_rule_that_holds_is_charged() -> None:
    assert FULL.due({"reason": "expiring"}).amount_fen == 2000
    assert FULL.due({"reason": "damaged"}).amount_fen == 4000
    assert FULL.due({"reason": "other"}).amount_fen == 0
    assert FULL.amounts_fen == (2000, 4000)
    assert not FULL.is_free


def test_an_undecided_charge_is_not_final() -> None:
    due = FULL.due({})
    assert not due.is_final
    assert due.missing_facts == ("reason",)


def test_no_rules_are_free() -> None:
    assert ItemFee().is_free
    assert ItemFee().amounts_fen == (0,)
    assert ItemFee().due({}).amount_fen == 0


def test_an_unconfirmed_tariff_or_line_is_told() -> None:
    assert not ItemFee(verified=False, doubt="D10").due({}).confirmed
    doubtful = ItemFee((FeeRule("甲", 100, IsTrue("a"), verified=False, doubt="D4"), FeeRule("乙", 200)))
    assert not doubtful.due({"a": True}).confirmed
    assert doubtful.due({"a": False}).confirmed


@given(st.lists(st.integers(0, 10**8), max_size=6))
def test_all_charges_that_hold_are_added_up(amounts: list[int]) -> None:
    rules = [FeeRule(str(number), amount, IsTrue("yes")) for number, amount in enumerate(amounts)]
    rules.append(FeeRule("never", 5, Not(IsTrue("yes"))))
    assert ItemFee(tuple(rules)).due({"yes": True}).amount_fen == sum(amounts)


def test_a_negative_fee_cannot_be_made() -> None:
    with pytest.raises(ValueError):
        FeeRule("退", -1)
