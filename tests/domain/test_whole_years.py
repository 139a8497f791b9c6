from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from window_client.domain.people.whole_years import birthday_on, whole_years

days = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))


@pytest.mark.parametrize(
    ("birth", "on_date", "years"),
    [
        (date(1949, 12, 31), date(2026, 11, 24), 76),  # a year's difference would say 77
        (date(1966, 3, 18), date(2026, 3, 17), 59),
        (date(1966, 3, 18), date(2026, 3, 18), 60),  # on the birthday itself
        (date(1966, 3, 18), date(2026, 3, 19), 60),
        (date(1960, 2, 29), date(2025, 2, 27), 64),
        (date(1960, 2, 29), date(2025, 2, 28), 65),  # no 29 February: the month's last day
        (date(1960, 2, 29), date(2024, 2, 28), 63),
        (date(1960, 2, 29), date(2024, 2, 29), 64),
        (date(2026, 3, 18), date(2026, 3, 18), 0),
    ],
)
def test_whole_years(birth: date, on_date: date, years: int) -> None:
    assert whole_years(birth, on_date) == years


def test_a_day_before_the_birth_has_no_age() -> None:
    with pytest.raises(ValueError, match="before the birth"):
        whole_years(date(2026, 3, 18), date(2026, 3, 17))


@given(days, st.integers(0, 120))
def test_an_age_begins_on_its_birthday_and_not_before(birth: date, years: int) -> None:
    reached = birthday_on(birth, years)
    assert whole_years(birth, reached) == years
    if years:
        assert whole_years(birth, reached - timedelta(days=1)) == years - 1


@given(days, days)
def test_age_grows_by_at_most_one_a_day(birth: date, day: date) -> None:
    if day < birth:
        return
    assert whole_years(birth, day + timedelta(days=1)) - whole_years(birth, day) in (0, 1)
