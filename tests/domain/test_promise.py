"""The promise: arrival plus the target of the class."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from window_client.domain.queue.promise import PersonClass, PromiseRule

NOW = datetime(2026, 3, 18, 1, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
RULE = PromiseRule()


@pytest.mark.parametrize(
    ("person_class", "minutes"),
    [
        ("ordinary", 20),
        ("senior", 5),
        ("disabled", 5),
        ("pregnant", 5),
        ("infant", 5),
        ("military", 5),
        ("pickup", 10),
    ],
)
def test_default_targets(person_class: str, minutes: int) -> None:
    assert RULE.call_by(NOW, PersonClass(person_class)) == NOW + minutes * MINUTE


def test_every_class_has_a_default() -> None:
    assert set(RULE.targets) == set(PersonClass)


def test_a_class_that_the_station_does_not_name_waits_as_ordinary() -> None:
    rule = PromiseRule({PersonClass.ORDINARY: 7 * MINUTE})
    assert rule.call_by(NOW, PersonClass.SENIOR) == NOW + 7 * MINUTE


@pytest.mark.parametrize(
    ("late", "wanted"),
    [
        (-30, 0),  # came early: not before the booked time
        (0, 0),
        (15, 15),  # just within the grace: now
        (15.1, 35.1),  # too late: like anybody else
    ],
)
def test_booked(late: float, wanted: float) -> None:
    call_by = RULE.call_by(NOW + late * MINUTE, PersonClass.BOOKED, booked_for=NOW)
    assert call_by == NOW + wanted * MINUTE


@given(
    st.sampled_from([one for one in PersonClass if one is not PersonClass.BOOKED]),
    st.timedeltas(min_value=timedelta(0), max_value=timedelta(hours=9)),
)
def test_who_comes_later_in_the_same_class_is_promised_later(
    person_class: PersonClass, later: timedelta
) -> None:
    earlier_promise, later_promise = RULE.call_by(NOW, person_class), RULE.call_by(NOW + later, person_class)
    assert later_promise - earlier_promise == later


@given(st.sampled_from(PersonClass))
def test_a_return_is_never_promised_later_than_a_new_number(person_class: PersonClass) -> None:
    assert RULE.call_by_after_return(NOW, person_class, NOW) <= RULE.call_by(NOW, person_class)
