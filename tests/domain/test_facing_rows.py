"""The four facts of 本人核对: what stands there, and what is said: no number, phone or address."""

from dataclasses import replace
from datetime import date

import pytest

from window_client.domain.catalogue.fee import PayWhen
from window_client.domain.catalogue.item_traits import PickupMethod
from window_client.domain.catalogue.time_limit import Limit, LimitUnit
from window_client.domain.senior.facing_rows import (
    FacingCase,
    facing_rows,
    spoken_day,
    spoken_number,
    spoken_yuan,
)

PASSPORT = FacingCase(
    title="普通护照换发",
    sensitive=False,
    due_fen=12_000,
    paid_fen=0,
    pay_by=None,
    pay_when=PayWhen.AFTER_ACCEPTANCE,
    accepted=False,
    done=False,
    pickup=PickupMethod.MAIL,
    ways=(PickupMethod.WINDOW, PickupMethod.MAIL),
    promise_on=None,
    limit=Limit(LimitUnit.WORKDAYS, 7),
)
ACCEPTED = replace(PASSPORT, accepted=True, pay_by=date(2026, 3, 23), promise_on=date(2026, 3, 27))
BOOK = FacingCase(
    title="居民户口簿换领",
    sensitive=False,
    due_fen=0,
    paid_fen=0,
    pay_by=None,
    pay_when=PayWhen.AFTER_ACCEPTANCE,
    accepted=False,
    done=False,
    pickup=None,
    ways=(PickupMethod.ON_THE_SPOT,),
    promise_on=None,
    limit=Limit(LimitUnit.ON_THE_SPOT),
)


def shown(*cases: FacingCase) -> list[tuple[str, str, str]]:
    return [(row.label, row.big, row.small) for row in facing_rows("周㛃兰", cases)]


def test_before_acceptance() -> None:
    assert shown(PASSPORT, BOOK) == [
        ("姓名", "周㛃兰", ""),
        ("办什么", "普通护照换发、居民户口簿换领", "一共 2 项"),
        ("费用", "120 元", "受理以后再缴"),
        ("怎么领", "寄到您家里", "受理后 7 个工作日内办好，邮费按邮政标准另付"),
    ]


def test_accepted_as_in_the_design() -> None:
    assert shown(ACCEPTED)[2:] == [
        ("费用", "120 元", "请在 3 月 23 日前缴清"),
        ("怎么领", "寄到您家里", "最迟 3 月 27 日（周五）办好，邮费按邮政标准另付"),
    ]
    said = [row.spoken for row in facing_rows("周㛃兰", [ACCEPTED])]
    assert said == [
        None,
        "办什么，普通护照换发",
        "费用，一百二十元，请在三月二十三号前缴清",
        "怎么领，寄到您家里，最迟三月二十七号，星期五办好，邮费按邮政标准另付",
    ]


def test_nothing_that_is_said_holds_a_digit() -> None:
    cases = [ACCEPTED, replace(PASSPORT, due_fen=750, paid_fen=500), BOOK]
    for row in facing_rows("周㛃兰", cases):
        assert not any(character.isdigit() and character.isascii() for character in row.spoken or "")


@pytest.mark.parametrize(
    ("case", "fee"),
    [
        (replace(PASSPORT, due_fen=0), ("不收费", "")),
        (replace(ACCEPTED, paid_fen=12_000), ("120 元", "已经缴清")),
        (
            replace(ACCEPTED, paid_fen=5_000),
            ("还要缴 70 元", "一共 120 元，已缴 50 元，请在 3 月 23 日前缴清"),
        ),
        (replace(PASSPORT, pay_when=PayWhen.BEFORE), ("120 元", "先缴费，再受理")),
        (replace(PASSPORT, pay_when=PayWhen.AT_PICKUP), ("120 元", "来领的时候缴")),
        (replace(PASSPORT, due_fen=750), ("7.50 元", "受理以后再缴")),
    ],
)
def test_fees(case: FacingCase, fee: tuple[str, str]) -> None:
    assert shown(case)[2][1:] == fee


@pytest.mark.parametrize(
    ("cases", "pickup"),
    [
        ((BOOK,), ("当场办好，当场拿走", "")),
        ((replace(ACCEPTED, pickup=None),), ("还没选，请告诉工作人员", "最迟 3 月 27 日（周五）办好")),
        (
            (ACCEPTED, replace(ACCEPTED, pickup=PickupMethod.WINDOW, promise_on=date(2026, 4, 1))),
            ("有的寄到家里，有的到窗口来领", "最迟 4 月 1 日（周三）办好，邮费按邮政标准另付"),
        ),
        (
            (replace(PASSPORT, pickup=None, ways=(PickupMethod.WINDOW,)),),
            ("到本所窗口来领", "受理后 7 个工作日内办好"),
        ),
        ((replace(PASSPORT, done=True),), ("当场办好，当场拿走", "")),
    ],
)
def test_ways_to_get_it(cases: tuple[FacingCase, ...], pickup: tuple[str, str]) -> None:
    assert shown(*cases)[3][1:] == pickup


def test_without_a_case_only_the_name_and_what_was_asked_for() -> None:
    assert [row.label for row in facing_rows("周㛃兰", [])] == ["姓名"]
    assert facing_rows("周㛃兰", [], "居民户口簿换领")[1].big == "居民户口簿换领"


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "零"),
        (2, "二"),
        (10, "十"),
        (12, "十二"),
        (20, "二十"),
        (105, "一百零五"),
        (110, "一百一十"),
        (120, "一百二十"),
        (1005, "一千零五"),
        (1050, "一千零五十"),
        (1200, "一千二百"),
        (20_030, "两万零三十"),
        (100_000, "十万"),
        (120_500, "十二万零五百"),
    ],
)
def test_numbers_as_words(number: int, said: str) -> None:
    assert spoken_number(number) == said


@pytest.mark.parametrize("number", [-1, 100_000_000])
def test_numbers_that_are_not_said(number: int) -> None:
    with pytest.raises(ValueError, match="no number"):
        spoken_number(number)


@pytest.mark.parametrize(
    ("fen", "said"),
    [(12_000, "一百二十元"), (200, "两元"), (750, "七元五角"), (705, "七元零五分"), (5, "五分"), (0, "零元")],
)
def test_amounts_as_words(fen: int, said: str) -> None:
    assert spoken_yuan(fen) == said


def test_a_day_as_words() -> None:
    assert spoken_day(date(2026, 12, 10)) == "十二月十号"
