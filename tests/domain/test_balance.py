"""The books: each identity, in each table, says what differs."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from window_client.domain.books.balance import BalanceBroken, Difference, check, check_continuity, text_of
from window_client.domain.books.daily_report import (
    CaseFlow,
    CaseLine,
    CounterLine,
    DayFigures,
    ItemLine,
    MethodLine,
    MoneyFlow,
    QualityFigures,
    SeniorFigures,
    TicketFlow,
    TicketLine,
)
from window_client.domain.books.day_hours import HourLine

FLOW = TicketFlow(carried_in=1, taken=4, served=3, left=1, carried_over=1)
CASES = CaseFlow(
    open_before=2, accepted=3, instant=1, finished=1, withdrawn=1, pending_review=1, open_after=1
)
BALANCED = DayFigures(
    first=date(2026, 3, 17),
    last=date(2026, 3, 17),
    tickets=TicketLine("total", FLOW),
    by_domain=(TicketLine("household", FLOW), TicketLine("consult", TicketFlow())),
    by_class=(TicketLine("ordinary", FLOW),),
    by_hour=(HourLine("9:00", 1, 3, 2, 1, 0, 0, 0, 1), HourLine("10:00", 1, 1, 1, 0, 0, 1, 0, 0)),
    by_counter=(CounterLine(1, ("one",), FLOW, 3, None, 0), CounterLine(None, (), TicketFlow(), 0, None, 0)),
    cases=CASES,
    cases_by_domain=(CaseLine("household", CASES),),
    cases_by_item=(ItemLine("hz.one", "household", CASES),),
    cases_by_counter=(CaseLine("1", CASES),),
    money=MoneyFlow(
        owed_before=100, newly_due=900, received=700, methods=(MethodLine("cash", 700, 2),), outstanding=300
    ),
    seniors=SeniorFigures(),
    quality=QualityFigures(),
)
_MORE = replace(FLOW, served=4)


def test_a_balanced_day_has_no_difference() -> None:
    assert check(BALANCED) == ()


@pytest.mark.parametrize(
    ("change", "book", "table"),
    [
        ({"tickets": TicketLine("total", _MORE)}, "tickets", "total"),
        ({"by_domain": (TicketLine("household", _MORE),)}, "tickets", "domain"),
        ({"by_domain": ()}, "tickets", "domain"),
        ({"by_class": (TicketLine("senior", _MORE),)}, "tickets", "class"),
        ({"by_hour": (HourLine("9:00", 1, 4, 3, 1, 0, 1, 0, 1),)}, "tickets", "hour"),
        ({"by_hour": BALANCED.by_hour[:1]}, "tickets", "hour"),
        ({"by_counter": BALANCED.by_counter[1:]}, "tickets", "counter"),
        ({"by_counter": (CounterLine(1, (), FLOW, 2, None, 0),)}, "cases", "counter"),
        ({"cases": replace(CASES, open_after=9)}, "cases", "total"),
        ({"cases_by_domain": (CaseLine("household", replace(CASES, finished=0)),)}, "cases", "domain"),
        ({"cases_by_item": ()}, "cases", "item"),
        ({"cases_by_counter": (CaseLine("1", CASES), CaseLine("2", CASES))}, "cases", "counter"),
        ({"money": replace(BALANCED.money, outstanding=0)}, "money", "total"),
        ({"money": replace(BALANCED.money, methods=())}, "money", "method"),
        ({"money": replace(BALANCED.money, methods=(MethodLine("cash", 0, 1),))}, "money", "method"),
    ],
)
def test_a_difference_is_found_where_it_is(change: dict[str, Any], book: str, table: str) -> None:
    found = check(replace(BALANCED, **change))
    assert (book, table) in {(one.book, one.table) for one in found}


def test_hours_must_follow_each_other() -> None:
    torn = replace(BALANCED, by_hour=(BALANCED.by_hour[0], HourLine("10:00", 2, 1, 1, 0, 0, 1, 0, 1)))
    assert {"10:00", "after"} <= {one.key for one in check(torn)}


def test_a_day_begins_where_the_one_before_ended() -> None:
    before = replace(BALANCED, cases=replace(CASES, open_after=1, pending_review=1))
    before = replace(before, money=replace(BALANCED.money, outstanding=100))
    assert check_continuity(before, BALANCED) == ()
    keys = {one.key for one in check_continuity(BALANCED, replace(BALANCED, cases=CaseFlow()))}
    assert keys == {"open_before", "owed_before"}


def test_the_refusal_lists_what_differs() -> None:
    one = Difference("tickets", "hour", "8:30", 5, 4)
    refused = BalanceBroken.of("2026-03-17", [one])
    assert refused.facts == {"day": "2026-03-17", "differences": (text_of(one),)}
    assert text_of(one) == "tickets/hour/8:30: 5 ≠ 4"
    assert check(BALANCED, payments_apart=[one]) == (one,)
