"""A counter: who has it, and when it calls."""

from datetime import UTC, datetime, timedelta

import pytest

from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.station.counter import Counter, CounterMode, CounterNotOpen, CounterTaken
from window_client.ids import CounterId, OfficerId, StationId

NOW = datetime(2026, 3, 18, 1, 0, tzinfo=UTC)
LATER = NOW + timedelta(minutes=5)
ME, OTHER = OfficerId("me"), OfficerId("other")
CLOSED = Counter(CounterId("c"), StationId("s"), 3, "综合窗", frozenset(BusinessDomain))


def test_opening() -> None:
    mine = CLOSED.open_by(ME, NOW, None)
    assert (mine.officer_id, mine.opened_at, mine.mode, mine.is_open) == (ME, NOW, CounterMode.ORDINARY, True)
    assert not CLOSED.is_open
    assert CLOSED.open_by(ME, NOW, CounterMode.SENIOR_FIRST).mode is CounterMode.SENIOR_FIRST


def test_the_same_officer_opens_again_after_a_crash() -> None:
    again = CLOSED.open_by(ME, NOW, None).pause(NOW).open_by(ME, LATER, None)
    assert (again.opened_at, again.paused_at) == (NOW, None)


def test_another_officer_does_not() -> None:
    with pytest.raises(CounterTaken) as refusal:
        CLOSED.open_by(ME, NOW, None).open_by(OTHER, NOW, None)
    assert refusal.value.facts == {"number": 3}


def test_closing_forgets_the_officer_and_the_pause() -> None:
    closed = CLOSED.open_by(ME, NOW, None).pause(NOW).close()
    assert (closed.officer_id, closed.opened_at, closed.paused_at) == (None, None, None)
    assert closed.open_by(OTHER, LATER, None).opened_at == LATER


def test_pausing_twice_keeps_the_first_time() -> None:
    paused = CLOSED.open_by(ME, NOW, None).pause(NOW).pause(LATER)
    assert paused.paused_at == NOW
    assert paused.resume().paused_at is None


def test_only_its_officer_works_it() -> None:
    with pytest.raises(CounterNotOpen) as refusal:
        CLOSED.require_working(ME)
    assert refusal.value.facts == {"number": 3, "paused": False}
    mine = CLOSED.open_by(ME, NOW, None)
    mine.require_working(ME)
    with pytest.raises(CounterTaken):
        mine.require_working(OTHER)


def test_label_has_two_digits() -> None:
    assert CLOSED.label == "03"
