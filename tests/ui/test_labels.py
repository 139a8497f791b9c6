"""The fixed wording of DESIGN.md §9, for every member of every kind."""

from datetime import date, timedelta
from enum import StrEnum

import pytest

from ui.labels import (
    CASE_LOOKS,
    CLASS_BADGES,
    LABELS,
    TICKET_LOOKS,
    counter_name,
    duration,
    long_date,
    words,
    yuan,
)
from ui.theme.tokens import tokens_of
from window_client.domain.cases.case_states import CaseState
from window_client.domain.people.sex import Sex
from window_client.domain.queue.ticket_states import TicketState


@pytest.mark.parametrize("kind", list(LABELS), ids=lambda kind: kind.__name__)
def test_every_member_has_words_and_no_word_is_left_over(kind: type[StrEnum]) -> None:
    assert set(LABELS[kind]) == set(kind)
    assert all(words(member) for member in kind)


def test_the_states_are_called_as_in_the_design() -> None:
    assert [words(state) for state in TicketState] == [
        "等候", "已呼叫", "受理中", "挂起", "接待完毕", "离开", "过号", "顺延", "作废",
    ]  # fmt: skip
    assert words(CaseState.PENDING_REVIEW) == "待民警审核"
    # 办结 is said of cases only
    assert words(CaseState.DONE) == "办结"


def test_equal_values_of_different_kinds_do_not_mix() -> None:
    assert words(Sex.UNKNOWN) == "未知"


def test_the_looks_are_those_of_the_theme() -> None:
    tokens = tokens_of()
    assert set(TICKET_LOOKS) == set(TicketState)
    assert set(CASE_LOOKS) == set(CaseState)
    for look in TICKET_LOOKS.values():
        tokens.ticket_state(look)
    for look in CASE_LOOKS.values():
        tokens.case_state(look)
    for badge in CLASS_BADGES.values():
        tokens.visitor_class(badge)


def test_dates_money_and_times() -> None:
    assert long_date(date(2026, 3, 27)) == "3 月 27 日（周五）"
    assert counter_name(3) == "03 号窗"
    assert [yuan(fen) for fen in (12_000, 5, 0, -250)] == ["120.00", "0.05", "0.00", "-2.50"]
    assert duration(timedelta(minutes=6, seconds=24)) == "06:24"
    assert duration(timedelta(hours=1, seconds=5)) == "1:00:05"
    assert duration(timedelta(seconds=-3)) == "00:00"
